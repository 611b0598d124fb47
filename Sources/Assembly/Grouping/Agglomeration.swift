import Model

/// Joins articles into groups, the most alike first, by the average similarity of all pairs between two groups (average link). Only pairs
/// that the neighbour search found are looked at.
///
/// Two things stop it. Groups that are too little alike never join. And two groups that each hold together much more than they
/// hold to one another stay apart: that is how two look-alike events differ from one, whatever the level of similarity of the input.
struct Agglomeration {
    private var clusters: [Cluster]
    /// The cluster into which each has gone, or itself.
    private var parents: [Int]
    private var queue = MergeQueue()
    private var scratch: Scratch

    private struct Cluster {
        var vector: TermVector
        var size: Int
        /// The first and the last day of publication, as far as known.
        var days: ClosedRange<Int>?
        /// The sum of the squared lengths of the articles' vectors.
        var squaredLengths: Float
        var candidates: [Int] = []
        var isAlive = true
        /// The average similarity of all pairs inside; 0 where there is none.
        let cohesion: Float

        init(vector: TermVector, size: Int, days: ClosedRange<Int>?, squaredLengths: Float) {
            self.vector = vector
            self.size = size
            self.days = days
            self.squaredLengths = squaredLengths
            let pairs = Float(size * (size - 1) / 2)
            cohesion = pairs > 0 ? max(0, (vector.squaredLength - squaredLengths) / 2 / pairs) : 0
        }

        var pairs: Float { Float(size * (size - 1) / 2) }

        /// Gives up the memory of a cluster that has gone into another.
        mutating func retire() {
            isAlive = false
            vector = TermVector()
            candidates = []
        }
    }

    private init(_ vectors: TermVectors, days: [Int?], neighbours: [[NeighbourSearch.Neighbour]]) {
        clusters = zip(vectors.vectors, days).map { vector, day in
            Cluster(vector: vector, size: 1, days: day.map { $0...$0 }, squaredLengths: vector.squaredLength)
        }
        parents = Array(clusters.indices)
        scratch = Scratch(articles: 0, terms: vectors.termCount)
        for (article, list) in neighbours.enumerated() {
            for neighbour in list {
                let other = Int(neighbour.article)
                clusters[article].candidates.append(other)
                clusters[other].candidates.append(article)
                let similarity = neighbour.similarity * Self.closeness(clusters[article], clusters[other])
                guard similarity >= Self.floor else { continue }
                queue.insert(MergeQueue.Merge(similarity: similarity, left: min(article, other), right: max(article, other)))
            }
        }
    }

    /// The groups, as lists of article indices; both in ascending order. `days` are the days of publication, as far as known.
    static func groups(_ vectors: TermVectors, days: [Int?]) -> [[Int]] {
        let neighbours = NeighbourSearch(vectors).neighbours(floor: floor)
        var agglomeration = Agglomeration(vectors, days: days, neighbours: neighbours)
        agglomeration.run()
        var members: [Int: [Int]] = [:]
        for article in vectors.vectors.indices { members[agglomeration.root(of: article), default: []].append(article) }
        return members.values.sorted { $0[0] < $1[0] }
    }

    private mutating func run() {
        while let next = queue.removeFirst() {
            guard clusters[next.left].isAlive, clusters[next.right].isAlive else { continue }
            join(next.left, next.right)
        }
    }

    private mutating func join(_ left: Int, _ right: Int) {
        let (a, b) = (clusters[left], clusters[right])
        let number = clusters.count
        var joined = Cluster(
            vector: Self.sum(a.vector, b.vector), size: a.size + b.size, days: Self.span(a.days, b.days),
            squaredLengths: a.squaredLengths + b.squaredLengths)
        parents.append(number)
        for old in [left, right] {
            parents[old] = number
            clusters[old].retire()
        }
        let others = Set((a.candidates + b.candidates).map { root(of: $0) }).subtracting([number]).sorted()
        scratch.load(joined.vector)
        var found: [MergeQueue.Merge] = []
        for other in others {
            let product = scratch.product(with: clusters[other].vector)
            let average = product / Float(joined.size * clusters[other].size)
            let similarity = average * Self.closeness(joined, clusters[other])
            found.append(MergeQueue.Merge(similarity: similarity, left: other, right: number))
        }
        scratch.unload(joined.vector)
        found.sort(by: MergeQueue.comesFirst)
        for merge in found.prefix(Self.candidatesPerGroup) {
            joined.candidates.append(merge.left)
            clusters[merge.left].candidates.append(number)
            if merge.similarity >= Self.floor, !areApart(joined, clusters[merge.left], similarity: merge.similarity) { queue.insert(merge) }
        }
        clusters.append(joined)
    }

    /// True when two groups are much less alike than the articles inside them are. The fewer pairs of articles the smaller group has, the less
    /// it tells about that, and the more the floor decides alone; a single article is never apart from anything.
    private func areApart(_ left: Cluster, _ right: Cluster, similarity: Float) -> Bool {
        let pairs = min(left.pairs, right.pairs)
        guard pairs > 0 else { return false }
        let certainty = pairs / (pairs + 1)
        let cohesion = (left.cohesion * left.pairs + right.cohesion * right.pairs) / (left.pairs + right.pairs)
        return similarity < certainty * Self.separation * cohesion + (1 - certainty) * Self.floor
    }

    private mutating func root(of cluster: Int) -> Int {
        var current = cluster
        while parents[current] != current {
            parents[current] = parents[parents[current]]
            current = parents[current]
        }
        return current
    }

    /// How much the time between two groups leaves of their similarity: all of it within a month of silence, half of it within four. A
    /// story of a year is told all through the year; two elections are not.
    private static func closeness(_ left: Cluster, _ right: Cluster) -> Float {
        guard let a = left.days, let b = right.days else { return 1 }
        let silence = Float(max(a.lowerBound, b.lowerBound) - min(a.upperBound, b.upperBound))
        return 1 / (1 + max(0, silence - daysOfSilence) / daysToHalf)
    }

    private static func span(_ left: ClosedRange<Int>?, _ right: ClosedRange<Int>?) -> ClosedRange<Int>? {
        guard let left, let right else { return left ?? right }
        return min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
    }

    /// The sum of two vectors; of a long one the terms that weigh most.
    private static func sum(_ left: TermVector, _ right: TermVector) -> TermVector {
        var result = TermVector()
        result.terms.reserveCapacity(left.terms.count + right.terms.count)
        result.weights.reserveCapacity(left.terms.count + right.terms.count)
        var (i, j) = (0, 0)
        while i < left.terms.count || j < right.terms.count {
            let a = i < left.terms.count ? left.terms[i] : Int32.max
            let b = j < right.terms.count ? right.terms[j] : Int32.max
            result.terms.append(min(a, b))
            result.weights.append((a <= b ? left.weights[i] : 0) + (b <= a ? right.weights[j] : 0))
            if a <= b { i += 1 }
            if b <= a { j += 1 }
        }
        guard result.terms.count > 2 * termsPerGroup else { return result }
        let floor = result.weights.sorted(by: >)[termsPerGroup]
        let kept = result.terms.indices.filter { result.weights[$0] > floor }
        return TermVector(terms: kept.map { result.terms[$0] }, weights: kept.map { result.weights[$0] })
    }

    /// The average similarity below which nothing joins.
    private static let floor: Float = 0.09
    /// The share of the similarity inside two groups that the similarity between them must reach.
    private static let separation: Float = 0.7
    private static let daysOfSilence: Float = 30
    private static let daysToHalf: Float = 90
    private static let candidatesPerGroup = 64
    private static let termsPerGroup = 1_000
}
