import Foundation
import Model
import Testing

@testable import Assembly

/// Copies sentences between articles, changes them, and counts what is found.
///
/// `DOSSIER_PLANTED_INPUT=articles.jsonl swift test --filter PlantedChangeTests` plants 500 copies in articles of your own and prints the
/// figures.
@Suite struct PlantedChangeTests {
    private static let input = ProcessInfo.processInfo.environment["DOSSIER_PLANTED_INPUT"]

    private static func story() throws -> PlantedStory {
        if let input { return PlantedStory(sources: try PlantedInput.jsonLines(input), seed: 7) }
        let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../seeds").standardized.path
        return PlantedStory(sources: try PlantedInput.folder(seeds) + PlantedInput.invented, seed: 7)
    }

    @Test func findsWhatWasChangedInCopies() throws {
        var story = try Self.story()
        let score = PlantedScore(story.cases(Self.input == nil ? 40 : 500))
        if Self.input != nil { print(score.lines.joined(separator: "\n")) }
        #expect(score.precision >= 0.97)
        #expect(score.recall >= 0.97)
        for kind in [TextEdit.Kind.number, .time, .name] {
            #expect(score.changes[kind]?.planted ?? 0 > 0)
            #expect(score.rate(kind) >= 0.95, "\(kind.rawValue): \(score.missed.filter { $0.hasPrefix(kind.rawValue) })")
        }
        #expect(score.rate(.modality) >= 0.9)
        #expect(score.rate(.moved) >= 0.8)
    }

    @Test func findsCopiesOfWhichEveryTenthWordIsAnother() throws {
        var story = try Self.story()
        let score = PlantedScore(story.cases(Self.input == nil ? 60 : 500, replacing: 10))
        if Self.input != nil { print(score.lines.joined(separator: "\n")) }
        #expect(score.precision >= 0.97)
        #expect(score.recall >= 0.94, "\(score.missed.filter { $0.hasPrefix("too little") })")
    }

    @Test func findsNothingWhereNothingWasCopied() throws {
        var story = try Self.story()
        for one in story.cases(5) {
            let shared = SharedTextFinder().sharedText(in: [one.a, Sources.reading("own", "The choir sang until dawn.", "Nobody left.")])
            #expect(shared.isEmpty)
        }
    }
}
