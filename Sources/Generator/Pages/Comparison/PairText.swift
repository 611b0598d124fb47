import Model

/// The text of one of two articles that are read side by side, cut where something begins or ends that both have.
struct PairText: Sendable {
    static let shape = PageShape.record(
        texts: [.text, .tone, .href, .anchor, .label],
        flags: [.isPlain, .isOut, .isIn, .isChanged, .isShared, .isJump, .isDiffers])

    /// A link to the other article that stands between the words.
    private struct Jump {
        let at: Int
        let number: Int
        let tie: PairAlignment.Tie
    }

    private let article: Article
    private let side: EditedText.Side
    private let isLeft: Bool
    private let otherName: String
    private let t: MessageCatalog
    /// Disjoint, in order.
    private let shared: [TextRange]
    /// Disjoint, in order, with the side from which each is seen.
    private let marks: [(mark: EditedText.Mark, side: EditedText.Side)]
    private let jumps: [Jump]

    /// Prepares the text of an article, given by index.
    init(_ alignment: PairAlignment, _ folder: DossierFolder, isLeft: Bool, article index: Int, other: Int) {
        article = folder.dossier.readings[index].article
        side = isLeft ? .earlier : .later
        self.isLeft = isLeft
        t = folder.t
        otherName = folder.sources[other].label
        var ranges: [TextRange] = []
        var marks: [(EditedText.Mark, EditedText.Side)] = []
        var jumps: [Jump] = []
        for (place, tie) in alignment.ties.enumerated() {
            let here = isLeft ? tie.left : tie.right
            switch tie.kind {
            case .text(let number, let isSwapped):
                ranges.append(here.range)
                let seen: EditedText.Side = isLeft != isSwapped ? .earlier : .later
                marks += EditedText(shared: folder.dossier.sharedText[number]).marks(seen).map { ($0, seen) }
                jumps.append(Jump(at: here.range.lowerBound, number: place + 1, tie: tie))
            case .claim: jumps.append(Jump(at: here.range.upperBound, number: place + 1, tie: tie))
            }
        }
        shared = Self.joined(ranges)
        var end = 0
        self.marks = marks.sorted { ($0.0.range.lowerBound, $0.0.range.upperBound) < ($1.0.range.lowerBound, $1.0.range.upperBound) }
            .filter { mark, _ in
                guard mark.range.lowerBound >= end else { return false }
                end = mark.range.upperBound
                return true
            }
            .map { (mark: $0.0, side: $0.1) }
        self.jumps = jumps.sorted { ($0.at, $0.number) < ($1.at, $1.number) }
    }

    /// The parts of a passage.
    func parts(of range: TextRange) -> [PageValue] {
        var cuts: Set<Int> = [range.lowerBound, range.upperBound]
        for border in shared.flatMap({ [$0.lowerBound, $0.upperBound] })
            + marks.flatMap({ [$0.mark.range.lowerBound, $0.mark.range.upperBound] })
        where range.contains(border) { cuts.insert(border) }
        let here = jumps.filter { $0.at >= range.lowerBound && $0.at <= range.upperBound }
        for jump in here { cuts.insert(jump.at) }
        let borders = cuts.sorted()
        var parts: [PageValue] = []
        for (start, end) in zip(borders, borders.dropFirst()) {
            parts += here.filter { $0.at == start }.map(self.jump)
            let mark = marks.first { $0.mark.range.lowerBound <= start && end <= $0.mark.range.upperBound }
            let isShared = shared.contains { $0.lowerBound <= start && end <= $0.upperBound }
            parts.append(text(start..<end, mark: mark, isShared: isShared))
        }
        return parts + here.filter { $0.at == range.upperBound }.map(self.jump)
    }

    private func text(_ range: TextRange, mark: (mark: EditedText.Mark, side: EditedText.Side)?, isShared: Bool) -> PageValue {
        let own: PageRecord = [
            .isPlain: .flag(mark == nil && !isShared), .isShared: .flag(mark == nil && isShared), .href: .text(""), .anchor: .text(""),
            .label: .text(""), .isJump: .flag(false), .isDiffers: .flag(false),
        ]
        return .record(own.merging(EditedText.members(article.text(of: range), mark?.mark, mark?.side ?? side)))
    }

    private func jump(_ jump: Jump) -> PageValue {
        let (what, differs): (MessageKey, Bool) =
            switch jump.tie.kind {
            case .text: (.tieText, false)
            case .claim(_, true): (.tieDiffers, true)
            case .claim(_, false): (.tieSame, false)
            }
        var isText = false
        if case .text = jump.tie.kind { isText = true }
        return .record([
            .text: .text((differs ? "≠ " : "") + "\(jump.number)"), .tone: .text(isText ? "copied" : ""),
            .href: .text("#\(isLeft ? "r" : "l")\(jump.number)"), .anchor: .text("\(isLeft ? "l" : "r")\(jump.number)"),
            .label: .text(t(what, jump.number, [.name: otherName])), .isPlain: .flag(false), .isOut: .flag(false),
            .isIn: .flag(false), .isChanged: .flag(false), .isShared: .flag(false), .isJump: .flag(true), .isDiffers: .flag(differs),
        ])
    }

    /// Ranges joined where they overlap, in order.
    private static func joined(_ ranges: [TextRange]) -> [TextRange] {
        ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }.reduce(into: []) { joined, range in
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
    }
}
