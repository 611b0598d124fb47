import Model

/// On which page of the timeline each event stands: the main line by period with its detail folded below, then the background, folded too.
struct TimelineLayout: Sendable {
    /// A period of the main line or of the background, or a part of one that is cut between pages.
    struct Section: Sendable {
        /// Unique on the timeline, and made of the days of its events, so that they last however periods are cut: `period-2031-05-04`,
        /// `background-1974-01-01`, `period-undated`. The first is that of its heading.
        let anchors: [String]
        let heading: String
        let isBackground: Bool
        /// Events in sight, by index, in time order.
        var main: [Int]
        /// Events folded below them.
        var detail: [Int]
        /// The month of its first event; nil where its time is not understood.
        let month: CalendarDate?
    }

    let paging: Paging
    private let t: MessageCatalog
    private let sections: [Section]
    /// By event: its place in the order of the pages.
    private let places: [Int]

    /// Orders the events of a dossier once.
    init(_ events: [Event], _ t: MessageCatalog) {
        self.t = t
        let story = events.indices.filter { events[$0].level != .background }
        let background = events.indices.filter { events[$0].level == .background }
        sections = Self.sections(story, of: events, isBackground: false, t) + Self.sections(background, of: events, isBackground: true, t)
        let order = sections.flatMap { $0.main + $0.detail }
        var places = [Int](repeating: 0, count: events.count)
        for (place, event) in order.enumerated() { places[event] = place }
        self.places = places
        paging = Paging(base: "timeline", bytes: order.map { Self.bytes(events[$0]) }, most: Self.most)
    }

    private static func sections(_ shown: [Int], of events: [Event], isBackground: Bool, _ t: MessageCatalog) -> [Section] {
        // Where nothing is the main line, all of it is.
        let isPlain = isBackground || !events.contains { $0.level == .main }
        var taken: Set<String> = []
        return TimelinePeriods(shown.map { events[$0] }, t).periods.map { period in
            let members = period.events.map { shown[$0] }
            let days = members.map { events[$0].when }.map { $0.hasYear ? CalendarDate(dayNumber: $0.whole.lowerBound) : nil }
            let month = days.first ?? nil
            let prefix = isBackground ? "background-" : "period-"
            let names = distinct(days.map { prefix + ($0?.iso ?? "undated") })
            let free = names.filter { taken.insert($0).inserted }
            // Of a period beside the main line the weightiest are told, too.
            let main = members.filter { isPlain || events[$0].level == .main }
            let shown = main.isEmpty ? weightiest(members, of: events, count: members.count > manyInPeriod ? 2 : 1) : Set(main)
            return Section(
                anchors: free.isEmpty ? [uniqueSlug(names.first ?? prefix, fallback: prefix, taken: &taken)] : free,
                heading: period.heading,
                isBackground: isBackground,
                main: members.filter(shown.contains), detail: members.filter { !shown.contains($0) }, month: month)
        }
    }

    private static func weightiest(_ members: [Int], of events: [Event], count: Int) -> Set<Int> {
        Set(members.sorted { (events[$1].weight, $0) < (events[$0].weight, $1) }.prefix(count))
    }

    /// What a page of the timeline is called: the days of the story on it, or what it is of.
    func label(ofPage page: Int, _ events: [Event]) -> String {
        let story = sections(ofPage: page).filter { !$0.isBackground }
        let times = story.flatMap { $0.main + $0.detail }.sorted().map { events[$0].when }
        let ends = t.dates.shortEnds(times)
        if let first = ends.first, let last = ends.last { return ends.count > 1 ? t.dates.span(first, last) : first }
        return story.first?.heading ?? t(.background)
    }

    /// The page of an event.
    func file(of event: Int) -> String { paging.file(of: places[event]) }

    /// The sections of a page; one that is cut stands on both pages.
    func sections(ofPage page: Int) -> [Section] {
        let items = paging.items(ofPage: page)
        return sections.compactMap { section in
            var part = section
            part.main = section.main.filter { items.contains(places[$0]) }
            part.detail = section.detail.filter { items.contains(places[$0]) }
            return part.main.isEmpty && part.detail.isEmpty ? nil : part
        }
    }

    /// The ways into a long timeline: its years, each with the months in which a period of the main line starts.
    func ladder() -> [(year: Int, steps: [Link])] {
        var years: [(year: Int, steps: [Link])] = []
        var last: CalendarDate?
        for section in sections where !section.isBackground {
            guard let date = section.month, let event = (section.main + section.detail).first else { continue }
            guard last.map({ ($0.year, $0.month) != (date.year, date.month) }) ?? true else { continue }
            last = date
            if years.last?.year != date.year { years.append((date.year, [])) }
            let name = t.dates.monthAlone(date).prefix(Self.lettersOfMonth)
            years[years.count - 1].steps.append(Link(label: String(name), href: "\(file(of: event))#\(section.anchors[0])"))
        }
        return years.reduce(0) { $0 + $1.steps.count } < Self.fewestSteps ? [] : years
    }

    /// Where the background starts, and its number of events; nil where there is none.
    var background: (href: String, count: Int)? {
        let all = sections.filter(\.isBackground)
        guard let first = all.first, let event = first.main.first else { return nil }
        return ("\(file(of: event))#\(first.anchors[0])", all.reduce(0) { $0 + $1.main.count })
    }

    /// About what an event takes on a page.
    private static func bytes(_ event: Event) -> Int {
        let around = 1_060, aroundMention = 450
        return event.mentions.prefix(EventItem.shownMentions).reduce(
            around + aroundMark * min(event.mentions.count, MarkRow.most) + event.lead.text.utf8.count
        ) { $0 + aroundMention + $1.sentence.text.utf8.count + $1.because.utf8.count }
    }

    private static let manyInPeriod = 10
    private static let aroundMark = 160
    /// More events are no page that anybody reads to its end.
    private static let most = 150
    /// A shorter timeline needs no ladder.
    private static let fewestSteps = 3
    private static let lettersOfMonth = 3
}
