import Model

/// One actor: names, roles, and every sentence that names it.
struct ActorPage: Page {
    let folder: DossierFolder
    let index: Int
    let bars: PresenceBars

    static let template = "actor"
    static let fields: [String: PageShape] = [
        "dossier": .text, "name": .text, "kind": .text, "counts": .text, "presence": PresenceBars.shape, "fullHeight": .text,
        "isSingle": .flag,
        "roles": .list(.record(texts: ["text", "lang"], ["marks": .list(MarkLink.shape)])), "isDescribed": .flag,
        "spellings": .list(
            .record(
                texts: ["text", "because"], flags: ["isName", "isSuspect"],
                ["users": .list(.record(texts: ["letter", "tone", "href", "count"]))])),
        "sources": .list(
            .record(
                texts: ["count"],
                ["link": SourceLink.shape, "passages": .list(.record(texts: ["lang"], ["mark": MarkLink.shape, "parts": .list(part)]))])),
    ]

    private static let part = PageShape.record(texts: ["text"], flags: ["isName"])

    var path: String { folder.path(folder.actorFiles[index]) }
    var frame: Frame { folder.frame("\(actor.name): \(folder.title)", file: folder.actorFiles[index]) }

    private var actor: Actor { folder.dossier.actors[index] }

    func values() -> [String: PageValue] {
        let actor = actor
        let counts = PresenceBars.counts(actor, in: folder)
        let sources = counts.count { $0 > 0 }
        return [
            "dossier": .words(folder.title), "name": .words(actor.name), "kind": .text(actor.kind.label),
            "counts": .text("\(counted(actor.mentions.count, "mention", "mentions")) in \(counted(sources, "source", "sources"))"),
            "presence": bars.value(actor, in: folder), "fullHeight": .text(counted(bars.fullHeight, "mention", "mentions")),
            "isSingle": .flag(folder.isSingle), "roles": .list(roles),
            "isDescribed": .flag(actor.kind == .person || !actor.roles.isEmpty), "spellings": .list(actor.spellings.map(spelling)),
            "sources": .list(folder.sources.indices.compactMap { source($0, count: counts[$0]) }),
        ]
    }

    /// Each wording once, with every source that has it.
    private var roles: [PageValue] {
        distinct(actor.roles.map(\.text)).map { text in
            let places = actor.roles.filter { $0.text == text }
            return .record([
                "text": .words(text), "lang": .text(Quotation.language(of: places[0], in: folder)),
                "marks": .list(places.map { MarkLink.value($0, in: folder) }),
            ])
        }
    }

    private func spelling(_ spelling: Spelling) -> PageValue {
        let users = folder.sources.enumerated().compactMap { index, source -> PageValue? in
            guard let count = spelling.articles[folder.dossier.readings[index].article.id], count > 0 else { return nil }
            return .record([
                "letter": .text(source.mark.letter), "tone": .text(source.mark.tone), "href": .text("#in-\(source.mark.letter)"),
                "count": .number(count),
            ])
        }
        return .record([
            "text": .words(spelling.text), "because": .words(spelling.because), "isName": .flag(spelling.text == actor.name),
            "isSuspect": .flag(spelling.isSuspect), "users": .list(users),
        ])
    }

    /// The sentences of one source that name the actor; nil when none does.
    private func source(_ index: Int, count: Int) -> PageValue? {
        guard count > 0 else { return nil }
        let reading = folder.dossier.readings[index]
        let mentions = actor.mentions.filter { $0.article == reading.article.id }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var passages: [(range: TextRange, mentions: [Citation])] = []
        for mention in mentions {
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
                "lang": .text(source.language), "mark": MarkLink.value(passage.mentions[0], in: folder),
                "parts": .list(Self.parts(of: passage.range, names: passage.mentions.map(\.range), in: reading.article)),
            ])
        }
        return .record(["count": .text(counted(count, "mention", "mentions")), "link": SourceLink.value(source), "passages": .list(rows)])
    }

    private func sentence(around mention: Citation, in reading: Reading) -> TextRange {
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
            parts.append(.record(["text": .words(article.text(of: at..<upTo)), "isName": .flag(isName)]))
            at = upTo
        }
        for name in names where name.lowerBound >= at && name.upperBound <= range.upperBound {
            add(name.lowerBound, isName: false)
            add(name.upperBound, isName: true)
        }
        add(range.upperBound, isName: false)
        return parts
    }
}
