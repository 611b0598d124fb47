import Model

/// Merges full names of persons: evidence for and against adds up, and a tie stays apart.
struct FullNameMerging {
    let forms: NameForms
    let matcher: NameMatcher

    /// A pair of forms that may be one person.
    private struct Candidate {
        let from: Int
        let to: Int
        let comparison: NameComparison
    }

    /// More names than these under one key of little weight are too common to tell anything.
    private static let largestBlock = 400

    /// Below this score a name that is part of another needs support.
    private static let surePart = 0.7

    /// Merges the nodes of the forms, which are the forms' indices, in the graph.
    func merge(into graph: inout MergeGraph) {
        let persons = forms.forms.indices.filter { forms.forms[$0].isFullPerson }
        let candidates = candidates(among: persons)
        for sure in candidates where isSure(sure.comparison.relation) { unite(sure, in: &graph) }
        uniteUnlessTied(candidates.filter { $0.comparison.relation == .part && supportsPart($0) }, in: &graph)
        uniteUnlessTied(candidates.filter { $0.comparison.relation == .slip && supportsSlip($0) }, in: &graph)
    }

    private func isSure(_ relation: NameComparison.Relation) -> Bool {
        switch relation {
        case .equal, .known, .spelling, .givenName, .order: true
        case .part, .slip, .surname, .different, .distinct: false
        }
    }

    private func candidates(among persons: [Int]) -> [Candidate] {
        var blocks: [String: [Int]] = [:]
        for form in persons {
            for key in keys(of: forms.forms[form].name) { blocks[key, default: []].append(form) }
        }
        var seen: Set<Int> = []
        var result: [Candidate] = []
        for key in blocks.keys.sorted() {
            guard let block = blocks[key], block.count > 1, block.count <= Self.largestBlock else { continue }
            for (index, left) in block.enumerated() {
                for right in block[(index + 1)...]
                where left != right && seen.insert(left * forms.forms.count + right).inserted {
                    let comparison = matcher.comparison(of: forms.forms[left].name, forms.forms[right].name)
                    if comparison.score >= NameComparison.threshold {
                        result.append(Candidate(from: left, to: right, comparison: comparison))
                    }
                }
            }
        }
        return result.sorted { ($1.comparison.score, $0.from, $0.to) < ($0.comparison.score, $1.from, $1.to) }
    }

    /// The sound of the surname with the first sound of the given name or its line in the list of given names; for slips in the surname, the
    /// given name with the surname's sound less one letter; and for other orders, the sounds of both.
    private func keys(of name: ParsedName) -> [String] {
        let words = name.significant
        guard let given = words.first, let surname = words.last, words.count > 1 else { return [] }
        let lines = matcher.data.givenNames[given]
        let sounds = SoundKey.keys(of: surname)
        let givenSounds = SoundKey.keys(of: given)
        var keys: Set<String> = []
        for sound in sounds {
            keys.insert("i \(given.prefix(1)) \(sound)")
            for line in lines ?? [] { keys.insert("g \(line) \(sound)") }
            for other in givenSounds {
                keys.insert("o \([sound, other].sorted().joined(separator: " "))")
            }
            for part in SoundKey.withoutOne(sound) {
                for line in lines ?? [] { keys.insert("s \(line) \(part)") }
                if lines == nil { keys.insert("s \(givenSounds[0]) \(part)") }
            }
        }
        if words.count > 2 {
            for middle in words.dropFirst().dropLast() {
                for sound in sounds { keys.insert("i \(middle.prefix(1)) \(sound)") }
            }
            keys.insert("j \(givenSounds[0]) \(SoundKey.keys(of: words.dropFirst().joined())[0])")
        } else {
            keys.insert("j \(givenSounds[0]) \(sounds[0])")
        }
        return keys.sorted()
    }

    private func unite(_ candidate: Candidate, in graph: inout MergeGraph, isSlip: Bool = false) {
        guard !contradicts(candidate.from, candidate.to, in: graph) else { return }
        graph.merge(candidate.from, candidate.to, because: candidate.comparison.because, isSlip: isSlip)
    }

    /// Whether a member of one group is surely another person than a member of the other.
    private func contradicts(_ left: Int, _ right: Int, in graph: MergeGraph) -> Bool {
        for one in graph.members(of: left) {
            for other in graph.members(of: right) {
                let relation = matcher.comparison(of: forms.forms[one].name, forms.forms[other].name).relation
                if relation == .distinct { return true }
            }
        }
        return false
    }

    /// Merges weak pairs only where a name has one candidate: "George Bush" may be George W. and George H. W. Bush, so it stays apart.
    private func uniteUnlessTied(_ candidates: [Candidate], in graph: inout MergeGraph) {
        var partners: [Int: Set<Int>] = [:]
        for candidate in candidates {
            let roots = [graph.root(of: candidate.from), graph.root(of: candidate.to)]
            partners[roots[0], default: []].insert(roots[1])
            partners[roots[1], default: []].insert(roots[0])
        }
        var tied: Set<Int> = []
        for (root, others) in partners {
            let list = others.sorted()
            let isTied = list.indices.contains { first in list[(first + 1)...].contains { contradicts(list[first], $0, in: graph) } }
            if isTied { tied.insert(root) }
        }
        for candidate in candidates {
            let roots = [graph.root(of: candidate.from), graph.root(of: candidate.to)]
            guard !roots.contains(where: tied.contains) else { continue }
            unite(candidate, in: &graph, isSlip: candidate.comparison.relation == .slip)
        }
    }

    /// Where both the given name is an initial and others are missing, one role must stand beside both.
    private func supportsPart(_ candidate: Candidate) -> Bool {
        candidate.comparison.score >= Self.surePart || Evidence.shareRole(forms.forms[candidate.from], forms.forms[candidate.to])
    }

    /// A slip needs more than likeness: one role beside both names, or the rare spelling in the company that the frequent one keeps.
    private func supportsSlip(_ candidate: Candidate) -> Bool {
        let (left, right) = (forms.forms[candidate.from], forms.forms[candidate.to])
        if Evidence.shareRole(left, right) { return true }
        guard Evidence.rolesAgree(left, right) else { return false }
        let (rare, frequent) = left.mentions.count < right.mentions.count ? (left, right) : (right, left)
        guard rare.mentions.count * 2 <= frequent.mentions.count || rare.articles.count == 1 else { return false }
        let company = Evidence(forms: forms).sharedCompany(of: rare.articles, and: frequent.articles)
        return company >= Evidence.enoughCompany
    }
}
