import Model
import Reader

/// What a sentence that names no time says of the days that it can be of.
struct SentenceCast {
    /// True where it tells what happened: by a verb in the past that is no participle of the present or perfect ("is located", "has sold") and
    /// no plain speech. Only then can it be of a past day: "has sold" goes with none, and what somebody says of the matter is later than it.
    private(set) var tellsPast = false
    /// True where it tells what is over by a verb in the perfect, or what somebody said.
    private(set) var isOver = false
    /// True where all verbs are in the present: what is so, not what happened.
    var isState: Bool { isPresent && !tellsPast && !isOver && !isSaidOrAhead }
    private var isPresent = false
    private var isSaidOrAhead = false
    /// True where it reports what somebody says.
    private(set) var isSaid = false
    /// True where its first verb, but for one of speech, is in the present or perfect.
    private(set) var opensInPresent = false
    /// True where it tells first what is to come: "will join", "is expected to sign".
    private(set) var isAhead = false
    /// True where it tells of what courts and prosecutors do.
    private(set) var isLegalStep = false
    /// True for what is done again and again.
    private(set) var isHabit = false

    init(_ sentence: Int, in reading: Reading, words: EventWords) {
        self.init(reading.sentences[sentence], in: reading, words: words)
    }

    init(_ sentence: Sentence, in reading: Reading, words: EventWords) {
        var verbs = VerbChain(words: words)
        let tokens = reading.tokens[sentence.tokens]
        for (index, token) in zip(tokens.indices, tokens) {
            guard token.kind != .mark || reading.word(token) == "'s" else {
                verbs.breakClause()
                continue
            }
            let word = reading.word(token)
            let marks = words.timeMarks(of: word)
            let next = index + 1 < tokens.endIndex ? reading.word(tokens[index + 1]) : ""
            if !tellsPast, !isSaid {
                isAhead =
                    isAhead || marks.contains(.future) && !words.modals.contains(word)
                    || isPresent && words.planned.contains(word) && next == "to"
                opensInPresent = opensInPresent || !marks.isDisjoint(with: [.present, .perfect])
            }
            if marks.contains(.present) { isPresent = true }
            if marks.contains(.speech) { isSaid = true }
            if marks.contains(.perfect) || marks.contains(.speech) && words.lexicon.isPast(word) { isOver = true }
            if !marks.isDisjoint(with: [.speech, .future]) { isSaidOrAhead = true }
            if words.legalSteps.contains(word) { isLegalStep = true }
            if words.habitWords.contains(word) { isHabit = true }
            if verbs.isPast(word, before: next) { tellsPast = true }
        }
    }
}

/// Follows the verbs of a sentence, word by word.
private struct VerbChain {
    let words: EventWords
    /// True behind "is", "has", "to" and "will": the next participle is theirs.
    private var isAuxiliary = false
    /// True while the first verb is in the present, and no other clause has begun: a participle describes a noun ("is an island called Orn").
    private var isPresent = false
    private var hasVerb = false
    private var last = ""

    init(words: EventWords) { self.words = words }

    mutating func breakClause() {
        isAuxiliary = false
        isPresent = false
    }

    /// True for a verb that tells something as past.
    mutating func isPast(_ word: String, before next: String) -> Bool {
        defer { last = word }
        // "was to open"
        if words.passives.contains(word), words.unfinished.contains(next), !words.passives.contains(next) { return false }
        let marks = words.timeMarks(of: word)
        if words.clauseOpeners.contains(word) || words.clauseBreaks.contains(word) { breakClause() }
        if !marks.isDisjoint(with: [.present, .perfect, .future]) || words.unfinished.contains(word) {
            isAuxiliary = true
            if marks.contains(.present), !hasVerb { isPresent = true }
            hasVerb = hasVerb || !words.unfinished.contains(word)
            return false
        }
        guard words.lexicon.isPast(word) || marks.contains(.pluperfect) else {
            isAuxiliary = isAuxiliary && words.function.contains(word) && !words.nounOpeners.contains(word)
            return false
        }
        let isTold = !isAuxiliary && !isPresent && !marks.contains(.speech) && !words.nounOpeners.contains(last)
        isAuxiliary = false
        hasVerb = true
        return isTold
    }
}
