import Model

/// A number, date, name or quotation of a sentence: what can be looked for in an article.
struct CheckedValue {
    let kind: UnsupportedWords.Kind
    let range: TextRange
    /// The keys of its words, in order; of a number those with digits only.
    let keys: [UInt64]
    /// Of a number that counts or measures something; nil for the digits of scores, names and the like.
    var figure: Figure?
    /// Of a date.
    var date: DateMention?
}

extension SharedTextSource {
    /// The values of a run of words, in text order.
    func values(of run: Range<Int>) -> [CheckedValue] {
        guard let range = range(of: run) else { return [] }
        return (quotations(in: range) + names(in: range) + dates(in: range) + numbers(in: run, range)).sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }

    private func range(of run: Range<Int>) -> TextRange? {
        run.first.map { words[$0].range.lowerBound..<words[run.upperBound - 1].range.upperBound }
    }

    private func value(_ kind: UnsupportedWords.Kind, _ range: TextRange) -> CheckedValue {
        let own = words(in: range).filter { kind != .number || hasDigit(words[$0].range) }
        return CheckedValue(kind: kind, range: range, keys: own.map { keys[$0] })
    }

    private func quotations(in range: TextRange) -> [CheckedValue] {
        reading.quotes.elements(startingIn: range, at: \.range.lowerBound).map { value(.quotation, $0.range) }.filter { !$0.keys.isEmpty }
    }

    private func names(in range: TextRange) -> [CheckedValue] {
        reading.names.elements(startingIn: range, at: \.range.lowerBound).map { value(.name, $0.range) }.filter { !$0.keys.isEmpty }
    }

    /// Days, months, years, times of day and lengths of time, but not what only points from the day of writing.
    private func dates(in range: TextRange) -> [CheckedValue] {
        let names = reading.names.elements(startingIn: range, at: \.range.lowerBound)
        return reading.dates.elements(startingIn: range, at: \.range.lowerBound).filter { date in
            let stated = date.stated
            let isStated = [stated.weekday, stated.day, stated.month, stated.year, stated.hour].contains { $0 != nil }
            let isLength = date.kind == .duration && LengthOfTime.minutes(ofTimex: date.value) != nil && isCounted(date)
            return (isLength || isStated && (date.kind == .date || date.kind == .time)) && !names.contains { $0.range.overlaps(date.range) }
        }.map { date in
            var value = value(.date, date.range)
            value.date = date
            return value
        }
    }

    /// True for a length with a number, "3 days" and "three days", not "a day".
    private func isCounted(_ date: DateMention) -> Bool {
        hasDigit(date.range)
            || reading.tokens.elements(startingIn: date.range, at: { Int($0.start) }).indices.contains {
                !reading.words.classes(of: $0).isDisjoint(with: .number)
            }
    }

    /// Numbers in digits, and figures in words that count something.
    private func numbers(in run: Range<Int>, _ range: TextRange) -> [CheckedValue] {
        let dates = dates(in: range)
        let names = reading.names.elements(startingIn: range, at: \.range.lowerBound)
        let figures = reading.figures.elements(startingIn: range, at: \.range.lowerBound)
        var result = figures.filter { figure in !dates.contains { $0.range.overlaps(figure.range) } }
            .filter { !$0.unit.isEmpty || hasDigit($0.range) }.map { figure in
                var value = value(.number, figure.range)
                value.figure = figure
                return value
            }
        for word in run where hasDigit(words[word].range) {
            let place = words[word].range
            guard !result.contains(where: { $0.range.overlaps(place) }), !dates.contains(where: { $0.range.overlaps(place) }),
                !names.contains(where: { $0.range.overlaps(place) })
            else { continue }
            result.append(value(.number, place))
        }
        return result
    }

    private func hasDigit(_ range: TextRange) -> Bool {
        reading.article.text.slice(range).utf8.contains { (0x30...0x39).contains($0) }
    }

    /// The figures that stand in a run of words.
    func figures(of run: Range<Int>) -> [Figure] {
        range(of: run).map { Array(reading.figures.elements(startingIn: $0, at: \.range.lowerBound)) } ?? []
    }

    /// A run of words with the whole of the figures and dates of which it has a part: "billion" and the number before it.
    func widened(_ run: Range<Int>) -> Range<Int> {
        guard let range = range(of: run) else { return run }
        let values = (reading.figures.map(\.range) + reading.dates.map(\.range)).filter { $0.overlaps(range) }
        let start = values.map(\.lowerBound).min().map { min($0, range.lowerBound) } ?? range.lowerBound
        let end = values.map(\.upperBound).max().map { max($0, range.upperBound) } ?? range.upperBound
        return self.words(in: start..<end)
    }

