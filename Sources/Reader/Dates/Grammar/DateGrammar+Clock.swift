// Times of day.
extension DateGrammar {
    /// "4:10 PM ET", "1845 GMT", "21.15 Paris time", "noon", "three o'clock", "half past three", "15:30:20".
    func clock(at index: Int) -> Found<TimeOfDay>? {
        guard var found = clockDigits(at: index) ?? clockWords(at: index) ?? startOfRange(at: index) else { return nil }
        found = withMeridiem(found)
        if !found.value.isSure, let second = clockOfRange(behind: found.end), let hour = found.value.time.hour, hour < 12 {
            found.value.time.hour = second.hour(for: hour)
            found.value.isSure = true
            found.value.time.zone = second.zone
        }
        guard found.value.isSure || zoneBehind(found.end) != nil || isSignalled(index, found) else { return nil }
        var time = found.value.time
        var end = found.end
        if let part = partBehind(end) {
            time = time.with(part: part.value)
            end = part.end
        }
        if let zone = zoneBehind(end) {
            time.zone = zone.value
            end = zone.end
        }
        return Found(value: time, end: end)
    }

    /// A reading of a clock, and whether its form leaves no doubt that it is one.
    private typealias Reading = (time: TimeOfDay, isSure: Bool)

    private func clockDigits(at index: Int) -> Found<Reading>? {
        guard let digits = digits(index), !followsGluedWord(index), !isMark("/", index - 1), !isMark(":", index - 1) || !isGlued(index)
        else { return nil }
        if has(.quantitySignal, index - 1), lexemes[index - 1].mark != 0 { return nil }
        let groups = digits
        var time = TimeOfDay(hour: groups[0].value)
        var end = index + 1
        switch (digits.separator, groups.count) {
        case (0, 1) where width(index) <= 2:
            // Alone this is any number; a meridiem or "o'clock" must follow.
            guard has(.meridiem, end) || has(.oclock, end) || meridiemLetters(end) != nil, groups[0].value <= 24 else { return nil }
        case (0, 1) where width(index) == 4:
            (time.hour, time.minute) = (groups[0].value / 100, groups[0].value % 100)
            if has(.hoursWord, end) {
                end = skipping(.hoursWord, end)
                return time.isPossible ? Found(value: (time, true), end: end) : nil
            }
            guard zoneBehind(end) != nil, !isZoneDoubtful(end) else { return nil }
        case (UInt8(ascii: ":"), 2), (UInt8(ascii: "."), 2), (UInt8(ascii: ":"), 3):
            guard groups.hasPairs, groups[0].width <= 2 else { return nil }
            time.minute = groups[1].value
            time.second = groups.count == 3 ? groups[2].value : nil
            if digits.separator == UInt8(ascii: ".") {
                let isDated = has(.clockSignal, index - 1) && has(.on, end) && dateStarts(end + 1)
                guard isDated || has(.meridiem, end) || meridiemLetters(end) != nil || zoneBehind(end) != nil || has(.hoursWord, end) else {
                    return nil
                }
                if isDated { return time.isPossible ? Found(value: (time, true), end: end) : nil }
            }
        default: return nil
        }
        return time.isPossible ? Found(value: (time, false), end: end) : nil
    }

    private func clockWords(at index: Int) -> Found<Reading>? {
        if let hour = value(.clockWord, index), !isCapitalised(index) || index == 0 || has(.clockSignal, index - 1) {
            return Found(value: (TimeOfDay(hour: hour == 0 && endsDay(index) ? 24 : hour, minute: 0), true), end: index + 1)
        }
        if integer(index) == 12, let hour = value(.clockWord, index + 1) {
            return Found(value: (TimeOfDay(hour: hour, minute: 0), true), end: index + 2)
        }
        if let past = pastOrTo(at: index) { return past }
        guard let hour = hourWord(index) else { return nil }
        if let minutes = minuteWord(index + 1), has(.meridiem, minutes.end) {
            return Found(value: (TimeOfDay(hour: hour, minute: minutes.value), false), end: minutes.end)
        }
        if has(.oclock, index + 1) || has(.meridiem, index + 1) { return Found(value: (TimeOfDay(hour: hour), false), end: index + 1) }
        // "at seven in the evening"
        guard has(.clockSignal, index - 1), partBehind(index + 1) != nil else { return nil }
        return Found(value: (TimeOfDay(hour: hour), true), end: index + 1)
    }

    /// True for "midnight" where something ends then: "until midnight on Friday", "just before midnight", "expires at midnight",
    /// "from 8 p.m. to midnight".
    private func endsDay(_ index: Int) -> Bool {
        if has(.futureSignal, index - 1) || has(.before, index - 1) || isDeadline(index + 1) { return true }
        if has(.to, index - 1) { return has(.meridiem, index - 2) || digits(index - 2) != nil || has(.clockWord, index - 2) }
        if has(.of, index - 1) { return isDeadline(index - 2) }
        return has(.at, index - 1) && (max(0, index - Self.deadlineReach)..<index).contains { isDeadline($0) }
    }

