/// Values of statements that were found, two by two, to be of one thing.
struct ValueLinks<Key: Hashable, Value> {
    private var values: [Value] = []
    private var places: [Key: Int] = [:]
    private var links: [(Int, Int)] = []

    /// Joins two values; a key stands for one value, the first that it came with.
    mutating func join(_ left: (key: Key, value: Value), _ right: (key: Key, value: Value)) {
        let first = place(of: left)
        links.append((first, place(of: right)))
    }

    private mutating func place(of keyed: (key: Key, value: Value)) -> Int {
        if let known = places[keyed.key] { return known }
        places[keyed.key] = values.count
        values.append(keyed.value)
        return values.count - 1
    }

    /// The values that hang together, in the order in which they came. O(links).
    func parts() -> [[Value]] {
        var components = Components(count: values.count)
        for (left, right) in links { components.join(left, right) }
        return components.all().map { part in part.map { values[$0] } }
    }
}
