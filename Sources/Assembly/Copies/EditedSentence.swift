import Model

/// A place at which two copies of one sentence differ.
struct EditedSentence {
    let edit: TextEdit
    /// Indices of the articles.
    let articleA: Int
    let articleB: Int
    let statementA: Int
    let statementB: Int
    /// Kinds of the other changes in the sentence.
    let others: Set<TextEdit.Kind>

    /// Of the words of a sentence, how many must be the same for it to be a copy of which little was changed.
    private static let leastSame = 0.7
    private static let fewestSame = 8

    /// All changes in sentences that are the same but for a few words, in order. O(edits).
    static func all(in sharedText: [SharedText], table: StatementTable) -> [EditedSentence] {
        sharedText.flatMap { shared -> [EditedSentence] in
            guard !shared.edits.isEmpty, let a = table.articleIndex[shared.a.article], let b = table.articleIndex[shared.b.article] else {
                return []
            }
            let placed = shared.edits.compactMap { edit -> (edit: TextEdit, a: Int, b: Int)? in
                guard let left = table.statement(article: a, at: edit.a.lowerBound),
                    let right = table.statement(article: b, at: edit.b.lowerBound)
                else { return nil }
                return (edit, left, right)
            }
            return placed.indices.compactMap { index in
                let (edit, left, right) = placed[index]
                let inSentence = placed.filter { $0.a == left && $0.b == right }.map(\.edit)
                guard isSame(table, left, shared.a.range, inSentence.map(\.a)), isSame(table, right, shared.b.range, inSentence.map(\.b))
                else {
                    return nil
                }
                let others = placed.indices.filter { $0 != index && placed[$0].a == left && placed[$0].b == right }.map {
                    placed[$0].edit.kind
                }
                return EditedSentence(
                    edit: edit, articleA: a, articleB: b, statementA: left, statementB: right, others: Set(others))
            }
        }
    }

    private static func isSame(_ table: StatementTable, _ statement: Int, _ shared: TextRange, _ edits: [TextRange]) -> Bool {
        let place = table.statements[statement]
        let words = table.readings[place.article].tokens[place.tokens].filter { $0.kind != .mark }
        let same = words.count { word in shared.contains(word.range.lowerBound) && !edits.contains { $0.contains(word.range.lowerBound) } }
        return same >= fewestSame && Double(same) >= leastSame * Double(words.count)
    }
}
