import Model
import Testing

@testable import Generator

@Suite struct HomePageTests {
    /// Dossiers of two articles each, published on the days given, and single articles.
    private func home(_ dossiers: [[String?]], singles: [String?] = []) throws -> HTMLPage {
        var id = 0
        func story(_ days: [String?]) -> Dossier {
            var dossier = PageFixture.single
            let dates = days.compactMap { $0.flatMap { CalendarDate(iso: $0) } }
            dossier.readings = days.map { day in
                id += 1
                let published = day.map { PublicationDate(value: $0, basis: .stated, because: "so") } ?? .unknown
                return PageFixture.reading(
                    PageFixture.article(id: "a\(id)", title: "Title \(id)", published: published, passages: [(.paragraph, "It rained.")]))
            }
            (dossier.id, dossier.from, dossier.to) = ("story-\(id)", dates.min(), dates.max())
            return dossier
        }
        let files = try Site(dossiers: dossiers.map(story) + singles.map { story([$0]) }).files(templates: .builtIn)
        let file = try #require(files.first { $0.path == "index.html" })
        return try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
    }

    @Test func theLatestStoryComesFirstAndUndatedOnesLast() throws {
        let page = try home([[nil, nil], ["2031-03-04", "2031-03-05"], ["2031-05-01", nil]])
        #expect(page.texts("//ol[contains(@class,'stories')]//h2") == ["Title 5", "Title 3", "Title 1"])
    }

    @Test func manyOriginsOutweighAFewDays() throws {
        let day = "2031-05-01", before = "2031-04-25"
        // Four origins are worth two doublings of two weeks together; of a month before they are not.
        let page = try home([
            [day], [before, before, before, before], ["2031-03-20", "2031-03-20", "2031-03-20", "2031-03-20"], [day, day],
        ])
        #expect(page.texts("//ol[@id='stories']//h2") == ["Title 2", "Title 10", "Title 6"])
        #expect(page.texts("//p[@class='hint']").first == "What many independent origins tell, and recently, comes first.")
        #expect(page.texts("//ol[@id='stories']/li/@data-sources") == ["4", "2", "4"])
        #expect(page.texts("//ol[@id='stories']/li[1]/@data-period") == ["\(before)/\(before)"])
    }

    @Test func coverageIsDrawnAndSaid() throws {
        let page = try home([["2031-03-04", "2031-03-04", "2031-03-13"], [nil, nil]], singles: ["2031-03-13"])
        #expect(page.texts("//svg[@class='wide']/desc") == ["4 Mar 2031: 2; 13 Mar 2031: 2."])
        #expect(page.texts("//svg[@class='wide']/title") == ["Articles published per day"])
        #expect(page.texts("//svg[@class='wide']/g/path/@class") == ["alone", "grouped", "base"])
        // Fourteen columns, the days in their middle; half of the second column is the single article.
        #expect(page.texts("//svg[@class='wide']/g/path[@class='grouped']/@d") == ["M158 116v-96h40v96zM801 116v-48h40v48z"])
        #expect(page.texts("//svg[@class='wide']/g/path[@class='alone']/@d") == ["M801 68v-48h40v48z"])
        #expect(
            page.texts("//figcaption") == [
                "Articles published per day, by stated or inferred date. Dark: articles of dossiers. Pale: single articles. Not shown: 2 articles without a date."
            ])
    }

    @Test(arguments: [
        ("2031-01-01", "2031-03-01", "day", "week"), ("2031-01-01", "2031-06-01", "week", "week"),
        ("2029-01-01", "2031-03-01", "month", "quarter"),
        ("2011-01-01", "2031-03-01", "year", "year"), ("1911-01-01", "2031-03-01", "decade", "decade"),
    ])
    func theColumnsAreAsFineAsTheyFit(first: String, last: String, wide: String, tall: String) throws {
        let page = try home([[first, last]])
        #expect(page.texts("//svg/title") == ["Articles published per \(wide)", "Articles published per \(tall)"])
    }

    @Test func aFewDaysAndNoDayHaveNoPicture() throws {
        let mostUndated: [String?] = ["2031-03-01", "2031-03-14", nil, nil, nil]
        for days in [["2031-03-04", "2031-03-04"], ["2031-03-04", "2031-03-12"], [nil, nil], mostUndated] {
            #expect(try home([days]).count("//svg") == 0)
        }
    }

    @Test func everyStoryHasItsPlaceOnTheSitesAxis() throws {
        let page = try home([["2031-03-01", "2031-03-01"], ["2031-03-11", "2031-03-06"], [nil, nil]])
        #expect(page.texts("//li/svg[@class='when']/path[@class='days']/@d") == ["M96 21v-7M190 21v-7", "M2 21v-10"])
        #expect(page.count("//li/svg[@aria-hidden='true']") == 2)
        #expect(try home([["2031-03-01", "2031-03-11"]]).count("//li/svg") == 0)
    }

    @Test func longListsAreFolded() throws {
        let days = (0..<50).map { CalendarDate(dayNumber: 22_000 + 15 * $0).iso }
        let page = try home(days.map { [$0, $0] }, singles: (0..<30).map { days[$0] })
        #expect(page.count("//ol[contains(@class,'stories')]/li") == 40)
        #expect(page.texts("//details[@class='part']/summary") == ["2030 10 dossiers"])
        #expect(page.count("//details[@class='part']//li") == 10)
        #expect(page.texts("//h2[@id='singles']") == ["Single articles 30"])
        #expect(page.count("//h2[@id='singles']/following-sibling::ul/li") == 24)
        #expect(page.count("//h2[@id='singles']/following-sibling::details//li") == 6)
    }

    @Test func weeksStartOnMondays() {
        // 1969-12-29 and 2031-03-03 are Mondays.
        for monday in ["1969-12-22", "1969-12-29", "2031-03-03"] {
            let day = CalendarDate(iso: monday)?.dayNumber ?? 0
            let week = CoverageUnit.week.column(ofDay: day)
            #expect((0..<7).allSatisfy { CoverageUnit.week.column(ofDay: day + $0) == week })
            #expect(CoverageUnit.week.column(ofDay: day - 1) == week - 1)
            #expect(
                CoverageUnit.week.label(ofColumn: week, withYear: true, .english)
                    == MessageCatalog.english.dates.short(CalendarDate(dayNumber: day), withYear: true))
        }
    }
}
