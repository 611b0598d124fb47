import Model

/// A length of time in minutes, as far as its words say it: "three hours", "more than a year", "months".
struct LengthOfTime {
    /// Nil where the words leave the number open.
    private let minutes: Double?
    /// The letter of its unit.
    private let unit: Character?
    /// What the words allow.
    private let limits: ClosedRange<Double>

    init(_ mention: DateMention) {
        minutes = Self.minutes(ofTimex: mention.value)
        unit = mention.value.last
        guard let minutes else {
            let unit = Self.minutes(ofTimex: mention.value.replacing("X", with: "1"))
            limits = unit.map { $0 * Self.fewest...$0 * Self.most } ?? 0...0
            return
        }
        limits =
            switch mention.modifier {
            case .moreThan, .equalOrMore, .after, .onOrAfter: minutes...minutes * Self.room
            case .lessThan, .equalOrLess, .before, .onOrBefore: minutes / Self.room...minutes
            case nil: minutes...minutes
            default: minutes * (1 - Self.about)...minutes * (1 + Self.about)
            }
    }

    /// How many of a unit its plural alone may mean.
    private static let fewest = 2.0
    private static let most = 20.0
    /// How far "more than" reaches, and "about".
    private static let room = 1.5
    private static let about = 0.15
    private static let rounding = 0.05

    /// True where the one lies within what the other leaves open, or rounds it to a longer unit: "a month" and "31 days".
    func narrows(_ other: LengthOfTime) -> Bool {
        if let minutes, let others = other.minutes, unit != other.unit, minutes != others {
            return abs(minutes - others) <= Self.rounding * max(minutes, others)
        }
        let isFiner = limits.upperBound - limits.lowerBound < other.limits.upperBound - other.limits.lowerBound
        let (fine, wide) = isFiner ? (self, other) : (other, self)
        guard let minutes = fine.minutes else { return false }
        return wide.limits.contains(minutes) && fine.limits != wide.limits
    }

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
