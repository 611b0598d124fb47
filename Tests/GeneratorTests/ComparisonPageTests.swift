import Model
import Reader
import Testing

@testable import Generator

/// The pages of a comparison, as an HTML parser sees them.
@Suite struct ComparisonPageTests {
    private let files: [SiteFile]

    init() throws { files = try Site(dossiers: [CopyStory.dossier]).files(templates: .builtIn) }

    private func page(_ name: String, of files: [SiteFile]? = nil) throws -> HTMLPage {
        let file = try #require((files ?? self.files).first { $0.path.hasSuffix("/" + name) }, "no \(name)")
        return try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
    }

    private func cells(_ claim: String, of page: HTMLPage) -> [String] {
        page.texts("//tr[@id='claim-\(claim)']/td").map { $0.filter { !$0.isNewline } }
    }

    @Test func whatDevelopsStandsApartAndInTimeOrder() throws {
        let page = try page("comparison.html")
        #expect(page.texts("//h2/@id") == ["by-quantity", "by-develops"])
        #expect(page.texts("//*[@id='differ-d2']//p[@class='course']/bdi") == ["12 people, then 15 people, then 19 people"])
        #expect(page.texts("//*[@id='differ-d2']//dt") == ["12 people", "15 people", "19 people"])
        #expect(
            page.texts("//*[@id='differ-d2']//dd/span[@class='note']") == [
                "published 1 March 2029", "published 2 March 2029, inferred", "published 3 March 2029",
            ])
        #expect(page.count("//*[@id='differ-d1']//p[@class='course']") == 0)
    }

    @Test func thatSourcesDifferInNothingIsSaidOfNoneThatAreMoreOrLessExact() throws {
        var dossier = CopyStory.dossier
        for index in dossier.disagreements.indices { dossier.disagreements[index].course = .precision }
        let exact = try Site(dossiers: [dossier]).files(templates: .builtIn)
        dossier.disagreements = []
        let alike = try Site(dossiers: [dossier]).files(templates: .builtIn)
        let words = MessageCatalog.english(.noDifference)
        for name in ["index.html", "comparison.html"] {
            let isSaid = try [exact, alike].map { try page(name, of: $0).texts("//p").contains { $0.contains(words) } }
            #expect(isSaid == [false, true], "\(name)")
        }
    }

    /// Words that one headline alone has, but for those that most of the texts have, and names and numbers.
    @Test func theHeadlinesStandSideBySideWithTheWordsOfOne() throws {
        let texts = [
            ("Terrorists storm prison in Oran", "Gunmen stormed the prison in Oran on Monday and freed nine men."),
            ("Gunmen storm prison in Oran", "Gunmen stormed the prison on Monday."),
            ("Prison in Oran stormed, 9 freed", "On Monday gunmen stormed a prison and freed nine men."),
        ]
        let readings = texts.enumerated().map { index, text in
            ArticleReader().read(
                PageFixture.article(id: "a\(index)", title: text.0, passages: [(.title, text.0), (.paragraph, text.1)]))
        }
        let dossier = Dossier(
            id: "oran", title: "Oran", from: nil, to: nil, readings: readings, actors: [], events: [], claims: [], disagreements: [],
            sharedText: [], summary: [], because: "")
        let page = try page("comparison.html", of: try Site(dossiers: [dossier]).files(templates: .builtIn))
        #expect((1...3).map { page.texts("(//details[@id='headlines']//li)[\($0)]//mark") } == [["Terrorists"], [], []])
    }

    @Test func theValueIsMarkedInItsSentence() throws {
        let page = try page("comparison.html")
        #expect(page.texts("//*[@id='differ-d1']//mark") == ["300 million litres", "450 million litres"])
        #expect(page.texts("//*[@id='differ-d1']//dd/span[@lang]").allSatisfy { $0.hasSuffix("said on Monday.") })
    }

    @Test(arguments: [
        (Disagreement.Kind.time, "15:35 (3:35 PM ET)", "The call began at 3:35 PM ET, he said.", "3:35 PM ET"),
        (.quantity, "12", "Of 112 there were 12.", "12"),
        (.spelling, "Horn", "Emily Horne, not Horn.", "Horn"),
        (.quantity, "some troops", "Nothing here.", ""),
    ])
    func aValueIsFoundAsWholeWords(kind: Disagreement.Kind, value: String, sentence: String, expected: String) {
        let article = PageFixture.article(id: "a", title: nil, passages: [(.paragraph, sentence)])
        let said = DisputedValue(value: value, says: [PageFixture.cite(article, sentence)])
        var dossier = PageFixture.single
        dossier.readings = [PageFixture.reading(article)]
        let disagreement = Disagreement(id: "d", kind: kind, about: "", values: [said])
        let range = ValueInSentence(folder: DossierFolder(dossier, name: "a"), disagreement: disagreement).range(of: said, in: said.says[0])
        #expect((range.map { article.text(of: $0) } ?? "") == expected)
        if expected == "12" { #expect(range?.lowerBound == 18) }
    }

    /// Where a statement has many values, they stand by number, written out or not, and what is no number last.
    @Test func manyValuesStandInTheirOrder() throws {
        let told: [(words: String, number: Double?)] = [
            ("21 ships", 21), ("Some ships", nil), ("Ten ships", 10), ("9 ships", 9), ("30 ships", 30), ("12 ships", 12), ("40 ships", 40),
        ]
        var dossier = PageFixture.single
        dossier.readings = told.enumerated().map { index, value in
            let article = PageFixture.article(id: "n\(index)", title: "N\(index)", passages: [(.paragraph, "\(value.words) were lost.")])
            var reading = PageFixture.reading(article)
            let length = value.words.utf8.count - " ships".utf8.count
            reading.figures = value.number.map { [Figure(range: 0..<length, value: $0, unit: "ships", isApproximate: false)] } ?? []
            return reading
        }
        let cells = zip(dossier.readings, told).map { reading, value in
            ClaimCell(
                article: reading.article.id, state: value.number == 21 ? .says : .differs,
                citation: PageFixture.cite(reading.article, "\(value.words) were lost."), value: value.words)
        }
        dossier.claims = [Claim(id: "lost", lead: cells[0].citation, cells: cells)]
        let page = try page("claims.html", of: try Site(dossiers: [dossier]).files(templates: .builtIn))
        #expect(
            page.texts("//tr[@id='claim-lost']//div[contains(@class, 'value')]/b/bdi") == [
                "9 ships", "Ten ships", "12 ships", "21 ships", "30 ships", "40 ships", "Some ships",
            ])
    }

    @Test func theTableHasACellForEveryClaimAndSource() throws {
        let page = try page("claims.html")
        #expect(page.texts("//thead/tr[2]/th") == ["Statement", "A", "B", "C"])
        #expect(page.texts("//thead/tr[1]/*") == ["", "one origin", ""])
        #expect(page.texts("//tr[@class='section']/td/@id") == ["claims-disputed", "claims-one"])
        #expect(
            page.texts("//tr[@id='claim-c1']/td//a/@aria-label") == [
                "A, 1 March 2029, passage 2: says so", "B, 2 March 2029, passage 3: differs, 15 people",
                "C, 3 March 2029, passage 1: differs, 19 people",
            ])
        #expect(cells("c1", of: page) == ["A 12 people", "B ≠ 15 people", "C ≠ 19 people"])
        #expect(cells("c3", of: page) == ["A", "B~", "C<"])
        #expect(page.texts("//tr[@id='claim-c3']/td[2]/span/text()") == ["~"])
        #expect(
            page.texts("//tr[@id='claim-c2']//p[@class='note']/a/@href") == ["actors.html#actor-pia-holm", "comparison.html#differ-d1"])
    }

    @Test func editsAreMarkedAndSaidInWords() throws {
        let page = try page("copies.html")
        let pair = "//*[starts-with(@id,'shared-a')][1]"
        #expect(page.texts("\(pair)//p[1]//mark") == ["300", "Holm"])
        #expect(page.texts("\(pair)//p[2]//mark") == ["450", "Holme"])
        #expect(page.texts("\(pair)//mark/@class") == ["weighty", "weighty", "weighty", "weighty"])
        #expect(page.texts("\(pair)//ins") == ["not", "soon"])
        #expect(page.texts("\(pair)//ins/@class") == ["weighty", "wording"])
        #expect(
            page.texts("\(pair)//ul[@aria-label]/li") == [
                "number “300” became “450”", "name “Holm” became “Holme”", "certainty put in: “not”", "1 change of wording",
            ])
        #expect(page.texts("\(pair)//span[contains(@class,'said')]") == [CopyStory.holds.text, CopyStory.holdsMore.text])
    }

    @Test func theCopyMapIsSaidInWords() throws {
        let page = try page("copies.html")
        // 18 of 26 words of the first, 20 of 28 of the second: the whole stretches.
        #expect(page.texts("//svg/desc") == ["69 % of A stands in B and 71 % of B in A."])
        #expect(page.texts("//svg[@role='img']//text[@class='number']") == ["69", "71"])
        #expect(page.texts("//table[not(@class)]/tbody/tr/td[2]") == ["69 % of A, 71 % of B"])
        #expect(page.texts("//table[@class='own']/tbody/tr/td[3]") == ["30 %", "25 %", "100 %"])
        #expect(page.count("//table[@class='own']/tbody[@class='group']/tr") == 2)
    }

    @Test func twoArticlesStandSideBySideWhole() throws {
        let page = try page("pair-a-b.html")
        for (side, article) in [(1, CopyStory.dawn), (2, CopyStory.dusk)] {
            let marks = page.texts("//div[contains(@class,'line')]/div[\(side)]/div[contains(@class,'piece')]/a/@href")
            let file = article.id == "dawn" ? "article-dawn.html" : "article-dusk.html"
            #expect(marks == article.passages.map { "\(file)#\($0.id)" })
        }
        let aligned = "//div[contains(@class,'aligned')]"
        #expect(page.count("(\(aligned))[1]//ins") == 2)
        #expect(page.texts("(\(aligned))[1]/div[1]//a[contains(@class,'jump')]/@href") == ["#r1", "#r2"])
        let ids = Set(page.texts("//a[contains(@class,'jump')]/@id"))
        #expect(ids == ["l1", "l2", "l3", "r1", "r2", "r3"])
        #expect(Set(page.texts("//a[contains(@class,'jump')]/@href")) == Set(ids.map { "#" + $0 }))
        #expect(page.texts("//a[@id='l3']/@aria-label") == ["3: differs, to B"])
    }

    @Test func whatOnlyOneSourceHasIsInItsAccount() throws {
        let page = try page("sources.html")
        #expect(page.texts("//ol/li[1]/details[1]//li/span") == ["Cows fled."])
        #expect(page.texts("//ol/li[1]/details[1]/summary") == ["What only A has, the weightiest: 1"])
        #expect(page.count("//ol/li[2]/details") == 0)
        // c2 is told by one origin alone, which is not most.
        #expect(page.count("//ol/li[3]/details") == 0)
        let large = try Site(dossiers: [Self.withoutOne]).files(templates: .builtIn)
        #expect(
            try self.page("sources.html", of: large).texts("//ol/li[4]/details[2]/summary") == [
                "What most others have, and why it may be missing in D: 2"
            ])
    }

    /// Four sources of which the last lacks what the others agree on.
    private static var withoutOne: Dossier {
        var dossier = CopyStory.large(4)
        dossier.claims[0].cells.removeLast()
        for place in dossier.readings.indices {
            let own = dossier.claims.flatMap(\.cells).filter { $0.article == dossier.readings[place].article.id }
            dossier.readings[place].sentences = own.map(\.citation.range).sorted { $0.lowerBound < $1.lowerBound }.map {
                Sentence(range: $0, passage: 0, tokens: 0..<0)
            }
        }
        return dossier
    }

    @Test func longListsArePagedAndLoseNothing() throws {
        let dossier = CopyStory.large(90)
        let files = try Site(dossiers: [dossier]).files(templates: .builtIn)
        let pages = try files.map(\.path).filter { $0.hasPrefix("large/claims") && $0.hasSuffix(".html") }
            .map { try page(String($0.dropFirst(6)), of: files) }
        #expect(pages.count == 3)
        let ids = pages.flatMap { $0.texts("//li[starts-with(@id,'claim-')]/@id") }
        #expect(ids.sorted() == dossier.claims.map { "claim-\($0.id)" }.sorted())
        #expect(LinkCheck(files: files).diagnostics() == [])
        // Of 90 articles only neighbours have something in common that not all have.
        #expect(files.count { $0.path.hasPrefix("large/pair-") } == 45)
        #expect(try page("copies.html", of: files).count("//svg[@role='img']") == 0)
    }

    @Test func aTableOfManySourcesScrollsInABoxOfItsOwn() throws {
        let files = try Site(dossiers: [CopyStory.large(14)]).files(templates: .builtIn)
        let page = try page("claims.html", of: files)
        #expect(page.texts("//div[@role='region'][@tabindex='0']/@aria-label") == ["Statements and sources"])
        #expect(page.count("//tr[@id='claim-all']/td/a") == 14)
        // All say it word for word, so there is nothing to unfold.
        #expect(page.count("//tr[@id='claim-all']//details") == 0)
        #expect(files.count { $0.path.hasPrefix("large/pair-") } == 42)
    }
}
