import Model

/// A dossier that is yet to be made: what the whole site must know of it before, and how to make it.
public struct DossierSource: Sendable {
    /// See `Dossier.id`.
    public let id: String
    /// See `Dossier.title`.
    public let title: String
    /// See `Dossier.readings`.
    public let readings: [Reading]
    /// See `Dossier.placements` and `Dossier.related`: by them its pages name others.
    let placements: [Placement]
    let related: [RelatedDossier]
    /// See `Dossier.siteActors`.
    let siteActors: [SiteActor?]
    /// Of its outline; nil where nobody keeps what was made.
    let key: ContentKey?
    /// Makes the dossier. Called from any thread, and only when its pages are to be made.
    let make: @Sendable () -> Dossier

    /// A dossier of an outline, of which is known what others it has to do with and whom its actors are in the site: `linked` has that, and
    /// need have no more.
    public init(_ outline: DossierOutline, linked: Dossier?, key: ContentKey? = nil, make: @escaping @Sendable () -> Dossier) {
        id = outline.id
        title = outline.title
        readings = outline.readings
        placements = outline.placements
        related = linked?.related ?? []
        siteActors = linked?.siteActors ?? []
        self.key = key
        self.make = make
    }

    /// A dossier that is made already.
    public init(_ dossier: Dossier) {
        id = dossier.id
        title = dossier.title
        readings = dossier.readings
        placements = dossier.placements
        related = dossier.related
        siteActors = dossier.siteActors
        key = nil
        make = { dossier }
    }
}

/// The whole site. Its files are made dossier by dossier and handed on as they are made, so that only the dossiers in hand are in memory.
///
/// ```
/// let writer = try SiteWriter(folder: "site")
/// let (outcome, report) = try writer.write { sink in try Site(sources).make(with: .builtIn, into: sink) }
/// for fault in outcome.diagnostics { print(fault) }
/// ```
public struct Site: Sendable {
    /// What was made.
    public struct Outcome: Sendable {
        /// Files of the site.
        public let files: Int
        /// Of all files, where the sink gave them.
        public let stamps: [FileStamp]
        /// The dossiers whose pages took longest to make, the slowest first; at most ten. Those taken over from an earlier build are none.
        public let slowest: [Effort]
        /// Dossiers that were taken over from an earlier build.
        public let kept: Int
        /// Actors that were found under several spellings.
        public let mergedActors: Int
        /// What is wrong with links and with summaries of the user.
        public let diagnostics: [Diagnostic]
        /// The words of the user's summaries.
        public let summaries: [SummaryText]
        /// The bytes of the history file as the site now has it; none where it has none.
        public let history: [UInt8]
    }

    /// What a dossier took to make.
    public struct Effort: Sendable {
        /// The name of its folder.
        public let dossier: String
        /// Its articles.
        public let articles: Int
        /// Its files.
        public let files: Int
        /// From its first page to its last file, in seconds.
        public let seconds: Double
    }

    let named: [(source: DossierSource, name: String)]
    let chronicle: Chronicle
    private let recordsHistory: Bool
    let assigned: SummaryAssignment
    let noted: NoteAssignment
    let settings: SiteSettings
    let corrections: Corrections

    /// The shapes of all kinds of pages by the name of their template: what templates are checked against.
    package static let pageShapes: [String: PageShape] = Dictionary(
        uniqueKeysWithValues: pageTypes.map { ($0.template, $0.shape) }
    )

    private static let pageTypes: [any Page.Type] = [
        HomePage.self, DossierPage.self, TimelinePage.self, ActorsPage.self, ActorPage.self, PlacesPage.self, ComparisonPage.self,
        ClaimsPage.self,
        CopiesPage.self, PairPage.self, SourcesPage.self, ArticlePage.self, ReviewPage.self, MethodPage.self, SearchPage.self,
        EarlierPage.self, EarlierOverviewPage.self, AnnouncedPage.self, OriginsPage.self,
        CheckPage.self, NotFoundPage.self, ChangesPage.self, MovedPage.self, VersionsPage.self,
        EmbedTimelinePage.self, EmbedDifferencesPage.self, BundlePage.self,
        SiteActorsPage.self, SiteActorPage.self, SiteSourcesPage.self, SiteSourcePage.self, SiteEventsPage.self,
    ]

    /// Names of the site's own folders and pages, which no dossier's folder may take.
    static let reserved = [AcrossPages.folder, "assets", "changes", "check", "data", "index", "method", "review", "search", "404"]

