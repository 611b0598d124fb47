import Foundation
import Intake
import Model
import Reader
import Testing

@testable import Assembly

/// What was changed between the versions of an article: every number, time and name that was, and nothing that was not.
///
/// `DOSSIER_VERSIONS_INPUT=FILE.jsonl` asks the same of articles from outside, twenty of them.
@Suite struct RevisionTests {
    private static let reader = ArticleReader()

    private func revision(_ earlier: [String], _ later: [String], titles: (String?, String?) = (nil, nil)) throws -> Revision {
        let readings = [
            Sources.reading("a", title: titles.0, paragraphs: earlier), Sources.reading("a", title: titles.1, paragraphs: later),
        ]
        var now = readings[1]
        var before = readings[0].article
        before.id = Article.versionID("a", 1)
        now.article.versions = [before]
        let found = Revisions(reader: Self.reader).all(in: [now])
        return try #require(found.revisions.first)
    }

    private static let council = "The council of Varna voted on Monday to spend 120 million euros on the bridge, Mayor Elena Petrova said."
    private static let ferry = "Fishermen had asked for a tunnel instead, because the bridge will close the bay to their boats for years."
    private static let shops = "Shops along the river must close for two years while the piers are built, the union of traders said."

    @Test func passagesAreAddedCutAndChanged() throws {
        let changed = Self.council.replacing("120", with: "150").replacing("Monday", with: "Tuesday")
        let found = try revision([Self.council, Self.ferry], [Self.shops, changed])
        #expect(found.article == "a" && found.version == 1)
        #expect(found.passages.map { $0.earlier?.text } == [nil, Self.council, Self.ferry])
        #expect(found.passages.map { $0.later?.text } == [Self.shops, changed, nil])
        let values = found.values.map { found.passages[$0.passage].edits[$0.edit] }
        #expect(values.map(\.kind) == [.time, .number])
        #expect(
            values.map { String(changed.utf8.dropFirst($0.b.lowerBound - Self.shops.utf8.count - 2).prefix($0.b.count)) } == [
                "Tuesday", "150",
            ])
        #expect(found.passages[1].earlier?.article == "a@1")
    }

    @Test func whatWasOnlyMovedIsNoChange() throws {
        let found = try revision([Self.council, Self.ferry, Self.shops], [Self.shops, Self.council, Self.ferry])
        #expect(found.passages.isEmpty && found.values.isEmpty)
    }

    @Test func aSentenceThatWasRewrittenChangesNoValue() throws {
        let found = try revision(
            [Self.council, Self.ferry],
            [
                Self.council,
                "Eleven traders of Burgas went to court on Friday over the noise that drills make under their windows at night.",
            ])
        #expect(found.passages.count == 2 && found.values.isEmpty)
    }

    @Test func versionsCountAsOneSource() throws {
        let texts = [[Self.council, Self.ferry], [Self.council.replacing("120", with: "150"), Self.ferry]]
        var now = Sources.reading("a", published: "2023-05-05", paragraphs: texts[1])
        var before = Sources.reading("a", paragraphs: texts[0]).article
        before.id = "a@1"
        now.article.versions = [before]
        let other = Sources.reading("b", paragraphs: [Self.council, Self.shops])
        let plain = Sources.reading("a", published: "2023-05-05", paragraphs: texts[1])
        func dossier(_ readings: [Reading]) throws -> Dossier {
            let correction = DossierCorrection(file: "", id: .init("x"), articles: [.init("a"), .init("b")])
            let assembler = Assembler(reader: Self.reader, corrections: Corrections(dossiers: [correction]))
            return try #require(assembler.dossiers(from: readings).first)
        }
        let (with, without) = (try dossier([now, other]), try dossier([plain, other]))
        #expect(with.revisions.count == 1 && without.revisions.isEmpty)
        #expect(with.claims == without.claims && with.events == without.events && with.origins == without.origins)
        #expect(with.disagreements == without.disagreements && with.actors == without.actors && with.readings.count == 2)
    }

    // MARK: Planted edits

    /// Invented articles: some of the paragraphs of three stories each.
    private static let invented: [[String]] = (0..<20).map { number in
        let all = [
            council, ferry, shops,
            "Karl Ormond of Sandvig Works told reporters on 4 May 2031 that 17 of the 40 piers were weak and had to be built again.",
            "Prosecutor Anna Lindholm opened an inquiry on Wednesday after divers found three cars below the bridge at 6:30 pm.",
            "The United Nations sent 250 tents to Burgas in March, said Peter Vance, who leads its office in Sofia.",
            "About 3,400 people live on the island, which was cut off for nine days last week when the last ferry broke down.",
            "A court in Plovdiv fined the builder 75,000 euros on 11 June 2030, and Judge Maria Ivanova called the works reckless.",
        ]
        return (0..<5).map { all[(number + $0 * (1 + 2 * (number % 2))) % all.count] }
    }

    /// How many planted edits of values were reported, of how many; what was reported and not planted.
    private func score(_ articles: [Reading], seed: UInt64) -> (planted: Int, missed: [String], invented: [String]) {
        let changer = PlantedChanger(names: articles.flatMap(\.names))
        var random = SeededNumbers(seed: seed)
        var score = (planted: 0, missed: [String](), invented: [String]())
        for reading in articles {
            let article = reading.article
            var edits: [PlantedChanger.Edit] = []
            for passage in article.passages where passage.kind != .title && passage.kind != .byline {
                edits += changer.edits(of: passage.range, in: reading, with: &random).filter { edit in
                    [.number, .time, .name].contains(edit.kind) && article.text(of: edit.range) != edit.text
                }
            }
            edits.sort { $0.range.lowerBound < $1.range.lowerBound }
            let later = Self.edited(article, edits)
            var now = Self.reader.read(later)
            var before = article
            before.id = Article.versionID(article.id, 1)
            now.article.versions = [before]
            let found = Revisions(reader: Self.reader).all(in: [now])
            let values = found.revisions.flatMap { revision in revision.values.map { revision.passages[$0.passage].edits[$0.edit] } }
            // A headline stands before the text in what is compared.
            let shift = (found.readings[0].article.versions.first?.text.utf8.count ?? 0) - article.text.utf8.count
            let ranges = values.map { $0.a.lowerBound - shift..<$0.a.upperBound - shift }
            for edit in edits {
                score.planted += 1
                if !ranges.contains(where: { $0.overlaps(edit.range) }) {
                    score.missed.append("\(article.id) \(edit.kind): \(article.text(of: edit.range)) > \(edit.text)")
                }
            }
            for range in ranges where !edits.contains(where: { $0.range.overlaps(range) }) {
                score.invented.append("\(article.id): \(article.text(of: range))")
            }
        }
        return score
    }

    private static func edited(_ article: Article, _ edits: [PlantedChanger.Edit]) -> Article {
        var later = article
        var text = Array(article.text.utf8)
        for edit in edits.reversed() { text.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
        later.text = String(decoding: text, as: UTF8.self)
        func moved(_ offset: Int) -> Int {
            offset + edits.filter { $0.range.upperBound <= offset }.reduce(0) { $0 + $1.text.utf8.count - $1.range.count }
        }
        for index in later.passages.indices {
            let range = article.passages[index].range
            later.passages[index].range = moved(range.lowerBound)..<moved(range.upperBound)
        }
        return later
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func everyPlantedValueIsReportedAndNoneIsInvented(seed: UInt64) {
        let readings = Self.invented.enumerated().map { Sources.reading("v\($0)", paragraphs: $1) }
        let score = score(readings, seed: seed)
        #expect(score.invented == [])
        // A slip of one letter is no name where the reader knows none like it.
        #expect(score.planted > 50 && score.missed.count * 20 <= score.planted, "\(score.planted) planted, missed: \(score.missed)")
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["DOSSIER_VERSIONS_INPUT"] != nil))
    func articlesFromOutside() {
        let input = ProcessInfo.processInfo.environment["DOSSIER_VERSIONS_INPUT"] ?? ""
        let articles = ArticleIntake().articles(at: [input]).articles.prefix(20)
        let score = score(articles.map { Self.reader.read($0) }, seed: 7)
        print("\(articles.count) articles, \(score.planted) planted, \(score.missed.count) missed, \(score.invented.count) invented")
        #expect(!articles.isEmpty && score.missed == [] && score.invented == [], "\(score)")
    }
}
