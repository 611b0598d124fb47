import Model

/// Joins articles into groups, the likeliest to tell one story first, by the average similarity of all pairs between two groups (average
/// link), copies of one text counted once, and by what they tell that is at odds. Only pairs that the neighbour search found are looked at, so that
/// articles that are not connected by any have nothing to do with one another (`JoinedArticles`).
///
/// Two things stop it. Groups that are too unlikely to tell one story never join. And two groups that each hold together much more than they
/// hold to one another stay apart: that is how two look-alike events differ from one, whatever the level of similarity of the input. What
/// the user settled comes first.
struct Agglomeration {
    private(set) var clusters: [GroupCluster]
    /// By article, the log odds that it tells the story of what it joined first; nil where nothing did.
    private(set) var joinedAt: [Float?]
    /// The cluster into which each has gone, or itself.
    private var parents: [Int]
    private var queue = MergeQueue()
    private var scratch: Scratch
    private let judge: StoryJudge

    /// Joins all that belong together. `days` are the days of publication, as far as known; `neighbours` those of each article.
    init(
        _ vectors: TermVectors, days: [Int?], neighbours: [[NeighbourSearch.Neighbour]], settled: SettledGroups, judge: StoryJudge
    ) {
        self.judge = judge
        clusters = vectors.vectors.indices.map { article in
            GroupCluster(
                vector: vectors.vectors[article], evidence: vectors.evidence[article], day: days[article], length: vectors.lengths[article])
        }
        parents = Array(clusters.indices)
        joinedAt = Array(repeating: nil, count: clusters.count)
        scratch = Scratch(articles: 0, terms: vectors.keys.count)
        for (entry, group) in settled.groups.enumerated() {
            for article in group.articles { clusters[article].settled = entry }
            for article in group.not { clusters[article].refused.insert(entry) }
        }
        for (article, list) in neighbours.enumerated() {
            for neighbour in list where neighbour.similarity >= Self.leastSimilarity {
                let other = Int(neighbour.article)
                clusters[article].candidates.append(other)
                clusters[other].candidates.append(article)
            }
        }
        for group in settled.groups { joinAll(group.articles) }
        insertPairs(of: neighbours)
        while let next = queue.removeFirst() {
            let (left, right) = (clusters[next.left], clusters[next.right])
            guard left.isAlive, right.isAlive else { continue }
            let isOne = left.tellings == 1 && right.tellings == 1
            for article in [next.left, next.right] where article < joinedAt.count { joinedAt[article] = next.logOdds }
            join(next.left, next.right, areCopies: isOne && left.vector.product(with: right.vector) >= Self.likenessOfCopies)
        }
    }

    /// The cluster in which an article has ended.
    func group(of article: Int) -> Int {
        var current = article
        while parents[current] != current { current = parents[current] }
        return current
    }

    private mutating func joinAll(_ articles: [Int]) {
        for article in articles.dropFirst() {
            let (left, right) = (root(of: articles[0]), root(of: article))
            if left != right { join(min(left, right), max(left, right), areCopies: false) }
        }
    }

    private mutating func insertPairs(of neighbours: [[NeighbourSearch.Neighbour]]) {
        let alive = clusters
        let pairs = Array(neighbours.indices).parallelMap { [self] article -> [MergeQueue.Merge] in
            guard alive[article].isAlive else { return [] }
            return neighbours[article].compactMap { neighbour in
                guard neighbour.similarity >= Self.leastSimilarity else { return nil }
                let other = Int(neighbour.article)
                // A pair that both found is looked at once.
                let isTwice = other < article && neighbours[other].contains { $0.article == Int32(article) }
                guard !isTwice, alive[other].isAlive, !alive[article].isBarred(from: alive[other]) else { return nil }
                guard let logOdds = logOdds(neighbour.similarity, alive[article], alive[other]) else { return nil }
                return MergeQueue.Merge(logOdds: logOdds, left: min(article, other), right: max(article, other))
            }
        }
        for list in pairs {
            for merge in list { queue.insert(merge) }
        }
    }

    private mutating func join(_ left: Int, _ right: Int, areCopies: Bool) {
        let others = clusters[left].candidates + clusters[right].candidates
        var joined = GroupCluster(clusters[left], clusters[right], areCopies: areCopies)
        let number = clusters.count
        parents.append(number)
        for old in [left, right] {
            parents[old] = number
            clusters[old].retire()
        }
        scratch.load(joined.vector)
        var found: [(near: Float, likeness: Float, other: Int)] = []
        for other in Set(others.map { root(of: $0) }).subtracting([number]).sorted() {
            let average = scratch.product(with: clusters[other].vector) / Float(joined.tellings * clusters[other].tellings)
            found.append((average * joined.closeness(to: clusters[other]), average, other))
        }
        scratch.unload(joined.vector)
        found.sort { ($1.near, $0.other) < ($0.near, $1.other) }
        for (_, likeness, other) in found.prefix(Self.candidatesPerGroup) {
            joined.candidates.append(other)
            clusters[other].candidates.append(number)
            guard !joined.isBarred(from: clusters[other]), let logOdds = logOdds(likeness, joined, clusters[other]) else { continue }
            if !areApart(joined, clusters[other], logOdds: logOdds) {
                queue.insert(MergeQueue.Merge(logOdds: logOdds, left: other, right: number))
            }
        }
        clusters.append(joined)
    }

    /// The log odds that two groups tell one story, or nil where these are too low to join. Evidence is asked for where it could decide.
    private func logOdds(_ likeness: Float, _ left: GroupCluster, _ right: GroupCluster) -> Float? {
        let cut = judge.cut(left, right)
        let words = judge.logOdds(likeness: likeness * left.closeness(to: right), length: min(left.length, right.length))
        guard words >= cut else { return nil }
        let odds = left.odds(with: right)
        let all = words + judge.weight(of: odds)
        return all >= cut && odds.count < GroupEvidence.kinds && !left.namesNothing(of: right) ? all : nil
    }

    /// True when two groups are much less likely to be one than the articles inside them are. The fewer pairs of articles the smaller group
    /// has, the less it tells about that, and the more the cut decides alone; a single article is never apart from anything.
    private func areApart(_ left: GroupCluster, _ right: GroupCluster, logOdds: Float) -> Bool {
        let pairs = min(left.pairs, right.pairs)
        guard pairs > 0 else { return false }
        func inside(_ group: GroupCluster) -> Float {
            judge.asLikeness(judge.logOdds(likeness: group.cohesion, length: group.length))
        }
        let certainty = pairs / (pairs + 1)
        let cohesion = (inside(left) * left.pairs + inside(right) * right.pairs) / (left.pairs + right.pairs)
        return judge.asLikeness(logOdds) < certainty * Self.separation * cohesion + (1 - certainty) * judge.asLikeness(judge.groupCut)
    }

    private mutating func root(of cluster: Int) -> Int {
        var current = cluster
        while parents[current] != current {
            parents[current] = parents[parents[current]]
            current = parents[current]
        }
        return current
    }

    /// The average similarity below which the odds are not asked for.
    private static let leastSimilarity: Float = 0.05
    /// The share of the similarity inside two groups that the similarity between them must reach.
    private static let separation: Float = 0.6
    /// Texts as alike as this are copies of one.
    private static let likenessOfCopies: Float = 0.7
    /// Bounds the work for a group that is near many others: the likeliest are kept.
    private static let candidatesPerGroup = 64
}
