import Model

/// A sentence that was checked against articles, and what was found.
public struct CheckedSentence: Sendable, Hashable {
    /// Where it stands in the checked text, in UTF-8 bytes.
    public var range: TextRange
    /// What the articles have of it.
    public var verdict: Verdict

    /// What articles have of a sentence.
    public enum Verdict: Sendable, Hashable {
        /// Its words stand so in these passages, at least one.
        case verbatim([Citation])
        /// Its words stand in this passage with other values: at least one.
        case altered(Citation, changes: [ChangedWords])
        /// In other words these sentences say it, at least one.
        case said([Citation])
        /// Something close stands in these sentences, at least one: in part, with other values, or planned or denied for told.
        case near([Citation])
        /// Numbers, dates, names or quotations that no article has, at least one, and the nearest sentence.
        case unknown([TextRange], nearest: Citation?)
        /// No article has anything like it.
        case nothing
    }

    /// Creates a checked sentence.
    public init(range: TextRange, verdict: Verdict) {
        self.range = range
        self.verdict = verdict
    }
}

/// Words in the place of an article's: "60" for "40". One of the two may be empty.
public struct ChangedWords: Sendable, Hashable {
    /// Of the checked sentence.
    public var words: String
    /// Of the article.
    public var original: String

    /// Creates changed words.
    public init(words: String, original: String) {
        self.words = words
        self.original = original
    }
}

/// A number, date, name or quotation of a checked sentence that certain passages do not have, or not all of them.
public struct UnsupportedWords: Sendable, Hashable {
    /// What the words are.
    public enum Kind: String, Sendable {
        case number, date, name, quotation
    }

    /// What articles have of the words.
    public enum Finding: Sendable, Hashable {
        /// They stand in another passage: the nearest to the sentence.
        case elsewhere(Citation)
        /// No article has them; the nearest to the sentence, if there is any.
        case nowhere(nearest: Citation?)
        /// One of the passages has them, and another one these words with another number.
        case otherwise(Citation)
    }

    /// What they are.
    public var kind: Kind
    /// Where they stand in the checked text, in UTF-8 bytes.
    public var range: TextRange
    /// What articles have of them.
    public var finding: Finding

    /// Creates unsupported words.
    public init(kind: Kind, range: TextRange, finding: Finding) {
        self.kind = kind
        self.range = range
        self.finding = finding
    }
}
