import Model

/// A group of articles while groups are being joined.
struct GroupCluster {
    /// The sum of the articles' vectors; of a long one the terms that weigh most.
    private(set) var vector: TermVector
    private(set) var evidence: GroupEvidence
    let size: Int
    /// The first and the last day of publication, as far as known.
    let days: ClosedRange<Int>?
    /// The sum of the squared lengths of the articles' vectors.
    private let squaredLengths: Float
    /// The average similarity of all pairs inside; 0 where there is none.
    let cohesion: Float
    /// Clusters to which the similarity is worth knowing.
    var candidates: [Int] = []
    private(set) var isAlive = true
    /// The user's entry that names articles of this group.
    var settled: Int?
    /// The user's entries that name articles of this group as not theirs.
    var refused: Set<Int> = []

    /// One article.
    init(vector: TermVector, evidence: GroupEvidence, day: Int?) {
        self.vector = vector
        self.evidence = evidence
        size = 1
        days = day.map { $0...$0 }
        squaredLengths = vector.squaredLength
        cohesion = 0
    }

    /// Two groups as one, without candidates.
    init(_ left: GroupCluster, _ right: GroupCluster) {
        let full = Self.sum(left.vector, right.vector)
        vector = Self.cut(full)
        evidence = left.evidence
        evidence.formUnion(right.evidence)
        size = left.size + right.size
        days = Self.span(left.days, right.days)
        squaredLengths = left.squaredLengths + right.squaredLengths
        cohesion = max(0, (full.squaredLength - squaredLengths) / 2 / Float(size * (size - 1) / 2))
        settled = left.settled ?? right.settled
        refused = left.refused.union(right.refused)
    }

    /// Pairs of articles inside.
    var pairs: Float { Float(size * (size - 1) / 2) }

    /// Gives up the memory of a cluster that has gone into another.
    mutating func retire() {
        isAlive = false
        vector = TermVector()
        candidates = []
    }

    /// True when the user says that the two are not one dossier.
    func isBarred(from other: GroupCluster) -> Bool {
        if let settled, let theirs = other.settled, settled != theirs { return true }
        return settled.map(other.refused.contains) ?? false || other.settled.map(refused.contains) ?? false
    }

    /// How much the time between two groups leaves of their similarity: all of it within a month of silence, half of it within four. A
    /// story of a year is told all through the year; two elections are not.
    func closeness(to other: GroupCluster) -> Float {
        guard let mine = days, let theirs = other.days else { return 1 }
        let silence = Float(max(mine.lowerBound, theirs.lowerBound) - min(mine.upperBound, theirs.upperBound))
        return 1 / (1 + max(0, silence - Self.daysOfSilence) / Self.daysToHalf)
    }

    /// The kinds of evidence that are at odds.
    func odds(with other: GroupCluster) -> [NearestDossier.Evidence] {
        GroupEvidence.odds((evidence, vector), (other.evidence, other.vector))
    }

    private static func span(_ left: ClosedRange<Int>?, _ right: ClosedRange<Int>?) -> ClosedRange<Int>? {
        guard let left, let right else { return left ?? right }
        return min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
    }

    static func sum(_ left: TermVector, _ right: TermVector) -> TermVector {
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
        return result
    }

    private static func cut(_ vector: TermVector) -> TermVector {
        guard vector.terms.count > 2 * termsPerGroup else { return vector }
        let floor = vector.weights.sorted(by: >)[termsPerGroup]
        let kept = vector.terms.indices.filter { vector.weights[$0] > floor }
        return TermVector(terms: kept.map { vector.terms[$0] }, weights: kept.map { vector.weights[$0] })
    }

    private static let daysOfSilence: Float = 30
    private static let daysToHalf: Float = 90
    private static let termsPerGroup = 1_000
}