    private func isDeadline(_ index: Int) -> Bool { lexemes.indices.contains(index) && lexemes[index].context.contains(.deadline) }

    /// "expires on Friday at midnight" has as many words before "midnight".
    private static let deadlineReach = 5

    /// "2" in "from 2 to 4 p.m.", "8" in "at 8 tonight".
    private func startOfRange(at index: Int) -> Found<Reading>? {
        guard let hour = hourWord(index), !followsGluedWord(index) else { return nil }
        if has(.clockSignal, index - 1), entry(.dayPartWord, index + 1) != nil {
            return Found(value: (TimeOfDay(hour: hour, minute: 0), true), end: index + 1)
        }
        guard digits(index) != nil, clockOfRange(behind: index + 1) != nil else { return nil }
        return Found(value: (TimeOfDay(hour: hour, minute: 0), false), end: index + 1)
    }

    /// The second of two clock times with a meridiem, which holds for the first one too: "between 10:30 and 11:30 p.m. GMT".
    private func clockOfRange(behind index: Int) -> TimeOfDay? {
        guard joins(index), let second = clockDigits(at: index + 1) else { return nil }
        let found = withMeridiem(second)
        guard found.value.isSure, found.end > second.end else { return nil }
        var time = found.value.time
        time.zone = zoneBehind(found.end)?.value
        return time
    }

    /// "half past three", "quarter to five", "ten minutes past 3".
    private func pastOrTo(at index: Int) -> Found<Reading>? {
        let start = has(.a, index) ? index + 1 : index
        var minutes: Int?
        var end = start + 1
        if has(.half, start) { minutes = 30 }
        if unit(start) == .quarter { minutes = 15 }
        // "3 to 5 p.m." is a range.
        let isCounted = digits(start) == nil || unit(end) == .minute || has(.clockPast, end)
        if minutes == nil, isCounted, let count = count(at: start)?.value, (1...29).contains(count), !has(.a, start) {
            minutes = Int(count)
        }
        // "a minute past midnight"
        if minutes == nil, start > index, unit(start) == .minute, !has(.unitPlural, start) { minutes = 1 }
        guard let minutes else { return nil }
        let isNamed = has(.half, start) || unit(start) == .quarter
        if unit(end) == .minute { end += 1 }
        let isPast = has(.clockPast, end)
        guard isPast || has(.clockTo, end) && minutes != 30, let hour = hourWord(end + 1) ?? value(.clockWord, end + 1),
            !isQuantified(end + 2)
        else { return nil }
        // "ten to five" may be anything; "ten past five" and "quarter to five" are clock times.
        guard isNamed || unit(end - 1) == .minute || partBehind(end + 2) != nil || has(.oclock, end + 2) || has(.meridiem, end + 2) else {
            return nil
        }
        let before = hour == 0 ? 23 : hour == 1 ? 12 : hour - 1
        let time = isPast ? TimeOfDay(hour: hour, minute: minutes) : TimeOfDay(hour: before, minute: 60 - minutes)
        return Found(value: (time, true), end: end + 2)
    }

    /// "thirty" in "three thirty p.m."
    private func minuteWord(_ index: Int) -> Found<Int>? {
        guard digits(index) == nil, let count = count(at: index), let value = count.value, (10...59).contains(value), !has(.a, index) else {
            return nil
        }
        return Found(value: Int(value), end: count.end)
    }

    func hourWord(_ index: Int) -> Int? {
        if let number = integer(index), width(index) <= 2, (1...12).contains(number) { return number }
        guard let word = value(.number, index), (1...12).contains(word), !has(.takesArticle, index) else { return nil }
        return word
    }

    /// Reads "o'clock", "p.m.", "a.m." behind a clock time.
    private func withMeridiem(_ found: Found<Reading>) -> Found<Reading> {
        var (time, isSure) = found.value
        var end = found.end
        if has(.oclock, end) {
            end += 1
            isSure = true
        }
        let letters = meridiemLetters(end)
        if let plus = letters?.value ?? value(.meridiem, end), let hour = time.hour, hour <= 12 {
            time.hour = hour % 12 + plus
            time.minute = time.minute ?? 0
            return Found(value: (time, true), end: letters?.end ?? end + 1)
        }
        return Found(value: (time, isSure), end: end)
    }

    /// "a m", "p. m." in several pieces.
    private func meridiemLetters(_ index: Int) -> Found<Int>? {
        guard let entry = entry(.meridiem, index), entry.end > index + 1 else { return nil }
        return entry
    }

