/// What a server shows for an address that is not there. It may be shown at any depth, so it carries its style with it.
struct NotFoundPage: Page {
    static let template = "404"
    static let fields: [String: PageShape] = [:]

    var path: String { "404.html" }
    var frame: Frame { .site("Page not found", file: path) }

    func values() -> [String: PageValue] { [:] }
}
