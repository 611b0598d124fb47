import Model

/// The versions of one article: what was added, cut and changed from each to the next, and the whole text of each earlier one.
struct VersionsPage: Page {
    let folder: DossierFolder
    let index: Int
    /// All of the article.
    let revisions: [Revision]
    /// Counted from 0.
    let page: Int
    var t: MessageCatalog { folder.t }

    static let template = "versions"
    static let fields: [PageName: PageShape] = [
        .pages: Paging.shape, .range: .text, .title: .text, .titleLang: .text, .letter: .text, .tone: .text, .href: .text, .dossier: .text,
        .lang: .text, .dir: .text,
        .steps: .list(
            .record(
                texts: [.anchor, .heading, .note], flags: [.isEmpty],
                [.changes: .list(ReportedChange.shape), .rows: .list(row)])),
        .texts: .list(.record(texts: [.anchor, .heading, .title, .place, .sha256, .note], [.passages: .list(.record(texts: [.text]))])),
    ]

    private static let row = PageShape.record(
        texts: [], flags: [.isIn, .isOut, .isChanged], [.left: .list(EditedText.part), .right: .list(EditedText.part)])

    /// Behind the name of the article's page; no name of an article has it.
    static let suffix = "_versions"

    /// Of the step that leads to a version.
    static func anchor(_ version: Int) -> String { "v\(version)" }

    private var words: VersionWords { VersionWords(folder: folder, index: index) }
    private var article: Article { folder.dossier.readings[index].article }
    private var source: DossierFolder.Source { folder.sources[index] }

    private var paging: Paging { words.paging }
    private var file: String { paging.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame { folder.frame("\(t(.versionsOf, [.name: source.title]))\(t.suffix(ofPage: page)): \(folder.title)", file: file) }
    var about: PageAbout { PageAbout(t(.aboutVersions, [.title: source.title])) }

    func values() -> PageRecord {
        var room = Self.mostBytes
        let places = paging.items(ofPage: page)
        let steps = revisions.filter { places.contains($0.version - 1) }.map { step($0, &room) }
        return [
            .pages: paging.links(from: page, t), .range: .text(paging.words(ofPage: page, t)),
            .title: .words(source.title), .titleLang: .text(source.titleLanguage), .letter: .text(source.mark.letter),
            .tone: .text(source.mark.tone), .href: .text(source.file), .dossier: .words(folder.title), .lang: .text(source.language),
            .dir: .text(LanguageWords.direction(source.language)), .steps: .list(steps),
            .texts: .list(places.map { text($0, &room) }),
        ]
    }

    private func step(_ revision: Revision, _ room: inout Int) -> PageValue {
        let (earlier, later) = (article.version(revision.version), article.version(revision.version + 1))
        var rows: [PageValue] = []
        for passage in revision.passages {
            let bytes =
                Self.aroundRow + 2 * ((passage.earlier?.text.utf8.count ?? 0) + (passage.later?.text.utf8.count ?? 0))
                + Self.aroundEdit * passage.edits.count
            guard room > bytes else { break }
            room -= bytes
            rows.append(row(passage, earlier, later))
        }
        let left = revision.passages.count - rows.count
        let changes = ReportedChange.all(revision, index, in: folder)
        let shown = changes.prefix(Self.mostChanges).prefix { change in
            guard room > change.bytes else { return false }
            room -= change.bytes
            return true
        }
        return .record([
            .anchor: .text(Self.anchor(revision.version + 1)), .heading: .text(words.heading(revision.version + 1)),
            .changes: .list(shown.map { $0.value(in: folder) }),
            .rows: .list(rows), .isEmpty: .flag(revision.passages.isEmpty && changes.isEmpty),
            .note: .text(left > 0 ? t(.andMoreInData, left) : ""),
        ])
    }

    private func row(_ passage: Revision.Passage, _ earlier: Article, _ later: Article) -> PageValue {
        let (before, after): (PageValue, PageValue)
        switch (passage.earlier, passage.later) {
        case (let old?, let new?):
            let shared = EditedText(shared: SharedText(a: old, b: new, words: 0, share: 1, edits: passage.edits))
            (before, after) = (shared.parts(.earlier, of: earlier), shared.parts(.later, of: later))
        case (let old?, nil): (before, after) = (.list([EditedText.value(old.text, Self.alone(old), .earlier)]), .list([]))
        case (nil, let new?): (before, after) = (.list([]), .list([EditedText.value(new.text, Self.alone(new), .later)]))
        case (nil, nil): (before, after) = (.list([]), .list([]))
        }
        return .record([
            .isIn: .flag(passage.earlier == nil), .isOut: .flag(passage.later == nil),
            .isChanged: .flag(passage.earlier != nil && passage.later != nil), .left: before, .right: after,
        ])
    }

    private static func alone(_ citation: Citation) -> EditedText.Mark {
        EditedText.Mark(range: citation.range, kind: .wording, isAlone: true)
    }

    /// An earlier version whole, where there is room for it.
    private func text(_ place: Int, _ room: inout Int) -> PageValue {
        let version = article.versions[place]
        let bytes = version.passages.reduce(2 * version.text.utf8.count) { sum, _ in sum + 20 }
        let fits = room > bytes
        if fits { room -= bytes }
        return .record([
            .anchor: .text("text-\(place + 1)"), .heading: .text(words.heading(place + 1)), .title: .words(version.title ?? ""),
            .place: .words(version.place), .sha256: .text(version.sha256 ?? ""), .note: .text(fits ? "" : t(.textInData)),
            .passages: .list(fits ? version.passages.map { .record([.text: .words(version.text(of: $0.range))]) } : []),
        ])
    }

    private static let aroundRow = 300
    private static let aroundEdit = 60
    /// Earlier versions on a page: what stands around the steps and texts of so many takes 40 KB.
    static let mostVersions = 40
    /// Of what stands on the page, with what is left for all around it below 300 KB.
    private static let mostBytes = 180_000
    private static let mostChanges = 60
}
