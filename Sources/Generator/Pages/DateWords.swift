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
        switch (span.first.value, span.last.value) {
        case (.year(let first), .year(let last)) where first != last: return years(String(first), String(last))
        case (.month(let year, let first), .month(let other, let last)) where year == other && first != last:
            let months = (name(.shortMonths, first), name(.shortMonths, last))
            return t(.dateMonthsOfYear, [.from: months.0, .to: months.1, .year: String(year)])
        case _ where span.first != span.last && max(span.first.days.count, span.last.days.count) > 7:
            let ends = [span.first, span.last].map { short(TimeSpan($0), withYear: true) }
            return t(.dateShortDays, [.from: ends[0], .to: ends[1]])
        case _ where span.first != span.last, (.week, _), (.weekend, _):
            return short(
                from: CalendarDate(dayNumber: span.whole.lowerBound), through: CalendarDate(dayNumber: span.whole.upperBound), withYear)
        case (.clock(let day, _, _), _), (.partOfDay(let day, _), _), (.day(let day), _): return short(day, withYear: withYear)
        case (.month(let year, let month), _): return t(.dateShortMonth, [.month: name(.shortMonths, month), .year: String(year)])
        default: return words(span.first)
        }
    }

    /// "20–26 Dec", "30 Dec 2031–2 Jan 2032".
    func short(from first: CalendarDate, through last: CalendarDate, _ withYear: Bool) -> String {
        let isTurn = first.year != last.year
        let end = short(last, withYear: withYear || isTurn)
        guard first != last else { return end }
        guard first.month == last.month, !isTurn else {
            return t(.dateShortDays, [.from: short(first, withYear: isTurn), .to: end])
        }
        return t(.dateShortDaysOfMonth, [.from: String(first.day), .to: end])
    }

    /// The first and the last of some times in few words, each as precisely as it is known: "2015", "7 Dec 2021"; those without a year aside.
    func shortEnds(_ times: [TimeSpan]) -> [String] {
        let dated = times.filter(\.hasYear)
        guard let first = dated.first?.first, let last = dated.max(by: { $0.whole.upperBound < $1.whole.upperBound })?.last else {
            return []
        }
        func end(_ time: CalendarTime, _ day: Int) -> String {
            time.days.count > 7 ? short(TimeSpan(time), withYear: true) : short(CalendarDate(dayNumber: day), withYear: true)
        }
        return distinct([end(first, first.days.lowerBound), end(last, last.days.upperBound)])
    }

    /// A value that is in dispute as readers read it: a day in words. What the source says ("2031-08-23 (Monday)") stands behind it where it is
    /// more than the same day with the name of its month.
    func disputed(_ value: String) -> String {
        guard let day = CalendarDate(iso: String(value.prefix(CalendarDate.isoLength))) else { return value }
        let rest = value.dropFirst(CalendarDate.isoLength)
        guard rest.isEmpty || rest.hasPrefix(" (") else { return value }
        let said = rest.split { !$0.isLetter && !$0.isNumber }
        let isSame = said.count { $0.allSatisfy(\.isLetter) } <= 1 && said.contains { Int($0.prefix(while: \.isNumber)) == day.day }
        return isSame ? self.day(day) : self.day(day) + rest
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
