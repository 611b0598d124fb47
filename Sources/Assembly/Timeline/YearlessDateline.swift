import Model

/// Finds the year of a dateline that states none ("PARIS, Dec. 4 —"), and the month of one in digits that can mean two days ("10/03/2031").
struct YearlessDateline {
    let evidence: [PublicationEvidence]
    /// Publication days of the dated articles of the dossier.
    let neighbours: [Int]

    /// The day, the dateline, and the neighbour that settles the year; nil where there is no such dateline or the day stays open.
    ///
    /// The years of the neighbours and the last one that the article names, with those beside them, are tried, or both days of a date in digits: the
    /// weekdays of the article must fit its day, nothing that it tells as past may lie behind it, and it lies near a neighbour where there is one.
    func day() -> (day: Int, item: PublicationEvidence, neighbour: Int?)? {
        for item in evidence {
            let days: [Int]
            var margin = neighbours.isEmpty ? Self.marginAlone : Self.margin
            switch item.form {
            case .yearlessDateline(let month, let dayOfMonth):
                days = years.compactMap { CalendarDate(year: $0, month: month, day: dayOfMonth)?.dayNumber }
            case .openDateline(let first, let second):
                days = [first, second]
                margin = Self.margin
            default: continue
            }
            let ranked =
                days
                .map { (day: $0, cost: cost(of: $0)) }
                .sorted { ($0.cost, -$0.day) < ($1.cost, -$1.day) }
            guard let best = ranked.first, best.cost < Self.tolerable * Double(1 + evidence.count) else { return nil }
            if ranked.count > 1, ranked[1].cost - best.cost < margin { return nil }
            let near = nearest(to: best.day).flatMap { isNear($0, best.day) ? $0 : nil }
            // Which of two days is meant a neighbour tells that is near one of them.
            let isTold = if case .openDateline = item.form { near.map { !isNear($0, ranked[1].day) } ?? false } else { true }
            return (best.day, item, isTold ? near : nil)
        }
        return nil
    }

    private var years: [Int] {
        var named = neighbours.map { CalendarDate(dayNumber: $0).year }
        for item in evidence {
            guard case .days(let days) = item.form else { continue }
            named.append(CalendarDate(dayNumber: days.upperBound).year)
        }
        guard let last = named.max() else { return [] }
        return neighbours.isEmpty ? [last - 1, last, last + 1] : Set(named.flatMap { [$0 - 1, $0, $0 + 1] }).sorted()
    }

    private func cost(of day: Int) -> Double {
        let own = evidence.reduce(0) { $0 + $1.cost(publishedOn: day) }
        guard let near = nearest(to: day) else { return own }
        return own + (isNear(near, day) ? 0 : Self.farFromAll)
    }

    private func isNear(_ neighbour: Int, _ day: Int) -> Bool { abs(neighbour - day) <= Self.halfYear }

    private func nearest(to day: Int) -> Int? { neighbours.min { (abs($0 - day), $0) < (abs($1 - day), $1) } }

    /// In days: nearer than this, a neighbour tells the year.
    private static let halfYear = 183
    /// In nats: a dossier seldom spans a year without an article between.
    private static let farFromAll = 3.0
    /// How much worse, in nats, the next best year must be.
    private static let margin = 1.5
    /// The same where no neighbour bears the year out: more than a single date in the wrong tense costs.
    private static let marginAlone = 5.5
    /// Mean cost of a piece of evidence above which the best year is no good one.
    private static let tolerable = 1.8
}
