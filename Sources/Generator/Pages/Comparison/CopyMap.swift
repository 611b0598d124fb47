import Model

/// The copy map: a square for any two articles, as large as the part of the row's article that stands in the column's too.
struct CopyMap: Sendable {
    let value: PageValue
    /// What the picture leaves out; empty when it shows all articles.
    let note: String

    static let shape = PageShape.record(
        texts: [.width, .height, .title, .words, .size], flags: [.hasNumbers],
        [
            .squares: .list(.record(texts: [.x, .y, .side, .tone, .number, .numberX, .numberY])),
            .rows: .list(.record(texts: [.letter, .x, .y, .columnX, .columnY, .turn, .lineY])),
            .origins: .list(.record(texts: [.at, .side])),
        ])

    /// Draws the map; nil when no text is shared.
    init?(_ folder: DossierFolder) {
        let (layout, t) = (folder.layout, folder.t)
        guard !layout.amounts.pairs.isEmpty else { return nil }
        var shown = layout.columns
        if shown.count > Self.mostArticles {
            // Pairs come with the most words first, so the first articles among them are those that share most.
            let sharing = layout.amounts.pairs.flatMap { [$0.left, $0.right] }
            var chosen: Set<Int> = []
            for article in sharing where chosen.count < Self.mostArticles { chosen.insert(article) }
            shown = layout.columns.filter(chosen.contains)
        }
        note = shown.count < layout.columns.count ? t(.mapNote, shown.count, [.total: t.number(layout.columns.count)]) : ""
        let cell = shown.count <= Self.fewArticles ? 40 : shown.count <= 30 ? 24 : 16
        let hasNumbers = shown.count <= Self.fewArticles
        let size = Self.margin + shown.count * cell + 1
        var squares: [PageValue] = []
        for (row, article) in shown.enumerated() {
            for (column, other) in shown.enumerated() where article != other {
                let share = layout.amounts.share(of: article, in: other)
                guard share > 0 else { continue }
                let side = max(3, Int((Double(cell - 2) * share.squareRoot()).rounded()))
                let (x, y) = (Self.margin + column * cell, Self.margin + row * cell)
                squares.append(
                    .record([
                        .x: .number(x + (cell - side) / 2), .y: .number(y + (cell - side) / 2), .side: .number(side),
                        .tone: .text(folder.sources[article].mark.tone),
                        .number: .text(hasNumbers ? String(max(1, Percent.number(share))) : ""), .numberX: .number(x + cell / 2),
                        .numberY: .number(y + cell / 2 + 4),
                    ]))
            }
        }
        let rows = shown.enumerated().map { place, article -> PageValue in
            // Narrow columns have no room for two letters side by side.
            let (x, y) = (Self.margin + place * cell + cell / 2 + (hasNumbers ? 0 : 4), Self.margin - 8)
            return PageValue.record([
                .letter: .text(folder.sources[article].mark.letter), .x: .number(Self.margin - 6),
                .y: .number(Self.margin + place * cell + cell / 2 + 4), .columnX: .number(x), .columnY: .number(y),
                .turn: .text(hasNumbers ? "" : "rotate(-90 \(x) \(y))"), .lineY: .number(Self.margin + place * cell),
            ])
        }
        value = .record([
            .width: .number(size), .height: .number(size), .size: .text(shown.count <= Self.fewArticles ? "small" : "large"),
            .title: .text(t(.mapTitle, shown.count)), .words: .text(Self.words(folder)),
            .hasNumbers: .flag(hasNumbers), .squares: .list(squares), .rows: .list(rows),
            .origins: .list(Self.origins(shown, cell, layout)),
        ])
    }

    /// The frames around the articles of one origin.
    private static func origins(_ shown: [Int], _ cell: Int, _ layout: ComparisonLayout) -> [PageValue] {
        var frames: [(start: Int, count: Int)] = []
        for (place, article) in shown.enumerated() {
            if let last = frames.last, layout.originOf[shown[last.start]] == layout.originOf[article] {
                frames[frames.count - 1].count += 1
            } else {
                frames.append((place, 1))
            }
        }
        return frames.filter { $0.count > 1 }.map { .record([.at: .number(margin + $0.start * cell), .side: .number($0.count * cell)]) }
    }

    /// The strongest pairs in words; the table beside the map holds the others.
    private static func words(_ folder: DossierFolder) -> String {
        let (amounts, t) = (folder.layout.amounts, folder.t)
        let strongest = amounts.pairs.prefix(mostInWords).map { pair in
            let letters = (folder.sources[pair.left].mark.letter, folder.sources[pair.right].mark.letter)
            return t(
                .mapPair,
                [
                    .left: letters.0, .right: letters.1, .ofLeft: t.percent(amounts.share(of: pair.left, in: pair.right)),
                    .ofRight: t.percent(amounts.share(of: pair.right, in: pair.left)),
                ])
        }
        let rest = amounts.pairs.count - strongest.count
        let others = rest > 0 ? [t(.otherPairsLess, rest)] : []
        return (strongest + others).joined(separator: "; ") + "."
    }

    private static let margin = 34
    private static let fewArticles = 12
    static let mostArticles = 30
    private static let mostInWords = 12
}
