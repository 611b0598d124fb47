import Assembly
import Benchmark
import Foundation
import Model

/// What it costs to find who is who among 100,000 distinct names of people, twenty of them an article.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(metrics: [.wallClock, .peakMemoryResident], warmupIterations: 0, maxDuration: .seconds(20))

    let readings = NameCorpus(givenNames: 500).readings(names: 100_000)
    Benchmark("Actors: merging 100,000 distinct names") { _ in blackHole(ActorMerger().actors(in: readings)) }
}

/// Names put together from syllables, always the same ones: many sound alike, as in a folder of foreign news.
struct NameCorpus {
    private var state: UInt64 = 7
    private var given: [String] = []
    private static let onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "kh", "st", "br"]
    private static let vowels = ["a", "e", "i", "o", "u"]
    private static let endings = ["ov", "off", "ow", "sky", "skiy", "ski", "sen", "son", "enko", "a", "er", "ev"]

    init(givenNames count: Int) {
        var known: Set<String> = []
        while given.count < count {
            let name = (syllable() + syllable() + pick(Self.onsets) + pick(["", "a", "e"])).capitalized
            if known.insert(name).inserted { given.append(name) }
        }
    }

    func readings(names count: Int) -> [Reading] {
        var source = self
        var known: Set<String> = []
        var names: [String] = []
        while names.count < count {
            let name = source.pick(given) + " " + source.surname()
            if known.insert(name).inserted { names.append(name) }
        }
        return stride(from: 0, to: names.count, by: 20).map { start in
            Self.reading(id: "a\(start)", of: names[start..<min(start + 20, names.count)])
        }
    }

    private static func reading(id: String, of names: ArraySlice<String>) -> Reading {
        var text = ""
        var mentions: [NameMention] = []
        for name in names {
            let start = text.utf8.count
            text += name
            mentions.append(NameMention(range: start..<text.utf8.count, text: name, kind: .person))
            text += " met "
        }
        let source = SourceRange(scalars: 0..<text.unicodeScalars.count, line: 1)
        let passage = Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: source)
        return Reading(article: Article(id: id, file: id + ".txt", text: text, passages: [passage]), names: mentions)
    }

    private mutating func surname() -> String {
        let stem = syllable() + (next(2) == 0 ? "" : syllable()) + pick(Self.onsets)
        return (stem + pick(Self.endings)).capitalized
    }

    private mutating func syllable() -> String { pick(Self.onsets) + pick(Self.vowels) }

    private mutating func pick(_ choices: [String]) -> String { choices[next(choices.count)] }

    /// A linear congruential generator (Knuth, MMIX).
    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
