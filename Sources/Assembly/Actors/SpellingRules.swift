import Model

/// Measures how far two words lie apart, where letters that stand for one sound in two schemes of transliteration lie close together.
///
/// An edit distance (Wagner and Fischer 1974, with transpositions of neighbours) over groups of letters: each rule of the data file
/// `letter-groups.txt` may replace one group by another at its own cost.
struct SpellingRules: Sendable {
    /// Those of names in English news.
    static let english = SpellingRules()

    /// What it costs when no rule of the data explains a difference. Such a difference counts as a slip.
    private enum Slip {
        static let vowelForVowel = 0.5
        static let swappedNeighbours = 0.8
        static let vowelTooMany = 0.7
        static let letter = 1.0
    }

    /// A group of letters, the last in the lowest byte; groups have eight letters at most.
    private struct Letters {
        let packed: UInt64
        let mask: UInt64
        let count: Int

        init(_ letters: [UInt8]) {
            packed = letters.reduce(0) { $0 << 8 | UInt64($1) }
            mask = letters.count < 8 ? (1 << UInt64(8 * letters.count)) - 1 : .max
            count = letters.count
        }

        /// Whether the last letters of a beginning of a word, packed likewise, are these.
        func end(_ beginning: UInt64) -> Bool { beginning & mask == packed }
    }

    private struct Rule {
        let left: Letters
        let right: Letters
        let cost: Double
    }

    /// In the order of the last letters of both sides, `slot(left) * slots + slot(right)`.
    private let rules: [Rule]
    /// Where the rules of each pair of last letters begin, and behind the last pair where they end.
    private let starts: [Int]

    /// What is wrong with the list; nothing in a program that was tested.
    let faults: [String]

    private init() {
        var table = [[Rule]](repeating: [], count: Self.slots * Self.slots)
        let lists = WordLists("en/actors", text: EmbeddedFiles.text)
        let rows = lists.rows("letter-groups", separator: " ") { row in
            row.count == 3 ? Double(row[2]).map { (Array(row[0...1]), $0) } : nil
        }
        for (fields, cost) in rows {
            let sides = fields.map { $0 == "-" ? [] : [UInt8]($0.utf8) }
            for (left, right) in [(sides[0], sides[1]), (sides[1], sides[0])] {
                let rule = Rule(left: Letters(left), right: Letters(right), cost: cost)
                table[Self.slot(left.last) * Self.slots + Self.slot(right.last)].append(rule)
            }
        }
        faults = lists.faults
        rules = table.flatMap { $0 }
        starts = table.reduce(into: [0]) { starts, list in starts.append((starts.last ?? 0) + list.count) }
    }

    /// The cheapest way from one folded word to another; nil when it costs more than the limit. O(letters × letters).
    func distance(_ left: String, _ right: String, limit: Double = .infinity) -> WordDistance? {
        guard left != right else { return WordDistance(cost: 0, slips: 0, differences: []) }
        var table = Table(left: [UInt8]("^\(left)$".utf8), right: [UInt8]("^\(right)$".utf8))
        for i in 0...table.a.count {
            for j in 0...table.b.count where i + j > 0 {
                if i > 0, j > 0, table.a[i - 1] == table.b[j - 1] { table.offer(i, j, Step(left: 1, right: 1, kind: .equal), 0) }
                offerRules(&table, i, j)
                offerSlips(&table, i, j)
            }
            // Every way leads through one of the last rows, for no step is longer than so many letters.
            if i >= Self.longestStep, (i - Self.longestStep + 1...i).allSatisfy({ table.isRow($0, above: limit) }) { return nil }
        }
        return table.costs[table.costs.count - 1] > limit ? nil : trace(table)
    }

    private struct Step {
        enum Kind { case equal, rule, slip }
        var left = 0
        var right = 0
        var kind = Kind.equal
    }

    /// The cheapest cost of every pair of beginnings, and the last step to it.
    private struct Table {
        let a: [UInt8]
        let b: [UInt8]
        let width: Int
        var costs: [Double]
        var steps: [Step]
        /// For every beginning of a word its last eight letters, and the slot of its last.
        let endsA: [UInt64]
        let endsB: [UInt64]
        let slotsA: [Int]
        let slotsB: [Int]

