import Model

/// A dossier at a glance: summary, events, differences, who says what, actors, sources.
struct DossierPage: Page {
    let folder: DossierFolder

    static let template = "dossier"
    static let fields: [String: PageShape] = [
        "title": .text, "isLongTitle": .flag, "kicker": .text, "facts": .list(.record(texts: ["number", "words"])), "summary": .html,
        "isSingle": .flag,
        "hasSummary": .flag, "isOwnSummary": .flag, "ownTitle": .text, "byline": .text, "hasActors": .flag,
        "picture": TimelinePicture.shape, "hasPicture": .flag, "pictureNote": .text, "events": .list(EventItem.shape), "eventCount": .text,
        "disagreements": .list(DisagreementItem.shape), "disagreementCount": .text, "claims": .list(ClaimItem.shape), "claimCount": .text,
        "actors": .list(ActorItem.shape), "actorCount": .text, "actorLegend": .text, "sources": .list(SourceItem.shape),
        "moreSources": .text, "because": .text,
    ]

    var path: String { folder.path("index.html") }
    var frame: Frame { folder.frame(folder.title, file: "index.html") }

    func values() -> [String: PageValue] {
        let dossier = folder.dossier
        let told = TimelinePicture.mostTold(dossier, limit: Self.pictured)
        let picture = TimelinePicture(folder, events: told)
        let dots = PresenceDots(folder)
        let more = folder.sources.count - Self.shownSources
        let claims = folder.layout.sharedClaims
        let disputes = folder.layout.disagreements
        let markdown = SummaryMarkdown(folder: folder)
        let note = told.count < dossier.events.count ? "The \(told.count) events that most sources tell, of \(dossier.events.count)." : ""
        return [
            "title": .words(folder.title), "isLongTitle": .flag(Headline.isLong(folder.title)), "kicker": .text(kicker),
            "facts": .list(facts.map(Self.fact)),
            "summary": .html(markdown.isEmpty ? "" : markdown.html), "isSingle": .flag(folder.isSingle),
            "hasSummary": .flag(!markdown.isEmpty), "isOwnSummary": .flag(folder.ownSummary != nil),
            "ownTitle": .words(folder.ownSummary?.title ?? ""), "byline": .words(markdown.byline),
            "hasActors": .flag(!dossier.actors.isEmpty),
            "picture": picture.value, "hasPicture": .flag(!picture.items.isEmpty), "pictureNote": .text(note),
            "events": .list(TimelinePicture.mostTold(dossier, limit: Self.shown).map { EventItem.value($0, in: folder) }),
            "eventCount": .number(dossier.events.count),
            "disagreements": .list(disputes.prefix(3).map { DisagreementItem.value($0, in: folder) }),
            "disagreementCount": .number(dossier.disagreements.count),
            "claims": .list(
                folder.isSingle
                    ? []
                    : claims.prefix(Self.shown).map {
                        ClaimItem.value($0, in: folder, omitsSilent: folder.sources.count > Self.shownSources)
                    }),
            "claimCount": .number(claims.count),
            "actors": .list(dossier.actors.indices.prefix(Self.shownActors).map { ActorItem.value($0, in: folder, dots: dots) }),
            "actorCount": .number(dossier.actors.count), "actorLegend": .text(dots.legend),
            "sources": .list(folder.sources.indices.prefix(Self.shownSources).map { SourceItem.value($0, in: folder) }),
            "because": .words(dossier.because),
            "moreSources": .text(more > 0 ? "and \(counted(more, "other", "others"))" : ""),
        ]
    }

    private var kicker: String {
        (folder.isSingle ? "Single article" : "Dossier") + (folder.dates.isEmpty ? "" : " · \(folder.dates)")
    }

    private var facts: [(Int, String)] {
        let dossier = folder.dossier
        let sources = folder.sources.count
        let people = dossier.actors.filter { $0.kind == .person }.count
        let origins = dossier.origins.count > 0 && dossier.origins.count < sources ? ", \(dossier.origins.count) independent" : ""
        let ends = [dossier.events.first, dossier.events.last].compactMap { $0.flatMap { DateWords.short($0.when, withYear: true) } }
        let range = ends.isEmpty ? "" : ", " + distinct(ends).joined(separator: " to ")
        var facts = [
            (sources, (sources == 1 ? "source" : "sources") + origins),
            (dossier.events.count, (dossier.events.count == 1 ? "event" : "events") + range),
            (people, people == 1 ? "person" : "people"),
        ]
        if !folder.isSingle {
            facts.append((folder.disputes, folder.disputes == 1 ? "point in dispute" : "points in dispute"))
            if folder.spellingDifferences > 0 {
                facts.append(
                    (folder.spellingDifferences, folder.spellingDifferences == 1 ? "name spelled differently" : "names spelled differently")
                )
            }
        }
        return facts
    }

    private static func fact(_ number: Int, _ words: String) -> PageValue { .record(["number": .number(number), "words": .text(words)]) }

    private static let pictured = 16
    private static let shown = 6
    private static let shownActors = 10
    private static let shownSources = 12
}

/// A source in a list.
enum SourceItem {
    static let shape = PageShape.record(
        texts: ["publisher", "authors", "url", "file", "words", "shared", "leftOut", "index"],
        ["link": SourceLink.shape, "published": Publication.shape]
    )

    /// The article at an index of the dossier.
    static func value(_ index: Int, in folder: DossierFolder) -> PageValue {
        let article = folder.dossier.readings[index].article
        let words = folder.dossier.readings[index].tokens.count { $0.kind != .mark }
        return .record([
            "link": SourceLink.value(folder.sources[index]), "published": Publication.value(article.published),
            "publisher": .words(article.publisher ?? ""), "authors": .words(article.authors.joined(separator: ", ")),
            "url": .text(DisplayText.webAddress(article.url) ?? ""), "file": .words(article.file),
            "words": .text(counted(words, "word", "words")),
            "shared": .text(shared(index, in: folder)),
            "leftOut": .text(article.leftOut.isEmpty ? "" : counted(article.leftOut.count, "line left out", "lines left out")),
            "index": .number(index + 1),
        ])
    }

    /// "84 words shared with B, 31 with C"; empty when nothing is shared.
    private static func shared(_ article: Int, in folder: DossierFolder) -> String {
        let pairs = folder.layout.amounts.pairs(of: article)
        let parts = pairs.map { ($0.words(of: article), $0.left == article ? $0.right : $0.left) }.filter { $0.0 > 0 }
            .sorted { ($1.0, $0.1) < ($0.0, $1.1) }.prefix(mostNamed)
        return parts.enumerated().map { place, part in
            (place == 0 ? counted(part.0, "word", "words") + " shared with " : "\(part.0) with ")
                + folder.sources[part.1].mark.letter
        }.joined(separator: ", ")
    }

    private static let mostNamed = 4
}
