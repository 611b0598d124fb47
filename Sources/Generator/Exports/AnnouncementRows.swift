import Model

extension DossierExport {
    struct AnnouncementRow: Encodable {
        /// The id of the event that was announced.
        let event: String
        /// `called off`, `later`, `happened`, `taken up`, `silent` or `ahead`.
        let outcome: String
        let said: [Place]
        let evidence: [Place]
        /// The last day of the coverage, ISO 8601.
        let coverageUntil: Nullable<String>

        init(_ announcement: Announcement, events: [Event], until last: CalendarDate?) {
            event = events[announcement.event].id
            outcome = announcement.outcome.rawValue
            said = announcement.said.map(Place.init)
            evidence = announcement.evidence.map(Place.init)
            coverageUntil = Nullable(last?.iso)
        }
    }

    struct OpenEndRow: Encodable {
        /// `unknown`, `awaited` or `investigated`.
        let kind: String
        let said: [Place]
        /// The words that say so, of the first place.
        let words: String

        init(_ end: OpenEnd, articles: [String: Article]) {
            kind = end.kind.rawValue
            said = end.said.map(Place.init)
            words = end.said.first.flatMap { articles[$0.article]?.text(of: end.words) } ?? ""
        }
    }

    struct TreeRow: Encodable {
        let roots: [Root]
        let edges: [Edge]

        struct Root: Encodable {
            /// The agency that bylines name; null where the first article is all that is known of the root.
            let outlet: Nullable<String>
            let articles: [String]
        }

        struct Edge: Encodable {
            /// `copied`, `byline`, `attribution` or `link`.
            let kind: String
            let article: String
            let toArticle: Nullable<String>
            let outlet: Nullable<String>
            /// The words that show it; null where the input states it beside the text.
            let words: Nullable<Place>
            /// Of `copied`: the part of the words that stand in the other, 0 to 1.
            let share: Nullable<Double>
        }

        init(_ tree: OriginTree) {
            roots = tree.roots.map { Root(outlet: Nullable($0.outlet), articles: $0.articles) }
            edges = tree.edges.map { edge in
                Edge(
                    kind: edge.kind.rawValue, article: edge.article, toArticle: Nullable(edge.toArticle), outlet: Nullable(edge.outlet),
                    words: Nullable(edge.words.map(Place.init)), share: Nullable(edge.share.map { ($0 * 100).rounded() / 100 }))
            }
        }
    }
}
