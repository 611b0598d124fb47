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

    /// Adds a node that is alone at first.
    mutating func addNode() -> Int {
        parents.append(parents.count)
        membersOfRoot.append([parents.count - 1])
        return parents.count - 1
    }

    var nodes: Range<Int> { parents.indices }

    func root(of node: Int) -> Int {
        var node = node
        while parents[node] != node { node = parents[node] }
        return node
    }

    /// All nodes of a node's group.
    func members(of node: Int) -> [Int] { membersOfRoot[root(of: node)] }

    /// Makes two groups one; the smaller joins the larger, so that a path to the root stays short.
    mutating func merge(_ from: Int, _ to: Int, because: String, isSlip: Bool = false) {
        let (left, right) = (root(of: from), root(of: to))
        guard left != right else { return }
        edges.append(Edge(from: from, to: to, because: because, isSlip: isSlip))
        let (small, large) = membersOfRoot[left].count < membersOfRoot[right].count ? (left, right) : (right, left)
        parents[small] = large
        membersOfRoot[large] += membersOfRoot[small]
        membersOfRoot[small] = []
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
