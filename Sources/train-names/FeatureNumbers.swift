import Reader

/// The features that training keeps, in order of their hash.
struct FeatureNumbers {
    /// Sorted.
    let hashes: [UInt32]
    private var numbers: HashTable<Int32>

    /// Keeps the features that occur at least `minimum` times.
    init(_ occurrences: [UInt32], minimum: Int) {
        let sorted = occurrences.sorted()
        var kept: [UInt32] = []
        var index = 0
        while index < sorted.count {
            let first = index
            while index < sorted.count, sorted[index] == sorted[first] { index += 1 }
            if index - first >= minimum, sorted[first] != 0 { kept.append(sorted[first]) }
        }
        hashes = kept
        numbers = HashTable(capacity: kept.count, empty: -1)
        for (number, hash) in kept.enumerated() { numbers.update(hash) { $0 = Int32(number) } }
    }

    /// The numbers of the features that were kept.
    func numbers(of features: [UInt32]) -> [Int32] { features.map { numbers[$0] }.filter { $0 >= 0 } }
}
