import Model

/// Divides a story that spans weeks into chapters: runs of days on which one event is told.
///
/// Days are joined to runs, neighbours only, the most alike first, by the average similarity of their articles and by the time between them;
/// runs that are much less alike than the articles of the story are on average stay chapters of their own.
struct Chapters {
    /// In time order; empty for a story of days and for one that does not fall into parts.
    let all: [Chapter]

    /// A run of days.
    private struct Run {
        var first: Int
        var last: Int
        var readings: [Int]
        var vector: TermVector
    }

    /// `readings` are in order of publication; `vectors` are theirs.
    init(_ readings: [Reading], vectors: [TermVector], titles: DossierTitle) {
        let days = readings.map { $0.article.published.basis == .unknown ? nil : $0.article.published.day?.dayNumber }
        var ofDay: [Int: [Int]] = [:]
        for (index, day) in days.enumerated() {
            if let day { ofDay[day, default: []].append(index) }
        }
        // Days are local, the order of the readings is not: an article of the evening before can come later.
        var runs = ofDay.sorted { $0.key < $1.key }.map { day, readings in
            Run(first: day, last: day, readings: readings, vector: TermVector.sum(readings.map { vectors[$0] }))
        }
        guard let first = runs.first, let last = runs.last, last.last - first.first >= Self.shortestStory, runs.count > 1 else {
            all = []
            return
        }
        let floor = Self.share * Self.averageSimilarity(runs, vectors: vectors)
        var affinities = zip(runs, runs.dropFirst()).map(Self.affinity)
        while let best = affinities.indices.max(by: { (affinities[$0], $1) < (affinities[$1], $0) }),
            affinities[best] >= floor || runs.count > Self.mostChapters
        {
            runs[best] = Self.joined(runs[best], runs[best + 1])
            runs.remove(at: best + 1)
            affinities.remove(at: best)
            if best < affinities.count { affinities[best] = Self.affinity(runs[best], runs[best + 1]) }
            if best > 0 { affinities[best - 1] = Self.affinity(runs[best - 1], runs[best]) }
        }
        all = runs.count < 2 ? [] : runs.map { Self.chapter($0, readings, titles) }
    }

    private static func chapter(_ run: Run, _ readings: [Reading], _ titles: DossierTitle) -> Chapter {
        let own = run.readings.map { readings[$0] }
        return Chapter(
            title: titles.proposal(for: own).title, from: CalendarDate(dayNumber: run.first), to: CalendarDate(dayNumber: run.last),
            articles: own.map(\.article.id))
    }

    /// Of all pairs of articles.
    private static func averageSimilarity(_ runs: [Run], vectors: [TermVector]) -> Float {
        let all = TermVector.sum(runs.map(\.vector))
        let articles = runs.flatMap(\.readings)
        let squares = articles.reduce(Float(0)) { $0 + vectors[$1].squaredLength }
        return (all.squaredLength - squares) / Float(articles.count * (articles.count - 1))
    }

    private static func affinity(_ left: Run, _ right: Run) -> Float {
        let similarity = left.vector.product(with: right.vector) / Float(left.readings.count * right.readings.count)
        return similarity / (1 + max(0, Float(right.first - left.last) - daysOfSilence) / daysToHalf)
    }

    private static func joined(_ left: Run, _ right: Run) -> Run {
        Run(
            first: left.first, last: right.last, readings: left.readings + right.readings,
            vector: TermVector.sum([left.vector, right.vector]))
    }

    /// In days from the first to the last article; a shorter story is one chapter.
    static let shortestStory = 13
    /// The share of the average similarity of the story that two runs must reach to be one.
    private static let share: Float = 0.8
    /// Within one story, where a pause of days is a turn: much shorter than between stories (`GroupCluster`). Set by hand.
    private static let daysOfSilence: Float = 2
    private static let daysToHalf: Float = 7
    /// More would be a list of days, no division.
    private static let mostChapters = 12
}
