import Model
import Reader

/// The words of a language that the timeline needs: classes of its lexicon, and the kinds of deeds from `Data/<code>/timeline/`.
final class EventWords: Sendable {
    /// Say nothing about what a sentence tells.
    let function: Set<String>
    /// At the start of a sentence, point back.
    let pronouns: Set<String>
    let utteranceVerbs: Set<String>
    /// Of the verbs of utterance, those that take a listener as their object.
    let addressedVerbs: Set<String>
    let speechNouns: Set<String>
    let clauseOpeners: Set<String>
    let contentOpeners: Set<String>
    /// Say that the verb behind them did not happen. One to three words.
    let denials: Set<String>
    /// The same for what will not happen. One or two words.
    let futureDenials: Set<String>
    /// "no", before a noun that did not happen.
    let quantityDenials: Set<String>
    /// Verbs whose negation says that the thing told did not happen.
    let happeningVerbs: Set<String>
    let denialVerbs: Set<String>
    /// Open what is denied.
    let denialContents: Set<String>
    /// What others say, as the object of a verb of denial, and the words that tie it to what it is about.
    let denialNouns: Set<String>
    let nounLinks: Set<String>
    /// Say of what others say that it is not so. One or two words.
    let untruths: Set<String>
    /// Verbs of calling off and putting off. One or two words.
    let cancellations: Set<String>
    let modals: Set<String>
    let passives: Set<String>
    /// Forms of "be", and "to", that no time stands in.
    let unfinished: Set<String>
    /// Join clauses of one rank, or open relative ones.
    let clauseBreaks: Set<String>
    /// Participles of what is to come.
    let planned: Set<String>
    /// Articles and the like.
    let nounOpeners: Set<String>
    /// Articles of what is known.
    let definiteOpeners: Set<String>
    /// Stand between the two ends of a stretch of time.
    let rangeJoiners: Set<String>
    /// Of those, the ones that may also name two times apart.
    let alternativeJoiners: Set<String>
    /// Before the first of two ends.
    let stretchStarters: Set<String>
    let timePrepositions: Set<String>
    /// Before a year that measures or names a stretch.
    let stretchOpeners: Set<String>
    /// Words of times counted from another time of the text.
    let textAnchored: Set<String>
    /// Between a length of time and the clause that lies so far back.
    let lengthClauses: Set<String>
    /// Before a length of time through which something goes on.
    let lengthOpeners: Set<String>
    /// Words of times counted from the day of writing.
    let writingAnchored: Set<String>
    /// Open a sentence that leans on the one before. One to three words.
    let leaningOpeners: Set<String>
    /// Two words that tell nothing of the noun that the first is like.
    private let idlePhrases: Set<String>
    private let idleOpeners: Set<String>
    /// Prepositions that put a clause at another time than the one they name. One or two words.
    let otherTimes: Set<String>

    /// Before a time that is only compared with. One or two words.
    let comparisonOpeners: Set<String>
    /// Of numbers that grow or shrink.
    let changeWords: Set<String>
    let habitWords: Set<String>
    let imperatives: Set<String>
    /// Before the date on which a page was put on line. Two words.
    let postingOpeners: Set<String>
    /// Before the date on which a paper printed an article. Two words.
    let appearances: Set<String>
    /// Both of these.
    let postings: Set<String>
    /// Before the date on which a page was changed.
    let updates: Set<String>
    /// Words of posting, and prepositions.
    let besideDates: Set<String>
    let askingVerbs: Set<String>
    let shareWords: Set<String>
    /// Open a phrase or a clause whose time is not that of the main clause: relative pronouns, "before", "since", "following".
    let asideOpeners: Set<String>
    /// Of courts and prosecutors, whose steps are later than the deed.
    let legalSteps: Set<String>
    /// Before "of" and what somebody is said to have done.
    let accusations: Set<String>
    /// Participles that are passive where no object stands behind them.
    let objectParticiples: Set<String>
    /// Verb forms beside those in "-ed" that make a sentence of a line.
    let finiteVerbs: Set<String>

    let superlatives: Set<String>
    /// Between a noun and the time that it is of.
    let attributeLinks: Set<String>
    /// By word: what it says of the time of its sentence.
    private let timeMarks: [String: TimeMarks]

    /// Nouns of a day that lies ahead.
    let deadlines: Set<String>
    /// Words for kinds of deeds, with the term that stands for the kind: "released" and "published" tell the same.
    let deeds: [String: String]

    let lexicon: Lexicon

