import Model

/// Makes a site in parts, for one that no single process sees: first each dossier by itself, then, of what these leave, all that is of no
/// dossier. The files are those of `Site.make` where nothing is remembered of an earlier site.
package struct SiteParts: Sendable {
    private let templates: TemplateSet
    private let settings: SiteSettings
    private let corrections: Corrections

    package init(templates: TemplateSet, settings: SiteSettings, corrections: Corrections = Corrections()) {
        self.templates = templates
        self.corrections = corrections
        self.settings = settings
    }

    /// Makes the files of a dossier, related ones included, and hands them on. Throws when a template is missing, or what the sink throws.
    package func make(
        _ dossier: Dossier, in surroundings: DossierSurroundings, into sink: any SiteSink
    ) throws(DiagnosticError) -> DossierEntry {
        let digests = PageNonces.digests(of: dossier.readings)
        let site = SiteContext(
            settings: settings, hasFeed: surroundings.hasFeed, nonces: PageNonces(digests: [(surroundings.name, digests)]),
            isUnlisted: corrections.publishing.isUnlisted)
        let directory = SiteDirectory(
            entries: Dictionary(surroundings.others) { first, _ in first }, hasAcross: surroundings.hasAcross)
        let maker = DossierMaker(
            templates: templates, site: site, directory: directory, sink: sink, cache: nil, recordsHistory: true, corrections: corrections,
            notes: [surroundings.name: surroundings.notes])
        let past = DossierPast(state: surroundings.state, looks: surroundings.looks)
        let made = try maker.record(of: DossierSource(dossier), name: surroundings.name, past: past).get()
        return DossierEntry(
            record: made.record, siteActors: made.siteActors, digests: digests, hasFeed: surroundings.hasFeed,
            notes: surroundings.notes.map(Self.key))
    }

    /// Makes the files that are of no dossier. The entries are of all dossiers, in the order of the input; those of the notes that no dossier has
    /// are lost.
    package func finish(_ entries: [DossierEntry], notes: [Note], into sink: any SiteSink) throws(DiagnosticError) -> Site.Outcome {
        let site = SiteContext(
            settings: settings, hasFeed: entries.contains(where: \.hasFeed),
            nonces: PageNonces(digests: entries.map { ($0.record.name, $0.digests) }), isUnlisted: corrections.publishing.isUnlisted)
        let made = entries.map { DossierMaker.Made(record: $0.record, siteActors: $0.siteActors, stamps: []) }
        let placed = Set(entries.flatMap(\.notes))
        let lost = notes.filter { !placed.contains(Self.key($0)) }
        // Every dossier is new in the state that is built.
        return try Site([], settings: settings, asOf: entries.first?.record.since.date, corrections: corrections, notes: lost).finish(
            made, templates, site, sink)
    }

    /// Tells a note from all others: of the file, the line and all that it says, as one line may hold many. The article is left out, as only
    /// the step that names the dossiers knows it.
    private static func key(_ note: Note) -> ContentKey {
        var stated = note
        stated.article = nil
        return ContentKey { $0.add(stated) }
    }
}

/// What the rest of the site must know of a dossier whose files are made.
package struct DossierEntry: Sendable {
    let record: DossierRecord
    /// Whom its actors are in the site.
    let siteActors: [SiteActor?]
    /// Of its articles.
    let digests: String
    let hasFeed: Bool
    /// Of the notes about its articles.
    let notes: [ContentKey]

    package var id: String { record.id }
    /// Of its files, sorted.
    package var paths: [String] { record.paths }
}

extension DossierEntry: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(digests)
        packer.add(hasFeed)
        packer.add(record)
        packer.add(SiteActors(siteActors))
        packer.add(notes)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        digests = try unpacker.text()
        hasFeed = try unpacker.flag()
        record = try DossierRecord(from: &unpacker)
        siteActors = try SiteActors(from: &unpacker).all
        notes = try unpacker.values()
    }
}
