import Model

/// For each article, the articles most like it, found over an inverted index with lists of bounded length: the work per article does not
/// grow with the input.
struct NeighbourSearch: Sendable {
    /// Another article and how alike it is, 0 to 1.
    struct Neighbour: Sendable {
        var article: Int32
        var similarity: Float
    }

    private let vectors: TermVectors
    /// For each term, the articles in which it weighs most, with its weight there.
    private let holders: [[(article: Int32, weight: Float)]]

    init(_ vectors: TermVectors) {
        self.vectors = vectors
        var all = [[(article: Int32, weight: Float)]](repeating: [], count: vectors.keys.count)
        for (article, vector) in vectors.vectors.enumerated() {
            for (term, weight) in zip(vector.terms, vector.weights) { all[Int(term)].append((Int32(article), weight)) }
        }
        holders = all.parallelMap { list in
            guard list.count > Self.holdersPerTerm else { return list }
            return Array(list.sorted { ($1.weight, $0.article) < ($0.weight, $1.article) }.prefix(Self.holdersPerTerm))
        }
    }

    /// The neighbours of each article, most alike first, at least as alike as the floor.
    func neighbours(floor: Float) -> [[Neighbour]] {
        let count = vectors.vectors.count
        let stride = max(256, count / 64)
        return Array(Swift.stride(from: 0, to: count, by: stride)).parallelMap { start in
            var scratch = Scratch(articles: count, terms: vectors.keys.count)
            return (start..<min(start + stride, count)).map { neighbours(of: $0, floor: floor, &scratch) }
        }.flatMap { $0 }
    }

    private func neighbours(of article: Int, floor: Float, _ scratch: inout Scratch) -> [Neighbour] {
        let vector = vectors.vectors[article]
        let order = vector.terms.indices.sorted { (vector.weights[$1], vector.terms[$0]) < (vector.weights[$0], vector.terms[$1]) }
        for index in order.prefix(Self.termsPerArticle) {
            let weight = vector.weights[index]
            for (holder, weightThere) in holders[Int(vector.terms[index])] where holder != Int32(article) {
                if scratch.hits[Int(holder)] == 0 { scratch.touched.append(holder) }
                scratch.hits[Int(holder)] += weight * weightThere
            }
        }
        var found: [Neighbour] = []
        for holder in scratch.touched {
            let similarity = scratch.hits[Int(holder)]
            if similarity >= Self.leastFoundEarly { found.append(Neighbour(article: holder, similarity: similarity)) }
            scratch.hits[Int(holder)] = 0
        }
        scratch.touched.removeAll(keepingCapacity: true)
        found.sort(by: Self.isNearer)

        scratch.load(vector)
        let exact = found.prefix(Self.candidatesPerArticle).map {
            Neighbour(article: $0.article, similarity: scratch.product(with: vectors.vectors[Int($0.article)]))
        }
        scratch.unload(vector)
        return Array(exact.filter { $0.similarity >= floor }.sorted(by: Self.isNearer).prefix(Self.neighboursPerArticle))
    }

    private static func isNearer(_ left: Neighbour, _ right: Neighbour) -> Bool {
        left.similarity != right.similarity ? left.similarity > right.similarity : left.article < right.article
    }

    private static let holdersPerTerm = 250
    private static let termsPerArticle = 64
    /// What a neighbour must show of its similarity in the terms that weigh most.
    private static let leastFoundEarly: Float = 0.027
    private static let candidatesPerArticle = 120
    private static let neighboursPerArticle = 40
}

/// Room to work in, kept from one article to the next.
struct Scratch {
    var hits: [Float]
    var touched: [Int32] = []
    /// A vector spread out by term.
    private var spread: [Float]

    init(articles: Int, terms: Int) {
        hits = [Float](repeating: 0, count: articles)
        spread = [Float](repeating: 0, count: terms)
    }

    mutating func load(_ vector: TermVector) {
        for (term, weight) in zip(vector.terms, vector.weights) { spread[Int(term)] = weight }
    }

    mutating func unload(_ vector: TermVector) {
        for term in vector.terms { spread[Int(term)] = 0 }
    }

    /// The inner product of the loaded vector and another.
    func product(with vector: TermVector) -> Float {
        var sum: Float = 0
        for index in vector.terms.indices { sum += spread[Int(vector.terms[index])] * vector.weights[index] }
        return sum
    }
}
