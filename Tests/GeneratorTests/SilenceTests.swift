import Model
import Testing

@testable import Generator

/// An empty cell says why it is empty, as far as that can be told.
@Suite struct SilenceTests {
    private static let claim = "The quay of Velmora was closed for repairs until June."

    private static func reading(_ id: String, _ published: String?, words: Int, end: String = ".", isUnread: Bool = false) -> Reading {
        let told = id.hasPrefix("told") ? claim + " " : ""
        var reading = PageFixture.reading(
            PageFixture.article(
                id: id, title: id, published: PublicationDate(value: published, basis: .stated, because: "the input says so"),
                passages: [(.paragraph, told + Array(repeating: "other", count: words).joined(separator: " ") + end)]))
        reading.isUnread = isUnread
        return reading
    }

    /// A dossier in which the articles whose ids start so tell the claim.
    private static func dossier(_ readings: [Reading]) -> Dossier {
        let cells = readings.filter { $0.article.id.hasPrefix("told") }.map {
            ClaimCell(article: $0.article.id, state: .says, citation: PageFixture.cite($0.article, claim))
        }
        return Dossier(
            id: "quay", title: "Quay", from: nil, to: nil, readings: readings, actors: [], events: [],
            claims: [Claim(id: "c1", lead: cells[0].citation, cells: cells)], disagreements: [], sharedText: [], summary: [], because: "")
    }

    private static let dossier = dossier([
        reading("old", "2031-05-02", words: 90), reading("told-1", "2031-05-03T10:00", words: 60),
        reading("morning", "2031-05-03T08:00", words: 90), reading("same", "2031-05-03", words: 90),
        reading("evening", "2031-05-03T20:00", words: 90), reading("told-2", "2031-05-04", words: 70),
        reading("brief", "2031-05-05", words: 20), reading("cut", "2031-05-05", words: 90, end: " […]"),
        reading("foreign", "2031-05-05", words: 90, isUnread: true), reading("silent", "2031-05-05", words: 90),
        reading("undated", nil, words: 90),
    ])

    @Test func everyReasonIsTold() {
        let folder = DossierFolder(Self.dossier, name: "quay")
        let found = folder.silentCodes(claim: 0)
        #expect(
            found == [
                "before": ["old", "morning"], "same-day": ["same"], "shorter": ["brief"], "excerpt": ["cut"], "unread": ["foreign"],
                "undated": ["undated"], "leaves-out": ["evening", "silent"],
            ])
        #expect(folder.silences.firstDay(ofClaim: 0)?.iso == "2031-05-03")
    }

    /// Where an article without a day tells a claim, it may have been told before any other.
    @Test func nothingIsBeforeWhereATellerHasNoDay() {
        var readings = Self.dossier.readings
        readings.append(Self.reading("told-3", nil, words: 60))
        let found = DossierFolder(Self.dossier(readings), name: "quay").silentCodes(claim: 0)
        #expect(found["before"] == nil && found["undated"] == ["old", "morning", "undated"])
        #expect(found["leaves-out"] == ["evening", "silent"])
    }

    /// What is another day in another zone may be the earlier moment.
    @Test func zonesAreOneTime() {
        let readings = [
            Self.reading("told-1", "2031-05-03T22:00:00Z", words: 60), Self.reading("east", "2031-05-04T00:30:00+05:00", words: 90),
            Self.reading("west", "2031-05-03T20:00:00-05:00", words: 90),
        ]
        let found = DossierFolder(Self.dossier(readings), name: "quay").silentCodes(claim: 0)
        #expect(found == ["before": ["east"], "leaves-out": ["west"]])
    }

    /// Who tells of the same event, or another thing that the sentence says, leaves nothing out.
    @Test func whoTellsOfTheEventLeavesNothingOut() {
        var dossier = Self.dossier([
            Self.reading("told-1", "2031-05-03", words: 60), Self.reading("event", "2031-05-05", words: 90),
            Self.reading("claim", "2031-05-05", words: 90), Self.reading("silent", "2031-05-05", words: 90),
        ])
        let lead = dossier.claims[0].lead
        let others = dossier.readings.map { PageFixture.cite($0.article, "other other") }
        dossier.events = [
            Event(
                id: "e1", when: PageFixture.time("2031-05-03"), status: .happened, lead: lead,
                mentions: [lead, others[1]].map {
                    EventMention(sentence: $0, phrase: "", value: "2031-05-03", tense: .past, anchor: .none, because: "")
                })
        ]
        dossier.claims.append(
            Claim(
                id: "c2", lead: lead,
                cells: [lead, others[2]].map { ClaimCell(article: $0.article, state: .says, citation: $0) }))
        let folder = DossierFolder(dossier, name: "quay")
        #expect(folder.silentCodes(claim: 0) == ["related": ["event", "claim"], "leaves-out": ["silent"]])
    }

    /// Who gives another value is none of those who have it.
    @Test func anotherValueTellsNotWhenItWasFirstTold() {
        var dossier = Self.dossier([
            Self.reading("told-1", "2031-05-03", words: 60), Self.reading("told-2", "2031-05-04", words: 60),
            Self.reading("told-3", "2031-05-04", words: 60), Self.reading("silent", "2031-05-06", words: 90),
        ])
        dossier.claims[0].cells[0].state = .differs
        let folder = DossierFolder(dossier, name: "quay")
        #expect(folder.silences.firstDay(ofClaim: 0)?.iso == "2031-05-04")
        #expect(SourceAccount.all(folder).map(\.missing) == [[], [], [], [0]])
    }

    @Test func emptyCellsHaveSignsAndTheirMeaning() throws {
        let files = try Site(dossiers: [Self.dossier]).files(templates: .builtIn)
        let file = try #require(files.first { $0.path == "quay/claims.html" })
        let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
        #expect(page.texts("//td[@class = 'silent']/span/text()") == ["←", "←", "=", "○", "<", "…", "×", "○", "·"])
        #expect(page.texts("//td[@class = 'silent'][1]/span/@aria-label") == ["A: published before it was first told (3 May 2031)"])
        #expect(page.texts("//dl[@class = 'signs']//dt") == ["←", "×", "…", "·", "=", "<", "○"])
    }

    /// Only what comes later, is as long and is still silent leaves out.
    @Test func whatLeavesOutStandsApart() throws {
        let dossier = Self.dossier([
            Self.reading("old", "2031-05-02", words: 90), Self.reading("told-1", "2031-05-03", words: 60),
            Self.reading("told-2", "2031-05-04", words: 60), Self.reading("told-3", "2031-05-04", words: 60),
            Self.reading("silent", "2031-05-05", words: 90),
        ])
        let files = try Site(dossiers: [dossier]).files(templates: .builtIn)
        let file = try #require(files.first { $0.path == "quay/sources.html" })
        let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
        #expect(
            page.texts("//li[h2]/details/summary") == ["What most others have, and why it may be missing in A: 1", "What E leaves out: 1"])
        #expect(page.texts("//details/ul/li/span[@class = 'note']") == ["published before it was first told (3 May 2031)"])
    }
}
