/// What a word is to a sentence. A word may be several things.
public struct WordClasses: OptionSet, Sendable, Hashable {
    /// One bit a class.
    public let rawValue: UInt16

    /// Creates a set of classes.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Grammar only: "the", "of", "has".
    public static let function = WordClasses(rawValue: 1 << 0)
    /// Says little by itself: "across", "likely".
    public static let light = WordClasses(rawValue: 1 << 1)
    /// A day of the week or a unit of time.
    public static let time = WordClasses(rawValue: 1 << 2)
    /// A number in letters.
    public static let number = WordClasses(rawValue: 1 << 3)
    /// That something is reported: "said", "according".
    public static let reporting = WordClasses(rawValue: 1 << 4)
    /// Turns what is said into its opposite.
    public static let negation = WordClasses(rawValue: 1 << 5)
    /// That something is planned, possible or due.
    public static let modal = WordClasses(rawValue: 1 << 6)
    /// Stands for a person or thing.
    public static let pronoun = WordClasses(rawValue: 1 << 7)
    /// A verb of saying.
    public static let speech = WordClasses(rawValue: 1 << 8)
    /// Ends in "ed" and is no past form: "hundred".
    public static let unverbal = WordClasses(rawValue: 1 << 9)
    /// Opens a noun phrase: "the", "his".
    public static let opener = WordClasses(rawValue: 1 << 10)
    /// Is, or looks like, the past form or the participle of a verb: "planned", "shot".
    public static let past = WordClasses(rawValue: 1 << 11)

    /// What says nothing of what a sentence tells.
    public static let stop: WordClasses = [.function, .light, .time, .reporting]
}

/// A word as it is compared: its spelling, stem and classes.
public struct Word: Sendable, Hashable {
    /// Lower case, with a straight apostrophe.
    public var text: String
    /// Without its endings; of a number its digits.
    public var stem: String
    /// What it is to a sentence.
    public var classes: WordClasses

    /// Creates a word.
    public init(text: String, stem: String, classes: WordClasses) {
        self.text = text
        self.stem = stem
        self.classes = classes
    }
}

/// The words of one article, each distinct one once, and which of them its tokens are.
public struct WordLayer: Sendable {
    /// In the order in which they first come.
    public var words: [Word]
    /// By token: the word, or −1 for marks. A compound is its first part.
    public var ofToken: [Int32]
    /// By token that is a compound: its further parts, "led" in "state-led".
    public var parts: [Int32: [Int32]]

    /// Creates a layer.
    public init(words: [Word] = [], ofToken: [Int32] = [], parts: [Int32: [Int32]] = [:]) {
        self.words = words
        self.ofToken = ofToken
        self.parts = parts
    }

    /// The stem of a token that is one word; nil for marks and compounds. O(1).
    public func stem(of token: Int) -> String? {
        guard ofToken.indices.contains(token), case let word = ofToken[token], word >= 0, parts[Int32(token)] == nil else { return nil }
        return words[Int(word)].stem
    }

    /// The spelling of a token that is one word of so many bytes; nil for others. O(1).
    public func text(of token: Int, bytes: Int) -> String? {
        guard ofToken.indices.contains(token), case let word = ofToken[token], word >= 0, case let text = words[Int(word)].text,
            text.utf8.count == bytes
        else { return nil }
        return text
    }

    /// The classes of a token that is one word; none for marks and compounds. O(1).
    public func classes(of token: Int) -> WordClasses {
        guard ofToken.indices.contains(token), case let word = ofToken[token], word >= 0, parts[Int32(token)] == nil else { return [] }
        return words[Int(word)].classes
    }

    /// The stems of some tokens, compounds taken apart. O(tokens).
    public func stems(of tokens: Range<Int>) -> Set<String> {
        var result: Set<String> = []
        for token in tokens where ofToken[token] >= 0 {
            result.insert(words[Int(ofToken[token])].stem)
            for part in parts[Int32(token)] ?? [] { result.insert(words[Int(part)].stem) }
        }
        return result
    }
}
