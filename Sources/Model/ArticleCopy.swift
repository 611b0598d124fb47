/// Another place of the input where an article stands too. One article with several origins is shown, read and counted once.
public struct ArticleCopy: Sendable, Hashable {
    /// What stands there.
    public enum Kind: String, Sendable, CaseIterable {
        /// The same text.
        case copy
        /// Another text under the same address, which is older, or, where nothing dates the two, shorter.
        case earlierVersion = "earlier version"
        /// Far less text under the same address: what a feed tells of a page.
        case excerpt
    }

    /// Another id that the article goes by: what it would have from there, or from the place that its text is taken from.
    public var id: String
    /// The path of the file, as in `Article.file`.
    public var file: String
    /// The line of `file`, where it holds several articles; else nil.
    public var line: Int?
    /// The record of `file`, where it is a web archive; else nil.
    public var record: Int?
    /// The address that is stated there.
    public var url: String?
    /// What stands there.
    public var kind: Kind

    /// Creates a copy.
    public init(id: String, file: String, line: Int? = nil, record: Int? = nil, url: String? = nil, kind: Kind) {
        self.id = id
        self.file = file
        self.line = line
        self.record = record
        self.url = url
        self.kind = kind
    }
}

extension Article {
    /// Where the article stands in the input, for a reader: "news.jsonl, line 3".
    public var place: String { Self.place(file: file, line: line, record: record) }

    static func place(file: String, line: Int?, record: Int?) -> String {
        file + (line.map { ", line \($0)" } ?? "") + (record.map { ", record \($0)" } ?? "")
    }
}

extension ArticleCopy {
    /// Where the copy stands in the input, for a reader: "news.jsonl, line 3".
    public var place: String { Article.place(file: file, line: line, record: record) }
}
