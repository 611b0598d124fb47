import Model

/// The dossiers as an Atom feed (RFC 4287). It needs the site's address, for entries and their ids are known by theirs.
///
/// There is no clock: a dossier was updated when its newest article was published. One that has no dated article cannot be in the feed.
struct FeedFile: Sendable {
    static let name = "feed.xml"

    /// A dossier of the feed.
    struct Entry: Sendable {
        /// The folder's name.
        let name: String
        /// The minute at which its newest article was published, counted from 1970 in UTC; midnight where only the day is known.
        let updated: Int
        /// As XML.
        let text: String

        init(name: String, updated: Int, text: String) { (self.name, self.updated, self.text) = (name, updated, text) }

        /// Nil where the site's address is not known or nothing is dated.
        init?(_ folder: DossierFolder, settings: SiteSettings) {
            guard let base = settings.baseURL, let updated = newest(folder.dossier.readings) else { return nil }
            self.updated = updated
            name = folder.name
            text = entry(folder, updated, base: base)
        }
    }

    private let settings: SiteSettings
    private let base: String
    private let t: MessageCatalog
    private let entries: [Entry]

    /// Nil where the site's address is not known or nothing is dated.
    init?(_ dated: [Entry], settings: SiteSettings, _ t: MessageCatalog) {
        self.t = t
        guard let base = settings.baseURL, !dated.isEmpty else { return nil }
        self.settings = settings
        self.base = base
        entries = Array(dated.sorted { ($1.updated, $0.name) < ($0.updated, $1.name) }.prefix(Self.limit))
    }

    /// Whether there will be a feed of dossiers of these articles.
    static func isMade(of readings: some Sequence<Reading>, settings: SiteSettings) -> Bool {
        settings.baseURL != nil && readings.contains { newest([$0]) != nil }
    }

    var file: SiteFile {
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        text += "<title\(language)>\(Self.escaped(settings.title ?? t(.dossiersTitle)))</title>\n"
        if let description = settings.description { text += "<subtitle\(language)>\(Self.escaped(description))</subtitle>\n" }
        text += "<id>\(Self.escaped(base))</id>\n<updated>\(Self.time(entries[0].updated))</updated>\n"
        text += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(Self.escaped(base + Self.name))\"/>\n"
        text += "<link rel=\"alternate\" type=\"text/html\" href=\"\(Self.escaped(base))\"/>\n"
        text += "<author><name>\(Self.escaped(settings.title ?? t(.dossiersTitle)))</name></author>\n<generator>Dossier</generator>\n"
        for entry in entries { text += entry.text }
        return SiteFile(path: Self.name, text: text + "</feed>\n")
    }

    private static func entry(_ folder: DossierFolder, _ updated: Int, base: String) -> String {
        let page = base + folder.path("index.html")
        let dates = folder.dates.isEmpty ? "" : folder.t(.commaDates, [.dates: folder.dates])
        return """
            <entry>
            <title>\(escaped(folder.title))</title>
            <id>\(escaped(page))</id>
            <link rel="alternate" type="text/html" href="\(escaped(page))"/>
            <updated>\(time(updated))</updated>
            <summary>\(escaped(folder.t(.sourceCount, folder.sources.count) + dates))</summary>
            <content type="html">\(escaped(content(folder, base)))</content>
            </entry>

            """
    }

    /// The summary, each sentence with links to the passages that say it.
    private static func content(_ folder: DossierFolder, _ base: String) -> String {
        if folder.ownSummary != nil {
            let markdown = SummaryMarkdown(folder: folder)
            return "<p>\(escaped(markdown.byline))</p>" + markdown.html(from: base)
        }
        let sentences = folder.dossier.summary.map { sentence in
            var seen: Set<String> = []
            let citations = ([sentence.citation] + sentence.alsoSaidBy).filter { seen.insert($0.article).inserted }
            let links = citations.map { citation in
                let name = folder.index(ofArticle: citation.article).map { self.name(of: $0, in: folder) } ?? folder.t(.unnamedSource)
                return "<a href=\"\(escaped(base + folder.path(folder.href(citation))))\">\(escaped(name))</a>"
            }
            let language = Quotation.language(of: sentence.citation, in: folder)
            return "<p lang=\"\(language)\">\(escaped(folder.t.quoted(sentence.citation.text))) (\(links.joined(separator: ", ")))</p>"
        }
        return sentences.isEmpty ? "<p>\(escaped(folder.t(.sourceCount, folder.sources.count)))</p>" : sentences.joined()
    }

    private static func name(of index: Int, in folder: DossierFolder) -> String {
        folder.dossier.readings[index].article.publisher ?? folder.sources[index].title
    }

    private var language: String { settings.language.map { " xml:lang=\"\($0)\"" } ?? "" }

    static func escaped(_ text: String) -> String { DisplayText.safe(text).htmlEscaped }

    private static func newest(_ readings: [Reading]) -> Int? {
        readings.compactMap { reading -> Int? in
            let published = reading.article.published
            return published.day.map { (1...9_999).contains($0.year) } ?? false ? published.minutesSince1970 : nil
        }.max()
    }

    /// RFC 3339.
    private static func time(_ minutes: Int) -> String {
        let (day, minute) = CalendarDate.moment(minutes: minutes)
        return "\(day.iso)T\(CalendarDate.clock(minute)):00Z"
    }

    /// The newest so many; feed readers keep what they had.
    private static let limit = 100
}
