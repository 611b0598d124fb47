import Model
import Reader

/// The words of one language by which readings are grouped, compared and told, each list read once: what the rooms of the Assembly are handed
/// beside the readings.
public final class Vocabulary: Sendable {
    let events: EventWords
    let news: NewsWords
    let values: ValueWords
    let modals: ModalWords
    let announcements: AnnouncementWords
    let attributions: AttributionWords
    let wordRates: WordRates
    let termRates: TermRates
    /// What is wrong with the lists; none in a program that was tested.
    let faults: [String]

    /// That of English.
    public static let english = Vocabulary(of: .english)

    private init(of language: Language) {
        let code = language.code
        let told = WordLists("\(code)/timeline", text: EmbeddedFiles.text)
        let compared = WordLists("\(code)/comparison", text: EmbeddedFiles.text)
        let grouped = WordLists("\(code)/grouping", text: EmbeddedFiles.text)
        let announced = WordLists("\(code)/announcements", text: EmbeddedFiles.text)
        let attributed = WordLists("\(code)/origins", text: EmbeddedFiles.text)
        events = EventWords(told, lexicon: language.lexicon)
        news = NewsWords(compared, events: events)
        values = ValueWords(compared, concepts: news)
        modals = ModalWords(language.lexicon)
        announcements = AnnouncementWords(announced, events: events)
        attributions = AttributionWords(attributed, lexicon: language.lexicon)
        let rates = grouped.rows("word-rates") { row in row.count == 2 ? Double(row[1]).map { (word: row[0], perMillion: $0) } : nil }
        wordRates = WordRates(rates)
        termRates = TermRates(rates, lexicon: language.lexicon)
        faults = [told, compared, grouped, announced, attributed].flatMap(\.faults)
    }
}
