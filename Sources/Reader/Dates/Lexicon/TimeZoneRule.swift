import Model

/// A time zone: its offset in winter, and when its clocks go forward.
///
/// Daylight saving rules are those of the IANA time zone database as in force today. A change is taken to hold for the whole of its day.
struct TimeZoneRule: Sendable, Hashable {
    /// Which days have daylight saving time.
    enum Saving: String, Sendable {
        case none, us, eu, au, nz, il
    }

    /// Minutes east of UTC without daylight saving.
    let minutes: Int
    let saving: Saving
    /// True for UTC itself, whose clock times TIMEX3 marks with a Z.
    let isUTC: Bool

    init(minutes: Int, rule: String) {
        self.minutes = minutes
        saving = Saving(rawValue: rule) ?? .none
        isUTC = rule == "zulu"
    }

    /// Minutes east of UTC on a day; nil when the day is not known and the zone changes over the year.
    func offset(on day: CalendarDate?) -> Int? {
        guard saving != .none else { return minutes }
        guard let day, let range = savingDays(in: day.year) else { return nil }
        let isNorthern = range.start < range.end
        let isSaving = isNorthern ? (range.start <= day && day < range.end) : (range.start <= day || day < range.end)
        return minutes + (isSaving ? 60 : 0)
    }

    private func savingDays(in year: Int) -> (start: CalendarDate, end: CalendarDate)? {
        func sunday(_ month: Int, _ count: Int) -> CalendarDate? { CalendarDate.weekday(7, count: count, month: month, year: year) }
        let start: CalendarDate?
        let end: CalendarDate?
        switch saving {
        case .none: (start, end) = (nil, nil)
        case .us: (start, end) = year < 2007 ? (sunday(4, 1), sunday(10, -1)) : (sunday(3, 2), sunday(11, 1))
        case .eu: (start, end) = (sunday(3, -1), sunday(10, -1))
        case .au: (start, end) = (sunday(10, 1), sunday(4, 1))
        case .nz: (start, end) = (sunday(9, -1), sunday(4, 1))
        case .il: (start, end) = (sunday(3, -1)?.adding(days: -2), sunday(10, -1))
        }
        guard let start, let end else { return nil }
        return (start, end)
    }
}

extension CalendarDate {
    /// The `count`th weekday (ISO number) of a month, counted from its end when negative; nil where there is none.
    static func weekday(_ weekday: Int, count: Int, month: Int, year: Int) -> CalendarDate? {
        guard count != 0, let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
        let length = Self.length(ofMonth: month, year: year)
        if count > 0 {
            let day = 1 + (weekday - first.weekday + 7) % 7 + (count - 1) * 7
            return day <= length ? CalendarDate(year: year, month: month, day: day) : nil
        }
        let last = first.adding(days: length - 1)
        let day = length - (last.weekday - weekday + 7) % 7 + (count + 1) * 7
        return day >= 1 ? CalendarDate(year: year, month: month, day: day) : nil
    }
}
