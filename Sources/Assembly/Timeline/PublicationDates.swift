import Model
import Reader

/// Infers publication dates that nobody states, from an article and from the others of its dossier.
///
/// Every article gives evidence: what it tells as past, what as still to come, and by which names of days. An article that bears its date
/// is dated by itself, and dates the others like a stated date. Articles of one dossier were published within days of one another. The
/// days on which all of that is least surprising are taken, when nothing else comes near them and a year is stated somewhere; an
/// article without enough evidence keeps an unknown date.
public struct PublicationDates: Sendable {
    private let reader: ArticleReader

    /// Creates an inference that resolves dates anew with the reader.
    public init(reader: ArticleReader) {
        self.reader = reader
    }

    /// The readings of one dossier, in the same order; those without a stated publication date get an inferred one where the evidence
    /// suffices, and their dates resolved against it. A stated date is never changed. O(dates) of the readings.
    public func dated(_ readings: [Reading]) -> [Reading] {
        let open = readings.indices.filter { readings[$0].article.published.basis != .stated }
        guard !open.isEmpty else { return readings }
        var known = readings.compactMap { $0.article.published.basis == .stated ? $0.article.published.day?.dayNumber : nil }
        var result = readings
        var undated: [Undated] = []
        for index in open {
            let article = Undated(reading: index, evidence: PublicationEvidence.found(in: readings[index], reader: reader))
            let isDated = article.bearsDate && date([article], knownDays: [], in: &result)
            if isDated, let day = result[index].article.published.day?.dayNumber {
                known.append(day)
            } else {
                undated.append(article)
            }
        }
        guard !undated.isEmpty else { return result }
        if let first = known.min(), let last = known.max(), last - first > Self.longestStory {
            // Articles from over the years date nothing but themselves.
            for article in undated { date([article], knownDays: [], in: &result) }
        } else {
            date(undated, knownDays: known, in: &result)
        }
        return result
    }

    /// An article that states no publication date.
    private struct Undated {
        let reading: Int
        let evidence: [PublicationEvidence]

        var bearsDate: Bool {
            evidence.contains { item in
                if case .dateline = item.form { return true }
                return false
            }
        }
    }

    /// In days: articles of one story that lie farther apart are of several.
    private static let longestStory = 60

    /// Dates articles together; true when any of them got a date.
    @discardableResult
    private func date(_ articles: [Undated], knownDays: [Int], in readings: inout [Reading]) -> Bool {
        let solver = PublicationSolver(evidence: articles.map(\.evidence), statedDays: knownDays)
        guard let period = solver.bestPeriod() else { return false }
        let names = articles.map { readings[$0.reading].article.title ?? readings[$0.reading].article.id }
        let reason = PublicationReason(solver: solver, names: names)
        let answers = solver.answers(in: period)
        for (position, article) in articles.enumerated() {
            guard let answer = answers[position] else { continue }
            let published = PublicationDate(
                value: CalendarDate(dayNumber: answer.day).iso,
                basis: .inferred,
                because: reason.words(for: answer, ofArticle: position, in: period)
            )
            readings[article.reading] = reader.reading(readings[article.reading], publishedOn: published)
        }
        return answers.contains { $0 != nil }
    }
}
