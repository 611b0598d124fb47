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
        let remembered = past.remembering(dossier.readings.map(\.article))
        let isNew = remembered.map { $0.since == past.state }
        // One that was parted from another tells only what is new in it.
        let isFirst = past.base.map { $0.since == past.state } ?? true && isNew.allSatisfy(\.self)
        let ids = Set(remembered.map(\.id))
        let new = Set(zip(remembered, isNew).filter(\.1).map(\.0.id))
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
        var change = Change(
            day: past.state, isFirst: isFirst, articles: new.count, corrected: remembered.count { $0.corrected == past.state })
        if !isFirst {
            change.events = self.things[.event]?.count { $0 } ?? 0
            change.differences = zip(dossier.disagreements, self.things[.difference] ?? []).count { difference, isNew in
                isNew && difference.course == .atOdds && difference.kind != .spelling && difference.kind != .wording
            }
            change.left = (past.base?.articles ?? []).count { article in
                past.moved[article.id] == nil && !ids.contains(article.id) && (article.gone == past.state || article.gone == nil)
            }
            let figures = DisputedFigures(dossier)
            for (difference, isNew) in zip(dossier.disagreements, self.things[.difference] ?? []) {
                if let development = Self.development(difference, new: new, in: dossier) {
                    if !figures.isKnown(difference, without: new) { change.developments.append(development) }
                } else if !isNew, difference.course == .atOdds, difference.kind != .spelling, difference.kind != .wording,
                    difference.values.contains(where: { $0.says.allSatisfy { new.contains($0.article) } })
                {
                    change.values += 1
                }
            }
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

/// The numbers that stand behind the values of differences.
private struct DisputedFigures {
    private let dossier: Dossier
    private let readings: [String: Reading]

    init(_ dossier: Dossier) {
        self.dossier = dossier
        readings = Dictionary(dossier.readings.map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether an article of before gives the last value of a difference already, in other words ("fifteen people") and so perhaps in another
    /// difference: one that shares a sentence with it.
    func isKnown(_ difference: Disagreement, without new: Set<String>) -> Bool {
        guard let last = difference.values.inOrder({ readings[$0.article]?.article.published }).last else { return false }
        let (numbers, said) = (numbers(last), Set(last.says))
        return dossier.disagreements.contains { other in
            other.kind == difference.kind && other.values.contains { $0.says.contains(where: said.contains) }
                && other.values.contains { value in
                    let old = value.says.filter { !new.contains($0.article) }
                    return !self.numbers(DisputedValue(value: value.value, says: old)).isDisjoint(with: numbers)
                }
        }
    }

    private func numbers(_ value: DisputedValue) -> Set<Double> {
        var numbers: Set<Double> = []
        for citation in value.says {
            guard let reading = readings[citation.article] else { continue }
            let figures = reading.figures.filter { $0.range.overlaps(citation.range) }
            for figure in figures {
                let words = reading.article.text(of: figure.range)
                if figures.count == 1 || words.contains(value.value) || value.value.contains(words) { numbers.insert(figure.value) }
            }
        }
        return numbers
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
