import Assembly
import Generator
import Intake
import Model

/// A draft of which nothing is kept but what decides how the dossiers of a site are called and which belong together.
struct BriefDraft: Packable {
    let draft: OutlineDraft
    /// Of these what `BriefActors` keeps.
    let actors: [Actor]

    init(_ draft: OutlineDraft, actors: [Actor], withAddresses: Bool) {
        self.draft = draft.brief { $0.brief(withAddresses: withAddresses) }
        self.actors = actors
    }

    func pack(into packer: inout Packer) {
        packer.add(draft)
        packer.add(BriefActors(actors))
    }

    init(from unpacker: inout Unpacker) throws(BrokenPack) {
        draft = try OutlineDraft(from: &unpacker)
        actors = try BriefActors(from: &unpacker).actors
    }
}

/// What a dossier is called in its site, and what its pages say of others.
struct DossierNaming: Packable {
    let id: String
    let title: String
    /// By reading, the dossier that it is most like without being in it.
    let nearest: [String?]
    let related: [RelatedDossier]
    /// By actor.
    let siteActors: [SiteActor?]
    let surroundings: DossierSurroundings

    /// Those of all dossiers of a site, in the order of the input.
    static func all(
        _ drafts: [BriefDraft], assembler: Assembler, settings: SiteSettings, corrections: Corrections, notes: [Note],
        words t: MessageCatalog
    ) -> [DossierNaming] {
        let outlines = assembler.named(drafts.map(\.draft))
        let dossiers = zip(outlines, drafts).map { Dossier(namedOnly: $0, actors: $1.actors) }
        let linked = assembler.linked(dossiers, outlines: outlines)
        let sources = zip(outlines, linked).map { outline, dossier in
            DossierSource(outline, linked: dossier) { dossier }
        }
        let noted = NotedArticles(outlines.flatMap { $0.readings.map(\.article) }).settled(notes)
        let surroundings = Site(sources, settings: settings, corrections: corrections, notes: noted).surroundings(words: t)
        return outlines.indices.map { index in
            let outline = outlines[index]
            return DossierNaming(
                id: outline.id, title: outline.title, nearest: outline.placements.map(\.nearest?.dossier),
                related: linked[index].related, siteActors: linked[index].siteActors, surroundings: surroundings[index])
        }
    }

    /// The dossier of a draft under this name.
    func dossier(of draft: OutlineDraft, assembler: Assembler) throws -> Dossier {
        var outline = draft.outline
        (outline.id, outline.title) = (id, title)
        guard nearest.count == outline.placements.count else { throw BrokenPack() }
        for (place, dossier) in nearest.enumerated() {
            if let dossier { outline.placements[place].nearest?.dossier = dossier } else { outline.placements[place].nearest = nil }
        }
        var dossier = assembler.dossier(of: outline)
        (dossier.related, dossier.siteActors) = (related, siteActors)
        dossier.earlier = assembler.earlier(of: outline, as: dossier)
        return dossier
    }

    private init(
        id: String, title: String, nearest: [String?], related: [RelatedDossier], siteActors: [SiteActor?],
        surroundings: DossierSurroundings
    ) {
        (self.id, self.title, self.nearest, self.related, self.siteActors) = (id, title, nearest, related, siteActors)
        self.surroundings = surroundings
    }

    func pack(into packer: inout Packer) {
        packer.add(id)
        packer.add(title)
        packer.add(nearest) { $0.add($1) }
        packer.add(related) { packer, related in
            packer.add(related.dossier)
            packer.add(related.likeness)
            packer.add(related.actors)
        }
        packer.add(SiteActors(siteActors))
        packer.add(surroundings)
    }

    init(from unpacker: inout Unpacker) throws(BrokenPack) {
        id = try unpacker.text()
        title = try unpacker.text()
        nearest = try unpacker.list { unpacker throws(BrokenPack) in try unpacker.optionalText() }
        related = try unpacker.list { unpacker throws(BrokenPack) in
            RelatedDossier(dossier: try unpacker.text(), likeness: try unpacker.double(), actors: try unpacker.texts())
        }
        siteActors = try SiteActors(from: &unpacker).all
        surroundings = try DossierSurroundings(from: &unpacker)
    }
}
