import Model

/// A time zone: its offset in winter, and when its clocks go forward.
///
/// Daylight saving rules are those of the IANA time zone database: of the United States from 1967 (but for the energy crisis of 1974 and
/// 1975), of the European Union from 1981 (but for Britain's later end before 1996), of Moscow from 1993, of the others as in force today.
/// A change is taken to hold for the whole of its day.
struct TimeZoneRule: Sendable, Hashable {
    /// Which days have daylight saving time.
    enum Saving: String, Sendable {
        case none, us, eu, ru, au, nz, il
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
        guard let day else { return nil }
        // Moscow kept its summer time from March 2011, and came back to winter time for good in October 2014.
        if saving == .ru, day.year >= 2011, let start = Self.sunday(3, -1, 2011), let end = Self.sunday(10, -1, 2014), day >= start {
            return day < end ? minutes + 60 : minutes
        }
        guard let range = savingDays(in: day.year) else { return nil }
        let isNorthern = range.start < range.end
        let isSaving = isNorthern ? (range.start <= day && day < range.end) : (range.start <= day || day < range.end)
        return minutes + (isSaving ? 60 : 0)
    }

    private func savingDays(in year: Int) -> (start: CalendarDate, end: CalendarDate)? {
        let start: CalendarDate?
        let end: CalendarDate?
        switch (saving, year) {
        case (.us, 2007...): (start, end) = (Self.sunday(3, 2, year), Self.sunday(11, 1, year))
        case (.us, 1987...): (start, end) = (Self.sunday(4, 1, year), Self.sunday(10, -1, year))
        case (.us, 1976...), (.us, 1967...1973): (start, end) = (Self.sunday(4, -1, year), Self.sunday(10, -1, year))
        case (.eu, 1996...), (.ru, 1996...): (start, end) = (Self.sunday(3, -1, year), Self.sunday(10, -1, year))
        case (.eu, 1981...), (.ru, 1993...): (start, end) = (Self.sunday(3, -1, year), Self.sunday(9, -1, year))
        case (.au, _): (start, end) = (Self.sunday(10, 1, year), Self.sunday(4, 1, year))
        case (.nz, _): (start, end) = (Self.sunday(9, -1, year), Self.sunday(4, 1, year))
        case (.il, _): (start, end) = (Self.sunday(3, -1, year)?.adding(days: -2), Self.sunday(10, -1, year))
        case (.us, _), (.eu, _), (.ru, _), (.none, _): (start, end) = (nil, nil)
        }
        guard let start, let end else { return nil }
        return (start, end)
    }

    private static func sunday(_ month: Int, _ count: Int, _ year: Int) -> CalendarDate? {
        CalendarDate.weekday(7, count: count, month: month, year: year)
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
