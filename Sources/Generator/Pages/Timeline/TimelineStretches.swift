import Foundation
import Model

/// The stretches of time that a picture shows to scale, each to its own; between them lies time in which nothing begins.
///
/// Where events come at very different densities the time is cut as Bayesian Blocks does it (Scargle et al., "Studies in Astronomical Time
/// Series Analysis VI", 2013: the partition that maximises the sum of N log(N/T) less a penalty for each block). Within a block a gap that is
/// longer than chance would make it is cut out. O(n²) in the number of distinct days.
struct TimelineStretches: Sendable {
    struct Stretch: Sendable, Hashable {
        /// From the first day to the day behind the last.
        var days: Range<Int>
        /// How many spans begin in it.
        var starts: Int
    }

    let stretches: [Stretch]
    /// In days: a shorter one is not cut out.
    static let shortestGap = 7

    init(_ spans: [ClosedRange<Int>]) {
        let finder = StretchFinder(spans)
        stretches = finder.blocks().flatMap(finder.withoutGaps).map { finder.stretch($0) }
    }
}

/// Looks for the stretches among the days at which something begins or ends.
private struct StretchFinder {
    private let edges: [Int]
    /// The number of spans that begin before each edge.
    private let startsBefore: [Int]
    /// Whether the time before each edge may be cut out.
    private let mayCutBefore: [Bool]

    init(_ spans: [ClosedRange<Int>]) {
        let edges = Set(spans.flatMap { [$0.lowerBound, $0.upperBound + 1] }).sorted()
        let place = Dictionary(edges.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var counts = [Int](repeating: 0, count: edges.count + 1)
        var isHeld = [Bool](repeating: false, count: edges.count)
        for span in spans {
            guard let first = place[span.lowerBound], let last = place[span.upperBound + 1] else { continue }
            counts[first + 1] += 1
            // A span that no other begins or ends in is shown whole.
            if last == first + 1 { isHeld[last] = true }
        }
        for index in edges.indices { counts[index + 1] += counts[index] }
        self.edges = edges
        startsBefore = counts
        mayCutBefore = edges.indices.map { $0 > 0 && edges[$0] - edges[$0 - 1] >= TimelineStretches.shortestGap && !isHeld[$0] }
    }

    func stretch(_ range: ClosedRange<Int>) -> TimelineStretches.Stretch {
        .init(days: edges[range.lowerBound]..<edges[range.upperBound], starts: starts(range))
    }

    /// The blocks of even density, as ranges of edges.
    func blocks() -> [ClosedRange<Int>] {
        var best: [Double] = []
        var begin: [Int] = []
        for last in edges.indices {
            var found = (score: -Double.infinity, first: 0)
            for first in 0...last where first == 0 || mayCutBefore[first] {
                let range = first...last
                guard starts(range) > 0, first == 0 || best[first - 1] > -.infinity else { continue }
                let score = (first == 0 ? 0 : best[first - 1] - Self.penalty) + evenness(range)
                if score > found.score { found = (score, first) }
            }
            best.append(found.score)
            begin.append(found.first)
        }
        var blocks: [ClosedRange<Int>] = []
        var last = edges.count - 1
        while last >= 0 {
            blocks.append(begin[last]...last)
            last = begin[last] - 1
        }
        return blocks.reversed()
    }

    /// Cuts a block at its longest gap for as long as that is longer than chance would make it.
    func withoutGaps(_ range: ClosedRange<Int>) -> [ClosedRange<Int>] {
        let cuts = range.dropFirst().filter { cut in
            mayCutBefore[cut] && starts(range.lowerBound...cut - 1) > 0 && starts(cut...range.upperBound) > 0
        }
        guard let longest = cuts.max(by: { gap(before: $0) < gap(before: $1) }) else { return [range] }
        let count = Double(starts(range))
        let mean = Double(edges[range.upperBound] - edges[range.lowerBound]) / count
        guard Double(gap(before: longest)) > mean * max(Self.leastFactor, log(count)) else { return [range] }
        return withoutGaps(range.lowerBound...longest - 1) + withoutGaps(longest...range.upperBound)
    }

    private func starts(_ range: ClosedRange<Int>) -> Int { startsBefore[range.upperBound + 1] - startsBefore[range.lowerBound] }

    private func gap(before edge: Int) -> Int { edges[edge] - edges[edge - 1] }

    /// N log(N/T), where a block reaches to the middle of the gaps around it.
    private func evenness(_ range: ClosedRange<Int>) -> Double {
        var days = Double(edges[range.upperBound] - edges[range.lowerBound])
        if range.lowerBound > 0 { days += Double(gap(before: range.lowerBound)) / 2 }
        if range.upperBound + 1 < edges.count { days += Double(gap(before: range.upperBound + 1)) / 2 }
        let count = Double(starts(range))
        return count * log(count / max(1, days))
    }

    /// About what Scargle's equation 21 gives for a chance of one in twenty that a cut means nothing.
    private static let penalty = 4.0
    /// The longest of n gaps that lie by chance is about log n times the mean; for two or three events the picture is kinder.
    private static let leastFactor = 1.5
}

/// Maps days to lengths in a drawing: each stretch to its own scale, with a short piece of axis between two.
struct TimelineScale: Sendable {
    /// The edges of the stretches, and their places.
    private let days: [Int]
    private let places: [Double]
    /// The middles of the pieces between stretches.
    let breaks: [Double]

    /// `lengths` has one for each stretch.
    init(_ stretches: [TimelineStretches.Stretch], lengths: [Double], gap: Double) {
        var days: [Int] = []
        var places: [Double] = []
        var breaks: [Double] = []
        for (stretch, length) in zip(stretches, lengths) {
            var start = 0.0
            if let last = places.last {
                breaks.append(last + gap / 2)
                start = last + gap
            }
            days += [stretch.days.lowerBound, stretch.days.upperBound]
            places += [start, start + length]
        }
        self.days = days
        self.places = places
        self.breaks = breaks
    }

    var length: Double { places.last ?? 0 }

    /// The place of a moment, counted in days.
    func place(_ day: Double) -> Double {
        guard let first = days.first, let last = days.last, day > Double(first) else { return 0 }
        if day >= Double(last) { return length }
        var after = 1
        var end = days.count - 1
        while after < end {
            let middle = (after + end) / 2
            if Double(days[middle]) > day { end = middle } else { after = middle + 1 }
        }
        let (left, right) = (Double(days[after - 1]), Double(days[after]))
        guard right > left else { return places[after] }
        return places[after - 1] + (places[after] - places[after - 1]) * (day - left) / (right - left)
    }
}
