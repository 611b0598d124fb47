/// Lists of other stories, known by their form: three or more elements side by side, each with a linked headline and little else. What is said
/// to be the text of an article may have such a form itself: a list of books with a few words about each.
struct TeaserLists {
    private var isTeaser: [Bool]
    /// How many elements are the announcement of a story.
    let count: Int

    /// O(elements + blocks).
    init(_ outline: PageOutline, _ blocks: [JudgedBlock]) {
        var children: [Int: [Int]] = [:]
        var isInArticle: [Bool] = []
        for (index, element) in outline.elements.enumerated() {
            isInArticle.append(element.parent >= 0 && (isInArticle[element.parent] || outline.elements[element.parent].evidence.isInside))
            if !isInArticle[index] || element.tag == .article, Self.looksLikeTeaser(element, blocks) {
                children[element.parent, default: []].append(index)
            }
        }
        var isTeaser = [Bool](repeating: false, count: outline.elements.count)
        var count = 0
        for (_, units) in children where units.count >= Self.enough {
            for unit in units { isTeaser[unit] = true }
            count += units.count
        }
        for (index, element) in outline.elements.enumerated() where element.parent >= 0 && isTeaser[element.parent] {
            isTeaser[index] = true
        }
        self.isTeaser = isTeaser
        self.count = count
    }

    /// True for an announcement and whatever is inside one.
    func holds(_ element: Int) -> Bool { isTeaser[element] }

    private static func looksLikeTeaser(_ element: PageElement, _ blocks: [JudgedBlock]) -> Bool {
        guard (2...mostBlocks).contains(element.blocks.count) else { return false }
        var hasHeadline = false
        var other = 0
        var prose = 0
        for block in blocks[element.blocks] {
            if block.block.linked * 10 >= block.block.text.count * 8 {
                if block.line.form.wordCount >= 3, block.line.form.length <= longestHeadline { hasHeadline = true }
            } else {
                other += block.line.form.length
                if block.line.isProse { prose += 1 }
            }
        }
        return hasHeadline && other <= longestText && prose <= 2
    }

    private static let enough = 3
    private static let mostBlocks = 8
    // In bytes.
    private static let longestHeadline = 200
    private static let longestText = 600
}
