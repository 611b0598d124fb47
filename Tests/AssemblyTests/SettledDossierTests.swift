import Model
import Reader
import Testing

@testable import Assembly

/// What the user settles about which articles belong together outweighs everything else.
@Suite struct SettledDossierTests {
    /// Two stories of three articles, `s0-a0` to `s1-a2`.
    private static let readings: [Reading] = {
        var stories = InventedStories()
        return stories.readings(stories: 2, articles: 3)
    }()

    private func entry(_ id: String?, title: String? = nil, articles: [String] = [], not: [String] = [], line: Int = 2) -> DossierCorrection
    {
        DossierCorrection(
            file: "dossier.yml", line: line, id: id.map { .init($0, line: line) }, title: title,
            articles: articles.map { .init($0, line: line) }, not: not.map { .init($0, line: line) })
    }

    private func outlines(_ entries: [DossierCorrection]) -> [DossierOutline] {
        Assembler(reader: ArticleReader(), corrections: Corrections(dossiers: entries)).outlines(of: Self.readings)
    }

    private func articles(_ outlines: [DossierOutline]) -> [[String]] { outlines.map { $0.readings.map(\.article.id) } }

    @Test func withoutEntriesEachStoryIsADossier() {
        #expect(articles(outlines([])) == [["s0-a0", "s0-a1", "s0-a2"], ["s1-a0", "s1-a1", "s1-a2"]])
    }

    @Test func joinsArticlesOfTwoStories() {
        let found = outlines([entry("both", title: "Both at once", articles: ["s0-a1", "s1-a2"])])
        #expect(articles(found).joined().sorted() == Self.readings.map(\.article.id))
        let joined = found.first { $0.id == "both" }
        #expect(joined?.title == "Both at once")
        #expect(joined.map { Set($0.readings.map(\.article.id)).isSuperset(of: ["s0-a1", "s1-a2"]) } == true)
        let settled = joined.map { outline in zip(outline.readings, outline.placements).filter(\.1.isSettled).map(\.0.article.id) }
        #expect(settled == ["s0-a1", "s1-a2"])
    }

    @Test func partsOneStory() {
        let found = outlines([entry("first", articles: ["s0-a0"]), entry("second", articles: ["s0-a1", "s0-a2"])])
        #expect(articles(found) == [["s0-a0"], ["s0-a1", "s0-a2"], ["s1-a0", "s1-a1", "s1-a2"]])
        #expect(found.map(\.id).prefix(2) == ["first", "second"])
        #expect(found.first?.placements.first?.nearest?.bar == .settled)
        #expect(found.first?.placements.first?.nearest?.dossier == "second")
    }

    @Test func keepsAnArticleOutOfADossierNamedByItsArticles() {
        let found = outlines([entry(nil, articles: ["s0-a0", "s0-a1"], not: ["s0-a2"])])
        #expect(articles(found) == [["s0-a0", "s0-a1"], ["s0-a2"], ["s1-a0", "s1-a1", "s1-a2"]])
    }

    @Test func keepsAnArticleOutOfADossierNamedByItsID() {
        let id = outlines([])[0].id
        let found = outlines([entry(id, not: ["s0-a2"])])
        #expect(articles(found) == [["s0-a0", "s0-a1"], ["s0-a2"], ["s1-a0", "s1-a1", "s1-a2"]])
        #expect(found[0].id == id)
    }

    @Test func anotherEntryKeepsWhatItNames() {
        let id = outlines([])[0].id
        let found = outlines([entry(id, not: ["s0-a2"]), entry(nil, articles: ["s0-a2", "s0-a1"])])
        #expect(Set(articles(found).map { Set($0) }) == [["s0-a0"], ["s0-a1", "s0-a2"], ["s1-a0", "s1-a1", "s1-a2"]])
        #expect(found.first { $0.readings.count == 1 }?.id == id)
    }

    @Test func renamesADossier() {
        let before = outlines([])
        let after = outlines([entry(before[1].id, title: "What I call it")])
        #expect(after.map(\.title) == [before[0].title, "What I call it"])
        #expect(after.map(\.id) == before.map(\.id))
    }

    @Test func anIDOfTheUserIsGivenToNoOtherDossier() {
        let before = outlines([])
        let after = outlines([entry(before[0].id, articles: ["s1-a0", "s1-a1", "s1-a2"])])
        #expect(after[1].id == before[0].id)
        #expect(after[0].id == before[0].id + "-2")
    }

    @Test func faultsAreNamed() {
        let entries = [
            entry("fire", articles: ["s0-a9", "s0-a0"]), entry("fire", articles: ["s1-a0"], line: 4),
            entry(nil, articles: ["s0-a0", "s1-a1"], not: ["s1-a1"], line: 6), entry("nowhere", title: "T", line: 8),
            entry("data", articles: ["s1-a2"], line: 9),
        ]
        let assembler = Assembler(reader: ArticleReader(), corrections: Corrections(dossiers: entries))
        let ids = assembler.outlines(of: Self.readings).map(\.id)
        #expect(
            assembler.groupingDiagnostics(for: Self.readings, dossiers: ids).map(\.description) == [
                "dossier.yml:2: error: there is no article \"s0-a9\" (did you mean \"s0-a0\"?)",
                "dossier.yml:4: error: the dossier \"fire\" has an entry already, line 2 (keep one of the two entries)",
                "dossier.yml:6: error: the article \"s0-a0\" is in another entry already, line 2 "
                    + "(an article is in one dossier: keep it in one of the two entries)",
                "dossier.yml:6: error: the article \"s1-a1\" is both in the dossier and not (keep it in one of the two lists)",
                "dossier.yml:8: error: there is no dossier \"nowhere\" (name its articles to make one)",
                "dossier.yml:9: error: \"data\" cannot be the id of a dossier (the site keeps that name for itself: write another)",
            ])
    }
}
