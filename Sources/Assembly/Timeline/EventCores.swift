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
                !speech.words.contains(where: { turning.contains(text($0, reading)) }),
                let content = Self.content(of: part, besides: speech.words), !content.isEmpty
            else { return whole }
            (part, speaker) = (content, actor.id)
        }
        part = behindTime(part, in: reading, isContent: part.lowerBound > tokens.startIndex)
        while let last = part.last, reading.tokens[last].kind == .mark { part = part.lowerBound..<last }
        return !part.isEmpty && tells(part, in: reading) ? (range(part, reading), speaker) : whole
    }

    /// What stands behind the words that attribute, where these open the sentence, or before them where they close it; nil where they stand amid it.
    private static func content(of part: Range<Int>, besides words: Range<Int>) -> Range<Int>? {
        if words.lowerBound <= part.lowerBound { return max(words.upperBound, part.lowerBound)..<part.upperBound }
        let left = part.upperBound - words.upperBound
        return left <= mostMarksBehind ? part.lowerBound..<words.lowerBound : nil
    }

    /// Without what parts it from the words before it, and without a time that opens it: "On 5 May, …", "Thursday that …".
    private func behindTime(_ part: Range<Int>, in reading: Reading, isContent: Bool) -> Range<Int> {
        var start = part.lowerBound
        func skipOpeners() {
            while start < part.upperBound, reading.tokens[start].kind == .mark || isContent && text(start, reading) == Self.opener {
                start += 1
            }
        }
        if isContent { skipOpeners() }
        guard let date = reading.dates.elements(startingIn: range(part, reading), at: \.range.lowerBound).first else {
            return start..<part.upperBound
        }
        let before = (start..<part.upperBound).prefix { reading.tokens[$0].range.lowerBound < date.range.lowerBound }
        guard before.count <= Self.mostBeforeTime, before.allSatisfy({ facts.table.words.isStopWord(text($0, reading)) }) else {
            return start..<part.upperBound
        }
        let behind = (before.endIndex..<part.upperBound).drop { reading.tokens[$0].range.lowerBound < date.range.upperBound }
        guard let next = behind.first, isContent || text(next, reading) == "," else { return start..<part.upperBound }
        start = next
        skipOpeners()
        return start..<part.upperBound
    }

    /// What says too little stands for nothing.
    private func tells(_ part: Range<Int>, in reading: Reading) -> Bool {
        let words = facts.table.words
        let own = part.filter { reading.tokens[$0].kind == .word }
        return own.count >= Self.fewestWords
            && own.contains { words.verbs.contains(text($0, reading)) || words.lexicon.isPastForm(text($0, reading)) }
    }

    private func range(_ part: Range<Int>, _ reading: Reading) -> TextRange {
        reading.tokens[part.lowerBound].range.lowerBound..<reading.tokens[part.upperBound - 1].range.upperBound
    }

    private func text(_ token: Int, _ reading: Reading) -> String { reading.word(reading.tokens[token]) }

    private static let turningClasses = ["negation", "denial-verb", "says-deny", "says-not", "says-may"]
    private static let opener = "that"
    private static let mostMarksBehind = 2
    private static let mostBeforeTime = 3
    private static let fewestWords = 4
}
