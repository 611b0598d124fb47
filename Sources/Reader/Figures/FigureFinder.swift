import Model

/// Finds figures: numbers in digits or words, and what they count.
///
/// No figures are dates, durations and clock times, ordinals, labels ("flight 447"), scores, telephone numbers, and "one" where it is a
/// pronoun. A plural such as "thousands" is a range from two of its kind to where the next larger word begins: "tens of thousands" is
/// 20,000 to 99,999. A share ("a third of the homes") is a percentage.
struct FigureFinder {
    /// The unit of ages.
    static let ageUnit = "years old"

    let language: Language

    /// The figures of a reading, in text order. Wants `dates`, whose words are no figures. O(tokens).
    func figures(in reading: Reading) -> [Figure] {
        let search = FigureSearch(words: language.figures, reading: reading)
        return search.figures()
    }
}

/// One pass over the tokens of one reading.
private struct FigureSearch {
    let words: FigureWords
    let line: WordLine
    let numbers: NumberReader
    let nouns: CountedNoun
    /// By token: true inside a date.
    let isDate: [Bool]
    /// By token: true for the first of a sentence.
    let startsSentence: [Bool]

    init(words: FigureWords, reading: Reading) {
        self.words = words
        line = WordLine(reading)
        numbers = NumberReader(words: words, line: line)
        nouns = CountedNoun(words: words, line: line)
        var isDate = [Bool](repeating: false, count: reading.tokens.count)
        var token = 0
        for date in reading.dates {
            while token < isDate.count, reading.tokens[token].range.upperBound <= date.range.lowerBound { token += 1 }
            while token < isDate.count, reading.tokens[token].range.lowerBound < date.range.upperBound {
                isDate[token] = true
                token += 1
            }
        }
        self.isDate = isDate
        var startsSentence = [Bool](repeating: false, count: reading.tokens.count)
        for sentence in reading.sentences where sentence.tokens.lowerBound < startsSentence.count {
            startsSentence[sentence.tokens.lowerBound] = true
        }
        self.startsSentence = startsSentence
    }

    func figures() -> [Figure] {
        var figures: [Figure] = []
        var index = 0
        while index < line.tokens.count {
            let currency = self.currency(before: index)
            guard !isDate[index], let first = numbers.number(at: index, isMoney: currency != nil) else {
                index += 1
                continue
            }
            let (number, end) = span(from: first, isMoney: currency != nil)
            if number.tokens.contains(where: { isDate[$0] }) {
                index += 1
                continue
            }
            if let figure = figure(of: number, currency: currency) {
                figures.append(figure)
                index = max(end, tokenIndex(behind: figure.range, from: end))
            } else {
                index = end
            }
        }
        return figures
    }

    private func tokenIndex(behind range: TextRange, from start: Int) -> Int {
        var index = start
        while index < line.tokens.count, line.tokens[index].range.lowerBound < range.upperBound { index += 1 }
        return index
    }

    // MARK: Ranges

    /// Joins "20 to 30", "between 20 and 30", "20-30", "three or four"; and the index behind all that belongs together, figure or not.
    private func span(from first: ReadNumber, isMoney: Bool) -> (ReadNumber, end: Int) {
        let joint = first.tokens.upperBound
        let joiner = words.connectives[line.word(joint)]
        let before = words.connectives[line.word(first.tokens.lowerBound - (isMoney ? 2 : 1))]
        let isDash = line.isDash(joint) && line.touchesPrevious(joint)
        let joins = isDash || joiner == .or || (joiner == .to && before != .from) || (joiner == .and && before == .between)
        guard joins, first.high == nil else { return (first, joint) }
        let next = self.currency(before: joint + 2) == nil ? joint + 1 : joint + 2
        guard let second = numbers.number(at: next, isMoney: isMoney), second.high == nil, !isDash || line.touchesPrevious(next) else {
            return (first, joint)
        }
        var low = first.low
        if first.multiplier == 1, second.multiplier > 1, low * second.multiplier < second.low { low *= second.multiplier }
        let end = second.tokens.upperBound
        guard low < second.low, joiner != .or || low * 2 >= second.low else { return (first, isDash ? end : joint) }
        var joined = second
        joined.low = low
        joined.high = second.low
        joined.isVague = true
        joined.tokens = (before == .between ? first.tokens.lowerBound - 1 : first.tokens.lowerBound)..<end
        return (joined, end)
    }

