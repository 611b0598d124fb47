import Foundation
import Model

/// One thing that an article says about the day on which it was written.
///
/// Costs are negative log-likelihoods in nats, so that those of independent evidence add up. The tables were set by hand from how news
/// names days: a weekday alone means a day within a week, mostly the day itself or one beside it; a day of a month without a year
/// lies within months; a year says little unless it is the latest that the article names as past.
struct PublicationEvidence: Sendable {
    enum Form: Sendable, Hashable {
        /// ISO 8601 number of a weekday that stands alone.
        case weekday(Int)
        /// A day of a month, perhaps with its weekday, without a year.
        case dayOfMonth(month: Int, day: Int, weekday: Int?)
        /// A month without a year.
        case month(Int)
        /// The day before or after publication (−1 or 1), which tells something only beside a day that the dossier names.
        case neighbour(Int)
        /// Days of the calendar, the year stated.
        case days(ClosedRange<Int>)
        /// A date of the article itself: a line of its own, before the dash that opens a report, or in its address.
        case dateline(ClosedRange<Int>)
        /// A date of the article itself in digits, of which the month or the day may stand first.
        case openDateline(Int, Int)
        /// A dateline that states no year.
        case yearlessDateline(month: Int, day: Int)
        /// A date in the site chrome: of the article, or of the day on which the page was copied.
        case chrome(Int)
    }

    var form: Form
    var tense: DateMention.Tense
    /// The literal words, with those before them.
    var phrase: String
    /// How often and how plainly the article says it.
    var weight = 1.0
    /// For days with a year: no later ones are told as past, so that the article was written not long after.
    var isLatest = false
    /// For days with a year: the weekday is stated too, as news does for the days that it is about, and hardly for others.
    var hasWeekday = false

    /// For a date of the article itself: it says when the article was last changed.
    var isChange = false

    /// How badly publication on a day explains the evidence.
    func cost(publishedOn day: Int) -> Double {
        weight * kind.cost(publishedOn: day)
    }

    /// What the evidence has in common with other pieces of the same cost on every day.
    struct Kind: Sendable, Hashable {
        let form: Form
        let tense: DateMention.Tense
        let isLatest: Bool
        let hasWeekday: Bool
    }

    var kind: Kind { Kind(form: form, tense: tense, isLatest: isLatest, hasWeekday: hasWeekday) }

    /// True when the evidence can tell one day from the next.
    var isPreciseToDay: Bool {
        switch form {
        case .weekday, .dayOfMonth, .dateline, .openDateline, .yearlessDateline: true
        case .days(let days): days.count == 1
        case .month, .neighbour, .chrome: false
        }
    }
}

extension PublicationEvidence.Kind {
    func cost(publishedOn day: Int) -> Double {
        switch form {
        case .weekday(let weekday):
            let sinceLast = (CalendarDate(dayNumber: day).weekday - weekday + 7) % 7
            return weekdayCost(sinceLast: sinceLast)
        case .dayOfMonth(let month, let dayOfMonth, let weekday):
            return nearestYears(to: day, month: month, day: dayOfMonth)
                .map { mentioned in
                    guard let weekday else { return dayOfMonthCost(day - mentioned) }
                    let agrees = weekday == CalendarDate(dayNumber: mentioned).weekday
                    return weekdayAndDayCost(day - mentioned) + (agrees ? 0 : Self.contradiction)
                }
                .min() ?? Self.contradiction
        case .month(let month):
            return monthCost(CalendarDate(dayNumber: day).month - month)
        case .neighbour:
            return 0
        case .days(let days):
            let gap = day < days.lowerBound ? day - days.lowerBound : max(0, day - days.upperBound)
            if gap > 0, tense != .future, !isLatest { return 0 }
            if gap > 0, tense != .future, hasWeekday, days.count == 1 { return min(weekdayAndDayCost(gap), Self.stale) }
            return min(gapCost(gap, scale: Double(days.count)), gap > 0 && tense != .future ? Self.stale : Self.contradiction)
        case .dateline(let days):
            return datelineCost(day < days.lowerBound ? day - days.lowerBound : max(0, day - days.upperBound))
        case .openDateline(let first, let second):
            return min(datelineCost(day - first), datelineCost(day - second))
        case .yearlessDateline(let month, let dayOfMonth):
            return nearestYears(to: day, month: month, day: dayOfMonth).map { datelineCost(day - $0) }.min() ?? Self.contradiction
        case .chrome(let chrome):
            return abs(day - chrome) <= 1 ? 0 : Self.chromeCost
        }
    }

