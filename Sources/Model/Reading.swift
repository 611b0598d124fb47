/// What the Reader found in one article. All ranges are UTF-8 offsets into `article.text`; all lists are in text order.
public struct Reading: Sendable {
    /// The article that was read.
    public var article: Article
    /// Words, numbers and marks.
    public var tokens: [Token]
    /// What the tokens are as words: the layer that all comparing rests on.
    public var words: WordLayer
    /// Each in one passage.
    public var sentences: [Sentence]
    /// Words that name a time.
    public var dates: [DateMention]
    /// People, organisations, places.
    public var names: [NameMention]
    /// What somebody said.
    public var quotes: [Quote]
    /// Quantities.
    public var figures: [Figure]
    /// True where the article is in a language that is not read: it has no dates and no quotes, only names and figures that its letters show,
    /// and takes no part in what sources are compared by.
    public var isUnread: Bool

    /// Creates a reading.
    public init(
        article: Article,
        tokens: [Token] = [],
        words: WordLayer = WordLayer(),
        sentences: [Sentence] = [],
        dates: [DateMention] = [],
        names: [NameMention] = [],
        quotes: [Quote] = [],
        figures: [Figure] = [],
        isUnread: Bool = false
    ) {
        self.article = article
        self.tokens = tokens
        self.words = words
        self.sentences = sentences
        self.dates = dates
        self.names = names
        self.quotes = quotes
        self.figures = figures
        self.isUnread = isUnread
    }

    /// The index in `sentences` of the sentence that holds a byte offset, or nil. O(log sentences).
    public func sentenceIndex(at offset: Int) -> Int? {
        let low = sentences.partitioningIndex { $0.range.upperBound > offset }
        guard low < sentences.count, sentences[low].range.contains(offset) else { return nil }
        return low
    }
}

/// A word, number or mark of the text.
public struct Token: Sendable, Hashable {
    /// What a token is made of.
    public enum Kind: UInt8, Sendable {
        /// Letters, with apostrophes, hyphens and abbreviation points inside: `don’t`, `U.S.`, `Mr.`, `two-hour`.
        case word
        /// Digits, with separators inside: `100,000`, `3:35`, `23.30`.
        case number
        /// Letters and digits: `7th`, `G7`, `F-16`.
        case mixed
        /// A single punctuation mark or symbol, or a possessive `'s`.
        case mark
    }

    /// UTF-8 offset of the first byte.
    public var start: Int32
    /// In UTF-8 bytes.
    public var length: Int32
    /// What it is made of.
    public var kind: Kind

    /// Creates a token from UTF-8 offsets.
    public init(range: TextRange, kind: Kind) {
        start = Int32(range.lowerBound)
        length = Int32(range.count)
        self.kind = kind
    }

    /// UTF-8 offsets.
    public var range: TextRange { Int(start)..<Int(start) + Int(length) }
}

/// A sentence; it lies in one passage.
public struct Sentence: Sendable, Hashable {
    /// Without the white space around it.
    public var range: TextRange
    /// Index into `article.passages`.
    public var passage: Int
    /// Indices into the reading's `tokens`.
    public var tokens: Range<Int>

    /// Creates a sentence.
    public init(range: TextRange, passage: Int, tokens: Range<Int>) {
        self.range = range
        self.passage = passage
        self.tokens = tokens
    }
}
