/// Finds words that were dropped in one place and put in at another.
struct MovedWords {
    let a: SharedTextSource
    let b: SharedTextSource

    private static let fewestWords = 2
    /// In bytes: "of the" stands in many places and was not moved. A single word was moved when nothing else changed at its place.
    private static let shortestWord = 4
    /// More gaps than this are another text.
    private static let mostGaps = 60

    /// The moves; their words are no longer in the gaps, which may become empty on both sides. O(gaps² × words of a gap).
    func taken(from gaps: inout [WordDiff.Gap]) -> [WordDiff.Gap] {
        guard gaps.count > 1, gaps.count <= Self.mostGaps else { return [] }
        var moves: [WordDiff.Gap] = []
        var from = 0
        while from < gaps.count {
            let best = gaps.indices.filter { $0 != from && !gaps[$0].b.isEmpty }
                .compactMap { to in longestRun(gaps[from].a, gaps[to].b).map { (run: $0, to: to) } }
                .max { ($0.run.a.count, $1.to) < ($1.run.a.count, $0.to) }
            guard let best else {
                from += 1
                continue
            }
            moves.append(best.run)
            take(best.run, from: from, to: best.to, in: &gaps)
        }
        gaps.sort { ($0.a.lowerBound, $0.b.lowerBound) < ($1.a.lowerBound, $1.b.lowerBound) }
        return moves
    }

    /// The longest run of words that two places have in common, when it is long enough to have been moved.
    private func longestRun(_ left: Range<Int>, _ right: Range<Int>) -> WordDiff.Gap? {
        var best: WordDiff.Gap?
        for i in left {
            for j in right where a.keys[i] == b.keys[j] {
                var count = 1
                while i + count < left.upperBound, j + count < right.upperBound, a.keys[i + count] == b.keys[j + count] { count += 1 }
                if count > best?.a.count ?? 0 { best = WordDiff.Gap(a: i..<(i + count), b: j..<(j + count)) }
            }
        }
        guard let best else { return nil }
        guard a.words[best.a].contains(where: { $0.isMarked || $0.range.count >= Self.shortestWord }) else { return nil }
        return best.a.count >= Self.fewestWords || (best.a == left && best.b == right) ? best : nil
    }

    private func take(_ run: WordDiff.Gap, from: Int, to: Int, in gaps: inout [WordDiff.Gap]) {
        let (source, target) = (gaps[from], gaps[to])
        gaps[from].a = source.a.lowerBound..<run.a.lowerBound
        gaps[to].b = target.b.lowerBound..<run.b.lowerBound
        if run.a.upperBound < source.a.upperBound {
            gaps.append(WordDiff.Gap(a: run.a.upperBound..<source.a.upperBound, b: source.b.upperBound..<source.b.upperBound))
        }
        if run.b.upperBound < target.b.upperBound {
            gaps.append(WordDiff.Gap(a: target.a.upperBound..<target.a.upperBound, b: run.b.upperBound..<target.b.upperBound))
        }
    }
}
