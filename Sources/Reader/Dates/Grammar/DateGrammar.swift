import Model

/// Reads the words of times at a place in the lexemes of one sentence.
///
/// A small recursive-descent matcher: each rule looks at one place and returns what it understood and where that ends, or nil. The rules are
/// in extensions, by what they read. Of all rules that fit at a place the one that reaches furthest counts.
struct DateGrammar {
    let lexemes: [Lexeme]
    let lexicon: DateLexicon
    let numericOrder: NumericDateOrder
    /// Byte ranges of the names of persons of several words, which hold no months and seasons.
    let persons: [TextRange]
    /// Months, seasons and weekdays that are somebody's surname or the end of a name in this article, by their number in the lexicon.
    let namesakes: Set<Int32>
    /// Most words are capitalised, as in a headline; then a capital says nothing about names.
    let isTitled: Bool
    /// Where times can start; most places fail this cheap test.
    private let starts: [Bool]

    /// A grammar for the lexemes of one sentence.
    init(lexemes: [Lexeme], lexicon: DateLexicon, numericOrder: NumericDateOrder, persons: [TextRange], namesakes: Set<Int32>) {
        self.lexemes = lexemes
        self.lexicon = lexicon
        self.numericOrder = numericOrder
        self.persons = persons
        self.namesakes = namesakes
        let capitals = lexemes.reduce(into: (all: 0, capital: 0)) { count, lexeme in
            guard lexeme.mark == 0, lexeme.digits == nil else { return }
            count.all += 1
            count.capital += lexeme.isCapitalised ? 1 : 0
        }
        isTitled = capitals.capital * 3 > capitals.all * 2
        starts = Self.starts(lexemes)
    }

    /// True right behind a label at the start of a sentence: "Born: 4 May 1958", "Date of birth: 4 May 1958".
    func isListed(at index: Int) -> Bool {
        guard (2...Self.longestLabel + 1).contains(index), isMark(":", index - 1) else { return false }
        return lexemes[..<(index - 1)].allSatisfy { $0.mark == 0 && $0.digits == nil && $0.roles.isEmpty }
    }

    /// In words.
    private static let longestLabel = 3

    /// Something understood, and the index behind its last lexeme.
    struct Found<Value> {
        var value: Value
        var end: Int

        func map<Other>(_ transform: (Value) -> Other) -> Found<Other> { Found<Other>(value: transform(value), end: end) }
    }

    /// The longest time whose words start at an index.
    func phrase(at index: Int) -> Found<TimePhrase>? {
        guard canStart(index) else { return nil }
        var best: Found<TimePhrase>?
        take(repeated(at: index), &best)
        take(reportingPeriod(at: index), &best)
        take(composite(at: index), &best)
        take(distance(at: index), &best)
        take(duration(at: index), &best)
        take(reference(at: index), &best)
        return best
    }

    /// The days that a month or a year shares with the time that ends at an index: "30" in "December 28-30", "18" in "2014-18".
    func continuation(of phrase: TimePhrase, at index: Int) -> (start: Int, found: Found<TimePhrase>)? {
        guard has(.to, index) || has(.and, index) || has(.or, index) || isMark("-", index) || isMark("/", index) || isMark(",", index),
            case .fields(var fields) = phrase, fields.quarter == nil, fields.season == nil, fields.holiday == nil
        else { return nil }
        let next = index + 1
        if let last = weekdayOfRange(from: fields, at: next), !isMark(",", index), !isMark("/", index) { return (next, last) }
        if fields.month != nil, fields.day != nil, let day = dayNumber(at: next), !isQuantified(day.end), !has(.month, day.end) {
            if isMark(",", index) || has(.and, index) || has(.or, index), !day.value.isOrdinal, !isListEnd(day.end) { return nil }
            if plainNumeric(at: next) != nil || isMark("/", day.end) { return nil }
            if has(.meridiem, day.end) || isMark(":", day.end)
                || isMark(",", index) && isMark(",", day.end) && yearBehindComma(day.end) == nil
                || has(.of, day.end) && has(.month, day.end + 1)
            {
                return nil
            }
            fields.day = day.value.day
            fields.weekday = nil
            let year = yearSuffix(at: day.end)
            fields.year = year?.value ?? yearOfList(at: day.end) ?? fields.year
            return (next, Found(value: .fields(fields), end: year?.end ?? day.end))
        }
        if fields.month == nil, fields.day == nil, let year = fields.year, isMark("-", index) || isMark("/", index), width(next) == 2,
            let short = integer(next), short > year % 100
        {
            fields.year = year - year % 100 + short
            return (next, Found(value: .fields(fields), end: next + 1))
        }
        return nil
    }

