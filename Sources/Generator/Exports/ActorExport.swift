import Model

/// An actor as `dossier actors` prints it. Offsets count Unicode scalars in the text of the mention's article.
public struct ActorExport: Encodable {
    let id: String
    let name: String
    let kind: String
    let roles: [String]
    let spellings: [SpellingExport]
    let mentions: [Mention]

    struct Mention: Encodable {
        let article: String
        let start: Int
        let end: Int
        let text: String
    }

    /// Converts an actor. `offsets` holds those of every article that mentions it, by id.
    public init(_ actor: Actor, offsets: [String: ScalarOffsets]) {
        id = actor.id
        name = actor.name
        kind = actor.kind.rawValue
        roles = distinct(actor.roles.map(\.text))
        spellings = actor.spellings.map(SpellingExport.init)
        mentions = actor.mentions.map { mention in
            let range = offsets[mention.article]?.scalarRange(mention.range) ?? mention.range
            return Mention(article: mention.article, start: range.lowerBound, end: range.upperBound, text: mention.text)
        }
    }
}

/// A spelling in printed data.
struct SpellingExport: Encodable {
    let text: String
    let articles: [String: Int]
    let because: String
    /// True when it looks like a slip of the pen.
    let slip: Bool

    init(_ spelling: Spelling) {
        text = spelling.text
        articles = spelling.articles
        because = spelling.because
        slip = spelling.isSuspect
    }
}

/// A verdict as `dossier match` prints it.
public struct MatchExport: Encodable {
    let same: Bool
    let score: Double
    let because: String

    /// Converts a verdict; the score is cut to four decimals.
    public init(_ match: NameMatch) {
        same = match.same
        score = (match.score * 10_000).rounded() / 10_000
        because = match.because
    }
}

/// The first of each of several equal strings, in order.
func distinct(_ strings: [String]) -> [String] {
    var seen: Set<String> = []
    return strings.filter { seen.insert($0).inserted }
}
