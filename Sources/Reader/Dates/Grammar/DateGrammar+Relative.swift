import Model

// Dates that are counted from another time.
extension DateGrammar {
    /// "yesterday", "the day after tomorrow".
    func relativeDay(at index: Int) -> Found<TimePhrase>? {
        // "USA Today", "the breakfast show Today"
        if isCapitalised(index), index > 0, lexemes[index - 1].mark == 0, lexemes[index - 1].digits == nil,
            !isCapitalised(index - 1) || lexemes[index - 1].roles.isEmpty, !isTitled
        {
            return nil
        }
        return entry(.relativeDay, index)?.map { .calendarUnit(.day, steps: $0, origin: .present) }
    }

    /// A direction with a weekday, month, season or holiday: "last Friday", "next May", "this summer".
    func directedName(at index: Int) -> Found<TimePhrase>? {
        guard let direction = entry(.direction, skipping(.the, index)), direction.end > index else { return nil }
        let next = skipping("-", direction.end)
        if let weekday = value(.weekday, next), isCapitalised(next) || !has(.needsEvidence, next) {
            var fields = DateFields(weekday: weekday)
            let opened = isMark("(", next + 1) || isMark(",", next + 1) ? next + 2 : next + 1
            if let inner = monthDay(at: opened) ?? dayMonth(at: opened), !isMark("(", next + 1) || isMark(")", inner.end) {
                fields = inner.value
                fields.weekday = weekday
                return Found(value: .fields(fields), end: isMark("(", next + 1) ? inner.end + 1 : inner.end)
            }
            return Found(value: .directed(fields, steps: direction.value), end: next + 1)
        }
        if let month = value(.month, next), isCapitalised(next) {
            if let inner = monthDay(at: next), inner.value.year == nil {
                return Found(value: .directed(inner.value, steps: direction.value), end: inner.end)
            }
            return Found(value: .directed(DateFields(month: month), steps: direction.value), end: next + 1)
        }
        if let code = code(.season, next) {
            return Found(value: .directed(DateFields(season: code), steps: direction.value), end: next + 1)
        }
        if isCapitalised(next), let holiday = entry(.holiday, next) {
            return Found(value: .directed(DateFields(holiday: lexicon.holidays[holiday.value]), steps: direction.value), end: holiday.end)
        }
        return nil
    }

    /// A direction with a unit of the calendar: "last week", "the current quarter", "the following day", "next week Tuesday".
    func directedUnit(at index: Int) -> Found<TimePhrase>? {
        let start = skipping(.the, index)
        guard let direction = entry(.direction, start) else { return nil }
        let next = skipping(.fiscal, skipping(.same, direction.end))
        guard let unit = unit(next), !has(.unitPlural, next), !unit.isClock, unit != .night, unit != .fortnight else { return nil }
        let isNarrative = has(.narrativeDirection, start)
        let isSpan = start > index && has(.spanDirection, start) && !has(.of, index - 1)
        var origin: TimePhrase.Origin = isNarrative ? .narrative : .present
        if unit == .day {
            // "the next day" is the one after the day told of; "the last day" and "this day" are no dates.
            guard isNarrative || start > index && direction.value > 0 || next == start + 1 && direction.value > 0 else { return nil }
            origin = .narrative
        } else if isSpan, unit != .quarter, unit != .weekend {
            // "The next month, they met again."
            guard index == 0, direction.value > 0, isMark(",", next + 1) else { return nil }
            origin = .narrative
        }
        let phrase = TimePhrase.calendarUnit(unit, steps: direction.value, origin: origin)
        let behind = isPossessive(next + 1) ? next + 2 : next + 1
        if unit == .week, let weekday = value(.weekday, behind), !has(.needsEvidence, behind) {
            return Found(value: .weekday(weekday, of: phrase), end: behind + 1)
        }
        return Found(value: phrase, end: next + 1)
    }

