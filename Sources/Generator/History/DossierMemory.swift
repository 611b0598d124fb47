/// What is remembered of a dossier from build to build: the names that were published, and by what they are known again.
struct DossierMemory: Sendable, Hashable {
    /// See `Dossier.id`.
    var id: String
    /// The name of its folder.
    var folder: String
    /// The state in which it was new.
    var since: StateDay
    /// The first state without it; nil while it is there.
    var gone: StateDay?
    /// By letter, one for each article that was ever in it.
    var articles: [RememberedArticle] = []
    /// By kind; in each by id.
    var things: [ThingKind: [RememberedThing]] = [:]
    /// The pages that were ever in its folder, by file name, sorted.
    var pages: [String] = []
    /// What was new in it, the earliest state first.
    var changes: [Change] = []

    /// The things of a kind.
    subscript(kind: ThingKind) -> [RememberedThing] {
        get { things[kind] ?? [] }
        set { things[kind] = newValue }
    }

    /// Whether anything of it is of this state.
    func mentions(_ state: StateDay) -> Bool {
        since == state || articles.contains { $0.since == state || $0.gone == state || $0.corrected == state }
            || things.values.contains { $0.contains { $0.since == state } } || changes.contains { $0.day == state }
    }

    /// The articles that were in it when it was last built, by id.
    var members: [String] { articles.filter { $0.gone == nil }.map(\.id) }
}

/// An article of a dossier: its letter and its page are never another's.
struct RememberedArticle: Sendable, Hashable {
    /// The article's id.
    var id: String
    /// See `SourceMark.index`.
    var mark: Int
    /// See `SourceMark.look`; nil where that is not remembered.
    var look: Int?
    /// The name of its page.
    var file: String
    /// The state in which it was new in the site.
    var since: StateDay
    /// The first state of the dossier without it; nil while it is there.
    var gone: StateDay?
    /// The last state in which its words were others than before; nil where they never were.
    var corrected: StateDay?
    /// Of its words, and of what was read: where both change it was corrected. Words alone change when they are read in another way, and the
    /// file alone with a date. None where an earlier program wrote the history.
    var digests: [RememberedThing.Member] = []
}

/// The kinds of things in a dossier whose ids last from one build to the next.
enum ThingKind: String, CaseIterable, Sendable {
    case actor, claim, difference, event

    /// Before the id in anchors.
    var prefix: String { self == .difference ? "differ-" : rawValue + "-" }
}

/// A fact, event, difference or actor of a dossier.
struct RememberedThing: Sendable, Hashable {
    /// A number that stands for a sentence of an article, or for a name in one. See `ThingMembers`.
    typealias Member = UInt64

    /// Its id, which lasts.
    var id: String
    /// The id that the program gave it by itself when it was last built.
    var given: String
    /// The state in which it, or any of what it rests on, was new.
    var since: StateDay
    /// The first state without it; nil while it is there.
    var gone: StateDay?
    /// On which pages of its list its anchor has stood, counted from 0, sorted.
    var pages: [Int] = []
    /// By what it is known again, sorted.
    var members: [Member]
    /// See `ThingMembers.leads`; nil also where an earlier program wrote the history.
    var lead: Member?
}
