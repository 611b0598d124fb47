import Model

/// The words of one language that the Reader needs, from `Data/<code>/`.
struct Language: Sendable {
    /// ISO 639.
    let code: String
    let lexicon: Lexicon
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
        self.code = code
        lexicon = .english
        abbreviations = Set(EmbeddedFiles.entries("\(code)/abbreviations.txt"))
        sentenceStarters = Set(EmbeddedFiles.entries("\(code)/sentence-starters.txt"))
        let large = Large(code: code)
        names = NameKnowledge(lists: large.lists, tagger: large.tagger)
        dates = large.dates
        figures = FigureWords(code: code)
        quotes = QuoteWords(code: code)
    }
}

/// The parts that take longest to load, loaded side by side: every command waits for them.
private struct Large {
    let lists: NameLists
    let tagger: NameTagger?
    let dates: DateLexicon

    private enum Part: Sendable {
        case lists(NameLists)
        case tagger(NameTagger?)
        case dates(DateLexicon)
    }

    init(code: String) {
        let loaders: [@Sendable () -> Part] = [
            { .lists(NameLists(language: code)) }, { .dates(DateLexicon(code: code)) }, { .tagger(NameTagger(language: code)) },
        ]
        var lists: NameLists?
        var tagger: NameTagger?
        var dates: DateLexicon?
        for part in loaders.parallelMap({ $0() }) {
            switch part {
            case .lists(let loaded): lists = loaded
            case .tagger(let loaded): tagger = loaded
            case .dates(let loaded): dates = loaded
            }
        }
        self.lists = lists ?? NameLists(language: code)
        self.tagger = tagger
        self.dates = dates ?? DateLexicon(code: code)
    }
}
