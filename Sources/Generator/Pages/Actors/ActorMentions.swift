import Model

/// Every sentence that names an actor, by source: the first of each in sight, the others folded.
enum ActorMentions {
    private static let passage = PageShape.record(texts: [.lang], [.mark: MarkLink.shape, .parts: .list(part)])
    private static let part = PageShape.record(texts: [.text], flags: [.isName])
    private static let source = PageShape.record(
        texts: [.count, .moreLabel], [.link: SourceLink.shape, .passages: .list(passage), .morePassages: .list(passage)])

    static let shape = PageShape.record(texts: [.moreLabel], [.sources: .list(source), .moreSources: .list(source)])

    /// The pages of an actor, by the sources that name it: their mentions are what makes a page long.
    static func paging(_ actor: Actor, base: String, in folder: DossierFolder) -> Paging {
        var counts: [Int: Int] = [:]
        for mention in actor.mentions {
            if let source = folder.index(ofArticle: mention.article) { counts[source, default: 0] += 1 }
        }
        let bytes = counts.sorted { $0.key < $1.key }.map { bytesOfSource + bytesOfMention * $0.value }
        return Paging(base: base, joint: "_", bytes: bytes)
    }

    /// The sources that name an actor, in order.
    static func naming(_ actor: Actor, in folder: DossierFolder) -> [Int] {
        Set(actor.mentions.compactMap { folder.index(ofArticle: $0.article) }).sorted()
    }

    /// The mentions in some of the sources that name the actor, given by their places among them.
    static func value(_ actor: Actor, sources shown: Range<Int>, in folder: DossierFolder) -> PageValue {
        let mentions = Dictionary(grouping: actor.mentions, by: \.article)
        let naming = naming(actor, in: folder)
        let sources = naming[shown.clamped(to: naming.indices)].map { index in
            source(index, mentions[folder.dossier.readings[index].article.id] ?? [], in: folder)
        }
        let rest = sources.dropFirst(shownSources)
        return .record([
            .sources: .list(Array(sources.prefix(shownSources))), .moreSources: .list(Array(rest)),
            .moreLabel: .text(rest.isEmpty ? "" : folder.t(.inOtherSources, rest.count)),
        ])
    }

    private static func source(_ index: Int, _ mentions: [Citation], in folder: DossierFolder) -> PageValue {
        let reading = folder.dossier.readings[index]
        var passages: [(range: TextRange, mentions: [Citation])] = []
        for mention in mentions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let range = sentence(around: mention, in: reading)
            if passages.last?.range == range {
                passages[passages.count - 1].mentions.append(mention)
            } else {
                passages.append((range, [mention]))
            }
        }
        let source = folder.sources[index]
        let rows = passages.map { passage in
            PageValue.record([
                .lang: .text(source.language), .mark: MarkLink.value(passage.mentions[0], in: folder),
                .parts: .list(parts(of: passage.range, names: passage.mentions.map(\.range), in: reading.article)),
            ])
        }
        // A fold for one sentence would take as much room as the sentence.
        let shown = rows.count == shownPassages + 1 ? rows.count : shownPassages
        let rest = Array(rows.dropFirst(shown))
        return .record([
            .count: .text(folder.t(.mentionCount, mentions.count)), .link: SourceLink.value(source),
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
    private static let bytesOfSource = 500
    private static let bytesOfMention = 600
    private static let shownPassages = 3
    private static let shownSources = 8
}
