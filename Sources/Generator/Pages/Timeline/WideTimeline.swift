/// The lying picture: time runs to the right, points stand on the axis, stretches hang below it, labels below those.
struct WideTimeline {
    private let picture: TimelinePicture
    private let scale: TimelineScale

    init(_ picture: TimelinePicture) {
        self.picture = picture
        let stretches = picture.stretches
        let room = Self.width - 2 * Self.margin - Double(max(0, stretches.count - 1)) * Self.gap
        let shares = stretches.map { Double($0.starts) + 0.5 }
        let all = max(1, shares.reduce(0, +))
        scale = TimelineScale(
            stretches, lengths: zip(stretches, shares).map { min(room * $1 / all, Double($0.days.count) * Self.widestDay) }, gap: Self.gap)
    }

    var drawing: TimelineDrawing {
        var drawing = TimelineDrawing()
        var lanes = Lanes(limit: 6), stacks = Lanes(limit: 6)
        var marks: [TimelineDrawing.Place] = []
        for item in picture.items {
            let start = x(Double(item.days.lowerBound))
            if let moment = item.moment {
                let center = x(Double(item.days.lowerBound) + moment)
                let lane = stacks.lane(from: center - item.radius, to: center + item.radius + 2)
                let y = -Double(lane) * Self.stackStep
                drawing.points.append(.init(x: center, y: y, radius: item.radius, status: item.status))
                marks.append(.init(x: center, y: y + item.radius))
            } else {
                let end = max(x(Double(item.days.upperBound + 1)), start + Self.shortestBar)
                let y = Self.laneStep * Double(1 + lanes.lane(from: start, to: end + 4))
                drawing.bars.append(.init(x: start, y: y, width: end - start, height: Self.barHeight, status: item.status))
                marks.append(.init(x: (start + end) / 2, y: y + Self.barHeight))
            }
        }
        let floor = Self.laneStep * Double(1 + lanes.count) + 6
        let top = -Double(max(0, stacks.count - 1)) * Self.stackStep - Self.largestRadius - 4
        let labels = label(marks, floor: floor, in: &drawing)
        shade(&drawing, top: top, bottom: floor - 4)
        drawing.breaks = scale.breaks.map { .init(x: Self.margin + $0, y: 0) }
        drawing.view = .init(x: 0, y: top, width: Self.width, height: floor - top + labels + 2)
        return drawing
    }

    /// Labels the weightiest first, as long as there is room; the height that it takes. The names of the weightiest stand below their dates.
    private func label(_ marks: [TimelineDrawing.Place], floor: Double, in drawing: inout TimelineDrawing) -> Double {
        let words = picture.labels
        var rows = LabelRows(limit: Self.labelRows)
        var used: Set<String> = []
        var placed: [(index: Int, row: Int, box: TimelineDrawing.Box, anchor: TimelineDrawing.Anchor, lines: [String])] = []
        for index in picture.labelOrder where !used.contains(words[index]) {
            let mark = marks[index]
            // Where a name finds no room, the date alone may.
            for name in [picture.nameLines(index, characters: Self.longestLine, lines: Self.linesOfName), []].compactMap(\.self) {
                let lines = [words[index]] + name
                let width = lines.map(TimelineText.width).max() ?? 0
                let choices = lefts(of: width, at: mark.x, marks).map { choice -> (left: Double, anchor: TimelineDrawing.Anchor) in
                    // Letters may be wider than they are taken to be: at an edge the text starts or ends there.
                    if choice.left < 0 { return (0, .start) }
                    return choice.left > Self.width - width ? (Self.width - width, .end) : choice
                }
                guard let place = rows.place(choices.map { $0.left...$0.left + width + Self.labelGap }, under: mark.x) else { continue }
                used.insert(words[index])
                let box = TimelineDrawing.Box(x: choices[place.choice].left, y: 0, width: width, height: TimelineText.height)
                placed.append((index, place.row, box, choices[place.choice].anchor, lines))
                break
            }
        }
        let heights = (0..<rows.count).map { row in
            Double(placed.filter { $0.row == row }.map(\.lines.count).max() ?? 0) * Self.lineHeight + Self.rowGap
        }
        let hasNames = placed.contains { $0.lines.count > 1 }
        for (index, row, place, anchor, lines) in placed.sorted(by: { $0.index < $1.index }) {
            let top = floor + heights[..<row].reduce(0, +)
            for (line, text) in lines.enumerated() {
                var box = place
                box.y = top + Double(line) * Self.lineHeight
                let leader = line == 0 ? [marks[index], TimelineDrawing.Place(x: marks[index].x, y: top)] : []
                drawing.labels.append(.init(text: text, box: box, leader: leader, anchor: anchor, isQuiet: lines.count == 1 && hasNames))
            }
        }
        return max(Self.lineHeight, heights.reduce(0, +))
    }

