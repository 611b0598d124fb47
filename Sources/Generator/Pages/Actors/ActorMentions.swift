import Model

/// Every sentence that names an actor, by source: the first of each in sight, the others folded.
struct ActorMentions {
    private static let passage = PageShape.record(texts: [.lang], [.mark: MarkLink.shape, .parts: .list(part)])
    private static let part = PageShape.record(texts: [.text], flags: [.isName])
    private static let source = PageShape.record(
        texts: [.count, .moreLabel], [.link: SourceLink.shape, .passages: .list(passage), .morePassages: .list(passage)])

    static let shape = PageShape.record(texts: [.moreLabel], [.sources: .list(source), .moreSources: .list(source)])

    /// Sentences of one source that stand together; a source that has many has several.
    private struct Piece {
        let source: Int
        /// How often the whole source names the actor.
        let count: Int
        var passages: [(range: TextRange, mentions: [Citation])] = []
        var bytes = 500
    }

    private let pieces: [Piece]
    /// The pages of the actor: its mentions are what makes a page long.
    let paging: Paging
    private let folder: DossierFolder

    init(_ actor: Actor, base: String, in folder: DossierFolder) {
        let mentions = Dictionary(grouping: actor.mentions, by: \.article)
        pieces = Self.naming(actor, in: folder).flatMap {
            Self.pieces($0, mentions[folder.dossier.readings[$0].article.id] ?? [], in: folder)
        }
        paging = Paging(base: base, joint: "_", bytes: pieces.map(\.bytes))
        self.folder = folder
    }

    /// The sources that name an actor, in order.
    static func naming(_ actor: Actor, in folder: DossierFolder) -> [Int] {
        Set(actor.mentions.compactMap { folder.index(ofArticle: $0.article) }).sorted()
    }

    /// By source, the file with the first of its mentions.
    var files: [Int: String] {
        Dictionary(pieces.enumerated().map { ($1.source, paging.file(of: $0)) }) { first, _ in first }
    }

    /// The mentions on one of the pages.
    func value(ofPage page: Int) -> PageValue {
        let sources = pieces[paging.items(ofPage: page)].map(source)
        let rest = sources.dropFirst(Self.shownSources)
        return .record([
            .sources: .list(Array(sources.prefix(Self.shownSources))), .moreSources: .list(Array(rest)),
            .moreLabel: .text(rest.isEmpty ? "" : folder.t(.inOtherSources, rest.count)),
        ])
    }

    private static func pieces(_ source: Int, _ mentions: [Citation], in folder: DossierFolder) -> [Piece] {
        let empty = Piece(source: source, count: mentions.count)
        var pieces = [empty]
        for mention in mentions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let range = sentence(around: mention, in: folder.dossier.readings[source])
            let last = pieces.count - 1
            if let place = pieces[last].passages.indices.last, pieces[last].passages[place].range == range {
                pieces[last].passages[place].mentions.append(mention)
                pieces[last].bytes += bytesOfMention
                continue
            }
            let bytes = bytesOfPassage + bytesOfMention + range.count
            if pieces[last].bytes + bytes > heaviest, !pieces[last].passages.isEmpty { pieces.append(empty) }
            pieces[pieces.count - 1].passages.append((range, [mention]))
            pieces[pieces.count - 1].bytes += bytes
        }
        return pieces
    }

    private func source(_ piece: Piece) -> PageValue {
        let article = folder.dossier.readings[piece.source].article
        let source = folder.sources[piece.source]
        let rows = piece.passages.map { passage in
            PageValue.record([
                .lang: .text(source.language), .mark: MarkLink.value(passage.mentions[0], in: folder),
                .parts: .list(Self.parts(of: passage.range, names: passage.mentions.map(\.range), in: article)),
            ])
        }
        // A fold for one sentence would take as much room as the sentence.
        let shown = rows.count == Self.shownPassages + 1 ? rows.count : Self.shownPassages
        let rest = Array(rows.dropFirst(shown))
        return .record([
            .count: .text(folder.t(.mentionCount, piece.count)), .link: SourceLink.value(source),
            .passages: .list(Array(rows.prefix(shown))), .morePassages: .list(rest),
            .moreLabel: .text(rest.isEmpty ? "" : folder.t(.otherSentencesIn, rest.count, [.name: source.label])),
        ])
    }

    private static func sentence(around mention: Citation, in reading: Reading) -> TextRange {
        if let index = reading.sentenceIndex(at: mention.range.lowerBound) {
            let sentence = reading.sentences[index].range
            if sentence.upperBound >= mention.range.upperBound { return sentence }
        }
        return reading.article.passage(at: mention.range.lowerBound)?.range ?? mention.range
    }

    private static func parts(of range: TextRange, names: [TextRange], in article: Article) -> [PageValue] {
        var parts: [PageValue] = []
        var at = range.lowerBound
        func add(_ upTo: Int, isName: Bool) {
            guard upTo > at else { return }
            parts.append(.record([.text: .words(article.text(of: at..<upTo)), .isName: .flag(isName)]))
            at = upTo
        }
        for name in names where name.lowerBound >= at && name.upperBound <= range.upperBound {
            add(name.lowerBound, isName: false)
            add(name.upperBound, isName: true)
        }
        add(range.upperBound, isName: false)
        return parts
    }

    /// About what they take on a page.
    private static let bytesOfPassage = 400
    private static let bytesOfMention = 60
    /// Of one piece: half of what a page may hold.
    private static let heaviest = 100_000
    private static let shownPassages = 3
    private static let shownSources = 8
}
