import Model

/// The versions of one article: what was added, cut and changed from each to the next, and the whole text of each earlier one.
struct VersionsPage: Page {
    let folder: DossierFolder
    let index: Int
    var t: MessageCatalog { folder.t }

    static let template = "versions"
    static let fields: [PageName: PageShape] = [
        .title: .text, .titleLang: .text, .letter: .text, .tone: .text, .href: .text, .dossier: .text, .lang: .text, .dir: .text,
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

    var path: String { folder.path(words.file) }
    var frame: Frame { folder.frame("\(t(.versionsOf, [.name: source.title])): \(folder.title)", file: words.file) }
    var about: PageAbout { PageAbout(t(.aboutVersions, [.title: source.title])) }

    func values() -> PageRecord {
        var room = Self.mostBytes
        let steps = folder.revisions(of: index).map { step($0, &room) }
        return [
            .title: .words(source.title), .titleLang: .text(source.titleLanguage), .letter: .text(source.mark.letter),
            .tone: .text(source.mark.tone), .href: .text(source.file), .dossier: .words(folder.title), .lang: .text(source.language),
            .dir: .text(LanguageWords.direction(source.language)), .steps: .list(steps),
            .texts: .list(article.versions.indices.map { text($0, &room) }),
        ]
    }

    private func step(_ revision: Revision, _ room: inout Int) -> PageValue {
        let versions = article.allVersions
        let (earlier, later) = (versions[revision.version - 1], versions[revision.version])
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
        return .record([
            .anchor: .text(Self.anchor(revision.version + 1)), .heading: .text(words.heading(revision.version + 1)),
            .changes: .list(changes.prefix(Self.mostChanges).map { $0.value(in: folder) }),
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
    /// Of what stands on the page, with what is left for all around it below 300 KB.
    private static let mostBytes = 220_000
    private static let mostChanges = 60
}
