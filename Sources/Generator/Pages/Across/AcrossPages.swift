import Model

/// The pages that tell of all dossiers together: people, organisations, places, sources and events. A site of one dossier has none.
struct AcrossPages: Sendable {
    /// A dossier as these pages see it.
    struct Part: Sendable {
        let record: DossierRecord
        let siteActors: [SiteActor?]
    }

    /// The folder of all of them.
    static let folder = "all"

    let pages: [any Page]
    /// The lists, from the site's folder; empty where there are none.
    let links: [Link]
    /// What can be found in them; nil where there are none.
    let search: SearchEntries?

    init(_ made: [DossierMaker.Made], _ t: MessageCatalog) {
        let parts = made.map { Part(record: $0.record, siteActors: $0.siteActors) }
        guard parts.count > 1 else {
            (self.pages, links, search) = ([], [], nil)
            return
        }
        let actors = ActorsInSite(parts)
        let sources = SourcesInSite(parts)
        var pages: [any Page] = []
        for kind in ActorKind.allCases { pages += SiteActorsPage.all(kind, actors, t) }
        for actor in actors.all { pages += SiteActorPage.all(actor, t) }
        pages += SiteSourcesPage.all(sources, t)
        for source in sources.all { pages += SiteSourcePage.all(source, t) }
        pages += SiteEventsPage.all(parts, t)
        self.pages = pages
        search = SearchEntries(actors, sources, t)
        links = Self.lists(t).map { Link(label: $0.label, href: "\(Self.folder)/\($0.href)") }
    }

    /// The first pages of the lists, from their folder.
    static func lists(_ t: MessageCatalog) -> [Link] {
        ActorKind.allCases.map { Link(label: t($0.heading), href: "\($0.list).html") } + [
            Link(label: t(.sources), href: "\(SourcesInSite.list).html"), Link(label: t(.siteEvents), href: "\(SiteEventsPage.list).html"),
        ]
    }
}

extension ActorKind {
    /// The name of the list of such actors. Their pages begin with it, so that one that is gone leads to the list.
    var list: String {
        switch self {
        case .person: "people"
        case .organisation: "organisations"
        case .place: "places"
        }
    }
}

extension SiteActor {
    /// The first of its pages, from the folder of the site's lists.
    var file: String { "\(base).html" }

    var base: String { "\(kind.list)-\(id)" }
}

extension Page {
    /// The path of a file in the folder of the site's lists.
    func pathAcross(_ file: String) -> String { "\(AcrossPages.folder)/\(file)" }
}

extension Frame {
    /// The frame of a page that tells of all dossiers; `list` is the list that it belongs to.
    static func across(_ title: String, list: String, _ t: MessageCatalog) -> Frame {
        Frame(
            title: title, root: "../", navigation: AcrossPages.lists(t), current: "\(list).html")
    }
}
