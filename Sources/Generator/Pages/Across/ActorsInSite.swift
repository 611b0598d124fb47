import Model

/// The actors of a whole site: those that several dossiers have, and those that one has.
struct ActorsInSite: Sendable {
    /// An actor of several dossiers.
    struct Known: Sendable {
        /// Its name, kind and id; the reason is that of its first dossier.
        let actor: SiteActor
        /// In the order of the newest first, undated ones last.
        let dossiers: [Place]

        /// Those that name it.
        var articles: [DossierStanding.Published] { dossiers.flatMap(\.articles) }
    }

    /// An actor in a dossier.
    struct Place: Sendable {
        let record: DossierRecord
        let known: DossierStanding.Known
        /// See `SiteActor.because`.
        let because: String

        /// Those that name it.
        var articles: [DossierStanding.Published] { known.articles.map { record.standing.published[$0] } }
    }

    /// Those of most dossiers first, then those of most articles.
    let all: [Known]
    /// Those of one dossier, with its place, those of most articles first.
    let local: [(actor: DossierStanding.Local, record: DossierRecord)]

    /// O(actors · log actors).
    init(_ parts: [AcrossPages.Part]) {
        var places: [SiteActor.Key: [Place]] = [:]
        var actors: [SiteActor.Key: SiteActor] = [:]
        var order: [SiteActor.Key] = []
        for part in parts {
            for known in part.record.standing.known where part.siteActors.indices.contains(known.actor) {
                guard let actor = part.siteActors[known.actor] else { continue }
                let key = SiteActor.Key(kind: actor.kind, id: actor.id)
                if actors[key] == nil {
                    actors[key] = actor
                    order.append(key)
                }
                places[key, default: []].append(Place(record: part.record, known: known, because: actor.because))
            }
        }
        let all = order.compactMap { key -> Known? in
            guard let actor = actors[key], let own = places[key] else { return nil }
            let sorted = own.indices.sorted { left, right in
                DossierRecord.isNewer(own[left].record, own[right].record)
                    || !DossierRecord.isNewer(own[right].record, own[left].record) && left < right
            }
            return Known(actor: actor, dossiers: sorted.map { own[$0] })
        }
        let counts = all.map { ($0.dossiers.count, $0.dossiers.reduce(0) { $0 + $1.known.articles.count }) }
        self.all = all.indices.sorted { (counts[$1].0, counts[$1].1, $0) < (counts[$0].0, counts[$0].1, $1) }
            .map { all[$0] }
        let local = parts.flatMap { part in part.record.standing.local.map { (actor: $0, record: part.record) } }
        self.local = local.indices.sorted { (local[$1].actor.articles.count, $0) < (local[$0].actor.articles.count, $1) }.map { local[$0] }
    }
}

extension SiteActor {
    fileprivate struct Key: Hashable {
        let kind: ActorKind
        let id: String
    }
}
