import Model
import Reader

/// Turns readings into dossiers: groups them, dates them, finds who is who, what happened when, and who says what.
///
/// ```
/// let intake = ArticleIntake().articles(at: ["news"])                     // what cannot be read stands in intake.diagnostics
/// let reader = ArticleReader()
/// let readings = intake.articles.parallelMap { reader.read($0) }
/// let dossiers = Assembler(reader: reader, corrections: intake.corrections).dossiers(from: readings)
/// let files = try Site(dossiers: dossiers, settings: intake.site).files(templates: .builtIn)
/// ```
public struct Assembler: Sendable {
    let merger: ActorMerger
    private let settled: SettledDossiers
    private let outliner: DossierOutliner
    private let model: FactModel
    private let reader: ArticleReader
    let vocabulary: Vocabulary

    /// Creates an assembler; the reader resolves dates anew once publication dates are inferred. Corrections hold for all dossiers; `ids` are
    /// those of earlier builds.
    public init(reader: ArticleReader, corrections: Corrections = Corrections(), ids: LastingIDs = LastingIDs()) {
        self.init(reader: reader, corrections: corrections, ids: ids, model: .shipped)
    }

    /// Creates an assembler that recognises facts or stories by another model than the program's, to measure it.
    package init(
        reader: ArticleReader, corrections: Corrections, ids: LastingIDs = LastingIDs(), model: FactModel = .shipped,
        stories: StoryModel = .shipped, vocabulary: Vocabulary = .english
    ) {
        self.vocabulary = vocabulary
        self.model = model
        self.reader = reader
        merger = ActorMerger(corrections: corrections)
        settled = SettledDossiers(corrections.dossiers)
        outliner = DossierOutliner(reader: reader, settled: settled.entries, lasting: ids, model: stories, vocabulary: vocabulary)
    }

    /// What is wrong with the corrections, given all readings and the ids of the dossiers made of them: names, articles and dossiers that are
    /// not there, and contradictions.
    public func diagnostics(for readings: [Reading], dossiers: [String]) -> [Diagnostic] {
        merger.diagnostics(for: readings) + groupingDiagnostics(for: readings, dossiers: dossiers)
    }

    /// The part of it that is about which articles belong together.
    public func groupingDiagnostics(for readings: [Reading], dossiers: [String]) -> [Diagnostic] {
        settled.diagnostics(articles: readings.map(\.article.id), dossiers: dossiers)
    }

    /// Which readings belong together, and under which name; every reading is in exactly one.
    public func outlines(of readings: [Reading], isExplained: Bool = true) -> [DossierOutline] {
        outliner.outlines(of: readings, isExplained: isExplained)
    }

    /// The draft of one group; its readings come in the order of the input. A pure function of the two and the corrections.
    package func draft(of plan: GroupPlan, _ readings: [Reading]) -> OutlineDraft { outliner.draft(of: plan, readings) }

    /// The outlines of the drafts of a whole input, in its order. Of the readings only the ids are looked at.
    package func named(_ drafts: [OutlineDraft]) -> [DossierOutline] { outliner.named(drafts, settled: settled.entries) }

    /// The dossiers of all readings; every reading is in exactly one.
    public func dossiers(from readings: [Reading]) -> [Dossier] {
        let outlines = outlines(of: readings)
        return linked(outlines.parallelMap { dossier(of: $0) }, outlines: outlines)
    }

    /// The dossiers of outlines, in the same order, with the others of the site that each has to do with, and with whom its actors are in the
    /// site. Of a dossier only its id and what `BriefActors` keeps of its actors are looked at.
    public func linked(_ dossiers: [Dossier], outlines: [DossierOutline]) -> [Dossier] {
        let siteActors = merger.across(dossiers.map(\.actors))
        return zip(RelatedDossiers(dossiers).linked(near: outlines.map(\.near)), siteActors).map { dossier, siteActors in
            var dossier = dossier
            dossier.siteActors = siteActors
            return dossier
        }
    }

