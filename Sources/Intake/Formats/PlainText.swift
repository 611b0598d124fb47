import Model

/// `.txt`: one article as scraped from a page, site chrome included.
struct PlainText: TextFormat {
    let endings = ["txt"]

    func read(_ text: String, file: String) -> FormatResult {
        if let fault = RawArticle.sizeFault(text, file: file, line: nil) { return FormatResult(diagnostics: [fault]) }
        return FormatResult(
            articles: [RawArticle(id: FilePath.stem(file), file: file, body: .scraped(text))],
            diagnostics: Self.hasFrontMatter(text, file: file)
                ? [
                    Diagnostic(
                        .warning, file: file, line: 1, message: "the front matter is read as text",
                        hint: "it is read in Markdown: call the file \(FilePath.stem(file)).md")
                ] : [])
    }

    /// True where a text begins with keys between lines of dashes, as a Markdown file may.
    private static func hasFrontMatter(_ text: String, file: String) -> Bool {
        guard text.hasPrefix("---"), let yaml = FrontMatterBlock(Array(text.utf8), file: file).yaml else { return false }
        let key = yaml.prefix { $0.isLetter || $0 == "_" }
        return !key.isEmpty && yaml.dropFirst(key.count).first == ":"
    }
}
