/// A dossier before anything but its articles is known: what belongs together, under which name, and why.
public struct DossierOutline: Sendable {
    /// Readable and stable; unique in the site, and a safe file name.
    public var id: String
    /// What a reader would call the story.
    public var title: String
    /// In order of publication, then id; with their publication dates inferred and their dates resolved against them.
    public var readings: [Reading]
    /// By reading: why it is here, and which other dossier it is most like; empty where nothing is explained.
    public var placements: [Placement]
    /// The parts of a story that spans weeks, in time order; empty for others.
    public var chapters: [Chapter]
    /// Other dossiers near it, by id, with how alike their articles are on average (0 to 1); the most alike first.
    public var near: [(id: String, likeness: Double)]

    /// Creates an outline.
    public init(
        id: String, title: String, readings: [Reading], placements: [Placement] = [], chapters: [Chapter] = [],
        near: [(id: String, likeness: Double)] = []
    ) {
        self.id = id
        self.title = title
        self.readings = readings
        self.placements = placements
        self.chapters = chapters
        self.near = near
    }

    /// The first and the last day that the articles were published on, as far as known.
    public var days: (from: CalendarDate?, to: CalendarDate?) {
        let days = readings.compactMap(\.article.published.day)
        return (days.min(), days.max())
    }
}
