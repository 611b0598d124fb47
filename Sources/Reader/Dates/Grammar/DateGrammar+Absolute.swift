import Model

// Dates whose fields stand in the words: weekdays, days, months, years.
extension DateGrammar {
    /// "Thursday", "Friday (August 23)", "Friday, 23 August 2019", "Tuesday of next week", "Sunday last week".
    func weekdayDate(at index: Int) -> Found<TimePhrase>? {
        guard let weekday = value(.weekday, index), weekdayCounts(index) else { return nil }
        let end = index + 1
        let opened = isMark("(", end) || isMark(",", end) || isMark("-", end) ? end + 1 : end
        if let inner = monthDay(at: opened) ?? dayMonth(at: opened) ?? plainNumeric(at: opened), inner.value.day != nil {
            var fields = inner.value
            fields.weekday = weekday
            // "Monday 10/03/2031": the weekday says which number is the month.
            if isMark("/", opened + 1) || isMark("-", opened + 1), integer(opened) != nil, width(opened) <= 2, let year = fields.year,
                let month = fields.month,
                let day = fields.day, CalendarDate(year: year, month: month, day: day)?.weekday != weekday,
                CalendarDate(year: year, month: day, day: month)?.weekday == weekday
            {
                (fields.month, fields.day) = (day, month)
            }
            if !isMark("(", end) { return Found(value: .fields(fields), end: inner.end) }
            if isMark(")", inner.end) { return Found(value: .fields(fields), end: inner.end + 1) }
        }
        // "showed on Tuesday the first generation": an ordinal in words counts what follows it.
        if let day = dayNumber(at: skipping(.the, opened)), day.value.isOrdinal, !isMark("(", end), !has(.month, day.end),
            digits(skipping(.the, opened)) != nil || has(.the, opened) && !isPlainWord(day.end)
        {
            return Found(value: .fields(DateFields(day: day.value.day, weekday: weekday)), end: day.end)
        }
        // "Friday after next"
        if has(.after, end), has(.spanDirection, end + 1), value(.direction, end + 1) == 1, !has(.unit, end + 2) {
            return Found(value: .directed(DateFields(weekday: weekday), steps: 2), end: end + 2)
        }
        // "the Friday before last"
        if has(.before, end), has(.spanDirection, end + 1), value(.direction, end + 1) == -1, !has(.unit, end + 2) {
            return Found(value: .directed(DateFields(weekday: weekday), steps: -2), end: end + 2)
        }
        // "They meet Monday week."
        if unit(end) == .week, !has(.unitPlural, end), end + 1 >= lexemes.count || lexemes[end + 1].mark != 0 && !isPossessive(end + 1) {
            let day = TimePhrase.fields(DateFields(weekday: weekday))
            return Found(value: .shifted([Amount(count: 1, unit: .week)], isForward: true, origin: .phrase(day)), end: end + 1)
        }
        let week = skipping(.of, end)
        if let unit = directedUnit(at: week), case .calendarUnit(.week, _, _) = unit.value {
            return Found(value: .weekday(weekday, of: unit.value), end: unit.end)
        }
        return Found(value: .fields(DateFields(weekday: weekday)), end: end)
    }

    private func weekdayCounts(_ index: Int) -> Bool {
        // "the Sunday Times"
        if has(.the, index - 1), isTitleWord(index + 1) { return false }
        // "the Good Friday Agreement", of which the holiday was refused
        if lexemes.indices.contains(index - 1), entry(.holiday, index - 1) != nil { return false }
        // "Arden Wednesday were sold"
        if isNamesake(index), isSecondOfName(index) { return false }
        guard has(.needsEvidence, index) else { return true }
        // "told The Sun."
        guard isCapitalised(index), !has(.the, index - 1) else { return false }
        return lexemes[index].endsWithPoint || isMark(",", index + 1) || integer(index + 1) != nil || has(.month, index + 1)
            || has(.on, index - 1) || has(.direction, index - 1) || isMark("-", index + 1) || isMark("(", index - 1)
    }

