import Model

/// Makes the files of one dossier after another: a pure step from the dossier, and from what its pages say of the site, to files.
struct DossierMaker: Sendable {
    let templates: TemplateSet
    let site: SiteContext
    let directory: SiteDirectory
    let sink: any SiteSink
    let cache: SiteCache?
    /// False where the history stays as it was.
    let recordsHistory: Bool
    /// What the user settled.
    var corrections = Corrections()
    /// The notes about its articles, by the name of a dossier's folder.
    var notes: [String: [Note]] = [:]

    /// A dossier whose files stand where they belong.
    struct Made: Sendable {
        var record: DossierRecord
        /// Whom its actors are in the site. Not of the record, which lasts while others change.
        var siteActors: [SiteActor?]
        /// Of its files.
        let stamps: [FileStamp]
        /// Nil where it was taken over from an earlier build.
        var effort: Site.Effort?
        /// The user's, where there is one.
        var summary: SummaryText?
    }

    /// So many pages are in memory before they are handed on.
    private static let pagesAtOnce = 64

    /// Makes a dossier and hands its files on, unless it is made already.
    func record(of source: DossierSource, name: String, past: DossierPast) -> Result<Made, DiagnosticError> {
        Result { () throws(DiagnosticError) in
            let printed = source.key.map { outline in
                [past, past.bound].map { key(of: source, name: name, outline: outline, past: $0) }
            }
            if let printed, let cache, var known = cache.record(of: source.id, printed: printed, in: sink) {
                known.siteActors = source.siteActors
                return known
            }
            let start = ContinuousClock.now
            let folder = folder(source.make(), name, past: past)
            let files = try make(folder, sink)
            let (made, memory) = made(folder, files, since: start)
            // What is wrong is said again by the next build.
            if let cache, let outline = source.key, files.stamps.count == files.read.count, made.record.settledFaults.isEmpty {
                // What is made of this past is what will be made of the one that it leaves; where it leaves none, only in this state.
                let after = recordsHistory ? past.next(memory) : past.bound
                let printed = key(of: source, name: name, outline: outline, past: after)
                cache.note(
                    SiteCache.Entry(
                        outline: outline, printed: printed, actors: folder.dossier.actors, stamps: files.stamps, record: made.record))
            }
            return made
        }
    }

    /// Of all that the pages of a dossier print.
    private func key(of source: DossierSource, name: String, outline: ContentKey, past: DossierPast) -> ContentKey {
        ContentKey { packer in
            packer.add(outline)
            packer.add(name)
            packer.add(past)
            packer.add(notes[name] ?? [])
            packer.add(site.hasFeed)
            packer.add(directory.hasAcross)
            packer.add(source.related)
            // Its pages lead to those of the site that are of its actors, and say no more of these.
            packer.add(source.siteActors) { $0.add($1) { $0.add([$1.kind.rawValue, $1.id]) } }
            for id in source.related.map(\.dossier) + source.placements.compactMap(\.nearest?.dossier) {
                let entry = directory[id]
                packer.add(entry.map { [$0.name, $0.title, $0.firstArticle] } ?? [])
            }
        }
    }

    /// Makes the files of a dossier with a summary of the user and holds them back, as far as there is room, in bytes: what the summary's links
    /// lead to is not yet known.
    func draft(
        of source: DossierSource, name: String, past: DossierPast, summary: UserSummary?, room: inout Int
    ) throws(DiagnosticError) -> SummaryDraft {
        let start = ContinuousClock.now
        let folder = folder(source.make(), name, past: past, summary)
        let memory = MemorySink()
        let files = try make(folder, memory)
        let bytes = memory.files.reduce(0) { $0 + $1.contents.count }
        var draft = SummaryDraft(folder: folder, links: PageLinks(files.read), guess: LinkGuess(files.read), start: start)
        if bytes <= room {
            room -= bytes
            draft.held = (files, memory.files)
        }
        return draft
    }

