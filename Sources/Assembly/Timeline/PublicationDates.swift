import Model
import Reader

/// Infers publication dates that nobody states, from an article and from the others of its dossier.
///
/// Every article gives evidence: what it tells as past, what as still to come, and by which names of days. Articles of one dossier
/// were published within days of one another. The days on which all of that is least surprising are taken, when nothing else comes
/// near them and a year is stated somewhere; an article without enough evidence keeps an unknown date.
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
        let stated = readings.compactMap { $0.article.published.basis == .stated ? $0.article.published.day?.dayNumber : nil }
        let evidence = open.map { PublicationEvidence.found(in: readings[$0], reader: reader) }
        let solver = PublicationSolver(evidence: evidence, statedDays: stated)
        guard let period = solver.bestPeriod() else { return readings }
        let reason = PublicationReason(solver: solver, names: open.map { readings[$0].article.title ?? readings[$0].article.id })
        var result = readings
        let answers = solver.answers(in: period)
        for (position, index) in open.enumerated() {
            guard let answer = answers[position] else { continue }
            let published = PublicationDate(
                value: CalendarDate(dayNumber: answer.day).iso,
                basis: .inferred,
                because: reason.words(for: answer, ofArticle: position, in: period)
            )
            result[index] = reader.reading(readings[index], publishedOn: published)
        }
        return result
    }
}
