import Model

/// Where the towns of a dossier lie: a map, the list of them with what settles each, and those that are not on it.
struct PlacesPage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }

    static let template = "places"
    static let file = "places.html"
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .title: .text, .words: .text, .note: .text, .wide: .list(PlacesMap.shape), .tall: .list(PlacesMap.shape),
        .downloads: .list(DownloadItem.shape),
        .places: .list(
            .record(texts: [.name, .href, .count, .place, .because], [.evidence: .list(MarkLink.shape)])),
        .unsettled: .list(.record(texts: [.name, .href, .because])), .unlisted: .list(Link.shape), .areas: .list(Link.shape),
        .unlistedCount: .text, .areaCount: .text, .hasMissing: .flag, .hasUnsettled: .flag, .hasUnlisted: .flag, .hasAreas: .flag,
    ]

    /// The page of a dossier; nil where fewer than two places are settled.
    init?(folder: DossierFolder) {
        guard Self.isThere(folder) else { return nil }
        self.folder = folder
    }

    /// Whether a dossier has places enough for a map.
    static func isThere(_ folder: DossierFolder) -> Bool { folder.dossier.places.count { $0.point != nil } >= fewest }

    var path: String { folder.path(Self.file) }
    var frame: Frame { folder.frame(.placesOnMap, page: 0, file: Self.file) }

    func values() -> PageRecord {
        let settled = PlaceRow.settled(in: folder)
        let dots = settled.map { PlacesMap.Dot(name: $0.actor.name, point: $0.point, sources: $0.sources.count) }
        let maps = [(Self.wide, 0.65), (Self.narrow, 1.0)].compactMap { PlacesMap(dots, width: $0, tallest: $1, t) }
        let told = dots.prefix(Self.spoken).map { t(.mentionsInSources, [.mentions: $0.name, .sources: t(.sourceCount, $0.sources)]) }
        let more = dots.count > Self.spoken ? [t(.andMore, dots.count - Self.spoken)] : []
        let nameless = maps.map(\.nameless).max() ?? 0
        let unsettled = places(.unsettled)
        let (unlisted, areas) = (places(.unlisted), places(.area))
        return [
            .dossier: .words(folder.title), .title: .text(t(.mapOfPlaces, [.places: t(.placeCount, dots.count)])),
            .words: .words((told + more).joined(separator: "; ") + "."), .note: .text(nameless > 0 ? t(.namesWithoutRoom, nameless) : ""),
            .wide: .list(maps.prefix(1).map(\.value)), .tall: .list(maps.dropFirst().map(\.value)),
            .downloads: .list(ActorFile.downloads(folder, only: [.map])),
            .places: .list(
                settled.map { row in
                    .record([
                        .name: .words(row.actor.name), .href: .text(ActorItem.href(row.index, in: folder)),
                        .count: .text(t(.sourceCount, row.sources.count)),
                        .place: .text("\(PlaceRow.degrees(row.point.latitude)), \(PlaceRow.degrees(row.point.longitude))"),
                        .because: .words(t.reason(row.place.because)),
                        .evidence: .list(row.place.evidence.map { [MarkLink.value($0, in: folder)] } ?? []),
                    ])
                }),
            .unsettled: .list(
                unsettled.map { place, index in
                    .record([
                        .name: .words(folder.dossier.actors[index].name), .href: .text(ActorItem.href(index, in: folder)),
                        .because: .words(t.reason(place.because)),
                    ])
                }),
            .unlisted: .list(links(unlisted)), .areas: .list(links(areas)), .unlistedCount: .number(unlisted.count),
            .areaCount: .number(areas.count),
            .hasMissing: .flag(!unsettled.isEmpty || !unlisted.isEmpty || !areas.isEmpty), .hasUnsettled: .flag(!unsettled.isEmpty),
            .hasUnlisted: .flag(!unlisted.isEmpty), .hasAreas: .flag(!areas.isEmpty),
        ]
    }

    private func places(_ standing: Place.Standing) -> [(place: Place, index: Int)] {
        folder.dossier.places.compactMap { place in
            place.standing == standing ? folder.actorIndex[place.actor].map { (place, $0) } : nil
        }
    }

    private func links(_ places: [(place: Place, index: Int)]) -> [PageValue] {
        places.prefix(Self.most).map { Link(label: folder.dossier.actors[$0.index].name, href: ActorItem.href($0.index, in: folder)).value }
    }

    /// A map of one town says nothing.
    private static let fewest = 2
    /// Of the maps for wide and for narrow screens, in pixels.
    private static let wide = 760.0
    private static let narrow = 328.0
    private static let spoken = 20
    /// Of the names that are not on the map, so many of a kind are shown; the page of all actors has them all.
    private static let most = 200
}
