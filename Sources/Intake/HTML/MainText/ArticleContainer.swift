/// Finds the element of a page that holds the article.
struct ArticleContainer {
    /// The element, or nil on a page without any text.
    let element: Int?
    /// True where the element holds several `<article>`s of which none is the page's own by far.
    let holdsSeveral: Bool

    private let outline: PageOutline
    /// What the blocks inside each element are worth together.
    private let worth: [Int]

    /// `outside` says of each block why it is none of the article's, `isStated` says of a block that the page's metadata have it as the article's. O(elements + blocks).
    init(_ outline: PageOutline, _ blocks: [JudgedBlock], _ outside: [String?], isStated: (Int) -> Bool) {
        self.outline = outline
        var worth = [Int](repeating: 0, count: outline.elements.count)
        for (index, block) in blocks.enumerated() where outside[index] == nil {
            worth[block.block.element] += isStated(index) ? max(block.worth, block.line.form.length) * 2 : block.worth
        }
        for index in outline.elements.indices.reversed() where outline.elements[index].parent >= 0 {
            worth[outline.elements[index].parent] += worth[index]
        }
        self.worth = worth
        guard var best = Self.best(outline, worth) else {
            element = nil
            holdsSeveral = false
            return
        }
        best = Self.innermost(Self.main(in: best, outline, worth) ?? best, outline, worth)
        let articles = Self.articles(in: best, outline).filter { worth[$0] > 0 }
        let largest = articles.max { worth[$0] < worth[$1] }
        guard articles.count > 1, let largest else {
            element = best
            holdsSeveral = false
            return
        }
        let isLargest = worth[largest] * 3 >= worth[best] * 2
        element = isLargest ? Self.innermost(largest, outline, worth) : best
        holdsSeveral = !isLargest
    }

    /// The element of the greatest worth, the inner one of equals. Names that say "article" count; lines of text are no elements that
    /// hold an article.
    private static func best(_ outline: PageOutline, _ worth: [Int]) -> Int? {
        var best: (index: Int, score: Int)?
        for (index, element) in outline.elements.enumerated() {
            var score = worth[index] * (element.evidence.isInside ? 11 : 10)
            if isLine(element.tag) { score /= 2 }
            if best.map({ score >= $0.score }) ?? true { best = (index, score) }
        }
        guard var index = best?.index else { return nil }
        while isLine(outline.elements[index].tag), outline.elements[index].parent >= 0 { index = outline.elements[index].parent }
        return index
    }

    /// What the page says is its main part, where that has most of the worth.
    private static func main(in top: Int, _ outline: PageOutline, _ worth: [Int]) -> Int? {
        var index = top + 1
        while index < outline.elements.count, outline.elements[index].parent >= top {
            if outline.elements[index].tag == .main, worth[index] * 2 > worth[top] { return index }
            index += 1
        }
        return nil
    }

    private static func isLine(_ tag: HTMLTag) -> Bool { [.paragraph, .heading, .item, .quote, .row, .cell].contains(tag) }

    /// Goes down from an element as long as one inside has nearly all its worth.
    private static func innermost(_ top: Int, _ outline: PageOutline, _ worth: [Int]) -> Int {
        var current = top
        var index = top + 1
        // Elements stand in the order in which they begin: those inside one follow it.
        while index < outline.elements.count, outline.elements[index].parent >= top {
            let element = outline.elements[index]
            if element.parent == current, !isLine(element.tag), ![.table, .list, .preformatted].contains(element.tag),
                worth[index] * 10 >= worth[current] * 9
            {
                current = index
            }
            index += 1
        }
        return current
    }

    /// The `<article>`s inside an element that are in no other one inside it.
    private static func articles(in top: Int, _ outline: PageOutline) -> [Int] {
        var found: [Int] = []
        var isInside = [Int: Bool]()
        var index = top + 1
        while index < outline.elements.count, outline.elements[index].parent >= top {
            let element = outline.elements[index]
            let inherited = isInside[element.parent] ?? false
            isInside[index] = inherited || element.tag == .article
            if element.tag == .article, !inherited { found.append(index) }
            index += 1
        }
        return found
    }

    /// True for the blocks inside.
    func holds(_ block: Int) -> Bool { element.map { outline.elements[$0].blocks.contains(block) } ?? false }
}
