import Model

/// What the words of a statement say of whether the thing is so: `may`, `plan`, `deny`.
struct StatementModality {
    let table: StatementTable

    /// O(tokens).
    func says(_ statement: Int) -> Set<Modality> {
        let statement = table.statements[statement]
        let words = table.readings[statement.article].words
        return Set(
            statement.tokens.compactMap { token in
                let word = words.ofToken[token]
                return word < 0 ? nil : table.vocabulary.modals.modality(of: words.words[Int(word)].text)
            })
    }
}