    // MARK: One figure

    private func currency(before index: Int) -> String? {
        guard line.kind(index - 1) == .mark, line.touchesPrevious(index) || line.word(index - 1) == "$" else { return nil }
        if line.touchesPrevious(index - 1), let code = words.currencies[line.word(index - 2) + line.word(index - 1)] { return code }
        return words.currencies[line.word(index - 1)]
    }

    private func figure(of number: ReadNumber, currency: String?) -> Figure? {
        let first = number.tokens.lowerBound
        let approximation = self.approximation(before: currency == nil ? first : currencyStart(before: first))
        guard let (unit, end) = unit(of: number, currency: currency, isApproximate: approximation != nil) else { return nil }
        return Figure(
            range: line.range(from: approximation?.start ?? (currency == nil ? first : currencyStart(before: first)), to: end - 1),
            value: number.low,
            upper: number.high,
            unit: unit,
            isApproximate: number.isVague || approximation != nil,
            bound: bound(approximation?.kind)
        )
    }

    private func bound(_ kind: FigureWords.Approximation?) -> Figure.Bound? {
        switch kind {
        case .least: .atLeast
        case .most: .atMost
        default: nil
        }
    }

    private func currencyStart(before first: Int) -> Int {
        line.touchesPrevious(first - 1) && line.kind(first - 2) == .word
            && words.currencies[line.word(first - 2) + line.word(first - 1)] != nil
            ? first - 2 : first - 1
    }

    private func approximation(before index: Int) -> (kind: FigureWords.Approximation, start: Int)? {
        var phrase = ""
        var found: (FigureWords.Approximation, Int)?
        for start in stride(from: index - 1, through: max(0, index - 4), by: -1) {
            guard line.kind(start) == .word, !isDate[start] else { break }
            phrase = phrase.isEmpty ? line.word(start) : line.word(start) + " " + phrase
            // "ticked up to 6.1%": what moves up to a number reaches it.
            if words.directions.contains(line.word(start)), words.moves.contains(line.word(start - 1)) { break }
            if let kind = words.approximations[phrase] { found = (kind, start) }
        }
        return found
    }

    /// The unit and the index behind it; nil when the number is no figure.
    private func unit(of number: ReadNumber, currency: String?, isApproximate: Bool) -> (String, Int)? {
        let end = number.tokens.upperBound
        if let currency { return (currency, end) }
        if !number.suffix.isEmpty {
            if words.agesJoined.contains(number.suffix) { return (FigureFinder.ageUnit, end) }
            if let unit = words.joinedUnits[number.suffix] ?? words.scales[number.suffix] ?? words.currencies[number.suffix] {
                return (unit, end)
            }
            return words.attachedUnits.contains(number.suffix) ? (number.suffix, end) : nil
        }
        if line.kind(end) == .mark, words.percentWords.contains(line.word(end)) { return ("%", end + 1) }
        if let unit = unitBefore(number) { return (unit, end) }
        guard !isLabel(number) else { return nil }
        if number.isFraction {
            if case .unit(_, let unitEnd) = nouns.noun(behind: number) { return ("%", unitEnd) }
            return ("%", end)
        }
        switch nouns.noun(behind: number) {
        case .unit(let unit, let unitEnd):
            return isPronoun(number) || (looksLikeYear(number) && !isApproximate) ? nil : (unit, unitEnd)
        case .time: return nil
        case .none: return mayStandAlone(number, isApproximate: isApproximate) ? ("", end) : nil
        }
    }

    /// "aged 45", "magnitude 6.1", "a magnitude of 6.1", and an age between commas behind a name.
    private func unitBefore(_ number: ReadNumber) -> String? {
        let first = number.tokens.lowerBound
        let before = line.word(first - 1)
        if words.agesBefore.contains(before) { return FigureFinder.ageUnit }
        if let unit = words.scales[words.connectives[before] == .of ? line.word(first - 2) : before] { return unit }
        let standsBetweenCommas = before == "," && line.word(number.tokens.upperBound) == ","
        let looksLikeAge = !number.isSpelled && (1...110).contains(number.low) && number.low.rounded() == number.low
        if standsBetweenCommas, looksLikeAge, line.isCapitalised(first - 2), line.kind(first - 2) == .word { return FigureFinder.ageUnit }
        return nil
    }

