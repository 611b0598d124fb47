import Foundation
import Model

/// The periods under which a timeline lists its events: mostly three to fifteen events each, parted at the turn of a month, in a month with
/// more events at the turn of a week, in a week with more at the turn of a day.
///
/// Of all ways to part them the cheapest is taken (dynamic programming, O(n · longest period)): a period costs, more so when it is too short or
/// too long, and a cut is worth the more the longer the time between the events that it parts.
struct TimelinePeriods: Sendable {
    struct Period: Sendable, Hashable {
        /// "1962 – June 2021", "December 2021", "20–26 December 2021".
        var heading: String
        /// The indices of its events.
        var events: [Int]
    }

    let periods: [Period]

    /// `events` in time order; those without a year come last, under a heading of their own.
    init(_ events: [Event], _ t: MessageCatalog) {
        let dated = events.indices.compactMap { index -> Dated? in
            let when = events[index].when
            return when.hasYear ? Dated(index: index, day: when.whole.lowerBound, length: when.whole.count, dates: t.dates) : nil
        }
        let known = Set(dated.map(\.index))
        let others = events.indices.filter { !known.contains($0) }
        let groups = PeriodCuts(dated.map(\.day)).groups().map { Array(dated[$0]) }
        periods =
            groups.indices.map { place in
                let group = groups[place]
                let before = place > 0 && Self.share(groups[place - 1].last, group.first)
                let after = place + 1 < groups.count && Self.share(group.last, groups[place + 1].first)
                return Period(heading: Self.heading(group, byDay: (before, after)), events: group.map(\.index))
            } + (others.isEmpty ? [] : [Period(heading: t(.otherTimes), events: others)])
    }

    private struct Dated {
        var index: Int
        /// Its first.
        var day: Int
        /// In days.
        var length: Int
        let dates: DateWords

        var date: CalendarDate { CalendarDate(dayNumber: day) }

        var isLong: Bool { length > CalendarDate.longestMonth }

        /// As far as its date is known, down to the month.
        var words: String { isLong ? "\(date.year)" : dates.month(date) }
    }

    /// Whether two events lie in one month.
    private static func share(_ left: Dated?, _ right: Dated?) -> Bool {
        guard let left, let right, !left.isLong, !right.isLong else { return false }
        return (left.date.year, left.date.month) == (right.date.year, right.date.month)
    }

    /// `byDay` says of both ends whether their month is also a neighbour's.
    private static func heading(_ group: [Dated], byDay: (Bool, Bool)) -> String {
        guard let first = group.first, let latest = group.map(\.day).max(), let last = group.last(where: { $0.day == latest }) else {
            return ""
        }
        let dates = first.dates
        if byDay.0, byDay.1 || first.day == last.day || dates.month(first.date) == last.words {
            return dates.words(from: first.date, through: last.date)
        }
        // A year that holds the month of the other end says both.
        if first.date.year == last.date.year, first.isLong || last.isLong { return "\(first.date.year)" }
        let ends = [byDay.0 ? dates.day(first.date) : first.words, byDay.1 ? dates.day(last.date) : last.words]
        if ends[0] == ends[1] { return ends[0] }
        if byDay.1, first.words == last.words { return dates.words(from: first.date, through: last.date) }
        if first.date.year == last.date.year, !byDay.0 { return dates.span(dates.monthAlone(first.date), ends[1]) }
        return first.isLong && last.isLong ? dates.years(ends[0], ends[1]) : dates.span(ends[0], ends[1])
    }
}

/// Where to part days that are in order.
private struct PeriodCuts {
    private let days: [Int]
    /// What a cut before each event is worth; nil where there may be none.
    private let worth: [Double?]

    init(_ days: [Int]) {
        self.days = days
        let dates = days.map(CalendarDate.init(dayNumber:))
        let months = dates.map { $0.year * 12 + $0.month }
        let weeks = dates.map { $0.dayNumber - $0.weekday }
        let inMonth = Dictionary(months.map { ($0, 1) }, uniquingKeysWith: +)
        let inWeek = Dictionary(weeks.map { ($0, 1) }, uniquingKeysWith: +)
        worth = days.indices.map { index in
            guard index > 0, days[index] > days[index - 1] else { return nil }
            let isTurnOfMonth = months[index] != months[index - 1]
            let isTurnOfWeek = weeks[index] != weeks[index - 1]
            let isLongMonth = inMonth[months[index], default: 0] > Self.manyInMonth
            let isLongWeek = inWeek[weeks[index], default: 0] > Self.longest
            guard isTurnOfMonth || isTurnOfWeek && isLongMonth || isLongWeek else { return nil }
            return log10(Double(days[index] - days[index - 1] + 1)) * 0.8 + (isTurnOfMonth ? 2 : 0)
        }
    }

    /// The groups, as ranges of events.
    func groups() -> [Range<Int>] {
        guard !days.isEmpty else { return [] }
        var cost = [0.0]
        var begin = [0]
        for end in 1...days.count {
            var best = (cost: Double.infinity, first: 0)
            var first = end - 1
            // Behind the longest group that makes sense only the next place where it may start is of interest.
            while first >= 0, end - first <= Self.longest * 2 || best.cost == .infinity {
                if first == 0 || worth[first] != nil {
                    let total = cost[first] - (worth[first] ?? 0) + Self.cost(ofCount: end - first)
                    if total < best.cost { best = (total, first) }
                }
                first -= 1
            }
            cost.append(best.cost)
            begin.append(best.first)
        }
        var groups: [Range<Int>] = []
        var end = days.count
        while end > 0 {
            groups.append(begin[end]..<end)
            end = begin[end]
        }
        return groups.reversed()
    }

    private static func cost(ofCount count: Int) -> Double {
        let short = Double(max(0, shortest - count)) * 2
        let slight = Double(max(0, comfortable - count)) * 0.4
        let long = Double(max(0, count - longest)) * 1.5
        return 1.5 + short + slight + long
    }

    private static let shortest = 3
    private static let comfortable = 6
    private static let longest = 15
    /// A month with more events may be parted by weeks.
    private static let manyInMonth = 10
}