    /// "the same day", "that year", "the weekend", and "the day" where the words before it say that one is meant.
    func narrativeUnit(at index: Int) -> Found<TimePhrase>? {
        var next = skipping(.the, index)
        if has(.that, next) || has(.same, next) {
            let isThat = has(.that, next)
            next = skipping(.same, isThat ? next + 1 : next)
            if let code = code(.dayPart, next), !has(.unitPlural, next) {
                let day = TimePhrase.calendarUnit(.day, steps: 0, origin: .narrative)
                return Found(value: .time(TimeOfDay(part: code), on: day), end: next + 1)
            }
            if let weekday = value(.weekday, next) {
                return Found(value: .weekday(weekday, of: .calendarUnit(.week, steps: 0, origin: .narrative)), end: next + 1)
            }
            guard let unit = unit(next), !has(.unitPlural, next), !unit.isClock, unit != .night, unit != .fortnight else { return nil }
            return Found(value: .calendarUnit(unit, steps: 0, origin: .narrative), end: next + 1)
        }
        guard next > index else { return nil }
        if unit(next) == .weekend { return Found(value: .calendarUnit(.weekend, steps: 0, origin: .present), end: next + 1) }
        guard has(.dayContext, index - 1) else { return nil }
        return theUnit(at: index)
    }

    /// "the day", "the year", "the month", read as the present one, or for days as the one told of.
    ///
    /// "The day after" is no unit by itself, unless what stands before has said so ("late in the day after falling all morning").
    func theUnit(at index: Int, isSure: Bool = false) -> Found<TimePhrase>? {
        guard has(.the, index), let unit = unit(index + 1), !has(.unitPlural, index + 1), !unit.isClock else { return nil }
        // "Match of the Day"
        if isCapitalised(index + 1), !isTitled { return nil }
        let next = index + 2
        guard [.day, .week, .weekend, .month, .quarter, .year, .decade, .century].contains(unit) else { return nil }
        guard isSure || !has(.before, next) && !has(.after, next), !has(.of, next), !has(.yearLabel, next), !has(.unit, next),
            !isMark("-", next)
        else { return nil }
        return Found(value: .calendarUnit(unit, steps: 0, origin: unit == .day ? .narrative : .present), end: next)
    }

    /// "early December", "mid-November", "the end of 2012", "late in the day", "late Thursday evening", "year-end".
    func part(at index: Int) -> Found<TimePhrase>? {
        let start = skipping(.the, index)
        if has(.yearEnd, start) {
            return Found(value: .part(.end, of: .calendarUnit(.year, steps: 0, origin: .present)), end: start + 1)
        }
        guard let edge = entry(.edge, start), let modifier = DateMention.Modifier(rawValue: lexicon.codes[edge.value]) else { return nil }
        if start == index, has(.at, edge.end), let night = partBehind(edge.end) {
            return Found(value: .part(modifier, of: .time(TimeOfDay(part: night.value), on: nil)), end: night.end)
        }
        // "the early hours of Tuesday"
        if unit(edge.end) == .hour, has(.unitPlural, edge.end), has(.of, edge.end + 1), let day = date(at: edge.end + 2),
            day.value.isDayLevel
        {
            let part = modifier == .start ? "MO" : "NI"
            return day.map { .part(modifier, of: .time(TimeOfDay(part: part), on: $0)) }
        }
        let isNoun = has(.edgeNoun, start) || edge.end > start + 1
        var next = edge.end
        if isNoun {
            if has(.of, next) { next += 1 } else if modifier != .middle || start > index { return nil }
        } else if isMark("-", next) || has(.in, next) || has(.on, next) {
            next += 1
        }
        guard
            let whole = partOf(at: next, isIdiom: modifier == .end && (has(.at, index - 1) || has(.the, index - 1) && has(.at, index - 2)))
        else { return nil }
        return Found(value: .part(modifier, of: whole.value), end: whole.end)
    }

