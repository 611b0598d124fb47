/// A page of the site: where it goes, which template makes it, and what it gives that template.
protocol Page: Sendable {
    /// The template's name.
    static var template: String { get }
    /// The values of its own, beside those of the frame.
    static var fields: [PageName: PageShape] { get }
    /// Relative to the site's folder.
    var path: String { get }
    var frame: Frame { get }
    /// The words of the interface.
    var t: MessageCatalog { get }
    /// For those who do not show the page.
    var about: PageAbout { get }
    /// Of the shape of `fields`. Made when the page is made: it may take a while.
    func values() -> PageRecord
}

/// What every page has around its content.
struct Frame: Sendable {
    var title: String
    /// From the page's folder to the site's: empty or `../`.
    var root = ""
    var navigation: [Link] = []
    /// The page in `navigation` that this one is, by its link; nil for pages that are not in it.
    var current: String?
    /// True where the page is not that one but belongs to it.
    var isWithin = false
    /// The data of this page's dossier, relative to the page; nil where there is none.
    var dataFile: String?
    /// The language of the sources' words on the page, where it is one and not that of the interface; else empty.
    var contentLang = ""

    static let fields: [PageName: PageShape] = [
        .pageTitle: .text, .root: .text, .dataFile: .text, .contentLang: .text,
        .nav: .list(.record(texts: [.label, .href], flags: [.isCurrent])), .isWithin: .flag,
    ]

    var values: PageRecord {
        [
            .pageTitle: .words(title), .root: .text(root), .dataFile: .text(dataFile ?? ""), .contentLang: .text(contentLang),
            .isWithin: .flag(isWithin),
            .nav: .list(
                navigation.map {
                    .record([.label: .text($0.label), .href: .text($0.href), .isCurrent: .flag($0.href == current)])
                }),
        ]
    }
}

/// A label that leads somewhere.
struct Link: Sendable, Hashable {
    var label: String
    var href: String

    static let shape = PageShape.record(texts: [.label, .href])

    var value: PageValue { .record([.label: .words(label), .href: .text(href)]) }
}

extension PageShape {
    /// A record of mostly texts.
    static func record(texts: [PageName], flags: [PageName] = [], _ others: [PageName: PageShape] = [:]) -> PageShape {
        var members = others
        for name in texts { members[name] = .text }
        for name in flags { members[name] = .flag }
        return .record(members)
    }
}

extension PageValue {
    /// Words of a source or of the input, made fit to be shown. Everything that is not our own goes through here.
    static func words(_ text: String) -> PageValue { .text(DisplayText.safe(text)) }

    static func number(_ number: Int) -> PageValue { .text(String(number)) }
}
