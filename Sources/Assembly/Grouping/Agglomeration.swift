import Model

/// Joins articles into groups, the most alike first, by the average similarity of all pairs between two groups (average link), copies of one
/// text counted once. Only pairs that the neighbour search found are looked at.
///
/// Three things stop it. Groups that are too little alike never join; time between them and evidence at odds make them less alike. And two
/// groups that each hold together much more than they hold to one another stay apart: that is how two look-alike events differ from one,
/// whatever the level of similarity of the input. What the user settled comes first.
struct Agglomeration {
    private(set) var clusters: [GroupCluster]
    /// The cluster into which each has gone, or itself.
    private var parents: [Int]
    private var queue = MergeQueue()
    private var scratch: Scratch

    /// Joins all that belong together. `days` are the days of publication, as far as known; `neighbours` those of each article.
    init(_ vectors: TermVectors, days: [Int?], neighbours: [[NeighbourSearch.Neighbour]], settled: SettledGroups) {
        clusters = vectors.vectors.indices.map { article in
            GroupCluster(vector: vectors.vectors[article], evidence: vectors.evidence[article], day: days[article])
        }
        parents = Array(clusters.indices)
        scratch = Scratch(articles: 0, terms: vectors.keys.count)
        for (entry, group) in settled.groups.enumerated() {
            for article in group.articles { clusters[article].settled = entry }
            for article in group.not { clusters[article].refused.insert(entry) }
        }
        for (article, list) in neighbours.enumerated() {
            for neighbour in list where neighbour.similarity >= Self.floor {
                let other = Int(neighbour.article)
                clusters[article].candidates.append(other)
                clusters[other].candidates.append(article)
            }
        }
        for group in settled.groups { joinAll(group.articles) }
        insertPairs(of: neighbours)
        while let next = queue.removeFirst() {
            guard clusters[next.left].isAlive, clusters[next.right].isAlive else { continue }
            let isOne = clusters[next.left].tellings == 1 && clusters[next.right].tellings == 1
            join(next.left, next.right, areCopies: isOne && next.similarity >= Self.likenessOfCopies)
        }
    }

    /// The cluster in which an article has ended.
    func group(of article: Int) -> Int {
        var current = article
        while parents[current] != current { current = parents[current] }
        return current
    }

    /// What keeps two groups from being one.
    func bar(between left: Int, and right: Int) -> (bar: NearestDossier.Bar, odds: [NearestDossier.Evidence]) {
        let (a, b) = (clusters[left], clusters[right])
        if a.isBarred(from: b) { return (.settled, []) }
        let likeness = a.vector.product(with: b.vector) / Float(a.tellings * b.tellings)
        let near = likeness * a.closeness(to: b)
        let odds = a.odds(with: b)
        if likeness < Self.floor { return (.unlike, odds) }
        if near < Self.floor { return (.time, odds) }
        return near * GroupEvidence.share(left: odds) < Self.floor ? (.odds, odds) : (.apart, odds)
    }

    private mutating func joinAll(_ articles: [Int]) {
        for article in articles.dropFirst() {
            let (left, right) = (root(of: articles[0]), root(of: article))
            if left != right { join(min(left, right), max(left, right), areCopies: false) }
        }
    }

    private mutating func insertPairs(of neighbours: [[NeighbourSearch.Neighbour]]) {
        let alive = clusters
        let pairs = Array(neighbours.indices).parallelMap { article -> [MergeQueue.Merge] in
            guard alive[article].isAlive else { return [] }
            return neighbours[article].compactMap { neighbour in
                guard neighbour.similarity >= Self.floor else { return nil }
                let other = Int(neighbour.article)
                // A pair that both found is looked at once.
                let isTwice = other < article && neighbours[other].contains { $0.article == Int32(article) }
                guard !isTwice, alive[other].isAlive, !alive[article].isBarred(from: alive[other]) else { return nil }
                let similarity = Self.similarity(neighbour.similarity, alive[article], alive[other])
                guard similarity >= Self.floor else { return nil }
                return MergeQueue.Merge(similarity: similarity, left: min(article, other), right: max(article, other))
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
        var found: [MergeQueue.Merge] = []
        for other in Set(others.map { root(of: $0) }).subtracting([number]).sorted() {
            let average = scratch.product(with: clusters[other].vector) / Float(joined.tellings * clusters[other].tellings)
            found.append(MergeQueue.Merge(similarity: Self.similarity(average, joined, clusters[other]), left: other, right: number))
        }
        scratch.unload(joined.vector)
        found.sort(by: MergeQueue.comesFirst)
        for merge in found.prefix(Self.candidatesPerGroup) {
            joined.candidates.append(merge.left)
            clusters[merge.left].candidates.append(number)
            let other = clusters[merge.left]
            guard merge.similarity >= Self.floor, !joined.isBarred(from: other) else { continue }
            if !Self.areApart(joined, other, similarity: merge.similarity) { queue.insert(merge) }
        }
        clusters.append(joined)
    }

    /// What time and evidence at odds leave of the likeness of two groups. Below the floor the evidence is not asked for.
    private static func similarity(_ likeness: Float, _ left: GroupCluster, _ right: GroupCluster) -> Float {
        let near = likeness * left.closeness(to: right)
        return near < floor ? near : near * GroupEvidence.share(left: left.odds(with: right))
    }

    /// True when two groups are much less alike than the articles inside them are. The fewer pairs of articles the smaller group has, the less
    /// it tells about that, and the more the floor decides alone; a single article is never apart from anything.
    private static func areApart(_ left: GroupCluster, _ right: GroupCluster, similarity: Float) -> Bool {
        let pairs = min(left.pairs, right.pairs)
        guard pairs > 0 else { return false }
        let certainty = pairs / (pairs + 1)
        let cohesion = (left.cohesion * left.pairs + right.cohesion * right.pairs) / (left.pairs + right.pairs)
        return similarity < certainty * separation * cohesion + (1 - certainty) * floor
    }

    private mutating func root(of cluster: Int) -> Int {
        var current = cluster
        while parents[current] != current {
            parents[current] = parents[parents[current]]
            current = parents[current]
        }
        return current
    }

    /// The average similarity below which nothing joins.
    static let floor: Float = 0.09
    /// The share of the similarity inside two groups that the similarity between them must reach.
    private static let separation: Float = 0.7
    /// Texts as alike as this are copies of one.
    private static let likenessOfCopies: Float = 0.7
    private static let candidatesPerGroup = 64
}
