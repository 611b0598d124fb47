import Model

/// A kind of input file. To add one, write a type in a file of its own and name it in `FormatRegistry.standard`: a `TextFormat` where the
/// files hold text, an `ArticleFormat` where bytes matter.
protocol ArticleFormat: Sendable {
    /// File name endings without the dot, in lower case. A file whose name ends in `.gz` besides is unpacked first.
    var endings: [String] { get }

    /// True where the files are packed in themselves.
    var isPacked: Bool { get }

    /// The articles of a file and what is wrong with it. Never stops at the first fault that the rest does not depend on.
    func read(_ input: InputBytes) -> FormatResult
}

extension ArticleFormat {
    var isPacked: Bool { false }
}

/// A kind of file that holds text in one character set.
protocol TextFormat: ArticleFormat {
    /// Where such a text names its own character set.
    var charsetDeclaration: CharsetDeclaration { get }

    /// The bytes of the text in those of a file.
    func text(in bytes: [UInt8], of input: InputBytes) throws(IntakeFailure) -> [UInt8]

    /// The articles of a decoded text. Those without a digest get that of the file.
    func read(_ text: String, file: String) -> FormatResult
}

extension TextFormat {
    var charsetDeclaration: CharsetDeclaration { .none }

    func text(in bytes: [UInt8], of input: InputBytes) throws(IntakeFailure) -> [UInt8] { bytes }

    func read(_ input: InputBytes) -> FormatResult {
        do {
            let contents = try input.contents()
            let decoded = try DecodedText(text(in: contents.bytes, of: input), declaration: charsetDeclaration, file: input.path)
            var result = read(decoded.text, file: input.path)
            if result.articles.contains(where: { $0.sha256 == nil }) {
                let digest = contents.sha256
                for index in result.articles.indices where result.articles[index].sha256 == nil { result.articles[index].sha256 = digest }
            }
            result.diagnostics = contents.diagnostics + decoded.warnings + result.diagnostics
            return result
        } catch {
            return FormatResult(diagnostics: [error.diagnostic])
        }
    }
}

/// What a format made of a file.
struct FormatResult: Sendable {
    var articles: [RawArticle] = []
    /// Records without a text, which tell of articles that stand elsewhere in the input.
    var listed: [RawArticle] = []
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
        JSONFile(),
        DelimitedTable.commas,
        DelimitedTable.tabs,
        WebPage(),
        NewsFeed(),
        WebArchive(),
        WordDocument(),
        RichText(),
        PDFDocument(),
        MailMessage.mail,
        MailMessage.savedPage,
        ZippedFolder.folder,
        ZippedFolder.webArchive,
    ])

    /// The format of a file, or nil for an unknown ending.
    func format(of path: String) -> (any ArticleFormat)? {
        let name = Self.unpacked(FilePath.name(path).lowercased())
        return formats.first { format in format.endings.contains { name.hasSuffix("." + $0) } }
    }

    /// The endings of all formats that are read: ".txt, .md, …".
    var endings: String {
        formats.flatMap(\.endings).map { "." + $0 }.joined(separator: ", ")
            + ", each also with \(InputBytes.packedEnding)"
    }

    /// The id of the one article in a file: its name without the ending.
    func stem(of path: String) -> String {
        let name = Self.unpacked(FilePath.name(path))
        let endings = formats.flatMap(\.endings).filter { name.lowercased().hasSuffix("." + $0) }
        guard let longest = endings.map(\.count).max() else { return name }
        return String(name.dropLast(longest + 1))
    }

    private static func unpacked(_ name: String) -> String {
        name.lowercased().hasSuffix(InputBytes.packedEnding) ? String(name.dropLast(InputBytes.packedEnding.count)) : name
    }
}
