import Model

/// The site that is built beside what is remembered of it: which state it is, and what each dossier goes on from.
struct Chronicle: Sendable {
    /// The state that is built. A day before the last recorded one is counted to that.
    let state: StateDay
    /// The one before; nil in the first.
    let previous: StateDay?
    /// By dossier: the name of its folder.
    let folders: [String]
    /// By dossier.
    let pasts: [DossierPast]
    /// Dossiers that are gone, by id; what was new in one is told of the one that took its place.
    let gone: [DossierMemory]
    /// Those of which no article is left.
    let lost: [DossierMemory]

    /// All states, this one included, the earliest first.
    let states: [StateDay]

    private let history: SiteHistory

    /// `asOf` is the day of the state, where the user gives one; else it is the day of the newest article. No folder has a name of `reserved`.
    init(
        _ history: SiteHistory, dossiers: [(id: String, readings: [Reading])], asOf: CalendarDate? = nil, reserved: [String] = [],
        publishers: [PublisherCorrection] = []
    ) {
        self.history = history
        let day = StateDay(asOf ?? dossiers.lazy.flatMap(\.readings).compactMap(\.article.published.day).max())
        state = max(day, history.states.last ?? day)
        states = history.states.contains(state) ? history.states : history.states + [state]
        previous = history.states.last { [state] in $0 < state }

        let remembered = Dictionary(uniqueKeysWithValues: history.dossiers.map { ($0.id, $0) })
        var taken = Set(reserved).union(history.dossiers.map(\.folder))
        var used: Set<String> = []
        let folders = dossiers.map { dossier in
            if let folder = remembered[dossier.id]?.folder, used.insert(folder).inserted { return folder }
            return uniqueSlug(dossier.id, fallback: "dossier", taken: &taken)
        }

        let articles = dossiers.map { $0.readings.map(\.article.id) }
        let there = Set(dossiers.map(\.id))
        var pasts = dossiers.map { [state, previous] in DossierPast(state: state, previous: previous, base: remembered[$0.id]) }
        var gone = history.dossiers.filter { !there.contains($0.id) }
        // What is new in this state is told of the dossiers that are there.
        for index in gone.indices where (gone[index].gone ?? state) == state {
            gone[index].changes.removeAll { [state] in $0.day == state }
        }
        let holders = Succession(now: articles, before: gone.map(\.members)).holder
        lost = zip(gone, holders).filter { $1 == nil }.map(\.0)
        for index in pasts.indices where pasts[index].base == nil {
            let absorbed = gone.indices.filter { holders[$0] == index }
            guard let place = Self.largest(absorbed.map { gone[$0] }, in: Set(articles[index])).map({ absorbed[$0] }) else { continue }
            var base = gone[place]
            (base.id, base.folder, base.gone, base.pages) = (dossiers[index].id, folders[index], nil, [])
            pasts[index].base = base
            gone[place].changes = []
        }
        for (memory, holder) in zip(gone, holders) { if let holder { pasts[holder].absorbed.append(memory) } }
        self.gone = gone

        let placeOf = Dictionary(
            articles.enumerated().flatMap { place, ids in ids.map { ($0, place) } }, uniquingKeysWith: { first, _ in first })
        var holdersOf: [String: [Int]] = [:]
        for (place, memory) in history.dossiers.enumerated() where memory.gone == nil && there.contains(memory.id) {
            for article in memory.members { holdersOf[article, default: []].append(place) }
        }
        let known = Self.known(history.dossiers)
        for index in pasts.indices {
            pasts[index].takeUp(articles[index].compactMap { known[$0] })
            guard remembered[dossiers[index].id] == nil else { continue }
            let parted = Set(articles[index].flatMap { holdersOf[$0] ?? [] }).sorted()
            pasts[index].parted = parted.map { history.dossiers[$0] }
        }
        var names: [Int: [String: String]] = [:]
        for index in pasts.indices {
            let past = pasts[index]
            let left = ((past.base.map { [$0] } ?? []) + past.absorbed).flatMap(\.articles).filter { article in
                placeOf[article.id].map { $0 != index } ?? false
            }
            for article in left {
                guard let place = placeOf[article.id] else { continue }
                let files =
                    names[place]
                    ?? Dictionary(
                        zip(articles[place], ArticleNames(articles[place], remembered: pasts[place].base?.articles ?? []).files),
                        uniquingKeysWith: { first, _ in first })
                names[place] = files
                pasts[index].moved[article.id] = files[article.id].map { "\(folders[place])/\($0)" }
            }
        }
        let remembering = history.dossiers.flatMap(\.articles).compactMap { article in article.look.map { (article.id, $0) } }
        let looked = Dictionary(remembering, uniquingKeysWith: { first, _ in first })
        for (index, looks) in SourceLooks(dossiers.map(\.readings), remembered: looked, publishers: publishers).all.enumerated() {
            pasts[index].looks = looks
        }
        (self.folders, self.pasts) = (folders, pasts)
    }

