import Model

extension Assembler {
    /// What was known of an outline at the end of its days of coverage: each state assembled, as the dossier is, of the readings published until
    /// then. The last day is left out, as its state is the dossier itself, and so are readings whose day is not known. Publication days and the
    /// dates in the text are as the outline has them.
    public func earlier(of outline: DossierOutline) -> [EarlierState] {
        EarlierDays(outline.readings).days.parallelMap { day in
            let readings = outline.readings.filter { $0.article.published.day.map { $0 <= day } ?? false }
            let title = DossierTitle(rates: vocabulary.wordRates).proposal(for: readings).title
            var state = dossier(of: DossierOutline(id: outline.id, title: title, readings: readings))
            (state.readings, state.sharedText) = ([], [])
            return EarlierState(day: day, dossier: state)
        }
    }
}

/// Chooses the days whose state is made.
struct EarlierDays {
    /// In time order.
    let days: [CalendarDate]

    /// More states of one dossier nobody reads.
    private static let most = 30
    /// All states of a dossier together are made of so many readings at most: each reading in each state is assembled anew.
    private static let mostReadings = 1_200

    /// The days with most articles, the earlier of equals, as far as they may take.
    init(_ readings: [Reading]) {
        let coverage = CoverageDays(readings).all
        guard coverage.count > 1 else {
            days = []
            return
        }
        // A state of nothing that is read says nothing.
        let firstRead = readings.filter { !$0.isUnread }.compactMap(\.article.published.day).min()
        var until = 0
        let costs = coverage.map { day in
            until += day.articles
            return until
        }
        let order = coverage.indices.dropLast().filter { index in firstRead.map { $0 <= coverage[index].day } ?? false }
            .sorted { (coverage[$1].articles, $0) < (coverage[$0].articles, $1) }
        var (chosen, cost) = (Set<Int>(), 0)
        for index in order where chosen.count < Self.most && cost + costs[index] <= Self.mostReadings {
            chosen.insert(index)
            cost += costs[index]
        }
        days = chosen.sorted().map { coverage[$0].day }
    }
}
