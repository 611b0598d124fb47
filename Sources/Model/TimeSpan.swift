/// One time of the calendar, or an EDTF interval of two of which one may be open.
public struct TimeSpan: Sendable, Hashable {
    /// Nil where the interval is open at its start.
    public let start: CalendarTime?
    /// Nil where the interval is open at its end.
    public let end: CalendarTime?
    /// False for a single time, which is then both `start` and `end`.
    public let isInterval: Bool

    /// Reads `2021-12-20/2021-12-26`, `2021-12/..`, `../2014`, or a single time; nil for anything else, and for an end before its start.
    public init?(edtf: String) {
        let sides = edtf.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        isInterval = sides.count == 2
        start = sides.first.flatMap { CalendarTime($0) }
        end = isInterval ? CalendarTime(sides[1]) : start
        let isOpen = { (side: Substring) in side.isEmpty || side == ".." }
        guard start != nil || end != nil else { return nil }
        if isInterval, start == nil && !isOpen(sides[0]) || end == nil && !isOpen(sides[1]) { return nil }
        if let start, let end, end.days.upperBound < start.days.lowerBound { return nil }
    }

    /// The days it covers; an open side is cut to the days of the side that is known.
    public var days: ClosedRange<Int> {
        let first = start?.days ?? end?.days ?? 0...0
        let last = end?.days ?? first
        return first.lowerBound...max(first.lowerBound, last.upperBound)
    }

    /// True when one of its times carries EDTF's `~`, `?` or `%`.
    public var isApproximate: Bool { start?.isApproximate ?? false || end?.isApproximate ?? false }
}
