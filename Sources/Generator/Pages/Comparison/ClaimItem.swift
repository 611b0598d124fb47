import Model

/// A claim and what each source says of it.
enum ClaimItem {
    static let shape = PageShape.record(
        texts: [.anchor, .href, .more, .editorNote, .roots, .citeHref], flags: [.differs, .hasSentences, .hasNear, .isUnfolded, .isNew],
        [
            .former: FormerAnchors.besideShape,
            .lead: Quotation.shape, .speaker: .list(Link.shape), .dispute: .list(Link.shape),
            .cells: .list(.record(texts: [.name, .tone, .href, .label, .value, .sign], flags: [.says, .differs, .near, .blank])),
            .sentences: .list(.record(texts: [.value], flags: [.differs], [.said: Quotation.shape, .others: MarkRow.shape])),
            .near: .list(.record(texts: [.because], [.said: Quotation.shape, .others: MarkRow.shape])),
            .values: .list(.record(texts: [.value], flags: [.differs], [.marks: MarkRow.shape])),
        ]
    )

    /// The claim at an index of the dossier. Cells stand in the order of the table's columns, in a table with a blank for every source that
    /// has none; where there are many, values stand below the statement, as a column has no room for them.
    static func value(_ index: Int, in folder: DossierFolder, isMany: Bool = false, isRow: Bool = false, former: FormerAnchors? = nil)
        -> PageValue
    {
        let claim = folder.dossier.claims[index]
        let byArticle = Dictionary(claim.cells.map { ($0.article, $0) }) { first, _ in first }
        let columns = folder.layout.columns.map { byArticle[folder.dossier.readings[$0].article.id] }
        let every = columns.compactMap(\.self)
        // Near ones go first where there are too many.
        let cells =
            every.count <= mostCells
            ? every : Array((every.filter { $0.state != .near } + every.filter { $0.state == .near }).prefix(mostCells))
        let told = cells.filter { $0.state != .near }
        let sentences = groups(told)
        let near = groups(cells.filter { $0.state == .near })
        let differs = told.contains { $0.state == .differs }
        let dispute = claim.disagreement.flatMap { folder.disagreementIndex[$0] }
        return .record([
            .anchor: .text(folder.claimAnchors[index]), .href: .text(folder.claimHref(index)),
            .isNew: .flag(folder.isNew(.claim, index)), .former: former?.value(beside: index) ?? .list([]),
            .differs: .flag(differs), .lead: Quotation.value(claim.lead, in: folder),
            .citeHref: .text(folder.citeHref(claim.lead)), .roots: .text(roots(of: index, in: folder)),
            .editorNote: .words(folder.continuity.words[.claim, claim.id].note),
            .more: .text(every.count > cells.count ? folder.t(.andSourcesInFile, every.count - cells.count) : ""),
            .speaker: .list(speaker(of: claim, in: folder).map { [$0.value] } ?? []),
            .dispute: .list(dispute.map { [Link(label: "", href: folder.disagreementHref($0)).value] } ?? []),
            .cells: .list(
                isRow
                    ? zip(columns, folder.layout.columns).map { cell, article in
                        cell.map { value(of: $0, in: folder, isNarrow: true, showsValue: differs && !isMany) }
                            ?? blank(claim: index, article: article, in: folder)
                    } : cells.map { value(of: $0, in: folder, isNarrow: false, showsValue: differs && !isMany) }),
            .hasSentences: .flag(sentences.count > 1), .hasNear: .flag(!near.isEmpty),
            .isUnfolded: .flag(sentences.count > 1 || !near.isEmpty),
            .sentences: .list(sentences.count > 1 ? sentences.map { sentence($0, in: folder) } : []),
            .near: .list(near.map { nearSentence($0, in: folder) }),
            .values: .list(differs && isMany ? values(told, dispute.map { folder.dossier.disagreements[$0].course }, in: folder) : []),
        ])
    }

    /// How many roots the sources have that say so, where these are fewer.
    private static func roots(of index: Int, in folder: DossierFolder) -> String {
        let told = folder.dossier.claims[index].told.count
        let roots = folder.roots(ofClaim: index)
        return told > roots ? folder.t(.articlesFromOrigins, roots, [.articles: folder.t(.articleCount, told)]) : ""
    }

    /// The cells of more sources nobody compares.
    static let mostCells = 80

    /// A sentence, and where it stands word for word.
    private struct Group {
        let cell: ClaimCell
        var citations: [Citation]
    }

    /// The sentences, each once, with all that have it word for word.
    private static func groups(_ cells: [ClaimCell]) -> [Group] {
        var places: [String: Int] = [:]
        var groups: [Group] = []
        for cell in cells {
            if let place = places[cell.citation.text] {
                groups[place].citations.append(cell.citation)
            } else {
                places[cell.citation.text] = groups.count
                groups.append(Group(cell: cell, citations: [cell.citation]))
            }
        }
        return groups
    }

