// Dates with a time of day, and all the rules for dates together.
extension DateGrammar {
    /// A date, a clock time or a part of a day, with what belongs to it on either side: "Thursday evening", "tomorrow at 5pm",
    /// "4:10 p.m. on Wednesday", "the morning of August 23".
    func composite(at index: Int) -> Found<TimePhrase>? {
        guard canStart(index) else { return nil }
        if let approximate = entry(.plainApproximator, index), let inner = composite(at: approximate.end), !inner.value.isVague {
            return inner.map { .approximate($0) }
        }
        var best: Found<TimePhrase>?
        take(dated(at: index), &best)
        take(timed(at: index), &best)
        take(partOfDay(at: index), &best)
        take(part(at: index), &best)
        take(earlierOrLater(at: index), &best)
        return best
    }

    /// Every rule for a date without a time of day.
    func date(at index: Int) -> Found<TimePhrase>? {
        guard canStart(index) else { return nil }
        var best: Found<TimePhrase>?
        // Many times begin with a number, and most words are none.
        let first = skipping(.the, index)
        let isNumber = digits(first) != nil || has(.ordinal, first) || has(.number, first)
        take(weekdayDate(at: index), &best)
        take((monthDay(at: index) ?? (isNumber ? dayMonth(at: index) : nil))?.map { .fields($0) }, &best)
        take(monthDate(at: index), &best)
        if isNumber { take(numeric(at: index), &best) }
        take(quarter(at: index), &best)
        take(fiscalYear(at: index), &best)
        take(yearDate(at: index), &best)
        take(season(at: index), &best)
        take(decade(at: index), &best)
        if isNumber { take(century(at: index), &best) }
        take(counted(at: index), &best)
        take(holiday(at: index), &best)
        if isNumber {
            take(dayAlone(at: index), &best)
            take(dayOfRange(at: index), &best)
        }
        take(relativeDay(at: index), &best)
        take(directedName(at: index), &best)
        take(directedUnit(at: index), &best)
        take(narrativeUnit(at: index), &best)
        return best
    }

    /// A date, and the time of day behind it.
    private func dated(at index: Int) -> Found<TimePhrase>? {
        guard let date = date(at: index) else { return nil }
        guard date.value.isDayLevel else { return date }
        var end = date.end
        var time: TimeOfDay?
        if let code = code(.dayPart, end), !has(.unitPlural, end) {
            time = TimeOfDay(part: code)
            end += 1
        } else if unit(end) == .night, !has(.unitPlural, end) {
            time = TimeOfDay(part: "NI")
            end += 1
        } else if let part = partBehind(has(.edge, end) ? end + 1 : end) {
            time = TimeOfDay(part: part.value)
            end = part.end
        }
        if let clock = clockBehind(end) {
            time = clock.value.with(part: time?.part ?? "")
            end = clock.end
        }
        guard let time else { return date }
        return Found(value: .time(time, on: date.value), end: end)
    }

    /// "at 4:10 pm", ", 15:30", "around noon" behind a date.
    private func clockBehind(_ index: Int) -> Found<TimeOfDay>? {
        let comma = isMark(",", index) || isMark("(", index) ? index + 1 : index
        let start = has(.at, comma) ? comma + 1 : comma
        guard !isMark("(", index), let found = clock(at: start) ?? bareClock(at: start) else {
            return has(.at, comma) ? bareHour(at: start) : nil
        }
        return found
    }

    /// "5" in "Friday at 5", where the clause ends behind it.
    private func bareHour(at index: Int) -> Found<TimeOfDay>? {
        guard let hour = hourWord(index) else { return nil }
        let isEnd = index + 1 >= lexemes.count || isMark(",", index + 1) || isMark(".", index + 1) || isMark(";", index + 1)
        return isEnd ? Found(value: TimeOfDay(hour: hour, minute: 0), end: index + 1) : nil
    }

    /// "15:30" right behind a date needs no other sign.
    private func bareClock(at index: Int) -> Found<TimeOfDay>? {
        guard let digits = digits(index), digits.separator == UInt8(ascii: ":"), digits.count <= 3, digits[0].value < 24,
            digits[1].value < 60, digits[1].width == 2
        else { return nil }
        return Found(value: TimeOfDay(hour: digits[0].value, minute: digits[1].value), end: index + 1)
    }

