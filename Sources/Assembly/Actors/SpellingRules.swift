/// Measures how far two words lie apart, where letters that stand for one sound in two schemes of transliteration lie close together.
///
/// An edit distance (Wagner and Fischer 1974, with transpositions of neighbours) over groups of letters: each rule of the data file
/// `letter-groups.txt` may replace one group by another at its own cost.
struct SpellingRules: Sendable {
    static let shared = SpellingRules()

    /// What it costs when no rule of the data explains a difference. Such a difference counts as a slip.
    private enum Slip {
        static let vowelForVowel = 0.5
        static let swappedNeighbours = 0.8
        static let vowelTooMany = 0.7
        static let letter = 1.0
    }

    private struct Rule {
        let left: [UInt8]
        let right: [UInt8]
        let cost: Double
    }

    private let rules: [Rule]
    /// The rules by the last letters of both sides: `slot(left) * slots + slot(right)`.
    private let byLastLetters: [[Int]]

    private init() {
        var rules: [Rule] = []
        for line in EmbeddedFiles.entries("actors/letter-groups.txt") {
            let fields = line.split(separator: " ")
            guard fields.count == 3, let cost = Double(fields[2]) else { continue }
            let sides = fields[0...1].map { $0 == "-" ? [] : [UInt8]($0.utf8) }
            rules.append(Rule(left: sides[0], right: sides[1], cost: cost))
            rules.append(Rule(left: sides[1], right: sides[0], cost: cost))
        }
        self.rules = rules
        var table = [[Int]](repeating: [], count: Self.slots * Self.slots)
        for (index, rule) in rules.enumerated() { table[Self.slot(rule.left.last) * Self.slots + Self.slot(rule.right.last)].append(index) }
        byLastLetters = table
    }

    /// The cheapest way from one folded word to another. O(letters × letters).
    func distance(_ left: String, _ right: String) -> WordDistance {
        guard left != right else { return WordDistance(cost: 0, slips: 0, differences: []) }
        let a = [UInt8]("^\(left)$".utf8)
        let b = [UInt8]("^\(right)$".utf8)
        let width = b.count + 1
        var costs = [Double](repeating: .infinity, count: (a.count + 1) * width)
        var steps = [Step](repeating: Step(), count: costs.count)
        costs[0] = 0
        for i in 0...a.count {
            for j in 0...b.count where i + j > 0 {
                let cell = i * width + j
                func offer(_ step: Step, _ cost: Double) {
                    let total = costs[(i - step.left) * width + j - step.right] + cost
                    if total < costs[cell] - 1e-9 { (costs[cell], steps[cell]) = (total, step) }
                }
                if i > 0, j > 0, a[i - 1] == b[j - 1] { offer(Step(left: 1, right: 1, kind: .equal), 0) }
                offerRules(a, b, i, j, offer)
                offerSlips(a, b, i, j, offer)
            }
        }
        return trace(a, b, costs: costs, steps: steps)
    }

    private struct Step {
        enum Kind { case equal, rule, slip }
        var left = 0
        var right = 0
        var kind = Kind.equal
    }

    private func offerRules(_ a: [UInt8], _ b: [UInt8], _ i: Int, _ j: Int, _ offer: (Step, Double) -> Void) {
        // A rule's side may be empty, so the slots for "nothing" are looked up as well.
        let slotsA = i > 0 ? [0, Self.slot(a[i - 1])] : [0]
        let slotsB = j > 0 ? [0, Self.slot(b[j - 1])] : [0]
        for slotA in slotsA {
            for slotB in slotsB {
                for index in byLastLetters[slotA * Self.slots + slotB] {
                    let rule = rules[index]
                    if ends(a, i, with: rule.left), ends(b, j, with: rule.right) {
                        offer(Step(left: rule.left.count, right: rule.right.count, kind: .rule), rule.cost)
                    }
                }
            }
        }
    }

    private func offerSlips(_ a: [UInt8], _ b: [UInt8], _ i: Int, _ j: Int, _ offer: (Step, Double) -> Void) {
        let inA = i > 1 && i < a.count
        let inB = j > 1 && j < b.count
        if inA, inB {
            let areVowels = Self.isVowel(a[i - 1]) && Self.isVowel(b[j - 1])
            offer(Step(left: 1, right: 1, kind: .slip), areVowels ? Slip.vowelForVowel : Slip.letter)
            if i > 2, j > 2, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                offer(Step(left: 2, right: 2, kind: .slip), Slip.swappedNeighbours)
            }
        }
        if inA, j > 0 { offer(Step(left: 1, kind: .slip), Self.isVowel(a[i - 1]) ? Slip.vowelTooMany : Slip.letter) }
        if inB, i > 0 { offer(Step(right: 1, kind: .slip), Self.isVowel(b[j - 1]) ? Slip.vowelTooMany : Slip.letter) }
    }

    private func ends(_ word: [UInt8], _ end: Int, with group: [UInt8]) -> Bool {
        guard group.count <= end else { return false }
        let start = end - group.count
        for offset in group.indices where word[start + offset] != group[offset] { return false }
        return true
    }

    private func trace(_ a: [UInt8], _ b: [UInt8], costs: [Double], steps: [Step]) -> WordDistance {
        let width = b.count + 1
        var (i, j) = (a.count, b.count)
        var differences: [String] = []
        var slips = 0
        while i > 0 || j > 0 {
            let step = steps[i * width + j]
            guard step.left + step.right > 0 else { break }
            if step.kind != .equal {
                slips += step.kind == .slip ? 1 : 0
                differences.append("\(Self.shown(a[(i - step.left)..<i]))~\(Self.shown(b[(j - step.right)..<j]))")
            }
            (i, j) = (i - step.left, j - step.right)
        }
        return WordDistance(cost: costs[costs.count - 1], slips: slips, differences: differences.reversed())
    }

    private static func shown(_ letters: ArraySlice<UInt8>) -> String {
        let text = String(decoding: letters.filter { $0 != UInt8(ascii: "^") && $0 != UInt8(ascii: "$") }, as: UTF8.self)
        return text.isEmpty ? "–" : text
    }

    private static let slots = 40

    /// 0 for nothing, 1 to 26 for letters, the rest for digits and the ends of the word.
    private static func slot(_ byte: UInt8?) -> Int {
        switch byte {
        case nil: 0
        case .some(let letter) where letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"): Int(letter - UInt8(ascii: "a")) + 1
        case .some(let digit) where digit >= UInt8(ascii: "0") && digit <= UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0")) + 27
        case UInt8(ascii: "^"): 37
        case UInt8(ascii: "$"): 38
        default: 39
        }
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"): true
        default: false
        }
    }
}

/// How far two words lie apart.
struct WordDistance: Sendable {
    /// The sum of what the differences cost: 0 for one spelling, 1 for a wrong letter.
    let cost: Double
    /// How many differences no scheme of transliteration explains.
    let slips: Int
    /// Each difference as "left~right", from the word's beginning.
    let differences: [String]
}
