import Model

/// A page that was published and is no longer there: it leads on to the one that has most of what it had.
struct MovedPage: Page {
    let path: String
    /// In the site, with an anchor where there is one.
    let target: String
    let title: String
    /// Of the target; nil where the site's address is not known.
    let address: String?
    let t: MessageCatalog
    /// The language of the title, where it is one and not that of the interface; else empty.
    private let language: String

    static let template = "moved"
    static let fields: [PageName: PageShape] = [.href: .text, .otherHref: .text, .title: .text, .value: .text]

    init(_ path: String, to target: String, title: String, language: String = "", in site: SiteContext, _ t: MessageCatalog) {
        (self.path, self.target, self.title, self.language, self.t) = (path, target, title, language, t)
        address = site.absolute(target.split(separator: "#")[0].description)
    }

    private var root: String { String(repeating: "../", count: path.count { $0 == "/" }) }

    var frame: Frame { Frame(title: title, root: root, contentLang: language) }
    var about: PageAbout { PageAbout(t(.aboutMoved, [.title: title])) }

    func values() -> PageRecord {
        // How `meta` says that the browser goes on at once.
        [
            .value: .text("0; url=\(root + target)"), .href: .text(root + target),
            .otherHref: .text(address ?? root + target.split(separator: "#")[0]), .title: .words(title),
        ]
    }
}

extension DossierFolder {
    /// The pages that were once in the dossier's folder, or in those of dossiers that it took the place of, and are not among its files.
    func movedPages(besides paths: [String], in site: SiteContext) -> [MovedPage] {
        let there = Set(paths)
        let targets = MovedTargets(self, there: there)
        return ((past.base.map { [$0] } ?? []) + past.absorbed).flatMap { memory in
            memory.pages.compactMap { page in
                let path = "\(memory.folder)/\(page)"
                guard !there.contains(path) else { return nil }
                let target = targets.target(of: page, memory)
                return MovedPage(path, to: target, title: title, language: contentLanguage, in: site, t)
            }
        }
    }
}

extension DossierFolder {
    /// Data of the dossier once more where programs look for those of dossiers that it took the place of: a calendar that was subscribed to goes on.
    func formerData(_ files: [SiteFile]) -> [SiteFile] {
        past.absorbed.map(\.folder).flatMap { former in
            files.map { file in
                let path =
                    file.path.hasPrefix(name + "/")
                    ? former + file.path.dropFirst(name.utf8.count) : file.path.replacing("/\(name).", with: "/\(former).")
                return SiteFile(path: path, contents: file.contents)
            }
        }
    }
}

/// Where pages of a dossier lead that are no longer there.
private struct MovedTargets {
    private let folder: DossierFolder
    private let there: Set<String>
    /// By id of an actor that was: its index now.
    private let actors: [String: Int]

    init(_ folder: DossierFolder, there: Set<String>) {
        (self.folder, self.there) = (folder, there)
        let now = (folder.continuity.things[.actor] ?? []).enumerated().map { ($1.id, $0) }
        let former = (folder.continuity.former[.actor] ?? []).compactMap { thing, holder in holder.map { (thing.id, $0) } }
        actors = Dictionary(now + former, uniquingKeysWith: { first, _ in first })
    }

    /// The page, in the site, that has most of what a page of a dossier had.
    func target(of page: String, _ memory: DossierMemory) -> String {
        let first = page.lastIndex(of: "_").map { page[..<$0] + ".html" } ?? page[...]
        if let article = memory.articles.first(where: { $0.file == page || $0.file == first }) { return self.article(article.id) }
        let file = actor(page) ?? pair(page, memory) ?? list(page) ?? page
        let path = folder.path(String(file.prefix { $0 != "#" }))
        return there.contains(path) ? folder.path(file) : folder.path("index.html")
    }

    private func article(_ id: String) -> String {
        if let index = folder.index(ofArticle: id) { return folder.path(folder.sources[index].file) }
        let other = folder.dossier.readings.firstIndex { $0.article.alsoAt.contains { $0.id == id } }
        return folder.past.moved[id] ?? folder.path(other.map { folder.sources[$0].file } ?? "sources.html")
    }

    /// `actor-ana-lima.html`, or a later page of the same list.
    private func actor(_ page: String) -> String? {
        guard page.hasPrefix(ThingKind.actor.prefix) else { return nil }
        let name = page.dropFirst(ThingKind.actor.prefix.count).dropLast(".html".count)
        let id = actors[String(name)] == nil ? name.lastIndex(of: "_").map { name[..<$0] } ?? name : name
        return actors[String(id)].map(folder.actorHref) ?? "actors.html"
    }

    private func pair(_ page: String, _ memory: DossierMemory) -> String? {
        guard page.hasPrefix("pair-") else { return nil }
        let letters = page.dropFirst("pair-".count).dropLast(".html".count).split(separator: "-").map { $0.uppercased() }
        let articles = letters.compactMap { letter in memory.articles.first { SourceMark(index: $0.mark).letter == letter } }
        let now = articles.compactMap { folder.index(ofArticle: $0.id) }
        return (now.count == 2 ? folder.pairHref(now[0], now[1]) : nil) ?? (folder.isSingle ? "sources.html" : "comparison.html")
    }

    /// A later page of a list that is shorter now.
    private func list(_ page: String) -> String? {
        let name = page.dropLast(".html".count)
        guard let hyphen = name.lastIndex(of: "-"), Int(name[name.index(after: hyphen)...]) != nil else { return nil }
        return name[..<hyphen] + ".html"
    }
}
