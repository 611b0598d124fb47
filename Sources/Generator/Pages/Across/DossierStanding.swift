import Model

/// What the pages of the whole site tell of a dossier: whom it has in common with others, its sources, and its main events. All links start in
/// the folder of those pages.
struct DossierStanding: Sendable {
    /// An actor that other dossiers have too.
    struct Known: Sendable {
        /// Its place in the dossier.
        let actor: Int
        let href: String
        let roles: String
        let spellings: [String]
        let mentions: Int
        /// Those that name it: into `published`, ascending.
        let articles: [Int]
        /// Into `told`: what it said last, and the weightiest events that name it.
        let told: [Int]
    }

    /// An actor that no other dossier has, though several articles of this one.
    struct Local: Sendable {
        let name: String
        let kind: ActorKind
        let href: String
        /// As of `Known`.
        let articles: [Int]
    }

    /// Something that happened or was said.
    struct Told: Sendable {
        /// The first day of it, as `CalendarDate.dayNumber`; nil where that is not known.
        let day: Int?
        let isSaid: Bool
        /// Whether its month is not known.
        let isVague: Bool
        /// Whether it is an event of the dossier's main line.
        let isMain: Bool
        /// How many articles tell it.
        let sources: Int
        /// Of `toldShape`.
        let value: PageValue
        /// About what it takes on a page.
        let bytes: Int
    }

    /// An article as one of its publisher's.
    struct Published: Sendable {
        /// As marks call it; nil where neither publisher nor host is known.
        let source: String?
        let day: Int?
        let words: Int
        /// The part of its words that no other article of the dossier has; 1 for an article alone.
        let own: Double
        /// The sources of other articles that have words of it, and how many.
        let shared: [(source: String, words: Int)]
        let loneCount: Int
        /// The weightiest statements like which nothing was found in others; of the shape of a quotation.
        let lone: [PageValue]
        /// Of `articleShape`.
        let value: PageValue
    }

    let known: [Known]
    let local: [Local]
    let told: [Told]
    let published: [Published]
    /// See `DossierFolder.contentLanguage`.
    let contentLanguage: String

    static let toldShape = PageShape.record(
        texts: [.when, .href, .status, .dossier, .dossierHref, .contentLang], flags: [.isSaid], [.lead: Quotation.shape])
    static let articleShape = PageShape.record(
        texts: [.href, .title, .lang, .own, .dossier, .dossierHref, .contentLang], [.published: Publication.shape])

    init(known: [Known], local: [Local], told: [Told], published: [Published], contentLanguage: String) {
        (self.known, self.local, self.told, self.published) = (known, local, told, published)
        self.contentLanguage = contentLanguage
    }

    /// Reads a dossier. O(mentions + events + claims).
    init(_ folder: DossierFolder) {
        var finder = ToldFinder(folder)
        let actors = folder.dossier.actors
        known = actors.indices.filter(folder.isKnown).map { index in
            Known(
                actor: index, href: Self.href(folder.actorHref(index), folder),
                roles: distinct((actors[index].statedRole.map { [$0] } ?? []) + actors[index].roles.map(\.text)).prefix(2)
                    .joined(separator: " · "),
                spellings: Array(actors[index].spellings.map(\.text).prefix(Self.mostSpellings)), mentions: actors[index].mentions.count,
                articles: folder.articles(of: actors[index]), told: finder.told(of: index))
        }
        // "Dekker" beside "Ana Dekker" may be she.
        let parts = Set(actors.lazy.filter { $0.kind == .person }.map { $0.name.split(separator: " ") }.filter { $0.count > 1 }.joined())
        local = actors.indices.compactMap { index in
            guard actors[index].kind != .person || !parts.contains(actors[index].name[...]) else { return nil }
            let articles = folder.articles(of: actors[index])
            guard !folder.isKnown(index), articles.count > 1 else { return nil }
            return Local(
                name: actors[index].name, kind: actors[index].kind, href: Self.href(folder.actorHref(index), folder), articles: articles)
        }
        finder.addMainEvents()
        told = finder.told
        published = folder.sources.indices.map { Self.published($0, in: folder) }
        contentLanguage = folder.contentLanguage
    }

    /// From the folder of the site's own lists to a page of the dossier.
    static func href(_ href: String, _ folder: DossierFolder) -> String { "../" + folder.path(href) }

    private static func published(_ index: Int, in folder: DossierFolder) -> Published {
        let (article, source) = (folder.dossier.readings[index].article, folder.sources[index])
        let own = folder.isSingle ? 1 : folder.ownShare(index) ?? 1
        let shared = folder.layout.amounts.pairs(of: index).compactMap { pair -> (source: String, words: Int)? in
            let other = pair.left == index ? pair.right : pair.left
            let source = SourceName.whole(folder.dossier.readings[other].article, folder.publishers[other])
            return source.map { ($0, pair.words(of: index)) }
        }
        let lone = folder.isSingle ? [] : folder.accounts.all[index].only
        return Published(
            source: SourceName.whole(article, folder.publishers[index]), day: article.published.day?.dayNumber,
            words: folder.layout.amounts.words[index], own: own, shared: shared.filter { $0.words > 0 },
            loneCount: lone.count, lone: lone.prefix(mostLone).map { quotation(folder.dossier.claims[$0].lead, folder) },
            value: .record([
                .href: .text(href(source.file, folder)), .title: .words(source.title), .lang: .text(source.titleLanguage),
                .own: .text(folder.isSingle ? "" : folder.t.percent(own)), .published: Publication.value(article.published, folder.t),
                .dossier: .words(folder.isSingle ? "" : folder.title), .dossierHref: .text(href("index.html", folder)),
                .contentLang: .text(folder.contentLanguage),
            ]))
    }

