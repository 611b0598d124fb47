import Model

/// Everything that was inferred or is doubtful, for the editor: the weightiest first, each with what settles it.
struct ReviewPage: Page {
    let records: [DossierRecord]
    /// Notes that are about no article and no page of the site.
    var lost: [Note] = []
    let t: MessageCatalog

    static let template = "review"
    static let fields: [PageName: PageShape] = [
        .total: .text, .isEmpty: .flag, .isOne: .flag,
        .parts: .list(
            .record(
                texts: [.anchor, .heading, .count, .hint, .moreLabel, .restLabel],
                [.items: .list(ReviewItem.shape), .moreItems: .list(ReviewItem.shape)])),
    ]

    var path: String { "review.html" }
    var frame: Frame { .site(t(.review), file: path, t) }

    func values() -> PageRecord {
        let ofSite = lost.map { ReviewFinder.lostNote($0, t).value }
        let lists = Self.parts.indices.map { part in
            (Self.parts[part].anchor == Self.notes ? ofSite : [])
                // Equal weights stay in the order of the dossiers.
                + records.flatMap { $0.review[part] }.enumerated()
                .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element.item)
        }
        let total = lists.reduce(0) { $0 + $1.count }
        let parts = zip(Self.parts, zip(lists, Self.fitting(lists))).filter { !$1.0.isEmpty }.map { part, list in
            let (items, fitting) = list
            let more = items.prefix(fitting).dropFirst(Self.shown)
            let rest = items.count - fitting
            return PageValue.record([
                .anchor: .text(part.anchor), .heading: .text(t(part.heading)), .count: .number(items.count),
                .hint: .text(part.hint.map { t($0) } ?? ""),
                .items: .list(Array(items.prefix(min(fitting, Self.shown)))), .moreItems: .list(Array(more)),
                .moreLabel: .text(more.isEmpty ? "" : t(.otherCount, more.count)),
                .restLabel: .text(rest == 0 ? "" : t(.moreNotListed, rest)),
            ])
        }
        return [
            .total: .text(t(.pointCount, total)), .isEmpty: .flag(total == 0), .isOne: .flag(records.count == 1),
            .parts: .list(parts),
        ]
    }

    /// How many items of each list there is room for: in turn one of each, until the page is full.
    private static func fitting(_ lists: [[PageValue]]) -> [Int] {
        var fitting = lists.map { _ in 0 }
        var room = mostBytes
        for place in 0..<(shown + folded) {
            for (list, items) in lists.enumerated() where fitting[list] == place && place < items.count {
                let bytes = items[place].bytes
                guard bytes <= room else { continue }
                room -= bytes
                fitting[list] += 1
            }
        }
        return fitting
    }

    /// What is doubtful, as the page shows it; what doubts more comes first.
    struct Doubt: Sendable {
        let weight: Double
        let item: PageValue
    }

    /// What is doubtful in a dossier, by part of the page.
    static func doubts(of folder: DossierFolder) -> [[Doubt]] {
        let finder = ReviewFinder(folder)
        return parts.map { part in part.items(finder).map { Doubt(weight: $0.weight, item: $0.value(in: folder)) } }
    }

    /// A kind of doubt.
    private struct Part: Sendable {
        let anchor: String
        let heading: MessageKey
        let hint: MessageKey?
        let items: @Sendable (ReviewFinder) -> [ReviewItem]
    }

    private static let notes = "notes"

    private static let parts = [
        Part(
            anchor: "dates", heading: .partDates, hint: .partDatesHint, items: \.dates),
        Part(anchor: "names", heading: .partNames, hint: .partNamesHint, items: \.names),
        Part(
            anchor: "disagreements", heading: .partDisagreements, hint: .partDisagreementsHint, items: \.disagreements),
        Part(
            anchor: "grouping", heading: .partGrouping, hint: .partGroupingHint, items: \.grouping),
        Part(anchor: notes, heading: .partNotes, hint: .partNotesHint, items: \.lostNotes),
        Part(anchor: "kinds", heading: .partKinds, hint: nil, items: \.kinds),
    ]

    /// In sight; the others are folded.
    private static let shown = 40
    /// A page with more would be slow to open.
    private static let folded = 10
    /// Of all items; with what stands around them the page stays below 300 KB.
    private static let mostBytes = 220_000
}
