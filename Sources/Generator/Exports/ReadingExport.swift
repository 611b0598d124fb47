import Model

/// A reading as `dossier read` prints it. Offsets count Unicode scalars.
public struct ReadingExport: Encodable {
    let id: String
    let file: String
    let title: Nullable<String>
    let publisher: Nullable<String>
    let authors: [String]
    let url: Nullable<String>
    let language: String
    let published: PublishedExport
    let modified: Nullable<String>
    let provenance: [ProvenanceExport]
    let text: String
    let passages: [PassageRow]
    let leftOut: [LeftOutExport]
    let record: Nullable<Int>
    let alsoAt: [CopyExport]
    let unread: Bool
    let dates: [DateRow]
    let names: [NameRow]
    let quotes: [QuoteRow]
    let figures: [FigureRow]

    /// Converts a reading. O(text + mentions).
    public init(_ reading: Reading) {
        let article = reading.article
        let offsets = ScalarOffsets(article.text)
        func span(_ range: TextRange) -> Span { Span(range, article.text, offsets) }
        id = article.id
        file = article.file
        title = Nullable(article.title)
        publisher = Nullable(article.publisher)
        authors = article.authors
        url = Nullable(article.url)
        language = article.language
        published = PublishedExport(article.published)
        modified = Nullable(article.modified)
        provenance = article.provenance.map(ProvenanceExport.init)
        text = article.text
        passages = article.passages.map { PassageRow($0, offsets) }
        leftOut = article.leftOut.map(LeftOutExport.init)
        record = Nullable(article.record)
        alsoAt = article.alsoAt.map(CopyExport.init)
        unread = reading.isUnread
        dates = reading.dates.map { DateRow($0, offsets) }
        names = reading.names.map { NameRow($0, offsets) }
        quotes = reading.quotes.map { QuoteRow(span: span($0.range), speaker: Nullable($0.speaker.map(span))) }
        figures = reading.figures.map { FigureRow($0, span($0.range)) }
    }

    struct PassageRow: Encodable {
        let id: String
        let start: Int
        let end: Int
        let kind: String
        let source: Source

        struct Source: Encodable {
            let start: Int
            let end: Int
            let line: Int
        }

        init(_ passage: Passage, _ offsets: ScalarOffsets) {
            let range = offsets.scalarRange(passage.range)
            id = passage.id
            start = range.lowerBound
            end = range.upperBound
            kind = passage.kind.rawValue
            source = Source(start: passage.source.scalars.lowerBound, end: passage.source.scalars.upperBound, line: passage.source.line)
        }
    }

    struct DateRow: Encodable {
        let start: Int
        let end: Int
        let text: String
        let type: String
        let value: String
        let mod: Nullable<String>

        init(_ mention: DateMention, _ offsets: ScalarOffsets) {
            let range = offsets.scalarRange(mention.range)
            start = range.lowerBound
            end = range.upperBound
            text = mention.text
            type = mention.kind.rawValue
            value = mention.value
            mod = Nullable(mention.modifier?.rawValue)
        }
    }

    struct NameRow: Encodable {
        let start: Int
        let end: Int
        let text: String
        let kind: String

        init(_ mention: NameMention, _ offsets: ScalarOffsets) {
            let range = offsets.scalarRange(mention.range)
            start = range.lowerBound
            end = range.upperBound
            text = mention.text
            kind = mention.kind.rawValue
        }
    }

    struct Span: Encodable {
        let start: Int
        let end: Int
        let text: String

        init(_ range: TextRange, _ text: String, _ offsets: ScalarOffsets) {
            let scalars = offsets.scalarRange(range)
            start = scalars.lowerBound
            end = scalars.upperBound
            self.text = String(text.slice(range))
        }
    }

    struct QuoteRow: Encodable {
        let start: Int
        let end: Int
        let text: String
        let speaker: Nullable<Span>

        init(span: Span, speaker: Nullable<Span>) {
            start = span.start
            end = span.end
            text = span.text
            self.speaker = speaker
        }
    }

    struct FigureRow: Encodable {
        let start: Int
        let end: Int
        let text: String
        let value: Double
        let unit: String
        let approximate: Bool

        init(_ figure: Figure, _ span: Span) {
            start = span.start
            end = span.end
            text = span.text
            value = figure.value
            unit = figure.unit
            approximate = figure.isApproximate
        }
    }
}

/// A publication date in printed data.
struct PublishedExport: Encodable {
    let value: Nullable<String>
    let basis: String
    let because: String

    init(_ published: PublicationDate) {
        value = Nullable(published.value)
        basis = published.basis.rawValue
        because = published.because
    }
}

/// Where something known of an article came from, in printed data.
struct ProvenanceExport: Encodable {
    let field: String
    let source: String

    init(_ provenance: Provenance) {
        field = provenance.field.rawValue
        source = provenance.source
    }
}

/// Another place of an article, in printed data.
struct CopyExport: Encodable {
    let id: String
    let file: String
    let line: Nullable<Int>
    let record: Nullable<Int>
    let url: Nullable<String>
    let kind: String

    init(_ copy: ArticleCopy) {
        id = copy.id
        file = copy.file
        line = Nullable(copy.line)
        record = Nullable(copy.record)
        url = Nullable(copy.url)
        kind = copy.kind.rawValue
    }
}

/// A left-out line in printed data.
struct LeftOutExport: Encodable {
    let text: String
    let line: Int
    let because: String

    init(_ leftOut: LeftOutLine) {
        text = leftOut.text
        line = leftOut.line
        because = leftOut.because
    }
}
