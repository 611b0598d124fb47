import Model

/// An invented story, told by three sources that do not agree: a bridge over a river is closed.
enum PageFixture {
    static let ferry = article(
        id: "ferry-times", title: "Harbour Bridge closed after cracks were found", publisher: "The Ferry Times",
        url: "https://ferry.example/bridge?id=7&page=2",
        published: PublicationDate(value: "2031-03-04", basis: .stated, because: "the input says so"),
        passages: [
            (.title, "Harbour Bridge closed after cracks were found"),
            (
                .paragraph,
                "Engineers closed the Harbour Bridge on Tuesday, 4 March, after cracks were found in two pillars. Mayor Ilse Brandt said 300 metres of roadway are affected."
            ),
            (.paragraph, "“Nobody was hurt,” said Brandt. The council will meet on 11 March to decide on repairs."),
            (.heading, "A long history"),
            (.paragraph, "The bridge was opened in 1974. Repairs were put off in April 2030 because money was short."),
        ],
        leftOut: [
            LeftOutLine(text: "Subscribe to our newsletter", line: 14, because: "call to subscribe"),
            LeftOutLine(text: "Most read", line: 15, because: "link label"),
        ]
    )
    static let courier = article(
        id: "courier 2", title: "Bridge shut: council to meet", publisher: nil, url: "javascript:alert(1)",
        published: PublicationDate(
            value: "2031-03-05", basis: .inferred, because: "it says “on Tuesday, 4 March” and “yesterday” of the same day"),
        passages: [
            (.title, "Bridge shut: council to meet"),
            (.byline, "From our reporter in Sandvig"),
            (.paragraph, "The Harbour Bridge was closed yesterday. Mayor Ilze Brandt said that 450 metres of roadway are affected."),
            (
                .paragraph,
                "The council meets next week. Engineers closed the Harbour Bridge after cracks were found in two pillars, a spokeswoman for Sandvig Works said."
            ),
        ]
    )
    static let untitled = article(
        id: "../wire", title: nil, publisher: "Wire", url: nil, published: .unknown,
        passages: [
            (.paragraph, "Sandvig Works denied that the bridge will be torn down in the summer."),
            (.quote, "The council will meet on 11 March to decide on repairs."),
        ]
    )

    /// The dossier of the three.
    static let dossier = dossier(readings: [reading(ferry), reading(courier), reading(untitled)])

    /// One article that belongs with no other, and of which nothing is known.
    static let single = Dossier(
        id: "single", title: "", from: nil, to: nil,
        readings: [reading(article(id: "alone", title: "A quiet day", passages: [(.paragraph, "Nothing happened.")]))],
        actors: [], events: [], claims: [], disagreements: [], sharedText: [], summary: [],
        because: "It belongs with no other article"
    )

    static func article(
        id: String, title: String?, publisher: String? = nil, url: String? = nil, published: PublicationDate = .unknown,
        passages: [(Passage.Kind, String)], leftOut: [LeftOutLine] = []
    ) -> Article {
        var text = ""
        var placed: [Passage] = []
        for (index, passage) in passages.enumerated() {
            if index > 0 { text += "\n\n" }
            let start = text.utf8.count
            text += passage.1
            let source = SourceRange(scalars: 0..<passage.1.unicodeScalars.count, line: index + 1)
            placed.append(Passage(id: "p\(index + 1)", range: start..<text.utf8.count, kind: passage.0, source: source))
        }
        return Article(
            id: id, file: "stories/\(id).txt", title: title, publisher: publisher, url: url, published: published, text: text,
            passages: placed,
            leftOut: leftOut
        )
    }

    /// A reading with one sentence a passage, and a token for whatever stands between blanks.
    static func reading(_ article: Article) -> Reading {
        var tokens: [Token] = []
        var start: Int?
        for (offset, byte) in (Array(article.text.utf8) + [0x20]).enumerated() {
            if byte > 0x20 {
                start = start ?? offset
            } else if let first = start {
                tokens.append(Token(range: first..<offset, kind: .word))
                start = nil
            }
        }
        return Reading(
            article: article,
            tokens: tokens,
            sentences: article.passages.enumerated().map { Sentence(range: $1.range, passage: $0, tokens: 0..<0) }
        )
    }

