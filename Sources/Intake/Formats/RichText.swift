import Model

/// `.rtf`: a Rich Text document: one article, or the articles of a news archive's export.
struct RichText: ArticleFormat {
    let endings = ["rtf"]

    func read(_ input: InputBytes) -> FormatResult {
        do {
            let contents = try input.contents()
            guard contents.bytes.starts(with: "{\\rtf".utf8) else {
                return FormatResult(diagnostics: [
                    Diagnostic(file: input.path, message: "this is no Rich Text document", hint: "save it as .rtf again, or as .txt")
                ])
            }
            let text = RichTextLines(contents.bytes)
            let document = OfficeDocument(
                lines: text.lines.lines, title: text.title, author: text.author, created: text.created, sha256: contents.sha256)
            var result = document.result(file: input.path, properties: "the document's properties")
            if text.breaksOff {
                result.diagnostics.append(
                    Diagnostic(
                        .warning, file: input.path, message: "the document breaks off; what could be read is kept",
                        hint: "save or fetch it again"))
            }
            result.diagnostics = contents.diagnostics + result.diagnostics
            return result
        } catch {
            return FormatResult(diagnostics: [error.diagnostic])
        }
    }
}
