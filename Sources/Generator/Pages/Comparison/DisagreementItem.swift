import Model

/// A point on which sources differ: the values, and the sentences that give them.
enum DisagreementItem {
    static let shape = PageShape.record(
        texts: [.anchor, .href, .about, .kind, .course], flags: [.isNew],
        [
            .former: FormerAnchors.besideShape,
            .values: .list(.record(texts: [.value, .more], [.says: .list(saidShape), .marks: MarkRow.shape])),
        ]
    )

    static let saidShape = PageShape.record(
        texts: [.lang, .published, .citeHref], [.mark: MarkLink.shape, .parts: .list(.record(texts: [.text], flags: [.isName]))])

    /// The disagreement at an index of the dossier, with so many sentences for each value.
    static func value(
        _ index: Int, in folder: DossierFolder, sentences: Int = mostSentences, former: FormerAnchors? = nil
    ) -> PageValue {
        value(
            of: folder.dossier.disagreements[index], anchor: folder.disagreementAnchors[index], href: folder.disagreementHref(index),
            in: folder, sentences: sentences, isNew: folder.isNew(.difference, index), former: former?.value(beside: index) ?? .list([]))
    }

    /// A disagreement of the same articles, of which more stands at `href`.
    static func value(
        of disagreement: Disagreement, anchor: String = "", href: String, in folder: DossierFolder, sentences: Int, isNew: Bool = false,
        former: PageValue = .list([])
    ) -> PageValue {
        let t = folder.t
        let develops = disagreement.course == .develops
        let finder = ValueInSentence(folder: folder, disagreement: disagreement)
        let all = develops ? disagreement.values.inOrder { folder.published($0) } : disagreement.values
        let values = all.prefix(mostValues)
        let left = all.count - values.count
        let course = develops ? values.map { t.dates.disputed($0.value) } + (left > 0 ? [t(.moreValues, left)] : []) : []
        return .record([
            .anchor: .text(anchor), .href: .text(href),
            .about: .words(disagreement.about.isEmpty ? words(disagreement, t) : disagreement.about),
            .kind: .text(words(disagreement, t)), .isNew: .flag(isNew), .former: former,
            .course: .words(course.joined(separator: t(.thenValue))),
            .values: .list(
                values.map { value in
                    .record([
                        .value: .words(t.dates.disputed(value.value)),
                        .marks: MarkRow.value(value.says, in: folder, saying: sentences < value.says.count),
                        .more: .text(value.says.count > sentences ? t(.andMore, value.says.count - sentences) : ""),
                        .says: .list(value.says.prefix(sentences).map { said($0, marking: finder.range(of: value, in: $0), in: folder) }),
                    ])
                } + (left > 0 ? [others(t(.andMore, left), in: folder)] : [])),
        ])
    }

    /// Values that are only counted.
    private static func others(_ words: String, in folder: DossierFolder) -> PageValue {
        .record([.value: .text(words), .marks: MarkRow.value([], in: folder), .more: .text(""), .says: .list([])])
    }

    /// What more sources give, the data has.
    static let mostValues = 16
    static let mostSentences = 12

    /// A sentence with the value marked in it, and when its source was published.
    static func said(_ citation: Citation, marking value: TextRange?, in folder: DossierFolder) -> PageValue {
        let article = folder.index(ofArticle: citation.article).map { folder.dossier.readings[$0].article }
        let marked = value.flatMap { range in
            citation.range.lowerBound <= range.lowerBound && range.upperBound <= citation.range.upperBound ? range : nil
        }
        var parts = [(citation.text, false)]
        if let article, let marked {
            parts = [
                (article.text(of: citation.range.lowerBound..<marked.lowerBound), false), (article.text(of: marked), true),
                (article.text(of: marked.upperBound..<citation.range.upperBound), false),
            ]
        }
        return .record([
            .lang: .text(Quotation.language(of: citation, in: folder)), .mark: MarkLink.value(citation, in: folder),
            .published: .words(folder.publishedNote(citation)), .citeHref: .text(folder.citeHref(citation)),
            .parts: .list(parts.filter { !$0.0.isEmpty }.map { .record([.text: .words($0.0), .isName: .flag($0.1)]) }),
        ])
    }

    private static func words(_ disagreement: Disagreement, _ t: MessageCatalog) -> String {
        let kind = t(disagreement.kind.message)
        return disagreement.course == .precision && disagreement.kind != .wording ? t(.moreOrLess, [.kind: kind]) : kind
    }
}

extension Disagreement.Kind {
    var message: MessageKey {
        switch self {
        case .time: .kindTime
        case .date: .kindDate
        case .quantity: .kindNumber
        case .spelling: .kindSpelling
        case .modality: .kindModality
        case .attribution: .kindAttribution
        case .wording: .kindWording
        }
    }
}
