import Model

/// Finds what a leading sentence tells besides who says it and when: "the bridge is to open in May" of "On Monday the council said that the bridge is
/// to open in May."
struct EventCores {
    private let facts: FactReading
    /// Words that turn or weaken what is said: without them it would be another statement.
    private let turning: Set<String>

    init(facts: FactReading) {
        self.facts = facts
        turning = Self.turningClasses.reduce(into: []) { $0.formUnion(facts.table.words.lexicon.words($1)) }
    }

    /// Where the sentence that leads an event says what happened, without its full stop, and the id of the actor who says so; the whole sentence where
    /// it is somebody's quoted words, where nobody known says it, and where too little would be left.
    func core(of lead: Citation) -> (range: TextRange, speaker: String?) {
        let whole = (lead.range, nil as String?)
        let table = facts.table
        guard let article = table.articleIndex[lead.article],
            let index = table.statement(article: article, at: lead.range.lowerBound)
        else { return whole }
        let (statement, form, reading) = (table.statements[index], facts.forms[index], table.readings[article])
        let tokens = statement.tokens.drop { reading.tokens[$0].range.lowerBound < form.range.lowerBound }
        guard !tokens.isEmpty, statement.range == lead.range else { return whole }
        var part = tokens.startIndex..<tokens.endIndex
        var speaker: String?
        if let speech = form.speech {
            guard !speech.isQuote, let actor = speech.speaker.flatMap(table.actor),
                !speech.words.contains(where: { turning.contains(text($0, reading)) }), let content = content(of: part, speech, in: reading)
            else { return whole }
            (part, speaker) = (content, actor.id)
        } else {
            part = behindTime(part, in: reading)
        }
        while let last = part.last, Self.closing.contains(text(last, reading)) { part = part.lowerBound..<last }
        return !part.isEmpty && tells(part, in: reading) ? (range(part, reading), speaker) : whole
    }

    /// What stands behind the words that attribute, where these open the sentence and end in "that", a colon or a comma, or before them where they
    /// close it. Nil elsewhere: behind "told" or "warned" stands who was told, and amid a sentence nothing can be left out.
    private func content(of part: Range<Int>, _ speech: Attribution, in reading: Reading) -> Range<Int>? {
        guard speech.words.lowerBound <= part.lowerBound else {
            let isClosing = part.upperBound - speech.words.upperBound <= Self.mostMarksBehind && speech.words.lowerBound < part.upperBound
            return isClosing ? part.lowerBound..<speech.words.lowerBound : nil
        }
        let start = max(speech.words.upperBound, part.lowerBound)
        guard start > part.lowerBound, start < part.upperBound else { return nil }
        if Self.contentOpeners.contains(text(start - 1, reading)) { return start..<part.upperBound }
        return text(start, reading) == "," ? start + 1..<part.upperBound : nil
    }

    /// Without a time and its preposition that open it before a comma: "On 5 May, …".
    private func behindTime(_ part: Range<Int>, in reading: Reading) -> Range<Int> {
        guard let date = reading.dates.elements(startingIn: range(part, reading), at: \.range.lowerBound).first else { return part }
        let before = part.prefix { reading.tokens[$0].range.lowerBound < date.range.lowerBound }
        let behind = part.drop { reading.tokens[$0].range.lowerBound < date.range.upperBound }
        guard before.count <= Self.mostBeforeTime, before.allSatisfy({ isPreposition($0, in: reading) }), let comma = behind.first,
            text(comma, reading) == ","
        else { return part }
        return comma + 1..<part.upperBound
    }

    private func isPreposition(_ token: Int, in reading: Reading) -> Bool {
        let word = text(token, reading)
        return facts.table.words.isStopWord(word) && !turning.contains(word)
    }

    /// What says too little stands for nothing.
    private func tells(_ part: Range<Int>, in reading: Reading) -> Bool {
        let words = facts.table.words
        let own = part.filter { reading.tokens[$0].kind == .word }
        return own.count >= Self.fewestWords
            && own.contains { words.isVerb(text($0, reading)) }
    }

    private func range(_ part: Range<Int>, _ reading: Reading) -> TextRange {
        reading.tokens[part.lowerBound].range.lowerBound..<reading.tokens[part.upperBound - 1].range.upperBound
    }

    private func text(_ token: Int, _ reading: Reading) -> String { reading.word(at: token) }

    private static let turningClasses = ["negation", "denial-verb", "says-deny", "says-not", "says-may"]
    private static let contentOpeners: Set<String> = ["that", ":"]
    private static let closing: Set<String> = [".", ",", ";"]
    private static let mostMarksBehind = 2
    private static let mostBeforeTime = 1
    private static let fewestWords = 4
}
