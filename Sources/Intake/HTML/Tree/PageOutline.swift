/// An element of a page that begins and ends a stretch of text.
struct PageElement: Sendable {
    /// The index of the element around it; -1 at the top.
    var parent: Int
    var tag: HTMLTag
    var evidence: ClassEvidence
    /// An `<h1>`.
    var isTopHeading = false
    /// The blocks inside.
    var blocks: Range<Int>
}

/// A stretch of text that stands together: a paragraph, a heading, an entry of a list.
struct PageBlock: Sendable {
    /// In the bytes of the outline.
    var text: Range<Int>
    /// Bytes of the text that are links.
    var linked = 0
    /// Bytes of the text in bold or italic letters.
    var emphasised = 0
    /// What it is: paragraph, heading, item, quote, caption, preformatted or row.
    var role: HTMLTag
    /// The element that holds it.
    var element: Int
    /// In bytes of the page.
    var place: Range<Int>
}

/// The text of a page in blocks, and the elements that hold them.
struct PageOutline: Sendable {
    /// The text of all blocks, white space made one blank.
    private(set) var text: [UInt8] = []
    private(set) var blocks: [PageBlock] = []
    private(set) var elements: [PageElement] = []
    /// True where the page has more blocks than the limit; the others are not here.
    private(set) var isCut = false

    /// Goes through a tree once. O(size of the tree).
    init(_ root: HTMLNode, limits: HTMLLimits = .standard, words: ClassWords = .embedded) {
        var builder = PageOutlineBuilder(words: words, most: limits.blocks)
        builder.read(root)
        text = builder.text
        blocks = builder.blocks
        elements = builder.elements
        isCut = builder.isCut
    }
}
