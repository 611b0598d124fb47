import Model

/// `.html`, `.htm`: one saved page, or the articles of a news archive's export.
struct WebPage: TextFormat {
    let endings = ["html", "htm"]
    let charsetDeclaration = CharsetDeclaration.html

    func read(_ text: String, file: String) -> FormatResult {
        if PageLines.mayBeExport(text), let lines = PageLines(text)?.lines, let export = NewsExport(lines, file: file) {
            return export.result
        }
        return PageReader().read(SourcePage(html: text, id: FilePath.stem(file), file: file))
    }
}
