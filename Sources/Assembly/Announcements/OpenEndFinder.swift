import Model

/// Finds what sources say is unknown, awaited or under investigation.
struct OpenEndFinder {
    let words: AnnouncementWords

    /// What several sentences say alike, or word for word, is one. Those that most articles say first, then the latest. O(tokens × phrases of
    /// one first word + cells).
    func openEnds(in readings: [Reading], claims: [Claim]) -> [OpenEnd] {
        var claimOf: [String: [(range: TextRange, claim: Int)]] = [:]
        for (place, claim) in claims.enumerated() {
            for cell in claim.told { claimOf[cell.article, default: []].append((cell.citation.range, place)) }
        }
        var found: [OpenEnd] = []
        var places: [Key: Int] = [:]
        for reading in readings where !reading.isUnread {
            for sentence in reading.sentences {
                guard let (kind, range) = words.openEnd(in: reading, sentence) else { continue }
                let article = reading.article
                let said = Citation(
                    article: article.id, passage: article.passages[sentence.passage].id, range: sentence.range,
                    text: article.text(of: sentence.range))
                // A claim may be about another clause of the sentence.
                let claim = claimOf[article.id]?.first {
                    $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
                }
                let keys = [Key.text(said.text)] + (claim.map { [Key.claim($0.claim)] } ?? [])
                if let place = keys.lazy.compactMap({ places[$0] }).first {
                    // What an article says stands behind what those before it say.
                    if found[place].said.last?.article != article.id { found[place].said.append(said) }
                    for key in keys { places[key] = place }
                } else {
                    for key in keys { places[key] = found.count }
                    found.append(OpenEnd(kind: kind, said: [said], words: range))
                }
            }
        }
        let order = found.indices.sorted { (found[$1].said.count, $1) < (found[$0].said.count, $0) }
        return order.prefix(Self.most).map { found[$0] }
    }

    private enum Key: Hashable {
        case text(String)
        case claim(Int)
    }

    /// More nobody reads.
    private static let most = 60
}
