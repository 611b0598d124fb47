import Model

/// How one sentence dates an event, in words.
struct Dating: Sendable {
    /// The literal words; empty for a sentence that says what a dated one says.
    let phrase: String
    /// What they mean: "30 December 2021".
    let meaning: String
    /// "the publication date, 29 December 2021, inferred"; empty where the words say it all.
    let countedFrom: String
    /// The reason, as the reader of the sentence gave it, where "it" is what the words were counted from.
    let because: String

    init(_ mention: EventMention, in folder: DossierFolder) {
        phrase = mention.phrase
        meaning = DateWords.words(mention.value) ?? mention.value
        let anchor = Self.anchor(mention, folder)
        countedFrom = anchor.words
        because = anchor.names.reduce(mention.because) { $0.replacing($1, with: "it") }
    }

    /// "“Thursday” is 30 December 2021, counted from the publication date, 29 December 2021, inferred: the Thursday after it".
    var sentence: String {
        (phrase.isEmpty ? meaning : "“\(phrase)” is \(meaning)")
            + (countedFrom.isEmpty ? "" : ", counted from \(countedFrom)") + (because.isEmpty ? "" : ": \(because)")
    }

    /// What the words were counted from, and the names that reasons give it.
    private static func anchor(_ mention: EventMention, _ folder: DossierFolder) -> (words: String, names: [String]) {
        guard let index = folder.index(ofArticle: mention.sentence.article) else { return ("", []) }
        let reading = folder.dossier.readings[index]
        switch mention.anchor {
        case .none, .missing:
            return ("", [])
        case .publication:
            let published = reading.article.published
            let names = ["the inferred publication date ", "the publication date "].map { $0 + (published.day?.iso ?? "") }
            return ("the publication date, \(Publication.words(published))" + (published.basis == .inferred ? ", inferred" : ""), names)
        case .mention(let range):
            let value = reading.dates.first { $0.range == range }?.value
            let words = "“\(reading.article.text(of: range))”"
            return (words + (value.flatMap { DateWords.words($0) }.map { ", \($0)" } ?? ""), value.map { ["\(words) (\($0))"] } ?? [])
        }
    }
}
