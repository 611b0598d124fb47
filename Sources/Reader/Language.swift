import Model

/// The words of one language, from `Data/<code>/`: what its words are, for all rooms, and what else the Reader needs.
public struct Language: Sendable {
    /// ISO 639.
    public let code: String
    /// What words are to a sentence.
    public let lexicon: Lexicon
    /// Without full stop, lower case.
    let abbreviations: Set<String>
    /// Lower case.
    let sentenceStarters: Set<String>
    let figures: FigureWords
    package let names: NameKnowledge
    let dates: DateLexicon
    let quotes: QuoteWords

    /// What is wrong with the lists; none in a program that was tested.
    let faults: [String]

    /// English, from the data that is part of the program.
    public static let english = Language(code: "en")

    private init(code: String) {
        self.code = code
        func lists(_ folder: String) -> WordLists { WordLists(code + folder, text: EmbeddedFiles.text) }
        let (general, words, numbers, quoted) = (lists(""), lists("/words"), lists("/figures"), lists("/quotes"))
        lexicon = Lexicon(words, irregularPasts: lists("/dates").set("past-verbs"), language: code)
        abbreviations = general.set("abbreviations")
        sentenceStarters = lexicon.words("sentence-starter")
        let large = Large(code: code, lexicon: lexicon)
        names = NameKnowledge(
            lists: large.lists, tagger: large.tagger, namesakes: NamesakeWords(lexicon: lexicon), credits: CreditWords(lexicon: lexicon),
            hypothetical: Set(lexicon.words("hypothetical").map { FeatureHash.bytes($0.utf8) }))
        dates = large.dates.lexicon
        figures = FigureWords(numbers, lexicon: lexicon)
        quotes = QuoteWords(quoted, lexicon: lexicon)
        faults = [general, words, numbers, quoted].flatMap(\.faults) + large.dates.faults
    }
}

/// The parts that take longest to load, loaded side by side: every command waits for them.
private struct Large {
    typealias Dates = (lexicon: DateLexicon, faults: [String])

    let lists: NameLists
    let tagger: NameTagger?
    let dates: Dates

    private enum Part: Sendable {
        case lists(NameLists)
        case tagger(NameTagger?)
        case dates(Dates)
    }

    init(code: String, lexicon: Lexicon) {
        let loaders: [@Sendable () -> Part] = [
            { .lists(NameLists(language: code, speech: lexicon.words("quoting-verb"))) }, { .dates(Self.dates(code)) },
            { .tagger(NameTagger(language: code)) },
        ]
        var lists: NameLists?
        var tagger: NameTagger?
        var dates: Dates?
        for part in loaders.parallelMap({ $0() }) {
            switch part {
            case .lists(let loaded): lists = loaded
            case .tagger(let loaded): tagger = loaded
            case .dates(let loaded): dates = loaded
            }
        }
        self.lists = lists ?? NameLists(language: code, speech: lexicon.words("quoting-verb"))
        self.tagger = tagger
        self.dates = dates ?? Self.dates(code)
    }

    private static func dates(_ code: String) -> Dates {
        let lists = WordLists("\(code)/dates", text: EmbeddedFiles.text)
        return (DateLexicon(DateWordLists(lists)), lists.faults)
    }
}
