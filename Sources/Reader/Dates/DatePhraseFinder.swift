import Model

/// A time phrase and where it stands.
struct PlacedPhrase {
    var phrase: TimePhrase
    let range: TextRange
    var tense: DateMention.Tense
    let sentence: Int
    let frame: Frame
    /// The future is only that of a plan: "hoped to cross on Sunday", "would cross on Sunday", "met about the concert planned for May". A
    /// plan of the past is told in the present: "was due to start on 13 July".
    var isPlanned = false
    /// The day of what was called off, put off or moved, which may lie on either side: "cancelled Saturday's carnival".
    var isPutOff = false
    /// A day that no past verb stands right before.
    var isLoose = false
    /// The sentence opens with the date or a pronoun.
    var goesOn = false
    /// In a list of facts ("Born: 4 May 1958"): no other date is counted from it.
    var isListed = false

    /// What the words before a date make of it.
    enum Frame {
        case event
        /// The day on which something was said: "told reporters on Wednesday".
        case report
        /// The time from which on something held: "since May".
        case since
    }
}

/// Finds the time phrases of a reading. O(tokens).
struct DatePhraseFinder {
    private let reading: Reading
    private let lexicon: DateLexicon
    private let scanner: LexemeScanner

    init(reading: Reading, lexicon: DateLexicon) {
        self.reading = reading
        self.lexicon = lexicon
        scanner = LexemeScanner(text: reading.article.text, tokens: reading.tokens, lexicon: lexicon)
    }

    /// The phrases, in text order; they do not overlap.
    func phrases() -> [PlacedPhrase] {
        let dated = reading.sentences.indices.filter { scanner.hasTrigger(reading.sentences[$0].tokens) }
        guard !dated.isEmpty else { return [] }
        let sentences = dated.map { ($0, scanner.lexemes(reading.sentences[$0].tokens)) }
        let persons = PersonNames(reading: reading, scanner: scanner)
        let namesakes = persons.namesakes.union(wordsInNames())
        let stamped = stampedSentences()
        let order = numericOrder(sentences.map(\.1))
        var result: [PlacedPhrase] = []
        for (sentence, lexemes) in sentences {
            let grammar = DateGrammar(
                lexemes: lexemes, lexicon: lexicon, numericOrder: order,
                persons: persons.ranges(in: reading.sentences[sentence].range), namesakes: namesakes)
            let known = result.count
            find(grammar, sentence: sentence, into: &result)
            if stamped.contains(sentence), result.count > known, result[known].range.lowerBound == lexemes.first?.range.lowerBound {
                result.remove(at: known)
            }
        }
        return result
    }

    /// The sentences that open with the hour at which they were written: "2044 A ship leaves the port", where other passages open so too, and
    /// one of them with what is no year.
    private func stampedSentences() -> Set<Int> {
        var passages: Set<Int> = []
        var stamped: Set<Int> = []
        var isClock = false
        for (index, sentence) in reading.sentences.enumerated() where passages.insert(sentence.passage).inserted {
            // The number may be a sentence of its own.
            let opening = reading.tokens[sentence.tokens.lowerBound...].prefix(2)
            guard let first = opening.first, let next = opening.last,
                next.range.upperBound <= reading.article.passages[sentence.passage].range.upperBound
            else { continue }
            let text = reading.article.text.slice(first.range)
            guard text.utf8.count == 4, let number = Int(text), number / 100 < 24, number % 100 < 60, next.kind == .word,
                reading.article.text.slice(next.range).first?.isUppercase ?? false
            else { continue }
            stamped.insert(index)
            isClock = isClock || !Self.years.contains(number)
        }
        return isClock && stamped.count > 1 ? stamped : []
    }

    /// Numbers that are read as years without other words.
    private static let years = 1900...2050

