import Model

/// What the pages of a dossier print of the site around it: enough to make them where nothing else of the site is.
package struct DossierSurroundings: Sendable {
    /// The name of its folder.
    package let name: String
    let hasFeed: Bool
    /// Whether there are pages that tell of all dossiers together.
    let hasAcross: Bool
    /// The state that is built; nothing is remembered of others.
    let state: StateDay
    /// Of the dossiers that its pages name, by id.
    let others: [(id: String, entry: SiteDirectory.Entry)]
    /// Those about its articles.
    let notes: [Note]
    /// See `DossierPast.looks`.
    let looks: [Int]
}

extension Site {
    /// What surrounds each dossier, in order. Of readings only what `Reading.brief(withAddresses:)` keeps is looked at.
    package func surroundings(words t: MessageCatalog) -> [DossierSurroundings] {
        let directory = SiteDirectory(named, t)
        let hasFeed = FeedFile.isMade(of: named.lazy.flatMap(\.source.readings), settings: settings)
        return zip(named, chronicle.pasts).map { dossier, past in
            let (source, name) = dossier
            let ids = Set(source.related.map(\.dossier) + source.placements.compactMap(\.nearest?.dossier)).sorted()
            return DossierSurroundings(
                name: name, hasFeed: hasFeed, hasAcross: directory.hasAcross, state: chronicle.state,
                others: ids.compactMap { id in directory[id].map { (id, $0) } }, notes: noted.notes[name] ?? [],
                looks: past.looks)
        }
    }
}

extension Reading {
    /// What the site around it must know of an article: id, title, publication, publisher and digest. The title is the one that pages show, where the
    /// article has words for one. With addresses what notes may call it, too.
    package func brief(withAddresses: Bool) -> Reading {
        var brief = Article(
            id: article.id, file: "", sha256: article.digest, title: DossierFolder.ownTitle(of: self)?.title, published: article.published,
            text: "", passages: [])
        (brief.publisher, brief.url) = (article.publisher, article.url)
        if withAddresses {
            brief.alsoAt = article.alsoAt
            brief.versions = article.versions.map { Article(id: $0.id, file: "", url: $0.url, text: "", passages: []) }
        }
        return Reading(article: brief)
    }
}

extension DossierSurroundings: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(name)
        packer.add(hasFeed)
        packer.add(hasAcross)
        packer.add(state)
        packer.add(others) { $0.add([$1.id, $1.entry.name, $1.entry.title, $1.entry.firstArticle]) }
        packer.add(notes)
        packer.add(looks) { $0.add($1) }
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        name = try unpacker.text()
        hasFeed = try unpacker.flag()
        hasAcross = try unpacker.flag()
        state = try StateDay(from: &unpacker)
        others = try unpacker.list { unpacker throws(BrokenPack) in
            let texts = try unpacker.texts(4)
            return (texts[0], SiteDirectory.Entry(name: texts[1], title: texts[2], firstArticle: texts[3]))
        }
        notes = try unpacker.values()
        looks = try unpacker.list { unpacker throws(BrokenPack) in try unpacker.int() }
    }
}
