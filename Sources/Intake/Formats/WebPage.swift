import Model

/// `.html`, `.htm`: one saved page.
struct WebPage: TextFormat {
    let endings = ["html", "htm"]
    let charsetDeclaration = CharsetDeclaration.html

    func read(_ text: String, file: String) -> FormatResult {
        PageReader().read(SourcePage(html: text, id: FilePath.stem(file), file: file))
    }
}
