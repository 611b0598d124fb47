import Model

/// The headlines of the sources side by side, with the words that one alone uses for what all tell.
struct Headlines {
    static let shape = PageShape.record(
        texts: [.lang], [.mark: MarkLink.shape, .parts: .list(.record(texts: [.text], flags: [.isChanged]))])

    let folder: DossierFolder

    /// A headline, and which of its words are its own: no other headline has them, nor do most of the other texts, nor are they names or numbers.
    struct Item {
        let source: Int
        let range: TextRange
        let own: [TextRange]
    }

    /// Those of the first sources; empty where fewer than two have one.
    func items() -> [Item] {
        let readings = folder.dossier.readings
        let titles = readings.map { reading in
            guard let range = reading.article.passages.first(where: { $0.kind == .title })?.range else { return 0..<0 }
            let text = reading.article.text(of: range)
            let kept = DossierFolder.withoutTrailingDash(text)
            return text.hasPrefix(kept) ? range.lowerBound..<range.lowerBound + kept.utf8.count : range
        }
        let words = zip(readings, titles).map { reading, title in
            let tokens = reading.tokens.elements(startingIn: title, at: { Int($0.start) }).indices
            // What is not read has no words.
            guard !reading.words.ofToken.isEmpty else { return (title: Set<String>(), text: Set<String>()) }
            let rest = reading.words.stems(of: tokens.upperBound..<reading.tokens.count)
            return (title: reading.words.stems(of: tokens), text: rest.union(reading.words.stems(of: 0..<tokens.lowerBound)))
        }
        var inTitles: [String: Int] = [:]
        var inTexts: [String: Int] = [:]
        for word in words {
            for stem in word.title { inTitles[stem, default: 0] += 1 }
            for stem in word.text { inTexts[stem, default: 0] += 1 }
        }
        let items = readings.indices.filter { !titles[$0].isEmpty }.map { source in
            let reading = readings[source]
            let tokens = reading.tokens.elements(startingIn: titles[source], at: { Int($0.start) }).indices
            let names = reading.names.elements(startingIn: titles[source], at: \.range.lowerBound)
            let own = tokens.filter { token in
                guard let stem = reading.words.stem(of: token), inTitles[stem] == 1, reading.tokens[token].kind == .word else {
                    return false
                }
                let others = inTexts[stem, default: 0] - (words[source].text.contains(stem) ? 1 : 0)
                return 2 * others < readings.count - 1
                    && reading.words.classes(of: token).isDisjoint(with: [.stop, .number])
                    && !names.contains { $0.range.overlaps(reading.tokens[token].range) }
            }
            return Item(source: source, range: titles[source], own: own.map { reading.tokens[$0].range })
        }
        return items.count > 1 ? Array(items.prefix(Self.mostShown)) : []
    }

    private static let mostShown = 150

    /// For a template.
    var values: [PageValue] {
        items().map { item in
            let (source, article) = (folder.sources[item.source], folder.dossier.readings[item.source].article)
            var parts: [PageValue] = []
            var start = item.range.lowerBound
            func add(through end: Int, isOwn: Bool) {
                guard end > start else { return }
                parts.append(.record([.text: .words(article.text(of: start..<end)), .isChanged: .flag(isOwn)]))
                start = end
            }
            for word in item.own {
                add(through: word.lowerBound, isOwn: false)
                add(through: word.upperBound, isOwn: true)
            }
            add(through: item.range.upperBound, isOwn: false)
            return .record([
                .lang: .text(source.titleLanguage), .parts: .list(parts),
                .mark: MarkLink.value(of: source, label: folder.t(.itsHeadline, [.name: source.label])),
            ])
        }
    }
}
