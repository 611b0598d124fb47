import Model

/// What was new in a dossier in one state of the site, in numbers: the words are made when it is shown.
struct Change: Sendable, Hashable {
    /// A value that later reports give otherwise: a toll that rises.
    struct Development: Sendable, Hashable {
        /// What it is the value of; may be empty.
        var about: String
        var from: String
        var to: String

        /// The signs of the two numbers' difference; 0 where one of them is no number.
        var direction: Int {
            guard let old = Self.number(from), let new = Self.number(to) else { return 0 }
            return (new - old).signum()
        }

        /// The only number in digits of a text.
        private static func number(_ text: String) -> Int? {
            let digits = text.replacing(",", with: "").split { !$0.isASCII || !$0.isNumber }
            return digits.count == 1 ? Int(digits[0]) : nil
        }
    }

    var day: StateDay
    /// True where the dossier itself was new.
    var isFirst = false
    /// New articles, events and differences.
    var articles = 0
    var events = 0
    var differences = 0
    /// Articles that are nowhere in the site any more.
    var left = 0
    /// Articles that were there before and have other words.
    var corrected = 0
    /// Differences of before in which a new article gives another value.
    var values = 0
    var developments: [Development] = []

    var isEmpty: Bool { !isFirst && articles + events + differences + left + corrected + values == 0 && developments.isEmpty }

    /// Both together, as of one state.
    static func + (one: Change, other: Change) -> Change {
        Change(
            day: max(one.day, other.day), isFirst: one.isFirst && other.isFirst, articles: one.articles + other.articles,
            events: one.events + other.events, differences: one.differences + other.differences, left: one.left + other.left,
            corrected: one.corrected + other.corrected, values: one.values + other.values,
            developments: one.developments + other.developments)
    }
}
