import Model

/// How the articles of an input are grouped, and why each is where it is. Groups and articles are numbered as in the input.
struct Arrangement: Sendable {
    /// Why an article is in its group.
    struct Place: Sendable {
        /// The average similarity to the others of the group; nil for an article alone.
        var likeness: Float?
        /// How likely it is to tell the story of what it joined first, 0 to 1; nil for an article alone or put here by the user.
        var certainty: Double?
        /// Keys of the words in common with the others that count most.
        var words: [UInt64]
        /// True when the user says that it is here.
        var isSettled: Bool
        /// The most alike of the other groups, if there is any near.
        var nearest: Nearest?
    }

    /// A group that an article is not in.
    struct Nearest: Sendable {
        var group: Int
        var likeness: Float
        /// How likely the article is to tell its story, 0 to 1.
        var certainty: Double
        var words: [UInt64]
        var bar: NearestDossier.Bar
        var odds: [NearestDossier.Evidence]
    }

    /// Every article in exactly one group; groups and members in input order.
    let groups: [[Int]]
    /// By article; empty where nothing is explained.
    let places: [Place]
    /// By group; empty where nothing is explained: other groups near it with the average similarity of their articles, the most alike first.
    let near: [[(group: Int, likeness: Float)]]
    /// By article, its vector; empty where nothing is explained.
    let vectors: [TermVector]

    /// `order` are the places in the input of the articles of the other arguments.
    init(_ joined: JoinedArticles, vectors: TermVectors, neighbours: [[NeighbourSearch.Neighbour]], order: [Int], isExplained: Bool) {
        let clusters = joined.groupOf
        var members: [Int: [Int]] = [:]
        for (article, cluster) in clusters.enumerated() { members[cluster, default: []].append(order[article]) }
        let sorted = members.map { (cluster: $0.key, articles: $0.value.sorted()) }.sorted { $0.articles[0] < $1.articles[0] }
        groups = sorted.map(\.articles)
        let numbers = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.cluster, $0) })

        guard isExplained else {
            (places, near, self.vectors) = ([], [], [])
            return
        }
        let byArticle = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        let sums = sorted.parallelMap { group in
            let members = group.articles.compactMap { byArticle[$0] }.map { vectors.vectors[$0] }
            return Sum(vector: TermVector.sum(members), articles: members.count)
        }
        let found = order.indices.map { $0 }.parallelMap { article in
            Self.place(
                of: article, in: clusters, joined, sums: { sums[numbers[$0] ?? 0] }, vectors: vectors,
                neighbours: neighbours[article])
        }
        var places = [Place](repeating: Place(words: [], isSettled: false), count: order.count)
        var inInput = [TermVector](repeating: TermVector(), count: order.count)
        var links = [Set<Int>](repeating: [], count: groups.count)
        for (article, result) in found.enumerated() {
            var place = result.place
            if var nearest = place.nearest {
                nearest.group = numbers[nearest.group] ?? 0
                place.nearest = nearest
            }
            places[order[article]] = place
            inInput[order[article]] = vectors.vectors[article]
            let own = numbers[clusters[article]] ?? 0
            for other in result.others.compactMap({ numbers[$0] }) {
                links[own].insert(other)
                links[other].insert(own)
            }
        }
        self.places = places
        self.vectors = inInput
        near = groups.indices.map { $0 }.parallelMap { [links] group in
            links[group].sorted().map { other in
                (group: other, likeness: sums[group].likeness(to: sums[other]))
            }.sorted { ($1.likeness, $0.group) < ($0.likeness, $1.group) }
        }
    }

    private static func place(
        of article: Int, in clusters: [Int], _ joined: JoinedArticles, sums: (Int) -> Sum, vectors: TermVectors,
        neighbours: [NeighbourSearch.Neighbour]
    ) -> (place: Place, others: [Int]) {
        let vector = vectors.vectors[article]
        let own = sums(clusters[article])
        var place = Place(words: [], isSettled: joined.isSettled[article])
        if own.articles > 1 {
            place.certainty = joined.joinedAt[article].map(StoryJudge.probability)
            let rest = max(0, vector.product(with: own.vector) - vector.squaredLength)
            place.likeness = rest / Float(own.articles - 1)
            place.words = words(of: vector, with: own.vector, less: vector, keys: vectors.keys)
        }
        let groups = Set(neighbours.prefix(neighboursAsked).map { clusters[Int($0.article)] }).subtracting([clusters[article]])
        let others = groups.sorted().map { cluster in
            let theirs = sums(cluster)
            return (cluster: cluster, likeness: vector.product(with: theirs.vector) / Float(theirs.articles))
        }.sorted { ($1.likeness, $0.cluster) < ($0.likeness, $1.cluster) }
        if let first = others.first {
            let (bar, odds, certainty) = joined.bar(between: clusters[article], and: first.cluster)
            place.nearest = Nearest(
                group: first.cluster, likeness: first.likeness, certainty: certainty,
                words: words(of: vector, with: sums(first.cluster).vector, less: TermVector(), keys: vectors.keys), bar: bar, odds: odds)
        }
        return (place, others.prefix(groupsLinked).map(\.cluster))
    }

    /// A group as the sum of its articles' vectors.
    private struct Sum: Sendable {
        var vector: TermVector
        var articles: Int

        /// The average similarity of their articles.
        func likeness(to other: Sum) -> Float { vector.product(with: other.vector) / Float(articles * other.articles) }
    }

    /// The terms that add most to the product of two vectors; `less` is taken off the second one.
    private static func words(of vector: TermVector, with group: TermVector, less own: TermVector, keys: [UInt64]) -> [UInt64] {
        var parts: [(part: Float, term: Int32)] = []
        for (term, weight) in zip(vector.terms, vector.weights) {
            let part = weight * (group.weight(of: term) - own.weight(of: term))
            if part > smallestPart { parts.append((part, term)) }
        }
        return parts.sorted { ($1.part, $0.term) < ($0.part, $1.term) }.prefix(wordsNamed).map { keys[Int($0.term)] }
    }

    /// Of an article, the most alike first: for the dossier that it is most like.
    private static let neighboursAsked = 20
    private static let groupsLinked = 3
    private static let wordsNamed = 5
    /// Of a product of two vectors, which is 1 at most: a word that adds less explains nothing.
    private static let smallestPart: Float = 0.000_1
}

extension TermVector {
    /// The inner product with a vector that may be much longer. O(terms × log terms of the other).
    func product(with other: TermVector) -> Float {
        guard other.terms.count < Self.muchLonger * terms.count else {
            return zip(terms, weights).reduce(0) { $0 + $1.1 * other.weight(of: $1.0) }
        }
        var sum: Float = 0
        var (i, j) = (0, 0)
        while i < terms.count, j < other.terms.count {
            let (mine, theirs) = (terms[i], other.terms[j])
            if mine == theirs { sum += weights[i] * other.weights[j] }
            if mine <= theirs { i += 1 }
            if theirs <= mine { j += 1 }
        }
        return sum
    }

    /// From here on searching for each term costs less than a walk through both.
    private static let muchLonger = 8
}
