import Model

/// The map of a dossier's places: land, a dot for each place, larger the more sources name it, and names that do not overlap.
struct PlacesMap: Sendable {
    /// A place on the map.
    struct Dot: Sendable {
        let name: String
        let point: GeoPoint
        let sources: Int

        /// In pixels.
        var radius: Double { min(9, 3.5 + Double(sources) * 0.7) }
    }

    static let shape = PageShape.record(
        texts: [.width, .height, .strokes, .length, .lengthText, .lineY, .numberY],
        [.points: .list(.record(texts: [.x, .y, .radius])), .labels: .list(.record(texts: [.x, .y, .text]))])

    let value: PageValue
    /// Dots whose name found no room.
    let nameless: Int

    /// Draws places, those that most sources name first. Nil where there are none.
    init?(_ dots: [Dot], width: Double, tallest: Double, _ t: MessageCatalog) {
        guard let window = MapWindow(around: dots.map(\.point), width: width, tallest: tallest) else { return nil }
        var points: Set<GeoPoint> = []
        // A town that has two names has one dot.
        let ranked = dots.enumerated().sorted { ($1.element.sources, $0.offset) < ($0.element.sources, $1.offset) }.map(\.element)
            .filter { points.insert($0.point).inserted }
        let marks = ranked.map { (place: window.place($0.point), radius: $0.radius) }
        let scale = Self.scale(window)
        let words = t(.kilometres, scale.kilometres)
        // The line that tells distances lies in the lower left corner.
        let corner = Box(
            x: 0, y: window.height - Self.cornerHeight, width: max(scale.pixels, TimelineText.width(words)) + 16, height: Self.cornerHeight)
        var taken = marks.map { Box(around: $0.place, radius: $0.radius) } + [corner]
        var labels: [PageValue] = []
        for (dot, mark) in zip(ranked, marks) {
            let text = DisplayText.start(of: DisplayText.safe(dot.name), characters: Self.longestName)
            let size = (width: TimelineText.width(text), height: TimelineText.height)
            let boxes = Self.sides.map { side in
                Box(
                    x: mark.place.x + side.x * (mark.radius + 3) - size.width * (1 - side.x) / 2,
                    y: mark.place.y + side.y * (mark.radius + size.height / 2 + 1) - size.height / 2, width: size.width, height: size.height
                )
            }
            guard let box = boxes.first(where: { box in box.isInside(window) && !taken.contains { $0.overlaps(box) } }) else { continue }
            taken.append(box)
            labels.append(.record([.x: .length(box.x), .y: .length(box.y + Self.baseline), .text: .text(text)]))
        }
        nameless = ranked.count - labels.count
        value = .record([
            .width: .length(window.width), .height: .length(window.height), .strokes: .text(window.land),
            .length: .number(Int(scale.pixels.rounded())), .lengthText: .text(words), .lineY: .length(window.height - 12),
            .numberY: .length(window.height - 14),
            // A small dot lies on a large one.
            .points: .list(
                marks.sorted { $0.radius > $1.radius }.map { mark in
                    .record([
                        .x: .length(mark.place.x), .y: .length(mark.place.y),
                        .radius: .length(mark.radius),
                    ])
                }),
            .labels: .list(labels),
        ])
    }

    /// A round distance of about a fifth of the map.
    private static func scale(_ window: MapWindow) -> (kilometres: Int, pixels: Double) {
        let most = window.kilometres * window.width / 4
        let lengths = [1, 10, 100, 1_000].flatMap { power in [1, 2, 5].map { $0 * power } }
        let length = lengths.last { Double($0) <= most } ?? 1
        return (length, Double(length) / window.kilometres)
    }

    private struct Box {
        let x: Double
        let y: Double
        let width: Double
        let height: Double

        init(x: Double, y: Double, width: Double, height: Double) {
            (self.x, self.y, self.width, self.height) = (x, y, width, height)
        }

        init(around place: (x: Double, y: Double), radius: Double) {
            self.init(x: place.x - radius, y: place.y - radius, width: 2 * radius, height: 2 * radius)
        }

        func overlaps(_ other: Box) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
        }

        func isInside(_ window: MapWindow) -> Bool { x >= 0 && y >= 0 && x + width <= window.width && y + height <= window.height }
    }

    /// Where a name may stand beside its dot, the best first: 1 is right of it and below it.
    private static let sides: [(x: Double, y: Double)] = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)]
    private static let longestName = 24
    /// From the top of a line of text.
    private static let baseline = 12.5
    private static let cornerHeight = 28.0
}
