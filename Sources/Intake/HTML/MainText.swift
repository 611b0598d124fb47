import Model

/// Tells the article of a page from what stands around it.
struct MainText: Sendable {
    /// What becomes of a block.
    enum Verdict: Sendable, Hashable {
        case keep(Passage.Kind)
        case leaveOut(String)

        var isKept: Bool {
            if case .keep = self { true } else { false }
        }
    }

    /// One a block of the outline.
    private(set) var verdicts: [Verdict] = []
    /// One a block: what its words look like.
    let lines: [JudgedLine]

    private let outline: PageOutline
    private let words: ClassWords

    /// Judges the blocks of a page. O(text + elements).
    init(_ outline: PageOutline, words: ClassWords = .embedded, book: PhraseBook = .embedded) {
        self.outline = outline
        self.words = words
        lines = outline.blocks.map { block in
            JudgedLine(outline.text, SourceLine(bytes: block.text, number: 0, lastNumber: 0), book)
        }
        let outside = OutsideElements(outline, lines, words)
        let container = container(outside)
        verdicts = outline.blocks.indices.map { verdict(of: $0, container, outside) }
    }

    /// Short texts above the article and within its first lines, and what is called a byline, in order: the article's author and date may
    /// stand there.
    var besideArticle: [String] {
        guard let first = outline.blocks.indices.first(where: { verdicts[$0].isKept && lines[$0].isProse }) else { return [] }
        let near = outline.blocks.indices.filter { index in
            guard lines[index].form.length <= Self.longestBeside else { return false }
            return (first - Self.reach...first + 1).contains(index) || verdicts[index] == .leaveOut("byline")
        }
        return near.map { String(decoding: outline.text[outline.blocks[$0].text], as: UTF8.self) }
    }

    /// In bytes.
    private static let longestBeside = 200
    /// A byline stands so many blocks above the text at most.
    private static let reach = 16

    /// The element whose blocks are worth most together.
    private func container(_ outside: OutsideElements) -> Int? {
        guard !outline.elements.isEmpty else { return nil }
        var worth = [Int](repeating: 0, count: outline.elements.count)
        for (index, block) in outline.blocks.enumerated() where outside.reason(of: block.element) == nil {
            worth[block.element] += self.worth(of: index)
        }
        for index in outline.elements.indices.reversed() where outline.elements[index].parent >= 0 {
            worth[outline.elements[index].parent] += worth[index]
        }
        var best = 0
        for index in worth.indices where worth[index] >= worth[best] { best = index }
        return best
    }

    private func worth(of index: Int) -> Int {
        let block = outline.blocks[index]
        if block.role == .caption { return 0 }
        if block.linked * 2 > block.text.count { return lines[index].isProse ? 0 : -20 }
        return lines[index].worth
    }

    private func verdict(of index: Int, _ container: Int?, _ outside: OutsideElements) -> Verdict {
        let block = outline.blocks[index]
        let line = lines[index]
        if let reason = outside.reason(of: block.element) { return .leaveOut(reason) }
        guard let container, outline.elements[container].blocks.contains(index) else { return .leaveOut("outside the article") }
        if block.role == .caption { return .leaveOut("picture caption") }
        if line.role.contains(.label) { return .leaveOut("link label") }
        if block.linked * 2 > block.text.count, !line.isProse { return .leaveOut("links") }
        switch block.role {
        case .heading: return .keep(.heading)
        case .item, .row: return .keep(.list)
        case .quote: return .keep(.quote)
        default: return .keep(.paragraph)
        }
    }
}

/// Which elements of a page are no part of its article by what they are or are called.
struct OutsideElements {
    private var reasons: [UInt8]
    private let words: ClassWords

    init(_ outline: PageOutline, _ lines: [JudgedLine], _ words: ClassWords) {
        self.words = words
        reasons = []
        var prose = [0]
        for (index, line) in lines.enumerated() {
            let block = outline.blocks[index]
            let counts = line.isProse && block.linked * 2 < block.text.count
            prose.append((prose.last ?? 0) + (counts ? line.form.length : 0))
        }
        let total = prose.last ?? 0
        for element in outline.elements {
            let inherited = element.parent >= 0 ? reasons[element.parent] : 0
            let share = prose[element.blocks.upperBound] - prose[element.blocks.lowerBound]
            reasons.append(inherited != 0 ? inherited : share * 2 > total ? 0 : Self.own(element, words))
        }
    }

    private static func own(_ element: PageElement, _ words: ClassWords) -> UInt8 {
        switch element.tag {
        case .navigation: return words.index(of: "navigation")
        case .footer: return words.index(of: "footer")
        case .aside: return words.index(of: "sidebar")
        case .form: return words.index(of: "form")
        case .body, .main, .article: return 0
        default: break
        }
        if element.evidence.isHidden { return words.index(of: "hidden on the page") }
        return element.evidence.outside
    }

    /// Why the blocks of an element are no part of the article, or nil.
    func reason(of element: Int) -> String? {
        reasons[element] == 0 ? nil : words.reasons[Int(reasons[element])]
    }
}
