import Model

/// Of how many articles of a dossier each time is told.
struct ToldDays {
    /// The part of the articles that tell something of a time, by the days it covers.
    let shares: [ClosedRange<Int>: Double]
    /// The times that more than one article tells of.
    let shared: Set<ClosedRange<Int>>
    /// The time of which most articles tell, and then most sentences; nil where no article dates anything.
    let main: ClosedRange<Int>?

    /// O(statements).
    init(_ statements: [DatedStatement], articles: Int) {
        var tellers: [ClosedRange<Int>: Set<Int>] = [:]
        var counts: [ClosedRange<Int>: Int] = [:]
        for statement in statements {
            tellers[statement.time.days, default: []].insert(statement.reading)
            counts[statement.time.days, default: 0] += 1
        }
        shared = Set(tellers.filter { $0.value.count > 1 }.keys)
        shares = tellers.mapValues { Double($0.count) / Double(max(1, articles)) }
        main = tellers.keys.max { left, right in
            let (l, r) = ((tellers[left]?.count ?? 0, counts[left] ?? 0), (tellers[right]?.count ?? 0, counts[right] ?? 0))
            return l != r ? l < r : (left.lowerBound, left.count) > (right.lowerBound, right.count)
        }
    }
}
