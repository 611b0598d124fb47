/// A person, organisation or place, under all the spellings by which the sources name it.
public struct Actor: Sendable, Hashable {
    /// Readable and stable: `ana-sousa`. Unique in its list.
    public var id: String
    /// A spelling that a source uses.
    public var name: String
    /// What it is.
    public var kind: ActorKind
    /// What the texts say that the actor is, most frequent first.
    public var roles: [Citation]
    /// Most frequent first.
    public var spellings: [Spelling]
    /// `text` of each is the name as written. In article order, then text order.
    public var mentions: [Citation]
    /// What the user says that the actor is, in `dossier.yml`; nil when the user says nothing.
    public var statedRole: String?
    /// Where the user says that the place lies, in `dossier.yml`; nil when the user says nothing.
    public var statedPoint: GeoPoint?

    /// Creates an actor.
    public init(
        id: String, name: String, kind: ActorKind, roles: [Citation], spellings: [Spelling], mentions: [Citation],
        statedRole: String? = nil,
        statedPoint: GeoPoint? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.roles = roles
        self.spellings = spellings
        self.mentions = mentions
        self.statedRole = statedRole
        self.statedPoint = statedPoint
    }
}

/// One way of writing an actor's name.
public struct Spelling: Sendable, Hashable {
    /// As the sources write it.
    public var text: String
    /// How often each article (by id) writes it so.
    public var articles: [String: Int]
    /// Why this spelling was counted to the actor.
    public var because: String
    /// True when the spelling looks like a slip of the pen.
    public var isSuspect: Bool

    /// Creates a spelling.
    public init(text: String, articles: [String: Int], because: String, isSuspect: Bool = false) {
        self.text = text
        self.articles = articles
        self.because = because
        self.isSuspect = isSuspect
    }
}

/// Whether two spellings name the same actor.
public struct NameMatch: Sendable, Hashable {
    /// True when the two would be merged.
    public var same: Bool
    /// 0 (surely different) to 1 (surely the same).
    public var score: Double
    /// The reason in words.
    public var because: String

    /// Creates a verdict.
    public init(same: Bool, score: Double, because: String) {
        self.same = same
        self.score = score
        self.because = because
    }
}
