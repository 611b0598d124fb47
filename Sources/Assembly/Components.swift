/// The connected parts of a graph, by index, as its edges are told one by one; the least member of a part stands for it (R. Tarjan, "Efficiency of a
/// good but not linear set union algorithm", 1975, by halving paths).
struct Components {
    private var parent: [Int]

    /// As many parts of one member each.
    init(count: Int) { parent = Array(0..<count) }

    /// Makes one part of those of two members; false where they are in one already.
    @discardableResult
    mutating func join(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (root(left), root(right))
        parent[max(a, b)] = min(a, b)
        return a != b
    }

    /// The least member of the part of an index.
    mutating func root(_ index: Int) -> Int {
        var index = index
        while parent[index] != index {
            parent[index] = parent[parent[index]]
            index = parent[index]
        }
        return index
    }

    /// Every part, members ascending, in order of first members.
    mutating func all() -> [[Int]] {
        var result: [[Int]] = []
        var place: [Int: Int] = [:]
        for index in parent.indices {
            let root = root(index)
            if let found = place[root] {
                result[found].append(index)
            } else {
                place[root] = result.count
                result.append([index])
            }
        }
        return result
    }
}
