import Model

/// An article with a verdict on each of its lines.
struct JudgedArticle: Sendable {
    /// What becomes of a line.
    enum Verdict: Sendable, Hashable {
        case keep(Passage.Kind)
        case leaveOut(String)

        var isKept: Bool {
            if case .keep = self { true } else { false }
        }
    }

    var raw: RawArticle
    /// The decoded text; empty when the format marks its passages.
    var text: [UInt8] = []
    var lines: [JudgedLine] = []
    var verdicts: [Verdict] = []
    /// The headline, stated or found.
    var title: String?

    /// The lines from the first to the last kept line of running text.
    var core: Range<Int> {
        let prose = lines.indices.filter { verdicts[$0].isKept && lines[$0].isProse }
        guard let first = prose.first, let last = prose.last else { return 0..<lines.count }
        return first..<(last + 1)
    }
}
