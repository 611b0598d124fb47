import Model

/// The main events of all dossiers in the order of time, the latest first.
struct SiteEventsPage: Page {
    let months: [Month]
    let t: MessageCatalog
    let paging: Paging
    /// Counted from 0.
    let page: Int

    /// The events of a month, those of a year whose month is not known, or those without a day.
    struct Month: Sendable {
        /// Its first day; nil for events without a day.
        let first: CalendarDate?
        /// Whether only the year is known.
        let isYear: Bool
        /// Of the first of its events in the whole list.
        let start: Int
        var events: [DossierStanding.Told]

        var anchor: String { first.map { isYear ? "y-\($0.year)" : "m-" + $0.iso.prefix(7) } ?? "undated" }
    }

    static let template = "all-events"
    static let fields: [PageName: PageShape] = [
        .periods: .list(
            .record(texts: [.heading, .anchor], [.events: .list(.record([.item: DossierStanding.toldShape, .counts: .text]))])),
        .ladder: .list(.record(texts: [.label], [.steps: .list(Link.shape)])), .hasJumps: .flag, .isEmpty: .flag, .pages: Paging.shape,
        .range: .text,
    ]

    static let list = "events"

    static func all(_ parts: [AcrossPages.Part], _ t: MessageCatalog) -> [SiteEventsPage] {
        let events = parts.flatMap { $0.record.standing.told.filter(\.isMain) }
        let months = months(events)
        let paging = Paging(base: list, joint: "_", bytes: months.flatMap { $0.events.map { $0.bytes + bytesOfCounts } })
        return (0..<paging.pages).map { SiteEventsPage(months: months, t: t, paging: paging, page: $0) }
    }

    /// Events by month, the latest first; behind the months of a year what has no month, at the end what has no day.
    private static func months(_ events: [DossierStanding.Told]) -> [Month] {
        let dates = events.map { event in
            event.day.flatMap { day -> CalendarDate? in
                let date = CalendarDate(dayNumber: day)
                return CalendarDate(year: date.year, month: event.isVague ? 1 : date.month, day: 1)
            }
        }
        let days = events.indices.map { index -> (month: Int, isMonth: Int, day: Int) in
            let isVague = events[index].isVague
            return (dates[index]?.dayNumber ?? .min, isVague ? 0 : 1, isVague ? 0 : events[index].day ?? 0)
        }
        var months: [Month] = []
        let order = events.indices.sorted {
            (days[$1].month, days[$1].isMonth, days[$1].day, $0) < (days[$0].month, days[$0].isMonth, days[$0].day, $1)
        }
        for (place, index) in order.enumerated() {
            let last = months.last
            if last == nil || last?.first?.dayNumber != dates[index]?.dayNumber || last?.isYear != events[index].isVague {
                months.append(Month(first: dates[index], isYear: events[index].isVague, start: place, events: []))
            }
            months[months.count - 1].events.append(events[index])
        }
        return months
    }

    var path: String { pathAcross(paging.file(ofPage: page)) }
    var frame: Frame { .across(t(.siteEvents) + t.suffix(ofPage: page), list: Self.list, t) }
    var about: PageAbout {
        PageAbout(t(.aboutSiteEvents, months.reduce(0) { $0 + $1.events.count }, [.page: t.suffix(ofPage: page)]))
    }

    func values() -> PageRecord {
        let items = paging.items(ofPage: page)
        let here = months.compactMap { month -> PageValue? in
            let own = items.clamped(to: month.start..<(month.start + month.events.count))
            guard !own.isEmpty else { return nil }
            let events = month.events[(own.lowerBound - month.start)..<(own.upperBound - month.start)]
            return .record([
                .heading: .text(heading(month)), .anchor: .text(own.lowerBound == month.start ? month.anchor : ""),
                .events: .list(
                    events.map { .record([.item: $0.value, .counts: .text($0.sources > 1 ? t(.sourceCount, $0.sources) : "")]) }),
            ])
        }
        let ladder = ladder()
        return [
            .periods: .list(here), .ladder: .list(ladder), .hasJumps: .flag(page == 0 && months.count > 2), .isEmpty: .flag(months.isEmpty),
            .pages: paging.links(from: page, t), .range: .text(paging.words(ofPage: page, t)),
        ]
    }

    private func heading(_ month: Month) -> String {
        month.first.map { month.isYear ? String($0.year) : t.dates.month($0) } ?? t(.withoutDate)
    }

    /// On the first page the way to every month, by year.
    private func ladder() -> [PageValue] {
        guard page == 0, months.count > 2 else { return [] }
        var years: [(label: String, steps: [Link])] = []
        for month in months {
            let label = month.first.map { String($0.year) } ?? t(.withoutDate)
            if years.last?.label != label { years.append((label, [])) }
            let step = month.first.map { month.isYear ? t(.withoutMonth) : t.dates.monthAlone($0) } ?? t.number(month.events.count)
            years[years.count - 1].steps.append(Link(label: step, href: "\(paging.file(of: month.start))#\(month.anchor)"))
        }
        return years.prefix(Self.mostYears).map { .record([.label: .text($0.label), .steps: .list($0.steps.map(\.value))]) }
    }

    private static let bytesOfCounts = 60
    /// A ladder of more is longer than what it leads to.
    private static let mostYears = 40
}