    private func find(_ grammar: DateGrammar, sentence: Int, into result: inout [PlacedPhrase]) {
        let tenses = TenseFinder(grammar: grammar)
        let isPublished = reading.article.published.day != nil
        var index = 0
        // Where the phrase before this one ends.
        var end = -1
        while index < grammar.lexemes.count {
            guard var found = grammar.phrase(at: index) else {
                index += 1
                continue
            }
            if end >= 0, end + 1 == index, grammar.joins(end), let last = result.indices.last {
                result[last].phrase = result[last].phrase.before(found.value)
            }
            var start = index
            while true {
                let next = grammar.continuation(of: found.value, at: found.end)
                if let next { found.value = found.value.withYear(of: next.found.value) }
                let lexemes = start..<found.end
                let bound = found.value.isPoint ? grammar.bound(before: start, behind: found.end) : nil
                let phrase = bound.map { TimePhrase.part($0, of: found.value) } ?? found.value
                let range = grammar.lexemes[start].range.lowerBound..<grammar.lexemes[found.end - 1].range.upperBound
                let trimmed = range.lowerBound..<(range.upperBound - grammar.fullStop(behind: found.end))
                var tense = tenses.tense(at: lexemes)
                if bound != nil, tense == .unknown { tense = .future }
                // Weekdays are of the days around, so that the plan decides; of longer times the nearest is meant.
                var isPastPlan = false
                if tense == .future, let plan = tenses.planOfThePast(at: lexemes) {
                    isPastPlan = phrase.bareWeekday == nil
                    if isPastPlan { tense = .present } else if plan == .request { tense = .past }
                }
                // Without a publication there is nothing to count from.
                let isDayOfYear = found.value.isDayOfYear
                if tense == .past, isPublished, let isDayOfYear, tenses.isOfThing(at: lexemes) {
                    tense = isDayOfYear ? .present : .unknown
                }
                let isPlanned =
                    isPastPlan
                    || tense == .future
                        && (phrase.bareWeekday != nil ? tenses.isPlanned(at: lexemes) : tenses.isPlanTold(at: lexemes))
                result.append(
                    PlacedPhrase(
                        phrase: phrase, range: trimmed, tense: tense, sentence: sentence, frame: tenses.frame(at: lexemes),
                        isPlanned: isPlanned,
                        isPutOff: tense != .future && phrase.bareWeekday != nil && tenses.isPutOff(at: lexemes),
                        isLoose: tense == .past && isDayOfYear == true && !tenses.hangsOnVerb(at: lexemes),
                        goesOn: tenses.goesOn(at: lexemes), isListed: grammar.isListed(at: start)))
                index = found.end
                end = found.end
                guard let next else { break }
                (start, found) = (next.start, next.found)
            }
        }
    }

    /// The weekdays and seasons, by their number in the lexicon, that are the second word of a name ("Arden Wednesday", "Ada Winter"). A weekday is where
    /// the text and its title have it twice, and its first word nowhere else.
    private func wordsInNames() -> Set<Int32> {
        let text = reading.article.text
        var result: Set<Int32> = []
        var clubs: [Substring: (first: Substring, weekday: Int32, count: Int)] = [:]
        for (before, index) in zip(reading.tokens, reading.tokens.indices.dropFirst())
        where before.kind == .word && before.range.upperBound + 1 == reading.tokens[index].range.lowerBound
            && (scanner.has(.weekday, in: index..<index + 1) || scanner.has(.season, in: index..<index + 1))
        {
            guard let first = scanner.lexemes(index - 1..<index).first, first.isCapitalised,
                first.roles.isPlain || first.roles.contains(.baseVerb),
                let last = scanner.lexemes(index..<index + 1).first, last.isCapitalised
            else { continue }
            if last.roles.contains(.season) { result.insert(last.word) }
            let name = text.slice(before.range.lowerBound..<reading.tokens[index].range.upperBound)
            clubs[name] = (text.slice(before.range), last.word, (clubs[name]?.count ?? 0) + 1)
        }
        guard !clubs.isEmpty else { return result }
        var counts: [Substring: Int] = [:]
        for token in reading.tokens where token.kind == .word { counts[text.slice(token.range), default: 0] += 1 }
        for (name, found) in clubs where counts[found.first] == found.count {
            if found.count > 1 || reading.article.title?.contains(name) ?? false { result.insert(found.weekday) }
        }
        return result
    }

