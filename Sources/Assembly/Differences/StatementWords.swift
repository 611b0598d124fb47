import Model

/// The words of all statements as numbers, equal for equal stems, so that two statements can be laid beside each other.
struct StatementWords {
    /// By statement and token, from the statement's first on: the stem of a word, or a mark, as a number.
    let ids: [[UInt64]]
    /// By statement and token: true for a word that tells something.
    let isTelling: [[Bool]]
    /// By statement: how many of its words do.
    let counts: [Int]

    /// O(tokens).
    init(table: StatementTable) {
        var numbers: [String: UInt64] = [:]
        func number(_ text: String) -> UInt64 {
            if let known = numbers[text] { return known }
            numbers[text] = UInt64(numbers.count)
            return UInt64(numbers.count - 1)
        }
        var ids: [[UInt64]] = []
        var isTelling: [[Bool]] = []
        for statement in table.statements {
            let reading = table.readings[statement.article]
            var own: [UInt64] = []
            var telling: [Bool] = []
            for token in statement.tokens {
                let word = reading.words.ofToken[token]
                if word >= 0 {
                    own.append(number(reading.words.words[Int(word)].stem))
                    telling.append(reading.words.words[Int(word)].classes.isDisjoint(with: .stop))
                } else {
                    own.append(number(" " + reading.article.text.slice(reading.tokens[token].range)))
                    telling.append(false)
                }
            }
            ids.append(own)
            isTelling.append(telling)
        }
        self.ids = ids
        self.isTelling = isTelling
        counts = isTelling.map { words in words.count { $0 } }
    }

    /// Which words of two statements stand for one another.
    func difference(_ left: Int, _ right: Int) -> WordDiff {
        WordDiff(ids[left], ids[left].indices, ids[right], ids[right].indices)
    }
}
