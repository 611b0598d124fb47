import Model

/// One article for checking: passage by passage, what was read in it, and the way back to every page that rests on a passage.
struct ArticlePage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }
    let index: Int
    /// Counted from 0.
    let page: Int
    /// Of an article of several pages, which all are made of it; nil where it is made for one.
    let text: ArticleText?

    static let template = "article"
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .title: .text, .isLongTitle: .flag, .titleAnchor: .text, .titleNumber: .text, .citeHref: .text,
        .titleLinks: .list(Backlink.shape), .hasTitleLinks: .flag, .titleLang: .text, .lang: .text, .dir: .text, .letter: .text,
        .tone: .text,
        .item: SourceItem.shape, .place: .text, .sha256: .text, .isLine: .flag, .isRecord: .flag,
        .alsoAt: .list(.record(texts: [.place, .kind, .url])), .hasAlsoAt: .flag, .passages: .list(passage),
        .previous: .list(SourceLink.shape), .next: .list(SourceLink.shape), .hasNeighbours: .flag,
        .nameCount: .text, .dateCount: .text, .figureCount: .text, .hasMarks: .flag,
        .dates: .list(ArticleText.dateShape), .hasDates: .flag,
        .leftOut: .list(.record(texts: [.line, .text, .because])), .leftOutCount: .text, .hasLeftOut: .flag,
        .beside: .list(MarkLink.shape), .hasBeside: .flag, .modified: .text,
        .origins: .list(.record(texts: [.field, .source])), .hasOrigins: .flag, .pages: Paging.shape, .range: .text, .withheldNote: .text,
        .authors: .list(.record(texts: [.name])), .date: .text, .versionsHref: .text, .versionsNote: .text, .notes: .list(NoteItem.shape),
        .moreNotes: .text,
    ]

    private static let passage = PageShape.record(
        texts: [.anchor, .number, .kind, .citeHref, .opening, .url, .moreNotes], flags: [.isHeading, .hasLinks, .isShared, .isWithheld],
        [.parts: .list(ArticleText.partShape), .links: .list(Backlink.shape), .notes: .list(NoteItem.shape)])

    private var layout: ArticleLayout { folder.articles[index] }
    private var file: String { layout.paging.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame {
        // Several articles may open with the same words.
        let title = source.hasTitle ? source.title : t(.letterTitle, [.letter: source.mark.letter, .title: source.title])
        return folder.frame("\(title)\(t.suffix(ofPage: page)): \(folder.title)", file: file)
    }

    private var source: DossierFolder.Source { folder.sources[index] }
    private var reading: Reading { folder.dossier.readings[index] }
    private var notes: ArraySlice<DossierNotes.Placed> { folder.notes[article: index] }

    func values() -> PageRecord {
        let article = reading.article
        let headline = page == 0 ? ArticleLayout.headline(of: article) : nil
        let backlinks = folder.backlinks[article: article.id]
        let titleLinks = Backlink.shown(headline.flatMap { backlinks[$0.id] } ?? [], t)
        let text = text ?? ArticleText(folder: folder, reading: reading)
        let versions = folder.revisions(of: index)
        let notes = NoteItem.values(page == 0 ? self.notes.above(headline: headline?.id) : [], t)
        let parts = layout.parts(ofPage: page)
        let dates = text.dateRows(parts.dates) { (layout.page(ofPassage: $0) == page ? "" : layout.file(ofPassage: $0)) + "#\($0)" }
        let leftOut = article.leftOut[parts.leftOut]
        let neighbours = [index - 1, index + 1].map { folder.sources.indices.contains($0) ? [SourceLink.value(folder.sources[$0])] : [] }
        return [
            .dossier: .words(folder.title), .title: .words(source.title), .isLongTitle: .flag(DisplayText.isLongTitle(source.title)),
            .titleAnchor: .text(headline?.id ?? ""), .titleNumber: .text(headline.map { Passage.number(ofID: $0.id) } ?? ""),
            .citeHref: .text(headline.map { Self.citeAnchor($0.id) } ?? ""),
            .titleLinks: .list(titleLinks.map { $0.value(in: folder) }), .hasTitleLinks: .flag(!titleLinks.isEmpty),
            .titleLang: .text(source.titleLanguage), .lang: .text(source.language),
            .dir: .text(LanguageWords.direction(source.language)),
            .letter: .text(source.mark.letter), .tone: .text(source.mark.tone), .item: SourceItem.value(index, in: folder),
            .place: .words(article.place), .sha256: .text(article.sha256 ?? ""),
            .isLine: .flag(article.line != nil), .isRecord: .flag(article.record != nil),
            .alsoAt: .list(article.alsoAt.prefix(Self.mostCopies).map(copy)), .hasAlsoAt: .flag(!article.alsoAt.isEmpty),
            .passages: .list(parts.pieces.map { passage($0, backlinks, text) }),
            .previous: .list(neighbours[0]), .next: .list(neighbours[1]), .hasNeighbours: .flag(folder.sources.count > 1),
            .nameCount: .number(text.count(of: .name)), .dateCount: .number(text.count(of: .date)),
            .figureCount: .number(text.count(of: .figure)), .hasMarks: .flag(!text.isPlain),
            .dates: .list(dates), .hasDates: .flag(!dates.isEmpty), .hasLeftOut: .flag(!leftOut.isEmpty),
            .leftOut: .list(
                leftOut.map { .record([.line: .number($0.line), .text: .words($0.text), .because: .words(t.reason($0.because))]) }),
            .leftOutCount: .text(article.leftOut.isEmpty ? "" : t(.lineCount, article.leftOut.count)),
            .beside: .list(folder.besideMarks(index)),
            .hasBeside: .flag(!folder.layout.pairs.others(of: index).isEmpty),
            .modified: .words(article.modified.flatMap { t.dates.words($0) } ?? article.modified ?? ""),
            .origins: .list(
                article.provenance.map { .record([.field: .text(t(Self.message($0.field))), .source: .words(t.reason($0.source))]) }),
            .hasOrigins: .flag(!article.provenance.isEmpty),
            .pages: layout.paging.links(from: page, t), .range: .text(layout.paging.numberWords(ofPage: page, t)),
            .withheldNote: .text(withheldNote), .authors: .list(article.authors.map { .record([.name: .words($0)]) }),
            .date: .text(article.published.basis == .stated ? article.published.day?.iso ?? "" : ""),
            .versionsHref: .text(versions.isEmpty ? "" : VersionWords(folder: folder, index: index).file),
            .versionsNote: .text(versionsNote(versions)), .notes: .list(notes.shown), .moreNotes: .text(notes.more),
        ]
    }

    /// Other places of an article that anybody would look at; the data has them all.
    private static let mostCopies = 200

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

    /// Where the page says how a passage is cited.
    static func citeAnchor(_ passage: String) -> String { "cite-\(passage)" }

    /// The words by which a passage is known again.
    private func opening(of passage: Passage) -> String {
        let words = reading.article.text(of: passage.range).split(maxSplits: Self.wordsOfOpening, whereSeparator: \.isWhitespace)
        let shown = DisplayText.start(of: words.prefix(Self.wordsOfOpening).joined(separator: " "), characters: Self.longestOpening)
        return words.count > Self.wordsOfOpening ? shown + "\u{A0}…" : shown
    }

    private static let wordsOfOpening = 7
    private static let longestOpening = 80

    /// True where its passages are places to lead to, without their words.
    private var isWithheld: Bool { folder.texts[index] == .none }

    /// "3 versions; changed: headline, 2 numbers"; empty where there is one.
    private func versionsNote(_ revisions: [Revision]) -> String {
        guard !revisions.isEmpty else { return "" }
        let changed = VersionWords(folder: folder, index: index).summary(of: revisions)
        let count = t(.versionCount, revisions.count + 1)
        return changed.isEmpty ? count : t(.versionsChanged, [.text: count, .items: changed])
    }

    /// Why not all of the article is here; empty where it is.
    private var withheldNote: String {
        switch folder.texts[index] {
        case .full: ""
        case .cited: t(.textCited)
        case .none: t(.textWithheld)
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

    private func passage(_ piece: ArticleLayout.Piece, _ backlinks: [String: [Backlink]], _ text: ArticleText) -> PageValue {
        let passage = reading.article.passages[piece.passage]
        let links = piece.number == 0 ? backlinks[passage.id] ?? [] : []
        let notes = NoteItem.values(self.notes.starting(in: piece.range), t)
        return .record([
            .anchor: .text(passage.id + (piece.number == 0 ? "" : "-\(piece.number + 1)")),
            .number: .text(Passage.number(ofID: passage.id)), .kind: .text(passage.kind.rawValue),
            .citeHref: .text(piece.number == 0 ? Self.citeAnchor(passage.id) : ""),
            .opening: .words(isWithheld || piece.number > 0 ? "" : opening(of: passage)),
            .url: .text(isWithheld || piece.number > 0 ? "" : reading.article.address(of: passage) ?? ""),
            .isHeading: .flag(passage.kind == .heading || passage.kind == .title), .hasLinks: .flag(!links.isEmpty),
            .isShared: .flag(links.contains { $0.kind == .shared }), .isWithheld: .flag(isWithheld),
            .parts: .list(
                isWithheld ? [] : text.parts(of: piece.range, sentences: folder.articles[index].sentences(of: piece, in: reading))),
            .links: .list(Backlink.shown(links, t).map { $0.value(in: folder) }), .notes: .list(notes.shown),
            .moreNotes: .text(notes.more),
        ])
    }
}

extension Article {
    /// Where a passage stands on the web, by its words (WICG, "URL Fragment Text Directives"): the first and the last of a long one; nil where that is not known.
    func address(of passage: Passage) -> String? {
        guard let url = DisplayText.webAddress(url) else { return nil }
        let words = text(of: passage.range).split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return nil }
        let ends = words.count > 2 * Self.wordsOfEnd ? [words.prefix(Self.wordsOfEnd), words.suffix(Self.wordsOfEnd)] : [words[...]]
        let directive = ends.map { $0.joined(separator: " ").utf8.map(Self.escaped).joined() }.joined(separator: ",")
        return "\(url)\(url.contains("#") ? "" : "#"):~:text=\(directive)"
    }

    private static let wordsOfEnd = 4

    /// A dash, a comma and "&" have a meaning in the directive.
    private static func escaped(_ byte: UInt8) -> String {
        let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & ~0x20) && byte < 0x80
        let digits = String(byte, radix: 16, uppercase: true)
        return isPlain ? String(UnicodeScalar(byte)) : "%\(digits.count < 2 ? "0" : "")\(digits)"
    }
}
