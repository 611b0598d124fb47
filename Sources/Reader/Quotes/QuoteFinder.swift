import Model

/// Finds quotes, and who said them.
struct QuoteFinder {
    let language: Language

    /// The quotes of a reading, in text order. A word or two between quotation marks is a quote only when a verb of speech stands by: else
    /// the marks are for irony or for a term. A quote without a speaker that follows straight on another has the speaker of that one.
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
                if speaker == nil, let last = previous, let lastQuote = quotes.last, goesOn(span, index, after: last, in: reading) {
                    quote.speaker = lastQuote.speaker
                    quote.speakerNames = lastQuote.speakerNames
                }
                quotes.append(quote)
                previous = (span, index)
            }
        }
        return quotes
    }

    /// True when a quote goes on from the one before: the next paragraph of one that was not closed, or whole sentences right behind the
    /// sentence in which the other ended.
    private func goesOn(_ span: QuoteSpan, _ passage: Int, after last: (span: QuoteSpan, passage: Int), in reading: Reading) -> Bool {
        if !last.span.isClosed {
            return passage == last.passage + 1 && span.outer.lowerBound == reading.article.passages[passage].range.lowerBound
        }
        guard passage == last.passage, let sentence = reading.sentenceIndex(at: span.outer.lowerBound),
            let lastSentence = reading.sentenceIndex(at: last.span.outer.upperBound - 1)
        else { return false }
        return reading.sentences[sentence].range.lowerBound == span.outer.lowerBound && sentence - lastSentence <= 1
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
