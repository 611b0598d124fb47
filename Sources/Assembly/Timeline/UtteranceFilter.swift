import Model
import Reader

/// Tells dates of things that happened from dates on which somebody merely spoke of them.
///
/// "A spokesman said on Wednesday" dates the speech; news is full of it. It is an event when the speech itself is news: a named
/// speaker opens the article with it, or it has a form of its own (a statement, an interview).
struct UtteranceFilter {
    let reading: Reading
    let words: EventWords
    let actors: [(range: TextRange, id: String, kind: ActorKind)]

    /// What a date in a clause belongs to.
    enum Telling {
        /// Something that is no speech.
        case happening
        case speech(Speech)
        /// Speech of nobody who is named.
        case nothing
    }

    /// What the clause tells of the mention's time.
    func telling(_ mention: DateMention, clause: TextRange, sentence: Int) -> Telling {
        let tokens = Array(reading.tokens[reading.sentences[sentence].tokens])
        guard let verb = verbOfSpeech(dating: mention, tokens: tokens, clause: clause) else {
            return nounOfSpeech(behind: mention, tokens: tokens).map { .speech(Speech(noun: $0, speaker: nil, isTalk: false)) }
                ?? .happening
        }
        guard let speaker = speaker(of: tokens[verb].range, clause: clause) else {
            return isPassiveOfThing(verb, tokens: tokens) ? .happening : .nothing
        }
        let noun = speechNoun(tokens: tokens, clause: clause, near: verb)
        return .speech(Speech(noun: noun, speaker: speaker, isTalk: noun == nil && !opensArticle(sentence)))
    }

    /// "the Wednesday statement": the form of speech that the date stands before.
    private func nounOfSpeech(behind mention: DateMention, tokens: [Token]) -> String? {
        guard let next = tokens.first(where: { $0.range.lowerBound >= mention.range.upperBound }) else { return nil }
        return words.speechNouns.contains(reading.word(next)) ? words.lexicon.stem(of: reading.word(next)) : nil
    }

    /// The verb of saying that the mention dates, as an index into the tokens; nil when it dates something else.
    private func verbOfSpeech(dating mention: DateMention, tokens: [Token], clause: TextRange) -> Int? {
        guard let place = tokens.firstIndex(where: { $0.range.lowerBound >= mention.range.lowerBound }) else { return nil }
        let end = tokens.firstIndex { $0.range.lowerBound >= mention.range.upperBound } ?? tokens.count
        // "said Sunday's massacre was one more": the day is that of the noun.
        if reading.isPossessive(mention, sentence: tokens[...]) { return nil }
        if let verb = (max(0, place - Self.reach)..<place).last(where: { isVerb(tokens[$0]) }),
            reaches(from: verb, to: place, tokens: tokens)
        {
            return verb
        }
        let following = end..<min(tokens.count, end + Self.forwardReach)
        guard let verb = following.first(where: { isVerb(tokens[$0]) }), tokens[verb].range.upperBound <= clause.upperBound else {
            return nil
        }
        let between = tokens[end..<verb]
        let opens = place <= 3
        if between.isEmpty { return verb }
        return opens && between.allSatisfy({ isNominal($0) }) ? verb : nil
    }

    /// "said in a letter on Friday" reaches, "said the talks on Friday" does not.
    private func reaches(from verb: Int, to place: Int, tokens: [Token]) -> Bool {
        guard verb + 1 < place else { return true }
        let between = tokens[(verb + 1)..<place]
        guard let first = between.first,
            !words.contentOpeners.contains(reading.word(first)) || words.addressedVerbs.contains(reading.word(tokens[verb]))
        else { return false }
        // A comma or a quotation mark right behind the verb stands between it and an adverbial: "announced, Friday".
        return between.dropFirst().allSatisfy { token in
            token.kind != .mark && !words.clauseOpeners.contains(reading.word(token)) && reading.word(token) != "that" && !endsAsVerb(token)
        }
    }

    private static let reach = 7
    private static let forwardReach = 14

    private func isVerb(_ token: Token) -> Bool { token.kind == .word && words.utteranceVerbs.contains(reading.word(token)) }

    private func endsAsVerb(_ token: Token) -> Bool { words.lexicon.isPastForm(reading.word(token)) }

    /// True for what can stand between a date and its subject's verb: names, nouns and their articles, no other verb as far as form tells.
    private func isNominal(_ token: Token) -> Bool {
        token.kind == .mark
            ? reading.article.text.slice(token.range) == "," : !endsAsVerb(token) && !words.clauseOpeners.contains(reading.word(token))
    }

    /// True for "the first case was reported on Thursday": what was reported is a thing, not what somebody said.
    private func isPassiveOfThing(_ verb: Int, tokens: [Token]) -> Bool {
        guard verb > 1, words.passives.contains(reading.word(tokens[verb - 1])) else { return false }
        let subject = tokens[verb - 2]
        return subject.kind == .word && !words.function.contains(reading.word(subject)) && !words.pronouns.contains(reading.word(subject))
    }

    /// The actor before the verb of saying, or right behind it.
    private func speaker(of verb: TextRange, clause: TextRange) -> String? {
        let first = actors.partitioningIndex { $0.range.upperBound > clause.lowerBound }
        let inClause = actors[first...].prefix { $0.range.lowerBound < clause.upperBound }.filter {
            $0.kind != .place && clause.overlaps($0.range)
        }
        let before = inClause.last { $0.range.upperBound <= verb.lowerBound }
        return (before ?? inClause.first { $0.range.lowerBound >= verb.upperBound && $0.range.lowerBound - verb.upperBound <= 2 })?.id
    }

    private func speechNoun(tokens: [Token], clause: TextRange, near verb: Int) -> String? {
        tokens[max(0, verb - Self.forwardReach)..<min(tokens.count, verb + Self.reach)]
            .first { clause.overlaps($0.range) && words.speechNouns.contains(reading.word($0)) }
            .map { words.lexicon.stem(of: reading.word($0)) }
    }

    /// The first two sentences of the body carry the news.
    private func opensArticle(_ sentence: Int) -> Bool { sentence <= reading.firstOfBody + 1 }
}
