import Model

/// How one sentence dates an event, in words.
struct Dating: Sendable {
    private let t: MessageCatalog
    /// The literal words; empty for a sentence that says what a dated one says.
    let phrase: String
    /// What they mean: "30 December 2021"; empty for words that no date is known of.
    let meaning: String
    /// "the publication date, 29 December 2021, inferred"; empty where the words say it all.
    let countedFrom: String
    /// The reason, as the reader of the sentence gave it, where "it" is what the words were counted from.
    let because: String

    init(_ mention: EventMention, in folder: DossierFolder, _ t: MessageCatalog) {
        self.t = t
        phrase = mention.phrase
        let span = TimeSpan(edtf: mention.value)
        meaning = span?.precision == .unknown && !mention.phrase.isEmpty ? "" : span.map(t.dates.words) ?? mention.value
        let anchor = Self.anchor(mention, folder, t)
        countedFrom = anchor.words
        because = t.reason(anchor.names.reduce(mention.because) { $0.replacing($1, with: "it") })
    }

    /// "“Thursday” is 30 December 2021, counted from the publication date, 29 December 2021, inferred: the Thursday after it".
    var sentence: String {
        (phrase.isEmpty ? "" : meaning.isEmpty ? t.quoted(phrase) : t(.meansThis, [.words: phrase])) + meaning
            + (countedFrom.isEmpty ? "" : t(.countedFrom, [.countedFrom: countedFrom]))
            + (because.isEmpty ? "" : t(.datingBecause, [.because: because]))
    }

    /// What the words were counted from, and the names that reasons give it.
    private static func anchor(
        _ mention: EventMention, _ folder: DossierFolder, _ t: MessageCatalog
    ) -> (words: String, names: [String]) {
        guard let index = folder.index(ofArticle: mention.sentence.article) else { return ("", []) }
        let reading = folder.dossier.readings[index]
        switch mention.anchor {
        case .none, .missing:
            return ("", [])
        case .publication:
            let published = reading.article.published
            let names = ["the inferred publication date ", "the publication date "].map { $0 + (published.day?.iso ?? "") }
            let isInferred = published.basis == .inferred
            return (t(isInferred ? .theInferredPublication : .thePublication, [.date: Publication.words(published, t)]), names)
        case .mention(let range):
            let value = reading.dates.first { $0.range == range }?.value
            let words = "“\(reading.article.text(of: range))”"
            let quoted = t.quoted(reading.article.text(of: range))
            return (
                value.flatMap { t.dates.words($0) }.map { t(.factSpan, [.words: quoted, .dates: $0]) } ?? quoted,
                value.map { ["\(words) (\($0))"] } ?? []
            )
        }
    }
}
