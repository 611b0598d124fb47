import Model

/// A dossier and the names that its pages know it by: folder, files, anchors, marks.
struct DossierFolder: Sendable {
    let dossier: Dossier
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
    /// Where the events stand.
    let timeline: TimelineLayout
    /// Where the actors stand.
    let actors: ActorsLayout
    /// Where the parts of the comparison stand.
    let layout: ComparisonLayout
    /// What the user wrote in place of the summary; nil where there is nothing.
    let ownSummary: UserSummary?
    /// The other dossiers of the site; empty until all are named.
    var directory = SiteDirectory()

    /// From a disagreement's id to its place in the dossier.
    let disagreementIndex: [String: Int]
    /// From an actor's id to its place in the dossier.
    let actorIndex: [String: Int]

    /// By article: where its parts stand.
    private(set) var articles: [ArticleLayout] = []
    /// What each of them has and lacks.
    private(set) var accounts = SourceAccounts()
    /// What rests on each passage.
    private(set) var backlinks = Backlinks()

    /// By article: where actors are named in it, and which.
    let actorMentions: [[(range: TextRange, actor: Int)]]

    private let sourceIndex: [String: Int]

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
    }

    /// Names everything once.
    init(_ dossier: Dossier, name: String, ownSummary: UserSummary? = nil) {
        self.dossier = dossier
        self.ownSummary = ownSummary
        self.name = name
        var articles: Set<String> = []
        let names = dossier.readings.map { SourceName.short($0.article) }
        let uses = Dictionary(names.compactMap(\.self).map { ($0, 1) }, uniquingKeysWith: +)
        sources = dossier.readings.enumerated().map { index, reading in
            let article = reading.article
            let mark = SourceMark(index: index)
            let label = names[index].map { uses[$0] == 1 ? $0 : "\($0) \(mark.letter)" }
            let (title, hasTitle) = Self.title(of: reading)
            return Source(
                mark: mark, label: label ?? mark.letter,
                file: "article-\(uniqueSlug(article.id, fallback: "unnamed", taken: &articles)).html",
                title: title, hasTitle: hasTitle, language: DisplayText.languageTag(article.language)
            )
        }
        var taken: Set<String> = []
        actorSlugs = dossier.actors.map { "actor-\(uniqueSlug($0.id, fallback: "unnamed", taken: &taken))" }
        var anchors: Set<String> = []
        eventAnchors = dossier.events.map { uniqueSlug("event-\($0.id)", fallback: "event", taken: &anchors) }
        claimAnchors = dossier.claims.map { uniqueSlug("claim-\($0.id)", fallback: "claim", taken: &anchors) }
        disagreementAnchors = dossier.disagreements.map { uniqueSlug("differ-\($0.id)", fallback: "differ", taken: &anchors) }
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
        timeline = TimelineLayout(dossier.events)
        layout = ComparisonLayout(dossier, index: sourceIndex)
        accounts = SourceAccounts(self)
        backlinks = Backlinks(self)
        self.articles = dossier.readings.enumerated().map { index, reading in
            ArticleLayout(
                reading, base: String(sources[index].file.dropLast(".html".count)), names: mentions[index], slugs: actorSlugs,
                links: backlinks[article: reading.article.id])
        }
    }

    /// Disagreements about what happened, not about how a name is written, and no values that change from day to day.
    var disputes: Int {
        layout.loudDisagreements.count { dossier.disagreements[$0].kind != .spelling && dossier.disagreements[$0].course == .atOdds }
    }

    /// Points on which later reports give later values.
    var developments: Int { dossier.disagreements.count { $0.course == .develops } }

    var spellingDifferences: Int { dossier.disagreements.count { $0.kind == .spelling } }

    var isSingle: Bool { dossier.readings.count < 2 }

    var title: String { Self.title(dossier.title, id: dossier.id, readings: dossier.readings) }

    /// What the pages call a dossier that may have no title.
    static func title(_ stated: String, id: String, readings: [Reading]) -> String {
        stated.isEmpty ? readings.first.map { title(of: $0).title } ?? "Dossier \(id)" : stated
    }

    /// What the pages call an article: its headline, else its opening words.
    static func title(of reading: Reading) -> (title: String, isHeadline: Bool) {
        let title = reading.article.title.map(withoutTrailingDash).flatMap { $0.isEmpty ? nil : $0 }
        return (title ?? openingWords(of: reading) ?? "Article \(reading.article.id)", title != nil)
    }

    /// "29–30 December 2021", or empty when no article is dated.
    var dates: String {
        guard let from = dossier.from, let to = dossier.to else { return "" }
        return DateWords.words(from: from, through: to)
    }

    /// A headline without the dash or bar behind which its site's name stood.
    private static func withoutTrailingDash(_ title: String) -> String {
        var end = title.endIndex
        while end > title.startIndex, case let last = title[title.index(before: end)], last.isWhitespace || "-–—|".contains(last) {
            end = title.index(before: end)
        }
        return String(title[..<end].drop(while: \.isWhitespace))
    }

    /// The start of an article without a headline, cut at a word; nil where there is no sentence.
    private static func openingWords(of reading: Reading) -> String? {
        guard let first = reading.sentences.first else { return nil }
        let words = reading.article.text.slice(first.range).split(whereSeparator: \.isWhitespace)
        let cut = words.prefix(wordsOfOpening).joined(separator: " ").prefix(lengthOfOpening)
        return words.count > wordsOfOpening ? cut + "\u{A0}…" : String(cut)
    }

    /// Enough to know the article again; a scraped line without spaces must not become a title of any length.
    private static let wordsOfOpening = 9
    private static let lengthOfOpening = 100

    /// The place of an article in the dossier, by its id.
    func index(ofArticle id: String) -> Int? { sourceIndex[id] }

    /// Indices of the articles that spell a name so, ascending.
    func articles(of spelling: Spelling) -> [Int] { spelling.articles.filter { $0.value > 0 }.keys.compactMap { sourceIndex[$0] }.sorted() }

    /// The address of a passage, from the dossier's folder.
    func href(_ citation: Citation) -> String {
        sourceIndex[citation.article].map { passageHref($0, citation.passage) } ?? "sources.html"
    }

    /// The same of a passage of the article at an index.
    func passageHref(_ index: Int, _ passage: String) -> String { "\(articles[index].file(ofPassage: passage))#\(passage)" }

    /// The article that a file is a page of, by index.
    func index(ofFile file: Substring) -> Int? {
        let base = file.prefix { $0 != "_" && $0 != "." }
        return sources.firstIndex { $0.file.dropLast(".html".count) == base }
    }

    /// Whether an actor has a page: one that is named once has its row on the page of all actors, and no more to tell.
    func hasPage(actor index: Int) -> Bool { dossier.actors[index].mentions.count > 1 }

    /// An actor's page, or its row.
    func actorHref(_ index: Int) -> String {
        hasPage(actor: index) ? "\(actorSlugs[index]).html" : "\(actors.file(of: index))#\(actorSlugs[index])"
    }

    func eventHref(_ index: Int) -> String { "\(timeline.file(of: index))#\(eventAnchors[index])" }
    func claimHref(_ index: Int) -> String { "\(layout.file(ofClaim: index))#\(claimAnchors[index])" }
    func disagreementHref(_ index: Int) -> String { "\(layout.file(ofDisagreement: index))#\(disagreementAnchors[index])" }

    /// The passage side by side with the other; where there is too much shared text to show it all, the page about it.
    func sharedTextHref(_ index: Int) -> String { layout.file(ofCopy: index).map { "\($0)#shared-\(index + 1)" } ?? "copies.html" }

    /// The page on which two articles, given by index, stand side by side.
    func pairFile(_ one: Int, _ other: Int) -> String {
        let letters = [min(one, other), max(one, other)].map { sources[$0].mark.letter.lowercased() }
        return "pair-\(letters[0])-\(letters[1]).html"
    }

    /// The same, or nil when the two have no page.
    func pairHref(_ one: Int, _ other: Int) -> String? { layout.pairs.has(one, other) ? pairFile(one, other) : nil }

    /// The marks of the articles beside which one can be read, the nearest first; each leads to the page of both. Of the shape of `MarkLink`.
    func besideMarks(_ index: Int, except left: Int? = nil) -> [PageValue] {
        layout.pairs.others(of: index).filter { $0 != left }.map { other in
            MarkLink.value(
                of: sources[other], href: pairFile(index, other),
                label: "\(sources[other].label): side by side with \(sources[index].label)")
        }
    }

    /// The part of an article's words that stand in no other article, 0 to 1; nil where it is not known.
    func ownShare(_ index: Int) -> Double? { dossier.ownShares.indices.contains(index) ? dossier.ownShares[index] : nil }

    /// When the article of a citation was published.
    func published(_ citation: Citation) -> PublicationDate? {
        sourceIndex[citation.article].map { dossier.readings[$0].article.published }
    }

    /// "published 29 December 2021, inferred".
    func publishedNote(_ citation: Citation) -> String {
        guard let published = published(citation) else { return "" }
        guard published.value != nil else { return "publication date unknown" }
        return "published \(Publication.words(published))" + (published.basis == .inferred ? ", inferred" : "")
    }

    /// The frame of one of this folder's pages.
    func frame(_ title: String, file: String) -> Frame {
        var navigation = [
            Link(label: "Overview", href: "index.html"), Link(label: "Timeline", href: "timeline.html"),
            Link(label: "Actors", href: "actors.html"),
        ]
        if !isSingle { navigation.append(Link(label: "Comparison", href: "comparison.html")) }
        navigation.append(Link(label: "Sources", href: "sources.html"))
        return Frame(
            title: title, root: "../", navigation: navigation, current: file, dataFile: "../data/dossiers/\(name).json"
        )
    }

    /// The page of a file in this folder.
    func path(_ file: String) -> String { "\(name)/\(file)" }
}