    /// True where a run of words has a value: the same amount of the same, the same time, or the same words; of a name all its words, of a
    /// quotation its words in a row.
    func has(_ value: CheckedValue, in run: Range<Int>, _ words: ValueUnits) -> Bool {
        guard let range = range(of: run) else { return false }
        switch value.kind {
        case .quotation: return hasSequence(value.keys, in: run)
        case .name: return value.keys.allSatisfy(keys[run].contains)
        case .date:
            guard let date = value.date else { return false }
            return reading.dates.elements(startingIn: range, at: \.range.lowerBound).contains { Self.isStated(date, by: $0) }
        case .number:
            let figures = figures(of: run)
            if let figure = value.figure, figures.contains(where: { words.isSame(figure, $0) }) { return true }
            // Digits that nothing is counted by.
            let taken = figures.map(\.range) + reading.dates.elements(startingIn: range, at: \.range.lowerBound).map(\.range)
            let bare = run.filter { word in !taken.contains { $0.overlaps(self.words[word].range) } }.map { keys[$0] }
            return !value.keys.isEmpty && value.keys.allSatisfy(value.figure == nil ? keys[run].contains : bare.contains)
        }
    }

    private func hasSequence(_ sequence: [UInt64], in run: Range<Int>) -> Bool {
        guard sequence.count <= run.count else { return false }
        return (run.lowerBound...(run.upperBound - sequence.count)).contains { keys[$0..<($0 + sequence.count)].elementsEqual(sequence) }
    }

    /// Whether all that the words of one date state is what another means: its weekday, day and time of day, or its length.
    private static func isStated(_ date: DateMention, by other: DateMention) -> Bool {
        if date.kind == .duration || other.kind == .duration {
            return date.kind == other.kind
                && LengthOfTime.minutes(ofTimex: date.value) == LengthOfTime.minutes(ofTimex: other.value)
        }
        let stated = date.stated
        if let weekday = stated.weekday, (other.day?.weekday ?? other.stated.weekday) != weekday { return false }
        if stated.hour != nil, clock(date) != clock(other) {
            guard let zone = date.utcOffset, let others = other.utcOffset, let minute = date.time?.minute, let given = other.time?.minute
            else { return false }
            if (minute - zone - given + others) % CalendarDate.minutesOfDay != 0 { return false }
        }
        guard [stated.day, stated.month, stated.year].contains(where: { $0 != nil }) else { return true }
        let (day, given) = (date.value.utf8.prefix(CalendarDate.isoLength), other.value.utf8)
        return given.count >= day.count && zip(day, given).allSatisfy { $0 == $1 || $0 == unknownDigit || $1 == unknownDigit }
    }

    /// `T15:30`; nil where no time of day is meant.
    private static func clock(_ date: DateMention) -> Substring? { date.value.firstIndex(of: "T").map { date.value[$0...] } }

    private static let unknownDigit = UInt8(ascii: "X")
}

/// Tells whether two figures are of the same.
struct ValueUnits {
    let vocabulary: Vocabulary

    /// True for the same amount of the same, as far as both say of what.
    func isSame(_ figure: Figure, _ other: Figure) -> Bool {
        (figure.value == other.value || figure.value == other.upper) && areOne(figure.unit, other.unit)
    }

    /// True for units that may mean the same: nouns of one group, those of people, and what is not said.
    func areOne(_ unit: String, _ other: String) -> Bool {
        if unit == other || unit.isEmpty || other.isEmpty { return true }
        let lexicon = vocabulary.news.lexicon
        let nouns = [unit, other].map { $0.split(separator: " ").last.map { $0.lowercased() } ?? "" }
        let stems = nouns.map { lexicon.stem(of: $0) }
        // Currencies and measures stand for themselves.
        let isMeasured = [unit, other].contains { $0 == "%" || $0 != $0.lowercased() || vocabulary.values.measures[$0] != nil }
        if isMeasured { return stems[0] == stems[1] }
        return stems.allSatisfy(vocabulary.values.persons.contains)
            || vocabulary.news.concept(of: nouns[0]) == vocabulary.news.concept(of: nouns[1])
    }
}
