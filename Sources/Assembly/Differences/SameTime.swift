import Model

/// Whether two mentions can mean one time, however they put it: "Thursday" and "May 8", "2:15 pm ET" and "1915 GMT".
enum SameTime {
    /// A day and its month.
    private static let mostTimesLonger = 31

    static func holds(_ left: DateMention, _ right: DateMention) -> Bool {
        if let (a, b) = minutes(left, right) { return a == b && !conflict(left.stated, right.stated) }
        if conflict(left.stated, right.stated) { return false }
        if let a = left.stated.offset, let b = right.stated.offset, a != b || left.stated.unit != right.stated.unit {
            return isSettled(left) && left.value == right.value
        }
        if left.value == right.value || (left.kind == right.kind && agree(left.stated, right.stated)) { return true }
        // What one of them leaves open cannot be at odds with the other.
        return left.kind == right.kind && isSettled(left) && isSettled(right)
            && (left.value.hasPrefix(right.value) || right.value.hasPrefix(left.value))
    }

    /// True when both state a time of day, a day, a month or a year in words that cannot mean the same.
    static func areAtOdds(_ left: DateMention, _ right: DateMention) -> Bool {
        if let (a, b) = minutes(left, right) { return a != b && (left.utcOffset == nil) == (right.utcOffset == nil) }
        guard [left, right].allSatisfy({ $0.kind == .date || $0.kind == .time }) else { return false }
        if let a = partOfDay(left), let b = partOfDay(right), !a.overlaps(b), left.stated.weekday == right.stated.weekday { return true }
        return conflict(left.stated, right.stated)
    }

    /// The hours that "afternoon" may mean; nil for other times.
    private static func partOfDay(_ date: DateMention) -> ClosedRange<Int>? {
        date.kind == .time && date.stated.hour == nil ? hoursOfParts[String(date.value.suffix(2))] : nil
    }

    /// The days of a month that "early" may mean.
    private static let daysOfParts: [DateMention.Modifier: ClosedRange<Int>] = [.start: 1...12, .middle: 9...22, .end: 19...31]

    private static let hoursOfParts = ["MO": 0...12, "MI": 11...14, "AF": 12...17, "EV": 17...20, "NI": 21...30]

    /// True where the one lies within the other, which its words leave more open: "March" and "March 12", "Monday" and "Monday night", "July" and "the
    /// end of July", "hours" and "three hours".
    static func narrows(_ left: DateMention, _ right: DateMention) -> Bool {
        guard (left.kind == .duration) == (right.kind == .duration) else { return false }
        if left.kind == .duration { return LengthOfTime(left).narrows(LengthOfTime(right)) }
        guard !conflict(left.stated, right.stated) else { return false }
        if left.value == right.value {
            return left.kind == .date && (left.modifier == nil) != (right.modifier == nil)
                && left.modifier ?? right.modifier != .approximate
        }
        guard let a = grain(left), let b = grain(right), a != b else { return false }
        let (wide, fine) = a > b ? (left, right) : (right, left)
        // "March" and "Monday": which one is only inferred.
        if max(a, b) > Self.week, fine.stated.month == nil, fine.stated.day == nil { return false }
        if let modifier = wide.modifier, let days = daysOfParts[modifier], wide.stated.month != nil {
            guard let day = fine.stated.day, days.contains(day) else { return false }
        }
        if let whole = wide.dated?.whole, let part = fine.dated?.whole {
            return whole.lowerBound <= part.lowerBound && part.upperBound <= whole.upperBound
        }
        let (stated, other) = (wide.stated, fine.stated)
        // "Next week" and "Monday", where no date of publication says which they are.
        if stated.unit == .week { return b == 1 || a == 1 }
        let parts = [(stated.year, other.year), (stated.month, other.month), (stated.day, other.day), (stated.weekday, other.weekday)]
        return parts.contains { $0.0 != nil } && parts.allSatisfy { $0.0 == nil || $0.0 == $0.1 }
    }

    /// True for a day that the one names more fully than the other, "Tuesday" and "Tuesday, 3 February", or by the day of writing: "today" and
    /// "Tuesday".
    static func isSameDay(_ left: DateMention, _ right: DateMention) -> Bool {
        func dayOfWriting(_ date: DateMention) -> Bool { date.stated.unit == .day && date.stated.offset != nil }
        func namesDay(_ date: DateMention) -> Bool { date.stated.weekday != nil || date.stated.day != nil }
        guard left.kind == .date, right.kind == .date, !conflict(left.stated, right.stated) else { return false }
        if let a = left.day, let b = right.day, a == b { return true }
        if namesDay(left), namesDay(right) { return agree(left.stated, right.stated) }
        return (dayOfWriting(left) && namesDay(right)) || (dayOfWriting(right) && namesDay(left))
    }

    /// False for points in time of which one is so much longer that it hardly dates the same.
    static func areOfOneGrain(_ left: DateMention, _ right: DateMention) -> Bool {
        let lengths = [left, right].compactMap { $0.kind == .duration ? nil : grain($0) }
        return lengths.count < 2 || max(lengths[0], lengths[1]) <= Double(mostTimesLonger) * min(lengths[0], lengths[1])
    }

    /// How many days the words of a point in time leave open; nil where they name no part of the calendar.
    static func grain(_ date: DateMention) -> Double? {
        let stated = date.stated
        if stated.hour != nil { return days[.hour] }
        if date.kind == .time { return partOfDay }
        if stated.day != nil || stated.weekday != nil { return days[.day] }
        if let unit = stated.unit { return days[unit] }
        if stated.month != nil { return days[.month] }
        return stated.year == nil ? nil : days[.year]
    }

    private static let partOfDay = 0.3
    private static let week = 7.0
    private static let days: [StatedTime.Unit: Double] = [
        .minute: 0.04, .hour: 0.04, .day: 1, .week: 7, .month: 30, .quarter: 91, .season: 91, .year: 365, .decade: 3652, .century: 36524,
    ]

    /// True for a value that leaves nothing open.
    private static func isSettled(_ date: DateMention) -> Bool { !date.value.utf8.contains(UInt8(ascii: "X")) }

    /// Minutes of the day in one zone; nil unless both are times of day.
    private static func minutes(_ left: DateMention, _ right: DateMention) -> (Int, Int)? {
        guard let hourA = left.stated.hour, let hourB = right.stated.hour else { return nil }
        let (a, b) = (hourA * 60 + (left.stated.minute ?? 0), hourB * 60 + (right.stated.minute ?? 0))
        guard let zoneA = left.utcOffset, let zoneB = right.utcOffset else { return (a, b) }
        return (modulo(a - zoneA), modulo(b - zoneB))
    }

    private static func modulo(_ minute: Int) -> Int { ((minute % 1440) + 1440) % 1440 }

    /// True when both state a part of the calendar, and not the same.
    private static func conflict(_ left: StatedTime, _ right: StatedTime) -> Bool {
        parts(left, right).contains { $0 != $1 }
    }

    /// True when both state a part of the calendar, and no part is at odds.
    private static func agree(_ left: StatedTime, _ right: StatedTime) -> Bool {
        let parts = parts(left, right)
        return !parts.isEmpty && parts.allSatisfy { $0 == $1 }
    }

    private static func parts(_ left: StatedTime, _ right: StatedTime) -> [(Int, Int)] {
        [(left.year, right.year), (left.month, right.month), (left.day, right.day), (left.weekday, right.weekday)].compactMap { a, b in
            if let a, let b { (a, b) } else { nil }
        }
    }
}