    /// The first place where an article says these words.
    static func cite(_ article: Article, _ words: String) -> Citation {
        let bytes = Array(article.text.utf8), wanted = Array(words.utf8)
        let start = (0...bytes.count - wanted.count).first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) } ?? 0
        return Citation(
            article: article.id, passage: article.passage(at: start)?.id ?? "p1", range: start..<start + wanted.count, text: words
        )
    }

    /// A time in EDTF.
    static func time(_ edtf: String) -> TimeSpan { TimeSpan(edtf: edtf)! }

    private static func dossier(readings: [Reading]) -> Dossier {
        let closed = cite(ferry, "Engineers closed the Harbour Bridge on Tuesday, 4 March, after cracks were found in two pillars.")
        let shut = cite(courier, "The Harbour Bridge was closed yesterday.")
        let meeting = cite(ferry, "The council will meet on 11 March to decide on repairs.")
        let meets = cite(courier, "The council meets next week.")
        let wire = cite(untitled, "The council will meet on 11 March to decide on repairs.")
        let denial = cite(untitled, "Sandvig Works denied that the bridge will be torn down in the summer.")
        let opened = cite(ferry, "The bridge was opened in 1974.")
        let putOff = cite(ferry, "Repairs were put off in April 2030 because money was short.")
        let metres = cite(ferry, "Mayor Ilse Brandt said 300 metres of roadway are affected.")
        let more = cite(courier, "Mayor Ilze Brandt said that 450 metres of roadway are affected.")
        let copied = cite(
            courier, "Engineers closed the Harbour Bridge after cracks were found in two pillars, a spokeswoman for Sandvig Works said.")
        func event(
            _ id: String, _ when: String, _ status: Event.Status, _ sentences: [(Citation, String, String)]
        ) -> Event {
            Event(
                id: id, when: time(when), status: status, lead: sentences[0].0,
                mentions: sentences.map {
                    EventMention(
                        sentence: $0.0, phrase: $0.1, value: $0.2, tense: .past, anchor: .publication,
                        because: "a rule of the calendar")
                }
            )
        }
        return Dossier(
            id: "harbour-bridge", title: "Harbour Bridge closed", from: CalendarDate(year: 2031, month: 3, day: 4),
            to: CalendarDate(year: 2031, month: 3, day: 5), readings: readings,
            actors: [
                Actor(
                    id: "ilse-brandt", name: "Ilse Brandt", kind: .person, roles: [cite(ferry, "Mayor")],
                    spellings: [
                        Spelling(text: "Ilse Brandt", articles: [ferry.id: 1], because: "the most frequent spelling"),
                        Spelling(text: "Brandt", articles: [ferry.id: 1], because: "a surname that only Ilse Brandt has here"),
                        Spelling(text: "Ilze Brandt", articles: [courier.id: 1], because: "one letter differs", isSuspect: true),
                    ],
                    mentions: [cite(ferry, "Ilse Brandt"), cite(ferry, "Brandt. The").cut(to: "Brandt"), cite(courier, "Ilze Brandt")]
                ),
                Actor(
                    id: "sandvig-works", name: "Sandvig Works", kind: .organisation, roles: [],
                    spellings: [Spelling(text: "Sandvig Works", articles: [courier.id: 1, untitled.id: 1], because: "the only spelling")],
                    mentions: [cite(courier, "Sandvig Works"), cite(untitled, "Sandvig Works")]
                ),
                Actor(
                    id: "sandvig", name: "Sandvig", kind: .place, roles: [],
                    spellings: [Spelling(text: "Sandvig", articles: [courier.id: 1], because: "the only spelling")],
                    mentions: [cite(courier, "Sandvig")]
                ),
            ],
            events: [
                event("e1", "1974", .happened, [(opened, "in 1974", "1974")]),
                event("e2", "2030-04~", .happened, [(putOff, "in April 2030", "2030-04")]),
                event(
                    "e3", "2031-03-04", .happened, [(closed, "Tuesday, 4 March", "2031-03-04"), (shut, "yesterday", "2031-03-04")]),
                event("e4", "2031-03-10/2031-03-16", .announced, [(meets, "next week", "2031-W11")]),
                event("e5", "2031-03-11", .announced, [(meeting, "on 11 March", "2031-03-11"), (wire, "on 11 March", "2031-03-11")]),
                event("e6", "2031-22", .denied, [(denial, "in the summer", "2031-SU")]),
            ],
            claims: [
                Claim(
                    id: "c1", lead: meeting,
                    cells: [
                        ClaimCell(article: ferry.id, state: .says, citation: meeting, value: "2031-03-11"),
                        ClaimCell(article: untitled.id, state: .says, citation: wire),
                    ]),
                Claim(
                    id: "c2", lead: metres,
                    cells: [
                        ClaimCell(article: ferry.id, state: .says, citation: metres, value: "300 metres"),
                        ClaimCell(article: courier.id, state: .differs, citation: more, value: "450 metres"),
                    ]),
                Claim(id: "c3", lead: denial, cells: [ClaimCell(article: untitled.id, state: .says, citation: denial)]),
            ],
            disagreements: [
                Disagreement(
                    id: "d1", kind: .quantity, about: "metres of roadway",
                    values: [DisputedValue(value: "300 metres", says: [metres]), DisputedValue(value: "450 metres", says: [more])])
            ],
            sharedText: [SharedText(a: closed, b: copied, words: 11, share: 0.73), SharedText(a: meeting, b: wire, words: 11, share: 1)],
            origins: [Origin(articles: [ferry.id, courier.id]), Origin(articles: [untitled.id])], ownShares: [0.9, 0.6, 0.4],
            summary: [SummarySentence(citation: closed, alsoSaidBy: [shut]), SummarySentence(citation: meeting, alsoSaidBy: [wire])],
            because: "The articles share rare words and names and were published within two days."
        )
    }
}

extension Citation {
    /// The same place with only its first words.
    fileprivate func cut(to words: String) -> Citation {
        Citation(article: article, passage: passage, range: range.lowerBound..<range.lowerBound + words.utf8.count, text: words)
    }
}
