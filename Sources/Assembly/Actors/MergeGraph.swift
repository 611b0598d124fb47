/// Which names are one actor's, and why: groups that only grow, and the reason of every step.
struct MergeGraph {
    struct Edge {
        let from: Int
        let to: Int
        let because: String
        /// True when the two spellings differ by what looks like a slip.
        let isSlip: Bool
    }

    private var parents: [Int] = []
    private var membersOfRoot: [[Int]] = []
    private(set) var edges: [Edge] = []
    /// By root: the actor of the user's that the group is, and those that it is not to be.
    private var owners: [Int?] = []
    private var barred: [Set<Int>] = []

    /// Adds a node that is alone at first. What the user has settled binds the group that the node comes into: a group is one actor of the
    /// user's at most, and none of those it is barred from.
    mutating func addNode(owner: Int? = nil, barred: Set<Int> = []) -> Int {
        parents.append(parents.count)
        membersOfRoot.append([parents.count - 1])
        owners.append(owner)
        self.barred.append(barred)
        return parents.count - 1
    }

    /// Whether the user leaves it open that two nodes are one actor.
    func mayMerge(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (root(of: left), root(of: right))
        if let owner = owners[left] {
            if let other = owners[right], other != owner { return false }
            if barred[right].contains(owner) { return false }
        }
        if let other = owners[right], barred[left].contains(other) { return false }
        return true
    }

    var nodes: Range<Int> { parents.indices }

    func root(of node: Int) -> Int {
        var node = node
        while parents[node] != node { node = parents[node] }
        return node
    }

    /// All nodes of a node's group.
    func members(of node: Int) -> [Int] { membersOfRoot[root(of: node)] }

    /// Makes two groups one, unless the user has settled that they are two; the smaller joins the larger, so that a path to the root stays short.
    mutating func merge(_ from: Int, _ to: Int, because: String, isSlip: Bool = false) {
        let (left, right) = (root(of: from), root(of: to))
        guard left != right, mayMerge(left, right) else { return }
        edges.append(Edge(from: from, to: to, because: because, isSlip: isSlip))
        let (small, large) = membersOfRoot[left].count < membersOfRoot[right].count ? (left, right) : (right, left)
        parents[small] = large
        membersOfRoot[large] += membersOfRoot[small]
        membersOfRoot[small] = []
        owners[large] = owners[large] ?? owners[small]
        barred[large].formUnion(barred[small])
    }

    /// For every node of the group the edge by which it hangs on the start, nearest first; nil for the start itself.
    func edges(from start: Int, edgesOfNode: [[Int]]) -> [(node: Int, edge: Edge?)] {
        var found: [(node: Int, edge: Edge?)] = [(start, nil)]
        var seen: Set<Int> = [start]
        var next = 0
        while next < found.count {
            let node = found[next].node
            next += 1
            for index in edgesOfNode[node] {
                let other = edges[index].from == node ? edges[index].to : edges[index].from
                if seen.insert(other).inserted { found.append((other, edges[index])) }
            }
        }
        return found
    }

    /// The indices of every node's edges.
    func edgesOfNodes() -> [[Int]] {
        var result = [[Int]](repeating: [], count: parents.count)
        for (index, edge) in edges.enumerated() {
            result[edge.from].append(index)
            result[edge.to].append(index)
        }
        return result
    }
}
