import Model

/// A figure or a length of time with what it takes to compare it: what is counted, what happens to it, and what stands around it.
struct CountedFigure: GivenValue {
    let article: Int
    let statement: Int
    /// The words of the number and its unit.
    let range: TextRange
    let text: String
    /// The words of the unit at its end; "" for a bare number or a length of time.
    let countedAs: String
    let number: Interval
    /// The dimension of a measure, the group of the unit's last word, `%` or a currency code; "" where an action alone says what is
    /// counted ("45 dead").
    let unit: String
    /// The unit as written: values in two units of measure are never quite the same.
    let writtenUnit: String
    /// "30 of 207 punches"
    let isPartOfTotal: Bool
    /// "Another 65 homes": it is told only whether an article also gives another's number.
    let isPart: Bool
    /// What happens to the things counted ("=dead"), when a word close by says it.
    let action: String?
    /// Features between the number and its noun, sorted: "Danish", "wooden".
    let modifiers: [Int]
    /// Features close by, sorted, without the figure's own.
    let context: [Int]
    /// Days, months or years close by.
    let dates: [Int]

    /// The unit of lengths of time; their numbers are minutes.
    static let duration = "duration"

    /// What its agreement with others rests on.
    struct Meaning: Hashable {
        let number: Interval
        let unit: String
    }

    var meaning: Meaning { Meaning(number: number, unit: writtenUnit) }

    /// True when both figures can be meant by one number: equal, equal but for rounding, or one within the other's limits.
    func agrees(with other: CountedFigure) -> Bool { number.agrees(with: other.number, isConverted: writtenUnit != other.writtenUnit) }

    /// True when a reader takes both for one value. "At least three" does not tell of hundreds, nor "up to 176" of eight.
    func isOneValue(with other: CountedFigure) -> Bool { agrees(with: other) && number.isWithinReach(of: other.number) }

    /// A number as the words give it, in the base unit of its dimension.
    struct Interval: Hashable {
        let value: Double
        let upper: Double?
        let bound: Figure.Bound?
        let isApproximate: Bool
        /// True for "nearly 100": it is not reached.
        let fallsShort: Bool

        var isExact: Bool { bound == nil && upper == nil && !isApproximate && !fallsShort }

        func agrees(with other: Interval, isConverted: Bool) -> Bool {
            if excludes(other) || other.excludes(self) { return false }
            if bound != nil, bound == other.bound, upper == nil, other.upper == nil { return Self.isNear(value, other.value) }
            if bound != nil || other.bound != nil || upper != nil || other.upper != nil {
                return limits.overlaps(other.limits)
            }
            if isConverted { return Self.isNear(value, other.value, tolerance: Self.betweenUnits) }
            if isApproximate || other.isApproximate { return Self.isNear(value, other.value) }
            return value == other.value || Self.isRounding(value, other.value)
        }

        /// True for a number that falls short of what the other has passed: "almost 100" and "more than 100".
        func excludes(_ other: Interval) -> Bool { fallsShort && other.bound == .atLeast && other.value >= value }

        /// True where a reader takes both for one number, given with the same limits: "about 200" and "200".
        func isNominally(_ other: Interval) -> Bool {
            value == other.value && upper == other.upper && bound == other.bound && fallsShort == other.fallsShort
        }

        /// True where the one hardly leaves more room than the other fills: "at least 30" says little of 80.
        func isClose(to other: Interval) -> Bool {
            let (small, large) = (min(value, other.value), max(value, other.value))
            return large <= (small < Self.few ? Self.closeOfFew : Self.close) * small
        }

        private static let few = 10.0
        private static let closeOfFew = 2.0
        private static let close = 1.3

        /// True where neither number is many times the other.
        func isWithinReach(of other: Interval) -> Bool { max(value, other.value) <= Self.widestAgreement * min(value, other.value) }

        private static let widestAgreement = 2.0

        private var limits: ClosedRange<Double> {
            switch bound {
            case .atLeast: value...(.infinity)
            case .atMost: (-.infinity)...value
            case nil: value...max(value, upper ?? value)
            }
        }

        /// "About": the share by which two numbers may differ.
        private static let about = 0.1
        /// "Nearly an hour" and "forty minutes" are no two lengths.
        private static let betweenUnits = 0.17

        /// $500,000 is no rounded million.
        private static let rounding = 0.25

        /// How far a number of hundreds may be from the number that it rounds.
        private static let hundreds = 0.04

        private static func isNear(_ a: Double, _ b: Double, tolerance: Double = about) -> Bool {
            abs(a - b) <= tolerance * max(abs(a), abs(b))
        }

        /// 1.2 billion and 1.23 billion: the one is the other, rounded. Whole numbers below a thousand are counted, not rounded.
        private static func isRounding(_ a: Double, _ b: Double) -> Bool {
            guard a > 0, b > 0 else { return false }
            let isCount = a < 1000 && b < 1000 && a == a.rounded() && b == b.rounded()
            // "600 dead" may be said of 612.
            if isCount { return [a, b].contains { $0.truncatingRemainder(dividingBy: 100) == 0 } && isNear(a, b, tolerance: hundreds) }
            return isNear(a, b, tolerance: rounding) && (rounds(a, to: b) || rounds(b, to: a))
        }

        private static func rounds(_ fine: Double, to coarse: Double) -> Bool {
            var step = 1_000_000_000_000.0
            while step > 0.0001 {
                let parts = coarse / step
                if abs(parts - parts.rounded()) < 0.000_001, parts.rounded() >= 1 {
                    return abs((fine / step).rounded() - parts) < 0.000_001
                }
                step /= 10
            }
            return false
        }
    }
}
