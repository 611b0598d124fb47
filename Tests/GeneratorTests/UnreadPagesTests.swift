import Model
import Testing

@testable import Generator

/// Pages of articles in languages that are not read say so, and nothing that nobody could know.
@Suite struct UnreadPagesTests {
    private func dossier(unread: [Int]) -> Dossier {
        var dossier = PageFixture.dossier
        for index in unread {
            dossier.readings[index].isUnread = true
            dossier.readings[index].article.language = index == 1 ? "it" : "nl"
        }
        if unread.count == dossier.readings.count {
            (dossier.actors, dossier.events, dossier.claims, dossier.disagreements) = ([], [], [], [])
            dossier.summary = []
        }
        return dossier
    }

    private func text(_ dossier: Dossier, _ file: String, in language: String = "en") throws -> [String] {
        let files = try Site(dossiers: [dossier]).files(templates: TemplateSet.builtIn.speaking(language))
        let page = try #require(files.first { $0.path == "harbour-bridge/" + file })
        let html = try #require(HTMLPage(String(decoding: page.contents, as: UTF8.self)))
        return html.texts("//main/p[contains(@class, 'unread')]") + html.texts("//p[@class = 'empty']")
    }

    @Test func theOverviewAndTheSourcesSayWhatIsNotRead() throws {
        let one = "1 of 3 articles is in a language that is not read (Italian): it is shown whole, and nothing was looked for in it."
        for file in ["index.html", "sources.html"] { #expect(try text(dossier(unread: [1]), file) == [one], "\(file)") }
        #expect(try text(dossier(unread: [1]), "timeline.html") == [])
        #expect(try text(dossier(unread: []), "index.html") == [])
        #expect(
            try text(dossier(unread: [1, 2]), "index.html", in: "de").first
                == "2 von 3 Artikeln sind in Sprachen, die nicht ausgewertet werden (Italienisch und Niederländisch): Sie stehen hier ganz, gesucht wurde in ihnen nichts."
        )
    }

    @Test func ofWhatNobodyReadNothingIsSaidToBeMissing() throws {
        let all = dossier(unread: [0, 1, 2])
        let note =
            "The articles are in languages that are not read (Dutch and Italian): they are shown whole, and nothing was looked for in them."
        #expect(try text(all, "index.html") == [note])
        #expect(try text(all, "timeline.html") == [note])
        #expect(try text(all, "actors.html") == [note])
    }

    /// Where a part is read, what was not found was not found there.
    @Test func whatIsNotFoundIsSaidOfWhatWasRead() throws {
        var some = dossier(unread: [1])
        (some.events, some.actors) = ([], [])
        #expect(try text(some, "timeline.html").last == "No date was found in what was read.")
        #expect(try text(some, "actors.html").last == "No name was found in what was read.")
    }

    /// So have the opening words of an article without a headline.
    @Test func openingWordsHaveTheLanguageOfTheirArticle() throws {
        var dossier = PageFixture.dossier
        for index in dossier.readings.indices { dossier.readings[index].article.title = nil }
        let files = try Site(dossiers: [dossier]).files(templates: TemplateSet.builtIn.speaking("es"))
        let file = try #require(files.first { $0.path == "harbour-bridge/sources.html" })
        let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
        #expect(Set(page.texts("//main//h2//bdi/@lang")) == ["en"])
    }

    /// The words of the interface have the language of the page, and those of sources their own.
    @Test func wordsOfSourcesHaveTheirLanguage() throws {
        let files = try Site(dossiers: [PageFixture.dossier]).files(templates: TemplateSet.builtIn.speaking("es"))
        let file = try #require(files.first { $0.path == "harbour-bridge/index.html" })
        let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
        #expect(Set(page.texts("//section[@id = 'summary']/p/@lang")) == ["en"])
        #expect(page.texts("/html/@lang") == ["es"] && page.texts("//h1/bdi/@lang") == ["en"])
        #expect(page.texts("//nav//a") == ["Resumen", "Cronología", "Protagonistas", "Comparación", "Fuentes"])
        #expect(Set(page.texts("//*[contains(@class, 'said')][not(@dir = 'auto' and contains(@class, 'note'))]/@lang")) == ["en"])
    }
}
