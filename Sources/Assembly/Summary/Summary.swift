import Model

/// Chooses the sentences that matter most across the sources of a dossier: those that hold most of what the articles share, of what their
/// headlines and first sentences say, and of what other origins say too. Sentences that do not stand alone are never taken, nor those that a later
/// report overtakes: of what was announced and done the announcement, of a toll an earlier one. Where the announcement says most all the same, what
/// came of it stands behind it.
///
/// A sentence is worth the words that it adds, times the probability that it states a fact which a summary must have. That is learnt from labelled
/// stories (`train-facts`): from how likely the other origins say it, its place in its article, what headlines have of it, and its form, that is
/// speech, quotation, numbers, dates, names and length.
public struct Summary: Sendable {
    /// Creates a chooser.
    public init() {}

    static let most = 5
    /// Where more than `manyOrigins` tell the story.
    private static let mostOfMany = 7
    private static let manyOrigins = 10
    /// In news writing the first sentences of an article say what it is about; a headline or a dateline may stand above them.
    private static let sentencesOfLead = 3
    /// What happened longer before the first article is background.
    private static let daysOfNews = 30

    /// Verbatim sentences in the order in which they are best read: what the story is first, then in the order in which things happened, what
    /// was long before last. The comparison is of the same articles.
    public func sentences(events: [Event], comparison: Comparison, origins: [Origin] = []) -> [SummarySentence] {
        let facts = comparison.facts
        let ofArticles = facts.table.indices(of: origins)
        let outdated = OutdatedStatements(facts: facts, disputes: comparison.disputes).all()
        let pool = SummaryPool(facts: facts, origins: ofArticles, outdated: outdated)
        var choice = SummaryChoice(pool: pool, bonus: facts.model.summaryBonus)
        let most = Set(ofArticles).count > Self.manyOrigins ? Self.mostOfMany : Self.most
        choice.take(most)
        let outcome = Outcomes(events: events, table: facts.table).first(of: choice.chosen)
        var chosen = choice.chosen.filter { $0 != outcome?.statement }
        if let outcome, chosen.count == most, let last = chosen.lastIndex(where: { $0 != outcome.announcement }) { chosen.remove(at: last) }
        // What few tell opens no summary of what most do, where one of these tells it at its head.
        func isToldByMost(_ index: Int) -> Bool {
            let statement = facts.table.statements[index]
            // No quotation
            guard statement.sentence < Self.sentencesOfLead,
                facts.table.readings[statement.article].tokens[statement.tokens].first?.kind != .mark
            else { return false }
            let tellers = Set(([index] + facts.surely(index)).map { ofArticles[facts.table.statements[$0].article] })
            return 2 * tellers.count >= Set(ofArticles).count
        }
        let times = Times(events: events, table: facts.table)
        if let first = chosen.first(where: isToldByMost) ?? chosen.first {
            chosen = [first] + chosen.filter { $0 != first }.sorted { times.key(of: $0) < times.key(of: $1) }
        }
        if let outcome, let place = chosen.firstIndex(of: outcome.announcement) { chosen.insert(outcome.statement, at: place + 1) }
        let backing = SummaryBacking(comparison: comparison)
        return chosen.map { statement in
            SummarySentence(citation: facts.citation(statement), alsoSaidBy: backing.statements(for: statement).map(facts.citation))
        }
    }

    /// What came of what was announced: the sentence that tells best an event of the main line which some saw coming.
    private struct Outcomes {
        let events: [Event]
        let table: StatementTable

        /// The first of these statements that announces what a later article tells as done, and the statement that does so.
        func first(of statements: [Int]) -> (announcement: Int, statement: Int)? {
            let places = Dictionary(table.statements.indices.map { (place(of: $0), $0) }) { first, _ in first }
            let told = events.filter { $0.level == .main && $0.status == .announcedAndHappened && isTold($0) }
            for statement in statements {
                let own = place(of: statement)
                for event in told where event.mentions.contains(where: { $0.tense == .future && Self.place(of: $0.sentence) == own }) {
                    guard let done = places[Self.place(of: event.lead)], isLater(done, than: statement) else { continue }
                    return (statement, done)
                }
            }
            return nil
        }

        /// Whether the sentence that tells the event best tells it as past, in words of the article.
        private func isTold(_ event: Event) -> Bool {
            let lead = Self.place(of: event.lead)
            guard event.mentions.contains(where: { $0.tense == .past && !$0.phrase.isEmpty && Self.place(of: $0.sentence) == lead }),
                let reading = table.readings.first(where: { $0.article.id == event.lead.article })
            else { return false }
            return reading.article.passage(at: event.lead.range.lowerBound)?.kind == .paragraph
                && !reading.isWithinQuotation(event.lead.range)
        }

        private func isLater(_ statement: Int, than other: Int) -> Bool {
            guard let day = published(statement), let before = published(other) else { return false }
            return before.dayNumber < day.dayNumber
        }

        private func published(_ statement: Int) -> CalendarDate? {
            table.readings[table.statements[statement].article].article.published.day
        }

        private func place(of statement: Int) -> Place {
            let statement = table.statements[statement]
            return Place(article: table.readings[statement.article].article.id, start: statement.range.lowerBound)
        }

        private static func place(of citation: Citation) -> Place { Place(article: citation.article, start: citation.range.lowerBound) }

        private struct Place: Hashable {
            let article: String
            let start: Int
        }
    }

    /// When the sentences' events were.
    private struct Times {
        let table: StatementTable
        /// By article and the start of a sentence.
        private let whens: [String: [Int: TimeSpan]]
        /// The first day of publication, less the days of news; nil where no article is dated.
        private let firstOfNews: CalendarDate?

        init(events: [Event], table: StatementTable) {
            self.table = table
            var whens: [String: [Int: TimeSpan]] = [:]
            for event in events {
                // Only a sentence that names its time has a place of its own in time.
                for mention in event.mentions
                where !mention.phrase.isEmpty && whens[mention.sentence.article]?[mention.sentence.range.lowerBound] == nil {
                    whens[mention.sentence.article, default: [:]][mention.sentence.range.lowerBound] = event.when
                }
            }
            self.whens = whens
            firstOfNews = table.readings.compactMap(\.article.published.day).min().map { $0.adding(days: -Summary.daysOfNews) }
        }

        /// Background last, then by time, a longer one before what it holds, then by place.
        func key(of statement: Int) -> (Int, Int, Int, Int, Double, Int) {
            let place = table.statements[statement]
            let reading = table.readings[place.article]
            let told = whens[reading.article.id]?[place.range.lowerBound]
            let time = told ?? reading.article.published.time
            let isBackground = firstOfNews.flatMap { first in told.map { $0.days.lowerBound < first.dayNumber } } ?? false
            return (
                isBackground ? 1 : 0, time?.days.lowerBound ?? .max, -(time?.days.count ?? 0), time?.minute ?? -1,
                Double(place.sentence) / Double(max(1, reading.sentences.count)), statement
            )
        }
    }
}
