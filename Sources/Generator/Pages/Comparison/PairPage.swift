import Model

/// Two articles to be read side by side, with what they have in common numbered and linked.
struct PairPage: Page {
    let folder: DossierFolder
    let left: Int
    let right: Int

    static let template = "pair"
    static let fields: [PageName: PageShape] = ComparisonFrame.fields.merging([
        .title: .text, .nameA: .text, .nameB: .text, .a: source, .b: source, .facts: .list(.record(texts: [.fact])),
        .hasTies: .flag,
        .rows: .list(.record(texts: [], flags: [.isAligned], [.left: .list(passage), .right: .list(passage)])),
        .others: .list(.record(texts: [.name, .tone, .links], [.pairs: .list(MarkLink.shape)])),
    ]) { own, _ in own }

    private static let source = PageShape.record(texts: [.own, .words], [.link: SourceLink.shape, .published: Publication.shape])
    private static let passage = PageShape.record(
        texts: [.kind, .lang], flags: [.isHeading], [.mark: MarkLink.shape, .parts: .list(PairText.shape)])

    var path: String { folder.path(folder.pairFile(left, right)) }
    var frame: Frame { folder.frame("\(title): \(folder.title)", file: folder.pairFile(left, right)) }

    private var title: String { "\(folder.sources[left].label) and \(folder.sources[right].label) side by side" }

    func values() -> PageRecord {
        let alignment = PairAlignment(folder, left: left, right: right)
        let texts = (
            PairText(alignment, folder, isLeft: true, article: left, other: right),
            PairText(alignment, folder, isLeft: false, article: right, other: left)
        )
        let rows = alignment.rows.map { row in
            PageValue.record([
                .isAligned: .flag(row.isAligned), .left: .list(row.left.map { passage($0, of: left, texts.0) }),
                .right: .list(row.right.map { passage($0, of: right, texts.1) }),
            ])
        }
        return ComparisonFrame.values(folder, current: "").merging([
            .title: .text(title), .nameA: .words(folder.sources[left].label), .nameB: .words(folder.sources[right].label),
            .a: source(left), .b: source(right), .facts: .list(facts(alignment).map { .record([.fact: .text($0)]) }),
            .hasTies: .flag(!alignment.ties.isEmpty), .rows: .list(rows), .others: .list([left, right].map(others)),
        ])
    }

    private func facts(_ alignment: PairAlignment) -> [String] {
        let amounts = folder.layout.amounts
        let (a, b) = (folder.sources[left].label, folder.sources[right].label)
        var facts: [String] = []
        if let pair = amounts.pair(left, right) {
            facts.append(
                "\(counted(pair.words, "word", "words")) in \(counted(pair.passages.count, "passage", "passages")) shared: "
                    + "\(Percent.words(amounts.share(of: left, in: right))) of \(a), \(Percent.words(amounts.share(of: right, in: left))) of \(b)"
            )
        } else {
            facts.append("No shared text was found")
        }
        let claims = alignment.ties.compactMap { tie -> Bool? in
            if case .claim(_, let differs) = tie.kind { differs } else { nil }
        }
        if !claims.isEmpty {
            let differing = claims.count { $0 }
            facts.append(
                "\(counted(claims.count, "statement", "statements")) in common in other words"
                    + (differing > 0 ? ", \(differing) with other values (≠)" : ""))
        }
        return facts
    }

    private func source(_ index: Int) -> PageValue {
        let reading = folder.dossier.readings[index]
        return .record([
            .link: SourceLink.value(folder.sources[index]), .published: Publication.value(reading.article.published),
            .words: .text(counted(folder.layout.amounts.words[index], "word", "words")),
            .own: .text(folder.ownShare(index).map { "\(Percent.words($0)) of it stands in no other article" } ?? ""),
        ])
    }

    private func passage(_ number: Int, of index: Int, _ text: PairText) -> PageValue {
        let passage = folder.dossier.readings[index].article.passages[number]
        let source = folder.sources[index]
        let name = Passage.number(ofID: passage.id)
        return .record([
            .kind: .text(passage.kind.rawValue), .lang: .text(source.language),
            .isHeading: .flag(passage.kind == .heading || passage.kind == .title), .parts: .list(text.parts(of: passage.range)),
            .mark: .record([
                .name: .text("\(source.mark.letter) \(name)"), .tone: .text(source.mark.tone),
                .href: .text(folder.passageHref(index, passage.id)),
                .label: .words("\(source.mark.letter) \(name): \(source.label), passage \(name)"),
                .passage: .text(""),
            ]),
        ])
    }

    /// The pages on which one of the two stands beside another.
    private func others(_ index: Int) -> PageValue {
        let source = folder.sources[index]
        return .record([
            .name: .words(source.label), .tone: .text(source.mark.tone), .links: .words("\(source.label) beside"),
            .pairs: .list(folder.besideMarks(index, except: index == left ? right : left)),
        ])
    }
}
