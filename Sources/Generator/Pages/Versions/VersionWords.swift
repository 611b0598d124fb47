import Model

/// What the pages say of the versions of an article.
struct VersionWords {
    let folder: DossierFolder
    /// Of the article in the dossier.
    let index: Int
    private var t: MessageCatalog { folder.t }
    private var article: Article { folder.dossier.readings[index].article }

    /// "Version 2 of 3, 5 March 2031, 18:05"; without the day where nothing tells it apart from the version before.
    func heading(_ number: Int) -> String {
        let words = t(.versionNumber, [.number: t.number(number), .total: t.number(article.versions.count + 1)])
        guard let moment = article.version(number).moment, number == 1 || article.version(number - 1).moment != moment else { return words }
        return t(.versionWhen, [.text: words, .date: t.dates.words(moment) ?? moment])
    }

    /// The pages of the versions: each earlier one with the step to the next.
    var paging: Paging {
        Paging(
            base: "\(folder.sources[index].file.dropLast(".html".count))\(VersionsPage.suffix)", count: article.versions.count,
            size: VersionsPage.mostVersions)
    }

    /// Of the first page of the versions.
    var file: String { paging.file(ofPage: 0) }

    /// "Headline, 2 numbers, 1 name"; empty where nothing of that was changed.
    func summary(of revisions: [Revision]) -> String {
        let changes = revisions.flatMap { ReportedChange.all($0, index, in: folder) }
        let headlines = changes.count { $0.kind == nil }
        func count(_ kind: TextEdit.Kind) -> Int { changes.count { $0.kind == kind } }
        let parts: [(MessageKey, Int)] = [
            (.changedHeadlines, headlines), (.changedNumbers, count(.number)), (.changedTimes, count(.time)), (.changedNames, count(.name)),
        ]
        return parts.filter { $0.1 > 0 }.map { t($0.0, $0.1) }.joined(separator: t(.listBetween))
    }
}

extension DossierFolder {
    /// What was changed in an article, the earliest first.
    func revisions(of index: Int) -> [Revision] {
        let id = dossier.readings[index].article.id
        return dossier.revisions.filter { $0.article == id }
    }
}

/// A headline, number, time or name that one version of an article has in place of another.
struct ReportedChange: Sendable {
    /// Nil for a headline.
    let kind: TextEdit.Kind?
    let article: Int
    let before: String
    let after: String
    /// The sentence of the later version in which it is; nil for a headline.
    let sentence: String?
    /// The number of the later version.
    let version: Int

    /// About what it takes on a page.
    var bytes: Int { 1_100 + before.utf8.count + after.utf8.count + (sentence?.utf8.count ?? 0) }

    static let shape = PageShape.record(
        texts: [.kind, .before, .after, .phrase, .lang, .href, .when], [.mark: MarkLink.shape])

    /// The changes of one step, the headline first.
    static func all(_ revision: Revision, _ index: Int, in folder: DossierFolder) -> [ReportedChange] {
        let article = folder.dossier.readings[index].article
        guard article.versions.indices.contains(revision.version - 1) else { return [] }
        let (earlier, later) = (article.version(revision.version), article.version(revision.version + 1))
        var changes: [ReportedChange] = []
        if let before = earlier.title, let after = later.title, before != after {
            changes.append(
                ReportedChange(
                    kind: nil, article: index, before: before, after: after, sentence: nil, version: revision.version + 1))
        }
        changes += revision.values.compactMap { value in
            let passage = revision.passages[value.passage]
            let edit = passage.edits[value.edit]
            guard let whole = passage.later?.range else { return nil }
            return ReportedChange(
                kind: edit.kind, article: index, before: earlier.text(of: edit.a), after: later.text(of: edit.b),
                sentence: around(edit.b, in: later, within: whole), version: revision.version + 1)
        }
        return changes
    }

    /// All of a dossier, the weightiest articles as they come.
    static func all(_ folder: DossierFolder) -> [ReportedChange] {
        folder.dossier.revisions.flatMap { revision in folder.index(ofArticle: revision.article).map { all(revision, $0, in: folder) } ?? []
        }
    }

    /// Some words around a place.
    private static func around(_ range: TextRange, in article: Article, within whole: TextRange) -> String {
        let text = Array(article.text.utf8)
        func blank(_ from: Int, _ step: Int) -> Int {
            var (at, words) = (from, 0)
            while at > whole.lowerBound, at < whole.upperBound {
                if text[at] == UInt8(ascii: " ") { words += 1 }
                if words > wordsAround { return step < 0 ? at + 1 : at }
                at += step
            }
            return at
        }
        let start = range.lowerBound > whole.lowerBound ? blank(range.lowerBound - 1, -1) : whole.lowerBound
        let end = range.upperBound < whole.upperBound ? blank(range.upperBound, 1) : whole.upperBound
        return (start > whole.lowerBound ? "… " : "") + article.text(of: start..<end) + (end < whole.upperBound ? " …" : "")
    }

    private static let wordsAround = 8

    func value(in folder: DossierFolder) -> PageValue {
        let words = VersionWords(folder: folder, index: article)
        let source = folder.sources[article]
        let href = "\(words.paging.file(of: version - 2))#\(VersionsPage.anchor(version))"
        return .record([
            .kind: .text(folder.t(kind?.message ?? .headlineChanged)), .before: .words(before), .after: .words(after),
            .phrase: .words(sentence ?? ""), .lang: .text(source.language), .href: .text(href), .when: .text(words.heading(version)),
            .mark: MarkLink.value(of: source, href: href, label: folder.t(.versionsOf, [.name: source.label])),
        ])
    }
}
