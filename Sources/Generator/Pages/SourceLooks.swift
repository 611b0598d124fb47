import Model

/// How the marks of a site's sources look: the articles of one publisher alike in all dossiers, and an article of an unknown publisher as a source of its own.
///
/// What is remembered of an article holds for its publisher. A new source gets the look that is rarest among those beside it: first no other source of its
/// dossiers has the same look, then few have its colour, then few of the site have it.
struct SourceLooks: Sendable {
    /// By dossier and article; see `SourceMark.look`.
    let all: [[Int]]

    private struct Source {
        /// From 0 on, where the user wants one.
        let hue: Int?
        let isKnown: Bool
        var look: Int?
        /// Ascending.
        var dossiers: [Int] = []
    }

    /// `remembered` is by article id. O(articles · looks).
    init(_ dossiers: [[Reading]], remembered: [String: Int], publishers: [PublisherCorrection]) {
        var places: [String: Int] = [:]
        var sources: [Source] = []
        let sourceOf = dossiers.enumerated().map { dossier, readings in
            readings.map { reading in
                let article = reading.article
                let publisher = publishers.first { $0.names(article) }
                let name = SourceName.whole(article, publisher).map(SourcesInSite.key)
                let key = name.map { "publisher " + $0 } ?? "article " + article.id
                let place = places[key] ?? sources.count
                if place == sources.count {
                    places[key] = place
                    sources.append(Source(hue: publisher?.colour.map { $0 - 1 }, isKnown: name != nil))
                }
                if sources[place].dossiers.last != dossier { sources[place].dossiers.append(dossier) }
                let hue = sources[place].hue
                if sources[place].look == nil, let look = remembered[article.id], hue == nil || look % SourceMark.hues == hue {
                    sources[place].look = look
                }
                return place
            }
        }
        var beside = [[Int]](repeating: [Int](repeating: 0, count: SourceMark.looks), count: dossiers.count)
        var uses = beside.first ?? []
        func note(_ place: Int, _ look: Int) {
            sources[place].look = look
            for dossier in sources[place].dossiers { beside[dossier][look] += 1 }
            if sources[place].isKnown { uses[look] += 1 }
        }
        /// What speaks against a look.
        func cost(_ look: Int, of source: Source) -> (Int, Int, Int, Int) {
            let (same, alike) = source.dossiers.reduce((0, 0)) { sum, dossier in
                let hue = stride(from: look % SourceMark.hues, to: SourceMark.looks, by: SourceMark.hues).reduce(0) {
                    $0 + beside[dossier][$1]
                }
                return (sum.0 + beside[dossier][look], sum.1 + hue)
            }
            return (same, alike, source.isKnown ? uses[look] : 0, look)
        }
        for (place, source) in sources.enumerated() { if let look = source.look { note(place, look) } }
        let new = sources.indices.filter { sources[$0].look == nil }
        for place in new.filter({ sources[$0].hue != nil }) + new.filter({ sources[$0].hue == nil }) {
            let source = sources[place]
            let free = (0..<SourceMark.looks).filter { source.hue == nil || $0 % SourceMark.hues == source.hue }
            if let look = free.min(by: { cost($0, of: source) < cost($1, of: source) }) { note(place, look) }
        }
        all = sourceOf.map { $0.map { sources[$0].look ?? 0 } }
    }
}
