import Model

/// How the pages were made, and everything on them that was inferred.
struct MethodPage: Page {
    let records: [DossierRecord]
    let t: MessageCatalog
    let paging: Paging
    /// Counted from 0.
    let page: Int

    static let template = "method"
    static let fields: [PageName: PageShape] = [
        .articleCount: .text, .statedCount: .text, .inferredCount: .text, .unknownCount: .text, .mergeCount: .text,
        .leftOutCount: .text, .pages: Paging.shape, .range: .text, .isFirst: .flag,
        .dossiers: .list(
            .record(
                texts: [.title, .href, .because, .articleCount, .mergeCount], flags: [.hasMerges],
                [
                    .articles: .list(
                        .record(
                            texts: [.letter, .tone, .href, .title, .place], flags: [.isStated],
                            [.published: Publication.shape, .nearest: .list(.record(texts: [.title, .href, .because]))])),
                    .merges: .list(.record(texts: [.name, .href, .text, .because], flags: [.isSuspect])),
                ]
            )),
    ]

    /// All pages of a site.
    static func all(_ records: [DossierRecord], _ t: MessageCatalog) -> [MethodPage] {
        let paging = Paging(base: "method", bytes: records.flatMap { $0.method.map(\.bytes) })
        return (0..<paging.pages).map { MethodPage(records: records, t: t, paging: paging, page: $0) }
    }

    /// A dossier's row, or of a large one a part of it.
    struct Row: Sendable {
        let value: PageValue
        /// About what it takes on the page.
        let bytes: Int
    }

    var path: String { paging.file(ofPage: page) }
    var frame: Frame { .site(t(.method) + t.suffix(ofPage: page), file: path, t) }

    func values() -> PageRecord {
        let counts = records.map(\.counts)
        func sum(_ count: KeyPath<Counts, Int>) -> Int { counts.reduce(0) { $0 + $1[keyPath: count] } }
        return [
            .articleCount: .text(t(.articleCount, sum(\.articles))),
            .statedCount: .number(sum(\.stated)), .inferredCount: .number(sum(\.inferred)), .unknownCount: .number(sum(\.unknown)),
            .mergeCount: .text(t(.spellingCount, sum(\.merges))),
            .leftOutCount: .text(t(.lineCount, sum(\.leftOut))), .isFirst: .flag(page == 0),
            .dossiers: .list(records.flatMap(\.method)[paging.items(ofPage: page)].map(\.value)),
            .pages: paging.links(from: page, t), .range: .text(paging.words(ofPage: page, t)),
        ]
    }

    /// What the page counts.
    struct Counts: Sendable {
        let articles: Int
        let stated: Int
        let inferred: Int
        let unknown: Int
        let merges: Int
        let leftOut: Int
    }

    /// The rows of a dossier, and what is to be counted in it.
    static func rows(_ folder: DossierFolder) -> ([Row], Counts) {
        let merges = merges(folder)
        let all = folder.dossier.readings.map(\.article)
        let counts = Counts(
            articles: all.count, stated: all.count { $0.published.basis == .stated },
            inferred: all.count { $0.published.basis == .inferred }, unknown: all.count { $0.published.basis == .unknown },
            merges: merges.count, leftOut: all.reduce(0) { $0 + $1.leftOut.count })
        return (rows(folder, merges), counts)
    }

    private static func rows(_ folder: DossierFolder, _ merges: [PageValue]) -> [Row] {
        let articles = folder.sources.indices.map { index in
            let (source, reading) = (folder.sources[index], folder.dossier.readings[index])
            let placement = folder.dossier.placements.indices.contains(index) ? folder.dossier.placements[index] : Placement()
            return PageValue.record([
                .letter: .text(source.mark.letter), .tone: .text(source.mark.tone), .href: .text(folder.path(source.file)),
                .title: .words(source.title), .isStated: .flag(reading.article.published.basis == .stated),
                .published: Publication.value(reading.article.published, folder.t),
                .place: .words(PlacementWords(placement: placement, t: folder.t).because),
                .nearest: .list([nearest(placement, folder)].compactMap { $0 }),
            ])
        }
        let parts = max(1, (articles.count + articlesOfRow - 1) / articlesOfRow, (merges.count + mergesOfRow - 1) / mergesOfRow)
        return (0..<parts).map { part in
            let some = Array(articles.dropFirst(part * articlesOfRow).prefix(articlesOfRow))
            let merged = Array(merges.dropFirst(part * mergesOfRow).prefix(mergesOfRow))
            let value = PageValue.record([
                .title: .words(folder.title), .href: .text(folder.path("index.html")),
                .because: .words(folder.t.reason(folder.dossier.because)),
                .articleCount: .text(folder.t(.articleCount, articles.count)),
                .mergeCount: .text(folder.t(.spellingCount, merges.count)), .articles: .list(some),
                .hasMerges: .flag(!merged.isEmpty), .merges: .list(merged),
            ])
            return Row(value: value, bytes: aroundRow + some.count * bytesOfArticle + merged.count * bytesOfMerge)
        }
    }

    /// Of a larger dossier the row is cut.
    private static let articlesOfRow = 60
    private static let mergesOfRow = 300
    /// About what the parts of a row take on the page.
    private static let aroundRow = 1_000
    private static let bytesOfArticle = 1_500
    private static let bytesOfMerge = 400

    /// The dossier that an article is most like without being in it.
    private static func nearest(_ placement: Placement, _ folder: DossierFolder) -> PageValue? {
        guard let id = placement.nearest?.dossier, let entry = folder.directory[id] else { return nil }
        return .record([
            .title: .words(entry.title), .href: .text("\(entry.name)/index.html"),
            .because: .words(PlacementWords(placement: placement, t: folder.t).nearest ?? ""),
        ])
    }

    /// Every spelling that was counted to an actor of another name.
    private static func merges(_ folder: DossierFolder) -> [PageValue] {
        folder.dossier.actors.enumerated().flatMap { index, actor in
            actor.spellings.filter { $0.text != actor.name }.map { spelling in
                .record([
                    .name: .words(actor.name), .href: .text(folder.path(folder.actorHref(index))), .text: .words(spelling.text),
                    .because: .words(folder.t.reason(spelling.because)),
                    .isSuspect: .flag(spelling.isSuspect),
                ])
            }
        }
    }
}
