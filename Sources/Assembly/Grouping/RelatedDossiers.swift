import Model

/// Links dossiers that tell of the same people or organisations and are much alike: what came before, what came of it, or one like it.
struct RelatedDossiers {
    private let dossiers: [Dossier]
    /// By dossier, the names of its people and organisations.
    private let names: [Set<String>]
    /// In how many dossiers a name stands.
    private let spread: [String: Int]

    init(_ dossiers: [Dossier]) {
        self.dossiers = dossiers
        names = dossiers.map { dossier in Set(dossier.actors.filter { $0.kind != .place }.flatMap { $0.spellings.map(\.text) }) }
        var spread: [String: Int] = [:]
        for name in names.joined() { spread[name, default: 0] += 1 }
        self.spread = spread
    }

    /// The dossiers with their related ones. `near` are the candidates of each: ids and likeness, the most alike first.
    func linked(near: [[(id: String, likeness: Double)]]) -> [Dossier] {
        let places = Dictionary(uniqueKeysWithValues: dossiers.enumerated().map { ($1.id, $0) })
        return dossiers.indices.map { index in
            var dossier = dossiers[index]
            let related = near[index].lazy.filter { $0.likeness >= Self.leastLikeness }.compactMap { candidate -> RelatedDossier? in
                guard let other = places[candidate.id] else { return nil }
                let actors = actors(of: index, in: other)
                return actors.isEmpty ? nil : RelatedDossier(dossier: candidate.id, likeness: candidate.likeness, actors: actors)
            }
            dossier.related = Array(related.prefix(Self.most))
            return dossier
        }
    }

    /// The people and organisations that both have, by presence; those that half of the site has tie nothing together.
    private func actors(of index: Int, in other: Int) -> [String] {
        let limit = max(Self.few, dossiers.count / 2)
        return dossiers[index].actors.filter { actor in
            actor.kind != .place
                && actor.spellings.contains { names[other].contains($0.text) && spread[$0.text] ?? 0 <= limit }
        }.prefix(Self.actorsNamed).map(\.name)
    }

    /// Average similarity of the articles; grouping asks for more than twice that.
    private static let leastLikeness = 0.035
    private static let most = 5
    private static let actorsNamed = 3
    /// In a site of few dossiers every shared name counts.
    private static let few = 6
}
