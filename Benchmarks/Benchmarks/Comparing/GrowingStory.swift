import Model
import Reader

/// One story told by many outlets: part of them print a wire copy, cut and edited; all have sentences of their own.
struct GrowingStory {
    private let base: [Reading]
    private var state: UInt64 = 11

    /// Sentences are taken from the given articles.
    init(base: [Reading]) { self.base = base }

    /// Articles of about twenty paragraphs: three in ten hold a copy of an article of the base, and all mix its sentences with others whose
    /// words are exchanged, so that they are like the others but not the same.
    mutating func readings(_ count: Int) -> [Reading] {
        let articles = (0..<count).map { article($0) }
        let reader = ArticleReader()
        return articles.parallelMap { reader.read($0) }
    }

    private mutating func article(_ number: Int) -> Article {
        var paragraphs: [String] = []
        let wire = base[next(base.count)].article
        if number % 10 < 3 {
            paragraphs = wire.passages.filter { _ in next(5) > 0 }.map { wire.text(of: $0.range) }
        }
        while paragraphs.count < Self.paragraphs { paragraphs.append(own()) }
        var text = ""
        var passages: [Passage] = []
        for (index, paragraph) in paragraphs.enumerated() {
            if !text.isEmpty { text += "\n\n" }
            let start = text.utf8.count
            text += paragraph
            let source = SourceRange(scalars: 0..<0, line: index + 1)
            passages.append(Passage(id: "p\(index + 1)", range: start..<text.utf8.count, kind: .paragraph, source: source))
        }
        let day = CalendarDate(dayNumber: 18_990 + number % 5).iso
        let published = PublicationDate(value: day, basis: .stated, because: "")
        return Article(id: "a\(number)", file: "a\(number).txt", published: published, text: text, passages: passages)
    }

    /// Two sentences of the base with one word in three exchanged for a word of another sentence.
    private mutating func own() -> String {
        (0..<2).map { _ in
            let donor = sentence().split(separator: " ")
            return sentence().split(separator: " ").map { word in
                next(3) == 0 && !donor.isEmpty ? String(donor[next(donor.count)]) : String(word)
            }.joined(separator: " ")
        }.joined(separator: " ")
    }

    private mutating func sentence() -> String {
        let reading = base[next(base.count)]
        guard !reading.sentences.isEmpty else { return "" }
        return reading.article.text(of: reading.sentences[next(reading.sentences.count)].range)
    }

    private static let paragraphs = 18

    /// A linear congruential generator (Knuth, MMIX).
    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, bound)))
    }
}
