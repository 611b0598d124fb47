import Foundation
import Model
import Reader

/// Where a piece of a copy was changed, and how.
struct PlantedChange {
    let kind: TextEdit.Kind
    /// In the article copied from.
    let a: TextRange
    /// In the article copied into.
    let b: TextRange
}

/// Two articles of different stories, and what was copied from the one into the other.
struct PlantedCase {
    let a: Reading
    let b: Reading
    let copiedA: [TextRange]
    let copiedB: [TextRange]
    let changes: [PlantedChange]
}

/// Copies sentences of one article into another and changes some of their words; the same seed gives the same cases.
struct PlantedStory {
    /// An article to copy from or into.
    struct Source {
        let id: String
        /// Copies are made between stories only.
        let story: String
        let published: String?
        let paragraphs: [String]
    }

    private let sources: [Source]
    private let readings: [Reading]
    private let reader = ArticleReader()
    private var changer: PlantedChanger
    private var random: SeededNumbers

    init(sources: [Source], seed: UInt64) {
        self.sources = sources
        let reader = ArticleReader()
        readings = sources.parallelMap { reader.read(Self.article($0.id, $0.published, $0.paragraphs)) }
        changer = PlantedChanger(names: readings.flatMap(\.names))
        random = SeededNumbers(seed: seed)
    }

    /// The next cases. `every` word in that many is replaced besides, for copies that were edited heavily; nil for none.
    mutating func cases(_ count: Int, replacing every: Int? = nil) -> [PlantedCase] {
        var result: [PlantedCase] = []
        while result.count < count { if let one = next(replacing: every) { result.append(one) } }
        return result
    }

    private mutating func next(replacing every: Int?) -> PlantedCase? {
        let from = random.below(sources.count)
        let into = random.below(sources.count)
        guard sources[from].story != sources[into].story, let passage = passage(of: readings[from]) else { return nil }
        let original = readings[from].article.text(of: passage)
        var edits = changer.edits(of: passage, in: readings[from], with: &random)
        if let every {
            let taken = edits.map(\.range)
            edits += changer.replacements(every: every, of: passage, besides: taken, in: readings[from], with: &random)
        }
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
        var copy = ""
        var end = passage.lowerBound
        var places: [(kind: TextEdit.Kind, a: TextRange, b: TextRange)] = []
        for edit in edits {
            copy += readings[from].article.text.slice(end..<edit.range.lowerBound)
            places.append((edit.kind, edit.range, copy.utf8.count..<(copy.utf8.count + edit.text.utf8.count)))
            copy += edit.text
            end = edit.range.upperBound
        }
        copy += readings[from].article.text.slice(end..<passage.upperBound)
        guard !original.isEmpty else { return nil }
        let (paragraphs, start) = planted(copy, in: sources[into].paragraphs)
        let b = reader.read(Self.article(sources[into].id + "-with", sources[into].published, paragraphs))
        return PlantedCase(
            a: readings[from], b: b, copiedA: [passage], copiedB: [start..<(start + copy.utf8.count)],
            changes: places.map { PlantedChange(kind: $0.kind, a: $0.a, b: ($0.b.lowerBound + start)..<($0.b.upperBound + start)) })
    }

    /// Whole sentences of one paragraph.
    private mutating func passage(of reading: Reading) -> TextRange? {
        guard !reading.sentences.isEmpty else { return nil }
        let first = random.below(reading.sentences.count)
        var last = first
        func words() -> Int {
            let tokens = reading.sentences[first].tokens.lowerBound..<reading.sentences[last].tokens.upperBound
            return reading.tokens[tokens].count { $0.kind != .mark }
        }
        let wanted = Self.fewestWords + random.below(40)
        while words() < wanted, last + 1 < reading.sentences.count,
            reading.sentences[last + 1].passage == reading.sentences[first].passage
        {
            last += 1
        }
        guard words() >= Self.fewestWords, words() <= 150 else { return nil }
        return reading.sentences[first].range.lowerBound..<reading.sentences[last].range.upperBound
    }

    private static let fewestWords = 20

    /// A paragraph more, or a longer one, with the offset at which the copy stands in the text.
    private mutating func planted(_ copy: String, in paragraphs: [String]) -> ([String], Int) {
        var paragraphs = paragraphs
        let place = random.below(paragraphs.count)
        var offset = 0
        if random.below(2) == 0 {
            paragraphs.insert(copy, at: place)
        } else {
            offset = paragraphs[place].utf8.count + 1
            paragraphs[place] += " " + copy
        }
        return (paragraphs, offset + paragraphs[..<place].reduce(0) { $0 + $1.utf8.count + 2 })
    }

    private static func article(_ id: String, _ published: String?, _ paragraphs: [String]) -> Article {
        var text = ""
        var passages: [Passage] = []
        for (index, paragraph) in paragraphs.enumerated() {
            if !text.isEmpty { text += "\n\n" }
            let start = text.utf8.count
            text += paragraph
            let source = SourceRange(scalars: 0..<0, line: index + 1)
            passages.append(Passage(id: "p\(index + 1)", range: start..<text.utf8.count, kind: .paragraph, source: source))
        }
        let date = published.map { PublicationDate(value: $0, basis: .stated, because: "") } ?? .unknown
        return Article(id: id, file: id + ".txt", published: date, text: text, passages: passages)
    }
}

/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
