import Model

/// Reads one article: sentences, dates, names, quotes and figures. A pure function of the article; it may run on many threads at once.
public struct ArticleReader: Sendable {
    private let language: Language

    /// A reader of English, from the language data that is part of the program.
    public init() {
        language = .english
    }

    /// Reads the article. Relative dates are resolved against `article.published`.
    public func read(_ article: Article) -> Reading {
        UnmarkedText(article.text).map { read(article, without: $0) } ?? readPlain(article)
    }

    /// Reads a headline whose article is known. O(length).
    func read(headline: Article, of body: Reading) -> Reading {
        guard UnmarkedText(headline.text) == nil else { return read(headline) }
        return readPlain(headline, names: { HeadlineNames.names(of: $0, in: body) })
    }

    /// Reads of an article what decides which others it belongs with and what these are called: sentences, names and dates, with no more tokens
    /// than its opening rests on. Of one that its source does not date, everything is read, as everything may tell its date.
    public func readForGrouping(_ article: Article) -> Reading {
        guard article.published.basis == .stated, Self.reads(article.language), UnmarkedText(article.text) == nil else {
            return read(article)
        }
        var reading = parsed(article)
        reading.names = NameFinder(language: language).names(in: reading)
        reading.dates = DateFinder(language: language).dates(in: reading)
        reading.tokens = Array(reading.tokens.prefix(reading.tokensOfOpening))
        return reading
    }

    private func parsed(_ article: Article) -> Reading {
        let text = Array(article.text.utf8)
        let tokens = Tokenizer(language: language).tokens(of: text)
        let sentences = SentenceSplitter(language: language).sentences(of: text, tokens: tokens, passages: article.passages)
        return Reading(article: article, tokens: tokens, sentences: sentences)
    }

    func readPlain(_ article: Article, names settle: (Reading) -> [NameMention] = \.names) -> Reading {
        var reading = parsed(article)
        reading.words = WordLayerBuilder(lexicon: language.lexicon).layer(of: Array(article.text.utf8), tokens: reading.tokens)
        guard Self.reads(article.language) else { return unread(reading) }
        reading.names = NameFinder(language: language).names(in: reading)
        reading.names = settle(reading)
        reading.dates = DateFinder(language: language).dates(in: reading)
        reading.quotes = QuoteFinder(language: language).quotes(in: reading)
        reading.figures = FigureFinder(language: language).figures(in: reading)
        return reading
    }

    /// True for English, and where the language is not known. `language` is a BCP 47 tag.
    public static func reads(_ language: String) -> Bool {
        ["en", "eng", "und", "mul", ""].contains(language.prefix { $0 != "-" && $0 != "_" }.lowercased())
    }

    private func unread(_ reading: Reading) -> Reading {
        var result = reading
        result.isUnread = true
        let found = NameFinder(language: language).names(in: reading)
        result.names = PlainNames(reading).names(among: found)
        result.figures = PlainFigures(reading).figures
        return result
    }

    /// The same reading with another publication date, and with its dates resolved against it.
    public func reading(_ reading: Reading, publishedOn published: PublicationDate) -> Reading {
        var result = reading
        result.article.published = published
        guard !reading.isUnread else { return result }
        if UnmarkedText(reading.article.text) != nil {
            result.dates = read(result.article).dates
            return result
        }
        result.dates = DateFinder(language: language).dates(in: result)
        return result
    }
}
