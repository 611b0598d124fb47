/// What a page may have. A page beyond a limit is read without what goes beyond it, or not at all, and a diagnostic says so.
struct HTMLLimits: Sendable {
    /// Bytes of a page. The largest pages of news sites, with pictures inside, have a few million.
    var bytes = 24_000_000
    /// Attributes of one tag. libxml2 compares every new one with all before it, so that the time grows with the square of their number.
    var attributes = 500
    /// Elements inside each other. libxml2 looks for the element that an end tag closes through all that are open, so that the time grows
    /// with the product of depth and tags. Pages made by editors have a few dozen.
    var depth = 1_000
    /// Elements and attributes together. Each takes some 200 bytes of memory; the largest pages of news sites have a hundred thousand.
    var nodes = 1_000_000
    /// Pieces of text: paragraphs, entries of lists, labels. The largest pages of news sites have a few thousand.
    var blocks = 40_000
    /// Characters of the JSON-LD of a page that are read.
    var linkedData = 2_000_000

    /// Those of the program.
    static let standard = HTMLLimits()
}
