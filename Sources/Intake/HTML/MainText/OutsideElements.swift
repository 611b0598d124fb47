/// Which elements of a page are no part of its article by what they are, are called, or look like.
struct OutsideElements {
    private var reasons: [UInt8]
    private let words: ClassWords
    /// How many elements look like the announcement of another story.
    let teasers: Int

    /// O(elements + blocks).
    init(_ outline: PageOutline, _ blocks: [JudgedBlock], _ words: ClassWords) {
        self.words = words
        let lists = TeaserLists(outline, blocks)
        teasers = lists.count
        var isControl: [Bool] = []
        for element in outline.elements {
            isControl.append(element.tag == .control || (element.parent >= 0 && isControl[element.parent]))
        }
        var prose = [0]
        for block in blocks {
            let counts = block.line.isProse && !block.isLinked && !isControl[block.block.element]
            prose.append((prose.last ?? 0) + (counts ? block.line.form.length : 0))
        }
        let total = prose.last ?? 0
        let teaser = words.index(of: "other stories")
        reasons = []
        for (index, element) in outline.elements.enumerated() {
            let inherited = element.parent >= 0 ? reasons[element.parent] : 0
            guard inherited == 0 else {
                reasons.append(inherited)
                continue
            }
            // Names mislead: an element with most of the page's running text is not left out for its name.
            let share = prose[element.blocks.upperBound] - prose[element.blocks.lowerBound]
            let own = share * 2 > total ? 0 : Self.own(element, words)
            reasons.append(own == 0 && lists.holds(index) ? teaser : own)
        }
    }

    private static func own(_ element: PageElement, _ words: ClassWords) -> UInt8 {
        switch element.tag {
        case .navigation: return words.index(of: "navigation")
        case .footer: return words.index(of: "footer")
        case .aside: return words.index(of: "sidebar")
        case .form, .control: return words.index(of: "form")
        case .body, .main, .article: return 0
        default: break
        }
        if element.evidence.isHidden { return words.index(of: "hidden on the page") }
        return element.evidence.outside
    }

    /// Why the blocks of an element are no part of the article, or nil.
    func reason(of element: Int) -> String? { reasons[element] == 0 ? nil : words.reasons[Int(reasons[element])] }
}
