import Model

/// Finds the pairs of statements of different articles that may say the same, by the words that they share.
///
/// Only the rarest words of a statement look for others (prefix filtering: R. Bayardo, Y. Ma, R. Srikant, "Scaling up all pairs similarity
/// search", WWW 2007), and only the nearest are kept, so that the work grows with the statements and not with their square.
struct PairFinder {
    let profiles: StatementProfiles

    /// Words that look for others.
    private static let mostWords = 16
    /// A word that stands in more statements than this looks for none, unless a statement has no rarer one.
    private static let longestPosting = 400
    /// Others of a statement.
    private static let mostOthers = 160
    /// The smallest part of the shorter statement that is worth a look.
    private static let leastPart = 0.08
    /// Statements of one parallel task.
    private static let batch = 128

    /// The pairs, each once, by their statements ascending. Near linear in the statements.
    func pairs() -> [PairOverlap] {
        let starts = Array(stride(from: 0, to: profiles.all.count, by: Self.batch))
        let found = starts.parallelMap { start -> [[Int32]] in
            var sums = [Double](repeating: 0, count: profiles.all.count)
            return (start..<min(profiles.all.count, start + Self.batch)).map { others(of: $0, &sums) }
        }.flatMap { $0 }
        // A pair that only one of the two has among its nearest counts as well.
        var partners = [[Int32]](repeating: [], count: profiles.all.count)
        for (first, others) in found.enumerated() {
            for second in others { partners[min(first, Int(second))].append(Int32(max(first, Int(second)))) }
        }
        let all = partners
        return starts.parallelMap { start -> [PairOverlap] in
            (start..<min(all.count, start + Self.batch)).flatMap { first -> [PairOverlap] in
                var last: Int32 = -1
                return all[first].sorted().compactMap { second in
                    defer { last = second }
                    return second == last ? nil : profiles.overlap(first, Int(second))
                }
            }
        }.flatMap { $0 }
    }

    /// The statements of other articles that share most with one.
    private func others(of index: Int, _ sums: inout [Double]) -> [Int32] {
        let profile = profiles.all[index]
        let own = profiles.articleOf[index]
        let byWeight = profile.terms.sorted { (profiles.weights[Int($1)], $0) < (profiles.weights[Int($0)], $1) }
        let rare = byWeight.filter { profiles.postings[Int($0)].count <= Self.longestPosting }
        var seen: [Int32] = []
        for term in (rare.isEmpty ? byWeight.prefix(1) : rare.prefix(Self.mostWords)) {
            let weight = profiles.weights[Int(term)] + .leastNonzeroMagnitude
            for other in profiles.postings[Int(term)] where profiles.articleOf[Int(other)] != own {
                if sums[Int(other)] == 0 { seen.append(other) }
                sums[Int(other)] += weight
            }
        }
        var result = seen.filter { sums[Int($0)] >= Self.leastPart * min(profile.mass, profiles.masses[Int($0)]) }
        if result.count > Self.mostOthers {
            result.sort { (sums[Int($1)], $0) < (sums[Int($0)], $1) }
            result.removeLast(result.count - Self.mostOthers)
        }
        for other in seen { sums[Int(other)] = 0 }
        return result
    }
}

/// Pairs of statements with the values by which they are judged.
struct JudgedPairs {
    let profiles: StatementProfiles
    let pairs: [PairOverlap]
    /// By pair: what stands around it.
    private let surroundings: [PairSurroundings]

    private static let batch = 256

    init(profiles: StatementProfiles) {
        self.profiles = profiles
        let pairs = PairFinder(profiles: profiles).pairs()
        var ofStatement = [[Int32]](repeating: [], count: profiles.all.count)
        for (index, pair) in pairs.enumerated() {
            ofStatement[Int(pair.first)].append(Int32(index))
            ofStatement[Int(pair.second)].append(Int32(index))
        }
        var around = [PairSurroundings](repeating: PairSurroundings(), count: pairs.count)
        for (statement, own) in ofStatement.enumerated() {
            // Pairs ascend by their statements, and so do the others of one statement, and their articles.
            func article(_ pair: Int32) -> Int32 { profiles.articleOf[Self.other(than: statement, in: pairs[Int(pair)])] }
            var start = 0
            while start < own.count {
                var end = start + 1
                let first = article(own[start])
                while end < own.count, article(own[end]) == first { end += 1 }
                Self.setMargins(of: own[start..<end], seenFrom: statement, in: pairs, &around)
                start = end
            }
        }
        let overlaps = PairTable(pairs, statements: profiles.all.count)
        let besides = Self.batches(of: pairs).parallelMap { range in range.map { Self.neighbours(of: pairs[$0], overlaps, profiles) } }
        for (index, found) in besides.joined().enumerated() { (around[index].inStep, around[index].beside) = found }
        self.pairs = pairs
        surroundings = around
    }

