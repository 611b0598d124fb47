import Model

/// Dates as readers read them: "29 December 2021", "20–26 December 2021", "30 December 2021, 15:30 (UTC−5)".
struct DateWords: Sendable {
    /// What the months are called, and what stands where.
    let t: MessageCatalog

    /// The words of an EDTF or TIMEX3 value, or nil when it is no time.
    func words(_ value: String) -> String? { TimeSpan(edtf: value).map { words($0) } }

    /// The words of a time. A day without its year (`XXXX-11-13`) is "13 November, year not stated", and `XXXX-XX-XX` is "date not stated".
    func words(_ span: TimeSpan) -> String {
        guard span.precision != .unknown else { return t(.dateNotStated) }
        guard span.hasYear else { return t(.dateNoYear, [.date: dayAndMonth(CalendarDate(dayNumber: span.days.lowerBound))]) }
        return span.isApproximate ? t(.dateAbout, [.date: certain(span)]) : certain(span)
    }

    /// The words of a stretch of days: "29–30 December 2021".
    func words(from: CalendarDate, through: CalendarDate) -> String {
        if from == through { return day(from) }
        if from.year != through.year { return span(day(from), day(through)) }
        if from.month != through.month { return span(dayAndMonth(from), day(through)) }
        return t(.dateDaysOfMonth, [.from: String(from.day), .to: day(through)])
    }

    /// From one time to another: "March 2031 – 4 July 2031".
    func span(_ from: String, _ to: String) -> String { t(.dateSpan, [.from: from, .to: to]) }

    /// From one year to another: "1962–1990".
    func years(_ from: String, _ to: String) -> String { t(.dateYears, [.from: from, .to: to]) }

    /// The shortest words that still tell: "7 Dec", "Dec 2021", "1962".
    func short(_ span: TimeSpan, withYear: Bool) -> String {
        guard span.hasYear else { return words(span) }
        switch span.first.value {
        case _ where span.first != span.last, .week, .weekend:
            let days = (CalendarDate(dayNumber: span.whole.lowerBound), CalendarDate(dayNumber: span.whole.upperBound))
            let last = short(days.1, withYear: withYear)
            guard days.0.month == days.1.month, days.0.year == days.1.year else {
                return t(.dateShortDays, [.from: short(days.0, withYear: false), .to: last])
            }
            return t(.dateShortDaysOfMonth, [.from: String(days.0.day), .to: last])
        case .clock(let day, _, _), .partOfDay(let day, _), .day(let day): return short(day, withYear: withYear)
        case .month(let year, let month): return t(.dateShortMonth, [.month: name(.shortMonths, month), .year: String(year)])
        default: return words(span.first)
        }
    }

    /// "7 Dec", "7 Dec 2021".
    func short(_ date: CalendarDate, withYear: Bool) -> String {
        let month = name(.shortMonths, date.month)
        return withYear
            ? t(.dateShortDayYear, [.day: String(date.day), .month: month, .year: String(date.year)])
            : t(.dateShortDay, [.day: String(date.day), .month: month])
    }

    private func certain(_ span: TimeSpan) -> String {
        switch (span.bound, span.first.value, span.last.value) {
        case (.before, _, _): return t(.dateUntil, [.date: words(span.last)])
        case (.after, _, _): return t(.dateFrom, [.date: words(span.first)])
        case _ where span.first == span.last: return words(span.first)
        case (nil, .day(let first), .day(let last)): return words(from: first, through: last)
        case (nil, .month(let year, let first), .month(let other, let last)) where year == other:
            return t(.dateMonthsOfYear, [.from: name(.months, first), .to: name(.months, last), .year: String(year)])
        case (nil, .year(let first), .year(let last)): return years(String(first), String(last))
        default: return self.span(words(span.first), words(span.last))
        }
    }

    private func words(_ time: CalendarTime) -> String {
        switch time.value {
        case .clock(let date, let minute, let offset):
            let clock = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
            return t(.dateClock, [.date: day(date), .time: clock]) + (offset.map { t(.dateZone, [.zone: Self.zone($0)]) } ?? "")
        case .partOfDay(let date, let part): return t(.datePartOfDay, [.date: day(date), .part: t(part.message)])
        case .day(let date): return day(date)
        case .week(let monday): return words(from: monday, through: monday.adding(days: 6))
        case .weekend(let saturday): return words(from: saturday, through: saturday.adding(days: 1))
        case .month(let year, let number): return month(year: year, number)
        case .season(let year, let season): return t(.dateSeason, [.season: name(.seasons, season), .year: String(year)])
        case .quarter(let year, let quarter): return t(.dateQuarter, [.ordinal: name(.ordinals, quarter), .year: String(year)])
        case .halfYear(let year, let half): return t(.dateHalfYear, [.ordinal: name(.ordinals, half), .year: String(year)])
        case .year(let year): return "\(year)"
        case .decade(let year), .century(let year): return t(.dateDecade, [.year: String(year)])
        }
    }

    private static func zone(_ offset: Int) -> String {
        guard offset != 0 else { return "UTC" }
        let minutes = abs(offset) % 60
        return "UTC\(offset < 0 ? "−" : "+")\(abs(offset) / 60)" + (minutes == 0 ? "" : ":\(minutes < 10 ? "0" : "")\(minutes)")
    }

    /// "20 December 2021".
    func day(_ date: CalendarDate) -> String {
        t(.dateDay, [.day: String(date.day), .month: name(.months, date.month), .year: String(date.year)])
    }

    /// "20 December".
    func dayAndMonth(_ date: CalendarDate) -> String {
        t(.dateDayMonth, [.day: String(date.day), .month: name(.months, date.month)])
    }

    /// "December 2021".
    func month(_ date: CalendarDate) -> String { month(year: date.year, date.month) }

    /// "December".
    func monthAlone(_ date: CalendarDate) -> String { name(.months, date.month) }

    private func month(year: Int, _ number: Int) -> String { t(.dateMonth, [.month: name(.months, number), .year: String(year)]) }

    /// Counted from 1.
    private func name(_ list: MessageList, _ number: Int) -> String {
        guard let names = t.lists[list], names.indices.contains(number - 1) else { return String(number) }
        return names[number - 1]
    }
}

extension CalendarTime.PartOfDay {
    /// What it is called.
    fileprivate var message: MessageKey {
        switch self {
        case .morning: .partMorning
        case .midday: .partMidday
        case .afternoon: .partAfternoon
        case .evening: .partEvening
        case .night: .partNight
        case .daytime: .partDaytime
        }
    }
}
