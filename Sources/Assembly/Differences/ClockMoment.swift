import Model

/// A clock time in one statement.
struct ClockMoment: GivenValue {
    let statement: Int
    let article: Int
    let range: TextRange
    /// Minutes after midnight: UTC when the zone is known, else as written.
    let minute: Int
    /// The minutes that the words allow, from `minute` on: "shortly after 3:30" is 0 to 15, "by 3:30" is −180 to 0.
    let leeway: ClosedRange<Int>
    let hasZone: Bool
    /// Days since 1970, when the words give the day.
    let day: Int?
    /// The day of the week, when the statement names one and no more.
    let weekday: Int?
    let value: String

    /// The shortest way round the clock, from −720 to 720.
    func gap(to other: ClockMoment) -> Int {
        let gap = CalendarDate.moment(minutes: other.minute - minute).minute
        return gap > CalendarDate.minutesOfDay / 2 ? gap - CalendarDate.minutesOfDay : gap
    }

    /// What its agreement with others rests on.
    var meaning: [Int] { [minute, leeway.lowerBound, leeway.upperBound] }

    /// The same time, as near as the words and rounding to five minutes allow.
    func agrees(with other: ClockMoment) -> Bool {
        let gap = gap(to: other)
        if isAbout, other.isAbout { return abs(gap) <= leeway.upperBound }
        let (a, b) = (leeway, (other.leeway.lowerBound + gap)...(other.leeway.upperBound + gap))
        if a.overlaps(b) { return true }
        let isRounded = (minute % Self.rounding == 0) != (other.minute % Self.rounding == 0)
        return isRounded && abs(gap) < Self.rounding
    }

    private var isAbout: Bool { leeway.lowerBound < 0 && leeway.upperBound > 0 }

    private static let rounding = 5
}

/// Reads the clock times of a dossier.
struct ClockMoments {
    let table: StatementTable

    /// "about" and "shortly after" reach this far.
    private static let about = 15
    /// "by" and "before" reach this far back.
    private static let longBefore = 180
    /// "after" alone.
    private static let after = 60

    /// All clock times with digits, each zone of a time once.
    func all() -> [ClockMoment] { table.statements.indices.flatMap(moments) }

    private func moments(of index: Int) -> [ClockMoment] {
        let statement = table.statements[index]
        var result: [ClockMoment] = []
        let reading = table.readings[statement.article]
        let dateline = Dateline(reading, words: table.vocabulary.events)
        let dates = reading.dates.elements(startingIn: statement.range, at: \.range.lowerBound).filter {
            !dateline.holds($0) && !table.isOfPage($0, statement)
        }
        let weekdays = Set(dates.compactMap(\.stated.weekday))
        for date in dates {
            guard let moment = moment(of: date, statement: index, weekdays: weekdays) else { continue }
            if moment.hasZone, result.contains(where: { $0.minute == moment.minute && $0.hasZone }) { continue }
            result.append(moment)
        }
        // "between 07:28 and 08:06 UTC", "10:00 (0800 GMT)": the zone says how to read the others, or says them again.
        let zoned = result.filter(\.hasZone)
        return zoned.isEmpty ? result : zoned
    }

    /// A time of day with digits as it is compared; nil for others.
    func moment(of date: DateMention, statement index: Int, weekdays: Set<Int> = []) -> ClockMoment? {
        let statement = table.statements[index]
        guard date.kind == .time, let hour = date.stated.hour, date.text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
            return nil
        }
        let utc = hour * 60 + (date.stated.minute ?? 0) - (date.utcOffset ?? 0)
        return ClockMoment(
            statement: index,
            article: statement.article,
            range: date.range,
            minute: CalendarDate.moment(minutes: utc).minute,
            leeway: leeway(of: date, in: statement),
            hasZone: date.utcOffset != nil,
            day: date.anchor == .none ? date.day?.dayNumber : nil,
            weekday: date.stated.weekday ?? (weekdays.count == 1 ? weekdays.first : nil),
            value: Self.label(of: date)
        )
    }

    private func leeway(of date: DateMention, in statement: Statement) -> ClosedRange<Int> {
        let reading = table.readings[statement.article]
        let before = statement.tokens.filter { reading.tokens[$0].range.upperBound <= date.range.lowerBound }.suffix(2)
            .map { reading.article.text.slice(reading.tokens[$0].range).lowercased() }
        let words = table.vocabulary.values
        if let last = before.last {
            let isShort = before.count > 1 && words.shortly.contains(before[0])
            if words.afterWords.contains(last) { return 0...(isShort ? Self.about : Self.after) }
            if words.beforeWords.contains(last) { return (isShort ? -Self.about : -Self.longBefore)...0 }
            if table.words.nearWords.contains(last) { return -Self.about...Self.about }
        }
        switch date.modifier {
        case .onOrBefore, .before: return -Self.longBefore...0
        case .onOrAfter, .after: return 0...Self.after
        case .approximate: return -Self.about...Self.about
        default: return 0...0
        }
    }

    /// A time of day as it is shown: `15:30 (3:30 pm ET)`.
    static func label(of date: DateMention) -> String {
        let words = date.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return CalendarDate.clock((date.stated.hour ?? 0) * 60 + (date.stated.minute ?? 0)) + " (" + words + ")"
    }
}
