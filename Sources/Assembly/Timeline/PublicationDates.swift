import Model
import Reader

/// Infers publication dates that nobody states.
///
/// An article is dated by what it says itself: a line or a dateline that bears its date, or a day told with its weekday that other words of it
/// bear out. A dateline without a year takes the year of the dated articles beside it. Any other article gets a day only where it tells the
/// same news as a dated one, or where the whole dossier is of a few days; its own words then decide which day. What leaves the day open gives a month at most.
public struct PublicationDates: Sendable {
    private let reader: ArticleReader
    private let vocabulary: Vocabulary

    /// Creates an inference that resolves dates anew with the reader.
    public init(reader: ArticleReader, vocabulary: Vocabulary = .english) {
        self.reader = reader
        self.vocabulary = vocabulary
    }

    /// The readings of one dossier, in the same order; those without a stated publication date get an inferred one where the evidence
    /// suffices, and their dates resolved against it. A stated date is never changed. O(words of the readings).
    public func dated(_ readings: [Reading]) -> [Reading] {
        let open = readings.indices.filter { readings[$0].article.published.basis != .stated }
        guard !open.isEmpty else { return readings }
        var result = readings
        var undated = open.map { index in
            Undated(
                reading: index, earliest: readings[index].earliestDay,
                evidence: PublicationEvidence.found(in: readings[index], reader: reader, words: vocabulary.events))
        }
        settle(&undated, in: &result) { article in ownDate(of: article) }
        settle(&undated, in: &result) { [days = Self.days(of: result)] article in ownDay(of: article, neighbours: days) }
        // An article that is dated by another dates others in its turn.
        while !undated.isEmpty {
            let news = SharedNews(result, rates: vocabulary.wordRates)
            let count = undated.count
            settle(&undated, in: &result) { [result] article in day(of: article, in: result, news) }
            if undated.count == count { break }
        }
        settle(&undated, in: &result) { [result] article in dayInBriefStory(of: article, in: result) }
        settle(&undated, in: &result) { article in month(of: article) }
        return result
    }

    /// An article that states no publication date.
    private struct Undated {
        let reading: Int
        let earliest: Int?
        let evidence: [PublicationEvidence]
    }

    /// Dates those articles of which a rule knows the date, and takes them from the others.
    private func settle(_ undated: inout [Undated], in readings: inout [Reading], by rule: (Undated) -> PublicationDate?) {
        let found = undated.map(rule)
        for (article, published) in zip(undated, found) {
            guard let published else { continue }
            readings[article.reading] = reader.reading(readings[article.reading], publishedOn: published)
        }
        undated = zip(undated, found).filter { $0.1 == nil }.map(\.0)
    }

    private static func days(of readings: [Reading]) -> [Int] { readings.compactMap(\.article.published.day?.dayNumber) }

    private func inferred(_ value: String, _ because: String) -> PublicationDate {
        PublicationDate(value: value, basis: .inferred, because: because)
    }

    // MARK: Rules

    /// The date that the article bears.
    private func ownDate(of article: Undated) -> PublicationDate? {
        let borne = article.evidence.filter { item in
            if case .dateline = item.form { return true }
            return false
        }
        guard let best = borne.max(by: { $0.weight < $1.weight }), let item = borne.first(where: { $0.weight == best.weight }),
            case .dateline(let days) = item.form
        else { return nil }
        let day = CalendarDate(dayNumber: item.isChange ? dayBefore(change: days.lowerBound, article) : days.lowerBound)
        let value = days.count == 1 ? day.iso : String(day.iso.prefix(7))
        return inferred(value, PublicationReason(evidence: article.evidence).words(forOwn: item, value))
    }

    /// Of the days up to the last change of an article, the one that its other words fit best.
    private func dayBefore(change: Int, _ article: Undated) -> Int {
        let others = article.evidence.filter { !$0.isChange }
        let costs = (0..<Self.week).map { gap in
            others.reduce(PublicationSolver.distanceCost(gap)) { $0 + $1.cost(publishedOn: change - gap) }
        }
        return change - (costs.indices.min { costs[$0] < costs[$1] } ?? 0)
    }

