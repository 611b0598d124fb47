import Model

/// The picture of time: events along an axis on which precision is length, what was still to come is hollow, and quiet stretches are
/// shortened. It only places things; the template draws them, once lying for wide screens and once standing for phones.
struct TimelinePicture: Sendable {
    static let shape = PageShape.record(
        texts: [.title, .words, .homeYear], flags: [.isShortened, .hasCoverage, .hasAfter],
        [.wide: .list(TimelineDrawing.shape), .tall: .list(TimelineDrawing.shape)]
    )

    /// What is drawn: the events of one stretch of time and one status, together.
    struct Item: Sendable {
        var days: ClosedRange<Int>
        /// Where in its day a point stands, 0 to 1; nil for what is longer than a day.
        var moment: Double?
        var status: String
        var when: TimeSpan
        var sourceCount: Int
        /// Of its weightiest event, 0 to 1.
        var weight = 0.0
        /// What happened, in the words of the sentence that tells it; empty where it has no name.
        var name = ""

        /// The more sources tell it, the larger, up to a limit.
        var radius: Double { min(8, 4 + Double(sourceCount) * 0.8) }

        /// What its mark means.
        var statusMessage: MessageKey {
            switch status {
            case "ahead": .statusAnnounced
            case "denied": .statusDenied
            case "cancelled": .statusCancelled
            default: .statusHappened
            }
        }
    }

    private struct Key: Hashable {
        var days: ClosedRange<Int>
        var moment: Double?
        var status: String
    }

    let t: MessageCatalog
    let items: [Item]
    let stretches: [TimelineStretches.Stretch]
    let coverage: ClosedRange<Int>?
    /// The items in few words; without their year where all lie in one.
    let labels: [String]
    /// The order in which items get a label while there is room: the weightiest first, and of equals those far from each other.
    let labelOrder: [Int]
    /// The weightiest items: their labels say what happened.
    private let named: Set<Int>
    private let eventCount: Int
    private let homeYear: Int?

    /// Lays out the events at these indices; events without a year are left to the list.
    init(_ folder: DossierFolder, events: [Int]) {
        let dossier = folder.dossier
        var items: [Item] = []
        var known: [Key: Int] = [:]
        for event in events.map({ dossier.events[$0] }) {
            guard event.when.hasYear else { continue }
            let item = Item(
                days: event.when.whole, moment: Self.moment(event.when), status: event.status.tone, when: event.when,
                sourceCount: Self.sourceCount(event), weight: event.weight,
                name: EventItem.caption(event, in: folder))
            let key = Key(days: item.days, moment: item.moment, status: item.status)
            if let same = known[key] {
                items[same].sourceCount = max(item.sourceCount, items[same].sourceCount)
                if item.weight > items[same].weight { (items[same].weight, items[same].name) = (item.weight, item.name) }
            } else {
                known[key] = items.count
                items.append(item)
            }
        }
        self.init(items, coverage: Self.coverage(dossier), eventCount: events.count, folder.t)
    }

    /// Lays out items that may come in any order.
    init(_ unsorted: [Item], coverage: ClosedRange<Int>?, eventCount: Int, _ t: MessageCatalog) {
        self.t = t
        // A month stands before its days.
        items = unsorted.sorted {
            ($0.days.lowerBound, -$0.days.count, $0.moment ?? 0, $0.status) < (
                $1.days.lowerBound, -$1.days.count, $1.moment ?? 0, $1.status
            )
        }
        self.coverage = coverage
        self.eventCount = eventCount
        let years = Set(items.flatMap { [$0.days.lowerBound, $0.days.upperBound] }.map { CalendarDate(dayNumber: $0).year })
        labels = items.map { t.dates.short($0.when, withYear: years.count > 1) }
        let ranks = items.map { ($0.weight, $0.sourceCount) }
        labelOrder = items.indices.sorted { (ranks[$1].0, ranks[$1].1, $0.spreadRank) < (ranks[$0].0, ranks[$0].1, $1.spreadRank) }
        named = Set(labelOrder.prefix(Self.mostNamed))
        let isYearLeftOut = zip(items, labels).contains { t.dates.short($0.when, withYear: true) != $1 }
        homeYear = isYearLeftOut ? years.first : nil
        let drawn = items.map(\.days)
        stretches = TimelineStretches(drawn + (coverage.map { [$0] + Self.quietEnds(of: $0, drawn) } ?? [])).stretches
    }

