import Model

/// The classes of the words of one language, from `Data/<code>/words/lexicon.txt`: one list for all rooms that ask what a word is.
public struct Lexicon: Sendable {
    private let classes: [String: WordClasses]

    /// Entries are `word class class …`.
    init(_ lists: WordLists) {
        classes = lists.table("lexicon", separator: " ") { fields in
            let classes = fields.dropFirst().compactMap { Self.names[$0] }
            return classes.isEmpty || classes.count + 1 < fields.count ? nil : WordClasses(classes)
        }
    }

    private static let names: [String: WordClasses] = [
        "function": .function, "light": .light, "time": .time, "number": .number, "reporting": .reporting, "negation": .negation,
        "modal": .modal, "pronoun": .pronoun, "speech": .speech, "unverbal": .unverbal,
    ]

    /// All words of a class. O(words).
    public func words(_ wanted: WordClasses) -> Set<String> { Set(classes.filter { !$0.value.isDisjoint(with: wanted) }.keys) }

    /// True where a lower-case word looks like the regular past form of a verb: "planned", not "hundred". O(length).
    public func isPastForm(_ word: String) -> Bool {
        word.utf8.count > Self.shortestInEd && word.hasSuffix("ed") && !classes(of: word).contains(.unverbal)
    }

    /// "red" and "bed" are no past forms.
    private static let shortestInEd = 3

    /// The classes of a lower-case word; none for words that are not listed.
    public func classes(of word: String) -> WordClasses {
        if let found = classes[word] { return found }
        return word.utf8.last == UInt8(ascii: "t") && word.hasSuffix("n't") ? [.function, .negation] : []
    }
}