    /// What the sources of an outline say, their headlines too.
    func readings(of outline: DossierOutline) -> [Reading] { outline.readings.map(reader.withHeadline) }

    /// The actors of an outline, and which of them may be one: what must be known of all dossiers before one of them is whole.
    public func actors(of outline: DossierOutline) -> (actors: [Actor], nearMisses: [NearMiss]) { merger.merged(in: readings(of: outline)) }

    /// The dossier of an outline, as yet without related ones: a pure function of the outline and the corrections.
    public func dossier(of outline: DossierOutline) -> Dossier { dossier(of: outline, actors: actors(of: outline)) }

    /// The same with the actors that were found in it.
    public func dossier(of outline: DossierOutline, actors found: (actors: [Actor], nearMisses: [NearMiss])) -> Dossier {
        let (readings, revisions) = Revisions(reader: reader, vocabulary: vocabulary).all(in: readings(of: outline))
        let sharedText = SharedTextFinder(vocabulary: vocabulary).sharedText(in: readings)
        var dossier = told(outline, readings, actors: found.actors, sharedText: sharedText)
        let read = readings.map(Self.silent)
        dossier.nearMisses = found.nearMisses
        dossier.places = PlaceFinder(readings: readings).places(of: found.actors)
        dossier.because = GroupReason.words(
            for: readings, actors: found.actors, certainty: outline.placements.compactMap(\.certainty).min())
        dossier.placements = outline.placements
        dossier.chapters = outline.chapters
        dossier.announcements = AnnouncementFinder(readings: read, words: vocabulary.announcements).announcements(
            in: dossier.events, disagreements: dossier.disagreements)
        dossier.openEnds = OpenEndFinder(words: vocabulary.announcements).openEnds(in: read, claims: dossier.claims)
        dossier.tree = OriginTreeFinder(readings: read, origins: dossier.origins, words: vocabulary.attributions).tree(
            sharedText: sharedText)
        dossier.revisions = revisions
        return dossier
    }

    /// What readings tell, whose headlines stand in them, and by what they copy from one another: events, claims, what is at odds, and the summary.
    func told(_ outline: DossierOutline, _ readings: [Reading], actors: [Actor], sharedText: [SharedText]) -> Dossier {
        let origins = Origins(readings: readings, sharedText: sharedText)
        // What is not read can say nothing, and leave nothing out; a dossier of nothing else still opens with its own words.
        let unread = Set(readings.filter(\.isUnread).map(\.article.id))
        let readText = sharedText.filter { !unread.contains($0.a.article) && !unread.contains($0.b.article) }
        func compared(_ readings: [Reading], _ sharedText: [SharedText]) -> Comparison {
            Comparison(
                readings: readings, actors: actors, sharedText: sharedText, origins: origins.all, model: model, vocabulary: vocabulary)
        }
        let comparison = compared(readings.map(Self.silent), readText)
        var events = Timeline(model: model, vocabulary: vocabulary).events(
            in: readings, actors: actors, claims: comparison.claims, origins: origins.all)
        let cores = EventCores(facts: comparison.facts)
        for index in events.indices { (events[index].core, events[index].speaker) = cores.core(of: events[index].lead) }
        let words = unread.count < readings.count ? comparison : compared(readings, sharedText)
        let summary = Summary().sentences(events: events, comparison: words, origins: origins.all)
        let days = outline.days
        return Dossier(
            id: outline.id,
            title: outline.title,
            from: days.from,
            to: days.to,
            readings: readings,
            actors: actors,
            events: events,
            claims: comparison.claims,
            disagreements: comparison.disagreements,
            sharedText: sharedText,
            origins: origins.all,
            ownShares: origins.ownShares,
            summary: summary,
            because: ""
        )
    }

    /// A reading that says nothing where it is not read.
    private static func silent(_ reading: Reading) -> Reading {
        reading.isUnread ? Reading(article: reading.article, isUnread: true) : reading
    }
}