    /// What the text says plainly, if the day were right, would be wrong; tense and weekday are sometimes misread, so it is finite.
    private static let contradiction = 5.0
    /// The most that a lack of recent dates can count against a day.
    private static let stale = 3.0
    /// A date in the chrome is the article's about as often as the day on which the page was copied.
    private static let chromeCost = 0.7

    /// By days since the last such weekday, the day itself first.
    private static let pastWeekday = [0.1, 0.4, 1.3, 1.7, 2.0, 2.3, 2.6]
    /// By days until the next such weekday, the day itself first.
    private static let comingWeekday = [0.4, 0.3, 1.0, 1.4, 1.7, 2.0, 2.2]

    private func weekdayCost(sinceLast: Int) -> Double {
        let past = Self.pastWeekday[sinceLast]
        let coming = Self.comingWeekday[(7 - sinceLast) % 7]
        switch tense {
        case .past: return past
        case .future: return coming
        case .present, .unknown: return min(past, coming) + 0.2
        }
    }

    /// `gap` is positive when the mentioned time lies before publication.
    private func gapCost(_ gap: Int, scale: Double) -> Double {
        let size = Self.gapFactor * log(1 + Double(abs(gap)) / scale)
        switch tense {
        case .past: return gap < 0 ? Self.contradiction : size
        case .future: return gap > 0 ? Self.contradiction : size
        case .present, .unknown: return size + 0.2
        }
    }

    private static let gapFactor = 0.6

    /// For a day of a month without its weekday: news names the days of the week around by weekday, and those farther off so.
    private func dayOfMonthCost(_ gap: Int) -> Double {
        let size = gapCost(gap, scale: 7)
        return size < Self.contradiction && abs(gap) < 7 ? max(size, Self.wouldBeWeekday) : size
    }

    private static let wouldBeWeekday = 0.7

    /// A day is given with its weekday when it is near; what is to come is told earlier than what has been is told late, and seldom only on
    /// its day.
    private func weekdayAndDayCost(_ gap: Int) -> Double {
        let cost = gapCost(gap, scale: 1)
        guard tense == .future, gap <= 0 else { return Self.nearnessOfWeekdays * cost }
        return gap == 0 ? Self.toldOnItsDay : Self.nearnessOfComing * cost
    }

    private static let nearnessOfWeekdays = 2.0
    private static let nearnessOfComing = 1.6
    private static let toldOnItsDay = 0.5

    /// `gap` in months, any year: a past month lies within the last eleven, a coming one within the next.
    private func monthCost(_ gap: Int) -> Double {
        let since = (gap % 12 + 12) % 12
        let distance: Int
        switch tense {
        case .past: distance = since
        case .future: distance = (12 - since) % 12
        case .present, .unknown: distance = min(since, 12 - since)
        }
        return 0.4 * log(1 + Double(distance))
    }

    /// News is dated on the day of its dateline, or printed the day after.
    private func datelineCost(_ gap: Int) -> Double {
        switch gap {
        case 0: 0
        case 1: 1.5
        case 2: 3
        case -1: 4
        default: 2 * Self.contradiction
        }
    }

    private func nearestYears(to day: Int, month: Int, day dayOfMonth: Int) -> [Int] {
        let year = CalendarDate(dayNumber: day).year
        return (-1...1).compactMap { CalendarDate(year: year + $0, month: month, day: dayOfMonth)?.dayNumber }
            .filter { abs($0 - day) < Self.yearlessReach }
    }

    /// A day of a month without its year lies less than this many days from publication.
    private static let yearlessReach = 330
}
