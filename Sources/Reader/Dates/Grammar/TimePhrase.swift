import Model

/// What the words of a time say, before it is known which day they mean.
indirect enum TimePhrase: Equatable {
    /// Fields of a date that stand in the words.
    case fields(DateFields)
    /// A calendar unit counted from the present one: "last week" is −1, "this year" 0.
    case calendarUnit(TimeUnit, steps: Int, origin: Origin)
    /// A named weekday, month, season or holiday with a direction: "last Friday", "next May", "this summer".
    case directed(DateFields, steps: Int)
    /// One end of a range of weekdays: "Friday" and "Sunday" in "Friday to Sunday".
    case weekdayRange(from: Int, to: Int, isEnd: Bool)
    /// A weekday or part of a longer time: "Tuesday of next week".
    case weekday(Int, of: TimePhrase)
    /// A counted element of a longer time: "the last Sunday of March". Negative counts run from its end.
    case counted(Int, Element, of: TimePhrase)
    /// A distance from another time: "two days ago", "three days after Christmas".
    case shifted([Amount], isForward: Bool, origin: Origin)
    /// A part of a time: "early December", "the end of 2012".
    case part(DateMention.Modifier, of: TimePhrase)
    /// A time that is only roughly meant: "around Christmas".
    case approximate(TimePhrase)
    /// A clock time or part of a day.
    case time(TimeOfDay, on: TimePhrase?)
    /// "now", "recently": a TIMEX3 value.
    case reference(String)
    /// The day whose night "overnight" is: yesterday, or today for what is to come.
    case overnight
    /// "at that time": the time that the text told of last.
    case told
    case duration([Amount], DateMention.Modifier? = nil)
    /// The week, month, quarter or year that a date ends: "the quarter ended Dec. 31".
    case period(TimeUnit, isFiscal: Bool, endingWith: TimePhrase)
    /// A repeated time: a TIMEX3 value.
    case set(String)

    /// What a distance is counted from.
    enum Origin: Equatable {
        /// When the article was written.
        case present
        /// The time that the text told of last.
        case narrative
        /// A time in the same words.
        case phrase(TimePhrase)
    }

    /// What is counted in "the second week of December".
    enum Element: Equatable {
        case weekday(Int)
        case unit(TimeUnit)
    }
}

extension TimePhrase {
    /// A date without a year, with the year of another: "February 4" in "February 4 to 20, 2022".
    func withYear(of other: TimePhrase) -> TimePhrase {
        if case .weekdayRange(let first, let last, true) = other { return .weekdayRange(from: first, to: last, isEnd: false) }
        guard case .fields(var fields) = self, case .fields(let others) = other, fields.year == nil else { return self }
        fields.year = others.year
        return .fields(fields)
    }
}

extension TimePhrase {
    /// The first of two dates of a range, with the year that only the second one states: "April" in "April to June 2008", "Dec. 28" in
    /// "Dec. 28 to Jan. 2, 2022".
    func before(_ other: TimePhrase) -> TimePhrase {
        // "from 7 to 9 p.m. on Friday"
        if case .time(let time, on: nil) = self, case .time(let others, on: let day?) = other, others.hour != nil {
            return .time(time, on: day)
        }
        guard case .fields(var fields) = self, case .fields(let others) = other, let month = fields.month, let otherMonth = others.month,
            fields.year == nil, fields.yearPhrase.isEmpty, let year = others.year
        else { return self }
        fields.year = month <= otherMonth ? year : year - 1
        return .fields(fields)
    }
}

/// The fields of a date that stand in the words.
struct DateFields: Equatable {
    var year: Int?
    var month: Int?
    var day: Int?
    /// ISO 8601 number.
    var weekday: Int?
    /// TIMEX3 code: SP, SU, FA, WI.
    var season: String?
    /// 1 to 4.
    var quarter: Int?
    /// 1 or 2.
    var half: Int?
    /// 199 is the 1990s.
    var decade: Int?
    /// 20 is the 21st century.
    var century: Int?
    var holiday: HolidayRule?
    /// The year is a financial year.
    var isFiscal = false
    /// The week that the date lies in is meant: "the week of March 14".
    var isWeek = false
    /// The weekend at the date is meant: "Easter weekend".
    var isWeekend = false
    /// Another time that says which year: "the summer of last year".
    var yearPhrase: [TimePhrase] = []
}

/// A number of units; without a count where the words do not state it ("weeks", "several days").
struct Amount: Equatable {
    var count: Double?
    var unit: TimeUnit

    /// "2 days", "some weeks".
    var words: String {
        guard let count else { return "some \(unit.plural)" }
        let number = count == count.rounded() ? String(Int(count)) : String(count)
        return count == 1 ? "1 \(unit.rawValue)" : "\(number) \(unit.plural)"
    }
}

/// A time of day as the words state it.
struct TimeOfDay: Equatable {
    /// 0 to 24.
    var hour: Int?
    var minute: Int?
    var second: Int?
    /// TIMEX3 code of a part of the day: MO, AF, EV, NI.
    var part: String?
    var zone: Zone?

    /// A zone as the words state it.
    enum Zone: Equatable {
        case rule(TimeZoneRule)
        /// A zone whose offset is not known: "local time".
        case unknown
    }

    /// The hour on the 24-hour clock, with a part of the day read as morning or afternoon.
    func with(part code: String) -> TimeOfDay {
        var result = self
        if let hour, hour < 12, code == "AF" || code == "EV" || code == "NI" && hour >= 6 { result.hour = hour + 12 }
        if hour == nil { result.part = code }
        return result
    }
}
