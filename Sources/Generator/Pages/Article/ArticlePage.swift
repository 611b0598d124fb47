import Model

/// One article for checking: passage by passage, what was read in it, and the way back to every page that rests on a passage.
struct ArticlePage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }
    let index: Int
    let backlinks: Backlinks

    static let template = "article"
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .title: .text, .isLongTitle: .flag, .titleAnchor: .text, .titleNumber: .text,
        .titleLinks: .list(Backlink.shape), .hasTitleLinks: .flag, .titleLang: .text, .lang: .text, .dir: .text, .letter: .text,
        .tone: .text,
        .item: SourceItem.shape, .place: .text, .sha256: .text, .isLine: .flag, .isRecord: .flag,
        .alsoAt: .list(.record(texts: [.place, .kind, .url])), .hasAlsoAt: .flag, .passages: .list(passage),
        .previous: .list(SourceLink.shape), .next: .list(SourceLink.shape), .hasNeighbours: .flag,
        .nameCount: .text, .dateCount: .text, .figureCount: .text, .hasMarks: .flag,
        .dates: .list(ArticleText.dateShape), .hasDates: .flag,
        .leftOut: .list(.record(texts: [.line, .text, .because])), .leftOutCount: .text, .hasLeftOut: .flag,
        .beside: .list(MarkLink.shape), .hasBeside: .flag, .modified: .text,
        .origins: .list(.record(texts: [.field, .source])), .hasOrigins: .flag,
    ]

    private static let passage = PageShape.record(
        texts: [.anchor, .number, .kind], flags: [.isHeading, .hasLinks, .isShared],
        [.parts: .list(ArticleText.partShape), .links: .list(Backlink.shape)])

    var path: String { folder.path(folder.sources[index].file) }
    var frame: Frame {
        // The page says of its own article whether it is read.
        var frame = folder.frame("\(source.title): \(folder.title)", file: source.file)
        frame.unreadNote = ""
        return frame
    }

    private var source: DossierFolder.Source { folder.sources[index] }
    private var reading: Reading { folder.dossier.readings[index] }

    func values() -> PageRecord {
        let article = reading.article
        // A headline that opens the text stands above it, and is not shown twice.
        let headline = article.passages.first { $0.kind == .title && article.text(of: $0.range) == article.title }
        let titleLinks = headline.map { backlinks[article: article.id, passage: $0.id] } ?? []
        let text = ArticleText(folder: folder, reading: reading)
        let dates = text.dateRows()
        let neighbours = [index - 1, index + 1].map { folder.sources.indices.contains($0) ? [SourceLink.value(folder.sources[$0])] : [] }
        return [
            .dossier: .words(folder.title), .title: .words(source.title), .isLongTitle: .flag(Headline.isLong(source.title)),
            .titleAnchor: .text(headline?.id ?? ""), .titleNumber: .text(headline.map { Passage.number(ofID: $0.id) } ?? ""),
            .titleLinks: .list(titleLinks.map { $0.value(in: folder) }), .hasTitleLinks: .flag(!titleLinks.isEmpty),
            .titleLang: .text(source.titleLanguage), .lang: .text(source.language),
            .dir: .text(LanguageWords.direction(source.language)),
            .letter: .text(source.mark.letter), .tone: .text(source.mark.tone), .item: SourceItem.value(index, in: folder),
            .place: .words(article.place), .sha256: .text(article.sha256 ?? ""),
            .isLine: .flag(article.line != nil), .isRecord: .flag(article.record != nil),
            .alsoAt: .list(article.alsoAt.map(copy)), .hasAlsoAt: .flag(!article.alsoAt.isEmpty),
            .passages: .list(article.passages.filter { $0.id != headline?.id }.map { passage($0, text) }),
            .previous: .list(neighbours[0]), .next: .list(neighbours[1]), .hasNeighbours: .flag(folder.sources.count > 1),
            .nameCount: .number(text.count(of: .name)), .dateCount: .number(text.count(of: .date)),
            .figureCount: .number(text.count(of: .figure)), .hasMarks: .flag(!text.isPlain),
            .dates: .list(dates), .hasDates: .flag(!dates.isEmpty), .hasLeftOut: .flag(!article.leftOut.isEmpty),
            .leftOut: .list(
                article.leftOut.map { .record([.line: .number($0.line), .text: .words($0.text), .because: .words(t.reason($0.because))]) }),
            .leftOutCount: .text(t(.lineCount, article.leftOut.count)), .beside: .list(folder.besideMarks(index)),
            .hasBeside: .flag(!folder.layout.pairs.others(of: index).isEmpty),
            .modified: .words(article.modified.flatMap { t.dates.words($0) } ?? article.modified ?? ""),
            .origins: .list(
                article.provenance.map { .record([.field: .text(t(Self.message($0.field))), .source: .words(t.reason($0.source))]) }),
            .hasOrigins: .flag(!article.provenance.isEmpty),
        ]
    }

    private static func message(_ field: Provenance.Field) -> MessageKey {
        switch field {
        case .title: .fieldTitle
        case .publisher: .fieldPublisher
        case .authors: .fieldAuthors
        case .url: .fieldURL
        case .language: .fieldLanguage
        case .published: .fieldPublished
        case .modified: .fieldModified
        }
    }

    private func copy(_ copy: ArticleCopy) -> PageValue {
        let key: MessageKey =
            switch copy.kind {
            case .copy: .copySame
            case .earlierVersion: .copyEarlier
            case .excerpt: .copyPart
            }
        return .record([.place: .words(copy.place), .kind: .text(t(key)), .url: .text(DisplayText.webAddress(copy.url) ?? "")])
    }

    private func passage(_ passage: Passage, _ text: ArticleText) -> PageValue {
        let links = backlinks[article: reading.article.id, passage: passage.id]
        return .record([
            .anchor: .text(passage.id), .number: .text(Passage.number(ofID: passage.id)), .kind: .text(passage.kind.rawValue),
            .isHeading: .flag(passage.kind == .heading || passage.kind == .title), .hasLinks: .flag(!links.isEmpty),
            .isShared: .flag(links.contains { $0.kind == .shared }), .parts: .list(text.parts(of: passage.range)),
            .links: .list(links.map { $0.value(in: folder) }),
        ])
    }
}
