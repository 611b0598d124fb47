import Foundation
import Testing

@testable import Intake

struct EmbeddedListTests {
    @Test(arguments: EmbeddedFiles.paths.filter { $0.hasSuffix(".txt") }) func everyListHasEntries(path: String) {
        #expect(!EmbeddedFiles.entries(path).isEmpty)
    }

    @Test(arguments: ["dates/months.txt", "exports/languages.txt"])
    func everyRowOfAListOfPairsIsWhole(path: String) {
        #expect(EmbeddedFiles.pairs(path).count == EmbeddedFiles.entries(path).count)
    }

    @Test func everyZoneHasAnOffset() {
        let feeds = DateNames.zones(ofFeeds: true)
        #expect(feeds.count == EmbeddedFiles.entries("dates/zones.txt").count)
        #expect(feeds.values.allSatisfy { $0.wholeMatch(of: /[+-]\d\d:\d\d/) != nil })
        #expect(DateNames.zones(ofFeeds: false).count < feeds.count)
    }

    /// Whoever looks up what can be read finds every ending.
    @Test func everyEndingIsDocumented() throws {
        let docs = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../docs/input.md").standardized
        let text = try String(contentsOf: docs, encoding: .utf8)
        let endings = FormatRegistry.standard.formats.flatMap(\.endings)
        #expect(endings.count > 20 && endings.filter { !text.contains("`.\($0)`") } == [])
    }
}
