import Model

/// A kind of file that is known but not read yet: each is left out with a warning.
struct UnreadFormat: ArticleFormat {
    let endings: [String]
    let name: String
    let isBinary = true

    /// News feeds.
    static let feed = UnreadFormat(endings: ["xml", "rss", "atom"], name: "Feeds")
    /// Web archives.
    static let webArchive = UnreadFormat(endings: ["warc", "warc.gz"], name: "Web archives")

    func read(_ text: String, file: String) -> FormatResult {
        FormatResult(diagnostics: [
            Diagnostic(
                .warning, file: file, message: "\(name) cannot be read yet; the file is left out",
                hint: "save the article as plain text (.txt), Markdown (.md) or JSON lines (.jsonl)")
        ])
    }
}
