import Model

/// Finds which actors of different dossiers are one, by the same evidence as within a dossier: each dossier counts as one article that names its
/// actors. A person counts by full names only. A body that is named by what it is ("Supreme Court") is the same only where two dossiers have more in common.
struct ActorsAcross {
    private let dossiers: [[Actor]]
    private let data: NameData
    private let merged: [Actor]
    /// By dossier: the merged actor that each of its actors belongs to; nil for what its name alone does not tell apart.
    private let places: [[Int?]]

    /// Near linear in the number of names. Of the actors only what `BriefActors` keeps is looked at.
    init(_ dossiers: [[Actor]], merger: ActorMerger, data: NameData) {
        (self.dossiers, self.data) = (dossiers, data)
        let lists = Array(dossiers.indices).parallelMap { NameList(dossiers[$0], id: String($0), data: data) }
        merged = merger.merged(in: lists.map(\.reading), areSeveralStories: true).actors
        var places = dossiers.map { [Int?](repeating: nil, count: $0.count) }
        for (index, actor) in merged.enumerated() {
            for mention in actor.mentions {
                guard let dossier = Int(mention.article), let owner = lists[dossier].owner[mention.range.lowerBound] else { continue }
                places[dossier][owner] = places[dossier][owner] ?? index
            }
        }
        // Two that a dossier holds apart are not made one by another: the one that is in more of its articles stands for it.
        for dossier in places.indices {
            var taken: Set<Int> = []
            for actor in places[dossier].indices {
                if let place = places[dossier][actor], !taken.insert(place).inserted { places[dossier][actor] = nil }
            }
        }
        self.places = places
    }

    /// By dossier and actor: whom it is in the site; nil for one that no other dossier has. Those of most dossiers have the plainest ids.
    func siteActors() -> [[SiteActor?]] {
        var members = [[(dossier: Int, actor: Int)]](repeating: [], count: merged.count)
        for (dossier, own) in places.enumerated() {
            for case (let actor, let place?) in own.enumerated() { members[place].append((dossier, actor)) }
        }
        let isBody = merged.map(isNamedByKind)
        let company = isBody.contains(true) ? tellingCompany(spread: members.map(\.count), isBody: isBody) : []
        let groups = members.indices.flatMap { index in
            (isBody[index] ? parted(members[index], by: company) : [members[index]]).filter { $0.count > 1 }.map { (index, $0) }
        }
        var result = dossiers.map { [SiteActor?](repeating: nil, count: $0.count) }
        var taken: [ActorKind: Set<String>] = [:]
        for (index, group) in groups.sorted(by: { ($1.1.count, $0.0) < ($0.1.count, $1.0) }) {
            let actor = merged[index]
            let reasons = Dictionary(actor.spellings.map { ($0.text, $0.because) }) { first, _ in first }
            let id = uniqueSlug(actor.name, fallback: "actor", taken: &taken[actor.kind, default: []])
            for (dossier, own) in group {
                let name = dossiers[dossier][own].name
                result[dossier][own] = SiteActor(
                    id: id, name: actor.name, kind: actor.kind, dossiers: group.count,
                    because: name == actor.name ? "" : reasons[name] ?? "")
            }
        }
        return result
    }

    // MARK: Company

    /// Whether the name says what a body is, and not which: there is a supreme court in many countries.
    private func isNamedByKind(_ actor: Actor) -> Bool {
        guard actor.kind == .organisation else { return false }
        let name = ParsedName(actor.name, data: data)
        return name.known == nil && !name.isAcronym && name.words.contains { data.organisationWords.contains($0.folded) }
    }

    /// By dossier: the actors by which it is known again. Places, and those whom many dossiers name (`spread`), are in everybody's company.
    private func tellingCompany(spread: [Int], isBody: [Bool]) -> [Set<Int>] {
        let limit = max(Self.few, dossiers.count / Self.shareOfSite)
        return places.map { own in
            Set(own.compactMap(\.self).filter { spread[$0] <= limit && merged[$0].kind != .place && !isBody[$0] })
        }
    }

    /// Members whose dossiers have enough company in common, directly or through others.
    private func parted(_ members: [(dossier: Int, actor: Int)], by company: [Set<Int>]) -> [[(dossier: Int, actor: Int)]] {
        guard members.count <= Self.mostMembers else { return [] }
        var group = Array(members.indices)
        for (place, member) in members.enumerated() {
            for before in 0..<place where group[before] != group[place] {
                let common = company[member.dossier].intersection(company[members[before].dossier])
                guard common.count >= Evidence.enoughCompany else { continue }
                let (joined, into) = (group[place], group[before])
                for index in group.indices where group[index] == joined { group[index] = into }
            }
        }
        return Set(group).sorted().map { root in members.indices.filter { group[$0] == root }.map { members[$0] } }
    }

    /// A name in more dossiers than this is common, or in more than a twentieth of a large site.
    private static let few = 3
    private static let shareOfSite = 20
    /// What so many dossiers name so is a common word.
    private static let mostMembers = 200
}

/// The names of a dossier's actors as an article that is nothing but a list of them, each behind its roles.
private struct NameList {
    let reading: Reading
    /// By the place of a name in the text: the actor that has it.
    private(set) var owner: [Int: Int] = [:]

    init(_ actors: [Actor], id: String, data: NameData) {
        var text = ""
        var names: [NameMention] = []
        for (index, actor) in actors.enumerated() {
            let roles = actor.tellingRoles
            let others = actor.spellings.lazy.filter { $0.text != actor.name && !$0.isSuspect }.map(\.text).prefix(Self.mostSpellings)
            let spellings = ([actor.name] + others).filter { Self.isTelling($0, kind: actor.kind, data) }
            for (place, spelling) in spellings.enumerated() {
                // Each role once; a role counts for all spellings that are merged.
                let mine = place == 0 ? max(1, roles.count) : 1
                for role in 0..<mine {
                    var roleRange: TextRange?
                    if place == 0, role < roles.count {
                        let start = text.utf8.count
                        text += roles[role]
                        roleRange = start..<text.utf8.count
                        text += " "
                    }
                    let start = text.utf8.count
                    text += spelling
                    names.append(NameMention(range: start..<text.utf8.count, text: spelling, kind: actor.kind, role: roleRange))
                    if place == 0 { owner[start] = index }
                    text += "\n"
                }
            }
        }
        var reading = Reading(article: Article(id: id, file: "", text: text, passages: []))
        reading.names = names
        self.reading = reading
    }

    /// A surname alone, or a given name, is somebody else in another story.
    private static func isTelling(_ spelling: String, kind: ActorKind, _ data: NameData) -> Bool {
        guard kind == .person else { return true }
        let name = ParsedName(spelling, data: data)
        return name.known != nil || name.significant.count > 1
    }

    private static let mostSpellings = 7
}
