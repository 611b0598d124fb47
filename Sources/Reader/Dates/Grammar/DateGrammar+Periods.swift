// Longer periods: quarters, halves, seasons, decades, centuries, and counted elements of them.
extension DateGrammar {
    /// "the third quarter of this year", "Q3 2019", "2017 Q1", "the first half of 2021", "H1 2020".
    func quarter(at index: Int) -> Found<TimePhrase>? {
        if let year = fourDigitYear(at: index), var short = shortQuarter(at: skipping(",", index + 1)) {
            short.value.year = year
            return Found(value: .fields(short.value), end: short.end)
        }
        if let short = shortQuarter(at: index) {
            let period = withYear(short.value, at: short.end)
            // "the H1 protein"
            return short.value.half != nil && period.end == short.end && !has(.firmSignal, index - 1) ? nil : period
        }
        let start = skipping(.the, index)
        if let last = lastPart(at: start), start > index { return last }
        guard let ordinal = ordinal(at: start) else { return nil }
        let next = skipping("-", skipping(.fiscal, ordinal.end))
        if unit(next) == .quarter, !has(.unitPlural, next), (1...4).contains(ordinal.value) {
            let quarter = withYear(DateFields(quarter: ordinal.value), at: next + 1)
            return quarter.end == next + 1 && isOfSport ? nil : quarter
        }
        if has(.half, next), (1...2).contains(ordinal.value) {
            let half = withYear(DateFields(half: ordinal.value), at: next + 1)
            if half.end > next + 1 { return half }
            // "the second half of January"
            guard has(.of, next + 1), value(.month, next + 2) != nil, let month = monthDate(at: next + 2) else { return nil }
            return Found(value: .part(ordinal.value == 1 ? .start : .end, of: month.value), end: month.end)
        }
        return nil
    }

    /// "last quarter of 2020", "latter half of the year"; without a year behind it the last quarter is the one before this.
    private func lastPart(at index: Int) -> Found<TimePhrase>? {
        let isLast = has(.lastPart, index) || has(.spanDirection, index) && value(.direction, index) == -1
        guard isLast, has(.of, index + 2) else { return nil }
        let isQuarter = unit(index + 1) == .quarter && !has(.unitPlural, index + 1)
        guard isQuarter || has(.half, index + 1) else { return nil }
        let found = withYear(isQuarter ? DateFields(quarter: 4) : DateFields(half: 2), at: index + 2)
        return found.end > index + 2 ? found : nil
    }

    /// "Q3", "H1".
    private func shortQuarter(at index: Int) -> Found<DateFields>? {
        if has(.quarterShort, index + 1), isGlued(index + 1), isCapitalised(index + 1), let number = integer(index),
            (1...4).contains(number)
        {
            return Found(value: DateFields(quarter: number), end: index + 2)
        }
        guard isCapitalised(index), let number = integer(index + 1), width(index + 1) == 1, isGlued(index + 1) else { return nil }
        // "H1N1" and "Q2R" are names.
        if isGlued(index + 2), lexemes[index + 2].mark == 0 { return nil }
        if has(.quarterShort, index), (1...4).contains(number) { return Found(value: DateFields(quarter: number), end: index + 2) }
        if has(.halfShort, index), (1...2).contains(number) { return Found(value: DateFields(half: number), end: index + 2) }
        return nil
    }

    /// "fiscal 2009", "the 2008 financial year", "FY2018".
    func fiscalYear(at index: Int) -> Found<TimePhrase>? {
        let start = skipping(.the, index)
        if has(.fiscalShort, start), isCapitalised(start), let number = integer(start + 1), width(start + 1) == 2 || width(start + 1) == 4 {
            let year = width(start + 1) == 2 ? Self.fullYear(number) : number
            return Found(value: .fields(DateFields(year: year, isFiscal: true)), end: start + 2)
        }
        let label = skipping("-", start + 1)
        if has(.fiscal, start), let year = fourDigitYear(at: skipping(.yearLabel, label)) {
            return Found(value: .fields(DateFields(year: year, isFiscal: true)), end: skipping(.yearLabel, label) + 1)
        }
        if let year = fourDigitYear(at: start), has(.fiscal, start + 1), has(.yearLabel, start + 2) {
            return Found(value: .fields(DateFields(year: year, isFiscal: true)), end: start + 3)
        }
        return nil
    }

