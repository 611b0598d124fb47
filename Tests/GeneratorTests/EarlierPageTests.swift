import Assembly
import Model
import Reader
import Testing

@testable import Generator

/// Pages of what was known on a day hold no word of an article that was published later.
@Suite struct EarlierPageTests {
    /// By publication day; each day has words of its own, and the toll rises.
    private static let days: [(day: String?, texts: [String])] = [
        (
            "2031-05-04",
            [
                "A ferry sank off Tarvik on 4 May 2031, Harbour master Ilse Brandt said. The sinking killed 8 people, police said.",
                "A ferry sank off Tarvik on 4 May 2031, said Harbour master Ilse Brandt. Divers searched the wreck of the ferry at dusk.",
            ]
        ),
        (
            "2031-05-05",
            [
                "The sinking killed 11 people, police said. The ferry that sank off Tarvik on 4 May 2031 had passed a survey in Quarmouth.",
                "Harbour master Ilse Brandt said the ferry that sank off Tarvik had passed a survey in Quarmouth. The sinking killed 11 people, police said.",
            ]
        ),
        (
            "2031-05-07",
            ["The sinking of the ferry off Tarvik killed 14 people, police said. Prosecutor Zelda Ivarsen opened an inquiry on 7 May 2031."]
        ),
        (nil, ["The ferry that sank off Tarvik was built in Wexholm, Harbour master Ilse Brandt said."]),
    ]

    private static func articles() -> [Article] {
        days.enumerated().flatMap { place, day in
            day.texts.enumerated().map { number, text in
                let published = day.day.map { PublicationDate(value: $0, basis: .stated, because: "the input says so") }
                return PageFixture.article(
                    id: "d\(place)n\(number)", title: String(text.prefix { $0 != "," && $0 != "." }), publisher: "Paper \(place)\(number)",
                    published: published ?? .unknown, passages: [(.paragraph, text)])
            }
        }
    }

    private static func outline() -> DossierOutline {
        let reader = ArticleReader()
        return DossierOutline(id: "ferry", title: "Ferry sank off Tarvik", readings: articles().map { reader.read($0) })
    }

    private static func files(in language: String = "en") throws -> [String: String] {
        let assembler = Assembler(reader: ArticleReader())
        var dossier = assembler.dossier(of: outline())
        dossier.earlier = assembler.earlier(of: outline(), as: dossier)
        let memory = MemorySink()
        let outcome = try Site(dossiers: [dossier]).make(with: TemplateSet.builtIn.speaking(language), into: memory)
        #expect(outcome.diagnostics.isEmpty)
        let files = memory.files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) }
        return Dictionary(uniqueKeysWithValues: files)
    }

    /// Of many days those with most articles have a row: what lies between two belongs to the later, and its row says so.
    @Test func aRowOfSeveralDaysSaysSo() throws {
        var dossier = Assembler(reader: ArticleReader()).dossier(of: Self.outline())
        dossier.earlier = Array(Assembler(reader: ArticleReader()).earlier(of: Self.outline(), as: dossier).prefix(1))
        let memory = MemorySink()
        _ = try Site(dossiers: [dossier]).make(with: .builtIn, into: memory)
        let file = try #require(memory.files.first { $0.path == "ferry/known.html" })
        let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
        #expect(page.texts("//h2/a") == ["4 May 2031", "5–7 May 2031"])
        #expect(page.texts("//section[2]//li").contains { $0.contains("(5 May 2031)") || $0.contains("(7 May 2031)") })
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
    }

    @Test func aDayHasAPageAndTheLastIsTheDossier() throws {
        let files = try Self.files()
        let pages = files.keys.filter { $0.contains("/known") }.sorted()
        #expect(pages == ["ferry/known-2031-05-04.html", "ferry/known-2031-05-05.html", "ferry/known.html"])
        let page = try #require(HTMLPage(files["ferry/index.html"] ?? ""))
        #expect(
            page.texts("//nav[contains(@class, 'days')]//li/a/@href") == ["known-2031-05-04.html", "known-2031-05-05.html", "index.html"])
    }

    /// Every word of the main part of every page of a day that any article has stands in an article of that day or before, or is a label
    /// that the page of another day has too.
    @Test(arguments: ["en", "de", "es"]) func noWordIsOfALaterArticle(language: String) throws {
        let files = try Self.files(in: language)
        let labels = Self.words(
            try String(
                contentsOfFile: #filePath.replacing("Tests/GeneratorTests/EarlierPageTests.swift", with: "Templates/words/\(language).yml"),
                encoding: .utf8))
        var checked = 0
        for (place, day) in Self.days.enumerated() {
            guard let day = day.day, let text = files["ferry/known-\(day).html"] else { continue }
            let known = Self.days[...place].flatMap(\.texts).map(Self.words).reduce(into: Set()) { $0.formUnion($1) }
            let later = Self.days[(place + 1)...].flatMap(\.texts).map(Self.words).reduce(into: Set()) { $0.formUnion($1) }
            let page = try #require(HTMLPage(text))
            let shown = page.texts(
                "//main//*/@aria-label | //main//text()[not(ancestor::nav)] | //title | //meta[@name='description']/@content")
            let words = Self.words(shown.joined(separator: " "))
            #expect(words.intersection(later.subtracting(known).subtracting(labels)) == [], "\(day)")
            #expect(words.contains("tarvik"))
            checked += 1
        }
        #expect(checked == 2)
    }

    @Test func theOverviewSaysWhatLaterReportsChanged() throws {
        let files = try Self.files()
        let page = try #require(HTMLPage(files["ferry/known.html"] ?? ""))
        #expect(page.texts("//section[h2/@id = 'day-2031-05-04']//li") == [])
        let second = page.texts("//section[h2/@id = 'day-2031-05-05']//li").joined(separator: " ")
        #expect(second.contains("8") && second.contains("11") && second.contains("Paper 10"), "\(second)")
        #expect(page.texts("//section[h2/@id = 'day-2031-05-07']//li").joined().contains("14"))
        #expect(page.texts("//p[@class = 'hint']").joined().contains("One article is left out"))
    }

    @Test func aStoryOfOneDayHasNone() {
        var outline = Self.outline()
        outline.readings.removeAll { $0.article.published.value != "2031-05-04" }
        let assembler = Assembler(reader: ArticleReader())
        #expect(assembler.earlier(of: outline, as: assembler.dossier(of: outline)).isEmpty)
    }

    /// A story of many days has, of each doubling of what is known, the days with most news, as long as all states together are made of half as many
    /// articles again as the dossier; a short one has them all.
    @Test(arguments: [(days: 40, made: [0, 1, 2, 3, 5, 7, 11, 21]), (days: 4, made: [0, 1, 2])])
    func theDaysWithMostNewsAreMade(days: Int, made: [Int]) {
        let reader = ArticleReader()
        let readings = (0..<days).flatMap { day in
            (0...(day % 2)).map { number in
                reader.read(
                    PageFixture.article(
                        id: "a\(day)-\(number)", title: "Day \(day)",
                        published: PublicationDate(
                            value: CalendarDate(dayNumber: 22_000 + day).iso, basis: .stated, because: "the input says so"),
                        passages: [(.paragraph, "The council met.")]))
            }
        }
        let outline = DossierOutline(id: "a", title: "", readings: readings)
        let assembler = Assembler(reader: reader)
        let states = assembler.earlier(of: outline, as: assembler.dossier(of: outline))
        #expect(states.map { $0.day.dayNumber - 22_000 } == made)
    }
}
