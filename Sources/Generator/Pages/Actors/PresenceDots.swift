import Model

/// How often each source names an actor, small enough for a list: a dot a source, whose area is the number of mentions, on one scale for the
/// whole dossier. Where there are too many sources for dots, one bar: in how many of them the actor is named.
struct PresenceDots: Sendable {
    /// The count of the largest dot.
    let most: Int
    private let sources: Int

    static let shape = PageShape.record(
        texts: [.width, .height, .label, .share],
        [.dots: .list(.record(texts: [.x, .y, .radius, .tone]))]
    )

    /// The scale of a dossier: its highest count.
    init(_ folder: DossierFolder) {
        most = folder.dossier.actors.map { Self.counts($0, in: folder).max() ?? 0 }.max() ?? 0
        sources = folder.sources.count
    }

    /// What the pictures show, for the page that has them.
    func legend(_ t: MessageCatalog) -> String {
        hasDots ? t(.dotsLegend, [.mentions: t(.mentionCount, most)]) : t(.barsLegend, sources)
    }

    private var hasDots: Bool { sources <= Self.mostDots }

    /// Mentions of an actor in each source, in order.
    static func counts(_ actor: Actor, in folder: DossierFolder) -> [Int] {
        var counts = [Int](repeating: 0, count: folder.sources.count)
        for mention in actor.mentions {
            if let index = folder.index(ofArticle: mention.article) { counts[index] += 1 }
        }
        return counts
    }

    func value(_ actor: Actor, in folder: DossierFolder) -> PageValue {
        let counts = Self.counts(actor, in: folder)
        guard hasDots else {
            let naming = counts.count { $0 > 0 }
            return .record([
                .width: .number(Self.barWidth), .height: .number(Self.barHeight),
                .label: .text(folder.t(.inSources, naming, [.total: folder.t.number(sources)])),
                .share: .number(max(2, naming * Self.barWidth / max(1, sources))), .dots: .list([]),
            ])
        }
        let dots = counts.enumerated().map { index, count in
            PageValue.record([
                .x: .number(index * Self.step + Self.step / 2), .y: .number(Self.step / 2), .radius: .text(radius(count)),
                // A source that does not name the actor keeps its place.
                .tone: .text(count == 0 ? "none" : folder.sources[index].mark.tone),
            ])
        }
        let said = counts.enumerated().map { "\(folder.sources[$0].label) \($1)" }.joined(separator: ", ")
        return .record([
            .width: .number(counts.count * Self.step), .height: .number(Self.step),
            .label: .text(folder.t(.mentionsBySource, [.text: said])),
            .share: .text(""), .dots: .list(dots),
        ])
    }

    /// In tenths, so that nothing depends on how a number is printed.
    private func radius(_ count: Int) -> String {
        guard count > 0 else { return "1" }
        let full = Double(Self.step * 5)
        let tenths = Int((full * (Double(count) / Double(max(1, most))).squareRoot()).rounded())
        let shown = max(Self.leastTenths, tenths)
        return shown % 10 == 0 ? "\(shown / 10)" : "\(shown / 10).\(shown % 10)"
    }

    private static let step = 24
    /// A dot of this radius is still seen.
    private static let leastTenths = 25
    /// More would not stand beside a name on a telephone.
    private static let mostDots = 12
    private static let barWidth = 120
    private static let barHeight = 8
}