    /// True right behind a capital word that may be the first of a name, but not for the day in "in Geneva Monday" and "the Senate Tuesday".
    private func isSecondOfName(_ index: Int) -> Bool {
        // "Wednesday lost a cup match"
        guard index > 0 else { return !isMark(",", 1) }
        guard isCapitalised(index - 1), lexemes[index - 1].roles.isPlain || has(.baseVerb, index - 1) else { return false }
        return !has(.in, index - 2) && !has(.at, index - 2) && !has(.the, index - 2)
    }

    /// True for a capital word that the article has in a name.
    func isNamesake(_ index: Int) -> Bool { isCapitalised(index) && namesakes.contains(lexemes[index].word) }

    /// True for the rest of a name such as "the Sunday Times".
    private func isTitleWord(_ index: Int) -> Bool {
        isCapitalised(index) && !isTitled && !has(.month, index) && !has(.dayPart, index) && !has(.unit, index)
    }

    /// "August 23", "Aug.23", "August 23rd, 2019", "July the fourth", "July 4th of 1995", "August 23 (Friday)".
    func monthDay(at index: Int) -> Found<DateFields>? {
        guard let month = value(.month, index), isCapitalised(index) || !has(.needsEvidence, index) || fourDigitYear(at: index + 2) != nil
        else { return nil }
        let next = isMark("-", index + 1) || isMark("/", index + 1) ? index + 2 : index + 1
        if let digits = digits(next), digits.separator == UInt8(ascii: ","), digits.count == 2, digits[0].value <= 31,
            digits[1].width == 4
        {
            let fields = DateFields(year: digits[1].value, month: month, day: digits[0].value)
            return Found(value: fields, end: next + 1)
        }
        guard let day = dayNumber(at: skipping(.the, next)), !has(.the, next) || day.value.isOrdinal, dayCounts(day),
            exists(day.value.day, month: month)
        else { return nil }
        var fields = DateFields(month: month, day: day.value.day)
        let hyphen = isMark("-", day.end) && next == index + 2 ? day.end + 1 : day.end
        let year = yearSuffix(at: hyphen)
        fields.year = year?.value
        let end = year?.end ?? day.end
        if isMark("(", end), let weekday = value(.weekday, end + 1), isMark(")", end + 2) {
            fields.weekday = weekday
            return Found(value: fields, end: end + 3)
        }
        return Found(value: fields, end: end)
    }

    /// False for a day that the month has in no year: "31 September".
    private func exists(_ day: Int, month: Int) -> Bool { CalendarDate(year: Self.leapYear, month: month, day: day) != nil }

    private static let leapYear = 2000

    /// A day number that is not the count of something: not "May 5 percent", "August 23 people".
    private func dayCounts(_ day: Found<(day: Int, isOrdinal: Bool)>) -> Bool {
        guard !day.value.isOrdinal else { return true }
        if isMark("%", day.end) || isMark(":", day.end) && digits(day.end + 1) != nil { return false }
        if has(.number, day.end), value(.number, day.end) ?? 0 >= 100 { return false }
        return !has(.meridiem, day.end)
    }

    /// "30 December 2021", "30th of December", "the second of August", "30-Dec-2021".
    func dayMonth(at index: Int) -> Found<DateFields>? {
        let start = skipping(.the, index)
        guard let day = dayNumber(at: start), start == index || day.value.isOrdinal else { return nil }
        let gap = isMark("-", day.end) || isMark("/", day.end) || day.value.isOrdinal && isMark(",", day.end) ? day.end + 1 : day.end
        let next = skipping(.of, gap)
        let isPlain = isCapitalised(next) || !has(.needsEvidence, next) || next > gap && day.value.isOrdinal
        guard let month = value(.month, next), isPlain, next > gap || !isPerson(next), exists(day.value.day, month: month) else {
            return nil
        }
        // In "at 7 March began" and "their 3 May elections" nothing else can be told; a number before a verb is rare enough.
        var fields = DateFields(month: month, day: day.value.day)
        let behind = isMark("-", next + 1) || isMark("/", next + 1) ? next + 2 : next + 1
        if let year = yearSuffix(at: behind) {
            fields.year = year.value
            return Found(value: fields, end: year.end)
        }
        return Found(value: fields, end: next + 1)
    }