    /// The order of day and month in dates like 7/8/07: what one of them that can be read in one way only shows, or else how the text
    /// writes dates with names of months.
    private func numericOrder(_ sentences: [[Lexeme]]) -> NumericDateOrder {
        var digits = OrderVotes()
        var names = OrderVotes()
        for lexemes in sentences {
            for index in lexemes.indices {
                let lexeme = lexemes[index]
                if lexeme.isCapitalised, lexeme.roles.contains(.month) { names.add(monthAt: index, in: lexemes) }
                guard let groups = lexeme.digits, lexeme.width <= 2 else { continue }
                if groups.count == 3, groups.separator == UInt8(ascii: ".") {
                    digits.add(groups[0].value, groups[1].value)
                } else if index + 2 < lexemes.count, !lexemes[index + 1].followsSpace, !lexemes[index + 2].followsSpace,
                    lexemes[index + 1].mark == UInt8(ascii: "/")
                        || lexemes[index + 1].mark == UInt8(ascii: "-") && index + 4 < lexemes.count
                            && lexemes[index + 3].mark == UInt8(ascii: "-") && lexemes[index + 4].digits != nil,
                    let first = lexeme.integer, let second = lexemes[index + 2].integer, lexemes[index + 2].width <= 2
                {
                    digits.add(first, second)
                }
            }
        }
        return digits.order ?? names.order ?? .nearest(reading.article.published.day)
    }
}

extension TimePhrase {
    /// For a month without its year, with or without its day: whether it has one.
    fileprivate var isDayOfYear: Bool? {
        guard case .fields(let fields) = self, fields.year == nil, fields.month != nil, fields.weekday == nil else { return nil }
        return fields.day != nil
    }
}

/// How often a text writes the day first, and how often the month.
private struct OrderVotes {
    private var dayFirst = 0
    private var monthFirst = 0

    /// Nil where neither leads.
    var order: NumericDateOrder? { dayFirst == monthFirst ? nil : dayFirst > monthFirst ? .dayFirst : .monthFirst }

    /// Counts a date in digits that can be read in one way only.
    mutating func add(_ first: Int, _ second: Int) {
        if (13...31).contains(first), (1...12).contains(second) { dayFirst += 1 }
        if (13...31).contains(second), (1...12).contains(first) { monthFirst += 1 }
    }

    /// Counts "23 August" and "August 23", but not the "May" of "5 May 6".
    mutating func add(monthAt index: Int, in lexemes: [Lexeme]) {
        let isBehind = Self.isDay(index - 1, lexemes)
        let isBefore = Self.isDay(index + 1, lexemes)
        guard isBehind != isBefore else { return }
        if isBehind { dayFirst += 1 } else { monthFirst += 1 }
    }

    private static func isDay(_ index: Int, _ lexemes: [Lexeme]) -> Bool {
        guard lexemes.indices.contains(index), lexemes[index].width <= 2, let day = lexemes[index].integer else { return false }
        return (1...31).contains(day)
    }
}

/// The names of persons that look like months or seasons: "Theresa May", "Mark Winter".
private struct PersonNames {
    private var names: [TextRange] = []
    /// Last names of persons that are months or seasons, by their number in the lexicon.
    private(set) var namesakes: Set<Int32> = []

    init(reading: Reading, scanner: LexemeScanner) {
        for name in reading.names where name.kind == .person {
            let tokens = tokens(of: name.range, in: reading)
            guard tokens.count > 1, scanner.has(.month, in: tokens) || scanner.has(.season, in: tokens) else { continue }
            let lexemes = scanner.lexemes(tokens)
            guard let last = lexemes.last, lexemes.allSatisfy({ $0.digits == nil }) else { continue }
            names.append(name.range)
            if last.roles.contains(.month) || last.roles.contains(.season) { namesakes.insert(last.word) }
        }
    }

    func ranges(in sentence: TextRange) -> [TextRange] { names.filter { $0.overlaps(sentence) } }

    private func tokens(of range: TextRange, in reading: Reading) -> Range<Int> {
        let low = reading.tokens.partitioningIndex { $0.range.upperBound > range.lowerBound }
        var end = low
        while end < reading.tokens.count, reading.tokens[end].range.lowerBound < range.upperBound { end += 1 }
        return low..<end
    }
}
