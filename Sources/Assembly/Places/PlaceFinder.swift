import Atlas
import Foundation
import Model

/// Finds out where the towns of a dossier lie: which of those that share a name the texts mean.
///
/// The likelihoods of size and of what the texts say are multiplied (as logarithms, added); a town is settled where it is much likelier than
/// the next of its name and something speaks for it. Where nothing does, only a very large one is that dwarfs all others of its name, or a capital.
struct PlaceFinder {
    let readings: [Reading]

    /// A town that may be meant.
    private struct Candidate {
        let town: Town
        /// Logarithm of how likely, but for a constant.
        var score: Double
        /// Nil where no text speaks for it.
        var best: TownEvidence?
        /// Whether a text speaks for it, or a town near it.
        var isSupported = false
        /// Whether the name stands with a region in which the town does not lie.
        var isContradicted = false
    }

    /// A name and what is known of it.
    private struct Draft {
        let actor: Int
        var candidates: [Candidate]
        /// Whether somebody in the dossier has the name too: Vladimir.
        let mayBePerson: Bool
        var settled: Candidate?
        var because = ""
    }

    /// The places among the actors, in their order. O(words + (mentions of towns + areas named in their articles) · log).
    func places(of actors: [Actor]) -> [Place] {
        let towns = actors.map { $0.kind == .place && $0.statedPoint == nil ? Self.towns(of: $0) : [] }
        let people = Set(actors.filter { $0.kind == .person }.flatMap { NameWords.split($0.name).map(\.folded) })
        var drafts: [Draft] = []
        if towns.contains(where: { !$0.isEmpty }) {
            let areas = readings.map(AreaMentions.init)
            let index = Dictionary(readings.enumerated().map { ($1.article.id, $0) }, uniquingKeysWith: { first, _ in first })
            for (actor, towns) in towns.enumerated() where !towns.isEmpty {
                let candidates = candidates(towns, actors[actor], areas, index)
                guard !candidates.isEmpty else { continue }
                drafts.append(
                    Draft(actor: actor, candidates: candidates, mayBePerson: people.contains(SettledNames.key(actors[actor].name))))
            }
            for place in drafts.indices { settle(&drafts[place]) }
            addNeighbours(&drafts, actors)
        }
        let known = Dictionary(uniqueKeysWithValues: drafts.map { ($0.actor, $0) })
        return actors.indices.filter { actors[$0].kind == .place }.map { place(actors[$0], known[$0]) }
    }

    /// The towns that an actor may be, by its name, else by its other spellings; none for a country or a part of one.
    private static func towns(of actor: Actor) -> [Town] {
        let name = SettledNames.key(actor.name)
        if isArea(name) { return [] }
        let named = Towns.named(name)
        guard named.isEmpty else { return named }
        for spelling in actor.spellings where !spelling.isSuspect {
            let others = Towns.named(SettledNames.key(spelling.text))
            if !others.isEmpty { return others }
        }
        return []
    }

    /// Whether a name is that of a country or a part of one, and not of a large town that has the same name and lies in it.
    private static func isArea(_ key: String) -> Bool {
        guard AreaNames.shared.holds(key) else { return false }
        let areas = Set(AreaNames.shared.entries(from: String(key.prefix { $0 != " " })).flatMap(\.areas))
        return !Towns.named(key).contains { $0.hasRegion && areas.contains($0.area) && $0.thousands >= fewestOfSameName }
    }

    // MARK: Evidence

    private func candidates(_ towns: [Town], _ actor: Actor, _ areas: [AreaMentions], _ index: [String: Int]) -> [Candidate] {
        var mentions: [Int: [TextRange]] = [:]
        for mention in actor.mentions {
            guard let article = index[mention.article], !isFeature(mention, in: readings[article]) else { continue }
            mentions[article, default: []].append(mention.range)
        }
        guard !mentions.isEmpty else { return [] }
        let evidence = mentions.sorted { $0.key < $1.key }.map { article, ranges in
            ArticleEvidence(
                article: article, reading: readings[article], areas: areas[article],
                mentions: ranges.sorted { $0.lowerBound < $1.lowerBound })
        }
        return towns.map { town in
            var candidate = Candidate(town: town, score: log(Double(town.thousands)))
            for article in evidence {
                if let found = article.evidence(for: town) {
                    candidate.score += found.kind.weight
                    candidate.isSupported = true
                    if candidate.best.map({ found.kind.rawValue < $0.kind.rawValue }) ?? true { candidate.best = found }
                }
                if article.contradicts(town) {
                    candidate.score -= Self.contradiction
                    candidate.isContradicted = candidate.isContradicted || article.namesRegionBeside
                }
            }
            return candidate
        }
    }

