/// The lying picture: time runs to the right, points stand on the axis, stretches hang below it.
struct WideTimeline {
    private let picture: TimelinePicture
    private let unit: Double

    init(_ picture: TimelinePicture) {
        self.picture = picture
        unit = min((Self.width - 2 * Self.margin) / max(1, picture.scale.length), Self.widestDay)
    }

    var value: PageValue {
        var lanes = Lanes(), stacks = Lanes(), rows = LabelRows()
        var bars: [PageValue] = [], points: [PageValue] = []
        var marks: [(x: Double, bottom: Double)] = []
        var top = 0.0
        for item in picture.items {
            let start = x(Double(item.days.lowerBound))
            if let moment = item.moment {
                let center = x(Double(item.days.lowerBound) + moment)
                let radius = item.radius
                let lane = stacks.lane(from: center - radius, to: center + radius + 2)
                let y = -Double(lane) * 2 * (Self.largestRadius + 1)
                top = min(top, y)
                points.append(point(center, y, radius, item.status))
                marks.append((center, y + radius))
            } else {
                let end = max(x(Double(item.days.upperBound + 1)), start + 12)
                let lane = lanes.lane(from: start, to: end + 4)
                let y = 14 + Double(lane) * 14
                bars.append(bar(start, y, end - start, 9, item.status))
                marks.append(((start + end) / 2, y + 9))
            }
        }
        let floor = 14 + Double(lanes.count) * 14 + 14
        let words = picture.labels()
        // What most sources tell gets its label first.
        let order = marks.indices.sorted { (picture.items[$1].sourceCount, $0) < (picture.items[$0].sourceCount, $1) }
        var placed: [(index: Int, label: PageValue)] = []
        for index in order {
            let mark = marks[index]
            let half = Double(words[index].count) * Self.characterWidth / 2
            let center = min(max(mark.x, half), Self.width - half)
            guard let row = rows.row(from: center - half, to: center + half + 10, atMost: Self.labelRows) else { continue }
            let y = floor + Double(row) * 18
            placed.append(
                (index, label(words[index], x: center, y: y + 4, line: (mark.x, y - 8), from: (mark.x, mark.bottom), anchor: "middle")))
        }
        let labels = placed.sorted { $0.index < $1.index }.map(\.label)
        let above = -top + (picture.coverage == nil ? 14 : 34)
        let height = above + floor + Double(max(1, rows.count)) * 18 - 4
        return drawing(
            width: Self.width, height: height, top: above, bars: bars, points: points, labels: labels,
            breaks: picture.scale.breaks.map { place(Self.margin + $0 * unit, 0) }, coverage: coverage(above: above, floor: floor)
        )
    }

    private func coverage(above: Double, floor: Double) -> [PageValue] {
        guard let days = picture.coverage else { return [] }
        let start = x(Double(days.lowerBound)), end = x(Double(days.upperBound + 1))
        let half = 8 * Self.characterWidth / 2
        return [
            rectangle(
                start, -above, end - start, above + floor - 12, text: (min(max((start + end) / 2, half), Self.width - half), -above + 14))
        ]
    }

    private func x(_ day: Double) -> Double { Self.margin + picture.scale.place(day) * unit }

    private static let width = 1000.0
    private static let margin = 24.0
    private static let widestDay = 90.0
    private static let largestRadius = 8.0
    /// At the stylesheet's 13 px.
    private static let characterWidth = 7.2
    private static let labelRows = 3
}

/// The standing picture: time runs down, every item has its label beside it.
struct TallTimeline {
    private let picture: TimelinePicture
    private let unit: Double

    init(_ picture: TimelinePicture) {
        self.picture = picture
        let wanted = Double(picture.items.count) * Self.labelHeight * 1.3
        unit = min(max(wanted, 120) / max(1, picture.scale.length), Self.tallestDay)
    }

