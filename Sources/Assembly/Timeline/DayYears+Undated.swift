import Model

// Days of articles without a publication date: nothing tells what their "13 November" and "Friday" are counted from.
extension DayYears {
    /// The mention of an undated article on the day that the dossier settles; a day of a month whose year stays open has none
    /// (`XXXX-11-13`), anything else is unchanged.
    func settledUndated(_ mention: DateMention, in reading: Reading) -> DateMention {
        guard mention.stated.year == nil, mention.stated.offset == nil, mention.kind == .date || mention.kind == .time else {
            return mention
        }
        if let month = mention.stated.month, let day = mention.stated.day {
            guard let settled = self.day(month: month, day: day, of: mention) else {
                let open = CalendarDate(year: CalendarDate.unstatedYear, month: month, day: day)?.edtf ?? mention.value
                return moved(mention, to: open, anchor: .missing, because: "no source of the dossier tells the year")
            }
            return moved(mention, to: CalendarDate(dayNumber: settled.day).iso, because: settled.because)
        }
        if let month = mention.stated.month, mention.stated.weekday == nil {
            // Nobody knows when what is quoted was said.
            return reading.quotes.contains { $0.range.overlaps(mention.range) } ? mention : settled(month: month, of: mention)
        }
        guard let weekday = mention.stated.weekday, mention.stated.month == nil, let day = weekdays[reading.article.id]?[weekday] else {
            return mention
        }
        return moved(
            mention, to: CalendarDate(dayNumber: day).iso,
            because: "the day of that name that the article, or another that tells the same, gives")
    }

    /// A month stands in the one year in which it lies near the days of the dossier's news, and not behind them where it is told as past;
    /// unchanged where there is none, or several.
    private func settled(month: Int, of mention: DateMention) -> DateMention {
        let years = Set(news.map { CalendarDate(dayNumber: $0).year }.flatMap { [$0 - 1, $0, $0 + 1] }).sorted()
        let near = years.compactMap { CalendarTime(year: $0, month: month) }.filter { time in
            news.contains { max(time.days.lowerBound - $0, $0 - time.days.upperBound) <= Self.nearNews }
                && (mention.tense != .past || time.days.lowerBound <= news.last ?? 0)
        }
        guard near.count == 1, let only = near.first else { return mention }
        return moved(
            mention, to: only.edtf, because: "the only year in which it lies near the days that the dossier tells of in full")
    }

    /// The value and the words for it of a mention whose day was found elsewhere; a time of day stays.
    private func moved(_ mention: DateMention, to day: String, anchor: DateMention.Anchor = .none, because: String) -> DateMention {
        mention.moved(
            to: day + (mention.value.firstIndex(of: "T").map { mention.value[$0...] } ?? ""), anchor: anchor, because: because)
    }

    /// The one year of a day: that which the dossier states for it, or that in which it lies near the news of the dossier, with the weekday
    /// that stands beside it.
    private func day(month: Int, day: Int, of mention: DateMention) -> (day: Int, because: String)? {
        let weekday = mention.stated.weekday
        let possible = { (years: Set<Int>) -> [Int] in
            years.sorted().compactMap { CalendarDate(year: $0, month: month, day: day) }
                .filter { weekday == nil || $0.weekday == weekday }.map(\.dayNumber)
        }
        if let years = stated[month * 100 + day], case let days = possible(years), days.count == 1 {
            return (days[0], "the year that another sentence of the dossier gives this day")
        }
        if let own = newsWithoutYear[month * 100 + day], weekday == nil || CalendarDate(dayNumber: own).weekday == weekday {
            return (own, "the first such day behind all that the dossier tells as past, and a weekday that its articles name")
        }
        let reach = weekday == nil ? Self.nearNews : Self.nearNewsWithWeekday
        let around = Set(news.map { CalendarDate(dayNumber: $0).year }.flatMap { [$0 - 1, $0, $0 + 1] })
        let near = possible(around).filter { day in news.contains { abs($0 - day) <= reach } }
        if near.count == 1 { return (near[0], "the only year in which it lies near the days that the dossier tells of in full") }
        guard near.isEmpty, mention.tense == .future, let latestPast else { return nil }
        let coming = possible([CalendarDate(dayNumber: latestPast).year, CalendarDate(dayNumber: latestPast).year + 1])
            .first { (1...Self.comingDays).contains($0 - latestPast) }
        return coming.map { ($0, "it is still to come, and lies right behind the latest month that the dossier tells as past") }
    }