    /// A clock time, and the day behind it.
    private func timed(at index: Int) -> Found<TimePhrase>? {
        guard let clock = clock(at: index) else { return nil }
        let start = isMark(",", clock.end) || has(.on, clock.end) || has(.of, clock.end) ? clock.end + 1 : clock.end
        if let part = partOfDay(at: start), case .time(let inner, let day) = part.value, inner.hour == nil {
            return Found(value: .time(clock.value.with(part: inner.part ?? ""), on: day), end: part.end)
        }
        if let date = date(at: start), date.value.isDayLevel, start > clock.end || !isNumberStart(start) {
            // "Thursday evening" may follow too.
            if let code = code(.dayPart, date.end) {
                return Found(value: .time(clock.value.with(part: code), on: date.value), end: date.end + 1)
            }
            return Found(value: .time(clock.value, on: date.value), end: date.end)
        }
        return Found(value: .time(clock.value, on: dayBehindBracket(clock.end)?.value), end: clock.end)
    }

    /// "Monday" in "9.30pm (21:30 GMT) on Monday", for both times.
    private func dayBehindBracket(_ index: Int) -> Found<TimePhrase>? {
        var end = index
        if isMark("(", index) {
            guard let inner = clock(at: index + 1), isMark(")", inner.end) else { return nil }
            end = inner.end
        }
        guard isMark(")", end), has(.on, end + 1), let date = date(at: end + 2), date.value.isDayLevel else { return nil }
        return date
    }

    private func isNumberStart(_ index: Int) -> Bool { digits(index) != nil && !has(.month, index + 1) }

    /// "tonight", "this morning", "the evening of August 23", "in the early morning", "last night".
    private func partOfDay(at index: Int) -> Found<TimePhrase>? {
        if let word = entry(.dayPartWord, index) {
            let day = TimePhrase.calendarUnit(.day, steps: word.value % 16 - 8, origin: .present)
            let part = lexicon.codes[word.value / 16]
            if let clock = clockBehind(word.end) {
                return Found(value: .time(clock.value.with(part: part), on: day), end: clock.end)
            }
            return Found(value: .time(TimeOfDay(part: part), on: day), end: word.end)
        }
        if let night = overnight(at: index) { return night }
        let start = skipping(.the, index)
        if let direction = entry(.direction, start), let code = partCode(direction.end) {
            let isPresent = direction.value == 0 || !has(.narrativeDirection, start) && direction.value < 0
            let day = TimePhrase.calendarUnit(.day, steps: direction.value, origin: isPresent ? .present : .narrative)
            return Found(value: .time(TimeOfDay(part: code), on: day), end: direction.end + 1)
        }
        guard let code = partCode(start) else { return nil }
        let next = start + 1
        if has(.of, next) || has(.on, next) || isMark(",", next), let date = date(at: next + 1), date.value.isDayLevel {
            if isMark(",", next), start > index || index > 0 && !has(.edge, index - 1) { return nil }
            return Found(value: .time(TimeOfDay(part: code), on: date.value), end: date.end)
        }
        if !isCapitalised(start), let date = date(at: next), date.value.isDayLevel, digits(next) == nil || has(.month, next + 1) {
            return Found(value: .time(TimeOfDay(part: code), on: date.value), end: date.end)
        }
        let isSignalled = has(.edge, start - 1) || start > index && has(.in, index - 1)
        guard isSignalled, !has(.unitPlural, start), !has(.of, next), !isMark("-", next),
            !isCapitalised(start)
        else { return nil }
        return Found(value: .time(TimeOfDay(part: code), on: .calendarUnit(.day, steps: 0, origin: .narrative)), end: next)
    }

    /// "overnight" for itself, which is the night before what was written, or the one to come, and "overnight on Thursday"; no "overnight train".
    private func overnight(at index: Int) -> Found<TimePhrase>? {
        guard has(.overnight, index), !has(.a, index - 1), !has(.the, index - 1) else { return nil }
        let end = index + 1
        if let day = date(at: skipping(.on, end)), day.value.isDayLevel { return day.map { .time(TimeOfDay(part: "NI"), on: $0) } }
        guard end >= lexemes.count || lexemes[end].mark != 0 || has(.monthSignal, end) || has(.and, end) || has(.as, end) else {
            return nil
        }
        guard !isMark("-", end), !isMark("'", end) else { return nil }
        return Found(value: .time(TimeOfDay(part: "NI"), on: .overnight), end: end)
    }

    private func partCode(_ index: Int) -> String? {
        if let code = code(.dayPart, index) { return code }
        return unit(index) == .night && !has(.unitPlural, index) ? "NI" : nil
    }
}

extension TimePhrase {
    /// True for what cannot be made approximate.
    fileprivate var isVague: Bool {
        switch self {
        case .reference, .told, .duration, .set: true
        case .fields(let fields): fields.weekday != nil
        default: false
        }
    }
}
