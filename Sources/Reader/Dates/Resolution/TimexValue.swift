/// The text forms of TIMEX3 values (TimeML 1.2.1, section 2.3, after ISO 8601).
enum TimexValue {
    /// `P2D`, `PT50M`, `P2.5Y`, `P3Y2M`, `PXW` where a count is not stated.
    static func duration(_ amounts: [Amount]) -> String {
        var date = ""
        var clock = ""
        for amount in amounts {
            let (factor, letter) = amount.unit.timex
            guard let count = amount.count else {
                if amount.unit.isClock { clock += "X\(letter)" } else { date += factor == 10 ? "XE" : factor == 100 ? "XC" : "X\(letter)" }
                continue
            }
            let total = count * factor
            let isFraction = total != total.rounded()
            switch amount.unit {
            case .hour where isFraction && total < 1: clock += "\(number(total * 60))M"
            case .minute where isFraction && total < 1: clock += "\(number(total * 60))S"
            case .year where isFraction && total < 1: date += "\(number(total * 12))M"
            case _ where amount.unit.isClock: clock += number(total) + letter
            default: date += number(total) + letter
            }
        }
        return "P" + date + (clock.isEmpty ? "" : "T" + clock)
    }

    /// `15:30`, `15:30:20`.
    static func clock(hour: Int, minute: Int, second: Int?) -> String {
        "\(hour.padded()):\(minute.padded())" + (second.map { ":" + $0.padded() } ?? "")
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}