    private static func sentence(_ group: Group, in folder: DossierFolder) -> PageValue {
        .record([
            .value: .words(folder.t.dates.disputed(group.cell.value ?? "")), .differs: .flag(group.cell.state == .differs),
            .said: Quotation.value(group.citations[0], in: folder),
            .others: MarkRow.value(Array(group.citations.dropFirst()), in: folder),
        ])
    }

    private static func nearSentence(_ group: Group, in folder: DossierFolder) -> PageValue {
        .record([
            .because: .words(group.cell.because.map(folder.t.reason) ?? ""), .said: Quotation.value(group.citations[0], in: folder),
            .others: MarkRow.value(Array(group.citations.dropFirst()), in: folder),
        ])
    }

    private static func speaker(of claim: Claim, in folder: DossierFolder) -> Link? {
        guard let index = claim.speaker.flatMap({ folder.actorIndex[$0] }) else { return nil }
        return Link(label: folder.dossier.actors[index].name, href: folder.actorHref(index))
    }

    /// The values with those who give them: what develops by the day on which it was first given, else by number where they are numbers.
    private static func values(_ cells: [ClaimCell], _ course: Disagreement.Course?, in folder: DossierFolder) -> [PageValue] {
        let values = distinct(cells.compactMap(\.value)).map { value in (value: value, givers: cells.filter { $0.value == value }) }
        let ranks = values.map { value, givers in
            course == .develops
                ? givers.compactMap { folder.published($0.citation)?.day }.min().map { Double($0.dayNumber) }
                : givers.lazy.compactMap { number(value, in: $0.citation, folder) }.first
        }
        let order = values.indices.sorted { (ranks[$0] ?? .infinity, $0) < (ranks[$1] ?? .infinity, $1) }
        return order.map { place in
            let (value, givers) = values[place]
            return .record([
                .value: .words(folder.t.dates.disputed(value)), .differs: .flag(givers.contains { $0.state == .differs }),
                .marks: MarkRow.value(givers.map(\.citation), in: folder),
            ])
        }
    }

    /// The number that stands in the words of a value as its sentence has it; nil where there is none.
    private static func number(_ value: String, in citation: Citation, _ folder: DossierFolder) -> Double? {
        guard let article = folder.index(ofArticle: citation.article) else { return nil }
        let reading = folder.dossier.readings[article]
        return reading.figures.elements(startingIn: citation.range, at: \.range.lowerBound)
            .filter { value.contains(reading.article.text(of: $0.range)) }.max { $0.range.count < $1.range.count }?.value
    }

    /// The mark of a cell; in a narrow column it is the letter alone.
    private static func value(of cell: ClaimCell, in folder: DossierFolder, isNarrow: Bool, showsValue: Bool) -> PageValue {
        let source = folder.index(ofArticle: cell.article).map { folder.sources[$0] }
        let t = folder.t
        let name = (isNarrow ? source?.mark.letter : source?.label) ?? "?"
        let passage = (isNarrow && source.map { $0.label != name } ?? false ? "\(name): " : "") + MarkLink.label(cell.citation, in: folder)
        let label =
            switch cell.state {
            case .says: t(.cellSays, [.passage: passage])
            case .differs:
                cell.value.map { t(.cellDiffersValue, [.passage: passage, .value: t.dates.disputed($0)]) }
                    ?? t(.cellDiffers, [.passage: passage])
            case .near:
                cell.because.map { t(.cellNearBecause, [.passage: passage, .because: t.reason($0)]) } ?? t(.cellNear, [.passage: passage])
            }
        return .record([
            .name: .words(name), .tone: .text(source?.mark.tone ?? ""), .href: .text(folder.href(cell.citation)),
            .label: .words(label), .value: .words(showsValue && cell.state != .near ? t.dates.disputed(cell.value ?? "") : ""),
            .says: .flag(cell.state == .says), .differs: .flag(cell.state == .differs), .near: .flag(cell.state == .near),
            .blank: .flag(false), .sign: .text(""),
        ])
    }

    /// The place in a row of a source in which nothing like the claim was found, with a sign of why that may be.
    private static func blank(claim: Int, article: Int, in folder: DossierFolder) -> PageValue {
        let source = folder.sources[article]
        return .record([
            .name: .words(source.mark.letter), .tone: .text(""), .href: .text(""),
            .label: .words("\(source.label): \(folder.silenceWords(claim: claim, article: article))"), .value: .text(""),
            .says: .flag(false), .differs: .flag(false), .near: .flag(false), .blank: .flag(true),
            .sign: .text(folder.silences.reason(claim: claim, article: article).sign),
        ])
    }
}
