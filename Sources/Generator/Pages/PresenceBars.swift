import Model

/// How often each source names an actor, as small bars on one scale for the whole dossier.
struct PresenceBars: Sendable {
    /// The count that fills the height.
    let fullHeight: Int

    static let shape = PageShape.record(
        texts: ["width", "height", "label"],
        ["bars": .list(.record(texts: ["x", "y", "width", "height", "tone"]))]
    )

    /// The scale of a dossier: its highest count.
    init(_ folder: DossierFolder) {
        fullHeight = folder.dossier.actors.map { Self.counts($0, in: folder).max() ?? 0 }.max() ?? 0
    }

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
        let bars = counts.enumerated().map { index, count in
            // A source that does not name the actor keeps its place, as a hairline.
            let height = count == 0 ? 1 : max(3, count * Self.height / max(1, fullHeight))
            return PageValue.record([
                "x": .number(index * Self.step), "y": .number(Self.height - height), "width": .number(Self.step - 2),
                "height": .number(height),
                "tone": .text(count == 0 ? "none" : folder.sources[index].mark.tone),
            ])
        }
        let said = counts.enumerated().map { "\(folder.sources[$0].mark.letter) \($1)" }.joined(separator: ", ")
        return .record([
            "width": .number(counts.count * Self.step), "height": .number(Self.height), "label": .text("Mentions by source: \(said)"),
            "bars": .list(bars),
        ])
    }

    private static let height = 22
    private static let step = 10
}
