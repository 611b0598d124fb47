import Foundation
import Model

/// The forms of a dossier in one file.
public enum BundleForm: Sendable {
    /// A page that needs nothing beside it.
    case html
    /// A book: EPUB 3.
    case epub
}

extension Site {
    /// A dossier as one file, with what is wrong with what the user settled of it. Its chapters are the site's pages: overview, timeline, comparison, actors,
    /// sources and articles, as far as their texts may be published; links between them lead to places in the file, others into the site where its address
    /// is known. Throws where no dossier has this id or folder, and where a template is missing.
    public func bundle(
        of id: String, as form: BundleForm, templates: TemplateSet
    ) throws(DiagnosticError) -> (contents: [UInt8], diagnostics: [Diagnostic]) {
        let (folder, maker, summaryFaults) = try made(id, templates)
        let bundle = try DossierBundle(folder, maker)
        let contents =
            switch form {
            case .html: try templates.file(of: BundlePage(bundle), in: maker.site).contents
            case .epub: EPUBFile.bytes(bundle)
            }
        return (contents, summaryFaults + folder.continuity.faults + ReviewFinder.diagnostics(folder))
    }

    /// A dossier, with what is wrong with the user's summary of it: one with an error is left out, as it is of the site.
    private func made(
        _ id: String, _ templates: TemplateSet
    ) throws(DiagnosticError) -> (folder: DossierFolder, maker: DossierMaker, summaryFaults: [Diagnostic]) {
        let place = try place(of: id)
        let (source, name) = named[place]
        let site = SiteContext(
            settings: settings, hasFeed: false, nonces: PageNonces([(name, source.readings)]), isUnlisted: corrections.publishing.isUnlisted
        )
        let maker = DossierMaker(
            templates: templates, site: site, directory: SiteDirectory(named, templates.messages), sink: NoSink(), cache: nil,
            recordsHistory: false, corrections: corrections, notes: noted.notes)
        let past = chronicle.pasts[place]
        var folder: DossierFolder
        var faults: [Diagnostic] = []
        if let summary = assigned.summaries[name] {
            var room = 0
            let draft = try maker.draft(of: source, name: name, past: past, summary: summary, room: &room)
            let check = LinkCheck(parts: [draft.links], openPages: pagesElsewhere(of: summary, in: draft.folder))
            faults = SummaryLinks(folder: draft.folder, check: check, guess: draft.guess).diagnostics()
            let isWrong = faults.contains { $0.severity == .error }
            folder = isWrong ? maker.folder(draft.folder.original, name, past: past) : draft.folder
        } else {
            folder = maker.folder(source.make(), name, past: past)
        }
        folder.hasActorPages = false
        return (folder, maker, faults)
    }

    /// Pages to which a summary leads that are of other dossiers or of the site itself: these are not made.
    private func pagesElsewhere(of summary: UserSummary, in folder: DossierFolder) -> Set<String> {
        guard let page = try? Markdown.page(summary.markdown) else { return [] }
        let elsewhere = Set(named.map(\.name) + Self.reserved).subtracting([folder.name])
        let paths = page.links.compactMap { link -> String? in
            guard case .place(let path, _) = LinkTarget(link.url, from: folder.path("index.html")) else { return nil }
            let name = path.prefix { $0 != "/" }
            let isOfSite = name.endIndex == path.endIndex && name.hasSuffix(".html")
            return elsewhere.contains(String(isOfSite ? name.dropLast(".html".count) : name)) ? path : nil
        }
        return Set(paths)
    }
}

/// The chapters of a dossier, and where the links of its pages lead between them.
struct DossierBundle: Sendable {
    let folder: DossierFolder
    let settings: SiteSettings
    /// The site's style, and that of books.
    let style: String
    let bookStyle: String
    let chapters: [BundleChapter]
    private let places: [String: Int]

    /// Makes the pages that are chapters. O(their bytes).
    init(_ folder: DossierFolder, _ maker: DossierMaker) throws(DiagnosticError) {
        self.folder = folder
        settings = maker.site.settings
        style = maker.templates.assets.first { $0.path == "assets/style.css" }.map { String(decoding: $0.contents, as: UTF8.self) } ?? ""
        bookStyle = maker.templates.bookStyle
        let all = maker.pages(of: folder)
        let pages = Self.order.flatMap { kind in all.filter { type(of: $0) == kind } }
        let (templates, site) = (maker.templates, maker.site)
        let made = pages.parallelMap { page in
            Result { () throws(DiagnosticError) in
                BundleChapter(try templates.file(of: page, in: site), title: Self.title(of: page, in: folder))
            }
        }
        var chapters: [BundleChapter] = []
        for chapter in made { chapters.append(try chapter.get()) }
        self.chapters = chapters
        places = Dictionary(chapters.enumerated().map { ($1.path, $0) }) { first, _ in first }
    }

    /// The kinds of pages that are chapters.
    private static let order: [any Page.Type] = [
        DossierPage.self, TimelinePage.self, ComparisonPage.self, ClaimsPage.self, ActorsPage.self, SourcesPage.self, ArticlePage.self,
    ]

    /// What the page is called beside its dossier.
    private static func title(of page: any Page, in folder: DossierFolder) -> String {
        let title = page.frame.title, end = ": " + folder.title
        return title == folder.title ? folder.t(.overview) : title.hasSuffix(end) ? String(title.dropLast(end.count)) : title
    }

    /// Where a link of a chapter leads.
    enum Target: Hashable {
        /// To a chapter, by its place, and to an id in it.
        case chapter(Int, id: String?)
        case address(String)
    }

    /// Nil where it leads to what is not there, and the site's address is not known.
    func target(of link: String, from chapter: BundleChapter) -> Target? {
        guard case .place(let path, let id) = LinkTarget(link, from: chapter.path) else {
            return DisplayText.webAddress(link).map { .address($0) }
        }
        if let place = places[path] {
            return .chapter(place, id: id.flatMap { chapters[place].ids.contains($0) ? $0 : nil })
        }
        return settings.baseURL.map { .address($0 + path + (id.map { "#" + $0 } ?? "")) }
    }
}
