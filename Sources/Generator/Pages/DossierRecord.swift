import Model

/// What the site needs of a dossier when its own files are made: its rows on the pages of the whole site, what is found in it, and what its
/// pages link to. With it the dossier itself can go.
struct DossierRecord: Sendable {
    /// The folder's name.
    let name: String
    let id: String
    /// As its pages show it; `statedTitle` may be empty.
    let title: String
    let statedTitle: String
    let from: CalendarDate?
    let to: CalendarDate?
    /// In words.
    let dates: String
    /// The ids of its articles, in order.
    let articles: [String]
    /// The days on which articles were published, as `CalendarDate.dayNumber`s.
    let days: [Int]
    /// The row of the home page, without the strip of dates; empty for an article alone.
    let home: PageRecord
    /// The row of an article alone.
    let single: PageValue?
    /// By part of the review.
    let review: [[ReviewPage.Doubt]]
    /// Its rows on the pages about the method, and what is counted there.
    let method: [MethodPage.Row]
    let counts: MethodPage.Counts
    /// Nil where nothing is dated or the site has no address.
    let feed: FeedFile.Entry?
    let search: SearchEntries
    /// Actors with several spellings.
    let mergedActors: Int
    /// Of its files, sorted.
    let paths: [String]
    let links: PageLinks
    /// What the history file keeps of it.
    let memory: [String]
    /// The state in which it was new.
    let since: StateDay
    /// What was new in it, the earliest state first.
    let changes: [Change]
    /// What is new in it now, in words; empty where nothing is.
    let news: String
    /// What is still there of what was new in each state, for the page of changes.
    let newItems: [NewItem]
    /// The paths of pages that only lead on, sorted.
    let moved: [String]
    /// Whether there is a feed of its changes.
    let hasFeed: Bool
    /// Independent ones; each article where nothing is known of them.
    let origins: Int
    /// Points on which the sources are at odds.
    let disputes: Int
    /// What the pages of the whole site tell of it.
    let standing: DossierStanding
    /// What is wrong with a summary of the user, which was then left out.
    var summaryFaults: [Diagnostic] = []
    /// What is wrong with what the user settled of it and with notes about its articles.
    var settledFaults: [Diagnostic] = []

    /// Reads a dossier whose files are made.
    init(
        _ folder: DossierFolder, settings: SiteSettings, paths: [String] = [], links: PageLinks = PageLinks(), moved: [String] = [],
        memory: DossierMemory? = nil
    ) {
        let memory = memory ?? folder.memory(pages: [])
        self.memory = memory.lines
        since = memory.since
        changes = memory.changes
        news = folder.newsWords
        newItems = NewItem.all(folder, memory)
        self.moved = moved
        hasFeed = folder.hasFeed(settings)
        let dossier = folder.dossier
        name = folder.name
        id = dossier.id
        title = folder.title
        statedTitle = dossier.title
        from = dossier.from
        to = dossier.to
        dates = folder.dates
        articles = dossier.readings.map(\.article.id)
        days = dossier.readings.compactMap(\.article.published.day?.dayNumber)
        home = folder.isSingle ? [:] : HomePage.row(folder)
        single = folder.isSingle ? HomePage.single(folder) : nil
        review = ReviewPage.doubts(of: folder)
        (method, counts) = MethodPage.rows(folder)
        feed = FeedFile.Entry(folder, settings: settings)
        search = SearchEntries(folder)
        standing = DossierStanding(folder)
        origins = folder.layout.origins
        disputes = folder.disputes
        mergedActors = dossier.actors.count { $0.spellings.count > 1 }
        settledFaults = folder.continuity.faults + ReviewFinder.diagnostics(folder)
        self.paths = paths
        self.links = links
    }

    var isSingle: Bool { articles.count < 2 }

    /// The page of a file in its folder.
    func path(_ file: String) -> String { "\(name)/\(file)" }

    /// The latest story first, undated ones last; else as given.
    static func isNewer(_ left: DossierRecord, _ right: DossierRecord) -> Bool {
        (left.to?.dayNumber ?? .min) > (right.to?.dayNumber ?? .min)
    }
}
