import Testing

@testable import Reader

struct LanguageTests {
    @Test func everyListIsThereAndEveryRowWhole() { #expect(Language.english.faults == []) }

    @Test(arguments: NameLists.files.map(\.name)) func everyListOfNamesIsThere(name: String) {
        #expect(!EmbeddedFiles.entries("en/names/\(name).txt").isEmpty)
    }
}
