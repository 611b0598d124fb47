import Model

/// A kind of input file. To add one, write a type in a file of its own and name it in `FormatRegistry.standard`.
protocol ArticleFormat: Sendable {
    /// File name endings without the dot, in lower case; one may have a dot inside (`warc.gz`).
    var endings: [String] { get }

    /// True when the files hold bytes that are not to be decoded as text.
    var isBinary: Bool { get }

    /// The articles of a file and what is wrong with it. Never stops at the first fault that the rest does not depend on.
    func read(_ text: String, file: String) -> FormatResult
}

extension ArticleFormat {
    var isBinary: Bool { false }
}

/// What a format made of a file.
struct FormatResult: Sendable {
    var articles: [RawArticle] = []
    var diagnostics: [Diagnostic] = []
}

/// The kinds of files that can be read.
struct FormatRegistry: Sendable {
    let formats: [any ArticleFormat]

    /// All of them.
    static let standard = FormatRegistry(formats: [
        PlainText(),
        MarkdownText(),
        JSONLines(),
        WebPage(),
        UnreadFormat.feed,
        UnreadFormat.webArchive,
    ])

    /// The format of a file, or nil for an unknown ending.
    func format(of path: String) -> (any ArticleFormat)? {
        let name = FilePath.name(path).lowercased()
        return formats.first { format in format.endings.contains { name.hasSuffix("." + $0) } }
    }

    /// The endings of all formats: ".txt, .md, …".
    var endings: String { formats.flatMap(\.endings).map { "." + $0 }.joined(separator: ", ") }

    /// The id of the one article in a file: its name without the ending.
    func stem(of path: String) -> String {
        let name = FilePath.name(path)
        let endings = formats.flatMap(\.endings).filter { name.lowercased().hasSuffix("." + $0) }
        guard let longest = endings.map(\.count).max() else { return name }
        return String(name.dropLast(longest + 1))
    }
}
