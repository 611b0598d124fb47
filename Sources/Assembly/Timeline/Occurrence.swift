import Model
import Reader

/// Tells from the words around a date whether the thing that the date belongs to did not happen.
///
/// The words must say so of that thing: "did not vote on Thursday", "denied that talks were held on Thursday" and "cancelled Thursday's
/// vote", but not "was cancelled on Thursday", which dates the cancelling, nor "mercy that he did not show on Thursday".
struct Occurrence {
    let reading: Reading
    let words: EventWords

    /// What becomes of a thing that a clause dates.
    enum Outcome: Sendable {
        case happens, denied, calledOff
    }

    /// Whether the clause says that what it dates did not happen, or not then.
    func outcome(_ mention: DateMention, clause: TextRange, sentence: Int) -> Outcome {
        let tokens = Array(reading.tokens[reading.sentences[sentence].tokens])
        let phrase = phrase(mention, in: tokens.filter { clause.overlaps($0.range) })
        if isNegated(phrase) || isDeniedBefore(phrase) || isCalledUntrue(phrase) || isPlanThatFailed(phrase) { return .denied }
        // "In January they nixed a February visit": both dates hang on one verb, which stands in the clause of the first.
        let start =
            tokens.last { $0.kind == .mark && $0.range.upperBound <= mention.range.lowerBound }?.range.upperBound
            ?? reading.sentences[sentence].range.lowerBound
        let reach = min(start, clause.lowerBound)..<max(mention.range.upperBound, clause.upperBound)
        let wide = self.phrase(mention, in: tokens.filter { reach.overlaps($0.range) })
        return isCalledOff(wide) || isPlanGivenUp(wide) ? .calledOff : .happens
    }

    /// True for "would not run in 2018": a plan that is none.
    func isRuledOut(_ mention: DateMention, clause: TextRange, sentence: Int) -> Bool {
        let phrase = phrase(mention, in: reading.tokens[reading.sentences[sentence].tokens].filter { clause.overlaps($0.range) })
        return (0..<phrase.date.lowerBound).contains { phrase.has(words.futureDenials, endingAt: $0) }
    }

    private func phrase(_ mention: DateMention, in tokens: [Token]) -> Phrase {
        let texts = tokens.map { reading.word($0) }
        let place = tokens.firstIndex { $0.range.lowerBound >= mention.range.lowerBound } ?? tokens.count
        let end = tokens.firstIndex { $0.range.lowerBound >= mention.range.upperBound } ?? tokens.count
        return Phrase(texts: texts, isMark: tokens.map { $0.kind == .mark }, date: place..<max(place, end))
    }

    /// The words of a clause and the place of the date in it.
    private struct Phrase {
        let texts: [String]
        let isMark: [Bool]
        let date: Range<Int>

        func text(_ index: Int) -> String { texts.indices.contains(index) ? texts[index] : "" }

        /// True when a list has the one, two or three words that end at an index.
        func has(_ list: Set<String>, endingAt index: Int) -> Bool {
            list.contains(text(index)) || list.contains(text(index - 1) + " " + text(index))
                || list.contains(text(index - 2) + " " + text(index - 1) + " " + text(index))
        }
    }

    // MARK: Negation

    private func isNegated(_ phrase: Phrase) -> Bool {
        var start = phrase.date.lowerBound
        while start > 0, !isBoundary(start - 1, phrase) { start -= 1 }
        if isNegated(start..<phrase.date.lowerBound, phrase) { return true }
        // "The meeting on Thursday never took place."
        let isInSubject = !phrase.texts[..<phrase.date.lowerBound].contains { words.isFinite($0) || words.planned.contains($0) }
        guard phrase.date.lowerBound <= Self.openingWords || isInSubject else { return false }
        var first = phrase.date.upperBound
        if phrase.text(first) == "," { first += 1 }
        var end = first
        while end < phrase.texts.count, !isBoundary(end, phrase) { end += 1 }
        // "The meeting on Thursday was not held in Rome" was held.
        guard phrase.date.lowerBound <= Self.openingWords || end - first <= Self.bareDenial else { return false }
        return isNegated(first..<end, phrase)
    }

    /// "did not take place" has as many words.
    private static let bareDenial = 4

    /// A date stands first when hardly more than a preposition is before it.
    private static let openingWords = 2

    private func isNegated(_ range: Range<Int>, _ phrase: Phrase) -> Bool {
        range.contains { index in
            if words.quantityDenials.contains(phrase.text(index)) {
                return (index + 1..<index + 1 + Self.nounReach).contains {
                    range.contains($0) && words.happeningVerbs.contains(phrase.text($0))
                }
            }
            guard phrase.has(words.denials, endingAt: index) else { return false }
            let verb = (index + 1..<index + 1 + Self.adverbReach).first { next in
                !words.passives.contains(phrase.text(next)) && !words.lexicon.isAdverb(phrase.text(next))
                    && !words.function.contains(phrase.text(next))
                    || words.happeningVerbs.contains(phrase.text(next))
            }
            // "It did not appear that the talks ended on Friday" denies nothing that happened.
            return verb.map {
                range.contains($0) && words.happeningVerbs.contains(phrase.text($0))
                    && !(words.denialContents.contains(phrase.text($0 + 1)) && words.nounLinks.contains(phrase.text($0 + 1)))
            } ?? false
        }
    }

    /// Words between "no" and the verb.
    private static let nounReach = 7
    /// Words between "not" and the verb.
    private static let adverbReach = 3

    private func isBoundary(_ index: Int, _ phrase: Phrase) -> Bool {
        let text = phrase.text(index)
        return phrase.isMark[index] || words.clauseOpeners.contains(text) || words.utteranceVerbs.contains(text)
    }

