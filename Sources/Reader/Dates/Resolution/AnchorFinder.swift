import Model

/// Finds the day that an article without a publication date dates itself by: its dateline, or else the only day that it states in full.
struct AnchorFinder {
    /// How many sentences at the top of an article can hold its dateline.
    private static let datelineSentences = 4
    /// A sentence that is not much longer than its date is a dateline.
    private static let datelineSlack = 40

    /// The day, or nil. Mentions are those of a reading without any anchor.
    func anchor(in mentions: [DateMention], of reading: Reading) -> AnchorDay? {
        let days = mentions.compactMap { mention -> (DateMention, CalendarDate)? in
            guard mention.anchor == .none, mention.kind == .date || mention.kind == .time,
                mention.stated.year != nil, mention.stated.month != nil, let day = CalendarDate(iso: String(mention.value.prefix(10)))
            else { return nil }
            return isContradicted(day, by: mentions) ? nil : (mention, day)
        }
        let dateline = days.first { mention, _ in
            guard let index = reading.sentenceIndex(at: mention.range.lowerBound), index < Self.datelineSentences else { return false }
            let sentence = reading.sentences[index].range
            let isAlone = sentence.count - mention.range.count <= Self.datelineSlack
            return isAlone || mention.range.lowerBound - sentence.lowerBound <= Self.datelineSlack / 2 && mention.tense == .unknown
        }
        guard let (mention, day) = dateline ?? newest(days) else { return nil }
        return AnchorDay(day: day, anchor: .mention(mention.range), name: "“\(mention.text)”")
    }

    /// True when the text writes a weekday beside a day of a month, and the two do not fit in any year near this day: a page may carry the date
    /// on which it was fetched.
    private func isContradicted(_ day: CalendarDate, by mentions: [DateMention]) -> Bool {
        mentions.contains { mention in
            guard let weekday = mention.stated.weekday, let month = mention.stated.month, let number = mention.stated.day,
                mention.stated.year == nil
            else { return false }
            let near = (-1...1).compactMap { CalendarDate(year: day.year + $0, month: month, day: number) }
                .filter { abs($0.dayNumber - day.dayNumber) <= Self.nearDays }
            return !near.contains { $0.weekday == weekday }
        }
    }

    /// A date with a weekday and without a year lies within this many days of its article.
    private static let nearDays = 200

    /// The latest day that is told of in the past: an article is not older than what it reports.
    private func newest(_ days: [(DateMention, CalendarDate)]) -> (DateMention, CalendarDate)? {
        days.filter { $0.0.tense != .future }.max { ($0.1, $1.0.range.lowerBound) < ($1.1, $0.0.range.lowerBound) }
    }
}
