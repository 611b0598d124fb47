import Model

/// Takes out of a dossier what may not be published of its articles' texts: what stands in withheld passages is gone from everything that is printed.
struct WithheldText: Sendable {
    /// By article, in order: how much of it is shown.
    let texts: [Publishing.Texts]

    init(_ dossier: Dossier, _ corrections: Corrections) { texts = dossier.readings.map { corrections.texts(of: $0.article) } }

    /// The dossier with blanks in place of what is withheld, so that all offsets stay. O(text + statements).
    func withheld(from dossier: Dossier) -> Dossier {
        guard texts.contains(where: { $0 != .full }) else { return dossier }
        let cited = Self.cited(in: dossier)
        var result = dossier
        var kept: [String: [TextRange]] = [:]
        for index in dossier.readings.indices where texts[index] != .full {
            let id = dossier.readings[index].article.id
            kept[id] = keep(cited[id] ?? [], texts[index], of: &result.readings[index])
        }
        func isShown(_ citation: Citation) -> Bool {
            guard let ranges = kept[citation.article] else { return true }
            return ranges.contains { $0.lowerBound <= citation.range.lowerBound && citation.range.upperBound <= $0.upperBound }
        }
        /// Leaves of an actor's spellings what is shown of them.
        func countSpellings(of actor: inout Actor) {
            let shown = actor.mentions.filter { kept[$0.article] != nil }
            let counts = Dictionary(grouping: shown) { DisplayText.flat($0.text) }.mapValues { mentions in
                Dictionary(mentions.map { ($0.article, 1) }, uniquingKeysWith: +)
            }
            for index in actor.spellings.indices {
                let spelling = actor.spellings[index]
                for article in spelling.articles.keys where kept[article] != nil {
                    actor.spellings[index].articles[article] = counts[DisplayText.flat(spelling.text)]?[article]
                }
            }
            actor.spellings.removeAll { $0.articles.isEmpty && $0.text != actor.name }
        }
        for index in result.actors.indices {
            result.actors[index].mentions.removeAll { !isShown($0) }
            result.actors[index].roles.removeAll { !isShown($0) }
            countSpellings(of: &result.actors[index])
        }
        for index in result.places.indices {
            if let evidence = result.places[index].evidence, !isShown(evidence) { result.places[index].evidence = nil }
        }
        result.revisions.removeAll { kept[$0.article] != nil }
        result.sharedText.removeAll { !isShown($0.a) || !isShown($0.b) }
        return result
    }

    /// By article, what statements rest on, those of earlier days included.
    private static func cited(in dossier: Dossier) -> [String: [Citation]] {
        var all = ([dossier] + dossier.earlier.map(\.dossier)).flatMap(statements)
        all += dossier.announcements.flatMap { $0.said + $0.evidence }
        all += dossier.openEnds.flatMap(\.said)
        all += dossier.tree.edges.compactMap(\.words)
        return Dictionary(grouping: all, by: \.article)
    }

    private static func statements(of dossier: Dossier) -> [Citation] {
        var all: [Citation] = dossier.summary.flatMap { [$0.citation] + $0.alsoSaidBy }
        all += dossier.events.flatMap { [$0.lead] + $0.mentions.map(\.sentence) }
        all += dossier.claims.flatMap { [$0.lead] + $0.cells.map(\.citation) }
        all += dossier.disagreements.flatMap { $0.values.flatMap(\.says) }
        return all
    }

    /// Leaves of a reading what is cited, and returns where that is, in order.
    private func keep(_ citations: [Citation], _ texts: Publishing.Texts, of reading: inout Reading) -> [TextRange] {
        let passages = Set(citations.map(\.passage))
        let headline = ArticleLayout.headline(of: reading.article)?.id
        let places = reading.article.passages.indices.filter { index in
            let id = reading.article.passages[index].id
            return passages.contains(id) || id == headline
        }
        let newPlace = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        reading.article.passages = places.map { reading.article.passages[$0] }
        reading.sentences = reading.sentences.compactMap { sentence in
            newPlace[sentence.passage].map { Sentence(range: sentence.range, passage: $0, tokens: sentence.tokens) }
        }
        reading.article.leftOut = []
        reading.article.versions = []
        let whole = reading.article.passages.filter { texts == .cited || $0.id == headline }.map(\.range)
        let ranges = (whole + (texts == .cited ? [] : citations.map(\.range))).sorted {
            ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        }
        var kept: [TextRange] = []
        for range in ranges {
            if let last = kept.last, range.lowerBound <= last.upperBound {
                kept[kept.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                kept.append(range)
            }
        }
        var bytes = [UInt8](repeating: UInt8(ascii: " "), count: reading.article.text.utf8.count)
        let text = Array(reading.article.text.utf8)
        for range in kept { bytes.replaceSubrange(range, with: text[range]) }
        reading.article.text = String(decoding: bytes, as: UTF8.self)
        func isKept(_ range: TextRange) -> Bool { kept.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound } }
        reading.dates.removeAll { !isKept($0.range) }
        reading.figures.removeAll { !isKept($0.range) }
        reading.quotes.removeAll { !isKept($0.range) }
        return kept
    }
}