    // MARK: Denial of what others say

    private func isDeniedBefore(_ phrase: Phrase) -> Bool {
        (0..<phrase.date.lowerBound).contains { index in
            guard words.denialVerbs.contains(phrase.text(index)), !words.denials.contains(phrase.text(index - 1)) else { return false }
            // "denied that he met Ann Lee, a banker, on Thursday": two commas enclose an apposition.
            guard phrase.date.lowerBound - index > Self.ownDateReach,
                (index..<phrase.date.lowerBound).filter({ phrase.isMark[$0] }).count.isMultiple(of: 2)
            else { return false }
            let next = phrase.text(index + 1)
            return words.denialContents.contains(next)
                || words.denialNouns.contains(next) && words.nounLinks.contains(phrase.text(index + 2))
        }
    }

    /// A date this near to the verb of denial dates the denial.
    private static let ownDateReach = 3

    /// True for "it is not true that they met on Thursday" and "the report that they met on Thursday is false".
    private func isCalledUntrue(_ phrase: Phrase) -> Bool {
        let date = phrase.date
        if (0..<date.lowerBound).contains(where: {
            phrase.has(words.untruths, endingAt: $0) && words.denialContents.contains(phrase.text($0 + 1))
        }) {
            return true
        }
        let isOfClaim = (0..<date.lowerBound).contains {
            words.denialNouns.contains(phrase.text($0)) && words.denialContents.contains(phrase.text($0 + 1))
        }
        return isOfClaim
            && (date.upperBound..<phrase.texts.count).contains { index in
                phrase.has(words.untruths, endingAt: index)
                    && (date.upperBound..<index).contains { words.passives.contains(phrase.text($0)) }
                    && !(date.upperBound..<index).contains { phrase.isMark[$0] }
            }
    }

    /// True for "was planned for Thursday but never took place" and "was expected to resign on Thursday but did not".
    private func isPlanThatFailed(_ phrase: Phrase) -> Bool {
        // Not "the planned strike began on Thursday".
        let isToldPlan = (1..<max(1, phrase.date.lowerBound)).contains {
            words.planned.contains(phrase.text($0)) && words.passives.contains(phrase.text($0 - 1))
        }
        guard isToldPlan || isPlanned(phrase) else { return false }
        var next = phrase.date.upperBound
        if phrase.text(next) == "," { next += 1 }
        guard words.clauseBreaks.contains(phrase.text(next)) else { return false }
        return phrase.has(words.denials, endingAt: next + 1) || phrase.has(words.denials, endingAt: next + 2)
    }

    // MARK: Calling off

    private func isCalledOff(_ phrase: Phrase) -> Bool {
        phrase.texts.indices.contains { index in
            guard !phrase.date.contains(index), phrase.has(words.cancellations, endingAt: index) else { return false }
            let verb = words.cancellations.contains(phrase.text(index)) ? index : index - 1
            guard !(max(0, verb - Self.modalReach)..<verb).contains(where: { words.modals.contains(phrase.text($0)) }) else { return false }
            return index < phrase.date.lowerBound ? isObject(phrase, of: index) : isSubject(phrase, of: verb)
        }
    }

    /// True for "the talks planned for Thursday will not take place".
    private func isPlanGivenUp(_ phrase: Phrase) -> Bool {
        isPlanned(phrase)
            && (phrase.date.upperBound..<phrase.texts.count).contains { index in
                phrase.has(words.futureDenials, endingAt: index)
                    && (1...2).contains { words.happeningVerbs.contains(phrase.text(index + $0)) }
            }
    }

    /// True for "planned for Thursday".
    private func isPlanned(_ phrase: Phrase) -> Bool { words.planned.contains(phrase.text(phrase.date.lowerBound - 2)) }

    /// Words between "might" and the verb of calling off.
    private static let modalReach = 3

    /// "Thursday's vote", "a February visit", "the vote planned for Thursday".
    private func isObject(_ phrase: Phrase, of verb: Int) -> Bool {
        if isPlanned(phrase) { return true }
        let between = verb + 1..<phrase.date.lowerBound
        guard between.count <= Self.adjectives,
            between.allSatisfy({ words.nounOpeners.contains(phrase.text($0)) || !words.function.contains(phrase.text($0)) })
        else { return false }
        let after = phrase.date.upperBound
        if isPossessive(phrase) { return true }
        guard !between.isEmpty, after < phrase.texts.count, !phrase.isMark[after] else { return false }
        return !words.function.contains(phrase.text(after))
    }

    /// Words between a verb and the date that stands before its object.
    private static let adjectives = 3

    /// "The vote on Thursday was cancelled": the date stands in the subject, with no comma before the verb, and belongs to no other verb.
    private func isSubject(_ phrase: Phrase, of verb: Int) -> Bool {
        guard phrase.date.upperBound <= verb, words.passives.contains(phrase.text(verb - 1)) else { return false }
        guard phrase.date.lowerBound > 1 || isPossessive(phrase) else { return false }
        let isPlanned = isPlanned(phrase)
        let before = phrase.texts[..<phrase.date.lowerBound]
        guard isPlanned || !before.contains(where: { words.clauseOpeners.contains($0) || words.lexicon.isPastForm($0) }) else {
            return false
        }
        // "the vote, planned for Thursday, was cancelled"
        let first = isPlanned && phrase.text(phrase.date.upperBound) == "," ? phrase.date.upperBound + 1 : phrase.date.upperBound
        return !(first..<max(first, verb)).contains { phrase.isMark[$0] && !phrase.text($0).hasSuffix("s") }
    }

    private func isPossessive(_ phrase: Phrase) -> Bool { phrase.text(phrase.date.upperBound) == "'s" }
}
