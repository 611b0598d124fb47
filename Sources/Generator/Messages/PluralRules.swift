/// Which plural category a whole number has in a language, by rules in CLDR's notation (Unicode Technical Standard #35, part 3, "Plural
/// Rules Syntax"), of which counts need `n`, `i` and the zeros of the others: `n % 10 = 2..4 and n % 100 != 12..14`.
struct PluralRules: Sendable {
    /// `operand % modulus`, in one of the ranges or in none of them.
    private struct Relation: Sendable {
        let isOperand: Bool
        let modulus: Int?
        let ranges: [ClosedRange<Int>]
        let isNegated: Bool

        func holds(_ number: Int) -> Bool {
            let value = isOperand ? modulus.map { number % $0 } ?? number : 0
            return ranges.contains { $0.contains(value) } != isNegated
        }
    }

    /// Alternatives of relations that all hold.
    private let rules: [(category: PluralCategory, alternatives: [[Relation]])]

    /// The categories that a counted message has a form for, beside `other`.
    var categories: [PluralCategory] { rules.map(\.category) }

    /// One form for all numbers.
    init() { rules = [] }

    /// Reads rules by category; nil where one is not in the notation.
    init?(_ texts: [(category: PluralCategory, rule: String)]) {
        var rules: [(PluralCategory, [[Relation]])] = []
        for (category, text) in texts where category != .other {
            var alternatives: [[Relation]] = []
            for alternative in Self.split(text.split(separator: " ").map(String.init), at: "or") {
                var relations: [Relation] = []
                for words in Self.split(alternative, at: "and") {
                    guard let relation = Self.relation(words) else { return nil }
                    relations.append(relation)
                }
                alternatives.append(relations)
            }
            rules.append((category, alternatives))
        }
        self.rules = rules
    }

    /// The first category whose rule holds; `other` where none does. O(rules).
    func category(of number: Int) -> PluralCategory {
        let number = abs(number)
        for rule in rules where rule.alternatives.contains(where: { $0.allSatisfy { $0.holds(number) } }) { return rule.category }
        return .other
    }

    private static func split(_ words: [String], at word: String) -> [[String]] {
        words.split(separator: word, omittingEmptySubsequences: false).map { Array($0) }
    }

    /// `n = 1`, `n % 10 = 2..4,9`.
    private static func relation(_ words: [String]) -> Relation? {
        var rest = words[...]
        guard let operand = rest.popFirst(), ["n", "i", "v", "w", "f", "t", "c", "e"].contains(operand) else { return nil }
        var modulus: Int?
        if rest.first == "%" {
            guard let number = rest.dropFirst().first.flatMap({ Int($0) }), number > 0 else { return nil }
            modulus = number
            rest = rest.dropFirst(2)
        }
        guard let sign = rest.popFirst(), sign == "=" || sign == "!=" else { return nil }
        let ranges = rest.joined().split(separator: ",").map { part -> ClosedRange<Int>? in
            let ends = part.split(separator: ".").map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last, ends.count <= 2 else { return nil }
            return first...last
        }
        guard !ranges.isEmpty, !ranges.contains(nil) else { return nil }
        return Relation(
            isOperand: operand == "n" || operand == "i", modulus: modulus, ranges: ranges.compactMap(\.self), isNegated: sign == "!=")
    }
}
