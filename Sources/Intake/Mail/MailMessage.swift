import Model

/// `.eml`: a message of electronic mail, such as a newsletter; `.mht`, `.mhtml`: a page that a browser saved with its pictures (RFC 2557). Each is
/// one article.
struct MailMessage: ArticleFormat {
    let endings: [String]
    /// True where the message is a page, and what the message says of itself is the browser's.
    private let isPage: Bool

    /// `.eml`.
    static let mail = MailMessage(endings: ["eml"], isPage: false)
    /// `.mht`, `.mhtml`.
    static let savedPage = MailMessage(endings: ["mht", "mhtml"], isPage: true)

    func read(_ input: InputBytes) -> FormatResult {
        do {
            let contents = try input.contents()
            let message = MIMEPart(contents.bytes[...])
            guard isPage ? message.fields["content-type"] != nil : message.fields["from"] != nil || message.fields["content-type"] != nil
            else {
                return FormatResult(diagnostics: [
                    Diagnostic(
                        file: input.path, message: "this is no \(isPage ? "page that a browser saved" : "message"): its head is missing",
                        hint: "save it again, or its text as .txt")
                ])
            }
            var result = try article(message, input.path, sha256: contents.sha256)
            result.diagnostics = contents.diagnostics + result.diagnostics
            return result
        } catch {
            return FormatResult(diagnostics: [error.diagnostic])
        }
    }

    private func article(_ message: MIMEPart, _ path: String, sha256: String) throws(IntakeFailure) -> FormatResult {
        let parts = message.leaves().filter { !$0.isAttached }
        let known = isPage ? Metadata() : Self.metadata(message)
        let root = message.rootID.flatMap { id in parts.first { $0.fields["content-id"] == id } }
        var result = FormatResult()
        if let page = root ?? parts.first(where: { ["text/html", "application/xhtml+xml"].contains($0.mediaType) }) {
            let decoded = try DecodedText(page.body, sent: page.charset, declaration: .html, file: path)
            let address = isPage ? message.fields["snapshot-content-location"] ?? page.fields["content-location"] : nil
            result = PageReader().read(
                SourcePage(html: decoded.text, id: FilePath.stem(path), file: path, sha256: sha256, address: address, known: known))
            result.diagnostics = decoded.warnings + result.diagnostics
            for index in result.articles.indices where isPage {
                result.articles[index].fetched = message.fields["date"].flatMap { StatedDate.iso($0) }
                if result.articles[index].metadata.url == nil, let address {
                    result.articles[index].metadata.url = address
                    result.articles[index].metadata.credit("the browser that saved the page")
                }
            }
            if result.articles.contains(where: \.hasText) { return result }
        }
        guard let plain = parts.first(where: { $0.mediaType == "text/plain" && !isPage }) else {
            if result.diagnostics.isEmpty {
                result.diagnostics.append(
                    Diagnostic(file: path, message: "the message has no text", hint: "files that are attached are not read; save them"))
            }
            return result
        }
        let decoded = try DecodedText(plain.body, sent: plain.charset, file: path)
        let text = plain.isFlowed ? Self.unflowed(decoded.text) : UnwrappedText(decoded.text).text
        if let fault = RawArticle.sizeFault(text, file: path, line: nil) { throw IntakeFailure(fault) }
        return FormatResult(
            articles: [RawArticle(id: FilePath.stem(path), file: path, sha256: sha256, metadata: known, body: .scraped(text))],
            diagnostics: decoded.warnings)
    }

    /// RFC 3676, section 4.
    private static func unflowed(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).reduce(into: "") { result, line in
            if result.last == " ", !result.hasSuffix("\n-- ") { result += line } else { result += (result.isEmpty ? "" : "\n") + line }
        }
    }

    private static func metadata(_ message: MIMEPart) -> Metadata {
        var metadata = Metadata()
        metadata.title = message.fields["subject"].map(MIMEPart.words).flatMap(Metadata.filled)
        let sender = message.fields["from"].map(MIMEPart.words).flatMap { $0.contains("<") ? String($0.prefix { $0 != "<" }) : nil }
        let name = sender.flatMap { Metadata.filled($0.filter { $0 != "\"" }) }
        // Who sends a newsletter publishes it (RFC 2369, RFC 2919).
        if ["list-unsubscribe", "list-id"].contains(where: { message.fields[$0] != nil }) {
            metadata.publisher = name
        } else {
            metadata.authors = [name].compactMap { $0 }
        }
        if let date = message.fields["date"], let published = StatedDate.publication(fromWords: date, because: "the message was sent then")
        {
            metadata.published = published
        }
        metadata.credit("the message's head")
        return metadata
    }
}
