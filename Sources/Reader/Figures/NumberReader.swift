import Model

/// A number as the words give it, before it is known what it counts.
struct ReadNumber {
    /// Indices of its tokens.
    var tokens: Range<Int>
    var low: Double
    var high: Double?
    var isVague = false
    /// Written in letters throughout.
    var isSpelled = false
    /// "dozens", "a third": what is counted follows behind "of".
    var takesOf = false
    /// The part of a token behind the number that is no multiplier: `km`, `year-old`.
    var suffix = ""
    /// The last multiplier, for "2 to 3 million".
    var multiplier = 1.0
    var isFraction = false
}

/// Reads numbers in digits and words: `1.2bn`, `100,000`, `twenty-one`, `two hundred and fifty`, `tens of thousands`, `half a million`.
struct NumberReader {
    let words: FigureWords
    let line: WordLine

    /// The number that starts at a token, or nil. `isMoney` is true behind a currency sign.
    func number(at index: Int, isMoney: Bool = false) -> ReadNumber? {
        switch line.kind(index) {
        case .number: return digits(at: index, isMoney: isMoney)
        case .mixed where (0x30...0x39).contains(line.firstByte(index)): return mixed(at: index, isMoney: isMoney)
        case .word where words.mayStartNumber(line.bytes[line.tokens[index].range]): return spelled(at: index)
        default: return nil
        }
    }

    private func digits(at index: Int, isMoney: Bool) -> ReadNumber? {
        guard let value = Self.value(ofDigits: line.bytes[line.tokens[index].range]) else { return nil }
        var number = ReadNumber(tokens: index..<index + 1, low: value)
        takePointedThousands(&number)
        takeGroups(&number, isMoney: isMoney)
        takeSpacedDecimals(&number, isMoney: isMoney)
        takeFraction(&number)
        multiply(&number)
        return number
    }

    /// "250.000 people", "250.000 euros": thousands behind a point, where nothing but noughts stand behind it: "1.625 children" is a mean.
    private func takePointedThousands(_ number: inout ReadNumber) {
        let next = number.tokens.upperBound
        let parts = line.bytes[line.tokens[number.tokens.lowerBound].range].split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 3, parts[0].count <= 3, number.low >= 1, number.low.rounded() == number.low else {
            return
        }
        if words.currencies[line.word(next)] != nil || countsWholes(from: next) { number.low *= 1000 }
    }

    /// Whether what comes whole, by the thousand and the million, is counted from a token on: "people", "young voters", but not "women's".
    private func countsWholes(from start: Int) -> Bool {
        let noun = (start..<start + Self.longestPhrase).first {
            line.kind($0) != .word || words.wholes.contains(line.word($0)) || words.phraseEnds.contains(line.word($0))
        }
        return noun.map { words.wholes.contains(line.word($0)) && !isApostrophe($0 + 1) } ?? false
    }

    /// True for the mark of a possessive.
    private func isApostrophe(_ index: Int) -> Bool {
        guard line.kind(index) == .mark else { return false }
        return [0x27, 0x2019].contains(Scanner.scalar(line.bytes, line.tokens[index].range.lowerBound))
    }

    private static let longestPhrase = 3

    /// "4 1/2", "2½"
    private func takeFraction(_ number: inout ReadNumber) {
        let end = number.tokens.upperBound
        guard number.low.rounded() == number.low, line.tokens.indices.contains(end) else { return }
        if line.kind(end) == .mark, let scalar = Unicode.Scalar(Scanner.scalar(line.bytes, line.tokens[end].range.lowerBound)),
            let value = scalar.properties.numericValue, value > 0, value < 1
        {
            number.low += value
            number.tokens = number.tokens.lowerBound..<end + 1
        } else if line.word(end + 1) == "/", line.touchesPrevious(end + 1), line.touchesPrevious(end + 2), !line.touchesPrevious(end),
            let top = Double(line.word(end)), let bottom = Double(line.word(end + 2)), 0 < top, top < bottom, bottom <= Self.largestBottom
        {
            number.low += top / bottom
            number.tokens = number.tokens.lowerBound..<end + 3
        }
    }

