import Model

/// When a dossier's articles were published, as strokes on the axis of the whole site: a picture small enough for a list.
struct PublicationStrip: Sendable {
    private let days: ClosedRange<Int>

    static let shape = PageShape.list(.record(texts: [.strokes]))

    /// The axis from the first to the last day on which anything was published.
    init(_ days: ClosedRange<Int>) { self.days = days }

    /// The strokes of a dossier, higher where more was published; nothing where no article has a date.
    func value(_ published: [Int]) -> PageValue {
        let span = max(1, days.upperBound - days.lowerBound)
        var counts: [Int: Int] = [:]
        for day in published { counts[Self.edge + (day - days.lowerBound) * (Self.width - 2 * Self.edge) / span, default: 0] += 1 }
        guard !counts.isEmpty else { return .list([]) }
        let strokes = counts.sorted { $0.key < $1.key }.map { "M\($0.key) \(Self.base)v-\(min(Self.base - 1, 4 + 3 * $0.value))" }
        return .list([.record([.strokes: .text(strokes.joined())])])
    }

    private static let width = 192
    private static let edge = 2
    private static let base = 21
}
