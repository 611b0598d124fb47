import Model

/// The list of all dossiers with the coverage over time, and apart from it the articles that belong with no other.
struct HomePage: Page {
    /// Those of several articles: the weightiest and latest, then the others, the latest first.
    let dossiers: [DossierRecord]
    let singles: [DossierRecord]
    /// What is new in the site; empty where nothing is, and on later pages.
    let news: String
    /// The lists of all dossiers together; empty where there are none.
    let across: [Link]
    let t: MessageCatalog
    /// Of what the first page has no room for in full: the other dossiers, then the other articles.
    private let paging: Paging
    /// Counted from 0.
    let page: Int

    static let template = "home"
    static let fields: [PageName: PageShape] = [
        .news: .text, .newsHref: .text, .across: .list(Link.shape), .hasAcross: .flag, .counts: .text, .coverage: CoveragePicture.shape,
        .dossiers: .list(full),
        .older: .list(.record(texts: [.label, .count], [.dossiers: .list(short)])),
        .singles: .list(single), .moreSingles: .list(single), .moreSinglesLabel: .text, .hasSingles: .flag, .singleCount: .text,
        .isFirst: .flag, .isOrdered: .flag, .pages: Paging.shape, .range: .text,
    ]

    private static let full = PageShape.record(
        texts: [.href, .title, .dates, .sourceCount, .people, .disputes, .news, .contentLang, .period, .total, .dispute, .byline],
        [.lead: .list(Quotation.shape), .summary: .html, .strip: PublicationStrip.shape, .titleMarks: .list(MarkLink.shape)])
    private static let short = PageShape.record(
        texts: [.href, .title, .dates, .sourceCount, .contentLang, .period, .total, .dispute])
    private static let single = PageShape.record(texts: [.href, .title, .lang, .publisher, .period], [.published: Publication.shape])

    /// The pages of the list.
    static func all(_ records: [DossierRecord], news: String, across: [Link] = [], _ t: MessageCatalog) -> [HomePage] {
        let ranked = HomeOrder(records).sorted(records.filter { !$0.isSingle })
        // Those that are listed by year are in the order of time.
        let dossiers = ranked.prefix(shownDossiers) + ranked.dropFirst(shownDossiers).sorted(by: DossierRecord.isNewer)
        let singles = records.filter(\.isSingle).sorted(by: DossierRecord.isNewer)
        let rest = dossiers.dropFirst(shownDossiers) + singles.dropFirst(shownSingles)
        let bytes = rest.map { bytesOfRow + 2 * ($0.title.utf8.count + $0.name.utf8.count) }
        let paging = Paging(base: "index", bytes: [bytesOfFirst] + bytes)
        return (0..<paging.pages).map { page in
            HomePage(
                dossiers: Array(dossiers), singles: singles, news: page == 0 ? news : "", across: across, t: t, paging: paging, page: page)
        }
    }

    var path: String { paging.file(ofPage: page) }
    var frame: Frame { .site(t(.dossiersTitle) + t.suffix(ofPage: page), file: path, t) }

    func values() -> PageRecord {
        let articles = (dossiers + singles).reduce(0) { $0 + $1.articles.count }
        let grouped = dossiers.flatMap(\.days), alone = singles.flatMap(\.days)
        let isFirst = page == 0
        // Where most articles have no day, a picture of the others says little.
        let isDated = 2 * (grouped.count + alone.count) >= articles
        let coverage = isFirst && isDated ? CoveragePicture(grouped: grouped, alone: alone) : nil
        // They go, too, where most articles are undated: without the picture above nothing says what time their axis is, and the rows of undated
        // stories would be empty. On the axis of a single story each of its rows would be the picture above again, and on that of a few days they
        // all look alike.
        let hasStrip = dossiers.count > 1 && coverage != nil
        let strip = hasStrip ? grouped.min().flatMap { first in grouped.max().map { PublicationStrip(first...$0) } } : nil
        let older = Array(dossiers.dropFirst(Self.shownDossiers)), others = Array(singles.dropFirst(Self.shownSingles))
        // The first item stands for all that the first page has in full.
        let items = paging.items(ofPage: page)
        let rest = max(0, items.lowerBound - 1)..<(items.upperBound - 1)
        let olderHere = older[rest.clamped(to: older.indices)]
        let othersHere = others[rest.clamped(to: older.count..<(older.count + others.count)).moved(by: -older.count)].compactMap(\.single)
        let shown = isFirst ? singles.prefix(Self.shownSingles).compactMap(\.single) : []
        let isAll = othersHere.count == others.count
        let label = isAll ? t(.otherCount, others.count) : t(.someOfOthers, othersHere.count, [.total: t.number(others.count)])
        return [
            .news: .words(news), .newsHref: .text(ChangesPage.file), .across: .list(across.map(\.value)),
            .hasAcross: .flag(!across.isEmpty),
            .counts: .text(
                t(.articlesAndDossiers, [.articles: t(.articleCount, articles), .dossiers: t(.dossierCount, dossiers.count)])),
            .coverage: coverage?.value(undated: articles - grouped.count - alone.count, t) ?? .list([]),
            .dossiers: .list(
                dossiers.prefix(isFirst ? Self.shownDossiers : 0).map { record in
                    .record(record.home.merging([.strip: strip?.value(record.days) ?? .list([]), .news: .words(record.news)]))
                }),
            .older: .list(self.older(Array(olderHere))), .singles: .list(shown), .moreSingles: .list(othersHere),
            .moreSinglesLabel: .text(othersHere.isEmpty ? "" : label),
            .hasSingles: .flag(!shown.isEmpty || !othersHere.isEmpty), .singleCount: .number(singles.count), .isFirst: .flag(isFirst),
            .isOrdered: .flag(isFirst && dossiers.count > 1),
            .pages: paging.links(from: page, t), .range: .text(paging.numberWords(ofPage: page, t)),
        ]
    }