    /// Hands on the files of a draft. Where a link of its summary leads nowhere, the dossier is made without.
    func record(of draft: SummaryDraft, check: LinkCheck) throws(DiagnosticError) -> Made {
        let folder = draft.folder
        let faults = SummaryLinks(folder: folder, check: check, guess: draft.guess).diagnostics()
        guard !faults.contains(where: { $0.severity == .error }) else {
            let plain = self.folder(folder.original, folder.name, past: folder.past)
            var made = made(plain, try make(plain, sink), since: draft.start).made
            made.record.summaryFaults = faults
            made.summary = SummaryText(folder)
            return made
        }
        var files: Files
        if let held = draft.held {
            files = held.files
            files.stamps = try sink.write(held.contents)
        } else {
            files = try make(folder, sink)
        }
        var made = made(folder, files, since: draft.start).made
        made.record.summaryFaults = faults
        made.summary = SummaryText(folder)
        return made
    }

    /// A dossier with the names of its pages.
    func folder(_ dossier: Dossier, _ name: String, past: DossierPast, _ summary: UserSummary? = nil) -> DossierFolder {
        var folder = DossierFolder(
            dossier, name: name, ownSummary: summary, past: past, corrections: corrections, notes: notes[name] ?? [], t: templates.messages)
        folder.directory = directory
        return folder
    }

    private func made(
        _ folder: DossierFolder, _ files: Files, since start: ContinuousClock.Instant
    ) -> (made: Made, memory: DossierMemory) {
        let paths = files.read.map(\.path).sorted()
        let moved = Set(files.moved)
        let pages = paths.filter { $0.hasSuffix(".html") && !moved.contains($0) }
        let memory = folder.memory(pages: pages.map { String($0.dropFirst(folder.name.count + 1)) })
        let made = Made(
            record: DossierRecord(
                folder, settings: site.settings, paths: paths, links: PageLinks(files.read), moved: files.moved, memory: memory),
            siteActors: folder.dossier.siteActors, stamps: files.stamps,
            effort: Site.Effort(
                dossier: folder.name, articles: folder.sources.count, files: files.read.count,
                seconds: (ContinuousClock.now - start) / .seconds(1)))
        return (made, memory)
    }

    /// The files of a dossier when they are made.
    struct Files {
        /// Their ids and links.
        var read: [ReadLinks] = []
        var stamps: [FileStamp] = []
        /// The paths of those that only lead on, sorted.
        var moved: [String] = []
    }

    /// Makes the files of a dossier and reads their links.
    private func make(_ folder: DossierFolder, _ sink: any SiteSink) throws(DiagnosticError) -> Files {
        var all = Files()
        func hand(_ files: [SiteFile]) throws(DiagnosticError) {
            all.read += files.parallelMap(ReadLinks.init)
            all.stamps += try sink.write(files)
        }
        let pages = pages(of: folder)
        for start in stride(from: 0, to: pages.count, by: Self.pagesAtOnce) {
            let made = pages[start..<min(start + Self.pagesAtOnce, pages.count)].map { $0 }.parallelMap { page in
                Result { () throws(DiagnosticError) in try templates.file(of: page, in: site) }
            }
            var files: [SiteFile] = []
            for file in made { files.append(try file.get()) }
            try hand(files)
        }
        let data = try dataFiles(of: folder)
        try hand(data)
        try hand(folder.formerData(data))
        let moved = folder.movedPages(besides: all.read.map(\.path), in: site)
        var files: [SiteFile] = []
        for page in moved { files.append(try templates.file(of: page, in: site)) }
        if let feed = DossierFeed(folder, settings: site.settings) { files += feed.files }
        try hand(files)
        all.moved = moved.map(\.path).sorted()
        return all
    }