    /// True where the words before a colon time say that it is a clock time.
    private func isSignalled(_ index: Int, _ found: Found<Reading>) -> Bool {
        guard let digits = digits(index), digits.separator == UInt8(ascii: ":") else { return false }
        let isDated =
            value(.weekday, found.end) != nil || has(.on, found.end) && dateStarts(found.end + 1) || entry(.relativeDay, found.end) != nil
        return isDated || has(.clockSignal, index - 1) && !isPlainNoun(found.end)
    }

    private func dateStarts(_ index: Int) -> Bool {
        value(.weekday, index) != nil || value(.month, index) != nil || dayMonth(at: index) != nil
    }

    private func isPlainNoun(_ index: Int) -> Bool { isMark("-", index) && isGlued(index) || isMark("%", index) }

    /// "in the morning", "at night", ", local time" are read with the time before them.
    func partBehind(_ index: Int) -> Found<String>? {
        if has(.in, index), has(.the, index + 1), let part = code(.dayPart, index + 2) { return Found(value: part, end: index + 3) }
        if has(.at, index), unit(index + 1) == .night { return Found(value: "NI", end: index + 2) }
        return nil
    }
}

// Time zones.
extension DateGrammar {
    /// A zone behind a clock time, with or without brackets.
    func zoneBehind(_ index: Int) -> Found<TimeOfDay.Zone>? {
        if isMark("(", index), let inner = zone(at: index + 1), isMark(")", inner.end) {
            return Found(value: inner.value, end: inner.end + 1)
        }
        if isMark(",", index), let inner = zone(at: index + 1), inner.end > index + 2 { return inner }
        return zone(at: index)
    }

    /// "GMT", "ET", "Eastern Time", "Moscow time", "local time", "GMT+8", "UTC-05:00", "+03:00".
    func zone(at index: Int) -> Found<TimeOfDay.Zone>? {
        if let entry = entry(.zone, index), isCapitalised(index) {
            let rule = lexicon.zones[entry.value]
            if rule.isUTC, let shift = signedOffset(at: entry.end) {
                return Found(value: .rule(TimeZoneRule(minutes: shift.value, rule: "")), end: shift.end)
            }
            return Found(value: .rule(rule), end: entry.end)
        }
        // "9 November 2011-8:26" is no distance from UTC.
        let isPaired = digits(index + 1).map { $0.count == 2 && $0[0].width == 2 } ?? false
        if isGlued(index), let shift = signedOffset(at: index), isMark("+", index) || isPaired {
            return Found(value: .rule(TimeZoneRule(minutes: shift.value, rule: "")), end: shift.end)
        }
        if has(.local, index), has(.timeWord, index + 1) { return Found(value: .unknown, end: index + 2) }
        if isCapitalised(index), lexemes[index].word < 0, has(.timeWord, index + 1) { return Found(value: .unknown, end: index + 2) }
        return nil
    }

    /// "+8", "-05:00", "+0530": minutes.
    private func signedOffset(at index: Int) -> Found<Int>? {
        guard isMark("+", index) || isMark("-", index), let digits = digits(index + 1), isGlued(index + 1) else { return nil }
        let sign = isMark("-", index) ? -1 : 1
        let groups = digits
        let minutes: Int
        if groups.count == 2, digits.separator == UInt8(ascii: ":") || digits.separator == UInt8(ascii: ".") {
            minutes = groups[0].value * 60 + groups[1].value
        } else if groups.count == 1, groups[0].width == 4 {
            minutes = groups[0].value / 100 * 60 + groups[0].value % 100
        } else if groups.count == 1, groups[0].width <= 2 {
            minutes = groups[0].value * 60
        } else {
            return nil
        }
        return minutes <= 14 * 60 && minutes % 15 == 0 ? Found(value: sign * minutes, end: index + 2) : nil
    }

    /// True for "1995 Eastern" and "2014 MT", where four digits are rather a year.
    private func isZoneDoubtful(_ index: Int) -> Bool {
        guard let zone = zoneBehind(index) else { return true }
        if case .unknown = zone.value { return !has(.local, index) && !has(.timeWord, index + 1) }
        return has(.ambiguousZone, index) && zone.end == index + 1 && lexemes[index].range.count > 4
    }
}

extension TimeOfDay {
    /// The hour on the 24-hour clock of a time that comes before this one and shares its meridiem: in "11 to 2 p.m." it does not.
    fileprivate func hour(for hour: Int) -> Int {
        guard let own = self.hour, own >= 12 else { return hour }
        return hour + 12 <= own ? hour + 12 : hour
    }

    fileprivate var isPossible: Bool {
        (0...24).contains(hour ?? 0) && (0...59).contains(minute ?? 0) && (0...60).contains(second ?? 0) && (hour != 24 || minute ?? 0 == 0)
    }
}