    /// Where a label may start: centred where the marks beside its own leave room, else first to the side that has more of it.
    private func lefts(of width: Double, at x: Double, _ marks: [TimelineDrawing.Place]) -> [(left: Double, anchor: TimelineDrawing.Anchor)]
    {
        let others = marks.map { $0.x - x }.filter { abs($0) > 1 }
        let left = -(others.filter { $0 < 0 }.max() ?? -.infinity), right = others.filter { $0 > 0 }.min() ?? .infinity
        let centre = (x - width / 2, TimelineDrawing.Anchor.middle), ahead = (x - Self.overhang, TimelineDrawing.Anchor.start)
        let behind = (x + Self.overhang - width, TimelineDrawing.Anchor.end)
        let between = [0.25, 0.75].map { (x - width * $0, TimelineDrawing.Anchor.start) }
        if min(left, right) > width / 2 { return [centre, ahead, behind] + between }
        return (right > left ? [ahead, centre, behind] : [behind, centre, ahead]) + between
    }

    /// The window of coverage, and what lies after it.
    private func shade(_ drawing: inout TimelineDrawing, top: Double, bottom: Double) {
        let later = picture.coverage.flatMap { picture.hasLater ? scale.place(Double($0.upperBound + 1)) : nil }
        drawing.axis = scale.axis(from: -Self.margin, to: Self.width - Self.margin, later: later).map { range, isLater in
            .init(
                from: .init(x: Self.margin + range.lowerBound, y: 0), to: .init(x: Self.margin + range.upperBound, y: 0), isLater: isLater)
        }
        guard let days = picture.coverage else { return }
        let start = x(Double(days.lowerBound)), end = max(x(Double(days.upperBound + 1)), start + 3)
        drawing.coverage = [.init(x: start, y: top, width: end - start, height: bottom - top)]
        if picture.hasLater { drawing.after = [.init(x: end, y: top, width: Self.width - end, height: bottom - top)] }
    }

    private func x(_ day: Double) -> Double { Self.margin + scale.place(day) }

    private static let width = 1000.0
    private static let margin = 24.0
    private static let gap = 26.0
    private static let widestDay = 90.0
    private static let largestRadius = 8.0
    private static let stackStep = 18.0
    private static let laneStep = 14.0
    private static let barHeight = 9.0
    private static let shortestBar = 12.0
    private static let lineHeight = 16.0
    private static let rowGap = 4.0
    private static let labelRows = 3
    private static let labelGap = 8.0
    /// In characters.
    private static let longestLine = 26
    private static let linesOfName = 3
    /// How far a label that stands beside its line reaches over it.
    private static let overhang = 4.0
}

/// Rows of labels that come in any order; no two of a row overlap, and no line that leads to a lower row runs through a label.
private struct LabelRows {
    let limit: Int
    private var labels: [[ClosedRange<Double>]] = []
    private var lines: [[Double]] = []

    init(limit: Int) { self.limit = limit }

    var count: Int { labels.count }

    /// The first row with room for one of several choices, the better first; nil when there is none.
    mutating func place(_ choices: [ClosedRange<Double>], under line: Double) -> (row: Int, choice: Int)? {
        let around = line - Self.clearance...line + Self.clearance
        for row in 0..<limit {
            if row == labels.count {
                labels.append([])
                lines.append([])
            }
            let choice = choices.firstIndex { range in
                !labels[row].contains { $0.overlaps(range) } && !lines[row].contains { range.contains($0) }
            }
            if let choice {
                labels[row].append(choices[choice])
                for above in 0..<row { lines[above].append(line) }
                return (row, choice)
            }
            if labels[row].contains(where: { $0.overlaps(around) }) { return nil }
        }
        return nil
    }

    private static let clearance = 2.0
}