    /// A site of dossiers, in the order in which they are listed where nothing else orders them.
    /// Notes stand at the words of the articles that they are about. Summaries of the user stand in place of those that the program made. Addresses of the history last, and what it has not is new: in the
    /// state of the day `asOf`, or of the newest article. Unless this site is recorded, the next is compared with the same. Of corrections those
    /// count that name events, facts and differences, publishers, and what may be published.
    public init(
        _ dossiers: [DossierSource], settings: SiteSettings = SiteSettings(), summaries: [UserSummary] = [],
        history: SiteHistory = SiteHistory(), asOf: CalendarDate? = nil, recordsHistory: Bool = true,
        corrections: Corrections = Corrections(), notes: [Note] = []
    ) {
        self.settings = settings
        self.corrections = corrections
        self.recordsHistory = recordsHistory
        chronicle = Chronicle(
            history, dossiers: dossiers.map { ($0.id, $0.readings) }, asOf: asOf, reserved: Self.reserved,
            publishers: corrections.publishers)
        named = Array(zip(dossiers, chronicle.folders))
        noted = NoteAssignment(notes, dossiers: named)
        assigned = SummaryAssignment(summaries, dossiers: named.map { ($0.source.id, $0.name) })
    }

    /// A site of dossiers that are made already.
    public init(
        dossiers: [Dossier], settings: SiteSettings = SiteSettings(), summaries: [UserSummary] = [],
        history: SiteHistory = SiteHistory(), corrections: Corrections = Corrections(), notes: [Note] = []
    ) {
        self.init(
            dossiers.map { DossierSource($0) }, settings: settings, summaries: summaries, history: history, corrections: corrections,
            notes: notes)
    }

    /// The summary that the program makes of a dossier, as `summaries/ID.md` takes it: Markdown with the marks of the sources and, where sources differ,
    /// a line a difference; empty where no sentence stands out. Throws where no dossier has this id or folder.
    public func draft(of id: String, words t: MessageCatalog = .english) throws(DiagnosticError) -> String {
        let place = try place(of: id)
        let (source, name) = named[place]
        let markdown = SummaryMarkdown(
            folder: DossierFolder(source.make(), name: name, past: chronicle.pasts[place], corrections: corrections, t: t))
        return ([markdown.summary] + markdown.disputes.map(\.line)).filter { !$0.isEmpty }.map { $0 + "\n" }.joined(separator: "\n")
    }

    /// The place of a dossier among all. Throws where none has this id or folder.
    func place(of id: String) throws(DiagnosticError) -> Int {
        if let place = named.firstIndex(where: { $0.name == id || $0.source.id == id }) { return place }
        throw DiagnosticError(
            SummaryAssignment.missing(id, among: named.map(\.name), file: nil, hint: "a site has each in a folder of its name"))
    }

    /// Every file of the site in memory, sorted by path: pages, summaries, data and the templates' assets.
    public func files(templates: TemplateSet) throws(DiagnosticError) -> [SiteFile] {
        let sink = MemorySink()
        _ = try make(with: templates, into: sink)
        return sink.files.sorted { $0.path < $1.path }
    }

    /// Makes every file of the site. A summary of the user with a link that leads nowhere is reported and left out, as an article with an
    /// error is. What a cache knows of an earlier build is not made again. `progress` is told, from any thread, how many
    /// dossiers are done. Throws when a template is missing, or what the sink throws.
    public func make(
        with templates: TemplateSet, into sink: any SiteSink, cache: SiteCache? = nil,
        progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
    ) throws(DiagnosticError) -> Outcome {
        let readings = named.lazy.flatMap(\.source.readings)
        let directory = SiteDirectory(named, templates.messages)
        let site = SiteContext(
            settings: settings, hasFeed: FeedFile.isMade(of: readings, settings: settings),
            nonces: PageNonces(named.map { ($0.name, $0.source.readings) }), isUnlisted: corrections.publishing.isUnlisted)
        let maker = DossierMaker(
            templates: templates, site: site, directory: directory, sink: sink, cache: cache, recordsHistory: recordsHistory,
            corrections: corrections, notes: noted.notes)
        var records = [DossierMaker.Made?](repeating: nil, count: named.count)
        let plain = named.indices.filter { assigned.summaries[named[$0].name] == nil }
        // The largest first: a large one that starts last would keep one core busy alone.
        let order = plain.sorted { (named[$1].source.readings.count, $0) < (named[$0].source.readings.count, $1) }
        let done = Locked(0)
        let made = order.parallelMap { index in
            defer {
                progress(
                    done.update {
                        $0 += 1
                        return $0
                    })
            }
            return maker.record(of: named[index].source, name: named[index].name, past: chronicle.pasts[index])
        }
        for (index, made) in zip(order, made) { records[index] = try made.get() }
        // The links of a user's summary may lead to any page: those of all are known before one is checked.
        var drafts: [(index: Int, draft: SummaryDraft)] = []
        var room = SummaryDraft.mostHeld
        for index in named.indices where records[index] == nil {
            let (source, name) = named[index]
            let draft = try maker.draft(
                of: source, name: name, past: chronicle.pasts[index], summary: assigned.summaries[name], room: &room)
            drafts.append((index, draft))
        }
        let check = LinkCheck(
            parts: drafts.isEmpty ? [] : records.compactMap { $0?.record.links } + drafts.map(\.draft.links), openPages: openPages)
        for (index, draft) in drafts { records[index] = try maker.record(of: draft, check: check) }
        return try finish(records.compactMap { $0 }, templates, site, sink)
    }

