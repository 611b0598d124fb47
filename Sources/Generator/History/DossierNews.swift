import Model

/// What is new in a dossier in the state that is built.
struct DossierNews: Sendable {
    /// By article, in the order of the dossier.
    let articles: [Bool]
    /// By kind, in the order of the dossier: what is new and rests on a new article. What only another reading of old articles brings is not news.
    let things: [ThingKind: [Bool]]
    /// In numbers, for the history.
    let change: Change
    /// The state before; nil in the first, and for a dossier that is new itself, in which nothing is marked.
    let previous: StateDay?

    init(_ dossier: Dossier, things: [ThingKind: [RememberedThing]], past: DossierPast) {
        let known = Dictionary((past.base?.articles ?? []).map { ($0.id, $0.since) }, uniquingKeysWith: min)
        let ids = dossier.readings.map(\.article.id)
        let isNew = ids.map { known[$0].map { $0 == past.state } ?? true }
        let isFirst = past.base.map { $0.since == past.state } ?? true
        let new = Set(zip(ids, isNew).filter(\.1).map(\.0))
        func marks(_ kind: ThingKind, _ articles: (Int) -> [String]) -> [Bool] {
            (things[kind] ?? []).enumerated().map { index, thing in
                !isFirst && thing.since == past.state && articles(index).contains(where: new.contains)
            }
        }
        self.things = [
            .actor: marks(.actor) { dossier.actors[$0].mentions.map(\.article) },
            .claim: marks(.claim) { dossier.claims[$0].told.map(\.article) },
            .difference: marks(.difference) { dossier.disagreements[$0].values.flatMap(\.says).map(\.article) },
            .event: marks(.event) { dossier.events[$0].mentions.map(\.sentence.article) },
        ]
        articles = isNew.map { $0 && !isFirst }
        previous = isFirst ? nil : past.previous
        var change = Change(day: past.state, isFirst: isFirst, articles: new.count)
        if !isFirst {
            change.events = self.things[.event]?.count { $0 } ?? 0
            change.differences = zip(dossier.disagreements, self.things[.difference] ?? []).count { difference, isNew in
                isNew && difference.course == .atOdds && difference.kind != .spelling && difference.kind != .wording
            }
            change.left = (past.base?.articles ?? []).count { article in
                article.gone == past.state || article.gone == nil && !ids.contains(article.id)
            }
            change.developments = dossier.disagreements.compactMap { Self.development($0, new: new, in: dossier) }
        }
        self.change = change
    }

    /// From the last value that an article of before gives to the last of all, where new articles alone give that.
    private static func development(_ difference: Disagreement, new: Set<String>, in dossier: Dossier) -> Change.Development? {
        guard difference.course == .develops else { return nil }
        let published = Dictionary(
            dossier.readings.map { ($0.article.id, $0.article.published) }, uniquingKeysWith: { first, _ in first })
        let values = difference.values.inOrder { published[$0.article] }
        guard let old = values.last(where: { $0.says.contains { !new.contains($0.article) } }), let last = values.last, last != old else {
            return nil
        }
        return Change.Development(about: difference.about, from: old.value, to: last.value)
    }
}

extension [DisputedValue] {
    /// By the first publication that gives each value, undated ones last.
    func inOrder(_ published: (Citation) -> PublicationDate?) -> [DisputedValue] {
        let first = map { value in
            value.says.compactMap { published($0)?.minutesSince1970 }.min() ?? .max
        }
        return indices.sorted { (first[$0], $0) < (first[$1], $1) }.map { self[$0] }
    }
}
