import Model
import Reader

/// Tells which of the times that an article names can be those of its sentences without one.
///
/// An article that has a date is news of the days before it. Of one that has none nobody knows what the days are that it recalls: there only
/// a day at its head, or one that other articles tell of, is lent to more than the sentence right behind.
struct TimeLending {
    let reading: Reading
    /// What the article dates, in text order.
    let told: [DatedStatement]
    let dossier: ToldDays
    let words: EventWords
    private let isUndated: Bool
    /// The days of the week that the head names, where nothing tells of which week.
    private let weekdays: Set<Int>
    /// The days that the head dates.
    private let headDays: [ClosedRange<Int>]

    init(reading: Reading, told: [DatedStatement], dossier: ToldDays, words: EventWords) {
        (self.reading, self.told, self.dossier, self.words) = (reading, told, dossier, words)
        isUndated = reading.article.published.time == nil
        weekdays = Set(
            reading.dates.filter { date in
                date.dated == nil && reading.sentenceIndex(at: date.range.lowerBound).map(reading.isHead) ?? false
            }.compactMap(\.stated.weekday))
        headDays = told.filter { reading.isHead($0.sentence) && $0.time.isOneDay && $0.lendsTime }.map(\.time.days)
    }

    /// True for the sentence right behind a statement, in its paragraph.
    func isNext(_ sentence: Int, to statement: DatedStatement) -> Bool {
        statement.sentence == sentence - 1 && reading.sentences[sentence - 1].passage == reading.sentences[sentence].passage
    }

    /// True when a sentence may be of the time of a statement of its article.
    func lends(_ statement: DatedStatement, to cast: SentenceCast, isNext: Bool) -> Bool {
        guard statement.lendsTime else { return false }
        // What a court does is not of the day of the deed.
        if cast.isLegalStep, !SentenceCast(statement.sentence, in: reading, words: words).isLegalStep { return false }
        guard isUndated, !isNext else { return true }
        return (reading.isHead(statement.sentence) || dossier.shared.contains(statement.time.days)) && isOfWeekdays(statement.time)
    }

    /// True when a sentence may be of the main time of the dossier: its article names no other day at its head, and it tells of no court,
    /// whose days are later.
    func hasMain(_ statement: DatedStatement, for cast: SentenceCast) -> Bool {
        !cast.isLegalStep && (headDays.isEmpty || headDays.contains(statement.time.days))
            && (!isUndated || isOfWeekdays(statement.time))
    }

    /// False for a day of another weekday than the head names.
    private func isOfWeekdays(_ time: TimeSpan) -> Bool {
        weekdays.isEmpty || !time.isOneDay || weekdays.contains(CalendarDate(dayNumber: time.days.lowerBound).weekday)
    }
}
