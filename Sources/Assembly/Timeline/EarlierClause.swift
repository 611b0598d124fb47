import Model
import Reader

/// Dates what a clause of time tells by its distance from the sentence's own day: "said on Friday, a day after it rose", and in the news itself
/// from the publication: "a week after the earthquake struck".
struct EarlierClause {
    let reading: Reading
    let words: EventWords

    /// The lengths of time that stand before "after" and a clause with a verb, as mentions of the day, week, month or year so far back.
    /// `dates` are all of the sentence, in order.
    func mentions(among dates: [DateMention], sentence: Int) -> [DateMention] {
        let isUndated = dates.allSatisfy { $0.kind == .duration }
        var named: DateMention?
        return dates.compactMap { length in
            guard length.kind == .duration else {
                if length.kind != .set { named = length }
                return nil
            }
            guard length.modifier == nil, let (unit, count) = distance(length.value),
                words.lengthClauses.contains(reading.wordBehind(length, sentence: sentence) ?? ""),
                opensClause(length, dates: dates, sentence: sentence),
                let base = base(named: named, isUndated: isUndated, unit: unit, sentence: sentence),
                let time = time(unit, count, before: base.day)
            else { return nil }
            return DateMention(
                range: length.range, text: length.text, kind: .date, value: time.timex, anchor: base.anchor, tense: .past,
                stated: StatedTime(offset: -count, unit: unit), because: "\(length.text) before \(base.day.iso)")
        }
    }

    /// The unit and the number of a length in whole days, weeks, months or years.
    private func distance(_ value: String) -> (unit: StatedTime.Unit, count: Int)? {
        let units: [Character: StatedTime.Unit] = ["D": .day, "W": .week, "M": .month, "Y": .year]
        guard value.first == "P", let unit = value.last.flatMap({ units[$0] }), let count = Int(value.dropFirst().dropLast()),
            (1...Self.most).contains(count)
        else { return nil }
        return (unit, count)
    }

    /// Who counts more knows no day any more.
    private static let most = 100

    /// True when a verb stands behind "after", before the next date, mark or end of the sentence.
    private func opensClause(_ length: DateMention, dates: [DateMention], sentence: Int) -> Bool {
        let tokens = reading.tokens[reading.sentences[sentence].tokens]
        let behind = tokens[tokens.partitioningIndex { $0.range.lowerBound >= length.range.upperBound }...].dropFirst()
        let next = dates[dates.partitioningIndex { $0.range.lowerBound >= length.range.upperBound }...].first
        let end = next?.range.lowerBound ?? reading.sentences[sentence].range.upperBound
        let clause = behind.prefix { $0.kind != .mark && $0.range.upperBound <= end }
        return clause.contains { words.isFinite(reading.word($0)) }
    }

    /// The day that the sentence names last before a length; in the first sentences of an article, which are its news, the publication for
    /// all but days.
    private func base(named: DateMention?, isUndated: Bool, unit: StatedTime.Unit, sentence: Int) -> (
        day: CalendarDate, anchor: DateMention.Anchor
    )? {
        if let named { return named.day.map { ($0, .mention(named.range)) } }
        guard unit != .day, let published = reading.article.published.day, isUndated else { return nil }
        return sentence <= reading.firstOfBody + 1 ? (published, .publication) : nil
    }

    /// "A week" is that day of the week; what is longer is only as fine as its unit.
    private func time(_ unit: StatedTime.Unit, _ count: Int, before day: CalendarDate) -> CalendarTime? {
        switch unit {
        case .day: CalendarTime(day.adding(days: -count))
        case .week where count == 1: CalendarTime(day.adding(days: -7))
        case .week:
            CalendarTime(.week(day.adding(days: -7 * count - day.weekday + 1)))
        case .month:
            CalendarTime(year: day.adding(months: -count).year, month: day.adding(months: -count).month)
        default: CalendarTime(.year(day.year - count))
        }
    }
}
