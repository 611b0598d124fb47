import Model

/// A distance in time, and where it leads.
struct DateDistance {
    let amounts: [Amount]
    let isForward: Bool

    /// The day, week, month or year that lies at this distance from a day; nil for distances that are not stated in numbers.
    ///
    /// "Two years ago" is a year, "two months ago" a month. "A week ago" is that day of the week; "three weeks ago" is a week, unless
    /// it is counted from an exact day ("three weeks after Christmas").
    func granule(from day: CalendarDate, isExact: Bool) -> Granule? {
        var result = day
        var finest = TimeUnit.century
        for amount in amounts {
            guard let count = amount.count else { return nil }
            let signed = isForward ? count : -count
            finest = amount.unit.index < finest.index ? amount.unit : finest
            switch amount.unit {
            case .second, .minute, .hour: break
            case .day, .night, .weekend: result = result.adding(days: Int(signed.rounded()))
            case .week: result = result.adding(days: Int((signed * 7).rounded()))
            case .fortnight: result = result.adding(days: Int((signed * 14).rounded()))
            case .month: result = result.adding(months: Int(signed.rounded()))
            case .quarter: result = result.adding(months: Int((signed * 3).rounded()))
            case .year, .decade, .century, .millennium:
                let years = signed * amount.unit.timex.count
                guard abs(years) < 9000 else { return nil }
                result = result.adding(months: Int((years * 12).rounded()))
                if years != years.rounded(), finest.index > TimeUnit.month.index { finest = .month }
            }
        }
        guard (1...9999).contains(result.year) else { return nil }
        if isExact { return .day(result) }
        switch finest {
        case .second, .minute, .hour, .day, .night, .weekend: return .day(result)
        case .week, .fortnight:
            let isOne = amounts.count == 1 && amounts[0].count == 1
            return isOne ? .day(result) : Granule(.week, holding: result, steps: 0)
        case .month, .quarter: return Granule(.month, holding: result, steps: 0)
        case .year, .millennium, .century, .decade: return Granule(.year(result.year))
        }
    }
}