    /// In days: what is to come so soon after the latest past needs no year.
    private static let comingDays = 45

    /// In days: so near to the news of a dossier, a day needs no year.
    private static let nearNews = 100
    /// The same for a day whose weekday agrees.
    private static let nearNewsWithWeekday = 200

    // MARK: What the dossier knows

    /// The days that are the dossier's news, in order: of its publications, and those that are told in full with their weekday or by two
    /// articles. Any other full date is background as often as news.
    static func news(in readings: [Reading]) -> [Int] {
        var result: Set<Int> = []
        var tellers: [Int: Set<Int>] = [:]
        for (index, reading) in readings.enumerated() {
            if let span = reading.article.published.time, span.days.count <= CalendarDate.longestMonth {
                result.formUnion([span.days.lowerBound, span.days.upperBound])
            }
            for (mention, day) in fullDays(of: reading) {
                tellers[day, default: []].insert(index)
                if mention.stated.weekday != nil { result.insert(day) }
            }
        }
        result.formUnion(tellers.filter { $0.value.count > 1 }.keys)
        return result.union(latestYear(in: readings)).sorted()
    }

    /// The first and the last days of what undated articles tell as past in the latest year that they name with a month, where two of them name
    /// it: not long ago, when they were written.
    private static func latestYear(in readings: [Reading]) -> [Int] {
        let told = readings.enumerated().flatMap { index, reading in pastMonths(of: reading).map { (reading: index, days: $0) } }
        let years = Dictionary(grouping: told) { CalendarDate(dayNumber: $0.days.lowerBound).year }
        guard let latest = years.max(by: { $0.key < $1.key })?.value, Set(latest.map(\.reading)).count > 1 else { return [] }
        return latest.flatMap { [$0.days.lowerBound, $0.days.upperBound] }
    }

    /// By month × 100 + day, the days that two undated articles tell without a year, half of them not as to come: in the first year in which they lie
    /// behind all that is told as past with its year, where they are then a weekday that two articles name by itself; or in the first one behind it
    /// in which they are the weekday that stands beside them.
    static func newsWithoutYear(in readings: [Reading], behind latestPast: Int?) -> [Int: Int] {
        guard let latestPast else { return [:] }
        var tellers: [Int: Set<Int>] = [:]
        var weekdays: [Int: Set<Int>] = [:]
        var past: [Int: Set<Int>] = [:]
        var beside: [Int: Set<Int>] = [:]
        for (index, reading) in readings.enumerated() where reading.article.published.day == nil {
            for mention in reading.dates where mention.stated.year == nil && mention.stated.offset == nil {
                if let month = mention.stated.month, let day = mention.stated.day {
                    tellers[month * 100 + day, default: []].insert(index)
                    if let weekday = mention.stated.weekday { beside[month * 100 + day, default: []].insert(weekday) }
                    if mention.tense != .future { past[month * 100 + day, default: []].insert(index) }
                } else if let weekday = mention.stated.weekday {
                    weekdays[weekday, default: []].insert(index)
                }
            }
        }
        let year = CalendarDate(dayNumber: latestPast).year
        var result: [Int: Int] = [:]
        for (key, articles) in tellers where articles.count > 1 && 2 * past[key, default: []].count >= articles.count {
            if let named = beside[key] {
                let days = (year...year + Self.weekdayReturns).compactMap { CalendarDate(year: $0, month: key / 100, day: key % 100) }
                if named.count == 1, let day = days.first(where: { $0.dayNumber > latestPast && named.contains($0.weekday) }) {
                    result[key] = day.dayNumber
                }
                continue
            }
            let possible = [year, year + 1].compactMap { CalendarDate(year: $0, month: key / 100, day: key % 100) }
            guard let day = possible.first(where: { $0.dayNumber > latestPast }), weekdays[day.weekday, default: []].count > 1 else {
                continue
            }
            result[key] = day.dayNumber
        }
        return result
    }

