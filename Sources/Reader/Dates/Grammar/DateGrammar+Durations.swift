import Model

// Lengths of time.
extension DateGrammar {
    /// "forty minutes", "almost two and a half years", "the past nine days", "two-hour", "all week", "for weeks".
    func duration(at index: Int) -> Found<TimePhrase>? {
        let approximate = approximator(at: index)
        let first = approximate?.end ?? index
        if let member = memberOfRange(at: first) {
            guard let approximate, case .duration(let amounts, _) = member.value else { return member }
            return Found(value: .duration(amounts, mod(approximate.value)), end: member.end)
        }
        if approximate == nil, let span = span(at: first) {
            return span.map { .duration($0) }
        }
        if let amounts = amounts(at: first), !isAge(amounts.end) {
            // "a month-long lull" is read from "month" on.
            if isRate(first, amounts) || has(.a, first) && isMark("-", amounts.end) && has(.long, amounts.end + 1) { return nil }
            return Found(value: .duration(amounts.value, approximate.map { mod($0.value) }), end: amounts.end)
        }
        if approximate == nil, let length = length(at: index) { return length.map { .duration($0) } }
        if let bare = bareUnits(at: first), approximate == nil {
            let isBounded = has(.after, bare.end) || has(.before, bare.end) || has(.later, bare.end) || has(.earlier, bare.end)
            guard has(.durationSignal, index - 1) || isBounded, !isAge(bare.end) else { return nil }
            return bare.map { .duration($0) }
        }
        return nil
    }

    /// The TIMEX3 mod that a word of the data files stands for.
    func mod(_ code: Int) -> DateMention.Modifier { DateMention.Modifier(rawValue: lexicon.codes[code]) ?? .approximate }

    /// "10" in "10 to 15 years", "two" in "two or three weeks ago", "five" in "five- to seven-day": it takes the unit of the second number.
    private func memberOfRange(at index: Int) -> Found<TimePhrase>? {
        guard !has(.a, index), !isMark("-", index - 1), let first = count(at: index), let low = first.value else { return nil }
        let joint = isMark("-", first.end) && (has(.to, first.end + 1) || has(.or, first.end + 1)) ? first.end + 1 : first.end
        let isJoined = has(.to, joint) || has(.or, joint) || has(.and, joint) && has(.between, index - 1)
        guard isJoined || isMark("-", joint) && isGlued(joint) && isGlued(joint + 1), !has(.a, joint + 1) else { return nil }
        guard let second = amounts(at: joint + 1), second.value.count == 1, !isAge(second.end), let high = second.value[0].count, low < high
        else { return nil }
        let amounts = [Amount(count: low, unit: second.value[0].unit)]
        guard case .shifted(_, let isForward, let origin)? = distance(at: joint + 1)?.value, !amounts[0].unit.isClock else {
            return Found(value: .duration(amounts), end: first.end)
        }
        return Found(value: .shifted(amounts, isForward: isForward, origin: origin), end: first.end)
    }

    /// Words that make a length approximate; "over" only behind a word that wants a length: "for over a year", not "talks over two days".
    func approximator(at index: Int) -> Found<Int>? {
        let found = entry(.approximator, index)
        if let found, found.end == index + 1, has(.over, index), index > 0, lexemes[index - 1].mark == 0, !has(.and, index - 1),
            !has(.durationSignal, index - 1)
        {
            return nil
        }
        return found
    }

    /// "the past nine days", "the next four years", "the last decade", "all day", "the whole year".
    private func span(at index: Int) -> Found<[Amount]>? {
        let start = skipping(.the, index)
        if let direction = entry(.direction, start) {
            // "is expected to last six weeks", "could last three days"
            if start == index, has(.spanDirection, start), direction.value < 0, has(.to, index - 1) || has(.futureMarker, index - 1) {
                return nil
            }
            if let amounts = amounts(at: direction.end), amounts.value != [Amount(count: 1, unit: .second)], !has(.a, direction.end) {
                return isAge(amounts.end) ? nil : amounts
            }
            // "the past year" lasts up to now; "the past three" is nothing.
            if start > index, has(.spanDirection, start), index > 0 || !isMark(",", direction.end + 1), let unit = unit(direction.end),
                unit != .day, unit != .weekend, unit != .quarter,
                unit != .second, unit != .night, !has(.of, direction.end + 1)
            {
                return Found(value: [Amount(count: has(.unitPlural, direction.end) ? nil : 1, unit: unit)], end: direction.end + 1)
            }
            return nil
        }
        if start > index, let amounts = amounts(at: start), !has(.a, start), !isAge(amounts.end), !isHyphenated(start, amounts.end) {
            return amounts
        }
        // "the first nine months of 2018"
        if start > index, let ordinal = ordinal(at: start), ordinal.value == 1, let amounts = amounts(at: ordinal.end),
            !has(.a, ordinal.end),
            has(.of, amounts.end), let year = fourDigitYear(at: amounts.end + 1) ?? directedUnit(at: amounts.end + 1).map({ _ in 0 })
        {
            let end = year > 0 ? amounts.end + 2 : directedUnit(at: amounts.end + 1)?.end ?? amounts.end
            return Found(value: amounts.value, end: end)
        }
        let article = has(.a, start) ? start + 1 : start
        if has(.whole, article), let unit = unit(skipping(.the, article + 1)), !has(.unitPlural, skipping(.the, article + 1)),
            unit != .second
        {
            return Found(value: [Amount(count: 1, unit: unit)], end: skipping(.the, article + 1) + 1)
        }
        return nil
    }

