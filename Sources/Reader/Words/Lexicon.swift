import Model

/// The classes of the words of one language, from `Data/<code>/words/lexicon.txt`: one list for all rooms that ask what a word is.
public struct Lexicon: Sendable {
    private let classes: [String: WordClasses]

    /// The lexicon of English.
    public static let english = Lexicon(entries: EmbeddedFiles.entries("en/words/lexicon.txt"))

    /// Entries are `word class class …`. A class that is not known is a fault of the list, which a test finds.
    init(entries: [String]) {
        var classes: [String: WordClasses] = [:]
        for entry in entries {
            let fields = entry.split(separator: " ")
            guard let word = fields.first else { continue }
            classes[String(word)] = fields.dropFirst().reduce(into: []) { $0.formUnion(Self.names[$1] ?? []) }
        }
        self.classes = classes
    }

    static let names: [Substring: WordClasses] = [
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
