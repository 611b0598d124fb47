import Model

extension HomePage {
    var about: PageAbout {
        let articles = (dossiers + singles).reduce(0) { $0 + $1.articles.count }
        let (counted, listed) = (t(.newsArticleCount, articles), t(.dossierCount, dossiers.count))
        let titles = dossiers.prefix(3).map { PageAbout.clipped($0.title, to: 50) }.joined(separator: "; ")
        let items = (dossiers.isEmpty ? singles : dossiers).prefix(Self.listed)
        let data = SchemaValue.node(
            "ItemList", id: path,
            [
                ("name", .text(t(.dossiersTitle))), ("numberOfItems", .number(items.count)),
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
        let suffix = t.suffix(ofPage: page)
        return PageAbout(
            titles.isEmpty
                ? t(.aboutHome, [.articles: counted, .dossiers: listed, .page: suffix])
                : t(.aboutHomeTitles, [.articles: counted, .dossiers: listed, .titles: titles, .page: suffix]), data: data)
    }

    /// More than this no reader of such lists takes.
    private static let listed = 100
}

extension MethodPage {
    var about: PageAbout {
        PageAbout(t(.aboutMethod))
    }
}

extension ReviewPage {
    var about: PageAbout {
        let articles = records.reduce(0) { $0 + $1.articles.count }
        return PageAbout(t(.aboutReview, [.articles: t(.articleCount, articles)]))
    }
}

extension NotFoundPage {
    var about: PageAbout { PageAbout(t(.aboutNotFound)) }
}

extension DossierPage {
    var about: PageAbout {
        let people = folder.dossier.actors.count { $0.kind == .person }
        var counts = [t(.datedEventCount, folder.dossier.events.count), t(.personCount, people)]
        if !folder.isSingle { counts.append(t(.disputeCount, folder.disputes)) }
        let dates = folder.dates.isEmpty ? "" : t(.commaDates, [.dates: folder.dates])
        return PageAbout(
            t(
                folder.isSingle ? .aboutSingle : .aboutDossier,
                [
                    .title: PageAbout.title(folder.title, to: 90, t), .sources: t(.sourceCount, folder.sources.count), .dates: dates,
                    .counts: counts.joined(separator: ", "),
                ]), data: folder.schema, picture: folder.picture)
    }
}

extension TimelinePage {
    var about: PageAbout {
        let events = folder.dossier.events
        let ends = distinct([events.first, events.last].compactMap { $0.map { t.dates.words($0.when) } })
        return PageAbout(
            t(
                .aboutTimeline,
                [
                    .title: PageAbout.title(folder.title, t), .events: t(.datedEventCount, events.count),
                    .dates: ends.isEmpty ? "" : t(.commaDates, [.dates: t.range(ends)]), .page: t.suffix(ofPage: page),
                ]),
            data: page == 0 ? folder.eventsSchema : nil, picture: folder.picture)
    }
}

extension EmbedTimelinePage {
    var about: PageAbout {
        PageAbout(
            t(
                .aboutTimeline,
                [
                    .title: PageAbout.title(folder.title, t), .events: t(.datedEventCount, folder.dossier.events.count), .dates: "",
                    .page: " (\(t(.embedNote)))",
                ]))
    }
}

extension EmbedDifferencesPage {
    var about: PageAbout {
        PageAbout(
            t(
                .aboutComparison,
                [
                    .sources: t(.sourceCount, folder.sources.count), .title: PageAbout.title(folder.title, t),
                    .points: t(.pointCount, folder.dossier.disagreements.count), .page: " (\(t(.embedNote)))",
                ]))
    }
}

extension PlacesPage {
    var about: PageAbout {
        let count = folder.dossier.places.count { $0.point != nil }
        return PageAbout(t(.aboutPlaces, [.places: t(.placeCount, count), .title: PageAbout.title(folder.title, t)]))
    }
}

extension ActorsPage {
    var about: PageAbout {
        let kinds = ActorKind.allCases.map { kind in
            let count = folder.dossier.actors.count { $0.kind == kind }
            switch kind {
            case .person: return t(.personCount, count)
            case .organisation: return t(.organisationCount, count)
            case .place: return t(.placeCount, count)
            }
        }
        return PageAbout(
            t(
                .aboutActors,
                [
                    .title: PageAbout.title(folder.title, t), .kinds: kinds.joined(separator: ", "), .page: t.suffix(ofPage: page),
                ]),
            picture: folder.picture)
    }
}

extension ActorPage {
    var about: PageAbout {
        let actor = folder.dossier.actors[index]
        let articles = Set(actor.mentions.map(\.article)).count
        return PageAbout(
            t(
                .aboutActor,
                [
                    .name: PageAbout.clipped(actor.name, to: 60), .kind: t(actor.kind.inText), .times: t(.times, actor.mentions.count),
                    .sources: t(.sourceCount, articles), .title: PageAbout.title(folder.title, t), .page: t.suffix(ofPage: page),
                ]),
            data: page == 0 ? SchemaGraph.page(of: index, in: folder) : nil, picture: folder.picture)
    }
}

extension ComparisonPage {
    var about: PageAbout {
        let count = folder.dossier.disagreements.count
        return PageAbout(
            t(
                .aboutComparison,
                [
                    .sources: t(.sourceCount, folder.sources.count), .title: PageAbout.title(folder.title, t),
                    .points: t(.pointCount, count), .page: t.suffix(ofPage: page),
                ]),
            picture: folder.picture)
    }
}

extension ClaimsPage {
    var about: PageAbout {
        PageAbout(
            t(
                .aboutClaims,
                [
                    .title: PageAbout.title(folder.title, t), .statements: t(.statementCount, folder.dossier.claims.count),
                    .sources: t(.sourceCount, folder.sources.count), .page: t.suffix(ofPage: page),
                ]),
            picture: folder.picture)
    }
}

extension CopiesPage {
    var about: PageAbout {
        PageAbout(
            t(
                .aboutCopies,
                [
                    .sources: t(.sourceCount, folder.sources.count), .title: PageAbout.title(folder.title, t),
                    .passages: t(.passageCount, folder.dossier.sharedText.count), .page: t.suffix(ofPage: page),
                ]),
            picture: folder.picture)
    }
}

extension PairPage {
    var about: PageAbout {
        let (a, b) = (folder.sources[left], folder.sources[right])
        return PageAbout(
            t(
                .aboutPair,
                [
                    .left: a.mark.letter, .title: PageAbout.title(a.title, to: 55, t), .right: b.mark.letter,
                    .otherTitle: PageAbout.title(b.title, to: 55, t), .dossier: PageAbout.title(folder.title, to: 30, t),
                ]),
            picture: folder.picture)
    }
}

extension SourcesPage {
    var about: PageAbout {
        PageAbout(
            t(
                .aboutSources,
                [
                    .articles: t(.articleCount, folder.sources.count), .title: PageAbout.title(folder.title, t),
                    .page: t.suffix(ofPage: page),
                ]),
            picture: folder.picture)
    }
}

extension ArticlePage {
    var about: PageAbout {
        let article = folder.dossier.readings[index].article
        let source = folder.sources[index]
        let known = [article.publisher.map { PageAbout.clipped($0, to: 30) }, Publication.words(article.published, t)].compactMap { $0 }
        return PageAbout(
            t(
                .aboutArticle,
                [
                    .title: PageAbout.title(source.title, t), .known: known.joined(separator: ", "), .letter: source.mark.letter,
                    .dossier: PageAbout.title(folder.title, to: 50, t), .page: t.suffix(ofPage: page),
                ]),
            data: SchemaNews.article(index, in: folder, isWhole: true), picture: folder.picture)
    }
}
