import Model

/// The whole site, before it is written.
public struct Site: Sendable {
    private let folders: [DossierFolder]
    /// Summaries that the user wrote for no dossier of the site, or twice for one.
    let summaryFaults: [Diagnostic]
    private let settings: SiteSettings

    /// The shapes of all kinds of pages by the name of their template: what templates are checked against.
    public static let pageShapes: [String: PageShape] = Dictionary(
        uniqueKeysWithValues: pageTypes.map { ($0.template, $0.shape) }
    )

    private static let pageTypes: [any Page.Type] = [
        HomePage.self, DossierPage.self, TimelinePage.self, ActorsPage.self, ActorPage.self, ComparisonPage.self, ClaimsPage.self,
        CopiesPage.self, PairPage.self, SourcesPage.self, ArticlePage.self, ReviewPage.self, MethodPage.self, SearchPage.self,
        NotFoundPage.self,
    ]

    /// Names of the site's own folders and pages, which no dossier's folder may take.
    private static let reserved = ["assets", "data", "index", "method", "review", "search", "404"]

    /// A site of dossiers, in the order in which they are listed where nothing else orders them.
    /// Summaries of the user stand in place of those that the program made.
    public init(dossiers: [Dossier], settings: SiteSettings = SiteSettings(), summaries: [UserSummary] = []) {
        self.settings = settings
        var taken = Set(Self.reserved)
        let named = dossiers.map { ($0, uniqueSlug($0.id, fallback: "dossier", taken: &taken)) }
        let assigned = SummaryAssignment(summaries, dossiers: named.map { ($0.id, $1) })
        summaryFaults = assigned.diagnostics
        let alone = named.parallelMap { DossierFolder($0.0, name: $0.1, ownSummary: assigned.summaries[$0.1]) }
        let directory = SiteDirectory(alone)
        folders = alone.map { folder in
            var folder = folder
            folder.directory = directory
            return folder
        }
    }

    /// Every file of the site, and everything that is wrong with its links. A summary of the user with a link that leads nowhere is reported
    /// and left out, as an article with an error is.
    public static func checked(
        _ dossiers: [Dossier], settings: SiteSettings = SiteSettings(), summaries: [UserSummary], templates: TemplateSet
    ) throws(DiagnosticError) -> (files: [SiteFile], diagnostics: [Diagnostic]) {
        let site = Site(dossiers: dossiers, settings: settings, summaries: summaries)
        let files = try site.files(templates: templates)
        let check = LinkCheck(files: files)
        let faults = site.folders.flatMap { SummaryLinks(folder: $0, check: check).diagnostics() }
        guard !faults.isEmpty else { return (files, site.summaryFaults + check.diagnostics()) }
        let faulty = Set(faults.compactMap(\.file))
        let again = Site(dossiers: dossiers, settings: settings, summaries: summaries.filter { !faulty.contains($0.file) })
        let remade = try again.files(templates: templates)
        return (remade, site.summaryFaults + faults + LinkCheck(files: remade).diagnostics())
    }

    /// Every file of the site, sorted by path: pages, summaries, data and the templates' assets. Throws when a template lacks or does
    /// not fit its page.
    public func files(templates: TemplateSet) throws(DiagnosticError) -> [SiteFile] {
        let pages: [any Page] =
            [
                HomePage(folders: folders), ReviewPage(folders: folders), MethodPage(folders: folders), SearchPage(folders: folders),
                NotFoundPage(),
            ]
            + folders.parallelMap(Self.pages).joined()
        let shapes = Self.pageShapes
        let feed = FeedFile(folders, settings: settings)
        let site = SiteContext(settings: settings, hasFeed: feed != nil, nonces: PageNonces(folders))
        let rendered = pages.parallelMap { page -> Result<SiteFile, DiagnosticError> in
            let template = type(of: page).template
            return Result { () throws(DiagnosticError) in
                SiteFile(
                    path: page.path,
                    text: try templates.render(template, page.value(in: site), shape: shapes[template] ?? type(of: page).shape))
            }
        }
        var files = templates.assets
        for page in rendered { files.append(try page.get()) }
        files.append(contentsOf: try dataFiles())
        files += SearchIndex(folders).files + CrawlerFiles.all(pages: pages.map(\.path), in: site) + (feed.map { [$0.file] } ?? [])
        // Platforms take a picture by its full address only.
        if settings.baseURL != nil { files += folders.parallelMap { ShareCard($0)?.file }.compactMap { $0 } }
        return files.sorted { $0.path < $1.path }
    }

    private static func pages(of folder: DossierFolder) -> [any Page] {
        let links = ActorLinks(folder)
        let backlinks = Backlinks(folder)
        var pages: [any Page] = [
            DossierPage(folder: folder), TimelinePage(folder: folder), ActorsPage(folder: folder, links: links),
            SourcesPage(folder: folder),
        ]
        if !folder.isSingle {
            let layout = folder.layout
            pages += (0..<layout.disagreementPages.pages).map { ComparisonPage(folder: folder, page: $0) }
            pages += (0..<layout.claimPages.pages).map { ClaimsPage(folder: folder, page: $0) }
            pages += (0..<layout.copyPages.pages).map { CopiesPage(folder: folder, page: $0) }
            pages += layout.pairs.all.map { PairPage(folder: folder, left: $0.left, right: $0.right) }
        }
        pages += folder.dossier.actors.indices.map { ActorPage(folder: folder, index: $0, links: links) }
        pages += folder.sources.indices.map { ArticlePage(folder: folder, index: $0, backlinks: backlinks) }
        return pages
    }

    /// The summaries as Markdown, the data of every dossier, and its timeline and actors for other programs.
    private func dataFiles() throws(DiagnosticError) -> [SiteFile] {
        let perFolder = folders.parallelMap { folder -> Result<[SiteFile], DiagnosticError> in
            let markdown = SummaryMarkdown(folder: folder)
            return Result { () throws(DiagnosticError) in
                [
                    SiteFile(path: folder.path("index.md"), text: markdown.document),
                    SiteFile(
                        path: "data/dossiers/\(folder.name).json",
                        text: try Self.json(DossierExport(folder, summary: markdown.summary), of: folder.dossier.id)),
                ] + (try TimelineFile.all(folder)) + (try ActorFile.all(folder)) + (try ClaimFile.all(folder))
                    + (try CitationFile.all(folder))
            }
        }
        var files = [SiteFile(path: "data/site.json", text: try Self.json(SiteExport(folders), of: "the site"))]
        for result in perFolder { files += try result.get() }
        return files
    }

    /// A value as the text of a JSON file.
    static func json(_ value: some Encodable, of what: String) throws(DiagnosticError) -> String {
        do {
            return try JSONLine.encode(value) + "\n"
        } catch {
            throw DiagnosticError(Diagnostic(message: "the data of \(what) cannot be written as JSON: \(error)"))
        }
    }
}
