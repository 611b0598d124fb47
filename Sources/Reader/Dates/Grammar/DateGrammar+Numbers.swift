// Numbers in digits and in words.
extension DateGrammar {
    /// A count: "18", "2,000", "2.5", "eighteen", "twenty-one", "two and a half", "a", "half a", "several" (which has no value).
    func count(at index: Int) -> Found<Double?>? {
        if has(.half, index), has(.a, index + 1) { return Found(value: 0.5, end: index + 2) }
        if has(.half, index), let unit = unit(skipping("-", index + 1)), unit != .quarter { return Found(value: 0.5, end: index + 1) }
        if has(.a, index) {
            if has(.half, index + 1) { return Found(value: 0.5, end: index + 2) }
            if has(.takesArticle, index + 1), let inner = wordCount(at: index + 1) {
                return Found(value: inner.value, end: skipping(.of, inner.end))
            }
            return Found(value: 1, end: index + 1)
        }
        if let number = digits(index)?.decimal, !followsGluedWord(index) {
            var end = index + 1
            var value = number
            if let scale = self.value(.number, end), scale >= 100 || scale == 12 {
                value *= Double(scale)
                end += 1
            }
            return withHalf(Found(value: value, end: end))
        }
        guard let word = wordCount(at: index) else { return nil }
        guard word.value != nil else { return Found(value: nil, end: skipping(.of, word.end)) }
        return withHalf(word)
    }

    /// A number in words, without "a" before it.
    private func wordCount(at index: Int) -> Found<Double?>? {
        guard let first = value(.number, index) else { return nil }
        guard first > 0 else { return Found(value: nil, end: index + 1) }
        var total = 0
        var part = 0
        var end = index
        while let next = value(.number, end), next > 0 {
            if next >= 1000 {
                total += max(part, 1) * next
                part = 0
            } else if next == 100 || next == 12 && part > 0 {
                part = max(part, 1) * next
            } else if part % 100 == 0 || part % 10 == 0 && part % 100 >= 20 && next < 10 {
                part += next
            } else {
                break
            }
            end += 1
            if isMark("-", end), let units = value(.number, end + 1), units > 0, units < 10, part % 10 == 0, part % 100 >= 20 { end += 1 }
            if part % 100 == 0, has(.and, end), value(.number, end + 1) ?? 0 > 0 { end += 1 }
        }
        return Found(value: Double(total + part), end: end)
    }

    /// Adds "and a half" or "1/2" behind a number.
    private func withHalf(_ number: Found<Double?>) -> Found<Double?> {
        guard let value = number.value else { return number }
        if has(.and, number.end), has(.a, number.end + 1), has(.half, number.end + 2) {
            return Found(value: value + 0.5, end: number.end + 3)
        }
        let fraction = skipping(.and, number.end)
        if integer(fraction) == 1, isMark("/", fraction + 1), integer(fraction + 2) == 2 {
            return Found(value: value + 0.5, end: fraction + 3)
        }
        if lexemes.indices.contains(number.end), lexemes[number.end].mark == Lexeme.halfSign {
            return Found(value: value + 0.5, end: number.end + 1)
        }
        return number
    }

    /// An ordinal: "7th", "third", "twenty-first".
    func ordinal(at index: Int) -> Found<Int>? {
        if let number = integer(index), has(.ordinalEnding, index + 1), isGlued(index + 1) { return Found(value: number, end: index + 2) }
        if let word = value(.ordinal, index) { return Found(value: word, end: index + 1) }
        if let tens = value(.number, index), tens >= 20, tens < 100 {
            let next = skipping("-", index + 1)
            if let units = value(.ordinal, next), units < 10 { return Found(value: tens + units, end: next + 1) }
        }
        return nil
    }

    /// A day of the month: "7", "07", "7th", "seventh".
    func dayNumber(at index: Int) -> Found<(day: Int, isOrdinal: Bool)>? {
        if let ordinal = ordinal(at: index) {
            return (1...31).contains(ordinal.value) ? Found(value: (ordinal.value, true), end: ordinal.end) : nil
        }
        guard let number = integer(index), width(index) <= 2, (1...31).contains(number), !followsGluedWord(index) else { return nil }
        // "30December" is a slip for "30 December"; "3D", "5G" are no days.
        if isGlued(index + 1), lexemes[index + 1].mark == 0, !has(.month, index + 1) { return nil }
        return Found(value: (number, false), end: index + 1)
    }

    /// True for the digits of "A380" and "F-16".
    func followsGluedWord(_ index: Int) -> Bool {
        guard isGlued(index) else { return false }
        let before = lexemes[index - 1]
        if before.mark == UInt8(ascii: "-") {
            return isGlued(index - 1) && index >= 2 && lexemes[index - 2].mark == 0 && lexemes[index - 2].digits == nil
                && !has(.edge, index - 2) && !has(.month, index - 2)
        }
        return before.mark == 0 && before.digits == nil && !before.roles.contains(.month)
    }

    /// Four digits that can be a year.
    func fourDigitYear(at index: Int) -> Int? {
        guard let number = integer(index), width(index) == 4, (1000...2999).contains(number), !followsGluedWord(index) else { return nil }
        if isGlued(index + 1), lexemes[index + 1].mark == 0, !has(.quarterShort, index + 1) { return nil }
        if has(.hoursWord, index + 1) || zone(at: index + 1) != nil { return nil }
        return number
    }

    /// `'82`: the year of this or the last century that it can be.
    func shortYear(at index: Int) -> Found<Int>? {
        guard isMark("'", index), lexemes[index].range.count <= 3, width(index + 1) == 2, isGlued(index + 1),
            let number = integer(index + 1),
            !(isGlued(index + 2) && lexemes[index + 2].mark == 0)
        else { return nil }
        // An apostrophe stands for a year that one remembers, seldom for one to come.
        return Found(value: number < 35 ? 2000 + number : 1900 + number, end: index + 2)
    }

    /// The year that two digits mean: up to 49 this century, the way POSIX and most news archives cut it a little later.
    static func fullYear(_ number: Int) -> Int { number < 50 ? 2000 + number : 1900 + number }

    /// A year behind a month or day: ", 2021", "of 1995", "2021", "'21".
    func yearSuffix(at index: Int) -> Found<Int>? {
        let next = isMark(",", index) || has(.of, index) ? index + 1 : index
        if let year = fourDigitYear(at: next), !isQuantified(next + 1) { return Found(value: year, end: next + 1) }
        return next == index || has(.of, index) ? shortYear(at: next) : nil
    }
}
