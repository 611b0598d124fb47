import Model

/// The standing picture: time runs down, the weightiest events have their labels beside it.
struct TallTimeline {
    private let picture: TimelinePicture
    private var t: MessageCatalog { picture.t }
    private let scale: TimelineScale
    /// The items that get a label, in order.
    private let labelled: [Int]

    init(_ picture: TimelinePicture) {
        self.picture = picture
        let labelled = picture.labelOrder.prefix(Self.mostLabels).sorted()
        self.labelled = labelled
        let lengths = picture.stretches.map { stretch in
            let labels = Double(labelled.count { stretch.days.contains(picture.items[$0].days.lowerBound) })
            let days = Double(stretch.days.count)
            let room = max(max(labels, 1) * Self.labelHeight, Double(stretch.starts) * Self.markHeight)
            // Days next to each other stay apart where that does not cost much more room than the labels need.
            return min(max(room, days * Self.roomyDay), room * 1.6, days * Self.tallestDay)
        }
        scale = TimelineScale(picture.stretches, lengths: lengths, gap: Self.gap)
    }

    var drawing: TimelineDrawing {
        var drawing = TimelineDrawing()
        var lanes = Lanes(limit: 5), stacks = Lanes(limit: 4)
        var marks: [TimelineDrawing.Place] = []
        for item in picture.items {
            let start = scale.place(Double(item.days.lowerBound))
            if let moment = item.moment {
                let center = scale.place(Double(item.days.lowerBound) + moment)
                let lane = stacks.lane(from: center - item.radius, to: center + item.radius + 1)
                drawing.points.append(.init(x: -Double(lane) * Self.stackStep, y: center, radius: item.radius, status: item.status))
                marks.append(.init(x: -Double(lane) * Self.stackStep + item.radius, y: center))
            } else {
                let end = max(scale.place(Double(item.days.upperBound + 1)), start + Self.shortestBar)
                let x = Self.laneStep * Double(1 + lanes.lane(from: start, to: end + 4))
                drawing.bars.append(.init(x: x, y: start, width: Self.barWidth, height: end - start, status: item.status))
                marks.append(.init(x: x + Self.barWidth, y: start + Self.shortestBar / 2))
            }
        }
        let left = Self.stackStep * Double(max(1, stacks.count))
        let text = Self.laneStep * Double(1 + lanes.count) + 16
        let bottom = label(marks, at: text, left: left, in: &drawing)
        drawing.view.y = min(0, drawing.labels.first?.box.y ?? 0) - Self.margin
        drawing.view.x = -left
        drawing.view.width = Self.width
        drawing.view.height = max(scale.length + Self.largestRadius, bottom) + Self.margin - drawing.view.y
        drawing.breaks = scale.breaks.map { .init(x: 0, y: $0) }
        shade(&drawing)
        return drawing
    }

    /// Labels keep their order and their distance and stand as near to their marks as that allows; the bottom of the last.
    private func label(_ marks: [TimelineDrawing.Place], at text: Double, left: Double, in drawing: inout TimelineDrawing) -> Double {
        var year: Int?
        let places = spread(labelled.map { marks[$0].y }, apart: Self.labelHeight)
        for (index, y) in zip(labelled, places) {
            let item = picture.items[index]
            let room = Self.width - left - text
            // Read from the top the year of the label above holds on.
            let years = [item.days.lowerBound, item.days.upperBound].map { CalendarDate(dayNumber: $0).year }
            let date = years == [year, year] ? t.dates.short(item.when, withYear: false) : picture.labels[index]
            year = years[1]
            let short = "\(date) · \(t(.sourceCount, item.sourceCount))"
            let long = short + (item.status == "told" ? "" : ", \(t(item.statusMessage))")
            let named = picture.namedLabel(index, dated: date, characters: Int(room / TimelineText.width(" ")))
            let line = named ?? (TimelineText.width(long) <= room ? long : short)
            let mark = marks[index]
            drawing.labels.append(
                .init(
                    text: line,
                    box: .init(
                        x: text, y: y - TimelineText.height / 2, width: min(TimelineText.width(line), room), height: TimelineText.height),
                    leader: [mark, .init(x: max(mark.x, text - 16), y: mark.y), .init(x: text - 4, y: y)]))
        }
        return (places.last ?? 0) + TimelineText.height / 2
    }

    /// The window of coverage, and what lies after it.
    private func shade(_ drawing: inout TimelineDrawing) {
        let view = drawing.view
        let bottom = view.y + view.height
        let later = picture.coverage.flatMap { picture.hasLater ? scale.place(Double($0.upperBound + 1)) : nil }
        drawing.axis = scale.axis(from: view.y, to: bottom, later: later).map { range, isLater in
            .init(from: .init(x: 0, y: range.lowerBound), to: .init(x: 0, y: range.upperBound), isLater: isLater)
        }
        guard let days = picture.coverage else { return }
        let start = scale.place(Double(days.lowerBound)), end = max(scale.place(Double(days.upperBound + 1)), start + 4)
        drawing.coverage = [.init(x: view.x, y: start, width: view.width, height: end - start)]
        if picture.hasLater { drawing.after = [.init(x: view.x, y: end, width: view.width, height: bottom - end)] }
    }

    /// The places nearest to the wanted ones, in the same order and so far apart: least squares by pooling neighbours (Ayer et al. 1955).
    private func spread(_ wanted: [Double], apart: Double) -> [Double] {
        var pools: [(mean: Double, count: Int)] = []
        for (index, place) in wanted.enumerated() {
            var pool = (mean: place - Double(index) * apart, count: 1)
            while let before = pools.last, before.mean > pool.mean {
                let count = before.count + pool.count
                pool = ((before.mean * Double(before.count) + pool.mean * Double(pool.count)) / Double(count), count)
                pools.removeLast()
            }
            pools.append(pool)
        }
        return pools.flatMap { Array(repeating: $0.mean, count: $0.count) }.enumerated().map { $1 + Double($0) * apart }
    }

    private static let width = 340.0
    private static let margin = 12.0
    private static let gap = 30.0
    private static let tallestDay = 40.0
    private static let roomyDay = 15.0
    private static let labelHeight = 24.0
    /// What an item without a label takes.
    private static let markHeight = 6.0
    private static let mostLabels = 36
    private static let largestRadius = 8.0
    private static let stackStep = 17.0
    private static let laneStep = 13.0
    private static let barWidth = 8.0
    private static let shortestBar = 12.0
}