    var value: PageValue {
        var lanes = Lanes(), stacks = Lanes()
        var bars: [PageValue] = [], points: [PageValue] = []
        var marks: [(x: Double, y: Double)] = []
        for item in picture.items {
            let start = y(Double(item.days.lowerBound))
            if let moment = item.moment {
                let center = y(Double(item.days.lowerBound) + moment)
                let lane = stacks.lane(from: center - item.radius, to: center + item.radius + 2)
                let x = -Double(lane) * 16
                points.append(point(x, center, item.radius, item.status))
                marks.append((x + item.radius, center))
            } else {
                let end = max(y(Double(item.days.upperBound + 1)), start + 12)
                let lane = lanes.lane(from: start, to: end + 4)
                let x = 14 + Double(lane) * 14
                bars.append(bar(x, start, 9, end - start, item.status))
                marks.append((x + 9, min((start + end) / 2, start + 24)))
            }
        }
        let left = 16 + Double(max(0, stacks.count - 1)) * 16
        let text = 14 + Double(lanes.count) * 14 + 14
        // Labels keep their order and their distance: each stands at its mark or below the one before it.
        var last = -Double.infinity
        let order = marks.indices.sorted { (marks[$0].y, $0) < (marks[$1].y, $1) }
        let words = picture.labels()
        let labels = order.map { index in
            last = max(marks[index].y, last + Self.labelHeight)
            let sources = counted(picture.items[index].sourceCount, "source", "sources")
            return label(
                "\(words[index]) · \(sources)", x: text, y: last + 4, line: (text - 5, last), from: marks[index], anchor: "start"
            )
        }
        let height = max(y(.infinity), last) + 2 * Self.margin
        return drawing(
            width: Self.width, height: height, top: Self.margin, left: left, bars: bars, points: points, labels: labels,
            breaks: picture.scale.breaks.map { place(0, $0 * unit) }, coverage: coverage(left: left, right: text - 8)
        )
    }

    private func coverage(left: Double, right: Double) -> [PageValue] {
        guard let days = picture.coverage else { return [] }
        let start = y(Double(days.lowerBound)), end = max(y(Double(days.upperBound + 1)), start + 4)
        return [rectangle(-left, start, Self.width, end - start, text: (Self.width - left - 8, start + 14))]
    }

    private func y(_ day: Double) -> Double { picture.scale.place(day) * unit }

    private static let width = 340.0
    private static let margin = 14.0
    private static let tallestDay = 60.0
    private static let labelHeight = 24.0
}

/// Puts stretches beside each other where they would overlap: each into the first lane that is free at its start.
struct Lanes {
    private var ends: [Double] = []

    var count: Int { ends.count }

    mutating func lane(from start: Double, to end: Double) -> Int {
        let lane = ends.firstIndex { $0 <= start } ?? ends.count
        if lane == ends.count { ends.append(end) } else { ends[lane] = end }
        return lane
    }

}

/// Rows of labels that come in any order; no two of a row overlap.
private struct LabelRows {
    private var rows: [[ClosedRange<Double>]] = []

    var count: Int { rows.count }

    /// The first row with room; nil when all rows that may be used are taken there.
    mutating func row(from start: Double, to end: Double, atMost limit: Int) -> Int? {
        let row = rows.firstIndex { !$0.contains { $0.overlaps(start...end) } } ?? rows.count
        guard row < limit else { return nil }
        if row == rows.count { rows.append([]) }
        rows[row].append(start...end)
        return row
    }
}

extension TimelinePicture.Item {
    /// The more sources tell it, the larger, up to a limit.
    fileprivate var radius: Double { min(8, 4 + Double(sourceCount) * 0.8) }
}

private func point(_ x: Double, _ y: Double, _ radius: Double, _ status: String) -> PageValue {
    .record(["x": .length(x), "y": .length(y), "radius": .length(radius), "status": .text(status)])
}

private func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ status: String) -> PageValue {
    .record(["x": .length(x), "y": .length(y), "width": .length(width), "height": .length(height), "status": .text(status)])
}

private func place(_ x: Double, _ y: Double) -> PageValue { .record(["x": .length(x), "y": .length(y)]) }

private func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, text: (x: Double, y: Double)) -> PageValue {
    .record([
        "x": .length(x), "y": .length(y), "width": .length(width), "height": .length(height), "textX": .length(text.x),
        "textY": .length(text.y),
    ])
}

private func label(
    _ text: String, x: Double, y: Double, line: (x: Double, y: Double), from: (x: Double, y: Double), anchor: String
) -> PageValue {
    .record([
        "text": .words(text), "x": .length(x), "y": .length(y), "lineX": .length(line.x), "lineY": .length(line.y),
        "fromX": .length(from.x),
        "fromY": .length(from.y), "anchor": .text(anchor),
    ])
}

/// A drawing whose axis passes through the origin; `top` and `left` are the room before it.
private func drawing(
    width: Double, height: Double, top: Double, left: Double = 0, bars: [PageValue], points: [PageValue], labels: [PageValue],
    breaks: [PageValue],
    coverage: [PageValue]
) -> PageValue {
    .record([
        "width": .length(width), "height": .length(height), "left": .length(-left), "top": .length(-top),
        "axisEnd": .length(left == 0 ? width : height - 2 * top),
        "bars": .list(bars), "points": .list(points), "labels": .list(labels), "breaks": .list(breaks), "coverage": .list(coverage),
    ])
}

extension PageValue {
    /// A length in a drawing, to a tenth of its unit.
    static func length(_ value: Double) -> PageValue {
        let tenths = Int((value * 10).rounded())
        return .text(tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)")
    }
}
