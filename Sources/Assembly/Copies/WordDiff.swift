/// Which words of two lists stand for one another, in order: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1
/// (1986).
struct WordDiff {
    /// Words that are the same in both lists, in order; the runs neither overlap nor cross.
    private(set) var runs: [Run] = []

    /// Indices of first words, and how many words are the same.
    struct Run {
        var a: Int
        var b: Int
        var count: Int
    }

    /// Between runs: words of one list in the place of words of the other. One side may be empty.
    struct Gap {
        var a: Range<Int>
        var b: Range<Int>
    }

    private let a: Range<Int>
    private let b: Range<Int>

    /// Compares parts of two lists; indices are those of the lists. O(words × changes); more than `mostChanges` changes are not told apart.
    init(_ left: [UInt64], _ a: Range<Int>, _ right: [UInt64], _ b: Range<Int>) {
        self.a = a
        self.b = b
        var start = 0
        let shorter = min(a.count, b.count)
        while start < shorter, left[a.lowerBound + start] == right[b.lowerBound + start] { start += 1 }
        var end = 0
        while end < shorter - start, left[a.upperBound - 1 - end] == right[b.upperBound - 1 - end] { end += 1 }
        add(Run(a: a.lowerBound, b: b.lowerBound, count: start))
        let innerA = (a.lowerBound + start)..<(a.upperBound - end)
        let innerB = (b.lowerBound + start)..<(b.upperBound - end)
        if !innerA.isEmpty, !innerB.isEmpty {
            for run in Self.shortestEdit(left, innerA, right, innerB) { add(run) }
        }
        add(Run(a: a.upperBound - end, b: b.upperBound - end, count: end))
        slide(left, right)
    }

    /// Moves runs behind the dropped words that follow them, where these end with the same words: "the" of "the storm the" may be either, and
    /// what was dropped stands together then. The same for words put in.
    private mutating func slide(_ left: [UInt64], _ right: [UInt64]) {
        guard runs.count > 1 else { return }
        for index in runs.indices.dropLast() {
            let (run, next) = (runs[index], runs[index + 1])
            let (dropped, added) = (next.a - run.a - run.count, next.b - run.b - run.count)
            if added == 0, dropped >= run.count, left[run.a..<(run.a + run.count)] == left[(next.a - run.count)..<next.a] {
                runs[index].a = next.a - run.count
            } else if dropped == 0, added >= run.count, right[run.b..<(run.b + run.count)] == right[(next.b - run.count)..<next.b] {
                runs[index].b = next.b - run.count
            }
        }
        let all = runs
        runs = []
        for run in all { add(run) }
    }

    /// What stands between the runs, before the first and behind the last.
    var gaps: [Gap] {
        var result: [Gap] = []
        var (endA, endB) = (a.lowerBound, b.lowerBound)
        for run in runs + [Run(a: a.upperBound, b: b.upperBound, count: 0)] {
            if run.a > endA || run.b > endB { result.append(Gap(a: endA..<run.a, b: endB..<run.b)) }
            (endA, endB) = (run.a + run.count, run.b + run.count)
        }
        return result
    }

    /// How many words are the same.
    var count: Int { runs.reduce(0) { $0 + $1.count } }

    private mutating func add(_ run: Run) {
        guard run.count > 0 else { return }
        if let last = runs.last, last.a + last.count == run.a, last.b + last.count == run.b {
            runs[runs.count - 1].count += run.count
        } else {
            runs.append(run)
        }
    }

    /// The greedy algorithm of the paper: for each number of changes, how far each diagonal gets; then the way back.
    private static func shortestEdit(_ left: [UInt64], _ a: Range<Int>, _ right: [UInt64], _ b: Range<Int>) -> [Run] {
        let (n, m) = (a.count, b.count)
        let most = min(n + m, mostChanges)
        // `furthest[d][k + d]` is the furthest place in `a` on diagonal k after d changes.
        var furthest: [[Int]] = []
        var ends = false
        for changes in 0...most {
            var row = [Int](repeating: outside, count: 2 * changes + 1)
            for diagonal in stride(from: -changes, through: changes, by: 2) {
                var x = 0
                if changes > 0 { x = step(furthest[changes - 1], changes - 1, diagonal).x }
                var y = x - diagonal
                guard x >= 0, x <= n, y >= 0, y <= m else { continue }
                while x < n, y < m, left[a.lowerBound + x] == right[b.lowerBound + y] {
                    x += 1
                    y += 1
                }
                row[diagonal + changes] = x
                if x == n, y == m { ends = true }
            }
            furthest.append(row)
            if ends { break }
        }
        guard ends else { return [] }
        var runs: [Run] = []
        var (x, diagonal) = (n, n - m)
        for changes in stride(from: furthest.count - 1, through: 0, by: -1) {
            var before = (x: 0, diagonal: 0)
            var startX = 0
            if changes > 0 {
                let came = step(furthest[changes - 1], changes - 1, diagonal)
                before = (came.from, came.diagonal)
                startX = came.x
            }
            if x > startX {
                runs.append(Run(a: a.lowerBound + startX, b: b.lowerBound + startX - diagonal, count: x - startX))
            }
            (x, diagonal) = before
        }
        return runs.reversed()
    }

    /// Where a diagonal starts after one more change, and where it came from: down by a word put in, or right by a word dropped.
    private static func step(_ row: [Int], _ changes: Int, _ diagonal: Int) -> (x: Int, from: Int, diagonal: Int) {
        func reached(_ k: Int) -> Int { abs(k) <= changes ? row[k + changes] : outside }
        let (down, right) = (reached(diagonal + 1), reached(diagonal - 1))
        if diagonal == -changes - 1 || (diagonal != changes + 1 && right < down) { return (down, down, diagonal + 1) }
        return (right + 1, right, diagonal - 1)
    }

    private static let mostChanges = 240
    /// The place of a diagonal that cannot be reached.
    private static let outside = Int.min / 2
}
