import Model

/// All actors of a dossier, by kind.
struct ActorsPage: Page {
    let folder: DossierFolder

    static let template = "actors"
    static let fields: [String: PageShape] = [
        "dossier": .text, "fullHeight": .text, "isEmpty": .flag,
        "kinds": .list(.record(texts: ["heading", "count"], ["actors": .list(ActorItem.shape)])),
    ]

    var path: String { folder.path("actors.html") }
    var frame: Frame { folder.frame("Actors: \(folder.title)", file: "actors.html") }

    func values() -> [String: PageValue] {
        let actors = folder.dossier.actors
        let bars = PresenceBars(folder)
        let kinds = ActorKind.allCases.compactMap { kind -> PageValue? in
            let rows = actors.indices.filter { actors[$0].kind == kind }.map { ActorItem.value($0, in: folder, bars: bars) }
            return rows.isEmpty
                ? nil : .record(["heading": .text(kind.heading), "count": .number(rows.count), "actors": .list(rows)])
        }
        return [
            "dossier": .words(folder.title), "fullHeight": .text(counted(bars.fullHeight, "mention", "mentions")),
            "isEmpty": .flag(actors.isEmpty),
            "kinds": .list(kinds),
        ]
    }
}
