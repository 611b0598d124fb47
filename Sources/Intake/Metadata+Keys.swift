import Model

extension Metadata {
    /// The keys that front matter may hold, sorted.
    static let keys = ["authors", "language", "published", "publisher", "title", "url"]

    /// A value without blanks at its ends, or nil when nothing is left.
    static func filled(_ value: String) -> String? {
        let bytes = Array(value.utf8)
        let range = LineCutter.trimmed(0..<bytes.count, in: bytes)
        return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
    }

    /// The known key that is nearest to one that is not known.
    static func nearestKey(to key: String) -> String {
        keys.min { EditDistance.between($0, key.lowercased()) < EditDistance.between($1, key.lowercased()) } ?? keys[0]
    }
}

/// How far two words are apart.
enum EditDistance {
    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). Words are cut at 40 bytes.
    static func between(_ left: String, _ right: String) -> Int {
        let a = Array(left.utf8.prefix(40))
        let b = Array(right.utf8.prefix(40))
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
