import Model

/// `.html`, `.htm`: one saved page.
struct WebPage: ArticleFormat {
    let endings = ["html", "htm"]

    func read(_ text: String, file: String) -> FormatResult {
        PageReader().read(SourcePage(html: text, id: FilePath.stem(file), file: file))
    }
}