        init(left: [UInt8], right: [UInt8]) {
            (a, b, width) = (left, right, right.count + 1)
            (endsA, endsB) = (Self.ends(left), Self.ends(right))
            slotsA = [0] + left.map { SpellingRules.slot($0) }
            slotsB = [0] + right.map { SpellingRules.slot($0) }
            costs = [Double](repeating: .infinity, count: (left.count + 1) * (right.count + 1))
            steps = [Step](repeating: Step(), count: costs.count)
            costs[0] = 0
        }

        func isRow(_ i: Int, above limit: Double) -> Bool { costs[i * width..<(i + 1) * width].allSatisfy { $0 > limit } }

        private static func ends(_ word: [UInt8]) -> [UInt64] {
            word.reduce(into: [0]) { ends, letter in ends.append((ends.last ?? 0) << 8 | UInt64(letter)) }
        }

        mutating func offer(_ i: Int, _ j: Int, _ step: Step, _ cost: Double) {
            let total = costs[(i - step.left) * width + j - step.right] + cost
            // Sums of costs may differ by rounding only: the first way found stays.
            guard total < costs[i * width + j] - 1e-9 else { return }
            costs[i * width + j] = total
            steps[i * width + j] = step
        }
    }

    private func offerRules(_ table: inout Table, _ i: Int, _ j: Int) {
        let slotA = table.slotsA[i]
        let slotB = table.slotsB[j]
        offerRules(&table, i, j, slot: slotA * Self.slots + slotB)
        // A rule's side may be empty.
        if slotA > 0 { offerRules(&table, i, j, slot: slotA * Self.slots) }
        if slotB > 0 { offerRules(&table, i, j, slot: slotB) }
    }

    private func offerRules(_ table: inout Table, _ i: Int, _ j: Int, slot: Int) {
        for index in starts[slot]..<starts[slot + 1] {
            let rule = rules[index]
            guard rule.left.end(table.endsA[i]), rule.right.end(table.endsB[j]) else { continue }
            table.offer(i, j, Step(left: rule.left.count, right: rule.right.count, kind: .rule), rule.cost)
        }
    }

    private func offerSlips(_ table: inout Table, _ i: Int, _ j: Int) {
        // The marks at both ends of a word are no letters.
        let letterA = i > 1 && i < table.a.count ? table.a[i - 1] : nil
        let letterB = j > 1 && j < table.b.count ? table.b[j - 1] : nil
        if let letterA, let letterB {
            let areVowels = Self.isVowel(letterA) && Self.isVowel(letterB)
            table.offer(i, j, Step(left: 1, right: 1, kind: .slip), areVowels ? Slip.vowelForVowel : Slip.letter)
            if i > 2, j > 2, letterA == table.b[j - 2], table.a[i - 2] == letterB {
                table.offer(i, j, Step(left: 2, right: 2, kind: .slip), Slip.swappedNeighbours)
            }
        }
        if let letterA, j > 0 { table.offer(i, j, Step(left: 1, kind: .slip), Self.isVowel(letterA) ? Slip.vowelTooMany : Slip.letter) }
        if let letterB, i > 0 { table.offer(i, j, Step(right: 1, kind: .slip), Self.isVowel(letterB) ? Slip.vowelTooMany : Slip.letter) }
    }

    private func trace(_ table: Table) -> WordDistance {
        var (i, j) = (table.a.count, table.b.count)
        var differences: [String] = []
        var slips = 0
        while i > 0 || j > 0 {
            let step = table.steps[i * table.width + j]
            guard step.left + step.right > 0 else { break }
            if step.kind != .equal {
                slips += step.kind == .slip ? 1 : 0
                differences.append("\(Self.shown(table.a[(i - step.left)..<i]))~\(Self.shown(table.b[(j - step.right)..<j]))")
            }
            (i, j) = (i - step.left, j - step.right)
        }
        return WordDistance(cost: table.costs[table.costs.count - 1], slips: slips, differences: differences.reversed())
    }

    private static func shown(_ letters: ArraySlice<UInt8>) -> String {
        let text = String(decoding: letters.filter { $0 != UInt8(ascii: "^") && $0 != UInt8(ascii: "$") }, as: UTF8.self)
        return text.isEmpty ? "–" : text
    }

    private static let longestStep = 8
    private static let slots = 40

    /// 0 for nothing, 1 to 26 for letters, the rest for digits and the ends of the word.
    fileprivate static func slot(_ byte: UInt8?) -> Int {
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