    fileprivate static func quotation(_ citation: Citation, _ folder: DossierFolder) -> PageValue {
        Quotation.value(citation, in: folder).linked { href($0, folder) }
    }

    private static let mostSpellings = 6
    private static let mostLone = 2
}

extension DossierStanding.Published {
    /// "5 sources", or "50 articles of 5 sources". One of which no source is known is a source of its own.
    static func counts(_ articles: [DossierStanding.Published], _ t: MessageCatalog) -> String {
        let named = articles.compactMap(\.source)
        let sources = Set(named.map(SourcesInSite.key)).count + articles.count - named.count
        let words = t(.sourceCount, sources)
        return sources == articles.count ? words : t(.articlesOfSources, articles.count, [.sources: words])
    }
}

extension DossierFolder {
    /// The articles that name an actor, by index, ascending.
    fileprivate func articles(of actor: Actor) -> [Int] { Set(actor.mentions.compactMap { index(ofArticle: $0.article) }).sorted() }

    /// Whether other dossiers have an actor too.
    func isKnown(_ actor: Int) -> Bool { siteActor(actor) != nil }

    /// Whom an actor is in the whole site; nil where no other dossier has it.
    func siteActor(_ actor: Int) -> SiteActor? { dossier.siteActors.indices.contains(actor) ? dossier.siteActors[actor] : nil }
}

/// Collects what is told of actors, each sentence once though it names several.
private struct ToldFinder {
    private let folder: DossierFolder
    private let links: ActorLinks?
    private(set) var told: [DossierStanding.Told] = []
    private var places: [Key: Int] = [:]

    private struct Key: Hashable {
        /// Nil for what was said.
        let event: Int?
        let sentence: Citation
    }

    init(_ folder: DossierFolder) {
        self.folder = folder
        links = folder.dossier.siteActors.contains { $0 != nil } ? ActorLinks(folder) : nil
    }

    /// The places of what an actor said and of the events that name it.
    mutating func told(of actor: Int) -> [Int] {
        guard let links else { return [] }
        let quotes = ReportedQuote.grouped(links.quotes[actor]).map(\.lead)
        let latest = quotes.indices.sorted { (day(quotes[$0]), $0) > (day(quotes[$1]), $1) }.prefix(Self.mostQuotes)
        let weights = links.events[actor].map { folder.dossier.events[$0.event].weight }
        let weightiest = weights.indices.filter { folder.dossier.events[links.events[actor][$0].event].level != .background }
            .sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(Self.mostEvents).sorted()
        return latest.map { add(nil, quotes[$0]) }
            + weightiest.map { add(links.events[actor][$0].event, links.events[actor][$0].sentence) }
    }

    /// The events of the main line, for the list of all.
    mutating func addMainEvents() {
        for (index, event) in folder.dossier.events.enumerated() where event.level == .main { _ = add(index, event.lead) }
    }

    private func day(_ citation: Citation) -> Int { folder.published(citation)?.day?.dayNumber ?? .min }

    private mutating func add(_ event: Int?, _ sentence: Citation) -> Int {
        let key = Key(event: event, sentence: sentence)
        if let known = places[key] { return known }
        places[key] = told.count
        told.append(event.map { value(of: $0, sentence) } ?? quote(sentence))
        return told.count - 1
    }

    private func quote(_ citation: Citation) -> DossierStanding.Told {
        let published = folder.published(citation)
        return DossierStanding.Told(
            day: published?.day?.dayNumber, isSaid: true, isVague: false, isMain: false, sources: 1,
            value: value(
                published.map { Publication.words($0, folder.t) } ?? "", href: folder.href(citation), status: "", isSaid: true, citation),
            bytes: bytes(citation))
    }

    private func value(of index: Int, _ sentence: Citation) -> DossierStanding.Told {
        let event = folder.dossier.events[index]
        return DossierStanding.Told(
            day: event.when.hasYear ? event.when.whole.lowerBound : nil, isSaid: false,
            isVague: event.when.hasYear && event.when.whole.count > CalendarDate.longestMonth,
            isMain: event.level == .main && sentence == event.lead,
            sources: Set(event.mentions.map(\.sentence.article)).count,
            value: value(
                EventItem.words(event, folder.t), href: folder.eventHref(index), status: EventItem.status(event, folder.t), isSaid: false,
                sentence),
            bytes: bytes(sentence))
    }

    private func value(_ when: String, href: String, status: String, isSaid: Bool, _ sentence: Citation) -> PageValue {
        .record([
            .when: .words(when), .href: .text(DossierStanding.href(href, folder)), .status: .text(status), .isSaid: .flag(isSaid),
            .dossier: .words(folder.title), .dossierHref: .text(DossierStanding.href("index.html", folder)),
            .contentLang: .text(folder.contentLanguage), .lead: DossierStanding.quotation(sentence, folder),
        ])
    }

    private func bytes(_ sentence: Citation) -> Int {
        Self.around + 2 * (sentence.text.utf8.count + folder.title.utf8.count + 3 * folder.name.utf8.count)
    }

    private static let mostQuotes = 2
    private static let mostEvents = 6
    /// About what stands around the words, in bytes.
    private static let around = 560
}
