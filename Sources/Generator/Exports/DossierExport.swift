import Model

/// A dossier as `data/dossiers/ID.json` holds it: everything that its pages show.
package struct DossierExport: Encodable {
    let schema = DataVersion.current
    let id: String
    let title: String
    /// The article whose headline the title is, where it is one article's alone; left out where it is not.
    let titleSource: String?
    let from: Nullable<String>
    let to: Nullable<String>
    let summary: String
    /// What the sources give different values for, as lines of the summary.
    let summaryDisputes: [SummaryDisputeRow]
    /// Null when the program made the summary.
    let summaryBy: Nullable<SummaryByRow>
    let articles: [ArticleRow]
    let actors: [ActorRow]
    let nearMisses: [NearMissRow]
    let events: [EventRow]
    let claims: [ClaimRow]
    let disagreements: [DisagreementRow]
    let sharedText: [SharedTextRow]
    /// How many there are, those among them that are left out.
    let sharedTextCount: Int
    let origins: [OriginRow]
    let ownShares: [String: Double]
    let placements: [PlacementExport]
    let chapters: [ChapterRow]
    let related: [RelatedRow]
    let known: [KnownRow]
    let announcements: [AnnouncementRow]
    let openEnds: [OpenEndRow]
    let tree: TreeRow
    /// The editor's; left out where there is none.
    let note: String?
    /// Headlines, numbers, times and names that were changed between versions of articles; left out where none were.
    let revisions: [RevisionRow]?
    /// What was written about its articles and has its place there; left out where nothing was.
    let notes: [NoteRow]?

    /// Converts a dossier with its summary as Markdown.
    init(_ folder: DossierFolder, summary: SummaryMarkdown) {
        let dossier = folder.dossier
        id = dossier.id
        title = dossier.title
        titleSource = folder.titleSource.map { dossier.readings[$0].article.id }
        from = Nullable(dossier.from?.iso)
        to = Nullable(dossier.to?.iso)
        self.summary = summary.summary
        summaryDisputes = summary.disputes.map(SummaryDisputeRow.init)
        summaryBy = Nullable(folder.ownSummary.map(SummaryByRow.init))
        articles = dossier.readings.indices.map {
            ArticleRow(dossier.readings[$0], texts: folder.texts[$0], publisher: folder.publishers[$0])
        }
        let places = Dictionary(dossier.places.map { ($0.actor, $0) }, uniquingKeysWith: { first, _ in first })
        actors = dossier.actors.map { ActorRow($0, place: places[$0.id]) }
        nearMisses = dossier.nearMisses.map(NearMissRow.init)
        let texts = Dictionary(dossier.readings.map { ($0.article.id, $0.article) }, uniquingKeysWith: { first, _ in first })
        let revised = ReportedChange.all(folder).map { RevisionRow($0, article: dossier.readings[$0.article].article.id) }
        revisions = revised.isEmpty ? nil : revised
        notes = folder.notes.placed.isEmpty ? nil : folder.notes.placed.map { NoteRow($0, in: folder) }
        let words = folder.continuity.words
        note = words.note.isEmpty ? nil : words.note
        events = dossier.events.map { EventRow($0, articles: texts, words: words[.event, $0.id]) }
        claims = dossier.claims.indices.map { ClaimRow($0, in: folder) }
        disagreements = dossier.disagreements.map(DisagreementRow.init)
        sharedText = folder.layout.copiesInData.map { SharedTextRow(dossier.sharedText[$0], articles: texts) }
        sharedTextCount = dossier.sharedText.count
        origins = dossier.origins.map { OriginRow(articles: $0.articles) }
        ownShares = Dictionary(
            zip(dossier.readings, dossier.ownShares).map { ($0.article.id, ($1 * 10_000).rounded() / 10_000) },
            uniquingKeysWith: { first, _ in first })
        placements = zip(dossier.readings, dossier.placements).map { PlacementExport(article: $0.article.id, placement: $1) }
        chapters = dossier.chapters.map(ChapterRow.init)
        related = dossier.related.map(RelatedRow.init)
        announcements = dossier.announcements.map { AnnouncementRow($0, events: dossier.events, until: dossier.to) }
        openEnds = dossier.openEnds.map { OpenEndRow($0, articles: texts) }
        tree = TreeRow(dossier.tree)
        known = folder.earlierDays.days.indices.map { KnownRow($0, in: folder) }
    }

    struct NoteRow: Encodable {
        /// How the link to it ends, behind `#`.
        let id: String
        let article: String
        /// Null for a note about the whole article.
        let passage: Nullable<String>
        /// The words that it is about, as it states them.
        let quote: Nullable<String>
        let text: String
        let author: Nullable<String>
        let date: Nullable<String>

        init(_ placed: DossierNotes.Placed, in folder: DossierFolder) {
            id = placed.anchor
            article = folder.dossier.readings[placed.article].article.id
            passage = Nullable(placed.passage)
            quote = Nullable(placed.note.quote?.exact)
            (text, author, date) = (placed.note.text, Nullable(placed.note.author), Nullable(placed.note.date))
        }
    }

    struct RevisionRow: Encodable {
        let article: String
        /// The number of the version that has the new value.
        let version: Int
        /// `headline`, `number`, `time` or `name`.
        let kind: String
        let before: String
        let after: String

        init(_ change: ReportedChange, article: String) {
            self.article = article
            version = change.version
            kind = change.kind?.rawValue ?? "headline"
            (before, after) = (change.before, change.after)
        }
    }

    struct ChapterRow: Encodable {
        let title: String
        let from: String
        let to: String
        let articles: [String]

        init(_ chapter: Chapter) {
            title = chapter.title
            from = chapter.from.iso
            to = chapter.to.iso
            articles = chapter.articles
        }
    }

    struct RelatedRow: Encodable {
        let dossier: String
        /// 0 to 1.
        let likeness: Double
        let actors: [String]

        init(_ related: RelatedDossier) {
            dossier = related.dossier
            likeness = PlacementExport.rounded(related.likeness)
            actors = related.actors
        }
    }

    struct Place: Encodable {
        let article: String
        let passage: String
        let text: String

        init(_ citation: Citation) {
            article = citation.article
            passage = citation.passage
            text = citation.text
        }
    }

    struct ArticleRow: Encodable {
        let id: String
        let file: String
        let line: Nullable<Int>
        let sha256: Nullable<String>
        let title: Nullable<String>
        let publisher: Nullable<String>
        let url: Nullable<String>
        let published: PublishedExport
        let passages: [PassageRow]
        let leftOut: [LeftOutExport]
        let language: String
        let unread: Bool
        let record: Nullable<Int>
        let alsoAt: [CopyExport]
        /// Earlier versions, the earliest first; left out where there are none.
        let versions: [VersionRow]?
        /// `cited` or `none` where the text is not all here; left out where it is.
        let texts: String?
        /// What the editor says of the publisher; left out where that is nothing.
        let publisherShort: String?
        let publisherOwner: String?
        let publisherCountry: String?
        let publisherLean: String?

        struct PassageRow: Encodable {
            let id: String
            let kind: String
            let text: String
        }

        struct VersionRow: Encodable {
            /// `ID@1`.
            let id: String
            let file: String
            let line: Nullable<Int>
            let sha256: Nullable<String>
            let title: Nullable<String>
            let published: Nullable<String>
            let modified: Nullable<String>
            let passages: [PassageRow]

            init(_ version: Article) {
                (id, file, line) = (version.id, version.file, Nullable(version.line))
                (sha256, title) = (Nullable(version.sha256), Nullable(version.title))
                published = Nullable(version.published.basis == .stated ? version.published.value : nil)
                modified = Nullable(version.modified)
                passages = version.passages.map { PassageRow(id: $0.id, kind: $0.kind.rawValue, text: version.text(of: $0.range)) }
            }
        }

        init(_ reading: Reading, texts: Publishing.Texts, publisher known: PublisherCorrection?) {
            let article = reading.article
            versions = article.versions.isEmpty ? nil : article.versions.map(VersionRow.init)
            self.texts = texts == .full ? nil : texts.rawValue
            (publisherShort, publisherOwner) = (known?.short, known?.owner)
            (publisherCountry, publisherLean) = (known?.country, known?.lean)
            id = article.id
            file = article.file
            line = Nullable(article.line)
            sha256 = Nullable(article.sha256)
            title = Nullable(article.title)
            publisher = Nullable(article.publisher)
            url = Nullable(article.url)
            published = PublishedExport(article.published)
            passages = article.passages.map {
                PassageRow(id: $0.id, kind: $0.kind.rawValue, text: texts == .none ? "" : article.text(of: $0.range))
            }
            leftOut = article.leftOut.map(LeftOutExport.init)
            language = article.language
            unread = reading.isUnread
            record = Nullable(article.record)
            alsoAt = article.alsoAt.map(CopyExport.init)
        }
    }

    struct ActorRow: Encodable {
        let id: String
        let name: String
        let kind: String
        let roles: [String]
        let statedRole: Nullable<String>
        /// Null for what is no place.
        let place: Nullable<LocationRow>
        let spellings: [SpellingExport]
        let mentions: [Place]

        init(_ actor: Actor, place: Model.Place?) {
            self.place = Nullable(place.map(LocationRow.init))
            id = actor.id
            name = actor.name
            kind = actor.kind.rawValue
            roles = distinct(actor.roles.map(\.text))
            statedRole = Nullable(actor.statedRole)
            spellings = actor.spellings.map(SpellingExport.init)
            mentions = actor.mentions.map(Place.init)
        }
    }

    struct LocationRow: Encodable {
        let standing: String
        /// In degrees of WGS 84; null where it is not settled where the place lies.
        let latitude: Nullable<Double>
        let longitude: Nullable<Double>
        let because: String
        let evidence: Nullable<Place>

        init(_ place: Model.Place) {
            standing = place.standing.rawValue
            latitude = Nullable(place.point?.latitude)
            longitude = Nullable(place.point?.longitude)
            because = place.because
            evidence = Nullable(place.evidence.map(Place.init))
        }
    }

    struct NearMissRow: Encodable {
        let first: String
        let second: String
        let score: Double
        let because: String

        init(_ near: NearMiss) {
            first = near.first
            second = near.second
            score = (near.score * 10_000).rounded() / 10_000
            because = near.because
        }
    }
}

/// The form of what stands in `data/`, as the schemas in `docs/schemas/` describe it.
enum DataVersion {
    /// Grows where a member goes or comes to mean something else; new members do not change it. What each version changed stands in `docs/data.md`.
    static let current = 2
}
