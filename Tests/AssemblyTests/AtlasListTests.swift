import Testing

@testable import Atlas

@Suite struct AtlasListTests {
    @Test(arguments: EmbeddedFiles.paths) func everyListHasEntries(path: String) { #expect(!EmbeddedFiles.entries(path).isEmpty) }

    /// A row that cannot be read would leave a country, a region or a coast out without a word.
    @Test func everyRowIsWhole() {
        #expect(!EmbeddedFiles.paths.isEmpty)
        #expect(Set(EmbeddedFiles.entries("countries.txt").map { $0.split(separator: "|").last }).count == Areas.countries.count)
        #expect(EmbeddedFiles.entries("regions.txt").count == Areas.regions.count)
        #expect(EmbeddedFiles.entries("land.txt").count == Land.rings.count)
    }
}
