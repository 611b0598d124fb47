import Model

/// A part of a dossier that spans weeks.
enum ChapterItem {
    static let shape = PageShape.record(texts: [.title, .when, .count], [.marks: MarkRow.shape])

    /// A chapter, with the marks of its articles.
    static func value(_ chapter: Chapter, in folder: DossierFolder) -> PageValue {
        let sources = chapter.articles.compactMap(folder.index(ofArticle:)).map { folder.sources[$0] }
        return .record([
            .title: .words(chapter.title), .when: .text(folder.t.dates.words(from: chapter.from, through: chapter.to)),
            .count: .text(folder.t(.articleCount, sources.count)),
            .marks: MarkRow.value(sources, folder.t) { MarkLink.value(of: $0, label: "\($0.label): \($0.title)") },
        ])
    }
}
