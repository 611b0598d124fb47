/// Why an article is in its dossier, and which other dossier it is most like.
public struct Placement: Sendable, Hashable {
    /// How alike the article and the others of its dossier are on average, 0 to 1; nil for an article alone.
    public var likeness: Double?
    /// How likely the article and what it joined first are to tell one story, 0 to 1; nil for an article alone or put here by the user.
    public var certainty: Double?
    /// The words it has in common with the others that count most, as the article has them, the weightiest first.
    public var words: [String]
    /// True when `dossier.yml` says that it is here.
    public var isSettled: Bool
    /// The most alike of the dossiers that it did not join; nil when it is like none.
    public var nearest: NearestDossier?

    /// Creates a placement.
    public init(
        likeness: Double? = nil, certainty: Double? = nil, words: [String] = [], isSettled: Bool = false, nearest: NearestDossier? = nil
    ) {
        self.likeness = likeness
        self.certainty = certainty
        self.words = words
        self.isSettled = isSettled
        self.nearest = nearest
    }
}

/// The dossier that an article is most like without being in it.
public struct NearestDossier: Sendable, Hashable {
    /// What kept the article out.
    public enum Bar: String, Sendable {
        /// The two are too little alike.
        case unlike
        /// Both hold together much more than they hold to one another.
        case apart
        /// Much time lies between them.
        case time
        /// Evidence of several kinds is at odds; `odds` says which.
        case odds
        /// `dossier.yml` says so.
        case settled
    }

    /// Kinds of evidence that can be at odds.
    public enum Evidence: String, Sendable {
        case persons = "people"
        case places
        case numbers
        case days
    }

    /// The dossier's id.
    public var dossier: String
    /// How alike the article and its articles are on average, 0 to 1.
    public var likeness: Double
    /// How likely the article and its articles are to tell one story, 0 to 1.
    public var certainty: Double
    /// The words in common that count most, as the article has them.
    public var words: [String]
    /// What kept the article out.
    public var bar: Bar
    /// The evidence at odds: neither side tells of what the other tells.
    public var odds: [Evidence]

    /// Creates a nearest dossier.
    public init(dossier: String, likeness: Double, certainty: Double = 0, words: [String], bar: Bar, odds: [Evidence] = []) {
        self.dossier = dossier
        self.likeness = likeness
        self.certainty = certainty
        self.words = words
        self.bar = bar
        self.odds = odds
    }
}

/// Another dossier of the site with the same people and much in common: what came before, what came of it, or one like it.
public struct RelatedDossier: Sendable, Hashable {
    /// The dossier's id.
    public var dossier: String
    /// How alike their articles are on average, 0 to 1.
    public var likeness: Double
    /// Whom both tell of: names of actors of this dossier, by presence.
    public var actors: [String]

    /// Creates a relation.
    public init(dossier: String, likeness: Double, actors: [String]) {
        self.dossier = dossier
        self.likeness = likeness
        self.actors = actors
    }
}

/// A part of a dossier that spans weeks: what was told of one event.
public struct Chapter: Sendable, Hashable {
    /// One headline of the chapter's articles.
    public var title: String
    /// Day of its first article.
    public var from: CalendarDate
    /// Day of its last article.
    public var to: CalendarDate
    /// Ids of its articles, in order of publication.
    public var articles: [String]

    /// Creates a chapter.
    public init(title: String, from: CalendarDate, to: CalendarDate, articles: [String]) {
        self.title = title
        self.from = from
        self.to = to
        self.articles = articles
    }
}
