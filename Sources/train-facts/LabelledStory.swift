import Assembly
import Foundation
import Intake
import Model
import Reader

/// A story whose facts a reader has marked, as a line of `facts/*.jsonl` has it.
struct LabelledStory: Decodable {
    struct Article: Codable {
        let letter: String
        let id: String
        let title: String?
        let published: String?
        let publisher: String?
        let text: String
        let sentences: [String]

        /// What the program is given.
        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(id, forKey: .id)
            try values.encodeIfPresent(title, forKey: .title)
            try values.encodeIfPresent(published, forKey: .published)
            try values.encodeIfPresent(publisher, forKey: .publisher)
            try values.encode(text, forKey: .text)
        }
    }

    struct Fact: Decodable {
        let says: [String]
        /// From 1, which a summary must have, to 3.
        let importance: Int
        let partly: [String]?
        /// EDTF; nil where the articles do not settle it.
        let when: String?
        /// `happened`, `planned`, `said`, `denied` or `background`.
        let force: String
    }

    struct Difference: Decodable {
        struct Value: Decodable {
            let value: String
            let says: [String]
        }

        let values: [Value]
    }

    let story: String
    let articles: [Article]
    let facts: [Fact]
    let differences: [Difference]

    /// The stories of a JSON lines file.
    static func stories(in file: URL) throws -> [LabelledStory] {
        let decoder = JSONDecoder()
        return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map {
            try decoder.decode(LabelledStory.self, from: Data($0.utf8))
        }
    }

    /// The articles as the program compares them, in one dossier.
    func examples() throws -> FactExamples? { try assembled { $0.factExamples(of: $1).first } }

    /// What an assembler that holds the articles to be one dossier makes of them, as the program reads them from a file.
    func assembled<Result>(_ make: (Assembler, [Reading]) -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("train-facts-\(story)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let encoder = JSONEncoder()
        var lines = Data()
        for article in articles {
            lines += try encoder.encode(article)
            lines += Data("\n".utf8)
        }
        let file = folder.appendingPathComponent("articles.jsonl")
        try lines.write(to: file)
        let reader = ArticleReader()
        let readings = ArticleIntake().articles(at: [file.path]).articles.map(reader.read)
        let together = DossierCorrection(file: "labelled", articles: articles.map { .init($0.id) })
        return make(Assembler(reader: reader, corrections: Corrections(dossiers: [together])), readings)
    }
}

/// Which labelled sentences the statements of a story are, and which facts these state.
struct StatementLabels {
    /// By statement: facts that it states, and facts that it states in part.
    private let stated: [Set<Int>]
    private let partly: [Set<Int>]
    private let isTold: [Bool]
    /// By statement: the labelled differences that it takes part in, with its value.
    private let differing: [[Int: Set<Int>]]
    /// By difference and value: its words.
    private let valueWords: [[Set<String>]]

    init(_ story: LabelledStory, _ examples: FactExamples) {
        var says: [String: Set<Int>] = [:]
        var part: [String: Set<Int>] = [:]
        for (number, fact) in story.facts.enumerated() {
            for sentence in fact.says { says[sentence, default: []].insert(number) }
            for sentence in fact.partly ?? [] { part[sentence, default: []].insert(number) }
        }
        // A fact is told by several articles when two of them state it.
        isTold = story.facts.map { Set($0.says.compactMap(\.first)).count > 1 }
        let byID = Dictionary(story.articles.map { ($0.id, LabelledSentences($0)) }) { first, _ in first }
        let sentences = examples.statements.map { byID[$0.article]?.overlapping($0.text) ?? [] }
        stated = sentences.map { $0.reduce(into: []) { $0.formUnion(says[$1] ?? []) } }
        partly = sentences.map { $0.reduce(into: []) { $0.formUnion(part[$1] ?? []) } }
        var values: [String: [Int: Set<Int>]] = [:]
        for (number, difference) in story.differences.enumerated() {
            for (value, said) in difference.values.enumerated() {
                for sentence in said.says { values[sentence, default: [:]][number, default: []].insert(value) }
            }
        }
        valueWords = story.differences.map { $0.values.map { Self.words($0.value) } }
        differing = sentences.map { ids in
            ids.reduce(into: [:]) { all, id in all.merge(values[id] ?? [:]) { $0.union($1) } }
        }
    }

