/// The candidate that a mistyped name most likely means: the one with the fewest edits, if these are at most a third of
/// the name's length (but one is always allowed); the first of equals. A candidate that begins with the name counts as one edit away. O(length² × candidates).
public func nearest(to name: String, in candidates: [String]) -> String? {
    let wanted = Array(name.lowercased().utf8)
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
        let bytes = Array(candidate.lowercased().utf8)
        let isBeginning = wanted.count >= 3 && wanted.count < bytes.count && bytes.starts(with: wanted)
        let distance = isBeginning ? 1 : editDistance(wanted, bytes)
        if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    return best?.candidate
}

/// Optimal string alignment distance: insertions, deletions, substitutions, and swaps of neighbours.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
        var row = [i + 1]
        for j in right.indices {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
            row.append(cost)
        }
        beforeLast = last
        last = row
    }
    return last[right.count]
}
