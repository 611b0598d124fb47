import Model

/// How the pages were made, and everything on them that was inferred.
struct MethodPage: Page {
    let folders: [DossierFolder]

    static let template = "method"
    static let fields: [String: PageShape] = [
        "articleCount": .text, "statedCount": .text, "inferredCount": .text, "unknownCount": .text, "mergeCount": .text,
        "leftOutCount": .text,
        "dossiers": .list(
            .record(
                texts: ["title", "href", "because", "articleCount", "mergeCount"], flags: ["hasMerges"],
                [
                    "articles": .list(
                        .record(
                            texts: ["letter", "tone", "href", "title", "place"], flags: ["isStated"],
                            ["published": Publication.shape, "nearest": .list(.record(texts: ["title", "href", "because"]))])),
                    "merges": .list(.record(texts: ["name", "href", "text", "because"], flags: ["isSuspect"])),
                ]
            )),
    ]

    var path: String { "method.html" }
    var frame: Frame { .site("Method", file: path) }

    func values() -> [String: PageValue] {
        let articles = folders.flatMap { $0.dossier.readings.map(\.article) }
        let merges = folders.map(Self.merges)
        return [
            "articleCount": .text(counted(articles.count, "article", "articles")),
            "statedCount": .number(articles.count { $0.published.basis == .stated }),
            "inferredCount": .number(articles.count { $0.published.basis == .inferred }),
            "unknownCount": .number(articles.count { $0.published.basis == .unknown }),
            "mergeCount": .text(counted(merges.reduce(0) { $0 + $1.count }, "spelling", "spellings")),
            "leftOutCount": .text(counted(articles.reduce(0) { $0 + $1.leftOut.count }, "line", "lines")),
            "dossiers": .list(zip(folders, merges).map(Self.row)),
        ]
    }

    private static func row(_ folder: DossierFolder, _ merges: [PageValue]) -> PageValue {
        let articles = folder.sources.indices.map { index in
            let (source, reading) = (folder.sources[index], folder.dossier.readings[index])
            let placement = folder.dossier.placements.indices.contains(index) ? folder.dossier.placements[index] : Placement()
            return PageValue.record([
                "letter": .text(source.mark.letter), "tone": .text(source.mark.tone), "href": .text(folder.path(source.file)),
                "title": .words(source.title), "isStated": .flag(reading.article.published.basis == .stated),
                "published": Publication.value(reading.article.published), "place": .words(PlacementWords(placement: placement).because),
                "nearest": .list([nearest(placement, folder)].compactMap { $0 }),
            ])
        }
        return .record([
            "title": .words(folder.title), "href": .text(folder.path("index.html")), "because": .words(folder.dossier.because),
            "articleCount": .text(counted(articles.count, "article", "articles")),
            "mergeCount": .text(counted(merges.count, "spelling", "spellings")), "articles": .list(articles),
            "hasMerges": .flag(!merges.isEmpty), "merges": .list(merges),
        ])
    }

    /// The dossier that an article is most like without being in it.
    private static func nearest(_ placement: Placement, _ folder: DossierFolder) -> PageValue? {
        guard let id = placement.nearest?.dossier, let entry = folder.directory[id] else { return nil }
        return .record([
            "title": .words(entry.title), "href": .text("\(entry.name)/index.html"),
            "because": .words(PlacementWords(placement: placement).nearest ?? ""),
        ])
    }

    /// Every spelling that was counted to an actor of another name.
    private static func merges(_ folder: DossierFolder) -> [PageValue] {
        zip(folder.dossier.actors, folder.actorFiles).flatMap { actor, file in
            actor.spellings.filter { $0.text != actor.name }.map { spelling in
                .record([
                    "name": .words(actor.name), "href": .text(folder.path(file)), "text": .words(spelling.text),
                    "because": .words(spelling.because),
                    "isSuspect": .flag(spelling.isSuspect),
                ])
            }
        }
    }
}
