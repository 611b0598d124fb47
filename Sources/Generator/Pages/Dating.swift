import Model

/// How one sentence dates an event, in words.
struct Dating: Sendable {
    /// The literal words.
    let phrase: String
    /// What they mean: "30 December 2021".
    let meaning: String
    /// "the publication date, 29 December 2021, inferred"; empty where the words say it all.
    let countedFrom: String
    /// The reason, as the reader of the sentence gave it.
    let because: String

    init(_ mention: EventMention, in folder: DossierFolder) {
        phrase = mention.phrase
        meaning = DateWords.words(mention.value) ?? mention.value
        countedFrom = Self.words(mention, folder)
        because = mention.because
    }

    /// "“Thursday” is 30 December 2021, counted from the publication date, 29 December 2021, inferred: the Thursday after it".
    var sentence: String {
        "“\(phrase)” is \(meaning)" + (countedFrom.isEmpty ? "" : ", counted from \(countedFrom)") + (because.isEmpty ? "" : ": \(because)")
    }

    private static func words(_ mention: EventMention, _ folder: DossierFolder) -> String {
        guard let index = folder.index(ofArticle: mention.sentence.article) else { return "" }
        let reading = folder.dossier.readings[index]
        switch mention.anchor {
        case .none, .missing:
            return ""
        case .publication:
            let published = reading.article.published
            return "the publication date, \(Publication.words(published))" + (published.basis == .inferred ? ", inferred" : "")
        case .mention(let range):
            let value = reading.dates.first { $0.range == range }.flatMap { DateWords.words($0.value) }
            return "“\(reading.article.text(of: range))”" + (value.map { ", \($0)" } ?? "")
        }
    }
}
