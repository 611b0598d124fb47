/// What the lines of one text look like together.
struct DocumentShape: Sendable {
    /// How many lines say the same, by `LineForm.key`.
    let copies: [UInt64: Int]
    /// The run of lines with the greatest sum of worth: a first guess at the article.
    let main: Range<Int>
    /// For each line the nearest heading of other matter above it.
    let lastSection: [Int?]
    /// A step for the share of lines that are prose.
    let proseShare: Int
    /// A step for the number of lines that are the site's machinery.
    let machinery: Int
    /// Bytes of prose before each line, and in all at the end.
    private let proseBefore: [Int]
    /// Lines of prose before each line, and in all at the end.
    private let proseLinesBefore: [Int]
    private let toProseAbove: [Int]
    private let toProseBelow: [Int]

    init(_ lines: [JudgedLine]) {
        var copies: [UInt64: Int] = [:]
        var proseBefore = [0]
        var proseLinesBefore = [0]
        var lastSection: [Int?] = []
        var section: Int?
        for (index, line) in lines.enumerated() {
            copies[line.form.key, default: 0] += 1
            proseBefore.append((proseBefore.last ?? 0) + (line.isProse ? line.form.length : 0))
            proseLinesBefore.append((proseLinesBefore.last ?? 0) + (line.isProse ? 1 : 0))
            lastSection.append(section)
            if line.role.contains(.section) { section = index }
        }
        self.copies = copies
        self.proseBefore = proseBefore
        self.proseLinesBefore = proseLinesBefore
        toProseAbove = Self.distances(lines)
        toProseBelow = Self.distances(lines.reversed()).reversed()
        self.lastSection = lastSection
        main = Self.mainRun(lines)
        let prose = lines.count { $0.isProse }
        proseShare = LineFeature.step(prose * 100 / max(lines.count, 1), [10, 25, 50, 75, 95])
        machinery = LineFeature.step(lines.count { $0.isMachinery }, [1, 4, 15])
    }

    /// Bytes of prose in a range of lines. O(1).
    func prose(in range: Range<Int>) -> Int { proseBefore[range.upperBound] - proseBefore[range.lowerBound] }

    /// Lines of prose in a range of lines. O(1).
    func proseLines(in range: Range<Int>) -> Int { proseLinesBefore[range.upperBound] - proseLinesBefore[range.lowerBound] }

    /// How many lines up the nearest line of prose stands; many when there is none. O(1).
    func linesToProse(above index: Int) -> Int { toProseAbove[index] }

    /// How many lines down the nearest line of prose stands; many when there is none. O(1).
    func linesToProse(below index: Int) -> Int { toProseBelow[index] }

    private static let many = 1_000

    private static func distances(_ lines: some Sequence<JudgedLine>) -> [Int] {
        var distance = many
        return lines.map { line in
            distance = min(distance + 1, many)
            defer { if line.isProse { distance = 0 } }
            return distance
        }
    }

    /// A step for the share of the text's prose that stands before a line.
    func proseDone(before index: Int) -> Int {
        let total = max(proseBefore.last ?? 0, 1)
        return LineFeature.step(proseBefore[index] * 1_000 / total, [1, 50, 500, 900, 999])
    }

    /// The run with the greatest sum (Kadane's algorithm: J. Bentley, "Programming Pearls", CACM 27(9), 1984). O(lines).
    private static func mainRun(_ lines: [JudgedLine]) -> Range<Int> {
        var best = (sum: 0, range: 0..<0)
        var sum = 0
        var start = 0
        for (index, line) in lines.enumerated() {
            if sum <= 0 {
                sum = 0
                start = index
            }
            sum += line.worth
            if sum > best.sum { best = (sum, start..<(index + 1)) }
        }
        return best.range
    }
}
