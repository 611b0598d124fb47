/// What the user has settled in `dossier.yml`. A correction outweighs everything that the program concludes by itself.
public struct Corrections: Sendable, Hashable {
    /// Who is who, in the order of the file.
    public var actors: [ActorCorrection]
    /// What is known of single articles, in the order of the file.
    public var articles: [ArticleCorrection]
    /// Which articles belong together, in the order of the file.
    public var dossiers: [DossierCorrection]
    /// What is known of single events, facts and differences, in the order of the file.
    public var things: [ThingCorrection]
    /// Who publishes, in the order of the file.
    public var publishers: [PublisherCorrection]
    /// What may be published.
    public var publishing: Publishing

    /// Creates corrections.
    public init(
        actors: [ActorCorrection] = [], articles: [ArticleCorrection] = [], dossiers: [DossierCorrection] = [],
        things: [ThingCorrection] = [], publishers: [PublisherCorrection] = [], publishing: Publishing = Publishing()
    ) {
        self.actors = actors
        self.articles = articles
        self.dossiers = dossiers
        self.things = things
        self.publishers = publishers
        self.publishing = publishing
    }

    /// The names that stand nowhere in the site.
    public var blackOut: BlackOut { BlackOut(publishing.blackOut.map(\.text)) }

    /// How much of an article may be shown: what is said of its publisher, else of all.
    public func texts(of article: Article) -> Publishing.Texts {
        publishers.first { $0.texts != nil && $0.names(article) }?.texts ?? publishing.texts
    }
}

/// One entry of `dossiers` in `dossier.yml`: what is known of one dossier.
public struct DossierCorrection: Sendable, Hashable {
    /// An id, with its place in the file.
    public typealias Name = ActorCorrection.Name

    /// The file, as the user named it.
    public var file: String
    /// Where the entry starts, counted from 1; nil when unknown.
    public var line: Int?
    /// The dossier's id, which is its folder in the site. Without `articles` it names the dossier that the program gives this id.
    public var id: Name?
    /// What it is to be called.
    public var title: String?
    /// Ids of articles that are in it; others may join them.
    public var articles: [Name]
    /// Ids of articles that are not in it.
    public var not: [Name]
    /// What the editor has to say of it.
    public var note: String?

    /// Creates a correction.
    public init(
        file: String, line: Int? = nil, id: Name? = nil, title: String? = nil, articles: [Name] = [], not: [Name] = [], note: String? = nil
    ) {
        self.note = note
        self.file = file
        self.line = line
        self.id = id
        self.title = title
        self.articles = articles
        self.not = not
    }
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
    /// Its headline; nil when the entry does not say.
    public var title: String?
    /// Who published it; nil when the entry does not say.
    public var publisher: String?
    /// Who wrote it; nil when the entry does not say.
    public var authors: [String]?

    /// Creates a correction.
    public init(
        file: String, line: Int? = nil, id: String, published: PublicationDate? = nil, title: String? = nil, publisher: String? = nil,
        authors: [String]? = nil
    ) {
        self.file = file
        self.line = line
        self.id = id
        self.published = published
        self.title = title
        self.publisher = publisher
        self.authors = authors
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
    /// Where the place lies.
    public var point: GeoPoint?
    /// True for what is no actor, or is not to be shown.
    public var isHidden: Bool

    /// Creates a correction.
    public init(
        file: String, name: Name, same: [Name] = [], not: [Name] = [], kind: ActorKind? = nil, role: String? = nil, point: GeoPoint? = nil,
        isHidden: Bool = false
    ) {
        self.file = file
        self.name = name
        self.same = same
        self.not = not
        self.kind = kind
        self.role = role
        self.point = point
        self.isHidden = isHidden
    }
}