    /// "flight 447", "the 500 block", "Boeing 747", "No. 5", "#5", "9/11", "555-1234", "3-1", "the top 40"
    private func isLabel(_ number: ReadNumber) -> Bool {
        let first = number.tokens.lowerBound
        let before = line.word(first - 1)
        if words.labels.contains(before) { return true }
        if words.ranks.contains(before), words.connectives[line.word(first - 2)] == .determiner { return true }
        if number.isSpelled { return isInName(number) }
        // "from 121 to the top", but "from 121 to 140"
        if words.connectives[before] == .from, words.connectives[line.word(number.tokens.upperBound)] == .to,
            numbers.number(at: number.tokens.upperBound + 1, isMoney: false) == nil
        {
            return true
        }
        if line.isInitialism(first - 1), !startsSentence[first - 1] { return true }
        // "2, 116 points": one number or two, nobody knows.
        if isGroup(first), before == ",", line.touchesPrevious(first - 1), line.kind(first - 2) == .number { return true }
        let end = number.tokens.upperBound
        if number.high == nil, line.touchesPrevious(first), line.kind(first - 1) == .mark, !Self.opens(line.firstByte(first - 1)) {
            // ".45 caliber"
            return words.scales[line.word(end)] == nil
        }
        if number.low > 1, words.labelsBehind.contains(line.word(end)) { return true }
        if number.low < 1000, line.word(end) == ",", line.touchesPrevious(end), isGroup(end + 1) { return true }
        if line.touchesPrevious(end), line.kind(end) == .mark, line.isDash(end) || line.word(end) == "/", line.touchesPrevious(end + 1) {
            return true
        }
        return false
    }

    /// True for "the Jackson Five albums": a capital number between a capital word and a small one.
    private func isInName(_ number: ReadNumber) -> Bool {
        let (first, end) = (number.tokens.lowerBound, number.tokens.upperBound)
        return line.isCapitalised(first) && first > 1 && !startsSentence[first] && !startsSentence[first - 1]
            && line.isCapitalised(first - 1)
            && line.kind(first - 1) == .word && line.kind(end) == .word && !line.isCapitalised(end)
    }

    /// True for three digits, as behind a comma in a large number.
    private func isGroup(_ token: Int) -> Bool { line.kind(token) == .number && line.tokens[token].length == 3 }

    /// True for the ASCII marks that may touch a number that is a count, and for any mark beyond ASCII (quotation marks, dashes).
    private static func opens(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x80...: true
        default: false
        }
    }

    /// "the two leaders", "no one": they point at something known and count nothing.
    private func isPronoun(_ number: ReadNumber) -> Bool {
        number.isSpelled && number.high == nil && number.low < 10 && words.notBeforeOne.contains(line.word(number.tokens.lowerBound - 1))
    }

    /// "the 2016 elections"
    private func looksLikeYear(_ number: ReadNumber) -> Bool {
        guard number.tokens.count == 1, let first = number.tokens.first, line.kind(first) == .number else { return false }
        return (1500...2099).contains(number.low) && line.tokens[first].length == 4
    }

    /// Without a noun, a number is a figure only when it can hardly be something else.
    private func mayStandAlone(_ number: ReadNumber, isApproximate: Bool) -> Bool {
        if number.isSpelled { return (isApproximate && number.low > 1) || number.low >= 13 }
        guard number.high == nil else { return false }
        let first = number.tokens.lowerBound
        guard !looksLikeYear(number) else { return false }
        let followsName = first > 0 && line.isCapitalised(first - 1) && line.kind(first - 1) != .mark && !startsSentence[first - 1]
        let precedesName = line.isCapitalised(number.tokens.upperBound) && line.kind(number.tokens.upperBound) == .word
        return isApproximate || !(followsName || precedesName)
    }
}