    private func partOf(at index: Int, isIdiom: Bool) -> Found<TimePhrase>? {
        // "at the end of the day" is an idiom for "after all".
        if isIdiom, has(.the, index), unit(index + 1) == .day { return nil }
        if let whole = composite(at: index) { return whole }
        if let year = fourDigitYear(at: index), !isQuantified(index + 1) {
            return Found(value: .fields(DateFields(year: year)), end: index + 1)
        }
        if value(.month, index) != nil, isCapitalised(index) { return monthDate(at: index) }
        return theUnit(at: index, isSure: has(.in, index - 1)) ?? unitOfNow(at: index)
    }

    /// "month" in "end of month", "the end of year".
    private func unitOfNow(at index: Int) -> Found<TimePhrase>? {
        guard let unit = unit(index), [.week, .month, .quarter, .year].contains(unit), !has(.unitPlural, index), has(.of, index - 1) else {
            return nil
        }
        return Found(value: .calendarUnit(unit, steps: 0, origin: .present), end: index + 1)
    }

    /// "earlier this month", "later today", "later in the day", "earlier on Thursday".
    func earlierOrLater(at index: Int) -> Found<TimePhrase>? {
        guard has(.earlier, index) || has(.later, index) else { return nil }
        let next = has(.on, index + 1) || has(.in, index + 1) ? index + 2 : index + 1
        if next > index + 1, let unit = theUnit(at: next, isSure: true) { return unit }
        guard let whole = composite(at: next) else { return nil }
        switch whole.value {
        case .calendarUnit, .time, .weekday, .directed: return whole
        case .fields(let fields) where fields.weekday != nil || next > index + 1: return whole
        default: return nil
        }
    }

    /// "two days ago", "a year earlier", "three days after Christmas", "the day before yesterday", "two weeks from now".
    func distance(at index: Int) -> Found<TimePhrase>? {
        let approximate = approximator(at: index)
        let first = approximate?.end ?? index
        var amounts = self.amounts(at: first)
        let isDefinite = amounts == nil && has(.the, first)
        if isDefinite, let unit = unit(first + 1), !has(.unitPlural, first + 1), !unit.isClock {
            amounts = Found(value: [Amount(count: 1, unit: unit)], end: first + 2)
        }
        if let weekdays = weekdaysAgo(at: first) { return weekdays }
        if let eve = eve(at: index) { return eve }
        // "the year-ago quarter", "the year-earlier period"
        if let unit = unit(index), !has(.unitPlural, index), isMark("-", index + 1), has(.ago, index + 2) || has(.earlier, index + 2),
            isGlued(index + 2),
            !isMark("-", index - 1)
        {
            return Found(value: .shifted([Amount(count: 1, unit: unit)], isForward: false, origin: .present), end: index + 3)
        }
        guard let amounts = amounts ?? bareUnits(at: first) else { return nil }
        guard let found = direction(of: amounts, isDefinite: isDefinite) else { return nil }
        guard let approximate else { return found }
        let modifier = mod(approximate.value)
        guard case .shifted(_, let isForward, _) = found.value else { return found.map { .part(modifier, of: $0) } }
        return found.map { .part(modifier.ofPoint(isForward: isForward), of: $0) }
    }

    private func plainWeekday(at index: Int) -> Found<TimePhrase>? {
        guard let weekday = value(.weekday, index), !has(.needsEvidence, index) else { return nil }
        return Found(value: .fields(DateFields(weekday: weekday)), end: index + 1)
    }

    /// "the eve of Christmas"
    private func eve(at index: Int) -> Found<TimePhrase>? {
        guard has(.the, index), has(.eve, index + 1), has(.of, index + 2), let day = date(at: skipping(.the, index + 3)),
            day.value.isDayLevel
        else {
            return nil
        }
        return day.map { .shifted([Amount(count: 1, unit: .day)], isForward: false, origin: .phrase($0)) }
    }

