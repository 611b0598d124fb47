import Foundation
import Testing

@testable import Intake

@Suite struct PhraseListTests {
    @Test(arguments: [
        "labels", "sections", "rubrics", "openings", "parts", "credits", "words", "clock", "address", "pointers", "comments", "sayings",
        "interruptions", "points", "section-openings",
    ])
    func listsAreSortedWithoutRepeats(name: String) {
        let entries = EmbeddedFiles.entries("chrome/\(name).txt")
        #expect(!entries.isEmpty)
        #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(entries.allSatisfy { $0 == $0.lowercased() && $0 == $0.trimmingCharacters(in: .whitespaces) })
    }

    @Test func theModelHasItsWeights() {
        #expect(EmbeddedFiles.entries("chrome/weights.txt").count > 100)
        for entry in EmbeddedFiles.entries("chrome/weights.txt") where !entry.hasPrefix("from.") {
            #expect(LineFeature(name: entry.prefix { $0 != " " }) != nil, "\(entry)")
        }
    }
}
