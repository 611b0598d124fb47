import Model

/// `.txt`: one article as scraped from a page, site chrome included.
struct PlainText: TextFormat {
    let endings = ["txt"]

    func read(_ text: String, file: String) -> FormatResult {
        if let fault = RawArticle.sizeFault(text, file: file, line: nil) { return FormatResult(diagnostics: [fault]) }
        return FormatResult(articles: [RawArticle(id: FilePath.stem(file), file: file, body: .scraped(text))])
    }
}
