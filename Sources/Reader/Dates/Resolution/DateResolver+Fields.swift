import Model

// Dates of which some fields stand in the words.
extension DateResolver {
    func resolve(_ fields: DateFields) -> Resolution {
        var fields = fields
        var yearAnchor: Resolution?
        if let phrase = fields.yearPhrase.first {
            let year = resolve(phrase)
            if case .year(let number)? = year.granule?.value { fields.year = number }
            yearAnchor = year
        }
        var result = resolveStated(fields)
        if let yearAnchor {
            result.anchor = yearAnchor.anchor
            result.because = yearAnchor.because
            result.stated.year = nil
            result.stated.offset = yearAnchor.stated.offset
            result.stated.unit = yearAnchor.stated.unit
        }
        if fields.isWeekend, let day = result.granule?.day, let weekend = Granule(weekendAt: day) {
            result.granule = weekend
            result.value = weekend.timex
        }
        if fields.isWeek, let day = result.granule?.day, let week = Granule(.week, holding: day, steps: 0) {
            result.granule = week
            result.value = week.timex
        }
        return result
    }

    private func resolveStated(_ fields: DateFields) -> Resolution {
        let stated = StatedTime(year: fields.year, month: fields.month, day: fields.day, weekday: fields.weekday)
        if let granule = fields.century.flatMap({ Granule(.century($0 * 100)) }) { return .whole(granule) }
        if let granule = fields.decade.flatMap({ Granule(.decade($0 * 10)) }) { return .whole(granule) }
        if let holiday = fields.holiday { return resolve(holiday, year: fields.year) }
        if let year = fields.year {
            let granule = Self.granule(fields, in: year) ?? (fields.isFiscal ? nil : Granule(.year(year)))
            return .whole(granule ?? .fiscalYear(year), stated)
        }
        if fields.month == nil, fields.day != nil { return resolveDay(fields, stated) }
        if let weekday = fields.weekday, fields.month == nil { return resolve(weekday: weekday) }
        if let told = told(fields, stated) { return told }
        guard let base = context.present else { return .missing(Self.partial(fields), stated) }
        let candidates = (-8...8).compactMap { Self.granule(fields, in: base.day.year + $0) }
        return choose(candidates, base: base, stated: stated, weekday: fields.weekday, unit: "year")
            ?? .missing(Self.partial(fields), stated)
    }

    /// The granule that fields give in a year; nil for days that the year does not have.
    static func granule(_ fields: DateFields, in year: Int) -> Granule? {
        if let quarter = fields.quarter {
            return fields.isFiscal ? .fiscalQuarter(quarter, year: year) : Granule(.quarter(year: year, quarter: quarter))
        }
        if let half = fields.half { return Granule(.halfYear(year: year, half: half)) }
        if let season = fields.season.flatMap({ CalendarTime.seasonCodes.firstIndex(of: $0) }) {
            return Granule(.season(year: year, season: season + 1))
        }
        guard let month = fields.month else { return nil }
        return CalendarTime(year: year, month: month, day: fields.day).map { .calendar($0) }
    }

    /// The value of fields without a year.
    private static func partial(_ fields: DateFields) -> String {
        if let quarter = fields.quarter { return "XXXX-Q\(quarter)" }
        if let half = fields.half { return "XXXX-H\(half)" }
        if let season = fields.season { return "XXXX-\(season)" }
        let month = fields.month.map { $0.padded() } ?? "XX"
        return "XXXX-\(month)" + (fields.day.map { "-" + $0.padded() } ?? "")
    }

    private func resolveDay(_ fields: DateFields, _ stated: StatedTime) -> Resolution {
        guard let base = context.present, let day = fields.day else { return .missing(Self.partial(fields), stated) }
        let candidates = (-14...14).compactMap { step -> Granule? in
            guard case .month(let year, let month)? = Granule(.month, holding: base.day, steps: step)?.value else { return nil }
            return CalendarDate(year: year, month: month, day: day).map { .day($0) }
        }
        return choose(candidates, base: base, stated: stated, weekday: fields.weekday, unit: "month")
            ?? .missing(Self.partial(fields), stated)
    }

