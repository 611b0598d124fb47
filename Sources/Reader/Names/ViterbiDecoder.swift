/// Weights of a tag behind another, or at the start of a sentence.
package struct TagTransitions: Sendable {
    package typealias Row = SIMD8<Int32>

    /// Far below any sum of weights, and so small that two of them still fit.
    static let impossible = Int32.min / 4
    /// By previous tag; the last row is for the start of a sentence.
    let rows: [Row]

    /// Takes 8 × 8 weights, by previous tag (7 is the start of a sentence), then tag.
    package init(_ weights: [Int32]) {
        rows = (0..<8).map { previous in
            var row = Row(repeating: Self.impossible)
            for tag in 0..<NameTag(NameTags.count) {
                let follows = previous == 7 ? !NameTags.continues(tag) : NameTags.follows(tag, NameTag(previous))
                if follows { row[Int(tag)] = weights[previous * 8 + Int(tag)] }
            }
            return row
        }
    }
}

/// Finds the best sequence of tags (Viterbi's algorithm), all tags of a word at once.
package struct ViterbiDecoder {
    private var back: [SIMD8<UInt32>] = []

    package init() {}

    /// The best tags of one sentence. `scores` holds a row for each token, nil for a token that can be no part of a name: such a token
    /// is outside, so that each stretch of others is decoded by itself.
    package mutating func decode(_ scores: [NameModel.Scores?], transitions: TagTransitions) -> [NameTag] {
        var tags = [NameTag](repeating: NameTags.outside, count: scores.count)
        var index = 0
        while index < scores.count {
            guard scores[index] != nil else {
                index += 1
                continue
            }
            var end = index + 1
            while end < scores.count, scores[end] != nil { end += 1 }
            decode(index..<end, of: scores, transitions, into: &tags)
            index = end
        }
        return tags
    }

    private mutating func decode(
        _ range: Range<Int>, of scores: [NameModel.Scores?], _ transitions: TagTransitions, into tags: inout [NameTag]
    ) {
        back.removeAll(keepingCapacity: true)
        let first = range.lowerBound == 0 ? transitions.rows[7] : transitions.rows[Int(NameTags.outside)]
        var best = first &+ (scores[range.lowerBound] ?? .zero)
        for index in range.dropFirst() {
            var next = TagTransitions.Row(repeating: Int32.min)
            var from = SIMD8<UInt32>.zero
            for previous in 0..<NameTags.count {
                let total = TagTransitions.Row(repeating: best[previous]) &+ transitions.rows[previous]
                let isBetter = total .> next
                next.replace(with: total, where: isBetter)
                from.replace(with: SIMD8(repeating: UInt32(previous)), where: isBetter)
            }
            back.append(from)
            // What cannot be stays far below, however long the stretch.
            best = pointwiseMax(next &+ (scores[index] ?? .zero), TagTransitions.Row(repeating: TagTransitions.impossible))
        }
        if range.upperBound < scores.count {
            for tag in 0..<NameTags.count { best[tag] &+= transitions.rows[tag][Int(NameTags.outside)] }
        }
        var tag = (0..<NameTags.count).max { best[$0] < best[$1] } ?? 0
        for index in range.reversed() {
            tags[index] = NameTag(tag)
            if index > range.lowerBound { tag = Int(back[index - range.lowerBound - 1][tag]) }
        }
    }
}
