import Model

/// A dossier in which everything that goes on from an earlier build has the id that it had there.
struct Continuity: Sendable {
    let dossier: Dossier
    /// By kind, in the order of the dossier; without the pages that they are on.
    let things: [ThingKind: [RememberedThing]]
    /// What is remembered and no longer there, and where most of it is now: by index, nil for what has nothing left.
    let former: [ThingKind: [(thing: RememberedThing, holder: Int?)]]
    /// By kind: what is not shown because the user says that it is none. Its ids stay, so that they can be named.
    let hidden: [ThingKind: [RememberedThing]]
    /// What the editor has to say of it.
    let words: EditorWords
    /// What is wrong with what is settled of it.
    let faults: [Diagnostic]

    /// Finds what goes on from what, and settles what is settled of that. A pure function of the dossier, its past and what is settled.
    /// O(bytes of its sentences + members).
    init(_ dossier: Dossier, past: DossierPast, settled: SettledThings = SettledThings()) {
        let members = ThingMembers(dossier)
        var renamed = dossier
        var things: [ThingKind: [RememberedThing]] = [:]
        var former: [ThingKind: [(thing: RememberedThing, holder: Int?)]] = [:]
        for kind in ThingKind.allCases {
            let ids = Self.ids(of: kind, in: dossier)
            let remembered = past.things(kind, withParted: true)
            let (members, leads) = (members.members(of: kind), members.leads(of: kind))
            let succession = Succession(
                now: members, before: remembered.map(\.members),
                hasLead: { now, before in remembered[before].lead.map { $0 == leads[now] || members[now].contains($0) } },
                isNamedAlike: { ids[$0] == remembered[$1].given })
            // Two differences may rest on one sentence.
            let told = kind == .difference ? [] : remembered.flatMap { thing in thing.members.map { ($0, thing.since) } }
            let earliest = Dictionary(told, uniquingKeysWith: min)
            let kept = past.things(kind)
            var taken = Set(kept.map(\.id)).union(succession.earlier.compactMap { $0.map { remembered[$0].id } })
            things[kind] = ids.indices.map { index in
                let earlier = succession.earlier[index].map { remembered[$0] }
                let since = earlier?.since ?? members[index].compactMap { earliest[$0] }.min() ?? past.state
                return RememberedThing(
                    id: earlier?.id ?? Self.free(ids[index], &taken), given: ids[index], since: since, members: members[index],
                    lead: leads[index])
            }
            let current = Set(things[kind]?.map(\.id) ?? [])
            former[kind] = kept.indices.filter { !current.contains(kept[$0].id) }.map { (kept[$0], succession.holder[$0]) }
            Self.rename(&renamed, kind, to: things[kind]?.map(\.id) ?? [])
        }
        let outcome = settled.settle(renamed)
        var hidden: [ThingKind: [RememberedThing]] = [:]
        for (kind, ids) in outcome.hidden {
            hidden[kind] = (things[kind] ?? []).filter { ids.contains($0.id) }
            former[kind]?.append(contentsOf: past.things(kind).filter { ids.contains($0.id) }.map { ($0, nil) })
        }
        for kind in ThingKind.allCases {
            let (before, now) = (Self.ids(of: kind, in: renamed), Self.ids(of: kind, in: outcome.dossier))
            guard before != now else { continue }
            let byID = Dictionary((things[kind] ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            things[kind] = now.compactMap { byID[$0] }
            let places = Dictionary(now.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            former[kind] = former[kind]?.map { ($0.thing, $0.holder.flatMap { places[before[$0]] }) }
        }
        (self.dossier, self.things, self.former) = (outcome.dossier, things, former)
        (self.hidden, words, faults) = (hidden, outcome.words, outcome.faults)
    }

    private static func free(_ id: String, _ taken: inout Set<String>) -> String {
        var candidate = id
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(id)-\(number)"
            number += 1
        }
        return candidate
    }

    private static func ids(of kind: ThingKind, in dossier: Dossier) -> [String] {
        switch kind {
        case .actor: dossier.actors.map(\.id)
        case .claim: dossier.claims.map(\.id)
        case .difference: dossier.disagreements.map(\.id)
        case .event: dossier.events.map(\.id)
        }
    }

    /// Gives the things of a kind other ids, also where others name them.
    private static func rename(_ dossier: inout Dossier, _ kind: ThingKind, to ids: [String]) {
        let old = Self.ids(of: kind, in: dossier)
        guard old != ids else { return }
        let new = Dictionary(zip(old, ids), uniquingKeysWith: { first, _ in first })
        switch kind {
        case .actor:
            for index in ids.indices { dossier.actors[index].id = ids[index] }
            for index in dossier.claims.indices { dossier.claims[index].speaker = dossier.claims[index].speaker.map { new[$0] ?? $0 } }
            for index in dossier.nearMisses.indices {
                dossier.nearMisses[index].first = new[dossier.nearMisses[index].first] ?? dossier.nearMisses[index].first
                dossier.nearMisses[index].second = new[dossier.nearMisses[index].second] ?? dossier.nearMisses[index].second
            }
            for index in dossier.places.indices {
                dossier.places[index].actor = new[dossier.places[index].actor] ?? dossier.places[index].actor
            }
        case .claim: for index in ids.indices { dossier.claims[index].id = ids[index] }
        case .difference:
            for index in ids.indices { dossier.disagreements[index].id = ids[index] }
            for index in dossier.claims.indices {
                dossier.claims[index].disagreement = dossier.claims[index].disagreement.map { new[$0] ?? $0 }
            }
        case .event: for index in ids.indices { dossier.events[index].id = ids[index] }
        }
    }
}
