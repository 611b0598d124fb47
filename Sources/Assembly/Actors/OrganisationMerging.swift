import Model

/// Merges names of places and organisations, and what the lists know.
struct OrganisationMerging {
    let forms: NameForms
    let matcher: NameMatcher

    /// Merges the nodes of the forms, which are the forms' indices, in the graph. What the evidence nearly merged is returned.
    func merge(into graph: inout MergeGraph) -> [Doubt] {
        var byWords: [String: Int] = [:]
        var byCore: [String: [Int]] = [:]
        var asPersons: [String: Int] = [:]
        for index in forms.forms.indices {
            let form = forms.forms[index]
            if form.isFullPerson { asPersons[form.name.key] = index }
            // "Conn" is a surname, too.
            let isPlaceToo = form.votes[.place] != nil || form.votes[.organisation] != nil
            if form.isFullPerson || form.kind == .person && (form.name.known == nil || !isPlaceToo) { continue }
            let words = OrganisationWords(form.name, data: matcher.data)
            let key = form.name.known.map { "= \($0)" } ?? words.sorted.joined(separator: " ")
            guard !key.isEmpty else { continue }
            if let first = byWords[key] {
                let because = matcher.comparison(of: forms.forms[first].name, form.name).because
                graph.merge(index, first, because: because)
            } else {
                byWords[key] = index
                if form.name.known == nil, form.kind == .organisation {
                    byCore[words.core.joined(separator: " "), default: []].append(index)
                }
            }
        }
        let doubts = mergeCompanies(byCore, in: &graph)
        mergeMistaken(asPersons, byCore, in: &graph)
        mergeSpellings(in: &graph)
        mergeLands(in: &graph)
        return doubts
    }

    /// "China Eastern" and "China Eastern Airlines", where no other "China Eastern …" is there.
    private func mergeCompanies(_ byCore: [String: [Int]], in graph: inout MergeGraph) -> [Doubt] {
        var doubts: [Doubt] = []
        for core in byCore.keys.sorted() {
            guard let group = byCore[core], group.count > 1, matcher.data.aliases[core] == nil, matcher.data.demonyms[core] == nil else {
                continue
            }
            let names = group.map { forms.forms[$0].name }
            guard let short = names.firstIndex(where: { OrganisationWords($0, data: matcher.data).inOrder.joined(separator: " ") == core })
            else { continue }
            guard group.count == 2 else {
                doubts += self.doubts(about: short, among: group)
                continue
            }
            let because = "\(names[short].text) is short for \(names[1 - short].text), and no other name here begins so"
            graph.merge(group[short], group[1 - short], because: because)
        }
        return doubts
    }

    /// "Apex", where there are "Apex Airlines" and "Apex Technologies".
    private func doubts(about short: Int, among group: [Int]) -> [Doubt] {
        guard group.count <= Self.mostBearers else { return [] }
        let longs = group.filter { $0 != group[short] }
        return longs.map { long in
            let rivals = longs.filter { $0 != long }.map { forms.forms[$0].name.text }
            return Doubt(
                from: group[short], to: long, score: Self.shortNameScore / Double(longs.count),
                pro: "\(forms.forms[group[short]].name.text) may be short for \(forms.forms[long].name.text)",
                contra: "\(rivals.joined(separator: ", ")) fits as well")
        }
    }

    private static let shortNameScore = 0.65
    /// What so many names begin with says nothing.
    private static let mostBearers = 4

    /// A company that was taken for a person, until its full name showed what it is: "Arthur Hill" and "Arthur Hill Group plc".
    private func mergeMistaken(_ asPersons: [String: Int], _ byCore: [String: [Int]], in graph: inout MergeGraph) {
        for core in byCore.keys.sorted() {
            guard let person = asPersons[core], let group = byCore[core], group.count == 1 else { continue }
            let company = forms.forms[group[0]]
            guard company.articles.contains(where: Set(forms.forms[person].articles).contains) else { continue }
            let because = "\(forms.forms[person].name.text) = \(company.name.text) (one leaves out the kind of company)"
            graph.merge(person, group[0], because: because)
        }
    }

    /// Words that differ as schemes of transliteration do, and hardly at all.
    private func mergeSpellings(in graph: inout MergeGraph) {
        var blocks: [String: [Int]] = [:]
        for (index, form) in forms.forms.enumerated() where form.kind == .place && form.name.known == nil && form.isShort {
            guard form.name.key.utf8.count >= Self.shortestSpelling else { continue }
            for key in SoundKey.keys(of: form.name.key) { blocks[key, default: []].append(index) }
        }
        for key in blocks.keys.sorted() {
            guard let block = blocks[key], block.count <= Self.largestBlock else { continue }
            for (position, left) in block.enumerated() {
                for right in block[(position + 1)...] {
                    let (one, other) = (forms.forms[left].name, forms.forms[right].name)
                    guard case .spelling(let perLetter, let differences) = WordRelation(one.key, other.key, strict: true),
                        perLetter < Self.costPerLetter
                    else { continue }
                    graph.merge(left, right, because: "\(one.text) ≈ \(other.text) (transliteration: \(differences))")
                }
            }
        }
    }

    /// "Sicilian Peninsula of Italy" and "Sicily".
    private func mergeLands(in graph: inout MergeGraph) {
        let places = forms.forms.indices.filter { forms.forms[$0].kind == .place && forms.forms[$0].name.known == nil }
        let byKey = Dictionary(places.map { (forms.forms[$0].name.key, $0) }) { first, _ in first }
        for place in places {
            let words = forms.forms[place].name.words.map(\.folded)
            guard let land = words.firstIndex(where: matcher.data.landWords.contains), land > 0 else { continue }
            guard land == words.count - 1 || words[land + 1] == Self.ofWhom else { continue }
            let core = words[..<land].joined(separator: " ")
            // "Italian Peninsula" is no country.
            guard matcher.data.demonyms[core] == nil, matcher.data.aliases[core] == nil else { continue }
            guard let other = ([core] + Self.nouns(ofAdjective: core)).lazy.compactMap({ byKey[$0] }).first else { continue }
            let (text, otherText) = (forms.forms[place].name.text, forms.forms[other].name.text)
            graph.merge(place, other, because: "\(text) = \(otherText) (says what kind of land it is)")
        }
    }

    private static let ofWhom = "of"

    /// The names of places that may have an adjective in "-an": Arabia, Sicily, Balkan.
    private static func nouns(ofAdjective word: String) -> [String] {
        guard word.hasSuffix("an") else { return [] }
        let stem = String(word.dropLast(1))
        return [stem, String(stem.dropLast()), stem.hasSuffix("ia") ? String(stem.dropLast(2)) + "y" : stem]
    }

    private static let shortestSpelling = 6
    private static let costPerLetter = 0.02
    private static let largestBlock = 200
}