    /// Of one time in several years, the one that the tense, the weekday and the distance speak for.
    private func choose(_ candidates: [Granule], base: AnchorDay, stated: StatedTime, weekday: Int?, unit: String) -> Resolution? {
        if let weekday, let match = match(candidates.filter { $0.isDay && $0.first?.weekday == weekday }, base.day) {
            let name = name(ofWeekday: weekday)
            return .counted(match, from: base, stated, "the \(unit) near \(base.name) in which that day is a \(name)")
        }
        let before = candidates.last { ($0.first ?? base.day) <= base.day }
        let after = candidates.first { ($0.last ?? base.day) >= base.day }
        if context.tense == .future, let nearer = farNearer(before, than: after, from: base.day) {
            return .counted(nearer, from: base, stated, "the one nearest to \(base.name), because the next one lies over half a year off")
        }
        if context.isLoose, let nearer = farNearer(after, than: before, from: base.day) {
            return .counted(nearer, from: base, stated, "the one nearest to \(base.name), because the last one lies over half a year off")
        }
        switch context.tense {
        case .past:
            return before.map { .counted($0, from: base, stated, "the last one before \(base.name), because the sentence is in the past") }
        case .future:
            return after.map {
                .counted($0, from: base, stated, "the next one from \(base.name) on, because the sentence is in the future")
            }
        case .present where before != nil && after != nil && distance(after, base.day) <= distance(before, base.day):
            return after.map { .counted($0, from: base, stated, "the one nearest to \(base.name), because the sentence is in the present") }
        case .present, .unknown:
            if let before, let last = before.last, base.day.dayNumber - last.dayNumber <= Self.farPast {
                return .counted(before, from: base, stated, "the last one before \(base.name)")
            }
            return (after ?? before).map { .counted($0, from: base, stated, "the one nearest to \(base.name)") }
        }
    }

    /// A day against the future, where the next one lies more than half a year off and three times as far or more: the verb near a date does
    /// not always govern it ("plan to honour the accord signed on February 10"). Only a day of the last month is so near that its year goes
    /// without saying ("takes effect Jan. 1", said in March, is the next one), and what a past verb right before it tells is over, however long ago.
    /// The same for a month of which only a plan is told.
    private func farNearer(_ other: Granule?, than chosen: Granule?, from day: CalendarDate) -> Granule? {
        guard let other, let chosen, chosen.isDay || context.isPlanned, other != chosen else { return nil }
        let far = distance(chosen, day)
        let near = distance(other, day)
        return far > Self.halfYear && near * 3 <= far && near <= CalendarDate.longestMonth ? other : nil
    }

    private static let halfYear = 183

    /// Of the days with the right weekday the one that the tense asks for, when it is not years away; else the nearest.
    private func match(_ days: [Granule], _ day: CalendarDate) -> Granule? {
        let choice: Granule? =
            switch context.tense {
            case .past: days.last { ($0.first ?? day) <= day }
            case .future: days.first { ($0.first ?? day) >= day }
            case .present, .unknown: nil
            }
        return choice.flatMap { distance($0, day) <= Self.aYear ? $0 : nil } ?? nearest(days, to: day)
    }

    private static let aYear = 366

    /// News without a tense looks back, but not by more than this many days when the next such date is nearer.
    private static let farPast = 240

    private func nearest(_ candidates: [Granule], to day: CalendarDate) -> Granule? {
        candidates.min { distance($0, day) < distance($1, day) }
    }

    /// Days between a day and a stretch of days; 0 for a day in it.
    private func distance(_ granule: Granule?, _ day: CalendarDate) -> Int {
        guard let first = granule?.first, let last = granule?.last else { return .max }
        return max(0, first.dayNumber - day.dayNumber, day.dayNumber - last.dayNumber)
    }

    private func resolve(weekday: Int) -> Resolution {
        let stated = StatedTime(weekday: weekday)
        guard let base = context.present else { return .missing("XXXX-WXX-\(weekday)", stated) }
        let name = name(ofWeekday: weekday)
        let ahead = (weekday - base.day.weekday + 7) % 7
        if ahead == 0 { return .counted(.day(base.day), from: base, stated, "\(base.name) is a \(name)") }
        // What is told as past may have been put in when the text was changed.
        if context.tense == .past, ahead < 7 - ahead, let last = context.lastDay, base.day.adding(days: ahead) <= last {
            let because = "the \(name) after \(base.name), not later than the last change \(last.iso)"
            return .counted(.day(base.day.adding(days: ahead)), from: base, stated, because)
        }
        if context.tense == .future || context.tense == .present {
            let because = "the \(name) after \(base.name), because the sentence is in the \(context.tense.rawValue)"
            return .counted(.day(base.day.adding(days: ahead)), from: base, stated, because)
        }
        let because = "the \(name) before \(base.name)" + (context.tense == .past ? ", because the sentence is in the past" : "")
        return .counted(.day(base.day.adding(days: ahead - 7)), from: base, stated, because)
    }

