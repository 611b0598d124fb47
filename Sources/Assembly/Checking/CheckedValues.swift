import Model

/// A number, name or quotation of a sentence: what can be looked for in an article, word for word.
struct CheckedValue {
    let kind: UnsupportedWords.Kind
    let range: TextRange
    /// The keys of its words, in order; of a number those with digits only.
    let keys: [UInt64]
    /// Of a number: what it counts to; nil for the digits of scores, dates and the like.
    let amount: Double?
    /// Of a day: its TIMEX3 value, as far as the words state it.
    let day: String?
}

extension SharedTextSource {
    /// The values of a run of words, in text order.
    func values(of run: Range<Int>) -> [CheckedValue] {
        guard let first = run.first, let last = run.last else { return [] }
        let range = words[first].range.lowerBound..<words[last].range.upperBound
        return (quotations(in: range) + names(in: range) + numbers(in: run, range)).sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }

    private func value(_ kind: UnsupportedWords.Kind, _ range: TextRange, amount: Double? = nil, day: String? = nil) -> CheckedValue {
        let own = words(in: range).filter { kind != .number || hasDigit(words[$0].range) }
        return CheckedValue(kind: kind, range: range, keys: own.map { keys[$0] }, amount: amount, day: day)
    }

    private func quotations(in range: TextRange) -> [CheckedValue] {
        reading.quotes.elements(startingIn: range, at: \.range.lowerBound).map { value(.quotation, $0.range) }.filter { !$0.keys.isEmpty }
    }

    private func names(in range: TextRange) -> [CheckedValue] {
        reading.names.elements(startingIn: range, at: \.range.lowerBound).map { value(.name, $0.range) }.filter { !$0.keys.isEmpty }
    }

    /// Numbers in digits, and figures in words that count something.
    private func numbers(in run: Range<Int>, _ range: TextRange) -> [CheckedValue] {
        let dates = reading.dates.elements(startingIn: range, at: \.range.lowerBound)
        let figures = reading.figures.elements(startingIn: range, at: \.range.lowerBound)
        var result = figures.filter { figure in !dates.contains { $0.range.overlaps(figure.range) } }
            .filter { !$0.unit.isEmpty || hasDigit($0.range) }.map { value(.number, $0.range, amount: $0.value) }
        for word in run where hasDigit(words[word].range) {
            let place = words[word].range
            guard !result.contains(where: { $0.range.overlaps(place) }) else { continue }
            guard !reading.names.elements(startingIn: range, at: \.range.lowerBound).contains(where: { $0.range.overlaps(place) }) else {
                continue
            }
            let date = dates.first { $0.range.overlaps(place) && ($0.kind == .date || $0.kind == .time) }
            result.append(value(.number, place, day: date?.value))
        }
        return result
    }

    private func hasDigit(_ range: TextRange) -> Bool {
        reading.article.text.slice(range).utf8.contains { (0x30...0x39).contains($0) }
    }

    /// True where a run of words has a value: the same amount, the same day, or the same words; of a name all its words, of a quotation its
    /// words in a row.
    func has(_ value: CheckedValue, in run: Range<Int>) -> Bool {
        guard let first = run.first, let last = run.last else { return false }
        let range = words[first].range.lowerBound..<words[last].range.upperBound
        switch value.kind {
        case .quotation: return hasSequence(value.keys, in: run)
        case .name: return value.keys.allSatisfy(keys[run].contains)
        case .number:
            if let amount = value.amount {
                let figures = reading.figures.elements(startingIn: range, at: \.range.lowerBound)
                if figures.contains(where: { $0.value == amount || $0.upper == amount }) { return true }
            }
            if let day = value.day {
                let dates = reading.dates.elements(startingIn: range, at: \.range.lowerBound).map(\.value)
                let published = reading.article.published.value
                if (dates + [published].compactMap { $0 }).contains(where: { Self.isDay(day, $0) }) { return true }
            }
            return !value.keys.isEmpty && value.keys.allSatisfy(keys[run].contains)
        }
    }

    private func hasSequence(_ sequence: [UInt64], in run: Range<Int>) -> Bool {
        guard sequence.count <= run.count else { return false }
        return (run.lowerBound...(run.upperBound - sequence.count)).contains { keys[$0..<($0 + sequence.count)].elementsEqual(sequence) }
    }

    /// True for days that agree in all that both state: `XXXX-03-06` and `2031-03-06T15:30`.
    private static func isDay(_ left: String, _ right: String) -> Bool {
        let pairs = zip(left.utf8.prefix(CalendarDate.isoLength), right.utf8.prefix(CalendarDate.isoLength))
        return left.utf8.count >= 4 && right.utf8.count >= 4 && pairs.allSatisfy { $0 == $1 || $0 == unknownDigit || $1 == unknownDigit }
    }

    private static let unknownDigit = UInt8(ascii: "X")
}
