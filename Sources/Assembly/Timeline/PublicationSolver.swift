import Foundation
import Model

/// Finds the day that explains the evidence of one undated article best.
///
/// Each piece of evidence has its cost on every day; for every period that a stated year, day or date makes possible, the day of the least
/// cost is found by enumeration. Articles that tell the same news draw the day towards their own.
struct PublicationSolver: Sendable {
    let evidence: [PublicationEvidence]
    /// Publication days of dated articles that tell the same news.
    let companions: [Int]
    /// Days that other articles tell of in the same words, by ISO number of their weekday: the Thursday that all of them speak of.
    let sharedDays: [Int: Set<Int>]

    /// `earliest` is the first day on which the article can have been written, and `neighbours` are the publication days of the dated articles of
    /// the dossier, which may settle a year.
    init(
        evidence: [PublicationEvidence], earliest: Int? = nil, companions: [Int] = [], sharedDays: [Int: Set<Int>] = [:],
        neighbours: [Int] = []
    ) {
        self.evidence = evidence
        self.earliest = earliest ?? .min
        self.companions = companions
        self.sharedDays = sharedDays
        self.neighbours = neighbours
        var named = companions + neighbours
        var inChrome: [Int] = []
        for item in evidence {
            switch item.form {
            case .days(let days), .dateline(let days): named.append(days.upperBound)
            case .openDateline(let first, let second): named += [first, second]
            case .chrome(let day): inChrome.append(day)
            case .weekday, .dayOfMonth, .month, .neighbour, .yearlessDateline: break
            }
        }
        years = Self.withNeighbours((named + inChrome).map { CalendarDate(dayNumber: $0).year })
        chromeYears = Self.withNeighbours(inChrome.map { CalendarDate(dayNumber: $0).year })
    }

    /// Days that are worth trying, and what they cost at best.
    struct Period {
        let days: ClosedRange<Int>
        var middle: Int
        var cost: Double
    }

    /// A day for the article.
    struct Answer {
        let day: Int
        /// The second most probable day, when it is no far second.
        let alternative: Int?
        /// Share of the probability that lies on the day and its two neighbours.
        let certainty: Double
    }

    /// The day, in the period that beats all others clearly; nil when there is none, or when the evidence does not single out a day.
    func answer() -> Answer? {
        guard evidence.contains(where: \.isPreciseToDay), let period = bestPeriod() else { return nil }
        return answer(costs: costs(in: period), firstDay: period.days.lowerBound, pieces: evidence.count)
    }

    private func bestPeriod() -> Period? {
        let solved = periods().map(solve).sorted { ($0.cost, $0.middle) < ($1.cost, $1.middle) }
        // What leaves the year open is settled by the articles beside it.
        return clearlyBest(of: solved) ?? clearlyBest(of: solved.filter { isNearNeighbour($0.middle) })
    }

    private func clearlyBest(of solved: [Period]) -> Period? {
        guard let best = solved.first, hasYear(best) else { return nil }
        let rival = solved.dropFirst().first { abs($0.middle - best.middle) > Self.reach }
        if let rival, rival.cost - best.cost < Self.margin { return nil }
        return best
    }

    private func isNearNeighbour(_ day: Int) -> Bool { neighbours.contains { abs($0 - day) <= Self.halfYear } }

