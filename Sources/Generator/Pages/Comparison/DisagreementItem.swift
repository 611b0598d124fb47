import Model

/// A point on which sources differ: the values, and the sentences that give them.
enum DisagreementItem {
    static let shape = PageShape.record(
        texts: [.anchor, .href, .about, .kind, .course],
        [.values: .list(.record(texts: [.value, .more], [.says: .list(said), .marks: MarkRow.shape]))]
    )

    private static let said = PageShape.record(
        texts: [.lang, .published], [.mark: MarkLink.shape, .parts: .list(.record(texts: [.text], flags: [.isName]))])

    /// The disagreement at an index of the dossier, with so many sentences for each value.
    static func value(_ index: Int, in folder: DossierFolder, sentences: Int = mostSentences) -> PageValue {
        let disagreement = folder.dossier.disagreements[index]
        let develops = disagreement.course == .develops
        let finder = ValueInSentence(folder: folder, disagreement: disagreement)
        let all = develops ? inOrder(disagreement.values, folder) : disagreement.values
        let values = all.prefix(mostValues)
        let left = all.count > values.count ? "\(all.count - values.count) more" : ""
        return .record([
            .anchor: .text(folder.disagreementAnchors[index]), .href: .text(folder.disagreementHref(index)),
            .about: .words(disagreement.about.isEmpty ? words(disagreement) : disagreement.about),
            .kind: .text(words(disagreement)),
            .course: .words(develops ? (values.map(\.value) + (left.isEmpty ? [] : [left])).joined(separator: ", then ") : ""),
            .values: .list(
                values.map { value in
                    .record([
                        .value: .words(value.value), .marks: MarkRow.value(value.says, in: folder),
                        .more: .text(value.says.count > sentences ? "and \(value.says.count - sentences) more" : ""),
                        .says: .list(value.says.prefix(sentences).map { said($0, marking: finder.range(of: value, in: $0), in: folder) }),
                    ])
                } + (left.isEmpty ? [] : [others(left)])),
        ])
    }

    /// Values that are only counted.
    private static func others(_ words: String) -> PageValue {
        .record([.value: .text("and \(words)"), .marks: MarkRow.value([]) { $0 }, .more: .text(""), .says: .list([])])
    }

    /// What more sources give, the data has.
    static let mostValues = 16
    static let mostSentences = 12

    /// By the first publication that gives each value, undated ones last.
    private static func inOrder(_ values: [DisputedValue], _ folder: DossierFolder) -> [DisputedValue] {
        let first = values.map { value in
            value.says.compactMap { folder.published($0) }.compactMap { published in
                published.day.map { $0.dayNumber * 1_440 + (published.minute ?? 0) }
            }.min() ?? .max
        }
        return values.indices.sorted { (first[$0], $0) < (first[$1], $1) }.map { values[$0] }
    }

    /// A sentence with the value marked in it, and when its source was published.
    private static func said(_ citation: Citation, marking value: TextRange?, in folder: DossierFolder) -> PageValue {
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
            .published: .words(folder.publishedNote(citation)),
            .parts: .list(parts.filter { !$0.0.isEmpty }.map { .record([.text: .words($0.0), .isName: .flag($0.1)]) }),
        ])
    }

    private static func words(_ disagreement: Disagreement) -> String {
        let kind = words(disagreement.kind)
        return disagreement.course == .precision && disagreement.kind != .wording ? kind + ", more or less exact" : kind
    }

    private static func words(_ kind: Disagreement.Kind) -> String {
        switch kind {
        case .time: "time"
        case .date: "date"
        case .quantity: "number"
        case .spelling: "spelling"
        case .modality: "whether it happened"
        case .attribution: "who said it"
        case .wording: "in other words"
        }
    }
}
