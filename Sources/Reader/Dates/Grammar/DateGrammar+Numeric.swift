import Model

/// Which of two numbers in `7/8/07` is the month.
enum NumericDateOrder: Equatable {
    case monthFirst, dayFirst
    /// Whichever is nearer to a day; month first where that cannot be told.
    case nearest(CalendarDate?)
}

// Dates in digits only.
extension DateGrammar {
    /// "2016-11-07", "10/31/1974", "30.12.2021", "7/8/07", "2020-12-30T15:30Z", "2020 12 30 15:30".
    func numeric(at index: Int) -> Found<TimePhrase>? {
        guard let date = plainNumeric(at: index) else { return slashed(at: index) }
        if let time = isoTime(at: date.end), date.value.day != nil {
            return Found(value: .time(time.value, on: .fields(date.value)), end: time.end)
        }
        return date.map { .fields($0) }
    }

    func plainNumeric(at index: Int) -> Found<DateFields>? {
        guard digits(index) != nil, !followsGluedWord(index), !isMark("/", index - 1) || !isGlued(index) else { return nil }
        guard !(isMark("-", index - 1) && isGlued(index) && digits(index - 2) != nil) else { return nil }
        if let digits = digits(index), digits.separator == UInt8(ascii: "."), digits.count == 3 {
            return fields(digits[0], digits[1], digits[2], isPointed: true).map { Found(value: $0, end: index + 1) }
        }
        // "2031 06 13 00:11", the stamp of an agency
        if let year = group(index), let month = group(index + 1), let day = group(index + 2),
            year.width == 4, month.width == 2, day.width == 2, let clock = digits(index + 3), clock.separator == UInt8(ascii: ":"),
            clock.hasPairs
        {
            return fields(year, month, day, isPointed: false).map { Found(value: $0, end: index + 3) }
        }
        for mark: Unicode.Scalar in ["-", "/"] where isMark(mark, index + 1) && isGlued(index + 1) && isGlued(index + 2) {
            guard let first = group(index), let second = group(index + 2) else { return nil }
            if isMark(mark, index + 3), isGlued(index + 3), isGlued(index + 4), let third = group(index + 4) {
                if isMark(mark, index + 5), isGlued(index + 5) { return nil }
                return fields(first, second, third, isPointed: false).map { Found(value: $0, end: index + 5) }
            }
            // "2021-12" and "12/2021" are months; "2014-18" is a range, and "the 2008-09 season" runs over two years.
            if first.width == 4, second.width == 2, mark == "-", (1...12).contains(second.value),
                second.value <= first.value % 100 || second.value < 10, second.value != (first.value + 1) % 100,
                (1900...2100).contains(first.value)
            {
                return Found(value: DateFields(year: first.value, month: second.value), end: index + 3)
            }
            if second.width == 4, mark == "/", (1...12).contains(first.value), (1900...2100).contains(second.value) {
                return Found(value: DateFields(year: second.value, month: first.value), end: index + 3)
            }
        }
        return nil
    }

    /// "12/30" behind "on", "by" or "until".
    private func slashed(at index: Int) -> Found<TimePhrase>? {
        guard has(.on, index - 1) || has(.futureSignal, index - 1), isMark("/", index + 1), isGlued(index + 1), isGlued(index + 2),
            let first = group(index), let second = group(index + 2), first.width <= 2, second.width <= 2, !isMark("/", index + 3),
            entry(.holiday, index) == nil
        else { return nil }
        let isDayFirst = numericOrder == .dayFirst && second.value <= 12 || first.value > 12
        let (month, day) = isDayFirst ? (second.value, first.value) : (first.value, second.value)
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        return Found(value: .fields(DateFields(month: month, day: day)), end: index + 3)
    }

    private func group(_ index: Int) -> DigitGroups.Group? {
        guard let digits = digits(index), digits.count == 1 else { return nil }
        return digits[0]
    }

    private func fields(_ first: DigitGroups.Group, _ second: DigitGroups.Group, _ third: DigitGroups.Group, isPointed: Bool) -> DateFields?
    {
        if first.width == 4 {
            guard let date = CalendarDate(year: first.value, month: second.value, day: third.value), third.width <= 2 else { return nil }
            return DateFields(year: date.year, month: date.month, day: date.day)
        }
        guard first.width <= 2, second.width <= 2,
            third.width == 4 || third.width == 2 && !isPointed || third.width == 2 && first.width == 2 && second.width == 2
        else { return nil }
        let year = third.width == 4 ? third.value : Self.fullYear(third.value)
        let dayFirst = CalendarDate(year: year, month: second.value, day: first.value)
        let monthFirst = CalendarDate(year: year, month: first.value, day: second.value)
        let date: CalendarDate?
        switch numericOrder {
        case .dayFirst: date = dayFirst ?? monthFirst
        case .nearest where isPointed: date = dayFirst ?? monthFirst
        case .nearest(let day?):
            let distance = { (date: CalendarDate?) in date.map { abs($0.dayNumber - day.dayNumber) } ?? .max }
            date = distance(dayFirst) < distance(monthFirst) ? dayFirst : monthFirst
        case .monthFirst, .nearest(nil): date = monthFirst ?? dayFirst
        }
        return date.map { DateFields(year: $0.year, month: $0.month, day: $0.day) }
    }

    /// `T15:30:00+01:00` behind an ISO date. The tokenizer leaves the hour as letters and digits.
    private func isoTime(at index: Int) -> Found<TimeOfDay>? {
        guard isGlued(index), isGlued(index + 1), has(.isoTime, index), let hour = group(index + 1), hour.width == 2, hour.value < 24 else {
            return nil
        }
        var time = TimeOfDay(hour: hour.value)
        var end = index + 2
        guard isMark(":", end), let rest = digits(end + 1) else { return nil }
        time.minute = rest[0].value
        if rest.count > 1, rest.separator == UInt8(ascii: ":") { time.second = rest[1].value }
        end += 2
        if let zone = zone(at: end), isGlued(end) {
            time.zone = zone.value
            end = zone.end
        }
        return Found(value: time, end: end)
    }
}
