/// The words of one language that the Reader needs, from `Data/<code>/`.
struct Language: Sendable {
    /// Without full stop, lower case.
    let abbreviations: Set<String>
    /// Lower case.
    let sentenceStarters: Set<String>
    let figures: FigureWords
    let names: NameKnowledge
    let dates: DateLexicon
    let quotes: QuoteWords

    static let english = Language(code: "en")

    private init(code: String) {
        abbreviations = Set(EmbeddedFiles.entries("\(code)/abbreviations.txt"))
        sentenceStarters = Set(EmbeddedFiles.entries("\(code)/sentence-starters.txt"))
        figures = FigureWords(code: code)
        names = NameKnowledge(language: code)
        dates = DateLexicon(code: code)
        quotes = QuoteWords(code: code)
    }
}
