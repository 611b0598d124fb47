import Model

extension Assembler {
    /// What was known of an outline at the end of its days of coverage: who is who, what happened, and what is at odds, each found anew in nothing but
    /// the readings published until then. The last day is left out, as its state is the dossier itself, and so are readings whose day is not known.
    /// Publication days and the dates in the text are as the outline has them, and what two articles copy from one another is as in its `dossier`.
    /// Of that a state has what a page of its day shows: no readings, copies, near misses, announcements, roots or versions.
    public func earlier(of outline: DossierOutline, as dossier: Dossier) -> [EarlierState] {
        ChosenDays(outline.readings).days.parallelMap { day in
            let known = outline.readings.indices.filter { outline.readings[$0].article.published.day.map { $0 <= day } ?? false }
            let readings = known.map { outline.readings[$0] }
            let title = DossierTitle(vocabulary: vocabulary).proposal(for: readings).title
            // With their headlines.
            let whole = known.map { dossier.readings[$0] }
            let articles = Set(whole.map(\.article.id))
            let sharedText = dossier.sharedText.filter { articles.contains($0.a.article) && articles.contains($0.b.article) }
            var state = told(
                DossierOutline(id: outline.id, title: title, readings: readings), whole, actors: merger.actors(in: whole),
                sharedText: sharedText)
            (state.readings, state.sharedText) = ([], [])
            return EarlierState(day: day, dossier: state)
        }
    }
}

/// Chooses the days whose state is made.
struct ChosenDays {
    /// In time order.
    let days: [CalendarDate]

    /// More states of one dossier nobody reads.
    private static let most = 30
    /// All states of a dossier together are made of so many times its readings at most, for each reading in each state is assembled anew.
    private static let mostTimes = 1.5
    /// And of so many readings: a story of hundreds of articles keeps its early states.
    private static let mostReadings = 300
    /// A dossier of a few articles has all its states, if they are made of no more readings.
    private static let fewReadings = 12

    /// In turn from each doubling of what is known the day with most articles, the earlier of equals, as far as they may take: early on a story
    /// changes fastest.
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
        let open = coverage.indices.dropLast().filter { index in firstRead.map { $0 <= coverage[index].day } ?? false }
        let doublings = Dictionary(grouping: open) { Int.bitWidth - costs[$0].leadingZeroBitCount }
        let turns = doublings.flatMap { doubling, days in
            days.sorted { (coverage[$1].articles, $0) < (coverage[$0].articles, $1) }.enumerated().map {
                (turn: $0.offset, doubling: doubling, day: $0.element)
            }
        }
        let budget = max(Self.fewReadings, min(Self.mostReadings, Int(Self.mostTimes * Double(readings.count))))
        var (chosen, cost) = (Set<Int>(), 0)
        for (_, _, day) in turns.sorted(by: { ($0.turn, $0.doubling) < ($1.turn, $1.doubling) })
        where chosen.count < Self.most && cost + costs[day] <= budget {
            chosen.insert(day)
            cost += costs[day]
        }
        days = chosen.sorted().map { coverage[$0].day }
    }
}
