import Foundation
import Model
import Reader
import Testing

@testable import Assembly

/// Sentences of articles, as they stand and with one value changed, and sentences of articles that are not there, also with names that are.
///
/// `DOSSIER_CHECK_INPUT=FILE.jsonl` asks the same of articles from outside, three hundred sentences: those of the last fifth of the stories
/// (`group`) are not there.
@Suite struct PlantedCheckTests {
    private enum Kind: String, CaseIterable { case verbatim, number, name, time, modality, foreign, invented }

    private struct Score {
        var counts: [Kind: (right: Int, of: Int)] = [:]
        var wrong: [String] = []

        mutating func add(_ kind: Kind, _ isRight: Bool, _ words: String) {
            let (right, all) = counts[kind] ?? (0, 0)
            counts[kind] = (right + (isRight ? 1 : 0), all + 1)
            if !isRight { wrong.append("\(kind.rawValue): \(words)") }
        }

        func share(_ kinds: Kind...) -> Double {
            let found = kinds.compactMap { counts[$0] }
            return Double(found.reduce(0) { $0 + $1.right }) / Double(max(1, found.reduce(0) { $0 + $1.of }))
        }
    }

    private struct Planted {
        let kind: Kind
        let text: String
        /// What the change made of some words, in UTF-8 bytes of the sentence.
        var changed: TextRange = 0..<0
        /// What stood there.
        var original = ""
    }

    private static func score(_ sources: [PlantedStory.Source], of count: Int, seed: UInt64) throws -> Score {
        let stories = sources.map(\.story).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        let foreign = Set(stories.suffix(max(1, stories.count / 5)))
        let readings = sources.parallelMap {
            (story: $0.story, reading: Sources.reading($0.id, published: $0.published, paragraphs: $0.paragraphs))
        }
        let known = readings.filter { !foreign.contains($0.story) }.map(\.reading)
        var random = SeededNumbers(seed: seed)
        let changer = PlantedChanger(names: known.flatMap(\.names))
        var planted: [Planted] = []
        for kind in Kind.allCases {
            let isOurs = kind != .foreign && kind != .invented
            let from = readings.filter { foreign.contains($0.story) != isOurs }.map(\.reading)
            // Half are changed, a quarter verbatim, a quarter nobody's.
            var left = kind == .verbatim ? count / 4 : count / 8
            for _ in 0..<(20 * count) where left > 0 {
                let reading = from[random.below(from.count)]
                guard !reading.sentences.isEmpty else { continue }
                let sentence = reading.sentences[random.below(reading.sentences.count)].range
                guard let one = plant(kind, sentence, reading, changer, &random), !planted.contains(where: { $0.text == one.text })
                else { continue }
                planted.append(one)
                left -= 1
            }
        }
        let pasted = Sources.reading("pasted", published: nil, paragraphs: planted.map(\.text))
        let found = TextCheck(readings: known, actors: ActorMerger().actors(in: known)).sentences(of: pasted)
        var score = Score()
        for (one, passage) in zip(planted, pasted.article.passages) {
            let verdicts = found.filter { $0.range.overlaps(passage.range) }.map(\.verdict)
            let changed = (one.changed.lowerBound + passage.range.lowerBound)..<(one.changed.upperBound + passage.range.lowerBound)
            score.add(one.kind, isRight(one, verdicts, changed), "\(one.text) \(verdicts)")
        }
        return score
    }

    private static func plant(
        _ kind: Kind, _ range: TextRange, _ reading: Reading, _ changer: PlantedChanger, _ random: inout SeededNumbers
    ) -> Planted? {
        let text = reading.article.text(of: range)
        guard text.split(separator: " ").count >= 8, !text.contains("\n") else { return nil }
        if kind == .invented { return Planted(kind: kind, text: changer.renamed(range, in: reading, with: &random)) }
        guard let edited = TextEdit.Kind(rawValue: kind.rawValue) else { return Planted(kind: kind, text: text) }
        let edits = changer.edits(of: range, in: reading, with: &random)
        guard let edit = edits.first(where: { $0.kind == edited && reading.article.text(of: $0.range) != $0.text }),
            range.contains(edit.range.lowerBound), edit.range.upperBound <= range.upperBound
        else { return nil }
        var bytes = Array(text.utf8)
        let place = (edit.range.lowerBound - range.lowerBound)..<(edit.range.upperBound - range.lowerBound)
        bytes.replaceSubrange(place, with: Array(edit.text.utf8))
        return Planted(
            kind: kind, text: String(decoding: bytes, as: UTF8.self), changed: place.lowerBound..<(place.lowerBound + edit.text.utf8.count),
            original: reading.article.text(of: edit.range))
    }

    /// True where words of a sentence were told to be others, and stand where they were changed, or words that are gone held what stood there.
    private static func tells(_ change: ChangedWords, of one: Planted) -> Bool {
        guard !change.words.isEmpty else { return !one.original.isEmpty && change.original.contains(one.original) }
        return one.text.ranges(of: change.words).contains { found in
            let start = one.text.utf8.distance(from: one.text.startIndex, to: found.lowerBound)
            let end = one.text.utf8.distance(from: one.text.startIndex, to: found.upperBound)
            return (start..<end).overlaps(one.changed)
        }
    }

    private static func isRight(_ one: Planted, _ verdicts: [CheckedSentence.Verdict], _ changed: TextRange) -> Bool {
        switch one.kind {
        case .verbatim: verdicts.allSatisfy { if case .verbatim = $0 { true } else { false } }
        case .foreign, .invented:
            verdicts.contains {
                switch $0 {
                case .unknown, .nothing: true
                default: false
                }
            }
        default:
            verdicts.contains {
                switch $0 {
                case .altered(_, let changes): changes.contains { tells($0, of: one) }
                case .unknown(let ranges, _): ranges.contains { $0.overlaps(changed) }
                default: false
                }
            }
        }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["DOSSIER_CHECK_INPUT"] != nil))
    func sentencesFromOutside() throws {
        let sources = try PlantedInput.jsonLines(ProcessInfo.processInfo.environment["DOSSIER_CHECK_INPUT"] ?? "")
        let score = try Self.score(sources, of: 300, seed: 3)
        for kind in Kind.allCases { print(kind.rawValue, score.counts[kind] ?? (0, 0)) }
        for words in score.wrong { print(words) }
        #expect(score.share(.verbatim) == 1 && score.share(.number, .name, .time, .modality) >= 0.95)
        #expect(score.share(.foreign, .invented) >= 0.9)
    }

    @Test func sentencesOfInventedArticles() throws {
        let score = try Self.score(PlantedInput.invented, of: 40, seed: 3)
        #expect(score.counts.count == Kind.allCases.count && score.wrong == [])
    }
}
