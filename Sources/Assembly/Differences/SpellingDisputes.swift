import Foundation
import Model

/// Finds names that sources spell differently: "Kiev" and "Kyiv", a letter more or less in a surname. A surname beside a full name is no
/// difference, nor are capitals, accents, hyphens and titles.
struct SpellingDisputes: DifferenceFinder {
    let table: StatementTable
    let actors: [Actor]

    /// The share of letters by which two spellings of one name may differ; more is another name (a nickname, a maiden name), of a long name of a place
    /// its name in another language.
    private static let widestDifference = 0.6
    private static let widestDifferenceOfPlace = 0.45
    private static let lettersOfLongName = 6

    /// The disputes, in order of the actors.
    func disputes(besides known: [Dispute]) -> [Dispute] { actors.compactMap(dispute) }

    private struct Form {
        /// Without case, accents, hyphens and points.
        let key: String
        let name: String
        var articles: Set<String>
    }

    private func dispute(over actor: Actor) -> Dispute? {
        guard actor.kind != .organisation, actor.spellings.count > 1 else { return nil }
        let names = actor.spellings.map { spelling in (spelling, Self.parts(spelling.text)) }.filter { !$0.1.isEmpty }
        // "Center" and "Centre" in the name of a place are two ways of spelling English, not the name.
        if actor.kind == .place, names.contains(where: { $0.1.count > 1 }) { return nil }
        let last = forms(names.compactMap { spelling, parts in parts.last.map { (spelling, $0) } }, written: Self.lastWord)
        if let dispute = dispute(last, actor) { return dispute }
        // With one surname, the given names may still differ.
        let full = names.filter { $0.1.count > 1 }
        let first = forms(full.compactMap { spelling, parts in parts.first.map { (spelling, $0) } }, written: \.text)
        guard actor.kind == .person, first.allSatisfy({ $0.key.count > 2 }), !areShortForms(first.map(\.key)) else { return nil }
        return dispute(first, actor)
    }

    /// The surname as written: beside it, articles may write the given name differently.
    private static func lastWord(of spelling: Spelling) -> String {
        spelling.text.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? spelling.text
    }

    /// One form for each way to write a part of the name, under the longest text that shows it.
    private func forms(_ spellings: [(Spelling, String)], written: (Spelling) -> String) -> [Form] {
        var result: [Form] = []
        for (spelling, key) in spellings {
            let articles = Set(spelling.articles.keys)
            if let index = result.firstIndex(where: { $0.key == key }) {
                let longer = written(spelling).count > result[index].name.count
                result[index] = Form(
                    key: key, name: longer ? written(spelling) : result[index].name, articles: result[index].articles.union(articles))
            } else {
                result.append(Form(key: key, name: written(spelling), articles: articles))
            }
        }
        return result
    }

    private func dispute(_ forms: [Form], _ actor: Actor) -> Dispute? {
        guard let main = forms.first else { return nil }
        let alike = forms.filter { $0.key == main.key || isVariant($0.key, main.key, kind: actor.kind) }
        guard alike.count > 1, Set(alike.flatMap(\.articles)).count > 1 else { return nil }
        // A form that only articles with the usual one have is a slip within them.
        let apart = alike.filter { $0.key == main.key || !$0.articles.isSubset(of: main.articles) }
        let values = apart.map { form in DisputedValue(value: form.name, says: sentences(with: form, of: actor)) }.filter {
            !$0.says.isEmpty
        }
        return values.count > 1 ? Dispute(kind: .spelling, about: actor.name, values: values) : nil
    }

    private func isVariant(_ left: String, _ right: String, kind: ActorKind) -> Bool {
        let longest = max(left.count, right.count)
        guard min(left.count, right.count) > 2 else { return false }
        // "Syria" and "Syrian", "Robert" and "Roberts" are other words, not other spellings.
        if kind == .place, left.hasPrefix(right) || right.hasPrefix(left) { return false }
        // The last part of a double name.
        if left.hasSuffix(right) || right.hasSuffix(left) { return false }
        let widest = kind == .place && longest >= Self.lettersOfLongName ? Self.widestDifferenceOfPlace : Self.widestDifference
        return Double(Self.distance(left, right)) <= widest * Double(longest)
    }

    /// "Joe" for "Joseph", "Dave" for "David": given names that differ by more than a slip or a transliteration.
    private func areShortForms(_ keys: [String]) -> Bool {
        keys.dropFirst().contains { key in
            let shorter = min(key.count, keys[0].count)
            let isCut = key.hasPrefix(keys[0]) || keys[0].hasPrefix(key)
            return isCut || Self.distance(key, keys[0]) > (shorter >= 5 ? 2 : shorter >= 3 ? 1 : 0)
        }
    }

    /// One sentence of each article that uses a form.
    private func sentences(with form: Form, of actor: Actor) -> [Citation] {
        var seen: Set<String> = []
        var result: [Citation] = []
        for mention in actor.mentions {
            guard form.articles.contains(mention.article), !seen.contains(mention.article),
                let article = table.articleIndex[mention.article],
                Self.parts(mention.text).contains(form.key)
            else { continue }
            seen.insert(mention.article)
            result.append(sentence(around: mention, in: table.readings[article]))
        }
        return result
    }

    private func sentence(around mention: Citation, in reading: Reading) -> Citation {
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return mention }
        let sentence = reading.sentences[index]
        return Citation(
            article: mention.article, passage: mention.passage, range: sentence.range, text: reading.article.text(of: sentence.range))
    }

    /// The words of a name without what is no spelling difference.
    private static func parts(_ name: String) -> [String] {
        name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            .split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
            .map { word in String(String.UnicodeScalarView(word.unicodeScalars.filter(\.properties.isAlphabetic))) }
            .filter { !$0.isEmpty }
    }

    /// Levenshtein's edit distance. O(product of lengths).
    static func distance(_ left: String, _ right: String) -> Int {
        let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let changed = diagonal + (x == y ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
