import Model

/// The coverage over time: a column a day, week, month or longer, as high as the number of articles published in it.
struct CoveragePicture: Sendable {
    /// The days on which articles of dossiers were published, and single articles; as `CalendarDate.dayNumber`s.
    private let grouped: [Int]
    private let alone: [Int]
    private let days: ClosedRange<Int>

    private static let fewestDays = 10

    static let shape = PageShape.list(
        .record(texts: [.caption], [.wide: .list(drawingShape), .tall: .list(drawingShape)]))

    private static let drawingShape = PageShape.record(
        texts: [.title, .words, .width, .height, .base, .grouped, .alone],
        [.labels: .list(.record(texts: [.x, .y, .text])), .counts: .list(.record(texts: [.x, .y, .text]))])

    /// Nil where the days that are known lie within fewer than ten: a few columns are no picture.
    init?(grouped: [Int], alone: [Int]) {
        guard let first = (grouped + alone).min(), let last = (grouped + alone).max(),
            last - first + 1 >= Self.fewestDays
        else { return nil }
        self.grouped = grouped
        self.alone = alone
        days = first...last
    }

    /// The picture for wide pages and the one for narrow pages; `undated` articles are only told of.
    func value(undated: Int, _ t: MessageCatalog) -> PageValue {
        let wide = Drawing(self, t, width: 1000, columns: 80), tall = Drawing(self, t, width: 340, columns: 26)
        let title = t(wide.unit.title)
        let caption =
            wide.unit == tall.unit
            ? t(.coverageCaption, [.title: title]) : t(.coverageCaptionNarrow, [.title: title, .unit: t(tall.unit.name)])
        let kinds = grouped.isEmpty || alone.isEmpty ? nil : t(.coverageKinds)
        let missing = undated == 0 ? nil : t(.coverageUndated, [.articles: t(.articleCount, undated)])
        return .list([
            .record([
                .caption: .text([caption, kinds, missing].compactMap(\.self).joined(separator: " ")),
                .wide: .list([wide.value]), .tall: .list([tall.value]),
            ])
        ])
    }

    /// One drawing, its axis cut into columns.
    private struct Drawing {
        let unit: CoverageUnit
        private let t: MessageCatalog
        private let width: Int
        private let first: Int
        private let columns: Int
        private var counts: [(grouped: Int, alone: Int)]

        init(_ picture: CoveragePicture, _ t: MessageCatalog, width: Int, columns most: Int) {
            self.t = t
            let unit = CoverageUnit.finest(for: picture.days, columns: most)
            let start = unit.column(ofDay: picture.days.lowerBound), end = unit.column(ofDay: picture.days.upperBound)
            // A few days stand in the middle of an axis of two weeks or so: two columns from edge to edge would look like many.
            let columns = max(end - start + 1, CoveragePicture.fewest)
            let first = start - (columns - (end - start + 1)) / 2
            var counts = [(grouped: Int, alone: Int)](repeating: (0, 0), count: columns)
            for day in picture.grouped { counts[unit.column(ofDay: day) - first].grouped += 1 }
            for day in picture.alone { counts[unit.column(ofDay: day) - first].alone += 1 }
            (self.unit, self.width, self.first, self.columns, self.counts) = (unit, width, first, columns, counts)
        }

        var value: PageValue {
            let most = counts.map { $0.grouped + $0.alone }.max() ?? 1
            var grouped = "", alone = ""
            var numbers: [PageValue] = []
            let isLabelled = counts.count { $0.grouped + $0.alone > 0 } <= CoveragePicture.labelledColumns
            for (index, count) in counts.enumerated() where count.grouped + count.alone > 0 {
                let total = count.grouped + count.alone
                let breadth = max(1, min(edge(index + 1) - edge(index) - (step > 4 ? 2 : 0), CoveragePicture.broadest))
                let left = (edge(index) + edge(index + 1) - breadth) / 2
                let whole = max(2, total * CoveragePicture.height / most), dark = whole * count.grouped / total
                if count.grouped > 0 { grouped += "M\(left) \(CoveragePicture.base)v-\(dark)h\(breadth)v\(dark)z" }
                if count.alone > 0 { alone += "M\(left) \(CoveragePicture.base - dark)v-\(whole - dark)h\(breadth)v\(whole - dark)z" }
                guard isLabelled || total == most else { continue }
                numbers.append(Self.label(String(total), x: left + breadth / 2, y: CoveragePicture.base - whole - 5))
            }
            return .record([
                .title: .text(t(unit.title)), .words: .text(words), .width: .number(width),
                .height: .number(CoveragePicture.base + CoveragePicture.room), .base: .number(CoveragePicture.base),
                .grouped: .text(grouped), .alone: .text(alone), .labels: .list(labels), .counts: .list(numbers),
            ])
        }

        /// "29 December 2021: 4; …", the empty columns left out.
        private var words: String {
            let filled = counts.enumerated().filter { $0.element.grouped + $0.element.alone > 0 }
            let said = filled.prefix(CoveragePicture.saidColumns).map { index, count in
                let label = unit.label(ofColumn: first + index, withYear: true, t)
                return t(
                    .coverageColumn, count.grouped + count.alone, [.name: unit == .week ? t(.coverageWeek, [.name: label]) : label])
            }
            return said.joined(separator: "; ") + (filled.count > said.count ? "; " + t(.andSoOn) : "") + "."
        }

        /// Names below the axis, as many as have room; the year where it is new.
        private var labels: [PageValue] {
            let names = (0..<columns).map { unit.label(ofColumn: first + $0, withYear: true, t) }
            let widest = names.map(TimelineText.width).max() ?? 0
            let every = max(1, Int((widest + 12) / step + 0.999))
            var year: Int?
            return stride(from: every / 2, to: columns, by: every).compactMap { index in
                let middle = (edge(index) + edge(index + 1)) / 2
                guard Double(middle) - widest / 2 >= 0, Double(middle) + widest / 2 <= Double(width) else { return nil }
                let own = unit.year(ofColumn: first + index)
                defer { year = own }
                return Self.label(
                    unit.label(ofColumn: first + index, withYear: own != year, t), x: middle,
                    y: CoveragePicture.base + CoveragePicture.room - 4)
            }
        }

        private var step: Double { Double(width) / Double(columns) }

        private func edge(_ column: Int) -> Int { width * column / columns }

        private static func label(_ text: String, x: Int, y: Int) -> PageValue {
            .record([.text: .text(text), .x: .number(x), .y: .number(y)])
        }
    }

    private static let height = 96
    /// The axis, below the columns and a line of numbers.
    private static let base = 116
    /// For the names below the axis.
    private static let room = 22
    private static let fewest = 14
    private static let broadest = 40
    /// More numbers above columns would run into each other.
    private static let labelledColumns = 14
    private static let saidColumns = 60
}
