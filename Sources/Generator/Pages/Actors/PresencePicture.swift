import Model

/// How often each source names one actor: a column a source with its letter and number, in rows that fit a narrow page.
struct PresencePicture: Sendable {
    let value: PageValue
    /// What the picture leaves out; empty when it shows every source.
    let note: String

    static let shape = PageShape.list(
        .record(
            texts: [.width, .height, .base, .label],
            [
                .columns: .list(
                    .record(
                        texts: [.x, .middle, .y, .width, .height, .tone, .letter, .letterY, .count, .countY], flags: [.isNone]))
            ]))

    init(_ actor: Actor, in folder: DossierFolder) {
        let counts = PresenceDots.counts(actor, in: folder)
        var shown = Array(counts.indices)
        if shown.count > Self.mostColumns {
            let byCount = shown.sorted { (counts[$1], $0) < (counts[$0], $1) }
            shown = byCount.prefix(Self.mostColumns).filter { counts[$0] > 0 }.sorted()
            note = folder.t(.sourcesNamingMost, shown.count, [.total: folder.t.number(counts.count { $0 > 0 })])
        } else {
            note = ""
        }
        let most = max(1, counts.max() ?? 1)
        let rows = stride(from: 0, to: shown.count, by: Self.columnsOfRow).map { shown[$0..<min(shown.count, $0 + Self.columnsOfRow)] }
        value = .list(rows.map { Self.row(Array($0), counts: counts, most: most, in: folder) })
    }

    private static func row(_ sources: [Int], counts: [Int], most: Int, in folder: DossierFolder) -> PageValue {
        let base = room + height
        let columns = sources.enumerated().map { place, source in
            let count = counts[source]
            let height = count == 0 ? 0 : max(3, count * Self.height / most)
            let mark = folder.sources[source].mark
            return PageValue.record([
                .x: .number(place * step + 3), .middle: .number(place * step + step / 2), .y: .number(base - height),
                .width: .number(step - 6), .height: .number(height), .tone: .text(mark.tone), .letter: .text(mark.letter),
                .letterY: .number(base + room), .count: .number(count), .countY: .number(base - height - 5),
                .isNone: .flag(count == 0),
            ])
        }
        let said = sources.map { "\(folder.sources[$0].label) \(counts[$0])" }.joined(separator: ", ")
        return .record([
            .width: .number(sources.count * step), .height: .number(base + room + 4), .base: .number(base),
            .label: .text(folder.t(.mentionsBySource, [.text: said])), .columns: .list(columns),
        ])
    }

    private static let step = 28
    private static let height = 64
    /// For a line of letters or numbers.
    private static let room = 16
    /// 12 columns of 28 fit a page of 360 pixels with its margins.
    private static let columnsOfRow = 12
    private static let mostColumns = 60
}
