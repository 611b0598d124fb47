/// What the lines of one text look like together.
struct DocumentShape: Sendable {
    /// How many lines say the same, by `LineForm.key`.
    let copies: NumbersByHash
    /// The run of lines with the greatest sum of worth: a first guess at the article.
    let main: Range<Int>
    /// The lines above the end of that run that repeat the page's title: from the first to the last.
    let headlines: ClosedRange<Int>?
    /// A step for the share of lines that are prose.
    let proseShare: Int
    /// A step for the number of lines that are the site's machinery.
    let machinery: Int
    /// What stands near each line.
    let places: [Place]
    /// Sums over the lines before each line, and over all at the end.
    private let sums: [SIMD4<Int32>]

    /// Where the nearest lines of some kinds are; -1 where there is none, or for `proseBelow` the number of lines.
    struct Place: Sendable {
        /// The nearest line of prose above.
        var proseAbove: Int32 = -1
        /// The nearest line of prose below.
        var proseBelow: Int32 = -1
        /// The nearest heading of other matter above.
        var section: Int32 = -1
        /// The nearest line above that ends in a colon, with nothing but short lines between.
        var colon: Int32 = -1
        /// How many lines in a row, with this one, look alike.
        var alike: Int32 = 1
    }

    /// Looks at all lines. O(lines).
    init(_ lines: [JudgedLine]) {
        var copies = NumbersByHash(capacity: lines.count)
        var sums: [SIMD4<Int32>] = [.zero]
        sums.reserveCapacity(lines.count + 1)
        var sum = SIMD4<Int32>.zero
        var places: [Place] = []
        places.reserveCapacity(lines.count)
        var place = Place()
        for (index, line) in lines.enumerated() {
            copies.update(line.form.key) { $0 += 1 }
            let length = Int32(line.form.length)
            let isMachinery = line.isMachinery
            sum &+= line.isProse ? [length, min(length, Self.longest), 1, isMachinery ? 1 : 0] : [0, 0, 0, isMachinery ? 1 : 0]
            sums.append(sum)
            places.append(place)
            if line.isProse { place.proseAbove = Int32(index) }
            if line.role.contains(.section) { place.section = Int32(index) }
            if line.isProse || isMachinery { place.colon = -1 }
            if line.form.ending == .colon, line.form.length >= Self.shortestLead { place.colon = Int32(index) }
        }
        var below = Int32(lines.count)
        var runEnd = lines.count
        for index in lines.indices.reversed() {
            places[index].proseBelow = below
            if lines[index].isProse { below = Int32(index) }
            if index == 0 || !Self.areAlike(lines[index - 1], lines[index]) {
                for member in index..<runEnd { places[member].alike = Int32(runEnd - index) }
                runEnd = index
            }
        }
        let main = Self.mainRun(lines)
        let repeats = lines.indices.prefix(max(main.upperBound, 1)).filter { lines[$0].repeatsTitle }
        headlines = repeats.first.flatMap { first in repeats.last.map { first...$0 } }
        proseShare = Self.proseShares(Int(sum[2]) * 100 / max(lines.count, 1))
        machinery = Self.machineries(Int(sum[3]))
        self.copies = copies
        self.main = main
        self.sums = sums
        self.places = places
    }

    /// In bytes: more prose in one line counts as so much among the lines around.
    private static let longest: Int32 = 400
    /// In bytes: a shorter line with a colon is a label, none that leads into a list.
    private static let shortestLead = 12
    private static let proseShares = StepScale(10, 25, 50, 75, 95)
    private static let machineries = StepScale(1, 4, 15)

    /// Bytes of prose in a range of lines. O(1).
    func prose(in range: Range<Int>) -> Int { Int(sums[range.upperBound][0] &- sums[range.lowerBound][0]) }

    /// Bytes of prose in a range of lines, of no line more than some. O(1).
    func cappedProse(in range: Range<Int>) -> Int { Int(sums[range.upperBound][1] &- sums[range.lowerBound][1]) }

    /// Lines of prose in a range of lines. O(1).
    func proseLines(in range: Range<Int>) -> Int { Int(sums[range.upperBound][2] &- sums[range.lowerBound][2]) }

    /// Lines of machinery in a range of lines. O(1).
    func machinery(in range: Range<Int>) -> Int { Int(sums[range.upperBound][3] &- sums[range.lowerBound][3]) }

    /// Lines of a list begin and end alike and are about as long.
    static func areAlike(_ line: JudgedLine, _ next: JudgedLine) -> Bool {
        guard line.form.first >> 5 == next.form.first >> 5, line.form.ending == next.form.ending, line.shape == next.shape else {
            return false
        }
        return abs(line.form.length - next.form.length) <= max(12, min(line.form.length, next.form.length) / 2)
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