    /// "Sunday" behind "Friday to": the last of days that follow each other.
    private func weekdayOfRange(from fields: DateFields, at index: Int) -> Found<TimePhrase>? {
        guard fields == DateFields(weekday: fields.weekday), let first = fields.weekday, let last = value(.weekday, index), last != first,
            let whole = composite(at: index), whole.value == .fields(DateFields(weekday: last))
        else { return nil }
        return Found(value: .weekdayRange(from: first, to: last, isEnd: true), end: whole.end)
    }

    /// The year behind the last day of a list: "2018" in "May 3, 4 and 5, 2018".
    private func yearOfList(at index: Int) -> Int? {
        guard joins(index) || isMark(",", index), let day = dayNumber(at: index + 1) else { return nil }
        return yearSuffix(at: day.end)?.value
    }

    private func isListEnd(_ index: Int) -> Bool {
        index >= lexemes.count || lexemes[index].mark != 0 || has(.monthSignal, index) || has(.yearSignal, index)
            || has(.and, index) && dayNumber(at: index + 1) != nil
    }

    private func yearBehindComma(_ index: Int) -> Int? { width(index + 1) == 4 ? integer(index + 1) : nil }

    /// Finds where times can start: at a word that may begin one, with a word or number of time in it or soon behind it, and between
    /// the two only what can stand in a time.
    private static func starts(_ lexemes: [Lexeme]) -> [Bool] {
        var starts = Array(repeating: false, count: lexemes.count)
        var isNear = 0
        for index in lexemes.indices.reversed() {
            if isTrigger(index, lexemes) {
                isNear = longestLead
            } else if !lexemes[index].roles.contains(.inside), lexemes[index].digits == nil, lexemes[index].mark == 0 {
                isNear = 0
            }
            starts[index] = isNear > 0 && canStart(lexemes[index])
            isNear -= 1
        }
        return starts
    }

    /// No time has more words than these before the first word that shows it to be one: "a little more than one hundred and twenty years".
    private static let longestLead = 10

    /// True where the words of a time can begin.
    func canStart(_ index: Int) -> Bool { starts.indices.contains(index) && starts[index] }

    private static func canStart(_ lexeme: Lexeme) -> Bool {
        lexeme.roles.contains(.start) || lexeme.digits != nil || lexeme.roles.contains(.opensPhrase) || lexeme.mark == UInt8(ascii: "'")
    }

    private static func isTrigger(_ index: Int, _ lexemes: [Lexeme]) -> Bool {
        let lexeme = lexemes[index]
        if lexeme.roles.contains(.trigger) || lexeme.mark == UInt8(ascii: "/") { return true }
        guard let digits = lexeme.digits else { return false }
        if digits.count > 1 { return digits.separator != UInt8(ascii: ",") || digits.count == 2 }
        return lexeme.width >= 4 || !lexeme.followsSpace || lexemes.indices.contains(index + 1) && !lexemes[index + 1].followsSpace
    }

    /// Keeps the longer of two readings; of equal ones the first.
    func take<Value>(_ candidate: Found<Value>?, _ best: inout Found<Value>?) {
        guard let candidate, candidate.end > best?.end ?? -1 else { return }
        best = candidate
    }
}

// What stands at an index.
extension DateGrammar {
    @inline(__always)
    func has(_ role: DateRole, _ index: Int) -> Bool {
        lexemes.indices.contains(index) && lexemes[index].roles.contains(role)
    }

    /// True for a word of a role that only says what its sentence is about.
    func isAbout(_ role: DateRole, _ index: Int) -> Bool { lexemes.indices.contains(index) && lexemes[index].context.contains(role) }

    @inline(__always)
    func value(_ role: DateRole, _ index: Int) -> Int? {
        guard has(role, index) else { return nil }
        return lexicon.value(role, ofWord: lexemes[index].word)
    }

    func code(_ role: DateRole, _ index: Int) -> String? { value(role, index).map { lexicon.codes[$0] } }