    /// Adds a year, stated or relative, to a quarter, a half or a season: "of 2014", "2014", "of last year", "in fiscal 2009".
    private func withYear(_ fields: DateFields, at index: Int) -> Found<TimePhrase> {
        var fields = fields
        let isJoined = has(.of, index) || has(.in, index) || isMark(",", index)
        let next = isJoined ? index + 1 : index
        if let fiscal = fiscalYear(at: next), case .fields(let inner) = fiscal.value {
            fields.year = inner.year
            fields.isFiscal = true
            return Found(value: .fields(fields), end: fiscal.end)
        }
        if let year = fourDigitYear(at: next), !isQuantified(next + 1) {
            fields.year = year
            return Found(value: .fields(fields), end: next + 1)
        }
        if let year = shortYear(at: next) {
            fields.year = year.value
            return Found(value: .fields(fields), end: year.end)
        }
        if !isMark(",", index), let year = directedUnit(at: next) ?? theUnit(at: next), case .calendarUnit(.year, _, _) = year.value {
            fields.yearPhrase = [year.value]
            return Found(value: .fields(fields), end: year.end)
        }
        return Found(value: .fields(fields), end: index)
    }

    /// True for the season in "British Summer Time" and "Will Summer, who": a capital behind a word with a capital that opens no time.
    private func isPartOfName(_ index: Int) -> Bool {
        guard isCapitalised(index), isCapitalised(index - 1), !isTitled else { return false }
        let before = index - 1
        return !has(.monthSignal, before) && !has(.the, before) && !has(.firmSignal, before) && !has(.of, before) && !has(.edge, before)
            && !has(.since, before) && !has(.and, before) && !has(.or, before)
    }

    /// "the summer of 2014", "autumn", "this spring", "winter 2020".
    func season(at index: Int) -> Found<TimePhrase>? {
        let start = skipping(.the, index)
        guard let code = code(.season, start) else { return nil }
        let found = withYear(DateFields(season: code), at: start + 1)
        if found.end > start + 1 { return found }
        if isPartOfName(start) || isNamesake(start) && !has(.monthSignal, start - 1) { return nil }
        if has(.needsEvidence, start) {
            let isFree = !lexemes.indices.contains(start + 1) || lexemes[start + 1].mark != 0 || has(.monthSignal, start + 1)
            let isSeason = has(.the, start - 1) && (has(.in, start - 2) || has(.futureSignal, start - 2) || has(.edge, start - 3))
            let isSignalled = has(.firmSignal, start - 1) || has(.of, start - 1)
            guard !isCapitalised(start), isFree && isSignalled || isSeason || has(.edge, start - 1) else { return nil }
        } else if isCapitalised(start), start > 0, isCapitalised(start - 1), lexemes[start - 1].word < 0 {
            return nil
        }
        return isCapitalised(start) && isCapitalised(start + 1) && lexemes[start + 1].word < 0 && start > 0 ? nil : found
    }

    /// "the 1990s", "the '90s", "the nineties", "the 1800s".
    func decade(at index: Int) -> Found<TimePhrase>? {
        let start = skipping(.the, index)
        if let word = value(.decadeWord, start), start > index || has(.edge, start - 1) || isMark("-", start - 1) {
            return Found(value: .fields(DateFields(decade: 190 + word / 10)), end: start + 1)
        }
        let digit = isMark("'", start) ? start + 1 : start
        guard let number = integer(digit), number % 10 == 0, !followsGluedWord(digit) || isMark("'", digit - 1) else { return nil }
        let isPlural = has(.decadeEnding, digit + 1) && isGlued(digit + 1)
        let isApostrophe = isPossessive(digit + 1) && (start > index || has(.edge, start - 1)) && width(digit) == 4
        guard isPlural || isApostrophe else { return nil }
        if width(digit) == 4, (1000...2090).contains(number) {
            let isCentury = number % 100 == 0 && number < 1900
            let fields = isCentury ? DateFields(century: number / 100) : DateFields(decade: number / 10)
            return Found(value: .fields(fields), end: digit + 2)
        }
        // "the 20s" are degrees, percent or ages.
        guard width(digit) == 2, digit > index || has(.edge, index - 1) || isMark("-", index - 1), number >= 30 || digit > start else {
            return nil
        }
        return Found(value: .fields(DateFields(decade: Self.fullYear(number) / 10)), end: digit + 2)
    }

