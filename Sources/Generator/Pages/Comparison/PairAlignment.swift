import Model

/// Two articles laid beside each other: what they have in common, numbered, and which passages stand on one line.
struct PairAlignment: Sendable {
    /// Something that both articles have.
    struct Tie: Sendable {
        enum Kind: Sendable, Hashable {
            /// The shared text at an index of the dossier; `isSwapped` when its earlier version is in the right article.
            case text(Int, isSwapped: Bool)
            /// The claim at an index of the dossier; `differs` when the two give other values.
            case claim(Int, differs: Bool)
        }

        let kind: Kind
        let left: Citation
        let right: Citation
    }

    /// Indices of passages that stand on one line: those of either article from the last line to this one.
    struct Row: Sendable {
        let left: Range<Int>
        let right: Range<Int>
        /// True when the passages have something in common.
        let isAligned: Bool
    }

    /// In the order of the left article; the number of each is its place, counted from 1.
    let ties: [Tie]
    let rows: [Row]

    /// Lays out two articles, given by index. O(claims of the two + passages + what the two have in common, squared).
    init(_ folder: DossierFolder, left: Int, right: Int) {
        let dossier = folder.dossier
        let (a, b) = (dossier.readings[left].article, dossier.readings[right].article)
        var ties: [Tie] = (folder.layout.amounts.pair(left, right)?.passages ?? []).map { number in
            let shared = dossier.sharedText[number]
            let isSwapped = shared.a.article != a.id
            return Tie(
                kind: .text(number, isSwapped: isSwapped), left: isSwapped ? shared.b : shared.a, right: isSwapped ? shared.a : shared.b)
        }
        let texts = ties
        let others = Dictionary(folder.layout.tellings[right].map { ($0.claim, $0.cell) }) { first, _ in first }
        for telling in folder.layout.tellings[left] {
            guard let other = others[telling.claim] else { continue }
            let one = telling.cell
            let (here, there) = (one.citation, other.citation)
            let differs = one.value != nil && other.value != nil && one.value != other.value
            // Copied text says the same anyway: only what differs in it is worth a number of its own.
            let isCopied = texts.contains { $0.left.range.overlaps(here.range) && $0.right.range.overlaps(there.range) }
            let isTold = ties.contains { $0.left == here && $0.right == there }
            guard differs || !isCopied, !isTold else { continue }
            ties.append(Tie(kind: .claim(telling.claim, differs: differs), left: here, right: there))
        }
        self.ties = ties.enumerated().sorted {
            ($0.element.left.range.lowerBound, $0.element.right.range.lowerBound, $0.offset)
                < ($1.element.left.range.lowerBound, $1.element.right.range.lowerBound, $1.offset)
        }.map(\.element)
        rows = Self.rows(self.ties, a, b)
    }

    private struct Line {
        let left: Int
        let right: Int
        let weight: Int
    }

    /// The heaviest chain of passages that follow each other in both articles; what is not in it fills the lines before.
    private static func rows(_ ties: [Tie], _ a: Article, _ b: Article) -> [Row] {
        var weights: [[Int]: Int] = [:]
        let (lefts, rights) = (places(a), places(b))
        for tie in ties {
            guard let left = lefts[tie.left.passage], let right = rights[tie.right.passage] else { continue }
            weights[[left, right], default: 0] += min(tie.left.range.count, tie.right.range.count)
        }
        let lines = weights.map { Line(left: $0[0], right: $0[1], weight: $1) }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        var rows: [Row] = []
        var (left, right) = (0, 0)
        for line in heaviestChain(lines) {
            if line.left > left || line.right > right {
                rows.append(Row(left: left..<line.left, right: right..<line.right, isAligned: false))
            }
            rows.append(Row(left: line.left..<line.left + 1, right: line.right..<line.right + 1, isAligned: true))
            (left, right) = (line.left + 1, line.right + 1)
        }
        if left < a.passages.count || right < b.passages.count {
            rows.append(Row(left: left..<a.passages.count, right: right..<b.passages.count, isAligned: false))
        }
        return rows
    }

    private static func places(_ article: Article) -> [String: Int] {
        Dictionary(article.passages.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// O(lines²).
    private static func heaviestChain(_ lines: [Line]) -> [Line] {
        var best = lines.map(\.weight)
        var before = [Int?](repeating: nil, count: lines.count)
        for (place, line) in lines.enumerated() {
            for earlier in 0..<place where lines[earlier].left < line.left && lines[earlier].right < line.right {
                if best[earlier] + line.weight > best[place] {
                    best[place] = best[earlier] + line.weight
                    before[place] = earlier
                }
            }
        }
        var chain: [Line] = []
        var next = best.indices.max { (best[$0], $1) < (best[$1], $0) }
        while let place = next {
            chain.append(lines[place])
            next = before[place]
        }
        return chain.reversed()
    }
}
