import Foundation
import Model

/// Finds the words that mark an event: frequent in its mentions, rare in the rest of the dossier.
struct EventMarks {
    let words: EventWords
    let terms: TermTable

    /// Up to two words of the lead's clause, lower case, in text order.
    func marks(of statement: DatedStatement, in reading: Reading, centre: [Int: Double]) -> [String] {
        let scores = Dictionary(statement.terms.map { (terms.words[$0.term], score(of: $0.term, centre)) }, uniquingKeysWith: max)
        var found: [(word: String, place: Int, score: Double)] = []
        for place in reading.sentences[statement.sentence].tokens
        where reading.tokens[place].kind == .word && statement.clause.overlaps(reading.tokens[place].range) {
            let word = reading.word(at: place)
            guard let score = scores[words.term(of: word, stem: reading.words.stem(of: place))], !found.contains(where: { $0.word == word })
            else { continue }
            found.append((word, found.count, score))
        }
        let best = found.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.prefix(Self.count)
        return best.sorted { $0.place < $1.place }.map(\.word)
    }

    private static let count = 2

    private func score(of term: Int, _ centre: [Int: Double]) -> Double {
        (centre[term] ?? 0) * log(1 + Double(terms.statements) / Double(max(terms.frequencies[term], 1)))
    }
}
