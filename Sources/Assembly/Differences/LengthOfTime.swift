/// Lengths of time in TIMEX3, as numbers.
enum LengthOfTime {
    /// The minutes of `PT50M`, `P4.5M`, `P2W`; nil for vague lengths (`PXD`) and mixed ones. Months and years have their mean
    /// length.
    static func minutes(ofTimex value: String) -> Double? {
        guard value.hasPrefix("P"), let letter = value.last else { return nil }
        let isClock = value.hasPrefix("PT")
        guard let number = Double(value.dropFirst(isClock ? 2 : 1).dropLast()), number > 0 else { return nil }
        let day = 1440.0
        switch (isClock, letter) {
        case (true, "S"): return number / 60
        case (true, "M"): return number
        case (true, "H"): return number * 60
        case (false, "D"): return number * day
        case (false, "W"): return number * 7 * day
        case (false, "M"): return number * 30.436875 * day
        case (false, "Y"): return number * 365.2425 * day
        default: return nil
        }
    }
}
