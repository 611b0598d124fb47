import Model

// Times that come again.
extension DateGrammar {
    func repeated(at index: Int) -> Found<TimePhrase>? {
        var best: Found<TimePhrase>?
        take(frequency(at: index), &best)
        take(every(at: index), &best)
        take(times(at: index), &best)
        take(rate(at: index), &best)
        take(weekdays(at: index), &best)
        take(clockOfWeekdays(at: index), &best)
        return best
    }

    /// "daily", "annual".
    private func frequency(at index: Int) -> Found<TimePhrase>? {
        guard let entry = entry(.frequency, index) else { return nil }
        // "the Daily Telegraph"
        if isCapitalised(index), index > 0 || isCapitalised(index + 1) && lexemes[index + 1].word < 0 { return nil }
        return Found(value: .set(lexicon.codes[entry.value]), end: entry.end)
    }

    /// "every Monday", "each quarter", "every two weeks", "every other day", "every October", "every morning at 8".
    private func every(at index: Int) -> Found<TimePhrase>? {
        guard has(.every, index) else { return nil }
        let next = index + 1
        if let name = repeatedName(at: next) { return name }
        var count: Double? = 1
        var end = next
        if has(.other, next) {
            count = 2
            end = next + 1
            if let name = repeatedName(at: end) { return name }
        } else if let ordinal = ordinal(at: next), unit(ordinal.end) != nil || value(.weekday, ordinal.end) != nil {
            count = Double(ordinal.value)
            end = ordinal.end
            if let name = repeatedName(at: end) { return name }
        } else if let number = self.count(at: next), !has(.a, next) {
            count = number.value
            end = number.end
        }
        end = skipping(.filler, end)
        guard let unit = unit(end) else { return nil }
        return Found(value: .set(Self.period(Amount(count: count, unit: unit))), end: end + 1)
    }

    /// The value of a repeated weekday, month, season, holiday or part of the day.
    private func repeatedName(at index: Int) -> Found<TimePhrase>? {
        if let weekday = value(.weekday, index), isCapitalised(index) || !has(.needsEvidence, index) {
            if let part = code(.dayPart, index + 1) { return Found(value: .set("XXXX-WXX-\(weekday)T\(part)"), end: index + 2) }
            return Found(value: .set("XXXX-WXX-\(weekday)"), end: index + 1)
        }
        if let month = value(.month, index), isCapitalised(index) {
            if let day = monthDay(at: index), let number = day.value.day {
                return Found(value: .set("XXXX-\(month.padded())-\(number.padded())"), end: day.end)
            }
            return Found(value: .set("XXXX-\(month.padded())"), end: index + 1)
        }
        if let code = code(.season, index) { return Found(value: .set("XXXX-\(code)"), end: index + 1) }
        if let code = code(.dayPart, index) { return Found(value: .set("XXXX-XX-XXT\(code)"), end: index + 1) }
        if has(.workday, index) { return Found(value: .set("XXXX-WXX-WD"), end: index + 1) }
        if unit(index) == .weekend { return Found(value: .set("XXXX-WXX-WE"), end: index + 1) }
        if unit(index) == .night { return Found(value: .set("XXXX-XX-XXTNI"), end: index + 1) }
        if isCapitalised(index), let holiday = entry(.holiday, index) {
            if case .fixed(let month, let day) = lexicon.holidays[holiday.value] {
                return Found(value: .set("XXXX-\(month.padded())-\(day.padded())"), end: holiday.end)
            }
            return Found(value: .set("P1Y"), end: holiday.end)
        }
        return nil
    }

    /// "once a week", "three times per day", "twice daily".
    private func times(at index: Int) -> Found<TimePhrase>? {
        var end: Int
        if has(.times, index) {
            end = index + 1
        } else if let count = count(at: index), has(.timeCount, count.end) {
            end = count.end + 1
        } else {
            return nil
        }
        if let code = code(.frequency, end) { return Found(value: .set(code), end: end + 1) }
        if has(.every, end), let every = every(at: end) { return every }
        guard has(.a, end) || has(.per, end) else { return nil }
        end += 1
        guard let unit = unit(end), !has(.unitPlural, end) else { return nil }
        return Found(value: .set(Self.period(Amount(count: 1, unit: unit))), end: end + 1)
    }

    /// "a year", "per day" behind what is counted: "15 a year", "$3 a day", "40,000 barrels a day".
    private func rate(at index: Int) -> Found<TimePhrase>? {
        guard has(.a, index) || has(.per, index), let unit = unit(index + 1), !has(.unitPlural, index + 1) else { return nil }
        guard has(.per, index) || isRate(index, Found(value: [Amount(count: 1, unit: unit)], end: index + 2)) else { return nil }
        if has(.per, index), unit == .second { return nil }
        return Found(value: .set(Self.period(Amount(count: 1, unit: unit))), end: index + 2)
    }

    /// True for "a year" that is a rate: a number or what it counts stands before it.
    func isRate(_ index: Int, _ amounts: Found<[Amount]>) -> Bool {
        guard has(.a, index), amounts.end == index + 2, amounts.value.count == 1, index > 0, !has(.ago, amounts.end),
            !has(.later, amounts.end),
            !has(.earlier, amounts.end), !has(.after, amounts.end), !has(.before, amounts.end)
        else { return false }
        let before = isMark(")", index - 1) || isMark("-", index - 1) && isGlued(index) ? index - 2 : index - 1
        if before < index - 1 { return before >= 0 && (digits(before) != nil || has(.rateNoun, before)) }
        if digits(index - 1) != nil || has(.rateNoun, index - 1) || has(.number, index - 1) || has(.times, index - 1) { return true }
        return lexemes[index - 1].isPlural && (max(0, index - 4)..<(index - 1)).contains { digits($0) != nil || has(.number, $0) }
    }

    /// "Mondays", "weekends".
    private func weekdays(at index: Int) -> Found<TimePhrase>? {
        if let weekday = value(.weekdayPlural, index) {
            if let part = code(.dayPart, index + 1) { return Found(value: .set("XXXX-WXX-\(weekday)T\(part)"), end: index + 2) }
            return Found(value: .set("XXXX-WXX-\(weekday)"), end: index + 1)
        }
        if has(.workday, index), has(.on, index - 1) { return Found(value: .set("XXXX-WXX-WD"), end: index + 1) }
        guard unit(index) == .weekend, has(.unitPlural, index), has(.on, index - 1) || has(.at, index - 1) || has(.and, index - 1) else {
            return nil
        }
        return Found(value: .set("XXXX-WXX-WE"), end: index + 1)
    }

    /// "6 p.m. on Fridays"
    private func clockOfWeekdays(at index: Int) -> Found<TimePhrase>? {
        guard digits(index) != nil || has(.clockWord, index), let clock = clock(at: index), let hour = clock.value.hour,
            has(.on, clock.end), let weekday = value(.weekdayPlural, clock.end + 1)
        else { return nil }
        let time = TimexValue.clock(hour: hour, minute: clock.value.minute ?? 0, second: clock.value.second)
        return Found(value: .set("XXXX-WXX-\(weekday)T\(time)"), end: clock.end + 2)
    }

    /// The TIMEX3 period of a repetition; a quarter counts as three months.
    private static func period(_ amount: Amount) -> String {
        guard amount.unit == .quarter, let count = amount.count else { return TimexValue.duration([amount]) }
        return TimexValue.duration([Amount(count: count * 3, unit: .month)])
    }
}
