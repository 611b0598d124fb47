import Model

/// A part of a dossier that spans weeks.
enum ChapterItem {
    static let shape = PageShape.record(texts: [.title, .when, .count], [.marks: .list(MarkLink.shape)])

    /// A chapter, with the marks of its first articles.
    static func value(_ chapter: Chapter, in folder: DossierFolder) -> PageValue {
        let sources = chapter.articles.compactMap(folder.index(ofArticle:)).map { folder.sources[$0] }
        return .record([
            .title: .words(chapter.title), .when: .text(DateWords.words(from: chapter.from, through: chapter.to)),
            .count: .text(counted(sources.count, "article", "articles")),
            .marks: .list(
                sources.prefix(shownMarks).map { source in
                    .record([
                        .letter: .text(source.mark.letter), .tone: .text(source.mark.tone), .href: .text(source.file),
                        .label: .text("\(source.mark.letter): \(source.title)"), .passage: .text(""),
                    ])
                }),
        ])
    }

    private static let shownMarks = 12
}
