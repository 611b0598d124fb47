import Model

/// The settled places of a dossier as GeoJSON (RFC 7946): one feature a place, positions as longitude and latitude in degrees of WGS 84.
struct PlacesGeoJSON: Encodable {
    let type = "FeatureCollection"
    let features: [Feature]

    init(_ folder: DossierFolder) {
        features = PlaceRow.settled(in: folder).map { row in
            Feature(
                id: folder.actorSlugs[row.index], geometry: Geometry(coordinates: [row.point.longitude, row.point.latitude]),
                properties: Properties(
                    name: row.actor.name, articles: row.sources.map { folder.dossier.readings[$0].article.id },
                    mentions: row.actor.mentions.count, because: row.place.because, article: Nullable(row.place.evidence?.article),
                    passage: Nullable(row.place.evidence?.passage), href: ActorItem.href(row.index, in: folder)))
        }
    }

    struct Feature: Encodable {
        let type = "Feature"
        let id: String
        let geometry: Geometry
        let properties: Properties
    }

    struct Geometry: Encodable {
        let type = "Point"
        let coordinates: [Double]
    }

    struct Properties: Encodable {
        let name: String
        /// Ids of those that name it.
        let articles: [String]
        let mentions: Int
        let because: String
        /// Where that stands, which settles it; null where no passage does.
        let article: Nullable<String>
        let passage: Nullable<String>
        /// The page about it, from the file's folder.
        let href: String
    }
}
