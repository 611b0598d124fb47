import Model

/// Two articles to be read side by side, with what they have in common numbered and linked.
struct PairPage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }
    let left: Int
    let right: Int

    static let template = "pair"
    static let fields: [PageName: PageShape] = ComparisonFrame.fields.merging([
        .title: .text, .nameA: .text, .nameB: .text, .a: source, .b: source, .facts: .list(.record(texts: [.fact])),
        .hasTies: .flag,
        .rows: .list(.record(texts: [], flags: [.isAligned], [.left: .list(passage), .right: .list(passage)])),
        .others: .list(.record(texts: [.name, .tone], [.pairs: .list(MarkLink.shape)])),
    ]) { own, _ in own }

    private static let source = PageShape.record(texts: [.own, .words], [.link: SourceLink.shape, .published: Publication.shape])
    private static let passage = PageShape.record(
        texts: [.kind, .lang], flags: [.isHeading], [.mark: MarkLink.shape, .parts: .list(PairText.shape)])

    var path: String { folder.path(folder.pairFile(left, right)) }
    var frame: Frame { folder.frame("\(title): \(folder.title)", file: folder.pairFile(left, right)) }

    private var title: String { t(.pairTitle, [.left: folder.sources[left].label, .right: folder.sources[right].label]) }

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
                t(
                    .pairShared,
                    [
                        .words: t(.wordCount, pair.words), .passages: t(.passageCount, pair.passages.count), .left: a, .right: b,
                        .ofLeft: t.percent(amounts.share(of: left, in: right)), .ofRight: t.percent(amounts.share(of: right, in: left)),
                    ]))
        } else {
            facts.append(t(.noSharedText))
        }
        let claims = alignment.ties.compactMap { tie -> Bool? in
            if case .claim(_, let differs) = tie.kind { differs } else { nil }
        }
        if !claims.isEmpty {
            let differing = claims.count { $0 }
            let text = t(.pairStatements, claims.count)
            facts.append(differing > 0 ? t(.pairDiffering, differing, [.text: text]) : text)
        }
        return facts
    }

    private func source(_ index: Int) -> PageValue {
        let reading = folder.dossier.readings[index]
        return .record([
            .link: SourceLink.value(folder.sources[index]), .published: Publication.value(reading.article.published, t),
            .words: .text(t(.wordCount, folder.layout.amounts.words[index])),
            .own: .text(folder.ownShare(index).map { t(.pairOwn, [.share: t.percent($0)]) } ?? ""),
        ])
    }

    private func passage(_ number: Int, of index: Int, _ text: PairText) -> PageValue {
        let passage = folder.dossier.readings[index].article.passages[number]
        let source = folder.sources[index]
        let name = Passage.number(ofID: passage.id)
        return .record([
            .kind: .text(passage.kind.rawValue), .lang: .text(source.language),
            .isHeading: .flag(passage.kind == .heading || passage.kind == .title),
            .parts: .list(text.parts(of: passage.range)),
            .mark: .record([
                .name: .text("\(source.mark.letter) \(name)"), .tone: .text(source.mark.tone),
                .href: .text(folder.passageHref(index, passage.id)),
                .label: .words(t(.pairPassage, [.letter: source.mark.letter, .number: name, .name: source.label])),
                .passage: .text(""), .said: .text(""),
            ]),
        ])
    }

    /// The pages on which one of the two stands beside another.
    private func others(_ index: Int) -> PageValue {
        let source = folder.sources[index]
        return .record([
            .name: .words(source.label), .tone: .text(source.mark.tone),
            .pairs: .list(folder.besideMarks(index, except: index == left ? right : left)),
        ])
    }
}
