import Foundation
import Model

/// A dossier as one page that needs nothing beside it: no other file, no script.
struct BundlePage: Page {
    private let bundle: DossierBundle
    var t: MessageCatalog { bundle.folder.t }

    init(_ bundle: DossierBundle) { self.bundle = bundle }

    static let template = "bundle"
    static let fields: [PageName: PageShape] = [
        .policy: .text, .style: .html, .chapters: .list(.record(texts: [.anchor, .title], [.content: .html])),
    ]

    var path: String { bundle.folder.name + ".html" }

    var frame: Frame {
        // The articles are listed by the chapter of the sources.
        let ways = bundle.chapters.filter { !$0.name.hasPrefix("article-") }.map { Link(label: $0.title, href: "#" + $0.name) }
        return Frame(title: bundle.folder.title, navigation: ways, contentLang: bundle.folder.contentLanguage)
    }

    var about: PageAbout { DossierPage(folder: bundle.folder, links: ActorLinks(bundle.folder)).about }

    func values() -> PageRecord {
        let style = Self.withPlainLineEnds(bundle.style).replacing("</", with: "<\\/")
        let digest = Data(SHA256.digest(style.utf8)).base64EncodedString()
        return [
            .policy: .text("default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"),
            .style: .html("<style>\(style)</style>"),
            .chapters: .list(
                bundle.chapters.enumerated().map { place, chapter in
                    .record([
                        .anchor: .text(chapter.name), .title: .words(chapter.title),
                        .content: .html(content(of: chapter, isFirst: place == 0)),
                    ])
                }),
        ]
    }

    /// Browsers read every end of a line as LF, and the digest is of what they read (HTML, section 13.2.3.5).
    static func withPlainLineEnds(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }.joined(separator: "\n")
    }

    private func content(of chapter: BundleChapter, isFirst: Bool) -> String {
        PageMarkup(
            form: .html, id: { Self.place($0, in: chapter) },
            href: { link in
                switch bundle.target(of: link, from: chapter) {
                case .chapter(let place, let id):
                    "#" + (id.map { Self.place($0, in: bundle.chapters[place]) } ?? bundle.chapters[place].name)
                case .address(let address): address
                case nil: nil
                }
            }, deeper: isFirst ? 0 : 1
        ).text(of: chapter.content)
    }

    /// The id of a place of a chapter in the page: no name of a chapter has two hyphens in a row.
    private static func place(_ id: String, in chapter: BundleChapter) -> String { "\(chapter.name)--\(id)" }
}
