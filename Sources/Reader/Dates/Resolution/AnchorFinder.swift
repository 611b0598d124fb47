import Model

/// Finds the day that an article without a publication date dates itself by: its dateline, or else the newest
/// day that stands with its weekday or by itself, as in a byline. A day that a sentence of the body tells of dates nothing.
struct AnchorFinder {
    /// How many sentences at the top of an article can hold its dateline.
    private static let datelineSentences = 4
    /// A sentence that is not much longer than its date is a dateline.
    private static let datelineSlack = 40

    /// The day, or nil. Mentions are those of a reading without any anchor.
    func anchor(in mentions: [DateMention], of reading: Reading) -> AnchorDay? {
        let yearless = yearlessDays(of: mentions)
        let days = mentions.compactMap { mention -> (DateMention, CalendarDate)? in
            guard mention.anchor == .none, mention.kind == .date || mention.kind == .time,
                mention.stated.year != nil, mention.stated.month != nil, let day = mention.day, mention.otherDay(among: mentions) == nil
            else { return nil }
            return isContradicted(day, by: yearless) ? nil : (mention, day)
        }
        let dateline = days.first { mention, _ in
            guard let index = reading.sentenceIndex(at: mention.range.lowerBound), index < Self.datelineSentences else { return false }
            let sentence = reading.sentences[index].range
            return isAlone(mention, in: reading)
                || mention.range.lowerBound - sentence.lowerBound <= Self.datelineSlack / 2
                    && (mention.tense == .unknown || isBeforeDash(mention, in: reading))
        }
        let certain = days.filter { mention, day in
            mention.stated.weekday == day.weekday && !isBesideNow(mention, mentions, in: reading) || isAlone(mention, in: reading)
        }
        guard let (mention, day) = dateline ?? newest(certain) else { return nil }
        return AnchorDay(day: day, anchor: .mention(mention.range), source: .words(mention.text, nil))
    }

    /// True for a day in a sentence that also has "today" or "yesterday": nobody gives both for one day.
    private func isBesideNow(_ mention: DateMention, _ mentions: [DateMention], in reading: Reading) -> Bool {
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return false }
        return mentions.elements(startingIn: reading.sentences[index].range, at: \.range.lowerBound).contains {
            $0.anchor == .missing && $0.stated.unit == .day && $0.stated.offset != nil
        }
    }

    /// The day of a dateline that is a little before the publication: there "today" and "Sunday" are counted from it.
    func dateline(in mentions: [DateMention], of reading: Reading, published: CalendarDate) -> AnchorDay? {
        for mention in mentions where mention.kind == .date && mention.stated.month != nil && mention.stated.day != nil {
            guard let index = reading.sentenceIndex(at: mention.range.lowerBound), index < Self.datelineSentences else { return nil }
            let start = reading.sentences[index].range.lowerBound
            guard mention.range.lowerBound - start <= Self.datelineSlack, isBeforeDash(mention, in: reading),
                isPlace(reading.article.text.slice(start..<mention.range.lowerBound)), let day = mention.day,
                (1...Self.delayDays).contains(published.dayNumber - day.dayNumber)
            else { continue }
            return AnchorDay(day: day, anchor: .mention(mention.range), source: .words(mention.text, nil))
        }
        return nil
    }

    /// News is published within this many days of its dateline.
    private static let delayDays = 3

    /// True for nothing, and for "PARIS, " and "LONDON (AP) ", the words before the day of a dateline.
    private func isPlace(_ words: Substring) -> Bool {
        guard let last = words.utf8.last(where: { $0 != UInt8(ascii: " ") }) else { return true }
        return last == UInt8(ascii: ",") || last == UInt8(ascii: ")") || !words.utf8.contains { (0x61...0x7A).contains($0) }
    }

    /// True when hardly anything stands beside the date, and no sentence with a verb: in a byline, a caption, the stamp of a message.
    private func isAlone(_ mention: DateMention, in reading: Reading) -> Bool {
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return false }
        let sentence = reading.sentences[index].range
        guard sentence.count - mention.range.count <= Self.datelineSlack else { return false }
        let next = mention.range.upperBound..<min(mention.range.upperBound + 1, reading.article.text.utf8.count)
        return mention.tense == .unknown
            || mention.range.lowerBound - sentence.lowerBound <= Self.datelineSlack / 2 && reading.article.text.slice(next) != "."
    }

    /// True for a date between the place and the dash of a dateline: "PARIS, March 5, 2019 - The leader will".
    private func isBeforeDash(_ mention: DateMention, in reading: Reading) -> Bool {
        let end = mention.range.upperBound
        let next = reading.article.text.slice(end..<min(end + 4, reading.article.text.utf8.count)).drop { $0 == " " }.utf8.first
        return next == UInt8(ascii: "-") || next == UInt8(ascii: "(") || next == 0xE2
    }

    /// A day of a month with its weekday and without a year.
    private struct YearlessDay: Hashable {
        let weekday: Int
        let month: Int
        let day: Int
    }

    private func yearlessDays(of mentions: [DateMention]) -> Set<YearlessDay> {
        Set(
            mentions.lazy.compactMap { mention in
                guard let weekday = mention.stated.weekday, let month = mention.stated.month, let day = mention.stated.day,
                    mention.stated.year == nil
                else { return nil }
                return YearlessDay(weekday: weekday, month: month, day: day)
            })
    }

    /// True when the text writes a weekday beside a day of a month, and the two do not fit in any year near this day: a page may carry the date
    /// on which it was fetched.
    private func isContradicted(_ day: CalendarDate, by yearless: Set<YearlessDay>) -> Bool {
        yearless.contains { other in
            let near = (-1...1).compactMap { CalendarDate(year: day.year + $0, month: other.month, day: other.day) }
                .filter { abs($0.dayNumber - day.dayNumber) <= Self.nearDays }
            return !near.contains { $0.weekday == other.weekday }
        }
    }

    /// A date with a weekday and without a year lies within this many days of its article.
    private static let nearDays = 200

    /// The latest day that is told of in the past: an article is not older than what it reports.
    private func newest(_ days: [(DateMention, CalendarDate)]) -> (DateMention, CalendarDate)? {
        days.filter { $0.0.tense != .future }.max { ($0.1, $1.0.range.lowerBound) < ($1.1, $0.0.range.lowerBound) }
    }
}
