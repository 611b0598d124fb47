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
                let shared = actors(of: index, in: other)
                // A body tells little: several stories name one court. A person with a full name tells much.
                let isTelling = candidate.likeness >= Self.muchLikeness || shared.contains { $0.kind == .person && $0.name.contains(" ") }
                guard let first = shared.first, isTelling else { return nil }
                let names = [first.name] + shared.dropFirst().prefix(Self.actorsNamed - 1).map(\.name)
                return RelatedDossier(dossier: candidate.id, likeness: candidate.likeness, actors: names)
            }
            dossier.related = Array(related.prefix(Self.most))
            return dossier
        }
    }

    /// The people and organisations that both have, by presence; those of many dossiers tie nothing together.
    private func actors(of index: Int, in other: Int) -> [Actor] {
        let limit = max(Self.few, dossiers.count / Self.shareOfSite)
        return dossiers[index].actors.filter { actor in
            actor.kind != .place
                && actor.spellings.contains { names[other].contains($0.text) && spread[$0.text] ?? 0 <= limit }
        }
    }

    /// Average similarity of the articles; less than grouping asks for.
    private static let leastLikeness = 0.05
    /// From here on an organisation in common is enough.
    private static let muchLikeness = 0.1
    /// Of a dossier: what its page has room for.
    private static let most = 5
    private static let actorsNamed = 3
    /// A name in more dossiers than this is common, or in more than a twentieth of a large site.
    private static let few = 3
    private static let shareOfSite = 20
}
