extension CalendarTime {
    /// In EDTF (ISO 8601-2:2019), with its qualifier: `2021-12-07`, `2021-12~`, `2021-12-30T15:30-05:00`, `2021-21` for spring (level 1), `2021-33`
    /// for the first quarter and `2021-40` for the first half year (level 2), `199X` for a decade, `XXXX-12-07` for a day whose year nothing tells.
    /// A week is the interval of its days; parts of a day are left out, for EDTF has none.
    public var edtf: String {
        let mark = qualifier?.rawValue ?? ""
        let first = CalendarDate(dayNumber: days.lowerBound)
        switch value {
        case .clock(let day, let minute, let offset):
            return day.edtf + "T" + CalendarDate.clock(minute) + (offset.map(Self.zone) ?? "") + mark
        case .partOfDay, .day: return first.edtf + mark
        case .weekend, .week: return first.iso + mark + "/" + CalendarDate(dayNumber: days.upperBound).iso + mark
        case .month: return first.iso.prefix(7) + mark
        case .quarter(let year, let quarter): return year.padded(4) + "-\(32 + quarter)" + mark
        case .halfYear(let year, let half): return year.padded(4) + "-\(39 + half)" + mark
        case .season(let year, let season): return year.padded(4) + "-\(20 + season)" + mark
        case .year(CalendarDate.unstatedYear): return "XXXX-XX-XX"
        case .year(let year): return year.padded(4) + mark
        case .decade(let year): return year.padded(4).prefix(3) + "X" + mark
        case .century(let year): return year.padded(4).prefix(2) + "XX" + mark
        }
    }

    /// The TIMEX3 value (TimeML 1.2.1, section 2.3), without the qualifier: `2021-12-07`, `2021-W51-WE`, `2021-Q3`, `2021-SP`, `199` for a decade.
    public var timex: String {
        switch value {
        case .clock(let day, let minute, let offset): return day.edtf + "T" + CalendarDate.clock(minute) + (offset.map(Self.zone) ?? "")
        case .partOfDay(let day, let part): return day.edtf + "T" + part.rawValue
        case .week(let monday): return Self.week(monday)
        case .weekend(let saturday): return Self.week(saturday) + "-WE"
        case .quarter(let year, let quarter): return "\(year.padded(4))-Q\(quarter)"
        case .halfYear(let year, let half): return "\(year.padded(4))-H\(half)"
        case .season(let year, let season): return year.padded(4) + "-" + Self.seasonCodes[season - 1]
        case .decade(let year): return String(year.padded(4).dropLast())
        case .century(let year): return String(year.padded(4).dropLast(2))
        case .day, .month, .year: return with(qualifier: nil).edtf
        }
    }

    /// TIMEX3's codes of the seasons, from spring on.
    public static let seasonCodes = ["SP", "SU", "FA", "WI"]

    private static func week(_ day: CalendarDate) -> String {
        let (year, week) = day.isoWeek
        return "\(year.padded(4))-W\(week.padded())"
    }

    /// `-05:00`, `Z`.
    private static func zone(_ offset: Int) -> String { offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + CalendarDate.clock(abs(offset)) }

    /// `15:30` for minutes after midnight.
}
