import Model
import Reader

/// Finds what was changed between the versions of articles. Only the latest version of an article is read for what sources say; of the earlier
/// ones nothing but this is looked at.
struct Revisions: Sendable {
    private let reader: ArticleReader
    private let vocabulary: Vocabulary

    init(reader: ArticleReader, vocabulary: Vocabulary = .english) {
        self.reader = reader
        self.vocabulary = vocabulary
    }

    /// The readings with the earlier versions as they are compared (with their headlines in their texts), and what was changed in each step, by
    /// article, the earliest first. O(text), but for what was rewritten.
    func all(in readings: [Reading]) -> (readings: [Reading], revisions: [Revision]) {
        guard readings.contains(where: { !$0.article.versions.isEmpty }) else { return (readings, []) }
        var result = readings
        var revisions: [Revision] = []
        for (index, reading) in readings.enumerated() where !reading.article.versions.isEmpty {
            let versions = reading.article.versions.map { read($0, as: reading.article) }
            result[index].article.versions = versions.map(\.article)
            let sources = (versions + [reading]).map { SharedTextSource($0) }
            for (place, pair) in zip(sources, sources.dropFirst()).enumerated() {
                revisions.append(RevisionFinder(pair.0, pair.1, vocabulary).revision(of: reading.article.id, version: place + 1))
            }
        }
        return (result, revisions)
    }

    private func read(_ version: Article, as article: Article) -> Reading {
        var known = version
        known.language = article.language
        // So that "Monday" means one day in both, where nothing else is stated.
        if known.published.value == nil { known.published = article.published }
        return reader.withHeadline(reader.read(known))
    }
}

/// Compares two versions passage by passage.
private struct RevisionFinder {
    private let a: SharedTextSource
    private let b: SharedTextSource
    private let vocabulary: Vocabulary
    /// By passage: its words.
    private let wordsA: [Range<Int>]
    private let wordsB: [Range<Int>]

    init(_ a: SharedTextSource, _ b: SharedTextSource, _ vocabulary: Vocabulary) {
        (self.a, self.b, self.vocabulary) = (a, b, vocabulary)
        (wordsA, wordsB) = (Self.words(a), Self.words(b))
    }

    private static func words(_ source: SharedTextSource) -> [Range<Int>] {
        source.reading.article.passages.map { source.words(in: $0.range) }
    }

    func revision(of article: String, version: Int) -> Revision {
        let partners = partners()
        var passages: [Revision.Passage] = []
        var next = 0
        let taken = Set(partners.compactMap { $0 })
        /// What was cut before a passage of the earlier version.
        func cut(before end: Int) {
            while next < end {
                if !taken.contains(next), !wordsA[next].isEmpty {
                    passages.append(Revision.Passage(earlier: citation(next, a), later: nil))
                }
                next += 1
            }
        }
        for (place, partner) in partners.enumerated() where !wordsB[place].isEmpty {
            guard let partner else {
                passages.append(Revision.Passage(earlier: nil, later: citation(place, b)))
                continue
            }
            cut(before: partner)
            guard a.keys[wordsA[partner]] != b.keys[wordsB[place]] else { continue }
            let stretch = SharedTextStretch(pair: ArticlePair(a: 0, b: 1), a: wordsA[partner], b: wordsB[place])
            passages.append(
                Revision.Passage(
                    earlier: citation(partner, a), later: citation(place, b), edits: TextDifference(stretch, a, b, vocabulary).edits))
        }
        cut(before: wordsA.count)
        return Revision(article: article, version: version, passages: passages, values: values(in: passages))
    }

    private func citation(_ passage: Int, _ source: SharedTextSource) -> Citation {
        let (article, place) = (source.reading.article, source.reading.article.passages[passage])
        return Citation(article: article.id, passage: place.id, range: place.range, text: article.text(of: place.range))
    }

    /// By passage of the later version: the one of the earlier that it was; each at most once.
    private func partners() -> [Int?] {
        var partners = [Int?](repeating: nil, count: wordsB.count)
        var free: [[UInt64]: [Int]] = [:]
        for place in wordsA.indices.reversed() where !wordsA[place].isEmpty {
            free[Array(a.keys[wordsA[place]]), default: []].append(place)
        }
        var left = Set(wordsA.indices.filter { !wordsA[$0].isEmpty })
        for place in wordsB.indices where !wordsB[place].isEmpty {
            guard let same = free[Array(b.keys[wordsB[place]])]?.popLast() else { continue }
            partners[place] = same
            left.remove(same)
            if free[Array(b.keys[wordsB[place]])]?.isEmpty == true { free[Array(b.keys[wordsB[place]])] = nil }
        }
        let open = wordsB.indices.filter { partners[$0] == nil && !wordsB[$0].isEmpty }
        guard open.count * left.count <= Self.mostCompared else { return partners }
        let sorted = Dictionary(uniqueKeysWithValues: left.map { ($0, a.keys[wordsA[$0]].sorted()) })
        var likes: [(share: Double, a: Int, b: Int)] = []
        for place in open {
            let own = b.keys[wordsB[place]].sorted()
            for (other, keys) in sorted {
                let share = 2 * Double(own.sortedIntersection(keys).count) / Double(own.count + keys.count)
                if share >= Self.leastAlike { likes.append((share, other, place)) }
            }
        }
        for like in likes.sorted(by: { ($1.share, $0.b, $0.a) < ($0.share, $1.b, $1.a) })
        where partners[like.b] == nil && left.contains(like.a) {
            partners[like.b] = like.a
            left.remove(like.a)
        }
        return partners
    }

    /// The changes of values that are no more than that: where much else was rewritten too, nobody can say what stands for what.
    private func values(in passages: [Revision.Passage]) -> [Revision.Value] {
        passages.enumerated().flatMap { place, passage -> [Revision.Value] in
            guard !passage.edits.isEmpty, let later = passage.later, kind(of: later) != .title else { return [] }
            return passage.edits.indices.filter { index in
                let edit = passage.edits[index]
                return [.number, .time, .name].contains(edit.kind) && !edit.a.isEmpty && !edit.b.isEmpty
                    && a.words(in: edit.a).count <= Self.longestValue && b.words(in: edit.b).count <= Self.longestValue
            }.map { Revision.Value(passage: place, edit: $0) }
        }
    }

    private func kind(of citation: Citation) -> Passage.Kind? {
        b.reading.article.passages.first { $0.id == citation.passage }?.kind
    }

    /// Of the words of both passages (Dice's coefficient), how many must be in common for one to be a version of the other.
    private static let leastAlike = 0.4
    /// Passages times passages: a text that was rewritten throughout is another text.
    private static let mostCompared = 250_000
    /// In words.
    private static let longestValue = 8
}
