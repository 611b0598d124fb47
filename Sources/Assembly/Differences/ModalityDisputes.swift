import Model

/// Finds statements that one source makes and another denies, or that one tells as done and another as planned: in copies of one sentence
/// that differ in the words for it, so that both are told of the same thing by the same speaker.
struct ModalityDisputes: DifferenceFinder {
    let table: StatementTable
    let sharedText: [SharedText]

    /// Words shown on either side of the change.
    private static let wordsAround = 3
    /// Longer changes are another text; so are longer ones where the other source has no words at all.
    private static let longestChange = 3
    private static let longestInsertion = 2
    /// What a source must say, and the other not, for the two to be at odds. "Allegedly" and "likely" are shades.
    private static let decisive: Set<Modality> = [.not, .deny, .cancel, .plan]

    /// What a sentence says of whether the thing is so.
    private struct Telling: GivenValue {
        let statement: Int
        let says: Set<Modality>
        let words: String
    }

    /// The disputes, in order of the copies; each sentence is in one.
    func disputes(besides known: [Dispute]) -> [Dispute] {
        var links = ValueLinks<Int, Telling>()
        func telling(_ statement: Int, _ says: Set<Modality>, _ edit: TextRange) -> (key: Int, value: Telling) {
            (statement, Telling(statement: statement, says: says, words: around(edit, table.statements[statement].article)))
        }
        let modalWords = table.vocabulary.modals
        for place in EditedSentence.all(in: sharedText, table: table) {
            guard place.edit.kind == .modality, place.others.isDisjoint(with: [.modality, .name]) else { continue }
            let (left, right) = (words(of: place.edit.a, place.articleA), words(of: place.edit.b, place.articleB))
            let longest = left.isEmpty || right.isEmpty ? Self.longestInsertion : Self.longestChange
            guard left.count <= longest, right.count <= longest else { continue }
            let (saysA, saysB) = (Set(left.compactMap(modalWords.modality)), Set(right.compactMap(modalWords.modality)))
            var differing = saysA.symmetricDifference(saysB)
            // "Neither … nor" goes on with a denial that stands before it.
            if [left, right].contains(where: { $0.contains("nor") }), isDenied(place.statementA), isDenied(place.statementB) {
                differing.remove(.not)
            }
            guard !differing.isDisjoint(with: Self.decisive) else { continue }
            links.join(telling(place.statementA, saysA, place.edit.a), telling(place.statementB, saysB, place.edit.b))
        }
        return links.parts().compactMap(dispute)
    }

    private func isDenied(_ statement: Int) -> Bool { StatementModality(table: table).says(statement).contains(.not) }

    private func dispute(of tellings: [Telling]) -> Dispute? {
        let about = SharedWords(table: table).phrase(tellings.map(\.statement))
        return ValueGroups(tellings, in: table, meaning: \.says).dispute(.modality, about: about) { $0.words }
    }

    private func words(of range: TextRange, _ article: Int) -> [String] {
        let reading = table.readings[article]
        return reading.tokens.elements(startingIn: range, at: { Int($0.start) }).filter { $0.kind != .mark }
            .map { reading.word($0) }
    }

    /// The changed words with those beside them, as the source has them.
    private func around(_ range: TextRange, _ article: Int) -> String {
        let reading = table.readings[article]
        guard let index = reading.sentenceIndex(at: range.lowerBound) else { return reading.article.text(of: range) }
        let words = reading.tokens[reading.sentences[index].tokens].filter { $0.kind != .mark }.map(\.range)
        let before = words.filter { $0.upperBound <= range.lowerBound }.suffix(Self.wordsAround).first?.lowerBound
        let after = words.filter { $0.lowerBound >= range.upperBound }.prefix(Self.wordsAround).last?.upperBound
        return reading.article.text(of: (before ?? range.lowerBound)..<(after ?? range.upperBound))
    }
}