    private static let largestBottom = 8.0

    /// "12 500", "12'500": thousands in groups of three parted by single spaces, as the SI has them, or by apostrophes. "120, 000": a space behind
    /// the comma is a slip, for no count starts with a zero.
    private func takeGroups(_ number: inout ReadNumber, isMoney: Bool) {
        let first = line.tokens[number.tokens.lowerBound]
        while number.low >= 1, number.low < Self.largest, first.length <= 3, number.low.rounded() == number.low,
            let group = group(behind: number.tokens.upperBound - 1), let rest = Double(String(decoding: group.digits, as: UTF8.self))
        {
            number.low = number.low * 1000 + rest
            number.tokens = number.tokens.lowerBound..<group.token + 1
            if !group.suffix.isEmpty { return takeSuffix(group.suffix, &number, isMoney: isMoney) }
        }
        let comma = number.tokens.upperBound
        guard number.low < 1000, line.word(comma) == ",", line.touchesPrevious(comma), line.tokens.indices.contains(comma + 1) else {
            return
        }
        // More thousands, a unit or a multiplier may touch it: "1, 000,000", "2, 000ft", "£1, 000m".
        let (groups, suffix) = Self.parted(line.bytes[line.tokens[comma + 1].range])
        guard number.tokens.count == 1, groups.first == 0x30 else { return }
        var whole = Array(line.bytes[first.range])
        whole.append(UInt8(ascii: ","))
        whole += groups
        guard let value = Self.value(ofDigits: whole[...]) else { return }
        number.low = value
        number.tokens = number.tokens.lowerBound..<comma + 2
        takeSuffix(suffix, &number, isMoney: isMoney)
    }

    /// "1 .5 tonnes": a space before the point is a slip where a unit stands behind; "2 .38 revolvers" are two.
    private func takeSpacedDecimals(_ number: inout ReadNumber, isMoney: Bool) {
        let point = number.tokens.upperBound
        guard number.tokens.count == 1, line.word(point) == ".", !line.touchesPrevious(point), line.touchesPrevious(point + 1),
            line.kind(point + 1) == .number, !line.bytes[line.tokens[number.tokens.lowerBound].range].contains(UInt8(ascii: ".")),
            isMoney || isMeasure(point + 2) || words.scales[line.word(number.tokens.lowerBound - 1)] != nil,
            let fraction = Double("0." + line.word(point + 1))
        else { return }
        number.low += fraction
        number.tokens = number.tokens.lowerBound..<point + 2
    }

    /// True for a word or mark of percent, a unit, a currency and a multiplier.
    private func isMeasure(_ index: Int) -> Bool {
        let word = line.word(index)
        if words.percentWords.contains(word) || words.connectives[word + " " + line.word(index + 1)] == .percent { return true }
        if words.attachedUnits.contains(word) || words.joinedUnits.contains(where: { $0.key == word || $0.value == word }) { return true }
        return words.currencies[word] != nil || words.multipliers[word] != nil
    }

    /// Three digits behind a single space, an ordinary one or one that does not break, or behind an apostrophe, and what touches them: "2 500-pound
    /// bombs" may be two numbers, "2 000-pound" and "2 500-strong" are none.
    private func group(behind index: Int) -> (token: Int, digits: ArraySlice<UInt8>, suffix: ArraySlice<UInt8>)? {
        let isJoined = ["'", "’"].contains(line.word(index + 1)) && line.touchesPrevious(index + 1) && line.touchesPrevious(index + 2)
        let token = isJoined ? index + 2 : index + 1
        guard line.kind(token) == .number || line.kind(token) == .mixed else { return nil }
        let (digits, suffix) = Self.parted(line.bytes[line.tokens[token].range])
        guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let isWhole = suffix.isEmpty || digits.first == 0x30 || words.measured.contains(String(decoding: suffix.dropFirst(), as: UTF8.self))
        guard isWhole, suffix.isEmpty || suffix.first == UInt8(ascii: "-") else { return nil }
        guard !isJoined else { return (token, digits, suffix) }
        let space = Array(line.bytes[line.tokens[index].range.upperBound..<line.tokens[token].range.lowerBound])
        return Self.spaces.contains(space) ? (token, digits, suffix) : nil
    }