    /// Ranges of pairs, each for one parallel task.
    private static func batches(of pairs: [PairOverlap]) -> [Range<Int>] {
        stride(from: 0, to: pairs.count, by: batch).map { $0..<min(pairs.count, $0 + batch) }
    }

    /// The overlaps of the statements around the two, in step and across.
    private static func neighbours(
        of pair: PairOverlap, _ overlaps: PairTable, _ profiles: StatementProfiles
    ) -> (inStep: Float, beside: Float) {
        let (a, b) = (Int(pair.first), Int(pair.second))
        func isOfArticle(_ statement: Int, like other: Int) -> Bool {
            profiles.articleOf.indices.contains(statement) && profiles.articleOf[statement] == profiles.articleOf[other]
        }
        func overlap(_ left: Int, _ right: Int) -> Float {
            isOfArticle(a + left, like: a) && isOfArticle(b + right, like: b) ? overlaps[a + left, b + right] : 0
        }
        return (
            max(overlap(-1, -1), overlap(1, 1)), max(max(overlap(-1, 0), overlap(1, 0)), max(overlap(0, -1), overlap(0, 1)))
        )
    }

    private static func other(than statement: Int, in pair: PairOverlap) -> Int {
        Int(Int(pair.first) == statement ? pair.second : pair.first)
    }

    private static func setMargins(
        of group: ArraySlice<Int32>, seenFrom statement: Int, in pairs: [PairOverlap], _ around: inout [PairSurroundings]
    ) {
        func best(_ value: (PairOverlap) -> Float) -> (place: Int32, first: Float, second: Float) {
            var result: (place: Int32, first: Float, second: Float) = (-1, -1, 0)
            for index in group {
                let value = value(pairs[Int(index)])
                if value > result.first {
                    result = (index, value, max(0, result.first))
                } else {
                    result.second = max(result.second, value)
                }
            }
            return result
        }
        let cosine = best(\.cosine)
        let overlap = best(\.overlap)
        for index in group {
            let pair = pairs[Int(index)]
            let c = pair.cosine - (index == cosine.place ? cosine.second : cosine.first)
            let o = pair.overlap - (index == overlap.place ? overlap.second : overlap.first)
            if Int(pair.first) == statement {
                around[Int(index)].cosine.0 = c
                around[Int(index)].overlap.0 = o
            } else {
                around[Int(index)].cosine.1 = c
                around[Int(index)].overlap.1 = o
            }
        }
    }

    /// The values of a pair for the model.
    func features(_ index: Int) -> [Double] {
        var room = PairRoom()
        profiles.features(pairs[index], surroundings: surroundings[index], &room)
        return room.values
    }

    /// By pair: the probability that the two say the same.
    func probabilities(_ model: LogisticModel) -> [Double] {
        Self.batches(of: pairs).parallelMap { range in
            var room = PairRoom()
            return range.map { index -> Double in
                profiles.features(pairs[index], surroundings: surroundings[index], &room)
                return model.probability(room.values)
            }
        }.flatMap { $0 }
    }
}

/// The overlaps of pairs, looked up by their statements. O(log pairs of a statement).
private struct PairTable: Sendable {
    private let pairs: [PairOverlap]
    /// By statement: where the pairs start whose first it is.
    private let starts: [Int]

    /// `pairs` ascend by their statements.
    init(_ pairs: [PairOverlap], statements: Int) {
        self.pairs = pairs
        var starts = [Int](repeating: 0, count: statements + 1)
        for pair in pairs { starts[Int(pair.first) + 1] += 1 }
        for statement in 0..<statements { starts[statement + 1] += starts[statement] }
        self.starts = starts
    }

    /// 0 for two that are no pair.
    subscript(first: Int, second: Int) -> Float {
        let own = pairs[starts[first]..<starts[first + 1]]
        let place = own.partitioningIndex { $0.second >= second }
        return place < own.endIndex && own[place].second == second ? own[place].overlap : 0
    }
}