    /// "two Thursdays ago"
    private func weekdaysAgo(at index: Int) -> Found<TimePhrase>? {
        guard let count = count(at: index), let number = count.value, number == number.rounded(),
            let weekday = value(.weekdayPlural, count.end) ?? value(.weekday, count.end), has(.ago, count.end + 1)
        else { return nil }
        let last = TimePhrase.directed(DateFields(weekday: weekday), steps: -1)
        let weeks = [Amount(count: number - 1, unit: .week)]
        return Found(value: number == 1 ? last : .shifted(weeks, isForward: false, origin: .phrase(last)), end: count.end + 2)
    }

    private func direction(of amounts: Found<[Amount]>, isDefinite: Bool) -> Found<TimePhrase>? {
        let end = amounts.end
        let isVague = amounts.value.contains { $0.count == nil }
        if has(.ago, end), !isDefinite {
            if isVague { return Found(value: .reference("PAST_REF"), end: end + 1) }
            // "a year ago today", "two weeks ago on Saturday"
            let next = skipping(.on, end + 1)
            if let day = relativeDay(at: next) ?? plainWeekday(at: next) {
                return Found(value: .shifted(amounts.value, isForward: false, origin: .phrase(day.value)), end: day.end)
            }
            return Found(value: .shifted(amounts.value, isForward: false, origin: .present), end: end + 1)
        }
        guard !isVague else { return nil }
        let isForward = has(.after, end) || has(.from, end) || has(.later, end)
        guard isForward || has(.before, end) || has(.earlier, end) else { return nil }
        if has(.after, end) || has(.from, end) || has(.before, end) {
            let afterPhrase = entry(.before, end)?.end ?? end + 1
            if has(.from, end), let now = entry(.reference, afterPhrase), lexicon.codes[now.value] == "PRESENT_REF" {
                return Found(value: .shifted(amounts.value, isForward: true, origin: .present), end: now.end)
            }
            if let origin = composite(at: afterPhrase), !isDefinite || origin.value.isDayLevel {
                return Found(value: .shifted(amounts.value, isForward: isForward, origin: .phrase(origin.value)), end: origin.end)
            }
            if let day = dayOfNoun(at: afterPhrase) {
                return Found(value: .shifted(amounts.value, isForward: isForward, origin: .phrase(day.value)), end: day.end)
            }
            // "the week after next", "the week before last"
            if isDefinite, has(.spanDirection, end + 1), value(.direction, end + 1) == (has(.after, end) ? 1 : has(.before, end) ? -1 : 0),
                let unit = amounts.value.first?.unit, !isNoun(end + 2)
            {
                return Found(value: .calendarUnit(unit, steps: isForward ? 2 : -2, origin: .present), end: end + 2)
            }
            // "the day before" with nothing behind it
            let isFree = afterPhrase >= lexemes.count || lexemes[afterPhrase].mark != 0 && !isPossessive(afterPhrase)
            guard isDefinite, isFree, !has(.from, end) else { return nil }
            return Found(value: .shifted(amounts.value, isForward: isForward, origin: .narrative), end: afterPhrase)
        }
        guard !isDefinite else { return nil }
        if has(.than, end + 1) { return comparison(of: amounts) }
        return Found(value: .shifted(amounts.value, isForward: isForward, origin: .narrative), end: end + 1)
    }

    /// The day of a noun from which a distance is counted: "the fire of November 13", "the December 10 hearing".
    private func dayOfNoun(at index: Int) -> Found<TimePhrase>? {
        if has(.the, index) || has(.a, index), let day = monthDay(at: index + 1) ?? dayMonth(at: index + 1) {
            return day.map { .fields($0) }
        }
        var next = skipping(.a, skipping(.the, index))
        let first = next
        while next < first + Self.longestNoun, isNoun(next) { next += 1 }
        guard next > first, has(.of, next) || has(.on, next) else { return nil }
        return (monthDay(at: next + 1) ?? dayMonth(at: next + 1))?.map { .fields($0) }
    }

