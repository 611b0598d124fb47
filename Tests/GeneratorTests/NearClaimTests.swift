import Model
import Testing

@testable import Generator

/// What is only near a claim is shown as such, and supports nothing.
@Suite struct NearClaimTests {
    private let files: [SiteFile]
    private let folder = DossierFolder(NearStory.dossier, name: "ferry")

    init() throws { files = try Site(dossiers: [NearStory.dossier]).files(templates: .builtIn) }

    private func page(_ name: String) throws -> HTMLPage {
        let file = try #require(files.first { $0.path == "ferry/\(name)" }, "no \(name)")
        return try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
    }

    @Test func countsForNoSection() {
        let layout = folder.layout
        #expect(layout.claims.map { NearStory.dossier.claims[$0].id } == ["four", "three", "two", "perhaps", "lone"])
        #expect(layout.claims.map { layout.sections[$0] } == [.most, .some, .some, .near, .one])
        #expect(layout.sharedClaims.map { NearStory.dossier.claims[$0].id } == ["four", "three", "two"])
    }

    @Test func sectionsAreNamedInTheTable() throws {
        let page = try page("claims.html")
        #expect(page.texts("//tr[@class='section']/td/@id") == ["claims-most", "claims-some", "claims-near", "claims-one"])
        #expect(page.texts("//tbody[@class='quiet']/tr/@id") == ["claim-perhaps"])
        #expect(
            page.texts("//tr[@class='section']//span[@class='note']") == [
                "Something like it was found in another source: judge for yourself.", "In no other source was it found, or not all of it.",
            ])
    }

    @Test func isLighterAndSaysPerhapsInTheTable() throws {
        let page = try page("claims.html")
        let row = "//tr[@id='claim-three']"
        #expect(page.texts("\(row)/td").map { $0.filter { !$0.isNewline } } == ["A", "B", "C", "D ?", "E·", "F·"])
        #expect(page.texts("\(row)/td[4]/a/@class") == ["mark near"])
        #expect(page.texts("\(row)/td[4]/a/@aria-label") == ["D, passage 2: perhaps, other number"])
        #expect(page.texts("\(row)/td[4]/a/@href") == ["article-d.html#p2"])
        #expect(page.count("\(row)/td[5]//a") == 0)
    }

    @Test func itsSentencesStandApartWithTheReason() throws {
        let page = try page("claims.html")
        let row = "//tr[@id='claim-three']//details"
        #expect(page.texts("\(row)/ul[not(@aria-label)]/li/span").count == 3)
        #expect(page.texts("\(row)/ul[@aria-label='Perhaps']/li/span") == ["perhaps: other number", "Some sixty people sailed from d."])
        #expect(page.texts("//tr[@id='claim-perhaps']//summary") == ["Something like it elsewhere"])
        #expect(page.count("//tr[@id='claim-perhaps']//ul[@aria-label='Perhaps']/li") == 2)
        #expect(page.count("//tr[@id='claim-lone']//details") == 0)
    }

    @Test func isNeitherOwnNorMissing() {
        let accounts = SourceAccount.all(folder)
        #expect(accounts.map { $0.only.map { NearStory.dossier.claims[$0].id } } == [["lone"], [], [], [], [], []])
        // Those who lack "three" and "four" are near "two", which stands in the same sentence.
        #expect(accounts.allSatisfy { $0.missing.isEmpty })
    }

    @Test func makesNothingLoneOnTheOverview() throws {
        let page = try page("index.html")
        #expect(page.texts("//details[@id='only']//li/span") == ["The ferry left a at noon."])
        #expect(page.texts("//details[@id='says']/summary/span") == ["3"])
        #expect(page.texts("//details[@id='says']/p[@class='note']") == ["?: perhaps; something close, not counted."])
    }

    @Test func isNoWayBackFromAnArticle() throws {
        func claims(_ name: String) throws -> [String] {
            try page("article-\(name).html").texts("//li[@class='to-claim']/a/@href").map { String($0.split(separator: "#")[1]) }
        }
        #expect(try claims("a") == ["claim-two", "claim-three", "claim-four"])
        #expect(try claims("d") == ["claim-four"])
        #expect(try claims("e").isEmpty)
    }

    @Test func isNothingThatTwoArticlesHaveInCommon() {
        func ties(_ left: Int, _ right: Int) -> Int { PairAlignment(folder, left: left, right: right).ties.count }
        // The sentence is the same in all claims, and counts once.
        #expect(ties(0, 3) == 1)
        #expect(ties(0, 4) == 0)
        #expect(ties(2, 5) == 0)
    }

    @Test func isNotFoundAsAStatementOfTwo() {
        let entries = SearchEntries(folder)
        #expect(entries.entries[SearchEntries.Kind.claim.rawValue].map(\.anchor) == ["claim-two", "claim-three", "claim-four"])
    }

    @Test func allLinksLead() {
        #expect(LinkCheck(files: files).diagnostics() == [])
    }
}
