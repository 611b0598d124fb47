import Model

@testable import Generator

/// An invented story about people whose names are written in more than one way.
enum HarbourStory {
    static let gazette = PageFixture.article(
        id: "gazette", title: "Quay reopened", publisher: "=Gazette",
        url: "https://gazette.example/quay", published: PublicationDate(value: "2029-05-03", basis: .stated, because: "the input says so"),
        passages: [
            (.paragraph, "Harbour master Ana Sousa reopened the quay in Porto Velho on 2 May."),
            (.paragraph, "\"The water is deep enough, and the old crane is safe,\" Sousa said."),
        ])
    static let herald = PageFixture.article(
        id: "herald", title: "Crane \"safe\"", published: PublicationDate(value: "2029-05", basis: .inferred, because: "so"),
        passages: [
            (.paragraph, "Anna Souza called the day good: “The water is deep enough and the old crane is safe”."),
            (.paragraph, "“The old crane is safe”, repeated Souza in Porto Velho with Bruno Lima of the Port Union."),
            (.paragraph, "Ana Souza-Lima, an engineer, was not there."),
        ])

    static let dossier: Dossier = {
        let (gazette, herald) = (HarbourStory.gazette, HarbourStory.herald)
        let ana = Actor(
            id: "ana-sousa", name: "Ana Sousa", kind: .person, roles: [cite(gazette, "Harbour master")],
            spellings: [
                Spelling(text: "Ana Sousa", articles: [gazette.id: 1], because: "the full name"),
                Spelling(text: "Sousa", articles: [gazette.id: 1], because: "surname alone"),
                Spelling(text: "Anna Souza", articles: [herald.id: 1], because: "+1 letter", isSuspect: true),
                Spelling(text: "Souza", articles: [herald.id: 1], because: "surname alone"),
            ],
            mentions: [
                cite(gazette, "Ana Sousa"), cite(gazette, "Sousa", after: "safe,"), cite(herald, "Anna Souza"),
                cite(herald, "Souza", after: "repeated"),
            ],
            statedRole: "port captain")
        let engineer = actor("ana-souza-lima", "Ana Souza-Lima", .person, [cite(herald, "Ana Souza-Lima")])
        let bruno = actor("bruno-lima", "Bruno Lima", .person, [cite(herald, "Bruno Lima")])
        let union = actor("port-union", "Port Union", .organisation, [cite(herald, "Port Union")])
        let porto = actor("porto-velho", "Porto Velho", .place, [cite(gazette, "Porto Velho"), cite(herald, "Porto Velho")])
        let reopened = cite(gazette, "Harbour master Ana Sousa reopened the quay in Porto Velho on 2 May.")
        return Dossier(
            id: "quay", title: "Quay", from: CalendarDate(year: 2029, month: 5, day: 3), to: CalendarDate(year: 2029, month: 5, day: 3),
            readings: [
                reading(gazette, quotes: [("The water is deep enough, and the old crane is safe,", "Sousa", "safe,")]),
                reading(
                    herald,
                    quotes: [
                        ("The water is deep enough and the old crane is safe", "Anna Souza", ""),
                        ("The old crane is safe", "Souza", "repeated"),
                    ]),
            ],
            actors: [ana, porto, bruno, engineer, union],
            nearMisses: [
                NearMiss(first: "ana-sousa", second: "ana-souza-lima", score: 0.45, because: "alike, but \"Lima\" speaks against it")
            ],
            events: [
                Event(
                    id: "e", when: PageFixture.time("2029-05-02"), status: .happened, lead: reopened,
                    mentions: [EventMention(sentence: reopened, phrase: "on 2 May", value: "2029-05-02", tense: .past, because: "so")])
            ],
            claims: [], disagreements: [], sharedText: [], summary: [], because: "They name the same people")
    }()

    /// So many actors, each named once in one article.
    static func crowd(_ count: Int) -> Dossier {
        let names = (0..<count).map { "Person Number\($0)" }
        let article = PageFixture.article(id: "crowd", title: "A crowd", passages: [(.paragraph, names.joined(separator: ", "))])
        var dossier = PageFixture.single
        dossier.readings = [PageFixture.reading(article)]
        var at = 0
        dossier.actors = names.map { name in
            defer { at += name.utf8.count + 2 }
            let place = Citation(article: article.id, passage: "p1", range: at..<at + name.utf8.count, text: name)
            return actor(slug(name), name, .person, [place])
        }
        return dossier
    }

    static func actor(_ id: String, _ name: String, _ kind: ActorKind, _ mentions: [Citation]) -> Actor {
        let counts = Dictionary(grouping: mentions, by: \.article).mapValues(\.count)
        return Actor(
            id: id, name: name, kind: kind, roles: [], spellings: [Spelling(text: name, articles: counts, because: "the full name")],
            mentions: mentions)
    }

    /// Words behind others of the same article.
    private static func cite(_ article: Article, _ words: String, after before: String = "") -> Citation {
        guard !before.isEmpty else { return PageFixture.cite(article, words) }
        let start = PageFixture.cite(article, before).range.upperBound
        let rest = article.text.utf8.dropFirst(start)
        let found = PageFixture.cite(
            PageFixture.article(id: article.id, title: nil, passages: [(.paragraph, String(decoding: Array(rest), as: UTF8.self))]), words)
        let range = start + found.range.lowerBound..<start + found.range.upperBound
        return Citation(
            article: article.id, passage: article.passage(at: range.lowerBound)?.id ?? "p1", range: range, text: words)
    }

    /// Each quote: the words, the speaker, and what the speaker's name stands behind.
    private static func reading(_ article: Article, quotes: [(String, String, String)]) -> Reading {
        var reading = PageFixture.reading(article)
        for (words, speaker, before) in quotes {
            let name = cite(article, speaker, after: before).range
            reading.names.append(NameMention(range: name, text: speaker, kind: .person))
            reading.quotes.append(
                Quote(range: PageFixture.cite(article, words).range, speaker: name, speakerNames: [reading.names.count - 1]))
        }
        return reading
    }
}
