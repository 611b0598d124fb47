import Model

/// Makes as many stories as wanted of a few: each copy of a story has names and rare words of its own, so that no two are one.
struct StoryCopies {
    private let stories: [[[String]]]
    private let commonWords: Set<String>
    private var state: UInt64 = 3
    private static let syllables = ["ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "ze"]

    /// The stories, as articles that tell them. Words that stand in a tenth of all articles, at least in two, are common.
    init(of groups: [[Reading]]) {
        stories = groups.map { group in
            group.map { reading in reading.sentences.map { reading.article.text(of: $0.range) } }.filter { !$0.isEmpty }
        }.filter { !$0.isEmpty }
        var counts: [String: Int] = [:]
        for article in groups.joined() {
            for word in Set(Self.words(article.article.text).map { $0.lowercased() }) { counts[word, default: 0] += 1 }
        }
        let least = max(2, groups.joined().count / 10)
        commonWords = Set(counts.filter { $0.value >= least }.keys)
    }

    /// Articles of stories that one to twenty articles tell, published within days of one another, the stories over ten years.
    mutating func articles(_ count: Int) -> [Article] {
        var all: [Article] = []
        all.reserveCapacity(count)
        var story = 0
        while all.count < count {
            let tellers = stories[next(stories.count)]
            var names: [String: String] = [:]
            for number in 0..<min([1, 1, 2, 3, 5, 8, 12, 20][next(8)], count - all.count) {
                let own = tellers[next(tellers.count)], other = tellers[next(tellers.count)]
                let sentences = own.prefix(6) + (0..<4).map { _ in other[next(other.count)] }
                let text = sentences.map { renamed($0, &names) }.joined(separator: " ")
                let day = CalendarDate(dayNumber: 18_000 + story * 37 % 3_650 + next(6)).iso
                all.append(Self.article("s\(story)-\(number)", title: renamed(own[0], &names), text: text, day: day))
            }
            story += 1
        }
        return all
    }

    private static func article(_ id: String, title: String, text: String, day: String) -> Article {
        let source = SourceRange(scalars: 0..<text.unicodeScalars.count, line: 1)
        return Article(
            id: id, file: "stories.jsonl", title: title, published: PublicationDate(value: day, basis: .stated, because: "stated"),
            text: text,
            passages: [Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: source)])
    }

    /// The sentence with the rare words of the story's copy.
    private mutating func renamed(_ sentence: String, _ names: inout [String: String]) -> String {
        var result = ""
        for part in sentence.split(separator: " ", omittingEmptySubsequences: false) {
            let word = part.filter(\.isLetter)
            let key = word.lowercased()
            if !result.isEmpty { result += " " }
            guard word.count > 2, word.count == part.count || part.hasPrefix(word), !commonWords.contains(key) else {
                result += part
                continue
            }
            let name = names[key] ?? invented()
            names[key] = name
            result += (word.first?.isUppercase == true ? name.capitalized : name) + part.dropFirst(word.count)
        }
        return result
    }

    private mutating func invented() -> String { (0..<(2 + next(3))).map { _ in Self.syllables[next(Self.syllables.count)] }.joined() }

    private static func words(_ text: String) -> [Substring] { text.split { !$0.isLetter } }

    /// A linear congruential generator (Knuth, MMIX).
    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, bound)))
    }
}
