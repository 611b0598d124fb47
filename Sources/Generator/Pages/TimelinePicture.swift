import Model

/// The picture of time: events along an axis on which precision is length, what was still to come is hollow, and quiet stretches are
/// shortened. It only places things; the template draws them, once lying for wide screens and once standing for phones.
struct TimelinePicture: Sendable {
    static let shape = PageShape.record(
        texts: ["label"], flags: ["isShortened"],
        ["wide": .list(drawing), "tall": .list(drawing)]
    )

    private static let drawing = PageShape.record(
        texts: ["left", "top", "width", "height", "axisEnd"],
        [
            "bars": .list(.record(texts: ["x", "y", "width", "height", "status"])),
            "points": .list(.record(texts: ["x", "y", "radius", "status"])),
            "labels": .list(.record(texts: ["x", "y", "text", "lineX", "lineY", "fromX", "fromY", "anchor"])),
            "breaks": .list(.record(texts: ["x", "y"])),
            "coverage": .list(.record(texts: ["x", "y", "width", "height", "textX", "textY"])),
        ]
    )

    /// What is drawn: the events of one stretch of time and one status, together.
    struct Item: Sendable {
        var days: ClosedRange<Int>
        /// Where in its day a point stands, 0 to 1; nil for what is longer than a day.
        var moment: Double?
        var status: String
        var when: String
        var sourceCount: Int
    }

    private struct Key: Hashable {
        var days: ClosedRange<Int>
        var moment: Double?
        var status: String
    }

    let items: [Item]
    let scale: TimelineScale
    let coverage: ClosedRange<Int>?
    private let eventCount: Int

    /// Lays out the events at these indices; events whose time is not understood are left to the list.
    init(_ folder: DossierFolder, events: [Int]) {
        let dossier = folder.dossier
        var items: [Item] = []
        var known: [Key: Int] = [:]
        for event in events.map({ dossier.events[$0] }) {
            guard let span = TimeSpan(edtf: event.when) else { continue }
            let item = Item(
                days: span.days, moment: Self.moment(span), status: event.status.tone, when: event.when,
                sourceCount: Self.sourceCount(event)
            )
            let key = Key(days: item.days, moment: item.moment, status: item.status)
            if let same = known[key] {
                items[same].sourceCount = max(item.sourceCount, items[same].sourceCount)
            } else {
                known[key] = items.count
                items.append(item)
            }
        }
        self.items = items.sorted {
            ($0.days.lowerBound, $0.moment ?? 0, $0.days.count) < ($1.days.lowerBound, $1.moment ?? 0, $1.days.count)
        }
        eventCount = events.count
        if let from = dossier.from, let to = dossier.to, from <= to { coverage = from.dayNumber...to.dayNumber } else { coverage = nil }
        scale = TimelineScale(self.items.map(\.days) + (coverage.map { [$0] } ?? []))
    }

    var value: PageValue {
        guard let first = items.first, let last = items.max(by: { $0.days.upperBound < $1.days.upperBound }) else {
            return .record(["label": .text(""), "isShortened": .flag(false), "wide": .list([]), "tall": .list([])])
        }
        let range = [first.when, last.when].compactMap(DateWords.words)
        return .record([
            "label": .text(
                "Picture of \(counted(eventCount, "event", "events")), \(distinct(range).joined(separator: " to ")). The list has them all."
            ),
            "isShortened": .flag(!scale.breaks.isEmpty), "wide": .list([WideTimeline(self).value]),
            "tall": .list([TallTimeline(self).value]),
        ])
    }

    /// Labels with the year where it changes.
    func labels() -> [String] {
        var year = Int.min
        return items.map { item in
            let itemYear = CalendarDate(dayNumber: item.days.lowerBound).year
            defer { year = itemYear }
            return DateWords.short(item.when, withYear: itemYear != year) ?? item.when
        }
    }

    /// The indices of the events that most sources tell, in the dossier's order, and no more than fit a picture.
    static func mostTold(_ dossier: Dossier, limit: Int) -> [Int] {
        let ranked = dossier.events.indices.map { (count: sourceCount(dossier.events[$0]), index: $0) }
            .sorted { ($1.count, $0.index) < ($0.count, $1.index) }
        return ranked.prefix(limit).map(\.index).sorted()
    }

    private static func sourceCount(_ event: Event) -> Int { Set(event.mentions.map(\.sentence.article)).count }

    private static func moment(_ span: TimeSpan) -> Double? {
        guard span.days.count == 1 else { return nil }
        if case .clock(_, let minute, _) = span.start?.value { return Double(minute) / 1_440 }
        return 0.5
    }
}

/// Maps days to lengths: a day is one unit, and a gap in which nothing begins or ends grows ever more slowly.
struct TimelineScale: Sendable {
    /// Days at which something begins or ends, and their places in units.
    private let days: [Int]
    private let places: [Double]
    /// The middles of shortened stretches, in units.
    let breaks: [Double]

    init(_ spans: [ClosedRange<Int>]) {
        days = Set(spans.flatMap { [$0.lowerBound, $0.upperBound + 1] }).sorted()
        var places: [Double] = []
        var breaks: [Double] = []
        for (index, day) in days.enumerated() {
            guard index > 0, let last = places.last else {
                places.append(0)
                continue
            }
            let gap = Double(day - days[index - 1])
            let length = Self.length(gap)
            if gap > Self.noticed { breaks.append(last + length / 2) }
            places.append(last + length)
        }
        self.places = places
        self.breaks = breaks
    }

    /// The whole length in units.
    var length: Double { places.last ?? 0 }

    /// The place of a moment, in units from the first day.
    func place(_ day: Double) -> Double {
        guard let first = days.first, let last = days.last, days.count > 1 else { return 0 }
        if day <= Double(first) { return 0 }
        if day >= Double(last) { return length }
        var after = 1
        var end = days.count - 1
        while after < end {
            let middle = (after + end) / 2
            if Double(days[middle]) > day { end = middle } else { after = middle + 1 }
        }
        let (left, right) = (Double(days[after - 1]), Double(days[after]))
        return places[after - 1] + (places[after] - places[after - 1]) * (day - left) / (right - left)
    }

    /// Up to a fortnight a gap keeps its length; longer ones grow about with their logarithm.
    private static func length(_ gap: Double) -> Double {
        var length = min(gap, fortnight)
        var rest = gap / fortnight
        while rest > 1 {
            length += doubling * min(1, rest - 1)
            rest /= 2
        }
        return length
    }

    private static let fortnight = 14.0
    /// What a gap gains when it is twice as long.
    private static let doubling = 3.0
    /// Gaps longer than two months carry a sign of the break.
    private static let noticed = 62.0
}
