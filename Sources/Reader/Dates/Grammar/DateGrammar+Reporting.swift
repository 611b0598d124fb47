// The periods that companies and statisticians report on, and the quarters of a match, which are none.
extension DateGrammar {
    /// "the quarter ended Dec. 31", "the fiscal year ending June 30", "the week ended March 2"; "the year" in "the year to March".
    ///
    /// A period that is one of the calendar is one date; any other is a length of time, and its end a date of its own.
    func reportingPeriod(at index: Int) -> Found<TimePhrase>? {
        let start = skipping(.the, index)
        let ordinal = ordinal(at: skipping(.fiscal, start))
        let label = skipping(.fiscal, ordinal?.end ?? skipping(.fiscal, start))
        let isFiscal = has(.fiscal, start) || has(.fiscal, label - 1)
        guard let unit = unit(label), !has(.unitPlural, label), unit == .week || unit == .month || unit == .quarter || unit == .year,
            let end = periodEnd(behind: label + 1, unit)
        else { return nil }
        guard let last = (monthDay(at: end) ?? dayMonth(at: end))?.map({ TimePhrase.fields($0) }) ?? monthDate(at: end),
            case .fields(let fields) = last.value, fields.month != nil
        else { return nil }
        guard isFiscal && unit == .year || Self.isEnd(fields, of: unit) else {
            return start > index ? Found(value: .duration([Amount(count: 1, unit: unit)]), end: label + 1) : nil
        }
        return Found(value: .period(unit, isFiscal: isFiscal, endingWith: last.value), end: last.end)
    }

    /// The index of the date behind "ended", "that ended on", "ending", and behind "to" for years.
    private func periodEnd(behind index: Int, _ unit: TimeUnit) -> Int? {
        if has(.that, index), has(.periodEnd, index + 1) {
            return has(.on, index + 2) || has(.in, index + 2) ? index + 3 : index + 2
        }
        if has(.periodEnd, index) { return has(.in, index + 1) ? index + 2 : index + 1 }
        return unit == .year && has(.to, index) ? index + 1 : nil
    }

    /// True when a unit of the calendar ends with a month or a day.
    private static func isEnd(_ fields: DateFields, of unit: TimeUnit) -> Bool {
        let isMonthEnd = fields.day ?? lastDays >= lastDays
        switch unit {
        case .week: return fields.day != nil
        case .month: return true
        case .quarter: return isMonthEnd && (fields.month ?? 1) % 3 == 0
        default: return isMonthEnd && fields.month == 12
        }
    }

    /// Companies close their books on a weekday near the end of the month.
    private static let lastDays = 26

    /// True in a sentence that speaks the language of sport more than that of business: "a touchdown in the fourth quarter".
    var isOfSport: Bool {
        var sport = 0
        var business = 0
        for (index, lexeme) in lexemes.enumerated() {
            // "14-7"
            if width(index) > 0, width(index) <= 2, isMark("-", index + 1), isGlued(index + 1), isGlued(index + 2), width(index + 2) <= 2,
                digits(index + 2) != nil, !has(.unit, index + 3)
            {
                sport += 1
            }
            if lexeme.context.contains(.sport) { sport += 1 }
            if lexeme.context.contains(.business) { business += 1 }
        }
        return sport > business
    }
}
