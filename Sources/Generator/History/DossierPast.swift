import Model

/// What a dossier goes on from: all that a build must know of earlier ones to make its pages.
struct DossierPast: Sendable {
    /// The state that is built.
    var state = StateDay.undated
    /// The one before; nil in the first that is remembered.
    var previous: StateDay?
    /// What is remembered of the dossier itself, or else of the largest that it has taken the place of.
    var base: DossierMemory?
    /// Dossiers that are gone and have most of their articles in this one, by id: their pages lead here.
    var absorbed: [DossierMemory] = []
    /// Dossiers that are still there and were parted from this new one: what moved from them keeps its ids.
    var parted: [DossierMemory] = []
    /// Articles of it that the site had before and that `base` does not remember so: as other dossiers do, with since when the site has them.
    private(set) var elsewhere: [RememberedArticle] = []
    /// The page of each article that is now in another dossier, in the site's folder.
    var moved: [String: String] = [:]
    /// By article; see `SourceLooks`. Empty where each looks as its letter.
    var looks: [Int] = []

    /// True where the key is to hold for this state alone, because what is new in it is not yet in `base`.
    var isBound = false

    /// What the same dossier goes on from when it is built again.
    func next(_ memory: DossierMemory) -> DossierPast {
        var next = self
        next.base = memory
        next.parted = []
        next.elsewhere = []
        return next
    }

    /// Takes what all dossiers together remember of its articles.
    mutating func takeUp(_ articles: [RememberedArticle]) {
        let own = Dictionary((base?.articles ?? []).map { ($0.id, $0.since) }, uniquingKeysWith: min)
        elsewhere = articles.filter { article in own[article.id].map { article.since < $0 } ?? true }
    }

    /// What is to be remembered of articles that are in the dossier now, in order; their letters and pages are another matter.
    func remembering(_ articles: [Article]) -> [RememberedArticle] {
        let own = Dictionary((base?.articles ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let others = Dictionary(elsewhere.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return articles.map { article in
            let known = own[article.id] ?? others[article.id]
            var now = RememberedArticle(
                id: article.id, mark: 0, file: "", since: others[article.id]?.since ?? known?.since ?? state, corrected: known?.corrected,
                digests: ThingMembers.digests(article))
            if let known, now.since < state, zip(known.digests, now.digests).count(where: !=) == now.digests.count { now.corrected = state }
            return now
        }
    }

    /// The same for this state alone: what is made from it is no more once there is a later state.
    var bound: DossierPast {
        var bound = self
        bound.isBound = true
        return bound
    }

    /// Whether something in `base` is told as new.
    private var tellsNews: Bool { previous != nil && (base?.mentions(state) ?? false) }

    /// What is remembered of a kind, each id once: first what is the dossier's own, on all pages where any of them had it.
    func things(_ kind: ThingKind, withParted: Bool = false) -> [RememberedThing] {
        var places: [String: Int] = [:]
        var result: [RememberedThing] = []
        for thing in ((base.map { [$0] } ?? []) + absorbed + (withParted ? parted : [])).flatMap({ $0[kind] }) {
            if let place = places[thing.id] {
                result[place].pages = Set(result[place].pages).union(thing.pages).sorted()
            } else {
                places[thing.id] = result.count
                result.append(thing)
            }
        }
        return result
    }
}

extension DossierPast: Packing {
    func pack(into packer: inout Packer) {
        if isBound || tellsNews { packer.add([state.text, previous?.text ?? ""]) }
        packer.add(base) { $0.add(Self.lines($1)) }
        packer.add(absorbed.map { Self.lines($0) }) { $0.add($1) }
        packer.add(parted.map { Self.lines($0) }) { $0.add($1) }
        packer.add(looks) { $0.add($1) }
        packer.add(elsewhere) { $0.add([$1.id, $1.since.text, $1.corrected?.text ?? "", MemberText.text($1.digests)]) }
        packer.add(moved.sorted { $0.key < $1.key }) { $0.add([$1.key, $1.value]) }
    }

    /// Since when a dossier is gone does not show.
    private static func lines(_ memory: DossierMemory) -> [String] {
        var memory = memory
        memory.gone = nil
        return memory.lines.sorted()
    }
}
