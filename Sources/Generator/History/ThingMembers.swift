import Model

/// By what facts, events, differences and actors are known again: the sentences that they rest on, and the names of actors in their
/// articles, whatever stands around them.
///
/// A member is the low 40 bits of the FNV-1a hash of the article's id and the words. Two of a dossier's have the same by a chance of less
/// than one in ten thousand.
struct ThingMembers {
    private let dossier: Dossier
    private let places: [String: Int]

    /// Of the things of a dossier.
    init(_ dossier: Dossier) {
        self.dossier = dossier
        places = Dictionary(dossier.readings.enumerated().map { ($1.article.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The members of each thing of a kind, in the order of the dossier; each once, sorted. O(bytes of the sentences).
    func members(of kind: ThingKind) -> [[RememberedThing.Member]] {
        switch kind {
        case .actor:
            dossier.actors.map { actor in
                Self.sorted(actor.spellings.flatMap { spelling in spelling.articles.keys.map { Self.hash($0, spelling.text) } })
            }
        case .claim: dossier.claims.map { Self.sorted($0.told.map { sentence($0.citation) }) }
        case .difference:
            dossier.disagreements.map { difference in
                Self.sorted(difference.values.flatMap(\.says).map { sentence($0, difference.kind.rawValue) })
            }
        case .event:
            dossier.events.map { event in
                Self.sorted(event.mentions.flatMap { [sentence($0.sentence), sentence($0.sentence, $0.phrase)] })
            }
        }
    }

    /// What each thing of a kind is led by: an event by the sentence that tells it best, a difference by what its values are of; nil for others.
    func leads(of kind: ThingKind) -> [RememberedThing.Member?] {
        switch kind {
        case .actor: dossier.actors.map { _ in nil }
        case .claim: dossier.claims.map { _ in nil }
        case .difference:
            dossier.disagreements.map { difference in
                difference.about.isEmpty
                    ? difference.values.first?.says.first.map { sentence($0, difference.kind.rawValue) }
                    : Self.hash("", difference.about, difference.kind.rawValue)
            }
        case .event: dossier.events.map { sentence($0.lead) }
        }
    }

    /// By which an article is known to be the same: its words, and what was read of its file. See `RememberedArticle.digests`.
    static func digests(_ article: Article) -> [RememberedThing.Member] {
        [hash(article.title ?? "", article.text), article.sha256.flatMap { UInt64($0.prefix(10), radix: 16) } ?? 0]
    }

    /// The whole sentence that a citation is of, as a fact may be led by a clause of it today and by another tomorrow.
    private func sentence(_ citation: Citation, _ more: String = "") -> RememberedThing.Member {
        guard let place = places[citation.article], case let reading = dossier.readings[place],
            let index = reading.sentenceIndex(at: citation.range.lowerBound)
        else { return Self.hash(citation.article, citation.text, more) }
        return Self.hash(citation.article, reading.article.text.slice(reading.sentences[index].range), more)
    }

    private static func sorted(_ members: [RememberedThing.Member]) -> [RememberedThing.Member] { Array(Set(members)).sorted() }

    private static func hash(_ article: String, _ words: some StringProtocol, _ more: String = "") -> RememberedThing.Member {
        var hash = FNV1a()
        func add(_ bytes: some Sequence<UInt8>) {
            hash.add(bytes)
            hash.add(0)
        }
        add(article.utf8)
        add(words.utf8)
        add(more.utf8)
        return (hash.value ^ hash.value >> 40) & 0xFF_FFFF_FFFF
    }
}
