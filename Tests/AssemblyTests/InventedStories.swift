import Model
import Reader

/// Stories put together from invented words, each told by several articles: as many as a test wants.
struct InventedStories {
    private var state: UInt64 = 5
    private static let syllables = ["ba", "re", "mi", "to", "lu", "sha", "ne", "vo", "ki", "dra", "po", "ze", "ga", "fi", "mu"]
    private static let frames = [
        "The %s of the %s said that %s had been at the %s.", "In %s, the %s and %s were of the %s.",
        "%s will be in the %s and the %s of %s.",
        "It is not the %s of %s that %s had in the %s.", "%s and the %s said that it was %s and the %s.",
        "As %s was in the %s, %s had to be the %s.",
    ]

    /// `count` stories of `articles` articles each: ids `s3-a1`, stories apart by all their rare words.
    mutating func readings(stories count: Int, articles: Int) -> [Reading] {
        var all: [(id: String, title: String?, paragraphs: [String])] = []
        for story in 0..<count {
            let words = (0..<14).map { _ in word() }
            for article in 0..<articles {
                let sentences = (0..<6).map { _ in sentence(words) }
                let paragraphs = [sentences[..<3], sentences[3...]].map { $0.joined(separator: " ") }
                all.append(("s\(story)-a\(article)", sentence(words), paragraphs))
            }
        }
        return AssemblyTests.readings(all)
    }

    private mutating func sentence(_ words: [String]) -> String {
        let frame = Self.frames[next(Self.frames.count)].split(separator: "%s", omittingEmptySubsequences: false)
        return frame.map { part in part.hasSuffix(".") ? String(part) : part + words[next(words.count)] }.joined()
    }

    private mutating func word() -> String {
        let text = (0..<3).map { _ in Self.syllables[next(Self.syllables.count)] }.joined()
        return next(2) == 0 ? text.capitalized : text
    }

    /// A linear congruential generator (Knuth, MMIX).
    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
