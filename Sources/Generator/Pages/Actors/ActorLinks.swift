import Model

/// What the actors of a dossier have to do with its passages: who stands where, and so who appears with whom, in which events, saying what.
struct ActorLinks: Sendable {
    /// An actor that stands in the same passages as another.
    struct Companion: Sendable, Hashable {
        /// Index into the dossier's actors.
        let actor: Int
        let passages: Int
    }

    /// An event with the sentence in which it names an actor.
    struct Told: Sendable, Hashable {
        /// Index into the dossier's events.
        let event: Int
        let sentence: Citation
    }

    /// The events that name each actor, in time order.
    let events: [[Told]]
    /// What each actor says in more than a word or two, in the order of the articles.
    let quotes: [[Citation]]
    /// The actors that each may be one with, the likeliest first.
    let nearMisses: [[(actor: Int, miss: NearMiss)]]

    /// The actors of each passage, and the passages of each actor.
    private let actorsIn: [[Int]]
    private let passagesOf: [[Int]]

    /// Reads a dossier once. O(mentions · log mentions + events + quotes).
    init(_ folder: DossierFolder) {
        let dossier = folder.dossier
        let places = MentionIndex(dossier.actors)
        var passages: [PassageKey: Int] = [:]
        var actorsIn: [[Int]] = []
        var passagesOf = [[Int]](repeating: [], count: dossier.actors.count)
        for (actor, mentions) in dossier.actors.map(\.mentions).enumerated() {
            for mention in mentions {
                let key = PassageKey(article: mention.article, passage: mention.passage)
                let passage = passages[key] ?? actorsIn.count
                if passage == actorsIn.count {
                    passages[key] = passage
                    actorsIn.append([])
                }
                // Mentions come actor by actor, so the last one tells whether this one is new.
                guard actorsIn[passage].last != actor else { continue }
                actorsIn[passage].append(actor)
                passagesOf[actor].append(passage)
            }
        }
        self.actorsIn = actorsIn
        self.passagesOf = passagesOf
        events = Self.events(dossier, places)
        quotes = Self.quotes(dossier, places)
        nearMisses = Self.nearMisses(folder)
    }

    /// Those who stand in the same passages as an actor, most passages first. O(names in its passages).
    func companions(of actor: Int) -> [Companion] {
        var counts: [Int: Int] = [:]
        for passage in passagesOf[actor] where actorsIn[passage].count <= Self.mostOfPassage {
            for other in actorsIn[passage] where other != actor { counts[other, default: 0] += 1 }
        }
        return counts.map { Companion(actor: $0.key, passages: $0.value) }
            .sorted { ($1.passages, $0.actor) < ($0.passages, $1.actor) }
    }

    /// A passage that names more is a list, and does not say who goes with whom.
    private static let mostOfPassage = 200

    private struct PassageKey: Hashable {
        let article: String
        let passage: String
    }

    private static func events(_ dossier: Dossier, _ places: MentionIndex) -> [[Told]] {
        var told = [[Told]](repeating: [], count: dossier.actors.count)
        for (index, event) in dossier.events.enumerated() {
            for sentence in [event.lead] + event.mentions.map(\.sentence) {
                for actor in places.actors(in: sentence.article, sentence.range) where told[actor].last?.event != index {
                    told[actor].append(Told(event: index, sentence: sentence))
                }
            }
        }
        return told
    }

    private static func quotes(_ dossier: Dossier, _ places: MentionIndex) -> [[Citation]] {
        var quotes = [[Citation]](repeating: [], count: dossier.actors.count)
        for reading in dossier.readings {
            let article = reading.article
            for quote in reading.quotes {
                guard let passage = article.passage(at: quote.range.lowerBound),
                    article.text.slice(quote.range).split(separator: " ").count >= fewestWords
                else { continue }
                for name in quote.speakerNames where reading.names.indices.contains(name) {
                    guard let actor = places.actors(in: article.id, reading.names[name].range).first else { continue }
                    quotes[actor].append(
                        Citation(article: article.id, passage: passage.id, range: quote.range, text: article.text(of: quote.range)))
                }
            }
        }
        return quotes
    }

    private static let fewestWords = 3

    private static func nearMisses(_ folder: DossierFolder) -> [[(actor: Int, miss: NearMiss)]] {
        var misses = [[(actor: Int, miss: NearMiss)]](repeating: [], count: folder.dossier.actors.count)
        for miss in folder.dossier.nearMisses {
            guard let first = folder.actorIndex[miss.first], let second = folder.actorIndex[miss.second] else { continue }
            misses[first].append((second, miss))
            misses[second].append((first, miss))
        }
        return misses
    }
}

/// Where the actors' names stand in the articles.
private struct MentionIndex {
    private var places: [String: [(range: TextRange, actor: Int)]] = [:]

    init(_ actors: [Actor]) {
        for (actor, mentions) in actors.map(\.mentions).enumerated() {
            for mention in mentions { places[mention.article, default: []].append((mention.range, actor)) }
        }
        for key in places.keys { places[key]?.sort { ($0.range.lowerBound, $0.actor) < ($1.range.lowerBound, $1.actor) } }
    }

    /// The actors whose names start in a stretch of an article, in text order. O(log mentions + found).
    func actors(in article: String, _ range: TextRange) -> [Int] {
        guard let places = places[article] else { return [] }
        var low = places.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        var found: [Int] = []
        var seen: Set<Int> = []
        while low < places.count, places[low].range.lowerBound < range.upperBound {
            if seen.insert(places[low].actor).inserted { found.append(places[low].actor) }
            low += 1
        }
        return found
    }
}
