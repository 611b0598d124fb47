/// Finds the best sequence of tags (Viterbi's algorithm).
package struct ViterbiDecoder {
    private static let impossible = Int32.min / 2
    private var back: [NameTag] = []

    package init() {}

    /// The best tags of one sentence. `scores` holds a row for each token, nil for a token that can be no part of a name.
    /// `transition` weighs a tag behind a tag, or behind the start of the sentence (nil).
    package mutating func decode(
        _ scores: [NameModel.Scores?], transition: (NameTag?, NameTag) -> Int32
    ) -> [NameTag] {
        var best = [Int32](repeating: Self.impossible, count: NameTags.count)
        var next = best
        back = Array(repeating: 0, count: scores.count * NameTags.count)
        for (index, row) in scores.enumerated() {
            for tag in 0..<NameTag(NameTags.count) {
                next[Int(tag)] = Self.impossible
                guard row != nil || tag == NameTags.outside else { continue }
                let score = row?[Int(tag)] ?? 0
                guard index > 0 else {
                    if !NameTags.continues(tag) { next[Int(tag)] = transition(nil, tag) &+ score }
                    continue
                }
                for previous in 0..<NameTag(NameTags.count) where NameTags.follows(tag, previous) {
                    guard best[Int(previous)] > Self.impossible else { continue }
                    let total = best[Int(previous)] &+ transition(previous, tag) &+ score
                    if total > next[Int(tag)] {
                        next[Int(tag)] = total
                        back[index * NameTags.count + Int(tag)] = previous
                    }
                }
            }
            swap(&best, &next)
        }
        return path(length: scores.count, best: best)
    }

    private func path(length: Int, best: [Int32]) -> [NameTag] {
        guard length > 0 else { return [] }
        var tags = [NameTag](repeating: NameTags.outside, count: length)
        var tag = NameTag(best.indices.max { best[$0] < best[$1] } ?? 0)
        for index in stride(from: length - 1, through: 0, by: -1) {
            tags[index] = tag
            tag = back[index * NameTags.count + Int(tag)]
        }
        return tags
    }
}