    /// A space, a no-break space, a narrow no-break space and a thin space, in UTF-8.
    private static let spaces: Set<[UInt8]> = [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89]]

    private func mixed(at index: Int, isMoney: Bool) -> ReadNumber? {
        let (digits, suffix) = Self.parted(line.bytes[line.tokens[index].range])
        guard let value = Self.value(ofDigits: digits) else { return nil }
        var number = ReadNumber(tokens: index..<index + 1, low: value)
        takeSuffix(suffix, &number, isMoney: isMoney)
        return number
    }

    /// The digits, commas and points that a token begins with, and what touches them.
    private static func parted(_ token: ArraySlice<UInt8>) -> (digits: ArraySlice<UInt8>, suffix: ArraySlice<UInt8>) {
        let end = token.firstIndex { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".") } ?? token.endIndex
        return (token[..<end], token[end...])
    }

    /// Takes in the multiplier that touches a number, or leaves it what touches it as its suffix: "-million", "bn", "-million-euro", "-metre-high".
    private func takeSuffix(_ bytes: ArraySlice<UInt8>, _ number: inout ReadNumber, isMoney: Bool) {
        let isJoined = bytes.first == UInt8(ascii: "-")
        var parts = String(decoding: isJoined ? bytes.dropFirst() : bytes, as: UTF8.self).lowercased().split(separator: "-").map(
            String.init)
        if parts.count > 1, let last = parts.last, words.measured.contains(last), words.joinedUnits[last] == nil { parts.removeLast() }
        let first = parts.first ?? ""
        let letter = isJoined ? nil : words.multiplierLetters[first]
        if let multiplier = isJoined ? words.multipliers[first] : letter.flatMap({ multiplies($0, at: number, isMoney) ? $0.value : nil }) {
            number.low *= multiplier
            number.multiplier = multiplier
            parts.removeFirst()
        }
        number.suffix = parts.joined(separator: "-")
    }

    /// Whether a letter multiplies a number: "£2.5m", "2.5m euros", "2.5m people", "2.5m tonnes", but not "2.5m waves".
    private func multiplies(_ letter: (value: Double, onlyMoney: Bool), at number: ReadNumber, _ isMoney: Bool) -> Bool {
        let next = number.tokens.upperBound
        return isMoney || !letter.onlyMoney || words.currencies[line.word(next)] != nil || words.unitNouns.contains(line.word(next))
            || countsWholes(from: next)
    }

    private func spelled(at index: Int) -> ReadNumber? {
        let first = line.word(index)
        if let fraction = fraction(at: index, first) { return fraction }
        if let range = words.pluralMultipliers[first] { return plural(at: index, range) }
        if let range = words.vagueNumbers[first] { return vague(at: index, range) }
        if words.connectives[first] == .article {
            return words.multipliers[line.word(index + 1)] == nil ? articleAndVague(at: index) : composed(at: index)
        }
        return composed(at: index)
    }

    /// "a few hundred"
    private func articleAndVague(at index: Int) -> ReadNumber? {
        guard let range = words.vagueNumbers[line.word(index + 1)], var number = vague(at: index + 1, range) else { return nil }
        number.tokens = index..<number.tokens.upperBound
        return number
    }

    /// "several hundred", "a couple of thousand"
    private func vague(at index: Int, _ range: ClosedRange<Double>) -> ReadNumber? {
        let next = words.connectives[line.word(index + 1)] == .of ? index + 2 : index + 1
        guard let multiplier = words.multipliers[line.word(next)] else { return nil }
        let high = (range.upperBound + 1) * multiplier - 1
        return ReadNumber(
            tokens: index..<next + 1, low: range.lowerBound * multiplier, high: high, isVague: true, isSpelled: true, takesOf: true,
            multiplier: multiplier)
    }

    /// "thousands", "tens of thousands"
    private func plural(at index: Int, _ range: ClosedRange<Double>) -> ReadNumber {
        var number = ReadNumber(
            tokens: index..<index + 1, low: range.lowerBound, high: range.upperBound, isVague: true, isSpelled: true, takesOf: true)
        if words.connectives[line.word(index + 1)] == .of, let next = words.pluralMultipliers[line.word(index + 2)] {
            let unit = next.lowerBound / 2
            number.low = range.lowerBound * unit
            number.high = (range.upperBound + 1) * unit - 1
            number.tokens = index..<index + 3
        }
        return number
    }

    /// "two-thirds", "a quarter", "half", "half a million", "a quarter of a million", "a quarter million". The fraction must go on with "of", "the" or a
    /// multiplier, or it is something else.
    private func fraction(at index: Int, _ first: String) -> ReadNumber? {
        if let half = words.fractions[first], words.connectives[first] == .half {
            if words.connectives[line.word(index + 1)] == .article, let multiplier = words.multipliers[line.word(index + 2)] {
                return ReadNumber(tokens: index..<index + 3, low: half * multiplier, isSpelled: true, multiplier: multiplier)
            }
            return share(half, index..<index + 1)
        }
        let parts = first.split(separator: "-")
        if parts.count == 2, let top = words.numbers[String(parts[0])], let bottom = words.fractions[String(parts[1])] {
            return share(top * bottom, index..<index + 1)
        }
        if parts.count == 2, let part = words.fractions[String(parts[0])], let multiplier = words.multipliers[String(parts[1])] {
            return ReadNumber(tokens: index..<index + 1, low: part * multiplier, isSpelled: true, multiplier: multiplier)
        }
        let second = line.word(index + 1)
        guard let bottom = words.fractions[second] else { return nil }
        if words.connectives[first] == .article { return share(bottom, index..<index + 2) }
        return words.numbers[first].flatMap { share($0 * bottom, index..<index + 2) }
    }

    private func share(_ value: Double, _ tokens: Range<Int>) -> ReadNumber? {
        let next = words.connectives[line.word(tokens.upperBound)]
        if Self.isQuarters(value), let multiplier = words.multipliers[line.word(tokens.upperBound)] {
            let whole = tokens.lowerBound..<tokens.upperBound + 1
            return ReadNumber(tokens: whole, low: value * multiplier, isSpelled: true, multiplier: multiplier)
        }
        guard value <= 1, next == .of || next == .determiner else { return nil }
        if next == .of, words.connectives[line.word(tokens.upperBound + 1)] == .article,
            let multiplier = words.multipliers[line.word(tokens.upperBound + 2)]
        {
            let whole = tokens.lowerBound..<tokens.upperBound + 3
            return ReadNumber(tokens: whole, low: value * multiplier, isSpelled: true, multiplier: multiplier)
        }
        guard !words.phraseOpeners.contains(line.word(tokens.lowerBound - 1)) else { return nil }
        return ReadNumber(
            tokens: tokens, low: (value * 1000).rounded() / 10, isVague: true, isSpelled: true, takesOf: true, isFraction: true)
    }

    /// "twenty-one", "two hundred and fifty thousand", "a hundred and twenty", "one and a half thousand", "a million and a half"
    private func composed(at index: Int) -> ReadNumber? {
        let isArticle = words.connectives[line.word(index)] == .article
        var total = 0.0
        var current: Double? = isArticle ? 1 : nil
        var last = 1.0
        var next = isArticle ? index + 1 : index
        while true {
            let word = line.word(next)
            if let value = smallNumber(word) {
                guard current.map({ $0 >= 20 && $0.truncatingRemainder(dividingBy: 10) == 0 && value < 100 }) ?? true else { break }
                current = (current ?? 0) + value
                last = 1
            } else if let multiplier = words.multipliers[word], let value = current, max(value, total) < Self.largest {
                if multiplier >= 1000 {
                    total = value == 0 ? total * multiplier : total + value * multiplier
                    current = 0
                } else {
                    current = value * multiplier
                }
                last = multiplier
            } else if let value = current, let share = addedShare(at: next, to: last) {
                current = value + share.value
                last = 1
                next = share.end
                continue
            } else if words.connectives[word] == .and, let value = current, value >= 100 || total > 0,
                smallNumber(line.word(next + 1)) != nil, !isAnother(at: next + 1, behind: last, from: index)
            {
                next += 1
                continue
            } else {
                break
            }
            next += 1
        }
        guard let rest = current, next > index else { return nil }
        return ReadNumber(tokens: index..<next, low: total + rest, isSpelled: true, multiplier: last)
    }

    /// Whether the number behind "and" is one by itself: "a hundred and two hundred", "between a hundred and sixty".
    private func isAnother(at next: Int, behind multiplier: Double, from start: Int) -> Bool {
        if words.multipliers[line.word(next + 1)] == multiplier { return true }
        return words.connectives[line.word(start - 1)] == .between && words.connectives[line.word(next + 1)] != .and
    }

    /// "and a half", "and a quarter": of one, or of the multiplier before it. Quarters want a multiplier, or they are somebody's: "two and a quarter
    /// of".
    private func addedShare(at index: Int, to multiplier: Double) -> (value: Double, end: Int)? {
        let (part, end) = (line.word(index + 2), index + 3)
        guard words.connectives[line.word(index)] == .and, words.connectives[line.word(index + 1)] == .article,
            let share = words.fractions[part], Self.isQuarters(share)
        else { return nil }
        let isOfMultiplier = multiplier >= 1000 && words.connectives[line.word(end)] != .of
        return words.connectives[part] == .half || isOfMultiplier || words.multipliers[line.word(end)] != nil
            ? (share * multiplier, end) : nil
    }

    private static func isQuarters(_ value: Double) -> Bool { value < 1 && (value * 4).rounded() == value * 4 }

    private func smallNumber(_ word: String) -> Double? {
        if let value = words.numbers[word] { return value }
        let parts = word.split(separator: "-")
        guard parts.count == 2, let tens = words.numbers[String(parts[0])], let ones = words.numbers[String(parts[1])] else { return nil }
        return tens >= 20 && ones < 10 ? tens + ones : nil
    }

    /// Takes in the multipliers behind a number: "1.2 million".
    private func multiply(_ number: inout ReadNumber) {
        while number.low < Self.largest, let multiplier = words.multipliers[line.word(number.tokens.upperBound)] {
            number.low *= multiplier
            number.multiplier *= multiplier
            number.tokens = number.tokens.lowerBound..<number.tokens.upperBound + 1
        }
    }

    /// Digits with thousands in groups of three and at most one decimal point; nil for anything else (`3:30`, `1.2.3`, `007`).
    static func value(ofDigits digits: ArraySlice<UInt8>) -> Double? {
        var text: [UInt8] = []
        var sinceComma: Int?
        var hasPoint = false
        for byte in digits {
            switch byte {
            case 0x30...0x39:
                text.append(byte)
                if !hasPoint, let count = sinceComma { sinceComma = count + 1 }
            case UInt8(ascii: ","):
                guard !hasPoint, sinceComma.map({ $0 == 3 }) ?? (1...3).contains(text.count) else { return nil }
                sinceComma = 0
            case UInt8(ascii: "."):
                guard !hasPoint else { return nil }
                hasPoint = true
                text.append(byte)
            default: return nil
            }
        }
        guard sinceComma.map({ $0 == 3 }) ?? true, let first = text.first else { return nil }
        if first == 0x30, text.count > 1, text[1] != UInt8(ascii: ".") { return nil }
        // So many digits are no quantity.
        return Double(String(decoding: text, as: UTF8.self)).flatMap { $0 < largest ? $0 : nil }
    }

    private static let largest = 1e24
}
