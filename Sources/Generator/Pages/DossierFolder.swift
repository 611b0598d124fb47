import Model

/// A dossier and the names that its pages know it by: folder, files, anchors, marks.
struct DossierFolder: Sendable {
    let dossier: Dossier
    /// The same as it was assembled: without lasting ids, and before anything was settled of it.
    let original: Dossier
    /// The folder's name; safe and unique in the site.
    let name: String
    /// One per article, in order.
    let sources: [Source]
    /// What the actors are called in file names and anchors, in order: `actor-ana-lima`.
    let actorSlugs: [String]
    /// Anchors on the timeline page, in order.
    let eventAnchors: [String]
    /// Anchors on the pages of claims, in order.
    let claimAnchors: [String]
    let disagreementAnchors: [String]
    /// The words of the interface.
    let t: MessageCatalog
    /// Where the events stand.
    let timeline: TimelineLayout
    /// Where the actors stand.
    let actors: ActorsLayout
    /// Where the parts of the comparison stand.
    let layout: ComparisonLayout
    /// What the user wrote in place of the summary; nil where there is nothing.
    let ownSummary: UserSummary?
    /// What earlier builds published of it, and what of that is still there.
    let past: DossierPast
    let continuity: Continuity
    /// Where the notes about its articles stand.
    private(set) var notes = DossierNotes()
    /// What is new in it.
    let news: DossierNews
    /// By article: how much of its text is shown.
    let texts: [Publishing.Texts]
    /// By article: what the user says of its publisher; nil where that is nothing.
    let publishers: [PublisherCorrection?]
    /// The other dossiers of the site; empty until all are named.
    var directory = SiteDirectory()
    /// False where actors have rows alone, as in a dossier that is one file.
    var hasActorPages = true

    /// From a disagreement's id to its place in the dossier.
    let disagreementIndex: [String: Int]
    /// From an actor's id to its place in the dossier.
    let actorIndex: [String: Int]

    /// Why articles tell nothing of claims.
    let silences: Silences

    /// By article: where its parts stand.
    private(set) var articles: [ArticleLayout] = []
    /// What each of them has and lacks.
    private(set) var accounts = SourceAccounts()
    /// By article: the edges by which its sentences name where they have what they say.
    let attributions: [String: [OriginTree.Edge]]
    /// By article: what stands for its root.
    let rootNames: [String: String]
    /// The earlier states that have pages.
    private(set) var earlierDays = EarlierDays()
    /// What rests on each passage.
    private(set) var backlinks = Backlinks()

    /// By article: where actors are named in it, and which.
    let actorMentions: [[(range: TextRange, actor: Int)]]

    /// Articles whose language is not read.
    let unread: Int
    /// What the pages say of them at their head; empty where there are none.
    let unreadNote: String
    /// The language of all articles, where it is one and not that of the interface; else empty: that of their words on the pages.
    let contentLanguage: String

    private let sourceIndex: [String: Int]
    /// By the file of an article's first page, without its ending.
    private let fileIndex: [Substring: Int]

    /// An article as the pages of its dossier name it.
    struct Source: Sendable {
        let mark: SourceMark
        /// What its marks say: its short name, with its letter where another article has the same; else the letter alone.
        let label: String
        let file: String
        let title: String
        /// True when the article has a headline; else `title` is its opening words.
        let hasTitle: Bool
        let language: String
        /// Of `title`: that of the article, or of the interface where the title is a label of ours.
        let titleLanguage: String
        /// When it was published, in words; nil where that is not known.
        let published: String?
    }

