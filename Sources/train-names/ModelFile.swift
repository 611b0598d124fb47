import Reader

/// Writes a model in the form that `NameModel` reads.
enum ModelFile {
    /// The largest weight becomes 127; larger ones are cut.
    private static let largest: Int64 = 127

    /// The bytes of a model. `unit` is the weight that becomes 1; smaller ones are dropped.
    static func bytes(hashes: [UInt32], weights: [Int64], transitions: [Int64], unit: Int64) -> [UInt8] {
        func cut(_ weight: Int64) -> Int64 {
            let rounded = (abs(weight) + unit / 2) / unit
            return weight < 0 ? -min(rounded, largest) : min(rounded, largest)
        }
        var body: [UInt8] = []
        var last: UInt32 = 0
        var count: UInt32 = 0
        for (number, hash) in hashes.enumerated() {
            let row = (0..<NameTags.count).map { cut(weights[number * NameTags.count + $0]) }
            var present: UInt8 = 0
            for (tag, weight) in row.enumerated() where weight != 0 { present |= 1 << UInt8(tag) }
            guard present != 0 else { continue }
            var step = hash - last
            while step >= 0x80 {
                body.append(UInt8(step & 0x7F) | 0x80)
                step >>= 7
            }
            body.append(UInt8(step))
            body.append(present)
            body += row.filter { $0 != 0 }.map { UInt8(bitPattern: Int8($0)) }
            last = hash
            count += 1
        }
        var head = NameModel.magic
        for shift in [0, 8, 16, 24] { head.append(UInt8(count >> UInt32(shift) & 0xFF)) }
        for weight in transitions {
            let rounded = Int16(clamping: weight / unit)
            head.append(UInt8(UInt16(bitPattern: rounded) & 0xFF))
            head.append(UInt8(UInt16(bitPattern: rounded) >> 8))
        }
        return head + body
    }
}
