import Model

/// The changes of one dossier as an Atom feed (RFC 4287), an entry for each state in which something was new. It needs the site's address.
///
/// There is no clock: an entry is of the day of its state. A dossier that was new in a state without a day has no feed.
struct DossierFeed {
    static let name = "feed.xml"

    private let folder: DossierFolder
    private let settings: SiteSettings
    private let base: String
    private let changes: [Change]

    /// Nil where the site's address is not known, or no state has a day.
    init?(_ folder: DossierFolder, settings: SiteSettings) {
        guard let base = settings.baseURL, folder.hasFeed(settings) else { return nil }
        (self.folder, self.settings, self.base) = (folder, settings, base)
        let earlier = (folder.past.base?.changes ?? []).filter { $0.day < folder.past.state }
        let all = earlier + (folder.news.change.isEmpty ? [] : [folder.news.change])
        changes = all.filter { $0.day.date != nil }.suffix(Self.limit).reversed()
    }

    /// The feed, also where dossiers that are now part of this one had theirs.
    var files: [SiteFile] {
        let feed = Array(text.utf8)
        let former = folder.past.absorbed.filter { $0.since.date != nil }.map(\.folder)
        return ([folder.name] + former).map { SiteFile(path: "\($0)/\(Self.name)", contents: feed) }
    }

    private var text: String {
        let page = base + folder.path("index.html"), own = base + folder.path(Self.name)
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        text += "<title>\(FeedFile.escaped(folder.title))</title>\n<id>\(FeedFile.escaped(own))</id>\n"
        text += "<updated>\(Self.time(changes.first?.day ?? .undated))</updated>\n"
        text += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(FeedFile.escaped(own))\"/>\n"
        text += "<link rel=\"alternate\" type=\"text/html\" href=\"\(FeedFile.escaped(page))\"/>\n"
        text += "<author><name>\(FeedFile.escaped(settings.title ?? folder.t(.dossiersTitle)))</name></author>\n"
        text += "<generator>Dossier</generator>\n"
        for change in changes {
            let words = FeedFile.escaped(ChangeWords.capitalised(ChangeWords(t: folder.t).words(change)))
            text += """
                <entry>
                <title>\(words)</title>
                <id>\(FeedFile.escaped(own))#\(change.day.text)</id>
                <link rel="alternate" type="text/html" href="\(FeedFile.escaped(page))"/>
                <updated>\(Self.time(change.day))</updated>
                <summary>\(words)</summary>
                </entry>

                """
        }
        return text + "</feed>\n"
    }

    /// RFC 3339.
    private static func time(_ day: StateDay) -> String { "\(day.text)T00:00:00Z" }

    /// The latest so many; feed readers keep what they had.
    private static let limit = 100
}

extension DossierFolder {
    /// Whether there is a feed of its changes.
    func hasFeed(_ settings: SiteSettings) -> Bool { settings.baseURL != nil && (past.base?.since ?? past.state).date != nil }

    /// What is new in it, in words; empty where nothing is.
    var newsWords: String {
        guard past.previous != nil, !news.change.isEmpty else { return "" }
        return ChangeWords(t: t).isNew(news.change)
    }

    /// The same, with since when.
    var newsLine: String {
        guard let previous = past.previous, !news.change.isEmpty else { return "" }
        let words = ChangeWords(t: t)
        return news.change.isFirst ? words.isNew(since: previous) : words.since(previous, news.change)
    }
}
