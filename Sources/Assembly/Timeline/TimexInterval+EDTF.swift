import Model

extension TimexInterval {
    /// The interval in EDTF (ISO 8601-2:2019): `2021-12-07`, `2021-12~`, `2021-12-20/2021-12-26`, `2021-12-30T15:30-05:00`, `2021-21` for
    /// spring (level 1), `2021-33` for the first quarter and `2021-40` for the first half year (level 2), `199X` for a decade,
    /// `../2014` and `2014/..` for what lies before and after, `XXXX-12-07` for a day whose year nothing tells.
    public var edtf: String {
        switch modifier {
        case nil: plain
        case .before, .onOrBefore: "../" + plain
        case .after, .onOrAfter: plain + "/.."
        case .approximate, .start, .middle, .end, .lessThan, .moreThan, .equalOrLess, .equalOrMore:
            plain.contains("/") ? plain.split(separator: "/").map { $0 + "~" }.joined(separator: "/") : plain + "~"
        }
    }

    /// The interval without its modifier.
    private var plain: String {
        let first = CalendarDate(dayNumber: whole.lowerBound)
        switch unit {
        case .minute: return Self.edtf(day: first) + "T" + Self.clock(minute ?? 0) + zone
        case .partOfDay, .day: return Self.edtf(day: first)
        case .weekend, .week: return first.iso + "/" + CalendarDate(dayNumber: whole.upperBound).iso
        case .month: return String(first.iso.prefix(7))
        case .quarter: return first.iso.prefix(5) + String(33 + (first.month - 1) / 3)
        case .halfYear: return first.iso.prefix(5) + String(40 + (first.month - 1) / 6)
        case .season: return first.iso.prefix(5) + String(20 + first.month / 3)
        case .year: return String(first.iso.prefix(4))
        case .decade: return first.iso.prefix(3) + "X"
        case .century: return first.iso.prefix(2) + "XX"
        }
    }

    /// `-05:00`, `Z`, or nothing where no zone is stated.
    private var zone: String {
        guard let utcOffset else { return "" }
        guard utcOffset != 0 else { return "Z" }
        return (utcOffset < 0 ? "-" : "+") + Self.clock(abs(utcOffset))
    }

    /// `15:30` for minutes after midnight.
    private static func clock(_ minutes: Int) -> String {
        [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
