import Model
import Testing

@testable import Generator

@Suite struct CacheTests {
    @Test func recordsAreReadAsTheyWereWritten() throws {
        for dossier in [PageFixture.dossier, PageFixture.single, CopyStory.dossier] {
            let folder = DossierFolder(dossier, name: "x")
            let links = PageLinks(try Site(dossiers: [dossier]).files(templates: .builtIn))
            let settings = SiteSettings(title: "A", baseURL: "https://example.org/")
            let record = DossierRecord(folder, settings: settings, paths: ["x/index.html"], links: links)
            var packer = Packer()
            packer.add(record)
            var unpacker = Unpacker(packer.bytes)
            let read = try DossierRecord(from: &unpacker)
            #expect(unpacker.isAtEnd)
            var again = Packer()
            again.add(read)
            #expect(again.bytes == packer.bytes)
            #expect(read.title == record.title && read.search.words == record.search.words && read.links.places == links.places)
        }
    }

    @Test func cutBytesAreNoRecord() {
        var packer = Packer()
        packer.add(DossierRecord(DossierFolder(PageFixture.single, name: "x"), settings: SiteSettings()))
        for length in stride(from: 0, to: packer.bytes.count, by: 97) {
            var unpacker = Unpacker(Array(packer.bytes.prefix(length)))
            #expect(throws: BrokenPack.self) { _ = try DossierRecord(from: &unpacker) }
        }
    }

    @Test(arguments: [0, 1, -1, 63, 64, -64, -65, Int.max, Int.min])
    func numbersOfEitherSign(number: Int) throws {
        var packer = Packer()
        packer.add(number)
        var unpacker = Unpacker(packer.bytes)
        #expect(try unpacker.int() == number)
    }

    /// Who adds a property to one of these adds it to the key too.
    @Test func keysAreMadeOfEveryProperty() {
        let article = PageFixture.single.readings[0].article
        func count(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
        #expect(count(article) == 18)
        #expect(count(article.passages[0]) == 4 && count(article.passages[0].source) == 2 && count(article.published) == 4)
        #expect(count(LeftOutLine(text: "", line: 1, because: "")) == 3 && count(Provenance(.title, source: "")) == 2)
        #expect(count(ArticleCopy(id: "", file: "", kind: .copy)) == 6 && count(SiteSettings()) == 6)
        #expect(count(Placement()) == 5 && count(NearestDossier(dossier: "", likeness: 0, words: [], bar: .time)) == 6)
        #expect(count(UserSummary(file: "", dossier: "", markdown: "")) == 7 && count(Corrections()) == 6)
        #expect(count(ActorCorrection(file: "", name: .init(""))) == 8 && count(DossierCorrection(file: "")) == 7)
        #expect(count(ArticleCorrection(file: "", id: "")) == 7 && count(RelatedDossier(dossier: "", likeness: 0, actors: [])) == 3)
        #expect(count(DossierOutline(id: "", title: "", readings: [])) == 6 && count(DossierPast()) == 9)
        let thing = ThingCorrection(kind: .events, file: "", dossier: .init(""), id: .init(""))
        #expect(count(thing) == 12 && count(PublisherCorrection(file: "")) == 11 && count(Publishing()) == 3)
        // What is remembered goes into the key, the cache and the history file by its lines.
        #expect(count(DossierMemory(id: "", folder: "", since: .undated)) == 8 && count(Change(day: .undated)) == 9)
        #expect(count(RememberedArticle(id: "", mark: 0, file: "", since: .undated)) == 8)
        #expect(count(RememberedThing(id: "", given: "", since: .undated, members: [])) == 7)
    }

    @Test func aKeyChangesWithWhatIsPrinted() {
        let base = ContentKey { $0.add("base") }
        let readings = PageFixture.dossier.readings
        let placements = readings.map { _ in Placement(likeness: 0.25, words: ["bridge"]) }
        let outline = DossierOutline(id: "a", title: "A", readings: readings, placements: placements)
        let key = ContentKey(outline, base: base)
        var same = outline
        same.placements[0].likeness = 0.250_01
        #expect(ContentKey(same, base: base) == key)
        same.placements[0].likeness = 0.26
        #expect(ContentKey(same, base: base) != key)
        var edited = outline
        edited.readings[0].article.leftOut.append(LeftOutLine(text: "Share", line: 3, because: "menu"))
        #expect(ContentKey(edited, base: base) != key)
        #expect(ContentKey(outline, base: ContentKey { $0.add("other") }) != key)
    }
}
