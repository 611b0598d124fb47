/// A drawing of time whose axis starts at the origin, ready for a template.
struct TimelineDrawing: Sendable {
    struct Point: Sendable {
        var x: Double
        var y: Double
        var radius: Double
        var status: String
    }

    struct Box: Sendable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
        var status = ""
    }

    struct Place: Sendable {
        var x: Double
        var y: Double
    }

    /// A piece of the axis; dashed behind the coverage.
    struct Line: Sendable {
        var from: Place
        var to: Place
        var isLater: Bool
    }

    /// Words and the line that leads to them.
    struct Label: Sendable {
        var text: String
        var box: Box
        var leader: [Place]
        /// Which end of the words stands at that end of the box.
        var anchor = Anchor.start
        /// True for a date that stands alone among those with words.
        var isQuiet = false
    }

    /// As SVG names it.
    enum Anchor: String, Sendable {
        case start, middle, end
    }

    /// The part of the plane that is shown.
    var view = Box(x: 0, y: 0, width: 0, height: 0)
    /// The pieces of the axis between its breaks.
    var axis: [Line] = []
    var bars: [Box] = []
    var points: [Point] = []
    var labels: [Label] = []
    var breaks: [Place] = []
    /// When the sources were published, and the time after it.
    var coverage: [Box] = []
    var after: [Box] = []
    static let shape = PageShape.record(
        texts: [.left, .top, .width, .height],
        [
            .axis: .list(.record(texts: [.x1, .y1, .x2, .y2], flags: [.isLater])), .bars: .list(box), .coverage: .list(box),
            .after: .list(box),
            .points: .list(.record(texts: [.x, .y, .radius, .status])),
            .labels: .list(.record(texts: [.x, .y, .text, .leader, .anchor], flags: [.isQuiet])),
            .breaks: .list(.record(texts: [.x, .y])),
        ]
    )

    private static let box = PageShape.record(texts: [.x, .y, .width, .height, .status])

    var value: PageValue {
        .record([
            .width: .length(view.width), .height: .length(view.height), .left: .length(view.x), .top: .length(view.y),
            .axis: .list(axis.map(Self.value)), .bars: .list(bars.map(Self.value)),
            .coverage: .list(coverage.map(Self.value)), .after: .list(after.map(Self.value)),
            .points: .list(
                points.map {
                    .record([.x: .length($0.x), .y: .length($0.y), .radius: .length($0.radius), .status: .text($0.status)])
                }),
            .labels: .list(labels.map(Self.value)),
            .breaks: .list(breaks.map { .record([.x: .length($0.x), .y: .length($0.y)]) }),
        ])
    }

    private static func value(_ line: Line) -> PageValue {
        .record([
            .x1: .length(line.from.x), .y1: .length(line.from.y), .x2: .length(line.to.x), .y2: .length(line.to.y),
            .isLater: .flag(line.isLater),
        ])
    }

    private static func value(_ box: Box) -> PageValue {
        .record([
            .x: .length(box.x), .y: .length(box.y), .width: .length(box.width), .height: .length(box.height),
            .status: .text(box.status),
        ])
    }

    /// The baseline of text lies a quarter above the bottom.
    private static func value(_ label: Label) -> PageValue {
        let x =
            switch label.anchor {
            case .start: label.box.x
            case .middle: label.box.x + label.box.width / 2
            case .end: label.box.x + label.box.width
            }
        return .record([
            .text: .words(label.text), .anchor: .text(label.anchor == .start ? "" : label.anchor.rawValue), .x: .length(x),
            .y: .length(label.box.y + label.box.height * 0.75), .isQuiet: .flag(label.isQuiet),
            .leader: .text(label.leader.map { "\(length($0.x)),\(length($0.y))" }.joined(separator: " ")),
        ])
    }

    /// To a tenth of the drawing's unit.
    fileprivate static func length(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}

extension TimelineScale {
    /// The axis from one place to another in pieces: without its breaks, and parted where the coverage ends.
    func axis(from start: Double, to end: Double, later: Double?) -> [(range: ClosedRange<Double>, isLater: Bool)] {
        var pieces: [(ClosedRange<Double>, Bool)] = []
        let stops = breaks.map { ($0 - Self.halfBreak, $0 + Self.halfBreak) } + [(end, end)]
        var place = start
        for (stop, next) in stops {
            let parting = min(max(later ?? stop, place), stop)
            if parting > place { pieces.append((place...parting, false)) }
            if stop > parting { pieces.append((parting...stop, true)) }
            place = next
        }
        return pieces
    }

    /// Room for the sign of the break.
    private static let halfBreak = 7.0
}

extension PageValue {
    /// A length in a drawing, to a tenth of its unit.
    static func length(_ value: Double) -> PageValue { .text(TimelineDrawing.length(value)) }
}

/// How large text is, at the stylesheet's 13 px.
enum TimelineText {
    static let height = 16.0

    /// An upper estimate for the sans-serif faces that systems have.
    static func width(_ text: String) -> Double { Double(text.count) * 7.2 }
}

/// Puts marks beside each other where they would overlap: each into the first lane that is free at its start.
struct Lanes {
    /// Behind so many lanes marks overlap.
    let limit: Int
    private var ends: [Double] = []

    init(limit: Int) { self.limit = limit }

    var count: Int { ends.count }

    mutating func lane(from start: Double, to end: Double) -> Int {
        if let free = ends.firstIndex(where: { $0 <= start }) {
            ends[free] = end
            return free
        }
        guard ends.count == limit else {
            ends.append(end)
            return ends.count - 1
        }
        let earliest = ends.indices.min { ends[$0] < ends[$1] } ?? 0
        ends[earliest] = max(ends[earliest], end)
        return earliest
    }
}