    /// In years: a day of a month is each weekday within as many, but for the turn of a century.
    private static let weekdayReturns = 11

    /// The last day of the latest month, or the latest day, that an undated article tells as past with its year.
    static func latestPast(in readings: [Reading]) -> Int? { readings.flatMap(pastMonths).map(\.upperBound).max() }

    private static func pastMonths(of reading: Reading) -> [ClosedRange<Int>] {
        guard reading.article.published.day == nil else { return [] }
        return reading.dates.compactMap { mention in
            guard mention.tense != .future, mention.stated.year != nil, mention.stated.month != nil else { return nil }
            return mention.dated?.days
        }
    }

    /// The headline, and the sentences that carry the news.
    private static let headSentences = 3

    private static func fullDays(of reading: Reading) -> [(mention: DateMention, day: Int)] {
        reading.dates.compactMap { mention in
            guard mention.stated.year != nil, mention.stated.day != nil, let time = mention.dated, time.isOneDay else {
                return nil
            }
            return (mention, time.days.lowerBound)
        }
    }

    /// By article without a date, the day of a weekday: the one that the article gives in full, and the one that another article gives for what
    /// both say. None where two days are possible.
    static func weekdays(in readings: [Reading], claims: [Claim], news: [Int]) -> [String: [Int: Int]] {
        var days: [String: [Int: Set<Int>]] = [:]
        let undated = Dictionary(
            readings.filter { $0.article.published.day == nil }.map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
        guard !undated.isEmpty else { return [:] }
        for (id, reading) in undated {
            for (mention, day) in fullDays(of: reading) where mention.stated.weekday != nil {
                days[id, default: [:]][CalendarDate(dayNumber: day).weekday, default: []].insert(day)
            }
        }
        let all = Dictionary(readings.map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
        let isBrief = (news.last ?? 0) - (news.first ?? 0) <= briefDays
        for claim in claims {
            let said = claim.cells.filter { $0.state == .says }
            let told = Set(said.flatMap { cell in all[cell.article].map { Self.days(in: cell.citation.range, of: $0) } ?? [] })
            guard told.count == 1, let day = told.first else { continue }
            let weekday = CalendarDate(dayNumber: day).weekday
            for cell in said {
                guard let reading = undated[cell.article], reading.earliestDay.map({ $0 <= day + SharedNews.week }) ?? true else {
                    continue
                }
                let dates = reading.dates.filter { cell.citation.range.overlaps($0.range) && ($0.kind == .date || $0.kind == .time) }
                let isAtHead = reading.sentenceIndex(at: cell.citation.range.lowerBound).map { $0 < headSentences } ?? false
                let agrees =
                    dates.isEmpty
                    ? isBrief && isAtHead
                    : dates.allSatisfy { $0.stated.weekday == weekday && $0.stated.day == nil && $0.stated.offset == nil }
                if agrees { days[cell.article, default: [:]][weekday, default: []].insert(day) }
            }
        }
        return days.mapValues { $0.compactMapValues { $0.count == 1 ? $0.first : nil } }
    }

    /// In days: a dossier of so short a time has one Sunday that its news is of.
    private static let briefDays = 21

    /// The days that a stretch of an article tells of for sure; none where it counts from one of them to another ("in protest at what happened
    /// eight days ago"), of which the rest of it may be.
    private static func days(in range: TextRange, of reading: Reading) -> Set<Int> {
        let isDated = reading.article.published.day != nil
        let days = Set(
            reading.dates.lazy.filter { range.overlaps($0.range) && (isDated || $0.stated.year != nil) }
                .compactMap(\.dated).filter(\.isOneDay).map(\.days.lowerBound))
        guard days.count == 1, let day = days.first else { return days }
        return reading.countsAway(from: day...day, in: range) ? [] : days
    }
}