    init(_ lists: WordLists, lexicon: Lexicon) {
        self.lexicon = lexicon
        function = lexicon.words("idle")
        pronouns = lexicon.words("back-pointing")
        utteranceVerbs = lexicon.words("utterance-verb")
        addressedVerbs = lexicon.words("addressed-verb")
        speechNouns = lexicon.words("speech-noun")
        clauseOpeners = lexicon.words("clause-opener")
        contentOpeners = lexicon.words("content-opener")
        denials = lexicon.words("denial")
        futureDenials = lexicon.words("future-denial")
        quantityDenials = lexicon.words("quantity-denial")
        happeningVerbs = lexicon.words("happening-verb")
        denialVerbs = lexicon.words("denial-verb")
        denialContents = lexicon.words("denial-content")
        denialNouns = lexicon.words("denial-noun")
        nounLinks = lexicon.words("noun-link")
        untruths = lexicon.words("untruth")
        cancellations = lexicon.words("cancellation")
        modals = lexicon.words("possibility")
        passives = lexicon.words("passive")
        unfinished = lexicon.words("unfinished")
        clauseBreaks = lexicon.words("clause-break")
        planned = lexicon.words("planned")
        nounOpeners = lexicon.words("noun-opener")
        definiteOpeners = lexicon.words("definite-opener")
        rangeJoiners = lexicon.words("range-joiner")
        alternativeJoiners = lexicon.words("alternative-joiner")
        stretchStarters = lexicon.words("stretch-starter")
        timePrepositions = lexicon.words("time-preposition")
        stretchOpeners = lexicon.words("stretch-opener")
        textAnchored = lexicon.words("text-anchored")
        lengthClauses = lexicon.words("length-clause")
        lengthOpeners = lexicon.words("length-opener")
        writingAnchored = lexicon.words("writing-anchored")
        leaningOpeners = lexicon.words("leaning-opener")
        idlePhrases = lexicon.words("idle-phrase")
        idleOpeners = Set(idlePhrases.compactMap { $0.split(separator: " ").first.map(String.init) })
        otherTimes = lexicon.words("other-time")
        comparisonOpeners = lexicon.words("comparison-opener")
        changeWords = lexicon.words("change-word")
        habitWords = lexicon.words("habit")
        imperatives = lexicon.words("imperative")
        postingOpeners = lexicon.words("posting-opener")
        appearances = lexicon.words("appearance")
        postings = postingOpeners.union(appearances)
        updates = lexicon.words("update")
        besideDates = timePrepositions.union(updates).union(postings.flatMap { $0.split(separator: " ").map(String.init) })
        askingVerbs = lexicon.words("asking-verb")
        shareWords = lexicon.words("percent")
        asideOpeners = lexicon.words("relative-joiner").union(lexicon.words("subordinator").intersection(otherTimes.union(stretchOpeners)))
            .union(lexicon.words("aftermath"))
        legalSteps = lexicon.words("legal-step")
        accusations = lexicon.words("accusation")
        objectParticiples = lexicon.words("object-participle")
        finiteVerbs = lexicon.words("finite-verb")
        superlatives = lexicon.words("superlative")
        attributeLinks = lexicon.words("attribute-link")
        var timeMarks: [String: TimeMarks] = [:]
        func mark(_ words: Set<String>, _ mark: TimeMarks) { for word in words { timeMarks[word, default: []].insert(mark) } }
        mark(pronouns, .pronoun)
        mark(utteranceVerbs, .speech)
        mark(lexicon.words("look-back"), .lookBack)
        mark(lexicon.words("pluperfect"), .pluperfect)
        mark(lexicon.words("perfect"), .perfect)
        mark(lexicon.words("present"), .present)
        mark(lexicon.words("future"), .future)
        self.timeMarks = timeMarks
        deadlines = lexicon.words("deadline")
        let classes = lists.rows("deed-classes", separator: " ") { $0 }
        deeds = Dictionary(classes.flatMap { words in words.map { ($0, "=" + words[0]) } }, uniquingKeysWith: { first, _ in first })
    }

    /// What a word counts as where sentences are compared: its kind of deed, or its stem, where that is not known yet.
    func term(of word: String, stem: String?) -> String { deeds[word] ?? stem ?? lexicon.stem(of: word) }

    /// True for the first of two words that tell nothing of the noun that it is like.
    func isIdle(_ word: String, before next: @autoclosure () -> String) -> Bool {
        idleOpeners.contains(word) && idlePhrases.contains(word + " " + next())
    }

    /// What a word says of the time of its sentence.
    func timeMarks(of word: String) -> TimeMarks { timeMarks[word] ?? [] }

    /// Classes of words by which a sentence places itself in time.
    struct TimeMarks: OptionSet {
        let rawValue: UInt8

        static let pronoun = TimeMarks(rawValue: 1 << 0)
        /// A verb of utterance.
        static let speech = TimeMarks(rawValue: 1 << 1)
        /// Leads to an earlier time than the news.
        static let lookBack = TimeMarks(rawValue: 1 << 2)
        /// Forms of verbs by tense; of the past, those of the pluperfect alone.
        static let pluperfect = TimeMarks(rawValue: 1 << 3)
        static let perfect = TimeMarks(rawValue: 1 << 4)
        static let present = TimeMarks(rawValue: 1 << 5)
        static let future = TimeMarks(rawValue: 1 << 6)
    }

    /// True when the form of a word, in the form of the lists, is that of a verb that can make a sentence.
    func isFinite(_ word: String) -> Bool {
        finiteVerbs.contains(word) || utteranceVerbs.contains(word) || lexicon.isPastForm(word)
            || word.utf8.last == UInt8(ascii: "s") && happeningVerbs.contains(String(word.dropLast()))
    }
}
