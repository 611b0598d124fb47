import Assembly
import Generator
import Model

/// A checked sentence as `dossier check-text` prints it.
struct CheckedSentenceExport: Encodable {
    /// In Unicode scalars of the text as it was read.
    let start: Int
    let end: Int
    let text: String
    /// `verbatim`, `altered`, `said`, `near`, `unknown`, `nothing`.
    let verdict: String
    /// The verdict in words for a reader.
    let says: String
    let passages: [Place]
    /// Of an altered sentence.
    let changes: [Change]
    /// Numbers, names and quotations that no article has.
    let unknown: [String]

    struct Place: Encodable {
        let article: String
        let passage: String
        let text: String

        init(_ citation: Citation) {
            (article, passage, text) = (citation.article, citation.passage, citation.text)
        }
    }

    struct Change: Encodable {
        let words: String
        let original: String

        init(_ change: ChangedWords) {
            (words, original) = (change.words, change.original)
        }
    }

    /// `publishers` has the name of each article's outlet, by the article's id.
    init(_ sentence: CheckedSentence, of reading: Reading, offsets: ScalarOffsets, publishers: [String: String]) {
        start = offsets.scalarOffset(ofByte: sentence.range.lowerBound)
        end = offsets.scalarOffset(ofByte: sentence.range.upperBound)
        text = reading.article.text(of: sentence.range)
        func place(_ citation: Citation) -> String {
            (publishers[citation.article] ?? citation.article) + ", "
                + (citation.passage == Passage.headline ? "headline" : "passage \(Passage.number(ofID: citation.passage))")
        }
        var changed: [ChangedWords] = []
        var missing: [String] = []
        let cited: [Citation]
        switch sentence.verdict {
        case .verbatim(let citations):
            (verdict, cited) = ("verbatim", citations)
            says = "verbatim in " + citations.map(place).joined(separator: "; ")
        case .altered(let citation, let changes):
            (verdict, cited, changed) = ("altered", [citation], changes)
            says = "altered: " + changes.map(Self.words).joined(separator: ", ") + " in " + place(citation)
        case .said(let citations):
            (verdict, cited) = ("said", citations)
            says = "said by \(counted(citations.count, "source")): " + citations.map(place).joined(separator: "; ")
        case .near(let citations):
            (verdict, cited) = ("near", citations)
            says = "no source surely says it; something close: " + citations.map(place).joined(separator: "; ")
        case .unknown(let ranges, let nearest):
            (verdict, cited) = ("unknown", [nearest].compactMap { $0 })
            missing = ranges.map { reading.article.text(of: $0) }
            says = "no source has " + missing.map { "“\($0)”" }.joined(separator: ", ") + (nearest.map { "; nearest: \(place($0))" } ?? "")
        case .nothing:
            (verdict, cited) = ("nothing", [])
            says = "no source has anything like it"
        }
        passages = cited.map(Place.init)
        changes = changed.map(Change.init)
        unknown = missing
    }

    private static func words(_ change: ChangedWords) -> String {
        switch (change.words.isEmpty, change.original.isEmpty) {
        case (true, _): "without “\(change.original)”"
        case (_, true): "with “\(change.words)”"
        default: "“\(change.words)” for “\(change.original)”"
        }
    }
}