    /// Its pages, in the order in which they are read.
    func pages(of folder: DossierFolder) -> [any Page] {
        let links = ActorLinks(folder)
        var pages: [any Page] = [
            DossierPage(folder: folder, links: links, hasFeed: folder.hasFeed(site.settings))
        ]
        pages += (0..<folder.actors.paging.pages).map { ActorsPage(folder: folder, links: links, page: $0) }
        if let places = PlacesPage(folder: folder) { pages.append(places) }
        pages += (0..<folder.timeline.paging.pages).map { TimelinePage(folder: folder, links: links, page: $0) }
        if !folder.dossier.events.isEmpty { pages.append(EmbedTimelinePage(folder: folder)) }
        if let differences = EmbedDifferencesPage(folder: folder) { pages.append(differences) }
        pages += (0..<folder.accounts.paging.pages).map { SourcesPage(folder: folder, page: $0) }
        if folder.hasAnnounced { pages.append(AnnouncedPage(folder: folder)) }
        if !folder.dossier.earlier.isEmpty {
            pages.append(EarlierOverviewPage(folder: folder))
            pages += folder.dossier.earlier.indices.map { EarlierPage(folder: folder, place: $0) }
        }
        if !folder.isSingle {
            let layout = folder.layout
            pages += (0..<layout.disagreementPages.pages).map { ComparisonPage(folder: folder, page: $0) }
            pages += (0..<layout.claimPages.pages).map { ClaimsPage(folder: folder, page: $0) }
            pages += (0..<layout.copyPages.pages).map { CopiesPage(folder: folder, page: $0) }
            if !folder.dossier.tree.roots.isEmpty {
                pages += (0..<OriginsPage.paging(folder).pages).map { OriginsPage(folder: folder, page: $0) }
            }
            pages += layout.pairs.all.map { PairPage(folder: folder, left: $0.left, right: $0.right) }
        }
        for actor in folder.dossier.actors.indices where folder.hasPage(actor: actor) {
            let mentions = ActorMentions(folder.dossier.actors[actor], base: folder.actorSlugs[actor], in: folder)
            pages += (0..<mentions.paging.pages).map {
                ActorPage(folder: folder, index: actor, links: links, mentions: mentions, page: $0)
            }
        }
        for (index, layout) in folder.articles.enumerated() {
            let text = layout.paging.pages > 1 ? ArticleText(folder: folder, reading: folder.dossier.readings[index]) : nil
            pages += (0..<layout.paging.pages).map { ArticlePage(folder: folder, index: index, page: $0, text: text) }
            let revisions = folder.revisions(of: index)
            guard !revisions.isEmpty else { continue }
            let paging = VersionWords(folder: folder, index: index).paging
            pages += (0..<paging.pages).map { VersionsPage(folder: folder, index: index, revisions: revisions, page: $0) }
        }
        return pages
    }

    /// The summary as Markdown, the data of the dossier, its timeline and actors for other programs, and its picture.
    private func dataFiles(of folder: DossierFolder) throws(DiagnosticError) -> [SiteFile] {
        let markdown = SummaryMarkdown(folder: folder)
        var files = [
            SiteFile(path: folder.path("index.md"), text: markdown.document),
            SiteFile(
                path: "data/dossiers/\(folder.name).json",
                contents: try Site.json(DossierExport(folder, summary: markdown), of: folder.dossier.id)),
        ]
        files += try TimelineFile.all(folder, base: site.settings.baseURL)
        files += try ActorFile.all(folder)
        files += try ClaimFile.all(folder)
        files += try CitationFile.all(folder)
        if let annotations = try AnnotationFile.file(folder, base: site.settings.baseURL) { files.append(annotations) }
        // Platforms take a picture by its full address only.
        if site.settings.baseURL != nil, let card = ShareCard(folder) { files.append(card.file) }
        return files
    }
}

/// A dossier with a summary of the user, of which is not yet known whether all its links lead somewhere.
struct SummaryDraft: Sendable {
    let folder: DossierFolder
    let links: PageLinks
    let guess: LinkGuess
    let start: ContinuousClock.Instant
    /// Its files, where there was room for them; else they are made again.
    var held: (files: DossierMaker.Files, contents: [SiteFile])?

    /// In bytes, of all dossiers together.
    static let mostHeld = 64_000_000
}