    /// "December 2021", "June of 1992", "Dec, 2018", "May", "December of last year", "April day in 1998".
    func monthDate(at index: Int) -> Found<TimePhrase>? {
        guard let month = value(.month, index) else { return nil }
        var fields = DateFields(month: month)
        if isCapitalised(index), unit(index + 1) == .day || has(.dayPart, index + 1), has(.in, index + 2),
            let year = fourDigitYear(at: index + 3)
        {
            fields.year = year
            return Found(value: .fields(fields), end: index + 4)
        }
        let gap = isMark(",", index + 1) || isMark("-", index + 1) ? index + 2 : skipping(.of, index + 1)
        if let year = fourDigitYear(at: gap), isCapitalised(index) || !has(.needsEvidence, index), !isQuantified(gap + 1) {
            fields.year = year
            return Found(value: .fields(fields), end: gap + 1)
        }
        if let year = shortYear(at: gap) {
            fields.year = year.value
            return Found(value: .fields(fields), end: year.end)
        }
        guard monthCounts(index) else { return nil }
        if let year = directedUnit(at: skipping(.of, index + 1)), case .calendarUnit(.year, _, _) = year.value {
            fields.yearPhrase = [year.value]
            return Found(value: .fields(fields), end: year.end)
        }
        return Found(value: .fields(fields), end: index + 1)
    }

    private func isPerson(_ index: Int) -> Bool { persons.contains { $0.overlaps(lexemes[index].range) } }

    /// True when a month without a number is a month, and not a verb or somebody's name.
    private func monthCounts(_ index: Int) -> Bool {
        guard isCapitalised(index), !isPerson(index), !isInitials(index) else { return false }
        let isSignalled = has(.monthSignal, index - 1) || isMark("-", index - 1) || isMark("/", index - 1)
        if isInList(index) { return true }
        if has(.needsEvidence, index) {
            if lexemes[index].endsWithPoint { return true }
            let isNamesake = namesakes.contains(lexemes[index].word)
            let isSubject = has(.reportingVerb, index + 1) || has(.weakFutureMarker, index + 1)
            if has(.firmSignal, index - 1) || isSignalled && !isNamesake && !isSubject { return !isNameWord(index + 1) }
            // "a March meeting", "the May election"
            return has(.the, index - 1) || has(.a, index - 1)
                ? !isNamesake && !has(.reportingVerb, index + 1) && isPlainWord(index + 1) && !has(.on, index + 1) && !has(.to, index + 1)
                : false
        }
        return has(.firmSignal, index - 1) || !isNameWord(index + 1)
    }

    /// True for "via the DEC website": the capitals of a body or a thing, in a sentence that has other letters.
    private func isInitials(_ index: Int) -> Bool {
        has(.needsEvidence, index) && lexemes[index].isCapitals
            && lexemes.contains { $0.mark == 0 && $0.digits == nil && !$0.isCapitalised }
    }

    /// True in "Jan-Mar", "May to June", "April, May and June".
    private func isInList(_ index: Int) -> Bool {
        func isJoint(_ index: Int) -> Bool {
            isMark("-", index) || isMark(",", index) || has(.to, index) || has(.and, index) || has(.or, index)
        }
        func isMonth(_ index: Int) -> Bool { value(.month, index) != nil && isCapitalised(index) }
        return isJoint(index + 1) && isMonth(index + 2) || isJoint(index - 1) && isMonth(index - 2)
    }

    private func isNameWord(_ index: Int) -> Bool {
        isCapitalised(index) && lexemes[index].roles.isEmpty && lexemes[index].word < 0
    }

    private func isPlainWord(_ index: Int) -> Bool {
        lexemes.indices.contains(index) && lexemes[index].mark == 0 && lexemes[index].digits == nil && !isCapitalised(index)
    }

    /// "2014", "the year 2008".
    func yearDate(at index: Int) -> Found<TimePhrase>? {
        let label = skipping(.the, index)
        if has(.yearLabel, label), let year = fourDigitYear(at: label + 1) {
            return Found(value: .fields(DateFields(year: year)), end: label + 2)
        }
        if let short = shortYear(at: index), !has(.the, index - 1) {
            return Found(value: .fields(DateFields(year: short.value)), end: short.end)
        }
        guard let year = fourDigitYear(at: index) else { return nil }
        if let day = dayBehind(year, at: index + 1) { return day }
        guard yearCounts(year, index) else { return nil }
        return Found(value: .fields(DateFields(year: year)), end: index + 1)
    }