    /// A dossier's row, without the strip of dates.
    static func row(_ folder: DossierFolder) -> PageRecord {
        let dossier = folder.dossier
        let markdown = SummaryMarkdown(folder: folder)
        let first = folder.ownSummary == nil ? dossier.summary.first : nil
        let lead = first.map { Quotation.value($0.citation, in: folder).linked(from: folder.path) }
        let people = dossier.actors.filter { $0.kind == .person }.prefix(3).map(\.name)
        let disputes = folder.disputes
        return [
            .href: .text(folder.path("index.html")), .title: .words(folder.title), .dates: .text(folder.dates),
            .sourceCount: .text(sources(folder)), .people: .words(people.joined(separator: ", ")),
            .disputes: .text(disputes == 0 ? "" : folder.t(.disputeCount, disputes)),
            .lead: .list(lead.map { [$0] } ?? []), .summary: .html(markdown.lead),
            .byline: .words(folder.ownSummary == nil ? "" : markdown.byline),
            .titleMarks: .list(folder.titleMark(from: folder.path).map { [$0] } ?? []), .contentLang: .text(folder.contentLanguage),
            // What the filter goes by.
            .period: .text(dossier.from.flatMap { from in dossier.to.map { "\(from.iso)/\($0.iso)" } } ?? ""),
            .total: .number(folder.sources.count), .dispute: .text(disputes == 0 ? "" : "1"),
        ]
    }

    /// The dossiers that the page has no room for in full, by the year in which they end.
    private func older(_ dossiers: [DossierRecord]) -> [PageValue] {
        var years: [(label: String, dossiers: [DossierRecord])] = []
        for record in dossiers {
            let label = record.to.map { String($0.year) } ?? t(.withoutDate)
            if years.last?.label != label { years.append((label, [])) }
            years[years.count - 1].dossiers.append(record)
        }
        return years.map { year in
            .record([
                .label: .text(year.label), .count: .text(t(.dossierCount, year.dossiers.count)),
                .dossiers: .list(
                    year.dossiers.map {
                        .record($0.home.only([.href, .title, .dates, .sourceCount, .contentLang, .period, .total, .dispute]))
                    }),
            ])
        }
    }

    /// The row of an article alone.
    static func single(_ folder: DossierFolder) -> PageValue? {
        guard let source = folder.sources.first, let article = folder.dossier.readings.first?.article else { return nil }
        return .record([
            .href: .text(folder.path("index.html")), .title: .words(source.title),
            .lang: .text(source.titleLanguage),
            .publisher: .words(article.publisher ?? ""), .published: Publication.value(article.published, folder.t),
            .period: .text(article.published.day.map { "\($0.iso)/\($0.iso)" } ?? ""),
        ])
    }

    /// "5 sources", or "5 sources, from 3 origins".
    private static func sources(_ folder: DossierFolder) -> String {
        let origins = folder.layout.origins
        let sources = folder.t(.sourceCount, folder.sources.count)
        return origins < folder.sources.count ? folder.t(.factIndependent, origins, [.words: sources]) : sources
    }

    /// In full, with what they are about; the others are listed by year.
    private static let shownDossiers = 40
    private static let shownSingles = 24
    /// About what these take, and the row of another beside its title.
    private static let bytesOfFirst = 90_000
    private static let bytesOfRow = 330
}

extension Range<Int> {
    fileprivate func moved(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}

extension PageValue {
    /// A quotation whose link starts somewhere else than in the dossier's folder.
    func linked(from start: (String) -> String) -> PageValue {
        guard case .record(var members) = self, case .record(var mark) = members[.mark], case .text(let href) = mark[.href] else {
            return self
        }
        mark[.href] = .text(start(href))
        members[.mark] = .record(mark)
        return .record(members)
    }
}

extension Frame {
    /// The frame of a page at the top of the site.
    static func site(_ title: String, file: String, _ t: MessageCatalog) -> Frame {
        Frame(
            title: title,
            navigation: [
                Link(label: t(.allDossiers), href: "index.html"), Link(label: t(.review), href: "review.html"),
                Link(label: t(.method), href: "method.html"),
            ],
            current: file
        )
    }
}
