import Foundation
import Model

/// A dossier as a book: EPUB 3.2 (W3C Community Group Final Specification, 8 May 2019), which later versions of 3 read. The same dossier gives the same
/// bytes: it was last changed on the day of its newest article.
enum EPUBFile {
    private static let folder = "EPUB/"
    private static let mediaType = "application/epub+zip"

    /// The book. O(bytes of its chapters).
    static func bytes(_ bundle: DossierBundle) -> [UInt8] {
        let container = """
            \(declaration)<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
            <rootfile full-path="\(folder)package.opf" media-type="application/oebps-package+xml"/>
            </rootfiles></container>

            """
        var members = [("mimetype", mediaType), ("META-INF/container.xml", container), (folder + "package.opf", package(bundle))]
        members += [(folder + "nav.xhtml", contents(bundle)), (folder + "style.css", bundle.bookStyle)]
        members += bundle.chapters.map { (folder + file($0), page(of: $0, in: bundle)) }
        return StoredArchive.bytes(of: members.map { ($0.0, Array($0.1.utf8)) })
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    private static func file(_ chapter: BundleChapter) -> String { chapter.name + ".xhtml" }

    private static func words(_ text: String) -> String { DisplayText.safe(DisplayText.flat(text)).htmlEscaped }

    // MARK: The package document

    private static func package(_ bundle: DossierBundle) -> String {
        let folder = bundle.folder
        var metadata = [
            "<dc:identifier id=\"id\">\(words(identifier(bundle)))</dc:identifier>", "<dc:title>\(words(folder.title))</dc:title>",
        ]
        metadata += languages(folder).map { "<dc:language>\($0)</dc:language>" }
        if let title = bundle.settings.title { metadata.append("<dc:publisher>\(words(title))</dc:publisher>") }
        let description = DossierPage(folder: folder, links: ActorLinks(folder)).about.description
        metadata.append("<dc:description>\(words(description))</dc:description>")
        if let day = folder.dossier.to { metadata.append("<dc:date>\(day.iso)</dc:date>") }
        let addresses = folder.dossier.readings.compactMap { DisplayText.webAddress($0.article.url) }
        metadata += distinct(addresses).map { "<dc:source>\($0.htmlEscaped)</dc:source>" }
        metadata.append("<meta property=\"dcterms:modified\">\(folder.dossier.to?.iso ?? undated)T00:00:00Z</meta>")
        metadata += ["textual", "visual"].map { "<meta property=\"schema:accessMode\">\($0)</meta>" }
        metadata.append("<meta property=\"schema:accessModeSufficient\">textual</meta>")
        metadata += ["tableOfContents", "readingOrder", "structuralNavigation", "alternativeText"].map {
            "<meta property=\"schema:accessibilityFeature\">\($0)</meta>"
        }
        metadata.append("<meta property=\"schema:accessibilityHazard\">none</meta>")
        var items = [
            "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>",
            "<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>",
        ]
        items += bundle.chapters.map { chapter in
            let properties = chapter.hasPicture ? " properties=\"svg\"" : ""
            return "<item id=\"\(id(chapter))\" href=\"\(file(chapter))\" media-type=\"application/xhtml+xml\"\(properties)/>"
        }
        let spine = bundle.chapters.map { "<itemref idref=\"\(id($0))\"/>" }
        return declaration
            + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"\(folder.t.language)\">\n"
            + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n" + metadata.joined(separator: "\n")
            + "\n</metadata>\n<manifest>\n"
            + items.joined(separator: "\n") + "\n</manifest>\n<spine>\n<itemref idref=\"nav\"/>\n" + spine.joined(separator: "\n")
            + "\n</spine>\n</package>\n"
    }

    /// Of a dossier without any day, as the format wants one.
    private static let undated = "1970-01-01"

    private static func id(_ chapter: BundleChapter) -> String { "chapter-" + chapter.name }

    /// The languages of the articles, else that of the interface.
    private static func languages(_ folder: DossierFolder) -> [String] {
        let known = distinct(folder.sources.map(\.language).filter { !$0.isEmpty && $0 != "und" })
        return known.isEmpty ? [folder.t.language] : known
    }

    /// Where the dossier stands; where that is not known, a UUID made of its name and its articles (RFC 9562, version 8).
    private static func identifier(_ bundle: DossierBundle) -> String {
        let name = bundle.folder.name
        if let base = bundle.settings.baseURL { return base + name + "/" }
        var bytes = Array(SHA256.digest((name + "\n" + PageNonces.digests(of: bundle.folder.dossier.readings)).utf8).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
        return "urn:uuid:" + groups.joined(separator: "-")
    }

    // MARK: Its pages

    private static func contents(_ bundle: DossierBundle) -> String {
        let rows = bundle.chapters.map { "<li><a href=\"\(file($0))\">\(words($0.title))</a></li>" }
        return document(
            title: bundle.folder.title, bundle,
            "<nav epub:type=\"toc\" id=\"toc\">\n<h1>\(words(bundle.folder.title))</h1>\n<ol>\n" + rows.joined(separator: "\n")
                + "\n</ol>\n</nav>")
    }

    private static func page(of chapter: BundleChapter, in bundle: DossierBundle) -> String {
        let markup = PageMarkup(form: .xhtml, id: { $0 }) { link in
            switch bundle.target(of: link, from: chapter) {
            case .chapter(let place, let id): file(bundle.chapters[place]) + (id.map { "#" + $0 } ?? "")
            case .address(let address): address
            case nil: nil
            }
        }
        return document(title: chapter.title, bundle, "<main>\(markup.text(of: chapter.content))</main>")
    }

    private static func document(title: String, _ bundle: DossierBundle, _ body: String) -> String {
        let language = bundle.folder.t.language
        return declaration + """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="\(language)" xml:lang="\(language)">
            <head><title>\(words(title))</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
            <body>
            \(body)
            </body>
            </html>

            """
    }
}