    /// "the 21st century", "the nineteenth-century".
    func century(at index: Int) -> Found<TimePhrase>? {
        guard let ordinal = ordinal(at: skipping(.the, index)), (1...30).contains(ordinal.value) else { return nil }
        let next = skipping("-", ordinal.end)
        guard unit(next) == .century, !has(.beforeChrist, next + 1) else { return nil }
        return Found(value: .fields(DateFields(century: ordinal.value - 1)), end: next + 1)
    }

    /// "the last Sunday of March 2014", "the second week of December", "the first day of next month", "the week of March 14".
    func counted(at index: Int) -> Found<TimePhrase>? {
        let start = has(.a, index) ? index + 1 : skipping(.the, index)
        if has(.the, index), unit(start) == .week || unit(start) == .weekend, has(.of, start + 1),
            let day = monthDay(at: start + 2) ?? dayMonth(at: start + 2)
        {
            var fields = day.value
            fields.isWeek = unit(start) == .week
            fields.isWeekend = unit(start) == .weekend
            return Found(value: .fields(fields), end: day.end)
        }
        var number: Found<Int>?
        if let ordinal = ordinal(at: start) {
            let isFromEnd = has(.spanDirection, ordinal.end) && value(.direction, ordinal.end) == -1
            number = isFromEnd ? Found(value: -ordinal.value, end: ordinal.end + 1) : ordinal
        } else if has(.spanDirection, start), value(.direction, start) == -1 {
            number = Found(value: -1, end: start + 1)
        }
        guard let number else { return nil }
        let next = skipping(.filler, number.end)
        let element: TimePhrase.Element
        if let weekday = value(.weekday, next) {
            element = .weekday(weekday)
        } else if let unit = unit(next), !has(.unitPlural, next), unit != .quarter, unit != .century, !unit.isClock {
            element = .unit(unit)
        } else {
            return nil
        }
        if has(.of, next + 1) || has(.in, next + 1), let whole = countable(at: next + 2) {
            return Found(value: .counted(number.value, element, of: whole.value), end: whole.end)
        }
        // "for the third straight day" is the present one; "for the third straight day Tuesday" is what its weekday says.
        let isRunning = has(.inARow, next + 1) || entry(.inARow, next + 1) != nil
        guard value(.weekday, has(.on, next + 1) ? next + 2 : next + 1) == nil else { return nil }
        if case .unit(let unit) = element, next > number.end || isRunning, number.value > 0 {
            return Found(value: .calendarUnit(unit, steps: 0, origin: .present), end: next + 1)
        }
        return nil
    }

    /// A time that has weeks or days to count: a month, a year, a season, a quarter, or one of these by its direction.
    private func countable(at index: Int) -> Found<TimePhrase>? {
        let start = skipping(.the, index)
        if let month = value(.month, start) {
            let found = monthDate(at: start)
            return found ?? (isCapitalised(start) ? Found(value: .fields(DateFields(month: month)), end: start + 1) : nil)
        }
        if let year = fourDigitYear(at: start) { return Found(value: .fields(DateFields(year: year)), end: start + 1) }
        var best: Found<TimePhrase>?
        take(quarter(at: index), &best)
        take(season(at: index), &best)
        take(decade(at: index), &best)
        take(directedUnit(at: index), &best)
        take(theUnit(at: index), &best)
        return best
    }
}
