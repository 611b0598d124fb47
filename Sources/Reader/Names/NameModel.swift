/// A linear sequence model: weights of features for tags, and of tag pairs. Made by the tool `train-names`.
///
/// The file: the magic number, the number of features, the 8 × 8 transition weights (the last row is for the start of a sentence) as
/// 16-bit numbers, then the features in order of their hash: the step from the last hash (LEB128), a byte with a bit for each tag that
/// has a weight, and those weights as signed bytes. Numbers are little-endian.
package struct NameModel: Sendable {
    package typealias Weights = SIMD8<Int8>
    package typealias Scores = SIMD8<Int32>

    /// "DNM1".
    package static let magic: [UInt8] = [0x44, 0x4E, 0x4D, 0x31]

    private let table: HashTable<Weights>
    let transitions: TagTransitions
    /// How many features have a weight.
    package let featureCount: Int

    /// Reads a model file; nil when it is none.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count >= 8 + 128, Array(bytes[0..<4]) == Self.magic else { return nil }
        var position = 4
        func next() -> UInt32 {
            defer { position += 1 }
            return position < bytes.count ? UInt32(bytes[position]) : 0
        }
        let count = Int(next() | next() << 8 | next() << 16 | next() << 24)
        guard count <= bytes.count / 3 else { return nil }
        transitions = TagTransitions((0..<64).map { _ in Int32(Int16(truncatingIfNeeded: next() | next() << 8)) })
        var table = HashTable<Weights>(capacity: count, empty: .zero)
        var hash: UInt32 = 0
        for _ in 0..<count {
            var step: UInt32 = 0
            var shift: UInt32 = 0
            while true {
                let byte = next()
                step |= (byte & 0x7F) << shift
                shift += 7
                if byte < 0x80 || shift > 28 { break }
            }
            hash &+= step
            let present = next()
            var weights = Weights.zero
            for tag in 0..<NameTags.count where present & 1 << UInt32(tag) != 0 {
                weights[tag] = Int8(truncatingIfNeeded: next())
            }
            table.update(hash) { $0 = weights }
        }
        guard position == bytes.count else { return nil }
        self.table = table
        featureCount = count
    }

    /// The sum of the weights of some features, by tag.
    func scores(_ features: [UInt32]) -> Scores {
        var sum = Scores.zero
        for feature in features { sum &+= Scores(truncatingIfNeeded: table[feature]) }
        return sum
    }
}
