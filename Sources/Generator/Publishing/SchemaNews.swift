import Model

/// Articles in the words of schema.org, with what is known of them and nothing else.
enum SchemaNews {
    /// The article at an index of the dossier. Only a stated date is given: readers of such data take what stands there for certain.
    static func article(_ index: Int, in folder: DossierFolder, isWhole: Bool) -> SchemaValue {
        let source = folder.sources[index]
        let article = folder.dossier.readings[index].article
        let address = SchemaValue.words(DisplayText.webAddress(article.url))
        var members: [(String, SchemaValue?)] = [
            ("headline", .words(source.title)),
            ("datePublished", article.published.basis == .stated ? .words(article.published.day?.iso) : nil),
            ("publisher", article.publisher.flatMap { named("Organization", $0) }), ("url", address),
        ]
        if isWhole {
            members += [
                ("author", .some(article.authors.compactMap { named("Person", $0) })), ("inLanguage", .words(source.language)),
                ("isBasedOn", address), ("isPartOf", .node([("@id", .place(folder.path("index.html")))])),
            ]
        }
        return .node("NewsArticle", id: folder.path(source.file), members)
    }

    private static func named(_ type: String, _ name: String) -> SchemaValue? {
        SchemaValue.words(name).map { .node(type, [("name", $0)]) }
    }
}

extension DossierFolder {
    /// The dossier as a collection that cites its articles and is about its foremost actors.
    var schema: SchemaValue {
        .node(
            "CollectionPage", id: path("index.html"),
            [
                ("name", .words(title)),
                (
                    "about",
                    .some(
                        dossier.actors.indices.prefix(Self.foremost).map { index in
                            .node(
                                dossier.actors[index].kind.type, id: path(actorHref(index)), [("name", .words(dossier.actors[index].name))]
                            )
                        })
                ),
                ("citation", .some(sources.indices.prefix(Self.cited).map { SchemaNews.article($0, in: self, isWhole: false) })),
            ])
    }

    /// The events that took place or are announced, at the times that the calendar has. A denied event is none.
    var eventsSchema: SchemaValue? {
        let items = dossier.events.indices.compactMap(eventSchema).prefix(Self.toldEvents)
        guard !items.isEmpty else { return nil }
        return .node("ItemList", id: path("timeline.html"), [("itemListElement", .list(Array(items)))])
    }

    private func eventSchema(_ index: Int) -> SchemaValue? {
        let event = dossier.events[index]
        let span = event.when
        guard event.status != .denied, span.hasYear, !span.isApproximate, span.bound == nil else { return nil }
        let days = (CalendarDate(dayNumber: span.whole.lowerBound).iso, CalendarDate(dayNumber: span.whole.upperBound).iso)
        return .node(
            "Event", id: path(eventHref(index)),
            [
                ("name", .words(PageAbout.clipped(event.lead.text, to: 110))), ("startDate", .text(days.0)),
                ("endDate", days.0 == days.1 ? nil : .text(days.1)),
                ("eventStatus", event.status == .cancelled ? .text("https://schema.org/EventCancelled") : nil),
                ("subjectOf", .node("NewsArticle", id: path(href(event.lead)), [])),
            ])
    }

    private static let foremost = 10
    private static let cited = 50
    private static let toldEvents = 60
}

extension SchemaGraph {
    /// An actor for the head of its page, as the file of all actors has it.
    static func page(of index: Int, in folder: DossierFolder) -> SchemaValue {
        let node = actor(index, in: folder)
        func texts(_ values: [String]?) -> SchemaValue? { values.flatMap { .some($0.map { .text($0) }) } }
        return .node(
            node.type, id: folder.path(node.id),
            [
                ("name", .words(node.name)), ("alternateName", texts(node.alternateName)), ("jobTitle", texts(node.jobTitle)),
                ("description", texts(node.description)),
                ("subjectOf", .some((node.subjectOf ?? []).map { .node("NewsArticle", id: folder.path($0.id), []) })),
            ])
    }
}
