import Model

/// Looks up which actor a mention belongs to.
public struct ActorIndex: Sendable {
    private struct Entry {
        let range: TextRange
        let actor: Int
    }

    /// By article id; in text order.
    private var entries: [String: [Entry]] = [:]

    /// Indexes the mentions of a dossier's actors once. O(mentions).
    public init(actors: [Actor]) {
        for (index, actor) in actors.enumerated() {
            for mention in actor.mentions { entries[mention.article, default: []].append(Entry(range: mention.range, actor: index)) }
        }
        for article in entries.keys { entries[article]?.sort { $0.range.lowerBound < $1.range.lowerBound } }
    }

    /// The index of the actor whose mention has exactly this range, or nil. O(log mentions of the article).
    public func actor(inArticle article: String, at range: TextRange) -> Int? {
        guard let list = entries[article] else { return nil }
        let position = Self.firstPosition(in: list, from: range.lowerBound)
        guard position < list.count, list[position].range == range else { return nil }
        return list[position].actor
    }

    /// For every name of a reading the index of its actor, or nil for a name that is no actor. O(names × log).
    public func actors(of reading: Reading) -> [Int?] {
        reading.names.map { actor(inArticle: reading.article.id, at: $0.range) }
    }

    /// The indices of the actors that are mentioned in a range of an article's text, in text order, each once. O(log + mentions in the range).
    public func actors(inArticle article: String, within range: TextRange) -> [Int] {
        guard let list = entries[article] else { return [] }
        var found: [Int] = []
        for entry in list[Self.firstPosition(in: list, from: range.lowerBound)...] {
            guard entry.range.upperBound <= range.upperBound else { break }
            if !found.contains(entry.actor) { found.append(entry.actor) }
        }
        return found
    }

    private static func firstPosition(in list: [Entry], from offset: Int) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