    /// Names everything once. What goes on from the past has its id and its letter from there.
    init(
        _ made: Dossier, name: String, ownSummary: UserSummary? = nil, past: DossierPast = DossierPast(),
        corrections: Corrections = Corrections(), notes: [Note] = [], t: MessageCatalog = .english
    ) {
        original = made
        let settled = SettledThings(corrections, dossier: made.id, folder: name, articles: made.readings.map(\.article.id))
        let continuity = Continuity(made, past: past, settled: settled)
        let withheld = WithheldText(continuity.dossier, corrections)
        texts = withheld.texts
        let dossier = withheld.withheld(from: continuity.dossier)
        let publishers = dossier.readings.map { reading in corrections.publishers.first { $0.names(reading.article) } }
        self.publishers = publishers
        self.dossier = dossier
        self.past = past
        self.continuity = continuity
        news = DossierNews(dossier, things: continuity.things, past: past)
        self.t = t
        self.ownSummary = ownSummary
        self.name = name
        let own = ArticleNames(dossier.readings.map(\.article.id), remembered: past.base?.articles ?? [])
        let names = zip(dossier.readings, publishers).map { SourceName.short($0.article, $1) }
        let uses = Dictionary(names.compactMap(\.self).map { ($0, 1) }, uniquingKeysWith: +)
        sources = dossier.readings.enumerated().map { index, reading in
            let article = reading.article
            var mark = own.marks[index]
            mark.look = past.looks.indices.contains(index) ? past.looks[index] : nil
            let label = names[index].map { uses[$0] == 1 ? $0 : "\($0) \(mark.letter)" }
            let (title, hasTitle) = Self.title(of: reading, t)
            let language = DisplayText.languageTag(article.language)
            let published = article.published.value == nil ? nil : Publication.words(article.published, t)
            return Source(
                mark: mark, label: label ?? mark.letter,
                file: own.files[index],
                title: title, hasTitle: hasTitle, language: language,
                titleLanguage: Self.ownTitle(of: reading) == nil ? t.language : language, published: published)
        }
        unread = dossier.readings.count(where: \.isUnread)
        unreadNote = LanguageWords.unreadNote(dossier.readings, t)
        let languages = Set(sources.map(\.language))
        contentLanguage = languages.count == 1 ? languages.first.flatMap { LanguageWords.isOf(t.language, $0) ? nil : $0 } ?? "" : ""
        var anchors: Set<String> = []
        actorSlugs = dossier.actors.map { Self.anchor(.actor, $0.id, &anchors) }
        eventAnchors = dossier.events.map { Self.anchor(.event, $0.id, &anchors) }
        claimAnchors = dossier.claims.map { Self.anchor(.claim, $0.id, &anchors) }
        disagreementAnchors = dossier.disagreements.map { Self.anchor(.difference, $0.id, &anchors) }
        fileIndex = Dictionary(
            sources.enumerated().map { ($1.file.dropLast(".html".count), $0) }, uniquingKeysWith: { first, _ in first })
        sourceIndex = Dictionary(dossier.readings.enumerated().map { ($1.article.id, $0) }, uniquingKeysWith: { first, _ in first })
        var mentions = [[(range: TextRange, actor: Int)]](repeating: [], count: dossier.readings.count)
        for (index, actor) in dossier.actors.enumerated() {
            for mention in actor.mentions {
                if let article = sourceIndex[mention.article] { mentions[article].append((mention.range, index)) }
            }
        }
        actorMentions = mentions
        disagreementIndex = Dictionary(dossier.disagreements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        actorIndex = Dictionary(dossier.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.actors = ActorsLayout(dossier.actors)
        timeline = TimelineLayout(dossier.events, t)
        layout = ComparisonLayout(dossier, index: sourceIndex)
        attributions = Dictionary(grouping: dossier.tree.edges.filter { $0.kind == .attribution }, by: \.article)
        rootNames = Self.rootNames(dossier.tree)
        // Of whole texts: what is withheld of an article does not make it shorter.
        silences = Silences(continuity.dossier, index: sourceIndex)
        accounts = SourceAccounts(self)
        backlinks = Backlinks(self)
        earlierDays = EarlierDays(self)
        if !notes.isEmpty {
            self.notes = DossierNotes(notes, whole: continuity.dossier.readings, shown: dossier.readings) { note in
                note.article.flatMap { sourceIndex[$0] } ?? SitePage(note.source).flatMap { index(ofFile: $0.file) }
            }
        }
        self.articles = dossier.readings.enumerated().map { index, reading in
            ArticleLayout(
                reading, base: String(sources[index].file.dropLast(".html".count)), names: mentions[index], slugs: actorSlugs,
                links: backlinks[article: reading.article.id], notes: self.notes[article: index], t)
        }
    }

    /// What a thing is called in addresses: its kind and its id, which lasts. Another name where that is not fit for one.
    private static func anchor(_ kind: ThingKind, _ id: String, _ taken: inout Set<String>) -> String {
        let isPlain =
            !id.isEmpty && id.utf8.count <= longestID
            && id.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
            }
        if isPlain, taken.insert(kind.prefix + id).inserted { return kind.prefix + id }
        return uniqueSlug(kind.prefix + id, fallback: kind.rawValue, taken: &taken)
    }

    /// A slug and what may stand before and behind it.
    private static let longestID = 100

    /// Disagreements about what happened, not about how a name is written, and no values that change from day to day.
    var disputes: Int {
        layout.loudDisagreements.count { dossier.disagreements[$0].kind != .spelling && dossier.disagreements[$0].course == .atOdds }
    }

    /// Points on which later reports give later values.
    var developments: Int { dossier.disagreements.count { DisagreementGroup($0) == .develops } }

    var spellingDifferences: Int { dossier.disagreements.count { DisagreementGroup($0) == .spelling } }

    var isSingle: Bool { dossier.readings.count < 2 }

    /// The place of an article in the dossier, by its id.
    func index(ofArticle id: String) -> Int? { sourceIndex[id] }

    /// The article that a file is a page of, by index.
    func index(ofFile file: Substring) -> Int? { fileIndex[file.prefix { $0 != "_" && $0 != "." }] }

    /// Indices of the articles that spell a name so, ascending.
    func articles(of spelling: Spelling) -> [Int] { spelling.articles.filter { $0.value > 0 }.keys.compactMap { sourceIndex[$0] }.sorted() }

    /// The part of an article's words that stand in no other article, 0 to 1; nil where it is not known.
    func ownShare(_ index: Int) -> Double? { dossier.ownShares.indices.contains(index) ? dossier.ownShares[index] : nil }

    /// When the article of a citation was published.
    func published(_ citation: Citation) -> PublicationDate? {
        sourceIndex[citation.article].map { dossier.readings[$0].article.published }
    }

    /// "published 29 December 2021, inferred".
    func publishedNote(_ citation: Citation) -> String {
        guard let published = published(citation) else { return "" }
        guard published.value != nil else { return t(.publicationUnknown) }
        return t(published.basis == .inferred ? .publishedOnInferred : .publishedOn, [.date: Publication.words(published, t)])
    }

    /// True where no article is in a language that is read: then nothing was looked for, and nothing can be missing.
    var isUnread: Bool { unread == sources.count }

    /// What stands in place of a summary that there is none of; empty where nobody could make one.
    var emptySummary: String { isUnread ? "" : t(.noSentence) }

    /// What stands in place of events.
    var noDate: String { isUnread ? unreadNote : t(unread > 0 ? .noDateRead : .noDate) }

    /// What stands in place of actors.
    var noActor: String { isUnread ? unreadNote : t(unread > 0 ? .noActorRead : .noActor) }
}
