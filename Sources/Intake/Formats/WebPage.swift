import Model

/// `.html`, `.htm`: one saved page, or the articles of a news archive's export.
///
/// SingleFile also saves pages that are zip archives at the same time (https://github.com/gildas-lormeau/SingleFile): the page is a member, and what
/// stands around the archive unpacks it in a browser, and has its address.
struct WebPage: TextFormat {
    let endings = ["html", "htm"]
    let charsetDeclaration = CharsetDeclaration.html

    func text(in bytes: [UInt8], of input: InputBytes) throws(IntakeFailure) -> [UInt8] {
        guard !input.isMember, ZipArchive.isIn(bytes) else { return bytes }
        do throws(ZipArchive.Fault) {
            let archive = try ZipArchive(bytes)
            guard let page = archive.entries.first(where: { $0.name == Self.packedPage }) else { return bytes }
            let packed = try archive.contents(of: page, input.budget)
            guard SavedFrom.address(in: packed) == nil, let address = SavedFrom.address(in: bytes) else { return packed }
            return Array("<!-- url: \(address) -->".utf8) + packed
        } catch {
            let fault = Diagnostic(
                file: input.path, message: "the page that is packed in it cannot be read: \(error.words)", hint: "save the page again")
            throw IntakeFailure(input.budget.fault(file: input.path) ?? fault)
        }
    }

    private static let packedPage = "index.html"

    func read(_ text: String, file: String) -> FormatResult {
        if PageLines.mayBeExport(text), let lines = PageLines(text)?.lines, let export = NewsExport(lines, file: file) {
            return export.result
        }
        return PageReader().read(SourcePage(html: text, id: FilePath.stem(file), file: file))
    }
}
