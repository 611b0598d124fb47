import Model

/// A group of articles while groups are being joined. Copies of one text are one telling: eleven papers that print an agency's text say no
/// more often than the agency what the story is, and must not hold together so much that who tells it in words of his own stays outside.
struct GroupCluster {
    /// The sum of the tellings' vectors; of a long one the terms that weigh most. That of copies is their mean.
    private(set) var vector: TermVector
    private(set) var evidence: GroupEvidence
    /// How many articles tell it in words of their own.
    let tellings: Int
    let articles: Int
    /// Of the tellings, those that several articles print.
    private let copied: Int
    /// The first and the last day of publication, as far as known.
    let days: ClosedRange<Int>?
    /// The sum of the squared lengths of the tellings' vectors.
    private let squaredLengths: Float
    /// The average similarity of all pairs that tell how much the group holds together; 0 where there is none.
    let cohesion: Float
    /// The logarithm of how many words an article has, on average.
    let length: Float
    /// Clusters to which the similarity is worth knowing.
    var candidates: [Int] = []
    private(set) var isAlive = true
    /// The user's entry that names articles of this group.
    var settled: Int?
    /// The user's entries that name articles of this group as not theirs.
    var refused: Set<Int> = []

    /// One article.
    init(vector: TermVector, evidence: GroupEvidence, day: Int?, length: Float) {
        self.vector = vector
        self.evidence = evidence
        tellings = 1
        articles = 1
        copied = 0
        days = day.map { $0...$0 }
        squaredLengths = vector.squaredLength
        cohesion = 0
        self.length = length
    }

    /// Two groups as one, without candidates.
    init(_ left: GroupCluster, _ right: GroupCluster, areCopies: Bool) {
        articles = left.articles + right.articles
        let share = areCopies ? Float(left.articles) / Float(articles) : 1
        let full = TermVector.sum([left.vector.times(share), right.vector.times(areCopies ? 1 - share : 1)])
        vector = Self.cut(full)
        evidence = left.evidence
        evidence.formUnion(right.evidence)
        tellings = areCopies ? 1 : left.tellings + right.tellings
        days = Self.span(left.days, right.days)
        squaredLengths = areCopies ? full.squaredLength : left.squaredLengths + right.squaredLengths
        copied = areCopies ? 1 : left.copied + right.copied
        let inside = (full.squaredLength - squaredLengths) / 2 + Float(copied) * Self.likenessOfReports
        let pairs = Self.pairs(tellings: tellings, copied: copied)
        cohesion = pairs > 0 ? max(0, inside / pairs) : 0
        length = (left.length * Float(left.articles) + right.length * Float(right.articles)) / Float(articles)
        settled = left.settled ?? right.settled
        refused = left.refused.union(right.refused)
    }

    /// Pairs inside that tell how much the group holds together: those of tellings, and one for each that several articles print, as if
    /// somebody had told it once more in other words.
    var pairs: Float { Self.pairs(tellings: tellings, copied: copied) }

    private static func pairs(tellings: Int, copied: Int) -> Float { Float(tellings * (tellings - 1) / 2 + copied) }

    /// Gives up the memory of a cluster that has gone into another.
    mutating func retire() {
        isAlive = false
        vector = TermVector()
        evidence = GroupEvidence()
        candidates = []
    }

    /// True when the user says that the two are not one dossier.
    func isBarred(from other: GroupCluster) -> Bool {
        if let settled, let theirs = other.settled, settled != theirs { return true }
        return settled.map(other.refused.contains) ?? false || other.settled.map(refused.contains) ?? false
    }

    /// How much the time between two groups leaves of their similarity: all of it within a month of silence, half of it within four, and nothing
    /// where only an article of an unknown day was compared with both. A story of a year is told all through the year; two elections are not.
    func closeness(to other: GroupCluster) -> Float {
        guard let mine = days, let theirs = other.days else { return 1 }
        let silence = max(mine.lowerBound, theirs.lowerBound) - min(mine.upperBound, theirs.upperBound)
        guard silence <= ArticlePeriods.reach else { return 0 }
        return 1 / (1 + max(0, Float(silence) - Self.daysOfSilence) / Self.daysToHalf)
    }

    /// The kinds of evidence that are at odds.
    func odds(with other: GroupCluster) -> [NearestDossier.Evidence] {
        GroupEvidence.odds((evidence, vector), (other.evidence, other.vector))
    }

    /// True where neither tells of anybody or anything that the other names.
    func namesNothing(of other: GroupCluster) -> Bool {
        GroupEvidence.nameNothingInCommon((evidence, vector), (other.evidence, other.vector))
    }

    private static func span(_ left: ClosedRange<Int>?, _ right: ClosedRange<Int>?) -> ClosedRange<Int>? {
        guard let left, let right else { return left ?? right }
        return min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
    }

    private static func cut(_ vector: TermVector) -> TermVector {
        guard vector.terms.count > 2 * termsPerGroup else { return vector }
        let floor = vector.weights.sorted(by: >)[termsPerGroup]
        let kept = vector.terms.indices.filter { vector.weights[$0] > floor }
        return TermVector(terms: kept.map { vector.terms[$0] }, weights: kept.map { vector.weights[$0] })
    }

    /// Set by hand: after a month without an article the likeness of two groups counts less, after 90 days more half.
    private static let daysOfSilence: Float = 30
    private static let daysToHalf: Float = 90
    /// Bounds the vector of a group of thousands of articles: it is cut to its heaviest terms where it has twice as many.
    private static let termsPerGroup = 1_000
    /// How alike two reports of one event in different words may be at the most.
    private static let likenessOfReports: Float = 0.4
}