    /// Counted units, one behind the other: "three years and two months", "2 hours 30 minutes", "an hour and a half".
    func amounts(at index: Int) -> Found<[Amount]>? {
        guard let first = amount(at: index) else { return nil }
        var amounts = [first.value]
        var end = first.end
        if has(.and, end), has(.a, end + 1), has(.half, end + 2), let count = first.value.count {
            amounts[0].count = count + 0.5
            return Found(value: amounts, end: end + 3)
        }
        while let last = amounts.last, last.count != nil {
            let joined = isMark(",", end) ? skipping(.and, end + 1) : skipping(.and, end)
            guard let next = amount(at: joined), Self.continues(last, next.value) else { break }
            amounts.append(next.value)
            end = next.end
        }
        return Found(value: amounts, end: end)
    }

    /// "three years and two months", "2 hours 30 minutes", but not "a decade and a day" or "half a year, half an hour".
    private static func continues(_ first: Amount, _ second: Amount) -> Bool {
        guard let count = first.count, count == count.rounded(), let next = second.count, next == next.rounded() else { return false }
        switch (first.unit, second.unit) {
        case (.year, .month), (.year, .week), (.year, .day), (.month, .week), (.month, .day), (.week, .day), (.day, .hour),
            (.hour, .minute),
            (.minute, .second):
            return true
        default: return false
        }
    }

    private func amount(at index: Int) -> Found<Amount>? {
        if let quarters = quartersOfHour(at: index) { return quarters }
        guard let count = count(at: index) else { return nil }
        var next = skipping("-", count.end)
        var fillers = 0
        while has(.filler, next), unit(next) == nil, fillers < 3 {
            next = skipping("-", next + 1)
            fillers += 1
        }
        guard let unit = unit(next) else { return nil }
        // "60 Minutes" is a programme.
        if isCapitalised(next), digits(index) != nil, !isTitled { return nil }
        // "a second chance", "one second", "a quarter of"; "three quarters of the people" are no time either.
        if unit == .second, has(.a, index), !has(.unitPlural, next) { return nil }
        if unit == .quarter, fillers == 0, has(.of, next + 1) || has(.a, index), !has(.direction, index - 1) { return nil }
        if count.value == 0.5 || has(.a, index) || count.value == 1, has(.unitPlural, next), count.value != nil,
            !has(.takesArticle, index + 1)
        {
            return nil
        }
        return Found(value: Amount(count: count.value, unit: unit), end: next + 1)
    }

    /// "a quarter of an hour", "three quarters of an hour", "a quarter century"
    private func quartersOfHour(at index: Int) -> Found<Amount>? {
        let count = has(.a, index) ? 1 : value(.number, index) ?? 0
        let next = isMark("-", index + 1) ? index + 2 : index + 1
        guard (1...3).contains(count), unit(next) == .quarter else { return nil }
        let whole = has(.of, next + 1) && has(.a, next + 2) ? next + 3 : skipping("-", next + 1)
        switch unit(whole) {
        case .hour where whole > next + 1: return Found(value: Amount(count: Double(count * 15), unit: .minute), end: whole + 1)
        case .century: return Found(value: Amount(count: Double(count * 25), unit: .year), end: whole + 1)
        default: return nil
        }
    }

    /// A unit in the plural without a number: "weeks", "decades".
    func bareUnits(at index: Int) -> Found<[Amount]>? {
        guard let unit = unit(index), has(.unitPlural, index), unit != .second, unit != .quarter, !has(.number, index - 1),
            digits(index - 1) == nil,
            !isMark("-", index - 1)
        else { return nil }
        return Found(value: [Amount(count: nil, unit: unit)], end: index + 1)
    }

    /// "weeklong", "month-long", "years-long"
    private func length(at index: Int) -> Found<[Amount]>? {
        if let word = value(.lengthWord, index) {
            return Found(value: [Amount(count: 1, unit: TimeUnit.allCases[word])], end: index + 1)
        }
        guard let unit = unit(index), isMark("-", index + 1), has(.long, index + 2), !isMark("-", index - 1) else { return nil }
        return Found(value: [Amount(count: has(.unitPlural, index) ? nil : 1, unit: unit)], end: index + 3)
    }

    /// "36-year-old", "36 years old".
    private func isAge(_ index: Int) -> Bool { has(.old, skipping("-", index)) }

    /// "the two-day summit": the article belongs to the noun.
    private func isHyphenated(_ start: Int, _ end: Int) -> Bool { (start..<end).contains { isMark("-", $0) } || isMark("-", end) }
}
