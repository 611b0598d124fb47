/// What a server shows for an address that is not there. It may be shown at any depth, so it carries its style with it.
struct NotFoundPage: Page {
    let t: MessageCatalog

    static let template = "404"
    static let fields: [PageName: PageShape] = [:]

    /// What servers look for.
    static let file = "404.html"

    var path: String { Self.file }
    var frame: Frame { .site(t(.pageNotFound), file: path, t) }

    func values() -> PageRecord { [:] }
}