    /// The first and the last day of the coverage where nothing is drawn near them: the time between may be shortened.
    private static func quietEnds(of coverage: ClosedRange<Int>, _ drawn: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        let within = drawn.filter { $0.overlaps(coverage) }
        guard let first = within.map(\.lowerBound).min(), let last = within.map(\.upperBound).max() else { return [] }
        return [coverage.lowerBound, coverage.upperBound]
            .filter { $0 < first - TimelineStretches.shortestGap || $0 > last + TimelineStretches.shortestGap }.map { $0...$0 }
    }

    /// The label of an item that says what happened, as far as so many characters allow; nil for one without a name of its own.
    func namedLabel(_ index: Int, dated date: String, characters: Int) -> String? {
        let room = characters - date.count - Self.joint.count
        guard named.contains(index), !items[index].name.isEmpty, room >= Self.shortestName else { return nil }
        return date + Self.joint + DisplayText.start(of: items[index].name, characters: room)
    }

    /// The name of an item that has one of its own in lines of so many characters, "…" behind what is cut off; nil for the others.
    func nameLines(_ index: Int, characters: Int, lines: Int) -> [String]? {
        guard named.contains(index), !items[index].name.isEmpty else { return nil }
        var rest = items[index].name[...]
        var result: [String] = []
        while !rest.isEmpty, result.count < lines {
            let line =
                result.count == lines - 1 || rest.count <= characters
                ? DisplayText.start(of: String(rest), characters: characters)
                : {
                    let start = rest.prefix(characters + 1)
                    return String(start.lastIndex(of: " ").map { start[..<$0] } ?? rest.prefix(characters))
                }()
            result.append(line)
            rest = rest.dropFirst(line.count).drop { $0 == " " }
        }
        return result
    }

    private static let joint = " · "
    private static let mostNamed = 8
    /// Fewer characters say nothing.
    private static let shortestName = 16

    private static func coverage(_ dossier: Dossier) -> ClosedRange<Int>? {
        guard let from = dossier.from, let to = dossier.to, from <= to else { return nil }
        return from.dayNumber...to.dayNumber
    }

    var value: PageValue {
        let isEmpty = items.isEmpty
        return .record([
            .title: .text(title), .words: .words(words), .homeYear: .text(homeYear.map { "\($0)" } ?? ""),
            .isShortened: .flag(stretches.count > 1), .hasCoverage: .flag(coverage != nil), .hasAfter: .flag(hasLater),
            .wide: .list(isEmpty ? [] : [WideTimeline(self).drawing.value]),
            .tall: .list(isEmpty ? [] : [TallTimeline(self).drawing.value]),
        ])
    }

    /// Whether something lies after the coverage, or reaches over its end.
    var hasLater: Bool { coverage.map { days in items.contains { $0.days.upperBound > days.upperBound } } ?? false }

    private var title: String {
        guard let first = items.first, let last = items.max(by: { $0.days.upperBound < $1.days.upperBound }) else { return "" }
        let dates = t.range(distinct([first.when, last.when].map { t.dates.words($0) }))
        return t(.timelineOf, [.events: t(.eventCount, eventCount), .dates: dates])
    }

    /// Where an item lies, seen from the window of coverage.
    private enum Part {
        case before, during, after
    }

    private func part(_ part: Part) -> [Item] {
        guard let coverage else { return part == .before ? items : [] }
        return items.filter { item in
            let isAfter = item.days.lowerBound > coverage.upperBound
            let isBefore = item.days.upperBound < coverage.lowerBound
            return part == (isAfter ? .after : isBefore ? .before : .during)
        }
    }

