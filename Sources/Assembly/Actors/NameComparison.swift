/// What two spellings have to do with each other.
struct NameComparison: Sendable {
    /// The ways in which two spellings may be related, from the surest to the least sure.
    enum Relation: Sendable {
        /// Only capitals, points, hyphens, accents, titles or particles differ.
        case equal
        /// A list knows both as names of one thing, or one is the acronym of the other.
        case known
        /// Letters differ as in two schemes of transliteration.
        case spelling
        /// A short or foreign form of the given name.
        case givenName
        /// The words stand in another order.
        case order
        /// One has initials or further given names that the other lacks.
        case part
        /// A letter or two differ, and no scheme explains it.
        case slip
        /// One is the surname of the other.
        case surname
        /// Nothing says that they are one.
        case different
        /// Something says that they are two: another given name, another number, another country.
        case distinct
    }

    let relation: Relation
    /// 0 to 1.
    let score: Double
    let because: String

    /// From this score on, two spellings count as one name.
    static let threshold = 0.4

    init(_ relation: Relation, _ score: Double, _ because: String) {
        self.relation = relation
        self.score = max(0, min(1, score))
        self.because = because
    }
}

/// What two words have to do with each other.
enum WordRelation {
    case equal
    /// As in two schemes of transliteration; the cost for each letter, and the differences.
    case spelling(Double, String)
    case slip(Double, String)
    case different

    /// Compares two folded words. `strict` is for words that stand alone, with nothing else to support a guess.
    init(_ left: String, _ right: String, strict: Bool = false, rules: SpellingRules = .english) {
        guard left != right else {
            self = .equal
            return
        }
        let (short, long) = (min(left.utf8.count, right.utf8.count), max(left.utf8.count, right.utf8.count))
        guard long <= short * 2 + 2, !left.utf8.contains(where: Self.isDigit), !right.utf8.contains(where: Self.isDigit) else {
            self = .different
            return
        }
        let spelling = strict ? Limit.strict : Limit.lenient
        let slip = long >= Limit.longWord ? Limit.slipInLongWord : Limit.slip
        guard let distance = rules.distance(left, right, limit: max(spelling * Double(long), slip)) else {
            self = .different
            return
        }
        let perLetter = distance.cost / Double(long)
        let differences = distance.differences.joined(separator: ", ")
        if distance.slips == 0, perLetter < spelling, !strict || short >= Limit.shortestAlone {
            self = .spelling(perLetter, differences)
        } else if long >= Limit.shortestSlip, distance.cost <= slip, short >= Limit.shortestAlone || distance.differences.count == 1 {
            self = .slip(perLetter, differences)
        } else {
            self = .different
        }
    }

    private enum Limit {
        static let strict = 0.05
        static let lenient = 0.1
        /// Short words that differ by one letter are mostly two words.
        static let shortestAlone = 5
        static let shortestSlip = 5
        static let longWord = 8
        static let slip = 1.05
        static let slipInLongWord = 1.6
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