    /// In words, without its article: "his second trip to" has no more.
    private static let longestNoun = 4

    /// "three days later than planned": a length of time, or, in apposition to a date, that date.
    private func comparison(of amounts: Found<[Amount]>) -> Found<TimePhrase>? {
        var start = amounts.end
        while start > 0, !isMark(",", start - 1), amounts.end - start < Self.longestApposition { start -= 1 }
        let before = start - 2
        let isApposed = digits(before)?.count == 1 || has(.weekday, before) || has(.month, before) && isCapitalised(before)
        guard isMark(",", start - 1), isApposed else {
            return Found(value: .duration(amounts.value), end: amounts.end)
        }
        return Found(value: .calendarUnit(.day, steps: 0, origin: .narrative), end: amounts.end + 1)
    }

    /// "three and a half days later than" has as many words before "later".
    private static let longestApposition = 6

    /// "now", "recently", "the near future".
    func reference(at index: Int) -> Found<TimePhrase>? {
        if let told = entry(.toldReference, index) { return Found(value: .told, end: told.end) }
        guard let entry = entry(.reference, index) else { return nil }
        if entry.end == index + 1, isCapitalised(index), index > 0 { return nil }
        // "the now-cancelled deal", "the past nine days", "soon after"
        if isMark("-", entry.end), isGlued(entry.end) { return nil }
        if has(.number, entry.end) || digits(entry.end) != nil || has(.unit, entry.end) { return nil }
        // "every now and again"; "will now receive" says that things have come to this
        if has(.every, index - 1) || has(.futureMarker, index - 1) && entry.end == index + 1 { return nil }
        // "at the time of arrival"
        if has(.timeWord, entry.end - 1), has(.of, entry.end) { return nil }
        // "soon after", "as soon as", "too soon"
        if entry.end == index + 1, has(.after, entry.end) || has(.as, entry.end) || has(.as, index - 1) { return nil }
        if has(.looseReference, index), entry.end == index + 1, isLoose(index) { return nil }
        return Found(value: .reference(lexicon.codes[entry.value]), end: entry.end)
    }

    /// True for an adverb in the middle of a clause ("will soon receive", "currently under development"): there it is no time of its own,
    /// as it is behind a preposition, at an end of its clause or at the head of its sentence.
    private func isLoose(_ index: Int) -> Bool {
        let isLast = index + 1 >= lexemes.count || lexemes[index + 1].mark != 0 && !isPossessive(index + 1)
        let isBound = has(.monthSignal, index - 1) || has(.futureSignal, index - 1) || has(.clockSignal, index - 1)
        return index > 0 && !isLast && !isBound && !has(.and, index + 1)
    }
}

extension TimePhrase {
    /// True when it names one day.
    var isDayLevel: Bool {
        switch self {
        case .fields(let fields), .directed(let fields, _):
            !fields.isWeekend && (fields.day != nil && !fields.isWeek || fields.weekday != nil || fields.holiday != nil)
        case .calendarUnit(let unit, _, _): unit == .day
        case .weekday, .weekdayRange: true
        case .counted(_, let element, _): element == .unit(.day) || element.isWeekday
        case .shifted(let amounts, _, _): amounts.allSatisfy { $0.unit == .day }
        case .part(_, let whole), .approximate(let whole): whole.isDayLevel
        default: false
        }
    }
}

extension DateMention.Modifier {
    /// The bound of a point at a bounded distance: "more than a year ago" is before, "less than a year ago" after.
    fileprivate func ofPoint(isForward: Bool) -> Self {
        switch self {
        case .moreThan: isForward ? .after : .before
        case .lessThan: isForward ? .before : .after
        case .equalOrMore: isForward ? .onOrAfter : .onOrBefore
        case .equalOrLess: isForward ? .onOrBefore : .onOrAfter
        default: self
        }
    }
}

extension TimePhrase.Element {
    fileprivate var isWeekday: Bool {
        if case .weekday = self { true } else { false }
    }
}