    /// "-Aug-01" or " August 1" behind a year.
    private func dayBehind(_ year: Int, at index: Int) -> Found<TimePhrase>? {
        let isJoined = (isMark("-", index) || isMark("/", index)) && isGlued(index) && isGlued(index + 1)
        let month = isJoined ? index + 1 : index
        guard value(.month, month) != nil, let inner = monthDay(at: month), inner.value.year == nil else { return nil }
        var fields = inner.value
        fields.year = year
        return Found(value: .fields(fields), end: inner.end)
    }

    private func yearCounts(_ year: Int, _ index: Int) -> Bool {
        if has(.quantitySignal, index - 1), !has(.plainApproximator, index - 1) || !has(.yearSignal, index - 2) {
            // "since at least 2014"
            return has(.since, index - 3) && bound(before: index, behind: index) != nil
        }
        if isQuantified(index + 1) || has(.beforeChrist, index + 1) || isMark(".", index - 1) && isGlued(index) { return false }
        // "555-2019"
        if isMark("-", index - 1), isGlued(index), isGlued(index - 1), width(index - 2) > 0, width(index - 2) != 4 { return false }
        // "the film 2001: A Space Odyssey"
        if isMark(":", index + 1), index > 0, !has(.yearSignal, index - 1) { return false }
        // a product or an index with a number for its name
        if isNameWord(index - 1), index > 1, !isMark("'", index - 1) { return false }
        let isSeason = width(index + 2) == 2 && integer(index + 2) == (year + 1) % 100
        if isMark("/", index - 1) || isMark("/", index + 1) && !isSeason || isMark(":", index - 1) && isGlued(index) { return false }
        if isMark("-", index + 1), isGlued(index + 1), width(index + 2) > 0, width(index + 2) != 2, width(index + 2) != 4 { return false }
        let isCounted = lexemes.indices.contains(index + 1) && (lexemes[index + 1].isPlural || has(.rateNoun, index + 1))
        if has(.firmSignal, index - 1) { return (1000...2100).contains(year) && (!isCounted || (1900...2050).contains(year)) }
        guard (1900...2050).contains(year) || has(.yearSignal, index - 1) && (1500...2100).contains(year) else { return false }
        return !isCounted || has(.the, index - 1)
    }

    /// "Christmas", "Thanksgiving 2013", "Easter in 2013", "Easter of last year".
    func holiday(at index: Int) -> Found<TimePhrase>? {
        guard isCapitalised(index) || integer(index) != nil, let entry = entry(.holiday, index) else { return nil }
        var fields = DateFields(holiday: lexicon.holidays[entry.value])
        if integer(index) != nil, integer(entry.end) != nil || isMark("/", entry.end) || isMark("/", index - 1) { return nil }
        // "the Good Friday Agreement", "the 2031 Christmas Lecture"
        let isBehindPreposition = has(.monthSignal, index - 1) && !has(.the, index - 1)
        if !isBehindPreposition, isTitleWord(entry.end), lexemes[entry.end].word < 0, !isTitled { return nil }
        // "Nashville Christmas morning", "in Dalby Christmas Day"
        let isOfDay = [entry.end - 1, entry.end].contains { unit($0) == .day || has(.eve, $0) } || has(.dayPart, entry.end)
        if isKind(index..<entry.end) || !isOfDay && isPartOfTitle(index) { return nil }
        // "Easter weekend", "the Labor Day weekend"
        let isWeekend = unit(entry.end) == .weekend
        fields.isWeekend = isWeekend
        let end = isWeekend ? entry.end + 1 : entry.end
        let next = isMark(",", end) || has(.in, end) && fourDigitYear(at: end + 1) != nil ? end + 1 : skipping(.of, end)
        if let year = fourDigitYear(at: next) {
            fields.year = year
            return Found(value: .fields(fields), end: next + 1)
        }
        if let year = directedUnit(at: next), case .calendarUnit(.year, _, _) = year.value {
            fields.yearPhrase = [year.value]
            return Found(value: .fields(fields), end: year.end)
        }
        return Found(value: .fields(fields), end: end)
    }

