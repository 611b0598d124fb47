import Model
import Testing

@testable import Generator

/// The colours and borders of sources in a whole site.
@Suite struct SourceLooksTests {
    /// A dossier of articles by their publishers; "-" is an unknown one.
    private func readings(_ publishers: String, dossier: Int) -> [Reading] {
        publishers.split(separator: " ").enumerated().map { index, name in
            PageFixture.reading(
                PageFixture.article(
                    id: "\(dossier)-\(index)", title: nil, publisher: name == "-" ? nil : String(name),
                    passages: [(.paragraph, "It rained.")]))
        }
    }

    private func looks(_ dossiers: [String], remembered: [String: Int] = [:], publishers: [PublisherCorrection] = []) -> [[Int]] {
        SourceLooks(
            dossiers.enumerated().map { readings($1, dossier: $0) }, remembered: remembered, publishers: publishers
        ).all
    }

    @Test func aPaperLooksTheSameInAllDossiers() {
        let found = looks(["Orlan Harbour Orlan", "Tarvik orlan -", "- Harbour -"])
        #expect(found[0] == [0, 1, 0] && found[1][1] == 0 && found[2][1] == 1)
        #expect(found.allSatisfy { Set($0).count == $0.count || $0 == found[0] }, "articles of unknown papers look like none beside them")
    }

    @Test func noTwoBesideEachOtherLookAlikeWhileOthersAreFree() {
        let many = (0..<36).map { "P\($0)" }.joined(separator: " ")
        #expect(Set(looks([many])[0]) == Set(0..<36))
        #expect(looks([String(repeating: "- ", count: 40)])[0] == Array(0..<36) + Array(0..<4), "those of their letters")
        // Ten papers of which no two dossiers have more than six: the colours alone tell them apart.
        let found = looks(["A B C D E F", "G H I J A B", "G C D K L E"])
        for dossier in found { #expect(Set(dossier.map { $0 % 6 }).count == 6, "\(found)") }
    }

    /// Another paper before the others changes nothing of what was published.
    @Test func whatIsRememberedStays() {
        let before = looks(["Orlan Harbour -"])[0]
        let remembered = Dictionary(uniqueKeysWithValues: before.enumerated().map { ("1-\($0)", $1) })
        let after = looks(["New Harbour", "Orlan Harbour - New"], remembered: remembered)
        #expect(Array(after[1].prefix(3)) == before && after[0][1] == before[1] && after[0][0] == after[1][3])
        #expect(!before.contains(after[0][0]))
    }

    @Test func theUsersColourHolds() {
        let entry = PublisherCorrection(file: "dossier.yml", name: .init("Harbour"), colour: 1)
        #expect(looks(["Orlan Harbour Tarvik"], publishers: [entry]) == [[1, 0, 2]])
        #expect(looks(["Orlan Harbour"], remembered: ["0-0": 0, "0-1": 1], publishers: [entry]) == [[0, 6]])
    }

    @Test func theHistoryKeepsThem() throws {
        var second = PageFixture.dossier
        (second.id, second.title) = ("second", "Second")
        second.readings = second.readings.reversed()
        let files = try Site(dossiers: [PageFixture.dossier]).files(templates: .builtIn)
        let file = try #require(files.first { $0.path == SiteHistory.file })
        let history = SiteHistory(reading: file.contents, file: "history")
        #expect(history.diagnostics == [] && history.dossiers[0].articles.map(\.look) == [0, 1, 2])
        let again = Site(dossiers: [second, PageFixture.dossier], history: history)
        #expect(again.chronicle.pasts.map(\.looks) == [[2, 1, 0], [0, 1, 2]])
    }
}