    /// What is settled says where the others lie: towns of one story are near each other.
    private func addNeighbours(_ drafts: inout [Draft], _ actors: [Actor]) {
        var neighbours: [String: [(actor: Int, town: Town)]] = [:]
        for draft in drafts {
            guard let town = draft.settled?.town else { continue }
            neighbours[town.area, default: []].append((draft.actor, town))
        }
        guard !neighbours.isEmpty else { return }
        for place in drafts.indices where drafts[place].settled == nil {
            for index in drafts[place].candidates.indices where neighbours[drafts[place].candidates[index].town.area] != nil {
                drafts[place].candidates[index].score += Self.neighbour
                drafts[place].candidates[index].isSupported = true
            }
            settle(&drafts[place])
            guard let settled = drafts[place].settled, settled.best == nil, let near = neighbours[settled.town.area] else { continue }
            let nearest = near.min { $0.town.distance(to: settled.town) < $1.town.distance(to: settled.town) }
            if let nearest { drafts[place].because = "\u{201C}\(actors[nearest.actor].name)\u{201D} of the dossier lies in the same area" }
        }
    }

    /// Whether a name is a part of that of a sea or coast: "the Gulf of Aden".
    private func isFeature(_ mention: Citation, in reading: Reading) -> Bool {
        let end = reading.tokens.partitioningIndex { Int($0.start) >= mention.range.lowerBound }
        guard end >= 2, end <= reading.words.ofToken.count else { return false }
        let words = reading.words.ofToken[(end - 2)..<end].map { $0 < 0 ? "" : reading.words.words[Int($0)].text }
        return words[1] == "of" && Self.featureWords.contains(words[0])
    }

    private static let featureWords = Set(EmbeddedFiles.entries("en/places/feature-words.txt"))

    // MARK: Judging

    /// Settles a name where one town is much likelier than the others.
    private func settle(_ draft: inout Draft) {
        let ranked = draft.candidates.sorted { $0.score > $1.score }
        guard let first = ranked.first else { return }
        let margin = ranked.count > 1 ? first.score - ranked[1].score : .infinity
        let isLarge =
            first.town.thousands >= Self.fewestOfLarge && margin >= Self.marginOfLarge || first.town.isCapital && margin >= Self.margin
        guard first.score > 0, first.isSupported && margin >= Self.margin || isLarge else { return }
        guard !draft.mayBePerson && !first.isContradicted || first.best?.kind == .beside else { return }
        draft.settled = first
        draft.because = first.best.map { words($0) } ?? "it is by far the best known town of this name"
    }

    private func words(_ evidence: TownEvidence) -> String {
        evidence.kind.words(readings[evidence.article].article.text(of: evidence.range))
    }

    private func place(_ actor: Actor, _ draft: Draft?) -> Place {
        if let point = actor.statedPoint {
            return Place(actor: actor.id, standing: .settled, point: point, because: "dossier.yml states it")
        }
        guard let draft else {
            let isArea = Self.isArea(SettledNames.key(actor.name))
            return Place(
                actor: actor.id, standing: isArea ? .area : .unlisted,
                because: isArea ? "it is a country or a part of one" : "the list of towns does not have it")
        }
        guard let settled = draft.settled else {
            let because =
                draft.mayBePerson
                ? "somebody in the dossier has this name too"
                : draft.candidates.count == 1
                    ? "no text says in which country it lies"
                    : "\(draft.candidates.count) towns have this name, and the texts do not say which is meant"
            return Place(actor: actor.id, standing: .unsettled, because: because)
        }
        return Place(
            actor: actor.id, standing: .settled, point: settled.town.point, because: draft.because, evidence: settled.best.flatMap(citation)
        )
    }

    private func citation(_ evidence: TownEvidence) -> Citation? {
        let article = readings[evidence.article].article
        return article.passage(at: evidence.range.lowerBound).map { passage in
            Citation(article: article.id, passage: passage.id, range: evidence.range, text: article.text(of: evidence.range))
        }
    }

    // Log odds (natural logarithm), set by hand: 2 is seven times as likely.
    private static let margin = 2.0
    private static let contradiction = 6.0
    private static let neighbour = 2.0
    /// In thousands: what size alone settles, where it is twenty times that of the next.
    private static let fewestOfLarge = 1_000
    private static let marginOfLarge = 3.0
    /// In thousands: "New York" is the town.
    private static let fewestOfSameName = 1_000
}

extension Town {
    /// How far another town lies, on a scale that tells nearer ones from farther ones of one area.
    fileprivate func distance(to other: Town) -> Double {
        let shrink = cos(point.latitude * .pi / 180)
        let (east, north) = ((point.longitude - other.point.longitude) * shrink, point.latitude - other.point.latitude)
        return east * east + north * north
    }
}