    /// The facts that a statement states, ascending.
    func facts(of statement: Int) -> [Int] { stated[statement].sorted() }

    /// 1 where both state a fact, ½ where one does so in part, else 0.
    func agreement(_ first: Int, _ second: Int) -> Double {
        if !stated[first].isDisjoint(with: stated[second]) { return 1 }
        let both = [(stated[first], partly[second]), (partly[first], stated[second]), (partly[first], partly[second])]
        return both.contains { !$0.isDisjoint(with: $1) } ? 0.5 : 0
    }

    /// Whether the two give two values of a difference that readers marked, and, where words of the two are given, these have some of the values'.
    func differ(_ first: Int, _ second: Int, words: [String]? = nil) -> Bool {
        let told = words.map { $0.map(Self.words) }
        return differing[first].contains { difference, values in
            guard let others = differing[second][difference] else { return false }
            let words = valueWords[difference]
            return values.contains { one in
                others.contains { two in
                    guard let told else { return one != two }
                    return one != two && !words[one].isDisjoint(with: told[0]) && !words[two].isDisjoint(with: told[1])
                }
            }
        }
    }

    /// Numbers, and the beginnings of words that are long enough to tell something.
    private static func words(_ text: String) -> Set<String> {
        let all = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let telling = all.filter { $0.count >= shortest || $0.contains(where: \.isNumber) || FactExamples.numberWords.contains($0) }
        return Set(telling.map { String($0.prefix(beginning)) })
    }

    private static let shortest = 4
    private static let beginning = 6

    /// Whether all facts of a statement are told by another article too; nil where it has none.
    func isToldElsewhere(_ statement: Int) -> Bool? {
        stated[statement].isEmpty ? nil : stated[statement].allSatisfy { isTold[$0] }
    }

}

/// Which facts the sentences of a story state.
struct SentenceLabels {
    private let says: [String: Set<Int>]
    private let articles: [String: LabelledSentences]

    init(_ story: LabelledStory) {
        var says: [String: Set<Int>] = [:]
        for (number, fact) in story.facts.enumerated() { for sentence in fact.says { says[sentence, default: []].insert(number) } }
        self.says = says
        articles = Dictionary(story.articles.map { ($0.id, LabelledSentences($0)) }) { first, _ in first }
    }

    /// The facts that a text of an article states, ascending.
    func facts(of text: String, in article: String) -> [Int] {
        let sentences = articles[article]?.overlapping(text) ?? []
        return sentences.reduce(into: Set<Int>()) { $0.formUnion(says[$1] ?? []) }.sorted()
    }
}

/// The labelled sentences of an article by their letters and digits.
struct LabelledSentences {
    let text: [Character]
    let spans: [(id: String, range: Range<Int>)]

    init(_ article: LabelledStory.Article) {
        var text: [Character] = []
        spans = article.sentences.enumerated().map { number, sentence in
            let start = text.count
            text += Self.bare(sentence)
            return ("\(article.letter)\(number)", start..<text.count)
        }
        self.text = text
    }

    static func bare(_ text: String) -> [Character] { text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" }.map { $0 } }

    /// The sentences that a text overlaps by half of the shorter of the two.
    func overlapping(_ shown: String) -> [String] {
        let part = Self.bare(shown)
        guard part.count > 3, let start = first(part) else { return [] }
        let range = start..<start + part.count
        return spans.filter { _, span in
            let both = min(span.upperBound, range.upperBound) - max(span.lowerBound, range.lowerBound)
            return both > 0 && 2 * both >= min(span.count, range.count)
        }.map(\.id)
    }

    private func first(_ part: [Character]) -> Int? {
        guard part.count <= text.count else { return nil }
        return (0...(text.count - part.count)).first { start in
            text[start] == part[0] && text[start..<start + part.count].elementsEqual(part)
        }
    }
}