    /// The day of a dateline without a year, or one that the article tells with its weekday and bears out.
    private func ownDay(of article: Undated, neighbours: [Int]) -> PublicationDate? {
        let reason = PublicationReason(evidence: article.evidence)
        if let found = YearlessDateline(evidence: article.evidence, neighbours: neighbours).day() {
            let day = CalendarDate(dayNumber: found.day).iso
            return inferred(day, reason.words(forYearOf: found.item, found.day, near: found.neighbour))
        }
        guard let answer = PublicationSolver(evidence: article.evidence, earliest: article.earliest, neighbours: neighbours).answer(),
            isBorneOut(answer.day, article)
        else { return nil }
        let near = neighbours.min { abs($0 - answer.day) < abs($1 - answer.day) }
        return inferred(CalendarDate(dayNumber: answer.day).iso, reason.words(for: answer, near: near))
    }

    /// True when two days with their weekdays, or one of them and a weekday alone, speak for a day: one full date may be background.
    private func isBorneOut(_ day: Int, _ article: Undated) -> Bool {
        let near = article.evidence.filter { item in
            switch item.form {
            case .days(let days): item.hasWeekday && days.count == 1 && abs(days.lowerBound - day) <= Self.newsDays
            case .dayOfMonth(_, _, .some): item.cost(publishedOn: day) < Self.farCost
            case .weekday: true
            case .dayOfMonth, .month, .neighbour, .dateline, .openDateline, .yearlessDateline, .chrome: false
            }
        }
        return near.count > 1
    }

    /// In days: news gives the date of what it tells with the weekday.
    private static let newsDays = 14
    /// What a day with its weekday costs that is no contradiction.
    private static let farCost = 4.5

    /// The day of an article that tells the same news as dated ones.
    private func day(of article: Undated, in readings: [Reading], _ news: SharedNews) -> PublicationDate? {
        let shared = news.matches(for: readings[article.reading])
        let companions = shared.map(\.published)
        guard let first = companions.min(), let last = companions.max(), last - first <= Self.newsDays else { return nil }
        let sharedDays = Dictionary(grouping: shared, by: \.weekday).mapValues { Set($0.map(\.day)) }
        let solver = PublicationSolver(
            evidence: article.evidence, earliest: article.earliest, companions: companions, sharedDays: sharedDays)
        guard let answer = solver.answer(),
            let nearest = shared.min(by: { abs($0.published - answer.day) < abs($1.published - answer.day) })
        else { return nil }
        let other = readings[nearest.reading].article
        let companion = PublicationReason.Companion(name: other.title ?? other.id, day: nearest.published)
        let because = PublicationReason(evidence: article.evidence).words(for: answer, beside: companion)
        return inferred(CalendarDate(dayNumber: answer.day).iso, because)
    }

    /// The day of an article in a dossier whose dated articles, half of it or more, are of a few days: all of it is one news, and two days of
    /// the article's own, or one where all others are of one day, tell which of them is meant.
    private func dayInBriefStory(of article: Undated, in readings: [Reading]) -> PublicationDate? {
        let days = Self.days(of: readings)
        guard let first = days.min(), let last = days.max(), days.count > 1, 2 * days.count >= readings.count, last - first <= Self.week
        else {
            return nil
        }
        let middle = days.sorted()[days.count / 2]
        guard let answer = PublicationSolver(evidence: article.evidence, earliest: article.earliest, companions: [middle]).answer(),
            ((first - 1)...(last + 1)).contains(answer.day)
        else { return nil }
        let fitting = article.evidence.filter { $0.isPreciseToDay && $0.cost(publishedOn: answer.day) < Self.farCost }
        guard fitting.count > 1 || last - first <= 1 else { return nil }
        let reason = PublicationReason(evidence: article.evidence)
        return inferred(CalendarDate(dayNumber: answer.day).iso, reason.words(for: answer, amongDays: first, last))
    }

    private static let week = 7

    /// The month of an article whose one dated day leaves open how long after it was written.
    private func month(of article: Undated) -> PublicationDate? {
        guard let answer = PublicationSolver(evidence: article.evidence, earliest: article.earliest).answer() else { return nil }
        let day = CalendarDate(dayNumber: answer.day).iso
        let month = String(day.prefix(7))
        guard CalendarDate(dayNumber: answer.day + Self.newsDays).iso.hasPrefix(month) else { return nil }
        return inferred(month, PublicationReason(evidence: article.evidence).words(forMonthOf: answer, month))
    }
}
