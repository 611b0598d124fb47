import Model

/// Settles the names of a headline by those of its article.
///
/// A headline in title case writes every word as names are written, and alone shows nothing of where a name ends: "Arden Signs Harbour Bill".
/// What its article calls somebody is his name there too; longer runs that the article nowhere has are no names.
struct HeadlineNames {
    /// A name of the article, by the spellings of its words.
    private struct Told {
        let words: [String]
        let kind: ActorKind
    }

    /// By first word, longest first; people also by their last name.
    private let told: [String: [Told]]

    private init(of body: Reading) {
        var kinds: [[String]: [ActorKind: Int]] = [:]
        for name in body.names {
            let words = name.text.split(separator: " ").map(String.init)
            kinds[words, default: [:]][name.kind, default: 0] += 1
            if name.kind == .person, words.count > 1, let last = words.last { kinds[[last], default: [:]][.person, default: 0] += 1 }
        }
        let names = kinds.map { words, counts in
            let most = counts.values.max() ?? 0
            return Told(words: words, kind: ActorKind.allCases.first { counts[$0] == most } ?? .person)
        }
        told = Dictionary(grouping: names) { $0.words[0] }.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// The names of a headline: those of its article wherever they stand in it, and, of what was found in it beside them, the single words; all
    /// that was found where the headline writes ordinary words as sentences do. A word of the article that is nowhere a name in it is none in the
    /// headline either. O(words).
    static func names(of headline: Reading, in body: Reading) -> [NameMention] {
        let names = isTitleCase(headline) ? HeadlineNames(of: body).settled(headline) : headline.names
        let open = names.lazy.filter { !$0.text.contains(" ") }.map(\.text)
        guard !open.isEmpty else { return names }
        let text = body.article.text
        var nobody = Set(open).intersection(
            body.tokens.lazy.filter { $0.kind != .mark }.map { withoutPossessive(String(text.slice($0.range))) })
        for name in body.names where !nobody.isEmpty { nobody.subtract(name.text.split(separator: " ").map(String.init)) }
        return names.filter { !nobody.contains($0.text) }
    }

    private func settled(_ headline: Reading) -> [NameMention] {
        let tokens = headline.tokens.filter { $0.kind != .mark }
        let text = headline.article.text
        let words = tokens.map { Self.withoutPossessive(String(text.slice($0.range))) }
        var result: [NameMention] = []
        var place = 0
        while place < words.count {
            let match = told[words[place]]?.first { words[place...].starts(with: $0.words) }
            guard let match else {
                place += 1
                continue
            }
            let last = place + match.words.count - 1
            let end = tokens[last].range.lowerBound + match.words[match.words.count - 1].utf8.count
            let range = tokens[place].range.lowerBound..<end
            let found = headline.names.first { $0.range == range }
            result.append(NameMention(range: range, text: headline.article.text(of: range), kind: match.kind, role: found?.role))
            place = last + 1
        }
        for name in headline.names where !name.text.contains(" ") && !result.contains(where: { $0.range.overlaps(name.range) }) {
            result.append(name)
        }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func withoutPossessive(_ word: String) -> String {
        word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
    }

    /// True where of the words that carry meaning, the first aside, most start with a capital.
    private static func isTitleCase(_ headline: Reading) -> Bool {
        let words = zip(headline.tokens, headline.words.ofToken).dropFirst().filter { token, word in
            token.kind != .mark && word >= 0 && headline.words.words[Int(word)].classes.isDisjoint(with: .function)
        }
        let bytes = Array(headline.article.text.utf8)
        let capitalised = words.count { LetterFolding.isCapital(bytes, $0.0.range.lowerBound) }
        return words.count >= fewest && capitalised * 10 >= words.count * 7
    }

    private static let fewest = 3
}
