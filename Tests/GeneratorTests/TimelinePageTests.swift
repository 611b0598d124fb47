import Foundation
import Model
import Testing

@testable import Generator

@Suite struct TimelinePageTests {
    /// A story of one article: an event a day from 1 March 2031 on, by level, each with so many mentions.
    private func files(_ levels: [Event.Level], mentions: Int = 1, from start: String = "2031-03-01") throws -> [String: String] {
        let words = levels.indices.map { "On that day the lock number \($0) was shut." }
        let article = PageFixture.article(id: "lock", title: "Locks shut", passages: words.map { (.paragraph, $0) })
        var dossier = PageFixture.single
        dossier.readings = [PageFixture.reading(article)]
        let first = try #require(CalendarDate(iso: start)).dayNumber
        dossier.events = levels.enumerated().map { index, level in
            let when = CalendarDate(dayNumber: first + index).iso
            let lead = PageFixture.cite(article, words[index])
            let mention = EventMention(sentence: lead, phrase: "On that day", value: when, tense: .past, because: "a rule")
            return Event(
                id: "e\(index)", when: PageFixture.time(when), status: .happened, lead: lead,
                mentions: Array(repeating: mention, count: mentions), weight: level == .main ? 0.9 : 0.1, level: level)
        }
        let files = try Site(dossiers: [dossier]).files(templates: .builtIn)
        #expect(LinkCheck(files: files).diagnostics() == [])
        return Dictionary(
            uniqueKeysWithValues: files.filter { $0.path.contains("/timeline") }.map {
                (String($0.path.split(separator: "/")[1]), String(decoding: $0.contents, as: UTF8.self))
            })
    }

    private func page(_ html: String?) throws -> HTMLPage {
        let html = try #require(html)
        return try #require(HTMLPage(html))
    }

    /// The card of a mark has the sentence, where that does not stand beside the mark.
    @Test func marksTellWhatStandsNowhereBesideThem() throws {
        let files = try Site(dossiers: [PageFixture.dossier]).files(templates: .builtIn)
        func said(_ name: String, in part: String) throws -> [String] {
            let file = try #require(files.first { $0.path == "harbour-bridge/\(name).html" })
            return try page(String(decoding: file.contents, as: UTF8.self)).texts("//\(part)//a[contains(@class,'mark')]/@data-said")
        }
        let told = ["The Harbour Bridge was closed yesterday.", "The council will meet on 11 March to decide on repairs."]
        #expect(try said("timeline", in: "li[@id='event-e3']") == Array(told.prefix(1)))
        #expect(try said("timeline", in: "li[@id='event-e1']") == [])
        #expect(try said("index", in: "section[@id='summary']") == told)
        let long = Citation(article: "a", passage: "p1", range: 0..<400, text: String(repeating: "word ", count: 80))
        #expect(MarkLink.said(long).count < 150 && MarkLink.said(long).hasSuffix(" …"))
    }

    @Test func theMainLineComesFirstAndTheRestIsFolded() throws {
        let page = try page(try files([.background, .main, .detail, .main, .detail, .detail])["timeline.html"])
        #expect(page.texts("//main/ol/li/@id") == ["event-e1", "event-e3"])
        #expect(page.texts("//details[@class='beside-line']//li[@id]/@id") == ["event-e2", "event-e4", "event-e5"])
        #expect(page.texts("//details[@class='beside-line']/summary") == ["3 smaller events"])
        #expect(page.texts("//details[contains(@class,'background')]//li[@id]/@id") == ["event-e0"])
        #expect(page.count("//details[@open]") == 0)
    }

    /// A fold of one or two is open, and of a period beside the main line the weightiest event stands above the fold.
    @Test func noPeriodIsAllFolded() throws {
        let few = try page(try files([.main, .detail, .detail])["timeline.html"])
        #expect(few.count("//details[@class='beside-line'][@open]") == 1)
        let levels = [Event.Level](repeating: .detail, count: 20) + [Event.Level](repeating: .main, count: 8)
        let page = try page(try files(levels)["timeline.html"])
        let headings = page.count("//main/h2")
        #expect(headings > 1 && page.count("//main/h2/following-sibling::*[1][self::ol]") == headings)
    }

    /// A pager of time says which days each page has, and where pages are left out.
    @Test func pagesOfTheTimelineAreCalledByTheirDays() throws {
        let files = try files([Event.Level](repeating: .main, count: 1_400), mentions: 1)
        let page = try page(files["timeline.html"])
        let labels = page.texts("//nav[@class='pager'][1]//a")
        #expect(labels.first?.hasPrefix("Page 1 Mar 2031 – ") == true)
        #expect(labels.count < files.count { $0.key.hasSuffix(".html") })
        #expect(page.texts("//nav[@class='pager'][1]//li[not(a)]") == ["…"])
    }

    @Test func aStoryWithoutAMainLineIsNotFolded() throws {
        let page = try page(try files([.detail, .detail])["timeline.html"])
        #expect(page.texts("//main/ol/li/@id") == ["event-e0", "event-e1"])
        let background = try self.page(try files([.background, .background])["timeline.html"])
        #expect(background.count("//details[contains(@class,'background')][@open]") == 1)
    }

    @Test func anEventWithManyMentionsIsCut() throws {
        let page = try page(try files([.main], mentions: 300)["timeline.html"])
        #expect(page.count("//li[@id='event-e0']//details//li") == 10)
        #expect(page.texts("//li[@id='event-e0']//details/p") == ["and 290 other sentences, each on the page of its article"])
    }

    @Test func aLongTimelineHasPagesOfBoundedSizeAndALadder() throws {
        let levels = (0..<800).map { $0 % 5 == 0 ? Event.Level.main : $0 % 7 == 0 ? .background : .detail }
        let files = try files(levels, mentions: 40, from: "2030-11-15")
        let pages = files.filter { $0.key.hasSuffix(".html") }
        #expect(pages.count > 4)
        #expect(pages.values.allSatisfy { $0.utf8.count <= 300_000 })
        let page = try page(files["timeline.html"])
        let years = page.texts("//nav[@class='ladder']//dt")
        #expect(years == ["2030", "2031", "2032", "2033", "Background"])
        let steps = page.texts("//nav[@class='ladder']//dd/a/@href")
        #expect(steps.count > 12 && Set(steps).count == steps.count)
        // LinkCheck proves that each leads to its period; here, that they come in order.
        #expect(page.texts("//nav[@class='ladder']//div[2]/dd").first == "Jan")
    }
}
