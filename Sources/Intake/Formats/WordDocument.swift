import Model

/// `.docx`: a document of Word or another office program (Office Open XML, ECMA-376): one article, or the articles of a news archive's export.
struct WordDocument: ArticleFormat {
    let endings = ["docx"]
    let isPacked = true

    private static let main = "word/document.xml"
    private static let styles = "word/styles.xml"
    private static let properties = "docProps/core.xml"

    func read(_ input: InputBytes) -> FormatResult {
        do {
            let contents = try input.contents()
            do throws(ZipArchive.Fault) {
                var (document, fault) = try self.document(contents.bytes, input.budget)
                document.sha256 = contents.sha256
                var result = document.result(file: input.path, properties: "the document's properties")
                if let fault {
                    result.diagnostics.append(
                        Diagnostic(
                            .warning, file: input.path, message: "\(fault); what could be read is kept", hint: "save the document again"))
                }
                result.diagnostics += contents.diagnostics
                return result
            } catch {
                return FormatResult(diagnostics: [
                    input.budget.fault(file: input.path)
                        ?? Diagnostic(
                            file: input.path, message: "this is no Word document: \(error.words)",
                            hint: "save it as .docx again, or as .txt")
                ])
            }
        } catch {
            return FormatResult(diagnostics: [error.diagnostic])
        }
    }

    private func document(
        _ bytes: [UInt8], _ budget: UnpackingBudget
    ) throws(ZipArchive.Fault) -> (document: OfficeDocument, fault: String?) {
        let archive = try ZipArchive(bytes)
        func events(_ name: String) throws(ZipArchive.Fault) -> XMLEvents? {
            guard let entry = archive.entries.first(where: { $0.name == name }) else { return nil }
            return XMLEvents(try archive.contents(of: entry, budget, atMost: XMLEvents.greatest))
        }
        guard let main = try events(Self.main) else { throw ZipArchive.Fault(words: "\(Self.main) is missing") }
        let kinds = try events(Self.styles).map(WordParagraphs.kinds) ?? [:]
        var document = OfficeDocument(sha256: "")
        document.lines = WordParagraphs(main, kinds: kinds).lines.lines
        if let properties = try events(Self.properties) { Self.readProperties(properties, into: &document) }
        return (document, main.fault)
    }

    /// ECMA-376, part 2, section 11.
    private static func readProperties(_ events: XMLEvents, into document: inout OfficeDocument) {
        var name = ""
        while let event = events.next() {
            switch (event, name) {
            case (.start(let element, _), _): name = element
            case (.end, _): name = ""
            case (.text(let text), "title"): document.title = Metadata.filled(text)
            case (.text(let text), "creator"): document.author = Metadata.filled(text)
            case (.text(let text), "created"): document.created = Metadata.filled(text)
            default: break
            }
        }
    }
}
