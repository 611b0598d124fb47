import Model
import Reader
import Testing

@testable import Generator

@Suite struct LastToldTests {
    @Test(arguments: [
        ("Asked on Tuesday, Ana Sousa said: “We will wait and see what comes.”", "1 May 2029"),
        ("Ana Sousa said at the time: “We will wait and see what comes.”", "said, day unknown"),
        ("In December, Ana Sousa said: “We will wait and see what comes.”", "said, day unknown"),
        ("The ship sank in January. Ana Sousa said: “We will wait and see what comes.”", "said, day unknown"),
        ("The ship sank on Tuesday. Ana Sousa said: “We will wait and see what comes.”", "3 May 2029"),
        ("Ana Sousa said: “We will wait until Tuesday and see what comes.”", "3 May 2029"),
        ("Ana Sousa said: “We will wait and see what comes.”", "3 May 2029"),
    ])
    func aQuotationHasTheDayOfItsSentence(sentence: String, when: String) throws {
        let article = PageFixture.article(
            id: "a", title: "Asked", published: PublicationDate(value: "2029-05-03", basis: .stated, because: "so"),
            passages: [(.paragraph, sentence)])
        var dossier = PageFixture.single
        dossier.from = CalendarDate(year: 2029, month: 5, day: 3)
        dossier.to = dossier.from
        dossier.readings = [ArticleReader().read(article)]
        dossier.actors = [HarbourStory.actor("ana-sousa", "Ana Sousa", .person, [PageFixture.cite(article, "Ana Sousa")])]
        dossier.events = []
        let folder = DossierFolder(dossier, name: "asked")
        let last = try #require(LastTold(of: 0, links: ActorLinks(folder), in: folder))
        #expect(last.when == when)
    }

    @Test func aWordOrTwoIsNoQuotation() {
        let article = PageFixture.article(
            id: "a", title: "Said",
            passages: [(.paragraph, "Ana Sousa called them “mere thugs” on air. Ana Sousa said: “We will wait and see.”")])
        var dossier = PageFixture.single
        dossier.readings = [ArticleReader().read(article)]
        let places = dossier.readings[0].names.map { Citation(article: "a", passage: "p1", range: $0.range, text: $0.text) }
        dossier.actors = [HarbourStory.actor("ana-sousa", "Ana Sousa", .person, places)]
        #expect(ActorLinks(DossierFolder(dossier, name: "said")).quotes[0].map(\.text) == ["We will wait and see."])
    }

    @Test(arguments: [
        ("Ana Sousa was charged on 2 May.", true), ("Ana Sousa's lawyer was charged on 2 May.", false),
        ("Ana Sousa’s lawyer was charged on 2 May.", false), ("On 2 May, Ana Sousa was charged.", true),
        ("The prosecutor said Ana Sousa was charged on 2 May.", false),
        ("The trial of Ana Sousa began on 2 May.", false), ("Ana Sousa is due to be charged on 2 May.", false),
        ("Ana Sousa, a clerk who sang in the choir, was expected to be charged on 2 May.", false),
        ("Ana Sousa lawyer Ida Kral was charged on 2 May.", false),
    ])
    func whatSheDidIsWhatHasHerAsItsSubject(sentence: String, isHers: Bool) throws {
        #expect(try isLastTold(of: "Ana Sousa", .person, sentence) == isHers)
    }

    @Test(arguments: [
        ("Harbour Council closed the quay on 2 May.", true), ("Harbour Council shut the quay on 2 May.", true),
        ("Harbour Council officials were charged on 2 May.", false), ("Harbour Council hundred years old on 2 May.", false),
    ])
    func whatABodyDidHasItsVerbBehindIt(sentence: String, isIts: Bool) throws {
        #expect(try isLastTold(of: "Harbour Council", .organisation, sentence) == isIts)
    }

    /// Whether the one event of a dossier is what somebody in its sentence last did.
    private func isLastTold(of name: String, _ kind: ActorKind, _ sentence: String) throws -> Bool {
        let article = PageFixture.article(
            id: "a", title: "Charged", published: PublicationDate(value: "2029-05-03", basis: .stated, because: "so"),
            passages: [(.paragraph, sentence)])
        let told = PageFixture.cite(article, sentence)
        var dossier = PageFixture.single
        dossier.from = CalendarDate(year: 2029, month: 5, day: 3)
        dossier.to = dossier.from
        dossier.readings = [ArticleReader().read(article)]
        dossier.actors = [HarbourStory.actor("one", name, kind, [PageFixture.cite(article, name)])]
        dossier.events = [
            Event(
                id: "e", when: PageFixture.time("2029-05-02"), status: .happened, lead: told,
                mentions: [EventMention(sentence: told, phrase: "on 2 May", value: "2029-05-02", tense: .past, because: "so")])
        ]
        let folder = DossierFolder(dossier, name: "charged")
        let links = ActorLinks(folder)
        try #require(links.events[0].count == 1)
        return LastTold(of: 0, links: links, in: folder) != nil
    }
}