    /// One end of a range of weekdays: what is over ended on the last such day before now, what is to come begins on the next one.
    func resolve(weekdaysFrom first: Int, to last: Int, isEnd: Bool) -> Resolution {
        let isAhead = context.tense == .future || context.tense == .present
        let weekday = isEnd ? last : first
        var result = resolve(weekday: isAhead ? first : last)
        result.stated.weekday = weekday
        guard let day = result.granule?.day else {
            result.value = "XXXX-WXX-\(weekday)"
            return result
        }
        let length = (last - first + 7) % 7
        let shifted = day.adding(days: isAhead == isEnd ? (isAhead ? length : -length) : 0)
        result.granule = .day(shifted)
        result.value = shifted.iso
        if shifted != day { result.because = "the \(name(ofWeekday: weekday)) of the range with \(result.because)" }
        return result
    }

    private func resolve(_ holiday: HolidayRule, year: Int?) -> Resolution {
        var stated = StatedTime(year: year)
        if case .fixed(let month, let day) = holiday { (stated.month, stated.day) = (month, day) }
        if case .once(let date) = holiday { return .whole(.day(date), StatedTime(year: date.year, month: date.month, day: date.day)) }
        if let year, let day = holiday.day(in: year) { return .whole(.day(day), stated) }
        guard let base = context.present else {
            guard let month = stated.month, let day = stated.day else { return .missing("XXXX-XX-XX", stated) }
            return .missing("XXXX-\(month.padded())-\(day.padded())", stated)
        }
        let candidates = (-2...2).compactMap { holiday.day(in: base.day.year + $0).map { Granule.day($0) } }
        return choose(candidates, base: base, stated: stated, weekday: nil, unit: "year") ?? .missing("XXXX-XX-XX", stated)
    }

    /// "last Friday", "next May", "this summer", "next Christmas".
    func resolve(_ fields: DateFields, steps: Int) -> Resolution {
        var stated = StatedTime(month: fields.month, day: fields.day, weekday: fields.weekday)
        stated.offset = steps
        guard let base = context.present else {
            if let weekday = fields.weekday { return .missing("XXXX-WXX-\(weekday)", stated) }
            return .missing(fields.holiday == nil ? Self.partial(fields) : "XXXX-XX-XX", stated)
        }
        let side = steps < 0 ? "the last one before" : steps > 0 ? "the next one after" : "the one in the same year as"
        if let weekday = fields.weekday {
            let monday = base.day.adding(days: 1 - base.day.weekday)
            let ahead = (weekday - base.day.weekday + 7) % 7
            let day =
                steps == 0
                ? monday.adding(days: weekday - 1)
                : base.day.adding(
                    days: 7 * (abs(steps) - 1) * steps.signum() + (steps > 0 ? (ahead == 0 ? 7 : ahead) : (ahead == 0 ? -7 : ahead - 7)))
            return .counted(.day(day), from: base, stated, steps == 0 ? "the one in the week of \(base.name)" : "\(side) \(base.name)")
        }
        let candidates = (-5...5).compactMap { step -> Granule? in
            let year = base.day.year + step
            if let holiday = fields.holiday { return holiday.day(in: year).map { .day($0) } }
            return Self.granule(fields, in: year)
        }
        let chosen: Granule?
        switch steps {
        case 0: chosen = candidates.first { $0.first?.year == base.day.year }
        case ..<0: chosen = candidates.last { ($0.last ?? base.day) < base.day }
        default: chosen = candidates.first { ($0.first ?? base.day) > base.day }
        }
        guard let chosen else { return .missing(Self.partial(fields), stated) }
        return .counted(chosen, from: base, stated, "\(side) \(base.name)")
    }
}
