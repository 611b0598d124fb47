import Testing

@testable import Intake

struct EmbeddedListTests {
    @Test(arguments: EmbeddedFiles.paths.filter { $0.hasSuffix(".txt") }) func everyListHasEntries(path: String) {
        #expect(!EmbeddedFiles.entries(path).isEmpty)
    }

    @Test(arguments: ["html/months.txt", "html/zones.txt", "dates/zones.txt", "exports/languages.txt"])
    func everyRowOfAListOfPairsIsWhole(path: String) {
        #expect(EmbeddedFiles.pairs(path).count == EmbeddedFiles.entries(path).count)
    }
}