    @inline(__always)
    func unit(_ index: Int) -> TimeUnit? { value(.unit, index).map { TimeUnit.allCases[$0] } }

    @inline(__always)
    func isMark(_ mark: Unicode.Scalar, _ index: Int) -> Bool {
        lexemes.indices.contains(index) && lexemes[index].mark == UInt8(truncatingIfNeeded: mark.value)
    }

    /// The value of a lexeme that is a whole number.
    @inline(__always)
    func integer(_ index: Int) -> Int? { lexemes.indices.contains(index) ? lexemes[index].integer : nil }

    /// How many digits a lexeme has; 0 where it is no number.
    @inline(__always)
    func width(_ index: Int) -> Int { lexemes.indices.contains(index) ? lexemes[index].width : 0 }

    @inline(__always)
    func digits(_ index: Int) -> DigitGroups? { lexemes.indices.contains(index) ? lexemes[index].digits : nil }

    func isCapitalised(_ index: Int) -> Bool { lexemes.indices.contains(index) && lexemes[index].isCapitalised }

    /// True when nothing stands between the lexeme at an index and the one before it.
    func isGlued(_ index: Int) -> Bool { index > 0 && lexemes.indices.contains(index) && !lexemes[index].followsSpace }

    /// True for a word that can be a noun beside a date: "the May 12 vote", "the fire of May 12".
    func isNoun(_ index: Int) -> Bool {
        guard lexemes.indices.contains(index), lexemes[index].mark == 0, lexemes[index].digits == nil, !lexemes[index].endsInED else {
            return false
        }
        if lexemes[index].roles.isPlain || has(.baseVerb, index) && !has(.presentVerb, index) || has(.scheduleVerb, index) { return true }
        // "the May 12 election"
        return has(.yearSignal, index) && !has(.monthSignal, index) && !has(.the, index) && !has(.a, index) && !has(.and, index)
    }

    func isPossessive(_ index: Int) -> Bool { isMark("'", index) && lexemes[index].range.count > 1 && isGlued(index) }

    /// The longest phrase, or the single word, that plays a role at an index.
    func entry(_ role: DateRole, _ index: Int) -> Found<Int>? {
        guard lexemes.indices.contains(index) else { return nil }
        if lexemes[index].roles.contains(.opensPhrase), let phrase = lexicon.phrase(role, at: index, of: lexemes) {
            return Found(value: phrase.value, end: phrase.end)
        }
        return value(role, index).map { Found(value: $0, end: index + 1) }
    }

    /// The index behind a lexeme of a role, or the same index.
    @inline(__always)
    func skipping(_ role: DateRole, _ index: Int) -> Int { has(role, index) ? index + 1 : index }

    /// The index behind a mark, or the same index.
    @inline(__always)
    func skipping(_ mark: Unicode.Scalar, _ index: Int) -> Int { isMark(mark, index) ? index + 1 : index }

    /// The bound that the words before or behind a date make of it: "no later than Friday", "by Friday at the latest".
    func bound(before start: Int, behind end: Int) -> DateMention.Modifier? {
        for lead in 2...4 {
            guard let bound = entry(.bound, start - lead) else { continue }
            if bound.end == start || bound.end == start - 1 && (has(.on, start - 1) || has(.the, start - 1)) { return mod(bound.value) }
        }
        return entry(.bound, end).map { mod($0.value) }
    }

    /// True for a word or dash between the two ends of a range.
    func joins(_ index: Int) -> Bool { has(.to, index) || has(.and, index) || has(.or, index) || isMark("-", index) }

    /// How many bytes at the end of the words before an index are the full stop of the sentence: the tokenizer takes "EST." for an
    /// abbreviation.
    func fullStop(behind index: Int) -> Int {
        guard index == lexemes.count, let last = lexemes.last, last.endsWithPoint else { return 0 }
        return last.roles.contains(.zone) ? 1 : 0
    }

    /// True where a number that ends at an index counts something there: "31 people", "7 percent".
    func isQuantified(_ index: Int) -> Bool {
        isMark("%", index) || has(.unit, index) && !has(.ordinal, index) || has(.number, index) && (value(.number, index) ?? 0) >= 100
            || isMark("-", index) && has(.unit, index + 1)
    }
}
