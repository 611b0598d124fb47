/// The articles of one story and everything that is known from them together.
public struct Dossier: Sendable {
    /// Readable and stable; unique in the site, and a safe file name.
    public var id: String
    /// What a reader would call the story.
    public var title: String
    /// First and last day that the articles were published on, as far as known.
    public var from: CalendarDate?
    /// The last day; see `from`.
    public var to: CalendarDate?
    /// In order of publication, then id; with their publication dates inferred and their dates resolved against them.
    public var readings: [Reading]
    /// By presence: actors in most articles first.
    public var actors: [Actor]
    /// Actors that may be one, the likeliest first.
    public var nearMisses: [NearMiss]
    /// Where those of the actors that are places lie, in the order of the actors.
    public var places: [Place]
    /// In time order.
    public var events: [Event]
    /// By weight: what most sources say first.
    public var claims: [Claim]
    /// Points on which the sources give different values.
    public var disagreements: [Disagreement]
    /// Stretches that stand in two of the articles.
    public var sharedText: [SharedText]
    /// The independent origins of the articles, copies together; in the order of their first articles. Every article is in one.
    public var origins: [Origin]
    /// By article, in order: the part of its words that no other article has in a shared stretch, 0 to 1.
    public var ownShares: [Double]
    /// In reading order.
    public var summary: [SummarySentence]
    /// Why these articles are together, in a sentence.
    public var because: String
    /// By reading: why it is here, and which other dossier it is most like.
    public var placements: [Placement]
    /// Other dossiers with the same people and much in common, the most alike first.
    public var related: [RelatedDossier]
    /// The parts of a story that spans weeks, in time order; empty for others. Articles without a known day are in none.
    public var chapters: [Chapter]
    /// What was announced with its date, in time order.
    public var announcements: [Announcement]
    /// What sources say that nobody knows yet; what most say first.
    public var openEnds: [OpenEnd]
    /// Where the articles come from.
    public var tree: OriginTree
    /// What was known by the end of earlier days, in time order; empty where that is not made.
    public var earlier: [EarlierState]
    /// What was changed between the versions of its articles: by article in order, the earliest first.
    public var revisions: [Revision]
    /// By actor: whom it is in the whole site; nil for one that no other dossier has. Empty until the dossiers of a site are linked.
    public var siteActors: [SiteActor?]

    /// Creates a dossier.
    public init(
        id: String,
        title: String,
        from: CalendarDate?,
        to: CalendarDate?,
        readings: [Reading],
        actors: [Actor],
        nearMisses: [NearMiss] = [],
        places: [Place] = [],
        events: [Event],
        claims: [Claim],
        disagreements: [Disagreement],
        sharedText: [SharedText],
        origins: [Origin] = [],
        ownShares: [Double] = [],
        summary: [SummarySentence],
        because: String,
        placements: [Placement] = [],
        related: [RelatedDossier] = [],
        chapters: [Chapter] = [],
        announcements: [Announcement] = [],
        openEnds: [OpenEnd] = [],
        tree: OriginTree = OriginTree(),
        earlier: [EarlierState] = [],
        revisions: [Revision] = [],
        siteActors: [SiteActor?] = []
    ) {
        self.id = id
        self.title = title
        self.from = from
        self.to = to
        self.readings = readings
        self.actors = actors
        self.nearMisses = nearMisses
        self.places = places
        self.events = events
        self.claims = claims
        self.disagreements = disagreements
        self.sharedText = sharedText
        self.origins = origins
        self.ownShares = ownShares
        self.summary = summary
        self.because = because
        self.placements = placements
        self.related = related
        self.chapters = chapters
        self.announcements = announcements
        self.openEnds = openEnds
        self.tree = tree
        self.earlier = earlier
        self.revisions = revisions
        self.siteActors = siteActors
    }
}

/// A sentence of the summary: the words of one source, and the other sources that say the same.
public struct SummarySentence: Sendable, Hashable {
    /// The sentence.
    public var citation: Citation
    /// Sentences of other articles that say the same.
    public var alsoSaidBy: [Citation]

    /// Creates a summary sentence.
    public init(citation: Citation, alsoSaidBy: [Citation] = []) {
        self.citation = citation
        self.alsoSaidBy = alsoSaidBy
    }
}
