import Model

/// The classes of the words of one language, from `Data/<code>/words/lexicon.txt`: one list for all rooms that ask what a word is.
public struct Lexicon: Sendable {
    /// ISO 639 code.
    let language: String
    /// By word, those of its classes that every word of a reading bears.
    private let classes: [String: WordClasses]
    /// By class.
    private let words: [String: Set<String>]
    let stemmer: SharedStemmer
    /// By kind of word: how those end that no list has.
    private let endings: [String: String]
    private let past: Ending
    private let contractedNegation: Ending
    private let nounsInLy: Set<String>

    /// `irregularPasts` are past forms and participles that do not end in "-ed". Entries of `endings` are `kind<tab>ending`, of `classes`
    /// `class<tab>what it is`; those of `lexicon` `word class class …`, the words of a phrase joined by "_".
    init(_ lists: WordLists, irregularPasts: Set<String>, language: String) {
        self.language = language
        stemmer = SharedStemmer(language: language)
        var words = Dictionary(lists.rows("classes", columns: 2).map { ($0[0], Set<String>()) }) { first, _ in first }
        var classes: [String: WordClasses] = [:]
        _ = lists.rows("lexicon", separator: " ") { fields -> Bool? in
            guard fields.count > 1, fields.dropFirst().allSatisfy({ words[$0] != nil }) else { return nil }
            let word = fields[0].replacing("_", with: " ")
            for name in fields.dropFirst() {
                words[name]?.insert(word)
                if let known = Self.names[name] { classes[word, default: []].insert(known) }
            }
            return true
        }
        for name in words.keys.sorted() where words[name]?.isEmpty ?? true { lists.note("the class \(name) has no words", in: "lexicon") }
        for word in irregularPasts { classes[word, default: []].insert(.past) }
        self.words = words
        self.classes = classes
        nounsInLy = words["ly-noun"] ?? []
        endings = Dictionary(lists.rows("endings", columns: 2).map { ($0[0], $0[1]) }) { first, _ in first }
        (past, contractedNegation) = (Ending(endings["past"]), Ending(endings["contracted-negation"]))
    }

    private static let names: [String: WordClasses] = [
        "function": .function, "light": .light, "time": .time, "number": .number, "reporting": .reporting, "negation": .negation,
        "modal": .modal, "pronoun": .pronoun, "speech": .speech, "unverbal": .unverbal, "noun-opener": .opener,
    ]

    /// The words and phrases of a class, lower case. A name that is none of `classes.txt` is a slip, and stops a debug build.
    public func words(_ name: String) -> Set<String> {
        assert(words[name] != nil, "no class of words is named \(name)")
        return words[name] ?? []
    }

    /// A word in the form in which the lists have it: lower case, with a straight apostrophe. O(length).
    public static func plain(_ word: Substring) -> String {
        var own = word
        let ascii = own.withUTF8 { bytes -> String? in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { room in
                for (place, byte) in bytes.enumerated() {
                    room.initializeElement(at: place, to: (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
                }
                return bytes.count
            }
        }
        return ascii ?? String(word.lowercased().map { $0 == "’" ? "'" : $0 })
    }

    /// True where a lower-case word looks like the regular past form of a verb: "planned", not "hundred". O(length).
    public func isPastForm(_ word: String) -> Bool {
        word.utf8.count > Self.shortestPast && past.isEnd(of: word) && !classes(of: word).contains(.unverbal)
    }

    /// True for a lower-case word that is, or looks like, the past form or the participle of a verb: "planned", "shot". O(length).
    public func isPast(_ word: String) -> Bool { isPastForm(word) || classes(of: word).contains(.past) }

    /// True where a lower-case word looks like an adverb: "quickly", not "family". O(length).
    public func isAdverb(_ word: String) -> Bool { ends(word, as: "adverb") && !nounsInLy.contains(word) }

    /// True where a lower-case word looks like a present participle: "saying". O(length).
    public func isPresentParticiple(_ word: String) -> Bool { ends(word, as: "present-participle") }

    /// True for "himself". O(length).
    public func isReflexive(_ word: String) -> Bool { ends(word, as: "reflexive") }

    private func ends(_ word: String, as kind: String) -> Bool { endings[kind].map(word.hasSuffix) ?? false }

    /// True for "don't". O(length).
    public func isContractedNegation(_ word: String) -> Bool { contractedNegation.isEnd(of: word) }

    /// "red" and "bed" are no past forms.
    private static let shortestPast = 3

    /// The classes of a lower-case word, and whether it is a past form.
    func classesAndForm(of word: String) -> WordClasses { classes(of: word).union(isPastForm(word) ? .past : []) }

    /// The classes of a lower-case word; none for words that are not listed.
    public func classes(of word: String) -> WordClasses {
        if let found = classes[word] { return found }
        return isContractedNegation(word) ? [.function, .negation] : []
    }

    /// An ending that every word is asked for: its last byte tells for most that they have it not.
    private struct Ending {
        let text: String
        let last: UInt8?

        init(_ text: String?) { (self.text, last) = (text ?? "", text?.utf8.last) }

        func isEnd(of word: String) -> Bool { word.utf8.last == last && last != nil && word.hasSuffix(text) }
    }
}
