import Model

/// On which page of the timeline each event stands.
struct TimelineLayout: Sendable {
    let paging: Paging
    private let periods: [TimelinePeriods.Period]
    /// By event: its place in the order of the pages.
    private let places: [Int]

    /// Orders the events of a dossier once.
    init(_ events: [Event]) {
        periods = TimelinePeriods(events).periods
        let order = periods.flatMap(\.events)
        var places = [Int](repeating: 0, count: events.count)
        for (place, event) in order.enumerated() { places[event] = place }
        self.places = places
        paging = Paging(base: "timeline", bytes: order.map { Self.bytes(events[$0]) })
    }

    /// The page of an event.
    func file(of event: Int) -> String { paging.file(of: places[event]) }

    /// The periods of a page; one that is cut stands on both pages.
    func periods(ofPage page: Int) -> [TimelinePeriods.Period] {
        let items = paging.items(ofPage: page)
        return periods.compactMap { period in
            let events = period.events.filter { items.contains(places[$0]) }
            return events.isEmpty ? nil : TimelinePeriods.Period(heading: period.heading, events: events)
        }
    }

    /// About what an event takes on a page.
    private static func bytes(_ event: Event) -> Int {
        let around = 600, aroundMention = 350
        return event.mentions.reduce(around + event.lead.text.utf8.count) { $0 + aroundMention + $1.sentence.text.utf8.count }
    }
}