    private func answer(costs: [Double], firstDay: Int, pieces: Int) -> Answer? {
        guard let least = costs.min(), least < Self.tolerable * Double(1 + pieces) else { return nil }
        let shares = costs.map { exp(least - $0) }
        guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }) else { return nil }
        let near = shares[max(0, best - 1)...min(shares.count - 1, best + 1)].reduce(0, +) / shares.reduce(0, +)
        guard near >= Self.requiredCertainty, firstDay + best >= earliest else { return nil }
        let second = shares.indices.filter { $0 != best }.max { shares[$0] < shares[$1] }
        return Answer(
            day: firstDay + best,
            alternative: second.flatMap { shares[$0] > Self.notableShare ? firstDay + $0 : nil },
            certainty: near
        )
    }

    /// Farther than a dossier's articles usually are apart.
    private static let reach = 14
    /// How much worse, in nats, the next best period must be: one in twenty.
    private static let margin = 3.0
    private static let requiredCertainty = 0.6
    /// A second day is worth naming when it is at least this probable, the best being 1.
    private static let notableShare = 0.4
    /// Mean cost of a piece of evidence above which the best day is no good day.
    private static let tolerable = 1.8
    /// Periods to try at most, the latest: news tells more of old years than it is old.
    private static let maximumPeriods = 64

    /// What each day of a period costs.
    private func costs(in period: Period) -> [Double] {
        let anchors = anchoredWeekdays(in: period)
        return period.days.map { day in
            let own = evidence.reduce(anchorCost(on: day, anchors)) { $0 + $1.cost(publishedOn: day) }
            return own + (companions.map { Self.distanceCost(day - $0) }.min() ?? 0)
        }
    }

    /// For the distance in days from an article that tells the same.
    static func distanceCost(_ distance: Int) -> Double { min(0.35 * Double(abs(distance)), 5) }

    private func solve(_ period: Period) -> Period {
        let costs = costs(in: period)
        let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
        return Period(days: period.days, middle: period.days.lowerBound + best, cost: costs[best])
    }

    // MARK: Periods

    /// Days around the companions, or else around everything that names a day, in time order, those close together joined.
    private func periods() -> ArraySlice<Period> {
        let anchors = Set(companions.isEmpty ? evidence.flatMap(anchorDays) : companions).sorted()
        var periods: [Period] = []
        for anchor in anchors {
            if let last = periods.last, anchor - last.middle <= Self.reach, anchor - last.days.lowerBound <= 4 * Self.reach {
                periods[periods.count - 1] = Period(days: last.days.lowerBound...(anchor + Self.reach), middle: anchor, cost: 0)
            } else {
                periods.append(Period(days: (anchor - Self.reach)...(anchor + Self.reach), middle: anchor, cost: 0))
            }
        }
        return periods.suffix(Self.maximumPeriods)
    }

    /// The days that a piece of evidence puts publication near.
    private func anchorDays(_ item: PublicationEvidence) -> [Int] {
        switch item.form {
        case .days(let days): return days.count == 1 ? [days.lowerBound] : []
        case .dateline(let days): return [days.lowerBound]
        case .openDateline(let first, let second): return [first, second]
        case .chrome(let day): return [day]
        case .yearlessDateline(let month, let day):
            return years.compactMap { CalendarDate(year: $0, month: month, day: day)?.dayNumber }
        case .dayOfMonth(let month, let day, let weekday):
            return (weekday == nil ? chromeYears : years).compactMap { CalendarDate(year: $0, month: month, day: day) }
                .filter { weekday == nil || $0.weekday == weekday }
                .map(\.dayNumber)
        case .weekday, .month, .neighbour: return []
        }
    }

    /// Years that are named, and those beside them.
    private let years: [Int]
    /// Years that the site chrome names, and those beside them.
    private let chromeYears: [Int]

    private static func withNeighbours(_ years: [Int]) -> [Int] { Set(years.flatMap { [$0 - 1, $0, $0 + 1] }).sorted() }

    private let neighbours: [Int]
    private let earliest: Int

    // MARK: Years and weeks

    /// True when the year rests on more than a guess: an article that tells the same, a dateline, a full past date with its weekday, or a
    /// weekday that agrees with its day of the month in a year that is named, here, beside it or in the chrome. A full date alone is
    /// background as often as news.
    private func hasYear(_ period: Period) -> Bool {
        if !companions.isEmpty { return true }
        let around = (period.middle - Self.reach)...(period.middle + Self.reach)
        let namesYear =
            isNearNeighbour(period.middle)
            || evidence.contains { item in
                guard case .days(let days) = item.form else { return false }
                return days.overlaps(around)
            }
        return evidence.contains { item in
            switch item.form {
            case .dateline(let days): days.clamped(to: period.days) == days
            case .openDateline(let first, let second): [first, second].contains(where: period.days.contains)
            case .days(let days):
                days.count == 1 && item.hasWeekday && item.tense != .future && abs(days.lowerBound - period.middle) <= Self.nearDays
            case .yearlessDateline: namesYear
            case .dayOfMonth(_, _, .some): (namesYear || hasChrome(in: period)) && anchorDays(item).contains { period.days.contains($0) }
            case .dayOfMonth(_, _, .none): hasChrome(in: period) && anchorDays(item).contains { abs($0 - period.middle) <= Self.nearDays }
            case .weekday, .month, .neighbour, .chrome: false
            }
        }
    }

    /// In days: a neighbour nearer than this tells the year of a day.
    private static let halfYear = 183
    /// A full date as news: within a week of publication.
    private static let nearDays = 7

    private func hasChrome(in period: Period) -> Bool {
        evidence.contains { item in
            guard case .chrome(let day) = item.form else { return false }
            return abs(day - period.middle) <= Self.nearDays
        }
    }

    /// Days that the article, or another one for the same news, gives with their weekday, by weekday.
    private func anchoredWeekdays(in period: Period) -> [Int: Set<Int>] {
        var result = sharedDays.mapValues { $0.filter(period.days.contains) }
        for item in evidence {
            guard case .dayOfMonth(_, _, .some(let weekday)) = item.form else { continue }
            result[weekday, default: []].formUnion(anchorDays(item).filter(period.days.contains))
        }
        return result
    }

    /// One story has one such Thursday, as a rule.
    private func anchorCost(on day: Int, _ anchors: [Int: Set<Int>]) -> Double {
        guard !anchors.isEmpty else { return 0 }
        return evidence.reduce(0) { cost, item in
            if case .neighbour(let offset) = item.form {
                let fits = anchors.values.contains { $0.contains(day + offset) }
                return cost + (fits ? 0 : Self.otherWeekday * item.weight)
            }
            guard case .weekday(let weekday) = item.form, let days = anchors[weekday], !days.isEmpty else { return cost }
            let since = (CalendarDate(dayNumber: day).weekday - weekday + 7) % 7
            let last = day - since
            let next = since == 0 ? day : last + 7
            let fits: Bool
            switch item.tense {
            case .past: fits = days.contains(last)
            case .future: fits = days.contains(next)
            case .present, .unknown: fits = days.contains(last) || days.contains(next)
            }
            return cost + (fits ? 0 : Self.otherWeekday * item.weight)
        }
    }

    private static let otherWeekday = 1.2
}
