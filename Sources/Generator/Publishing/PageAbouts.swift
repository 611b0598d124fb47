import Model

extension HomePage {
    var about: PageAbout {
        let articles = (dossiers + singles).reduce(0) { $0 + $1.articles.count }
        let counts = "\(counted(articles, "news article", "news articles")) in \(counted(dossiers.count, "dossier", "dossiers"))"
        let titles = dossiers.prefix(3).map { PageAbout.clipped($0.title, to: 50) }.joined(separator: "; ")
        let items = (dossiers.isEmpty ? singles : dossiers).prefix(Self.listed)
        let data = SchemaValue.node(
            "ItemList", id: path,
            [
                ("name", .text("Dossiers")), ("numberOfItems", .number(items.count)),
                (
                    "itemListElement",
                    .some(
                        items.enumerated().map { index, record in
                            .node(
                                "ListItem",
                                [
                                    ("position", .number(index + 1)), ("url", .place(record.path("index.html"))),
                                    ("name", .words(record.title)),
                                ])
                        })
                ),
            ])
        return PageAbout(counts + (titles.isEmpty ? "" : ": \(titles)") + "\(Paging.name(page)).", data: data)
    }

    /// More than this no reader of such lists takes.
    private static let listed = 100
}

extension MethodPage {
    var about: PageAbout {
        PageAbout(
            "How the dossiers were made: every inferred date, merged spelling and grouping with its reason, and what can be wrong with it.")
    }
}

extension ReviewPage {
    var about: PageAbout {
        let articles = records.reduce(0) { $0 + $1.articles.count }
        return PageAbout(
            "For the editor: what is inferred or in doubt in \(counted(articles, "article", "articles")), the weightiest first, each with what "
                + "settles it.")
    }
}

extension NotFoundPage {
    var about: PageAbout { PageAbout("There is no page at this address; a link leads to the list of all dossiers.") }
}

extension DossierPage {
    var about: PageAbout {
        let people = folder.dossier.actors.count { $0.kind == .person }
        var counts = [counted(folder.dossier.events.count, "dated event", "dated events"), counted(people, "person", "people")]
        if !folder.isSingle { counts.append(counted(folder.disputes, "point in dispute", "points in dispute")) }
        let sources = counted(folder.sources.count, "source", "sources")
        let head = folder.isSingle ? "A single article" : "\(sources) compared"
        let dates = folder.dates.isEmpty ? "" : ", \(folder.dates)"
        return PageAbout(
            "\(PageAbout.title(folder.title, to: 90)): \(head)\(dates). \(counts.joined(separator: ", ")).", data: folder.schema,
            picture: folder.picture)
    }
}

extension TimelinePage {
    var about: PageAbout {
        let events = folder.dossier.events
        let ends = distinct([events.first, events.last].compactMap { $0.flatMap { DateWords.words($0.when) } }).joined(separator: " to ")
        return PageAbout(
            "Timeline of \(PageAbout.title(folder.title)): \(counted(events.count, "dated event", "dated events"))"
                + (ends.isEmpty ? "" : ", \(ends)") + ", each with the sentences that date it\(Paging.name(page)).",
            data: page == 0 ? folder.eventsSchema : nil, picture: folder.picture)
    }
}

extension ActorsPage {
    var about: PageAbout {
        let kinds = ActorKind.allCases.map { kind in
            let count = folder.dossier.actors.count { $0.kind == kind }
            switch kind {
            case .person: return counted(count, "person", "people")
            case .organisation: return counted(count, "organisation", "organisations")
            case .place: return counted(count, "place", "places")
            }
        }
        return PageAbout(
            "Who is named in \(PageAbout.title(folder.title)): \(kinds.joined(separator: ", ")), with every spelling\(Paging.name(page)).",
            picture: folder.picture)
    }
}

extension ActorPage {
    var about: PageAbout {
        let actor = folder.dossier.actors[index]
        let articles = Set(actor.mentions.map(\.article)).count
        return PageAbout(
            "\(PageAbout.clipped(actor.name, to: 60)), \(actor.kind.label.lowercased()): named \(times(actor.mentions.count)) in "
                + "\(counted(articles, "source", "sources")) of \(PageAbout.title(folder.title)). Spellings, quotes, every mention\(Paging.name(page)).",
            data: page == 0 ? SchemaGraph.page(of: index, in: folder) : nil, picture: folder.picture)
    }

    private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
}

extension ComparisonPage {
    var about: PageAbout {
        let count = folder.dossier.disagreements.count
        return PageAbout(
            "Where \(counted(folder.sources.count, "source", "sources")) of \(PageAbout.title(folder.title)) differ: "
                + "\(counted(count, "point", "points")), the values side by side\(Paging.name(page)).",
            picture: folder.picture)
    }
}

extension ClaimsPage {
    var about: PageAbout {
        PageAbout(
            "Who says what of \(PageAbout.title(folder.title)): \(counted(folder.dossier.claims.count, "statement", "statements")) of "
                + "\(counted(folder.sources.count, "source", "sources")), and who differs\(Paging.name(page)).",
            picture: folder.picture)
    }
}

extension CopiesPage {
    var about: PageAbout {
        PageAbout(
            "What text the \(counted(folder.sources.count, "source", "sources")) of \(PageAbout.title(folder.title)) share: "
                + "\(counted(folder.dossier.sharedText.count, "passage", "passages")), origins and edits\(Paging.name(page)).",
            picture: folder.picture)
    }
}

extension PairPage {
    var about: PageAbout {
        let (a, b) = (folder.sources[left], folder.sources[right])
        return PageAbout(
            "\(a.mark.letter), \(PageAbout.title(a.title, to: 55)), beside \(b.mark.letter), \(PageAbout.title(b.title, to: 55)): "
                + "what they share and where they differ. In \(PageAbout.title(folder.title, to: 30)).",
            picture: folder.picture)
    }
}

extension SourcesPage {
    var about: PageAbout {
        PageAbout(
            "The \(counted(folder.sources.count, "article", "articles")) of \(PageAbout.title(folder.title)): "
                + "publisher, date and how it is known, length, shared text\(Paging.name(page)).",
            picture: folder.picture)
    }
}

extension ArticlePage {
    var about: PageAbout {
        let article = folder.dossier.readings[index].article
        let source = folder.sources[index]
        let known = [article.publisher.map { PageAbout.clipped($0, to: 30) }, Publication.words(article.published)].compactMap { $0 }
        return PageAbout(
            "\(PageAbout.title(source.title)) (\(known.joined(separator: ", "))), passage by passage: source \(source.mark.letter) of "
                + "\(PageAbout.title(folder.title, to: 50))\(Paging.name(page)).",
            data: SchemaNews.article(index, in: folder, isWhole: true), picture: folder.picture)
    }
}
