import Model
import Testing

@testable import Generator

/// The pages of what was announced and of where the articles come from.
@Suite struct AnnouncedPageTests {
    private static let dossier: Dossier = {
        var dossier = PageFixture.dossier
        let (ferry, courier, wire) = (PageFixture.ferry, PageFixture.courier, PageFixture.untitled)
        let meeting = PageFixture.cite(ferry, "The council will meet on 11 March to decide on repairs.")
        let meets = PageFixture.cite(courier, "The council meets next week.")
        let denial = PageFixture.cite(wire, "Sandvig Works denied that the bridge will be torn down in the summer.")
        dossier.announcements = [
            Announcement(event: 3, said: [meets], outcome: .ahead),
            Announcement(event: 4, said: [meeting], outcome: .calledOff, evidence: [meets]),
        ]
        let denied = denial.range.lowerBound + 14..<denial.range.lowerBound + 20
        dossier.openEnds = [OpenEnd(kind: .unknown, said: [denial, meets], words: denied)]
        dossier.tree = OriginTree(
            roots: [.init(outlet: "AP", articles: [ferry.id, courier.id]), .init(articles: [wire.id])],
            edges: [
                .init(kind: .byline, article: ferry.id, outlet: "AP", words: nil),
                .init(kind: .copied, article: courier.id, toArticle: ferry.id, words: meets, share: 0.84),
                .init(kind: .attribution, article: wire.id, outlet: "AFP", words: denial),
            ])
        return dossier
    }()

    private func page(_ name: String, of dossier: Dossier = Self.dossier) throws -> HTMLPage {
        let memory = MemorySink()
        #expect(try Site(dossiers: [dossier]).make(with: .builtIn, into: memory).diagnostics.isEmpty)
        let file = try #require(memory.files.first { $0.path == "harbour-bridge/\(name)" }, "no \(name)")
        return try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
    }

    @Test func whatBecameOfItHasItsEvidence() throws {
        let page = try page("announced.html")
        #expect(page.texts("//h2/@id") == ["became-calledOff", "open"])
        #expect(page.texts("//details[@class = 'part']/@id") == ["became-ahead"])
        #expect(page.texts("//section[h2/@id = 'became-calledOff']//li/a/@href") == ["timeline.html#event-e5"])
        #expect(page.texts("//p[@class = 'became']/span[@class = 'said']") == ["The council meets next week."])
        #expect(page.texts("//mark") == ["denied"])
        #expect(page.texts("//h3") == ["Said to be unknown 1"])
    }

    @Test func theOverviewLeadsThere() throws {
        #expect(try page("index.html").texts("//a[@href = 'announced.html']") == ["Announced – and then? 2 announced, 1 open end"])
        #expect(try page("index.html", of: PageFixture.dossier).count("//a[@href = 'announced.html']") == 0)
    }

    @Test func everyEdgeHasItsWords() throws {
        let page = try page("origins.html")
        #expect(page.texts("//h1") == ["3 articles from 2 origins"])
        #expect(page.texts("//h2/bdi") == ["AP"] && page.texts("//h2[not(bdi)]") == ["Each on its own 1"])
        let edges = page.texts("//p[contains(@class, 'edge')]").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        #expect(edges.count == 3 && edges[0] == "the byline names AP")
        // As the page of shared text has it, and not as the edge counts it.
        let folder = DossierFolder(Self.dossier, name: "harbour-bridge")
        let share = folder.layout.amounts.share(of: 1, in: 0)
        #expect(share > 0 && share < 0.8)
        #expect(
            edges[1].hasPrefix("\(folder.t.percent(share)) of its words stand in The Ferry Times")
                && edges[1].contains("The council meets next week."))
        #expect(edges[2].hasPrefix("a sentence has it from AFP: Sandvig Works denied"))
    }

    /// Every page counts the same origins: of one text, and of one agency.
    @Test func allPagesCountTheSameOrigins() throws {
        #expect(try page("index.html").texts("//ul[contains(@class,'facts')]/li").first == "3 sources, from 2 origins")
        #expect(try page("claims.html").texts("//p[@class = 'hint']").joined().contains("3 articles from 2 origins."))
    }

    /// Of the three who tell a claim two have one root.
    @Test func aClaimHasTheRootsOfThoseWhoTellIt() throws {
        let folder = DossierFolder(Self.dossier, name: "harbour-bridge")
        #expect(folder.dossier.claims.indices.map { folder.roots(ofClaim: $0) } == [2, 1, 1])
        #expect(try page("claims.html").texts("//a[@href = 'origins.html'][@class or ancestor::p]") == ["2 articles from 1 origin"])
    }
}
