import Model

/// Finds what one source tells as certain and another with a word of doubt: "the head of the family", "the reputed head of the family".
struct CertaintyDisputes: DifferenceFinder {
    let likeness: LikenessTable
    let table: StatementTable
    /// From which chance on two statements say the same.
    let cut: Double

    /// A doubted word with its doubt, or that word without any.
    private struct Telling: GivenValue {
        let statement: Int
        let isDoubted: Bool
        let concept: String
        let range: TextRange
    }

    private struct Place: Hashable {
        let statement: Int
        let range: TextRange
    }

    /// The disputes that no known one has, in order of the first statement. O(tokens + pairs of statements that say the same).
    func disputes(besides known: [Dispute]) -> [Dispute] {
        let doubts = table.words.lexicon.words("doubt")
        let open = ["accusation", "possibility", "says-may"].reduce(doubts) { $0.union(table.words.lexicon.words($1)) }
        let doubted = table.statements.indices.map { self.doubted(in: $0, doubts) }
        var links = ValueLinks<Place, Telling>()
        for left in likeness.best.indices {
            for one in doubted[left] {
                for other in likeness.best[left] where other.probability >= cut {
                    guard let flat = self.flat(one.concept, in: other.statement, open) else { continue }
                    links.join(keyed(one), keyed(flat))
                }
            }
        }
        let known = KnownDisputes(known)
        return links.parts().compactMap(dispute).filter { !known.hold($0) }
    }

    private func keyed(_ telling: Telling) -> (key: Place, value: Telling) {
        (Place(statement: telling.statement, range: telling.range), telling)
    }

    /// The words behind a doubt that tell something; what is counted is compared by its figures.
    private func doubted(in index: Int, _ doubts: Set<String>) -> [Telling] {
        let statement = table.statements[index]
        let reading = table.readings[statement.article]
        return statement.tokens.dropLast().compactMap { token in
            guard doubts.contains(reading.word(at: token)),
                token == statement.tokens.lowerBound || reading.tokens[token - 1].kind != .number
            else { return nil }
            // "Would likely be killed"
            let isHelped = token + 2 < statement.tokens.upperBound && table.words.passives.contains(reading.word(at: token + 1))
            let doubted = token + (isHelped ? 2 : 1)
            guard let concept = concept(at: doubted, in: reading) else { return nil }
            let range = reading.tokens[token].range.lowerBound..<reading.tokens[doubted].range.upperBound
            return Telling(statement: index, isDoubted: true, concept: concept, range: range)
        }
    }

    /// The one word of a concept in a statement that leaves nothing open.
    private func flat(_ concept: String, in index: Int, _ open: Set<String>) -> Telling? {
        let statement = table.statements[index]
        let reading = table.readings[statement.article]
        guard !statement.tokens.contains(where: { open.contains(reading.word(at: $0)) }) else { return nil }
        let own = statement.tokens.filter { self.concept(at: $0, in: reading) == concept }
        return own.count == 1 ? Telling(statement: index, isDoubted: false, concept: concept, range: reading.tokens[own[0]].range) : nil
    }

    private func concept(at token: Int, in reading: Reading) -> String? {
        reading.tokens[token].kind == .word ? table.words.concept(of: reading.word(at: token), stem: reading.words.stem(of: token)) : nil
    }

    private func dispute(of tellings: [Telling]) -> Dispute? {
        var groups = ValueGroups(tellings, in: table, meaning: { $0.isDoubted })
        groups.dropArticlesOfTwo()
        return groups.dispute(.modality, about: SharedWords(table: table).phrase(tellings.map(\.statement)), course: .precision) {
            telling in
            table.readings[table.statements[telling.statement].article].article.text(of: telling.range)
        }
    }
}