    /// What the picture shows, for those who do not see it.
    private var words: String {
        let parts: [(String, [Item])] = [
            (coverage == nil ? "" : t(.beforeCoverage), part(.before)), (t(.duringCoverage), part(.during)),
            (t(.afterCoverage), part(.after)),
        ]
        return parts.filter { !$0.1.isEmpty }.map { heading, items in
            let told = items.prefix(Self.spoken).map { item in
                let date = t.dates.words(item.when)
                let sources = t(.sourceCount, item.sourceCount)
                return item.status == "told"
                    ? t(.pictureItem, [.date: date, .sources: sources])
                    : t(.pictureItemStatus, [.date: date, .sources: sources, .status: t(item.statusMessage)])
            }
            let more = items.count > Self.spoken ? [t(.andMore, items.count - Self.spoken)] : []
            return heading + (told + more).joined(separator: "; ") + "."
        }.joined(separator: " ")
    }

    /// More than this nobody listens to; the list has them all.
    private static let spoken = 20

    /// The indices of the weightiest events, in the dossier's order, and no more than fit a picture.
    static func weightiest(_ dossier: Dossier, limit: Int) -> [Int] { ranked(dossier).prefix(limit).sorted() }

    /// The indices of the events, the weightiest first.
    private static func ranked(_ dossier: Dossier) -> [Int] {
        let events = dossier.events
        let counts = events.map(sourceCount)
        return events.indices.sorted { (events[$1].weight, counts[$1], $0) < (events[$0].weight, counts[$0], $1) }
    }

    /// Those of the weightiest that a first page shows: the main line, then details, of each sentence one event. Background fills up where
    /// hardly anything else is there, and where more than one source tells it, or there is nothing else at all.
    static func leading(_ dossier: Dossier, limit: Int) -> [Int] {
        let ranked = ranked(dossier)
        let main = ranked.filter { dossier.events[$0].level == .main }
        let isKnown = main.allSatisfy { dossier.events[$0].when.hasYear }
        let told = isKnown ? Self.spread(main.map { dossier.events[$0].when.days.lowerBound }, limit: limit).map { main[$0] } : main
        let levels = [told, ranked.filter { dossier.events[$0].level == .detail }]
        let isSingle = dossier.readings.count < 2
        let background = ranked.filter {
            dossier.events[$0].level == .background && (isSingle || sourceCount(dossier.events[$0]) > 1)
        }
        var leads: Set<Citation> = []
        let first = levels.joined().filter { leads.insert(dossier.events[$0].lead).inserted }
        let filling = first.count < fewest ? background.filter { leads.insert(dossier.events[$0].lead).inserted } : []
        let chosen = first + filling
        return (chosen.isEmpty ? ranked : chosen).prefix(limit).sorted()
    }

    private static let fewest = 2

    /// The places of days, the weightiest first, in an order that begins with those that lie apart: the weightiest of a long story may all be of its
    /// first week.
    static func spread(_ days: [Int], limit: Int) -> [Int] {
        let gap = ((days.max() ?? 0) - (days.min() ?? 0)) / (2 * limit)
        var apart: [Int] = []
        for place in days.indices where apart.allSatisfy({ abs(days[$0] - days[place]) >= gap }) { apart.append(place) }
        return apart + Set(days.indices).subtracting(apart).sorted()
    }

    /// "The 16 weightiest events of 120."; empty where all are shown.
    static func note(shown: Int, of all: Int, _ t: MessageCatalog) -> String {
        shown < all ? t(.weightiestOf, shown, [.total: t.number(all)]) : ""
    }

    private static func sourceCount(_ event: Event) -> Int { Set(event.mentions.map(\.sentence.article)).count }

    private static func moment(_ span: TimeSpan) -> Double? {
        guard span.whole.count == 1 else { return nil }
        return span.minute.map { Double($0) / Double(CalendarDate.minutesOfDay) } ?? 0.5
    }
}

extension Int {
    /// Its bits read backwards: counting in this order halves the widest gap each time (van der Corput, 1935).
    fileprivate var spreadRank: UInt32 {
        var bits = UInt32(truncatingIfNeeded: self)
        var rank: UInt32 = 0
        for _ in 0..<UInt32.bitWidth {
            rank = rank << 1 | bits & 1
            bits >>= 1
        }
        return rank
    }
}
