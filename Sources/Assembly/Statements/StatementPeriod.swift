import Model

/// When the events of a statement were, as far as it says: the day of the news, or an earlier time that it looks back to.
///
/// News names the days of its own event by weekday or not at all; a bare month or year, "last month" and "two years ago" lead to another
/// event.
struct StatementPeriod {
    /// Months and years that the statement looks back to; empty when it tells the news itself.
    private let past: [StatedTime]
    /// TIMEX3 values of these, where they are known.
    private let values: Set<String>
    private let weekdays: Set<Int>

    /// Reads the dates around a value; those of a clause before its own ("After the war of 1998, 300 people returned") are left out.
    init(of statement: Statement, around range: TextRange, in table: StatementTable) {
        let reading = table.readings[statement.article]
        let start = Self.startOfClause(of: statement, before: range, in: reading, table.vocabulary.values)
        self.init(dates: reading.dates.elements(startingIn: start..<statement.range.upperBound, at: \.range.lowerBound))
    }

    /// Behind the first comma, when the statement opens with a clause that leans on another.
    private static func startOfClause(
        of statement: Statement, before range: TextRange, in reading: Reading, _ words: ValueWords
    ) -> Int {
        func word(_ token: Int) -> Substring { reading.article.text.slice(reading.tokens[token].range) }
        guard let first = statement.tokens.first, words.subordinators.contains(word(first).lowercased()) else {
            return statement.range.lowerBound
        }
        let comma = statement.tokens.first { reading.tokens[$0].range.upperBound <= range.lowerBound && word($0) == "," }
        return comma.map { reading.tokens[$0].range.upperBound } ?? statement.range.lowerBound
    }

    init(dates: some Sequence<DateMention>) {
        var past: [StatedTime] = []
        var values: Set<String> = []
        var weekdays: Set<Int> = []
        for date in dates {
            let stated = date.stated
            if let weekday = stated.weekday { weekdays.insert(weekday) }
            guard date.kind == .date, stated.weekday == nil, Self.looksBack(date) else { continue }
            past.append(stated)
            if !date.isVague { values.insert(date.value) }
        }
        self.past = past
        self.values = values
        self.weekdays = weekdays
    }

    private static func looksBack(_ date: DateMention) -> Bool {
        if date.tense == .future { return false }
        if let offset = date.stated.offset {
            switch date.stated.unit {
            case .month, .quarter, .season, .year, .decade, .century: return offset < 0
            default: return false
            }
        }
        return (date.stated.month != nil || date.stated.year != nil) && date.stated.day == nil
    }

    /// False when one statement looks back to a time that the other does not.
    func mayBeOne(with other: StatementPeriod) -> Bool {
        guard past.isEmpty == other.past.isEmpty else { return false }
        guard !past.isEmpty else { return true }
        if !values.isEmpty, !other.values.isEmpty {
            return values.contains { value in other.values.contains { $0.hasPrefix(value) || value.hasPrefix($0) } }
        }
        return past.contains { one in
            other.past.contains { two in
                (one.month == nil || two.month == nil || one.month == two.month)
                    && (one.year == nil || two.year == nil || one.year == two.year)
            }
        }
    }
}
