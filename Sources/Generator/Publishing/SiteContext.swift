import Foundation
import Model

/// What a page must know of the site around it.
struct SiteContext: Sendable {
    let settings: SiteSettings
    let hasFeed: Bool
    let nonces: PageNonces
    /// True where search engines are to leave the site out.
    var isUnlisted = false

    /// The address of a file of the site; nil where it is not known where the site will stand.
    func absolute(_ path: String) -> String? {
        settings.baseURL.map { base in path == "index.html" ? base : base + path }
    }

    /// The address of a place in the site as a page may write it: absolute where the site's own address is known, else from the page's
    /// folder.
    func address(_ path: String, from page: String) -> String {
        if let absolute = absolute(path) { return absolute }
        guard let slash = page.lastIndex(of: "/") else { return path }
        let folder = page[...slash]
        return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : "../" + path
    }
}

/// What is in the head of every page, and the site's name above it.
enum PageHead {
    static let fields: [PageName: PageShape] = [
        .policy: .text, .nonce: .text,
        .siteTitle: .text, .siteDescription: .text, .siteLang: .text, .description: .text, .socialType: .text,
        .canonicalHref: .text, .feedHref: .text, .homeHref: .text, .pictureHref: .text, .pictureWords: .text, .linkedData: .html,
        .isUnlisted: .flag,
    ]

    static func values(_ page: some Page, in site: SiteContext) -> PageRecord {
        let about = page.about
        let settings = site.settings
        let own = page.path == "index.html" ? settings.description.map { PageAbout($0).description } : nil
        let picture = about.picture.flatMap { picture in site.absolute(picture.path).map { ($0, picture.words) } }
        let data = linkedData(about.data, of: page.path, in: site)
        let nonce = site.nonces.nonce(of: page.path)
        return [
            .policy: .text(policy(data, nonce: nonce)), .nonce: .text(nonce),
            .siteTitle: .words(settings.title ?? ""), .siteDescription: .words(settings.description ?? ""),
            .siteLang: .text(settings.language ?? ""), .description: .words(own ?? about.description),
            .socialType: .text(page.path == "index.html" ? "website" : "article"),
            .canonicalHref: .text(page.path == NotFoundPage.file ? "" : site.absolute(page.path) ?? ""),
            .feedHref: .text(site.hasFeed ? page.frame.root + FeedFile.name : ""),
            .homeHref: .text(site.absolute("index.html") ?? "index.html"), .pictureHref: .text(picture?.0 ?? ""),
            .pictureWords: .words(picture?.1 ?? ""), .linkedData: .html(data.isEmpty ? "" : opening + data + "</script>"),
            .isUnlisted: .flag(site.isUnlisted),
        ]
    }

    /// Allows what lies in the site, be it served or opened from a folder, and no script or style in a page. The data block is none, but
    /// checkers take it for one, so that its digest stands there too.
    private static func policy(_ data: String, nonce: String) -> String {
        let own = "'self' file:"
        let block = data.isEmpty ? "" : " 'sha256-\(Data(SHA256.digest(data.utf8)).base64EncodedString())'"
        return "default-src \(own); style-src \(own) 'nonce-\(nonce)'; script-src \(own) 'nonce-\(nonce)'\(block); "
            + "object-src 'none'; base-uri 'none'; form-action \(own)"
    }

    private static let opening = "<script type=\"application/ld+json\">"

    /// The JSON of a data block. It has no `<`, so that nothing in it ends the block.
    private static func linkedData(_ data: SchemaValue?, of path: String, in site: SiteContext) -> String {
        guard case .node(let members) = data else { return "" }
        let value = SchemaValue.node([("@context", .text("https://schema.org"))] + members)
        return value.json { site.address($0, from: path) }
    }
}

extension Page {
    /// All that the template may use.
    static var shape: PageShape {
        .record(fields.merging(Frame.fields) { own, _ in own }.merging(PageHead.fields) { own, _ in own })
    }

    /// All that the template gets. Made when the page is made: it may take a while.
    func value(in site: SiteContext) -> PageValue {
        .record(values().merging(frame.values).merging(PageHead.values(self, in: site)))
    }
}
