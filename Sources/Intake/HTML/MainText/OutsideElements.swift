/// Which elements of a page are no part of its article by what they are, are called, or look like.
struct OutsideElements {
    private var reasons: [UInt8] = []
    private let words: ClassWords
    /// How many elements look like the announcement of another story.
    let teasers: Int

    /// O(elements + blocks).
    init(_ outline: PageOutline, _ blocks: [JudgedBlock], _ words: ClassWords) {
        self.words = words
        let lists = TeaserLists(outline, blocks)
        teasers = lists.count
        let isControl = Self.controls(outline)
        let shares = ProseShares(outline, blocks, isControl)
        let teaser = words.index(of: "other stories")
        let comments = words.index(of: "comments")
        let button = words.index(of: "form")
        let madeOfLinks = ["navigation", "tags", "share buttons"].map(words.index)
        // Names mislead: no element, and no elements of like names, with most of the page's running text are left out for them. There are
        // often more comments than there is article.
        func isTooMuch(_ share: Int, _ reason: UInt8) -> Bool {
            reason == comments ? shares.total - share < Self.littleProse : share * 2 > shares.total
        }
        let named = Self.named(outline, shares)
        for (index, element) in outline.elements.enumerated() {
            let inherited = element.parent >= 0 ? reasons[element.parent] : 0
            // A parser makes it look as if the main part of a page were inside another where an end tag is missing.
            let isFree = element.tag == .main || (element.tag == .heading && inherited == button && isControl[element.parent])
            guard inherited == 0 || isFree else {
                reasons.append(inherited)
                continue
            }
            var own = element.tag == .control && !isControl[index] ? element.evidence.outside : Self.own(element, words)
            if isTooMuch(shares.of(element), own) { own = 0 }
            // What is called a menu and is running text is none.
            if own == element.evidence.outside, madeOfLinks.contains(own), shares.of(element) >= Self.muchProse { own = 0 }
            if own == element.evidence.outside, isTooMuch(named[own] ?? 0, own) { own = 0 }
            reasons.append(own == 0 && lists.holds(index) ? teaser : own)
        }
    }

    /// In bytes: what stands beside the comments must be a paragraph at least, or the comments are the text.
    private static let littleProse = 100
    /// In bytes.
    private static let muchProse = 600

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

    /// For each element whether it is a button or inside one. A heading that is a button, or has one in it, opens what stands below it, and is
    /// a heading.
    private static func controls(_ outline: PageOutline) -> [Bool] {
        var isControl: [Bool] = []
        var isHeading: [Bool] = []
        for element in outline.elements {
            let parent = element.parent
            isHeading.append(element.tag == .heading || (parent >= 0 && isHeading[parent]))
            isControl.append(!isHeading[isHeading.count - 1] && (element.tag == .control || (parent >= 0 && isControl[parent])))
        }
        return isControl
    }

    /// For each reason the running text of the elements that have it by their names.
    private static func named(_ outline: PageOutline, _ shares: ProseShares) -> [UInt8: Int] {
        var named: [UInt8: Int] = [:]
        var isNamed: [Bool] = []
        for element in outline.elements {
            let isInside = element.parent >= 0 && isNamed[element.parent]
            let isOutermost = !isInside && element.evidence.outside != 0 && ![.body, .main, .article].contains(element.tag)
            if isOutermost { named[element.evidence.outside, default: 0] += shares.of(element) }
            isNamed.append(isInside || isOutermost)
        }
        return named
    }

    /// Why the blocks of an element are no part of the article, or nil.
    func reason(of element: Int) -> String? { reasons[element] == 0 ? nil : words.reasons[Int(reasons[element])] }
}

/// How much running text stands in the elements of a page, in bytes; buttons, links and footers aside.
private struct ProseShares {
    private var sums = [0]

    init(_ outline: PageOutline, _ blocks: [JudgedBlock], _ isControl: [Bool]) {
        var isFooter: [Bool] = []
        for element in outline.elements {
            let parent = element.parent
            isFooter.append(element.tag == .footer || (parent >= 0 && isFooter[parent] && element.tag != .main))
        }
        for block in blocks {
            let element = block.block.element
            // A table of data can be what a page is about.
            let isText = block.line.isProse || block.block.role == .row
            let counts = isText && !block.isLinked && !isControl[element] && !isFooter[element]
            sums.append(total + (counts ? block.line.form.length : 0))
        }
    }

    /// Of the whole page.
    var total: Int { sums[sums.count - 1] }

    func of(_ element: PageElement) -> Int { sums[element.blocks.upperBound] - sums[element.blocks.lowerBound] }
}
