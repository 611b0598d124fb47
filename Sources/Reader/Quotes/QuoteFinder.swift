import Model

/// Finds quotes, and who said them.
struct QuoteFinder {
    let language: Language

    /// The quotes of a reading, in text order. A word or two between quotation marks is a quote only when a verb of speech stands by: else
    /// the marks are for irony or for a term. A quote without a speaker that goes on from what somebody said has the speaker of that, and "she" is
    /// whom the text speaks of.
    func quotes(in reading: Reading) -> [Quote] {
        let text = Array(reading.article.text.utf8)
        let marks = QuoteMarks(text: text)
        let speakers = SpeakerFinder(reading: reading, text: text, words: language.quotes)
        var quotes: [Quote] = []
        var previous: (span: QuoteSpan, passage: Int)?
        for (index, passage) in reading.article.passages.enumerated() {
            for span in marks.spans(in: passage.range) {
                let speaker = speakers.speaker(of: span, in: passage.range)
                let isShort = wordCount(of: span.content, in: reading) < Self.wordsOfQuote
                if isShort, speaker.map({ $0.distance > Self.wordsToVerb }) ?? true { continue }
                // "London said" stands for somebody whom it does not name.
                let named = speaker.flatMap { $0.names.contains { reading.names[$0].kind == .place } ? nil : $0 }
                var quote = Quote(range: span.content, speaker: named?.range, speakerNames: named?.names ?? [])
                let before = speakers.isWhole(span) ? sentence(before: span, index, in: reading) : nil
                if speaker == nil, let last = previous, let lastQuote = quotes.last,
                    goesOn(span, index, behind: before, after: last, in: reading)
                {
                    quote.speaker = lastQuote.speaker
                    quote.speakerNames = lastQuote.speakerNames
                } else if speaker == nil, let before, let sayer = speakers.speaker(ofSentence: before, besides: quotes) {
                    quote.speaker = sayer.range
                    quote.speakerNames = sayer.names
                }
                if let who = quote.speaker, quote.speakerNames.isEmpty,
                    let person = speakers.person(meantBy: who, at: span, besides: quotes)
                {
                    quote.speakerNames = [person]
                }
                quotes.append(quote)
                previous = (span, index)
            }
        }
        return quotes
    }

    /// True when a quote goes on from the one before: the next paragraph of one that was not closed, or whole sentences right behind the
    /// sentence in which the other ended.
    private func goesOn(
        _ span: QuoteSpan, _ passage: Int, behind before: Int?, after last: (span: QuoteSpan, passage: Int), in reading: Reading
    ) -> Bool {
        if !last.span.isClosed {
            return passage == last.passage + 1 && span.outer.lowerBound == reading.article.passages[passage].range.lowerBound
        }
        guard let before, let lastSentence = reading.sentenceIndex(at: last.span.outer.upperBound - 1)
        else { return false }
        return before <= lastSentence
    }

    /// The sentence before a quote of whole sentences, in its passage, or in the one before where the quote is a passage of its own.
    private func sentence(before span: QuoteSpan, _ passage: Int, in reading: Reading) -> Int? {
        guard let index = reading.sentenceIndex(at: span.outer.lowerBound), index > 0,
            reading.sentences[index].range.lowerBound == span.outer.lowerBound
        else { return nil }
        let own = reading.article.passages[passage].range
        if reading.sentences[index - 1].range.lowerBound >= own.lowerBound { return index - 1 }
        let isAlone = span.outer.upperBound == own.upperBound && passage > 0
        return isAlone && reading.article.passages[passage - 1].kind == .paragraph ? index - 1 : nil
    }

    private func wordCount(of range: TextRange, in reading: Reading) -> Int {
        guard let sentence = reading.sentenceIndex(at: range.lowerBound) else { return Self.wordsOfQuote }
        var count = 0
        for token in reading.tokens[reading.sentences[sentence].tokens.lowerBound...] {
            if token.range.lowerBound >= range.upperBound || count == Self.wordsOfQuote { break }
            if token.range.lowerBound >= range.lowerBound, token.kind != .mark { count += 1 }
        }
        return count
    }

    private static let wordsOfQuote = 3
    /// A short quote counts when its verb of speech stands within so many tokens.
    private static let wordsToVerb = 5
}