    /// Pages of the site itself to which summaries may link before they are made; `finish` checks the places on them.
    private var openPages: Set<String> {
        let own = ["index", "review", "search", "check", "method"] + (chronicle.states.count > 1 ? ["changes"] : [])
        return Set(own.map { $0 + ".html" })
    }

    /// Makes the files that are of no dossier.
    func finish(
        _ made: [DossierMaker.Made], _ templates: TemplateSet, _ site: SiteContext, _ sink: any SiteSink
    ) throws(DiagnosticError) -> Outcome {
        let records = made.map(\.record)
        let t = templates.messages
        var pages: [any Page] = [
            ReviewPage(records: records, lost: noted.lost, t: t), SearchPage(records: records, t: t), CheckPage(records: records, t: t),
            NotFoundPage(t: t),
        ]
        let across = AcrossPages(made, t)
        pages += across.pages
        pages += HomePage.all(records, news: chronicle.news(of: records, t), across: across.links, t)
        pages += MethodPage.all(records, t)
        pages += ChangesPage.all(records, chronicle, t)
        let own = pages.map(\.path)
        pages += chronicle.movedPages(besides: own, in: site, t)
        let written = pages.parallelMap { page in Result { () throws(DiagnosticError) in try templates.file(of: page, in: site) } }
        var files = templates.assets
        for file in written { files.append(try file.get()) }
        files.append(SiteFile(path: "data/site.json", contents: try Self.json(SiteExport(records), of: "the site")))
        files += SearchIndex(records.map(\.search) + (across.search.map { [$0] } ?? [])).files
        let moved = Set(records.flatMap(\.moved))
        let paths = own + records.lazy.flatMap(\.paths).filter { $0.hasSuffix(".html") && !moved.contains($0) }
        files += CrawlerFiles.all(pages: paths, in: site)
        let history = recordsHistory ? chronicle.file(records, pages: own) : chronicle.unchangedFile
        if let history { files.append(history) }
        if let feed = FeedFile(records.compactMap(\.feed), settings: settings, t) { files.append(feed.file) }
        let stamps = try sink.write(files)
        let check = LinkCheck(parts: records.map(\.links) + [PageLinks(files)])
        return Outcome(
            files: files.count + records.reduce(0) { $0 + $1.paths.count }, stamps: stamps + made.flatMap(\.stamps),
            slowest: Array(made.compactMap(\.effort).sorted { ($1.seconds, $0.dossier) < ($0.seconds, $1.dossier) }.prefix(10)),
            kept: made.count { $0.effort == nil },
            mergedActors: records.reduce(0) { $0 + $1.mergedActors },
            diagnostics: assigned.diagnostics + noted.diagnostics
                + SettledThings.missingDossiers(corrections, among: records.flatMap { [$0.id, $0.name] })
                + records.flatMap { $0.summaryFaults + $0.settledFaults } + check.diagnostics(),
            summaries: made.compactMap(\.summary), history: history?.contents ?? [])
    }

    /// A value as a JSON file.
    static func json(_ value: some Encodable, of what: String) throws(DiagnosticError) -> [UInt8] {
        do {
            return try JSONLine.bytes(of: value) + [UInt8(ascii: "\n")]
        } catch {
            throw DiagnosticError(Diagnostic(message: "the data of \(what) cannot be written as JSON: \(error)"))
        }
    }
}

extension TemplateSet {
    /// Makes a page.
    func file(of page: any Page, in site: SiteContext) throws(DiagnosticError) -> SiteFile {
        let type = type(of: page)
        let shape = Site.pageShapes[type.template] ?? type.shape
        return SiteFile(path: page.path, contents: try render(type.template, page.value(in: site), shape: shape))
    }
}
