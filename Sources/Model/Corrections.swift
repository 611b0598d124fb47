/// What the user has settled in `dossier.yml`. A correction outweighs everything that the program concludes by itself.
public struct Corrections: Sendable, Hashable {
    /// Who is who, in the order of the file.
    public var actors: [ActorCorrection]
    /// What is known of single articles, in the order of the file.
    public var articles: [ArticleCorrection]

    /// Creates corrections.
    public init(actors: [ActorCorrection] = [], articles: [ArticleCorrection] = []) {
        self.actors = actors
        self.articles = articles
    }

    /// True when the user has settled nothing.
    public var isEmpty: Bool { actors.isEmpty && articles.isEmpty }
}

/// One entry of `articles` in `dossier.yml`: what is known of one article.
public struct ArticleCorrection: Sendable, Hashable {
    /// The file, as the user named it.
    public var file: String
    /// Counted from 1; nil when unknown.
    public var line: Int?
    /// The article's id.
    public var id: String
    /// When it was published; nil when the entry does not say.
    public var published: PublicationDate?

    /// Creates a correction.
    public init(file: String, line: Int? = nil, id: String, published: PublicationDate? = nil) {
        self.file = file
        self.line = line
        self.id = id
        self.published = published
    }
}

/// One entry of `actors` in `dossier.yml`: what is known of one actor.
public struct ActorCorrection: Sendable, Hashable {
    /// A name of the entry, with its place in the file.
    public struct Name: Sendable, Hashable {
        /// As the user wrote it; it names a spelling that stands in the articles, capitals and accents aside.
        public var text: String
        /// Counted from 1; nil when unknown.
        public var line: Int?

        /// Creates a name.
        public init(_ text: String, line: Int? = nil) {
            self.text = text
            self.line = line
        }
    }

    /// The file, as the user named it.
    public var file: String
    /// What the actor is to be called.
    public var name: Name
    /// Spellings that are this actor too.
    public var same: [Name]
    /// Spellings that are somebody else.
    public var not: [Name]
    /// What it is, where the program took it for something else.
    public var kind: ActorKind?
    /// What to say that the actor is, in the user's words.
    public var role: String?
    /// True for what is no actor, or is not to be shown.
    public var isHidden: Bool

    /// Creates a correction.
    public init(
        file: String, name: Name, same: [Name] = [], not: [Name] = [], kind: ActorKind? = nil, role: String? = nil, isHidden: Bool = false
    ) {
        self.file = file
        self.name = name
        self.same = same
        self.not = not
        self.kind = kind
        self.role = role
        self.isHidden = isHidden
    }
}