    /// True for "Father Christmas", "White Christmas" and "a song called How I Know It's Christmas": a capital that opens no time stands before.
    private func isPartOfTitle(_ index: Int) -> Bool {
        guard index > 1, !isTitled else { return false }
        if isPossessive(index - 1) { return has(.subject, index - 2) && isCapitalised(index - 2) && isCapitalised(index - 3) }
        return isCapitalised(index - 1) && lexemes[index - 1].roles.isPlain
    }

    /// True for "a Christmas party" and "the office Christmas party", but not for "a New Year's Eve party": what party it is, not when.
    private func isKind(_ holiday: Range<Int>) -> Bool {
        let before = holiday.lowerBound - 1
        guard before >= 0, isPlainWord(holiday.upperBound), lexemes[holiday.upperBound].roles.isEmpty,
            unit(holiday.upperBound - 1) != .day, !has(.eve, holiday.upperBound - 1)
        else { return false }
        if has(.a, before) { return true }
        // the "Easter egg" bill
        if lexemes[before].mark != 0, !isPossessive(before), lexemes.indices.contains(holiday.upperBound + 1) {
            let closing = lexemes[holiday.upperBound + 1].mark
            return closing == lexemes[before].mark && !isMark(",", before) && !isMark("-", before)
        }
        return lexemes[before].mark == 0 && lexemes[before].word < 0
            && (isCapitalised(before) || has(.a, before - 1) || has(.the, before - 1) || isPossessive(before - 1))
    }

    /// "20 of next month"
    private func dayOfMonth(at index: Int) -> Found<TimePhrase>? {
        guard let day = dayNumber(at: index), has(.of, day.end), let month = directedUnit(at: day.end + 1),
            case .calendarUnit(.month, _, _) = month.value
        else { return nil }
        return Found(value: .counted(day.value.day, .unit(.day), of: month.value), end: month.end)
    }

    /// The first day of "28-30 December", "between 10 and 12 December": it shares month and year with the second.
    func dayOfRange(at index: Int) -> Found<TimePhrase>? {
        let start = skipping(.the, index)
        guard let day = dayNumber(at: start), start == index || day.value.isOrdinal else { return nil }
        let isHyphen = isMark("-", day.end) && isGlued(day.end)
        let isJoined = has(.to, day.end) || has(.and, day.end) || has(.or, day.end) || isMark("-", day.end)
        guard isHyphen || isJoined && has(.monthSignal, index - 1) || isJoined && has(.on, index - 1) else { return nil }
        guard let second = dayMonth(at: day.end + 1), var fields = Optional(second.value) else { return nil }
        fields.day = day.value.day
        return Found(value: .fields(fields), end: day.end)
    }

    /// "the 15th", after "on", "by", "until" or "since", or "the 15th of this month".
    func dayAlone(at index: Int) -> Found<TimePhrase>? {
        guard has(.the, index), let day = dayNumber(at: index + 1), day.value.isOrdinal else { return dayOfMonth(at: index) }
        if has(.of, day.end), let month = directedUnit(at: day.end + 1), case .calendarUnit(.month, _, _) = month.value {
            return Found(value: .counted(day.value.day, .unit(.day), of: month.value), end: month.end)
        }
        guard digits(index + 1) != nil, has(.on, index - 1) || has(.futureSignal, index - 1) else { return nil }
        // "until the 28th of the month"
        if has(.of, day.end), let month = theUnit(at: day.end + 1), case .calendarUnit(.month, _, _) = month.value {
            return Found(value: .fields(DateFields(day: day.value.day)), end: month.end)
        }
        let isFree = day.end >= lexemes.count || lexemes[day.end].mark != 0 && !isPossessive(day.end) && !isMark("-", day.end)
        // "the 5th and again on the 6th", but not "the 3rd and 4th of August"
        let isJoined = (has(.and, day.end) || has(.or, day.end)) && dayMonth(at: day.end + 1) == nil
        guard isFree || isJoined else { return nil }
        return Found(value: .fields(DateFields(day: day.value.day)), end: day.end)
    }
}
