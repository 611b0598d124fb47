import Model

/// Who appears with whom: the actors that are named in the same passages, and how often.
struct ActorNetwork: Sendable {
    /// Two actors, by their places in `actors`, the first before the second.
    struct Edge: Sendable, Hashable {
        let first: Int
        let second: Int
        /// That name both.
        let passages: Int
    }

    /// Indices into the dossier's actors, in an order in which few lines cross.
    let actors: [Int]
    /// Most passages first.
    let edges: [Edge]

    /// The network of a dossier's foremost actors. Nil where fewer than five are named together with another. O(names in their passages + edges²).
    init?(_ folder: DossierFolder, links: ActorLinks) {
        let foremost = folder.dossier.actors.indices.prefix(Self.looked)
        var weights: [Edge] = []
        for actor in foremost {
            for companion in links.companions(of: actor) where companion.passages >= Self.fewestPassages {
                guard companion.actor > actor, companion.actor < foremost.endIndex else { continue }
                weights.append(Edge(first: actor, second: companion.actor, passages: companion.passages))
            }
        }
        weights.sort { ($1.passages, $0.first, $0.second) < ($0.passages, $1.first, $1.second) }
        var strength = [Int](repeating: 0, count: foremost.count)
        for edge in weights {
            strength[edge.first] += edge.passages
            strength[edge.second] += edge.passages
        }
        let chosen = Set(foremost.filter { strength[$0] > 0 }.sorted { (strength[$1], $0) < (strength[$0], $1) }.prefix(Self.mostActors))
        weights = Array(weights.filter { chosen.contains($0.first) && chosen.contains($0.second) }.prefix(Self.mostEdges))
        let joined = Set(weights.flatMap { [$0.first, $0.second] }).sorted()
        guard joined.count >= Self.fewestActors else { return nil }
        let places = Dictionary(uniqueKeysWithValues: joined.enumerated().map { ($1, $0) })
        var order = NetworkOrder(
            nodes: joined.count,
            edges: weights.compactMap { edge in places[edge.first].flatMap { a in places[edge.second].map { (a, $0) } } })
        order.improve()
        actors = order.nodes.map { joined[$0] }
        let rows = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, $0) })
        edges = weights.compactMap { edge in
            guard let a = rows[edge.first], let b = rows[edge.second] else { return nil }
            return Edge(first: min(a, b), second: max(a, b), passages: edge.passages)
        }
    }

    /// The companions of each actor, by their places in `actors`, most passages first.
    var companions: [[(actor: Int, passages: Int)]] {
        var companions = [[(actor: Int, passages: Int)]](repeating: [], count: actors.count)
        for edge in edges {
            companions[edge.first].append((edge.second, edge.passages))
            companions[edge.second].append((edge.first, edge.passages))
        }
        return companions
    }

    /// Two that are named together once may be so by chance.
    private static let fewestPassages = 2
    private static let fewestActors = 5
    private static let mostActors = 30
    private static let mostEdges = 60
    /// The actors are looked for among so many of the foremost.
    private static let looked = 60
}

/// The order of nodes along a line, joined by arcs on one side of it, with few crossings.
struct NetworkOrder: Sendable {
    /// The nodes in order.
    private(set) var nodes: [Int]
    private let neighbours: [[Int]]
    /// The place of each node.
    private var places: [Int]

    /// Nodes as they come.
    init(nodes count: Int, edges: [(Int, Int)]) {
        nodes = Array(0..<count)
        places = nodes
        var neighbours = [[Int]](repeating: [], count: count)
        for (a, b) in edges {
            neighbours[a].append(b)
            neighbours[b].append(a)
        }
        self.neighbours = neighbours
    }

    /// Brings neighbours together, then swaps those beside each other as long as that takes a crossing away, or shortens the arcs without a
    /// new one. O(rounds · edges²/nodes).
    mutating func improve() {
        for _ in 0..<Self.rounds {
            let means = nodes.indices.map { node in
                neighbours[node].isEmpty
                    ? Double(places[node])
                    : (neighbours[node].reduce(0) { $0 + Double(places[$1]) } + Double(places[node])) / Double(neighbours[node].count + 1)
            }
            nodes.sort { (means[$0], places[$0]) < (means[$1], places[$1]) }
            for (place, node) in nodes.enumerated() { places[node] = place }
        }
        for _ in 0..<Self.rounds {
            var isBetter = false
            for place in 0..<max(0, nodes.count - 1) {
                let before = cost(of: place)
                swap(place)
                if cost(of: place) < before { isBetter = true } else { swap(place) }
            }
            if !isBetter { return }
        }
    }

    private mutating func swap(_ place: Int) {
        nodes.swapAt(place, place + 1)
        places[nodes[place]] = place
        places[nodes[place + 1]] = place + 1
    }

    /// Crossings between the arcs of two nodes beside each other, then the length of their arcs.
    private func cost(of place: Int) -> (crossings: Int, length: Int) {
        let (left, right) = (nodes[place], nodes[place + 1])
        let ends = neighbours[left].filter { $0 != right }.map { places[$0] }
        let others = neighbours[right].filter { $0 != left }.map { places[$0] }
        var crossings = 0
        for end in ends {
            for other in others where Self.cross((place, end), (place + 1, other)) { crossings += 1 }
        }
        let length = ends.reduce(0) { $0 + abs($1 - place) } + others.reduce(0) { $0 + abs($1 - place - 1) }
        return (crossings, length)
    }

    /// Whether two arcs over one line cross.
    static func cross(_ one: (Int, Int), _ other: (Int, Int)) -> Bool {
        let (a, b) = (min(one.0, one.1), max(one.0, one.1))
        let (c, d) = (min(other.0, other.1), max(other.0, other.1))
        return a < c && c < b && b < d || c < a && a < d && d < b
    }

    private static let rounds = 20
}