    /// What a dossier takes over as its own that only its user has given another name.
    private static func largest(_ absorbed: [DossierMemory], in articles: Set<String>) -> Int? {
        let counts = absorbed.map { memory in memory.members.count(where: articles.contains) }
        return counts.indices.max { (counts[$0], $1) < (counts[$1], $0) }
    }

    /// Every article that was ever in the site, as the dossier that has it, or had it last, remembers it, and since when the site has it.
    private static func known(_ dossiers: [DossierMemory]) -> [String: RememberedArticle] {
        var known: [String: RememberedArticle] = [:]
        for memory in dossiers.filter({ $0.gone != nil }) + dossiers.filter({ $0.gone == nil }) {
            for article in memory.articles {
                let other = known[article.id]
                if article.gone == nil || other == nil { known[article.id] = article }
                known[article.id]?.since = min(article.since, other?.since ?? article.since)
            }
        }
        return known
    }

    /// What was new in a dossier in each state before it was one with the dossier at a place.
    func absorbedChanges(by place: Int) -> [Change] { pasts.indices.contains(place) ? pasts[place].absorbed.flatMap(\.changes) : [] }

    /// How many articles went in a state with all that their dossiers had.
    func lostArticles(on day: StateDay) -> Int { lost.filter { ($0.gone ?? state) == day }.reduce(0) { $0 + $1.members.count } }

    /// What was new in a state in each dossier that was there then, also in those that are gone now.
    func changes(of records: [DossierRecord], on day: StateDay) -> [Change] {
        (records.map(\.changes) + gone.map(\.changes)).flatMap { $0.filter { $0.day == day } }
    }

    /// The history file as it is after this build. `records` are those of the dossiers, in order; `pages` those of the site itself.
    func file(_ records: [DossierRecord], pages: [String]) -> SiteFile {
        let old = gone.flatMap { memory in
            var memory = memory
            memory.gone = memory.gone ?? state
            return memory.lines
        }
        let text = SiteHistory.text(
            states: states, pages: Set(history.pages + pages).sorted(), lines: records.flatMap(\.memory) + old)
        return SiteFile(path: SiteHistory.file, text: text)
    }

    /// The file as it was read; nil where there was none.
    var unchangedFile: SiteFile? { history.bytes.isEmpty ? nil : SiteFile(path: SiteHistory.file, contents: history.bytes) }

    /// Pages that are gone with their dossiers, or that stood beside the dossiers' folders.
    func movedPages(besides paths: [String], in site: SiteContext, _ t: MessageCatalog) -> [any Page] {
        let there = Set(paths)
        let own = history.pages.filter { !there.contains($0) }.map { page in
            let list = page.prefix { $0 != "-" && $0 != "." } + ".html"
            return MovedPage(page, to: there.contains(String(list)) ? String(list) : "index.html", title: t(.allDossiers), in: site, t)
        }
        return own
            + lost.flatMap { memory in
                memory.pages.map { MovedPage("\(memory.folder)/\($0)", to: "index.html", title: t(.allDossiers), in: site, t) }
            }
    }

    /// What is new in the site, in words; empty while there is only one state.
    func news(of records: [DossierRecord], _ t: MessageCatalog) -> String {
        guard let previous else { return "" }
        let changes = records.compactMap { $0.changes.last }.filter { $0.day == state }
        var sum = changes.reduce(Change(day: state), +)
        sum.left += lostArticles(on: state)
        let isNew = changes.count(where: \.isFirst)
        return sum.isEmpty && isNew == 0 ? t(.whatIsNew) : ChangeWords(t: t).since(previous, sum, newDossiers: isNew)
    }
}

/// What the articles of a dossier are called: letters and pages that stay theirs.
struct ArticleNames {
    private(set) var marks: [SourceMark] = []
    private(set) var files: [String] = []

    /// Those that are remembered keep their names; the others get new ones, in order.
    init(_ articles: [String], remembered: [RememberedArticle]) {
        let known = Dictionary(remembered.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var next = (remembered.map(\.mark).max() ?? -1) + 1
        var taken = Set(remembered.map { String($0.file.dropFirst(Self.start.count).dropLast(Self.end.count)) })
        for article in articles {
            if let known = known[article] {
                marks.append(SourceMark(index: known.mark))
                files.append(known.file)
            } else {
                marks.append(SourceMark(index: next))
                files.append(Self.start + uniqueSlug(article, fallback: "unnamed", taken: &taken) + Self.end)
                next += 1
            }
        }
    }

    private static let start = "article-"
    private static let end = ".html"
}
