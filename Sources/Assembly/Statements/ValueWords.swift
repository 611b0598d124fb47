import Model

/// The words by which values are compared: classes of the lexicon, and the measures from `Data/<code>/comparison/`.
final class ValueWords: Sendable {
    /// A unit of measure.
    struct Measure: Sendable {
        let dimension: String
        /// How many of the dimension's base unit it is.
        let factor: Double
    }

    let measures: [String: Measure]
    /// Nouns that count anybody.
    let people: Set<String>
    /// Stems of nouns that count some people or others.
    let persons: Set<String>
    /// Concepts of actions whose numbers grow while a story goes on.
    let growing: Set<String>
    /// Concepts of states that end while a story goes on.
    let lasting: Set<String>
    /// Words beside a number by which it is that of the moment.
    let running: Set<String>
    /// Words beside a number by which it is the most that there was.
    let peaks: Set<String>
    /// Words before a clock time that make it a bound, and those that keep it close: "just past", "shortly before".
    let afterWords: Set<String>
    let beforeWords: Set<String>
    let shortly: Set<String>
    /// Words before a number that is not reached.
    let shortOf: Set<String>
    /// Phrases that leave a count open, word by word, and between which numbers it then lies.
    let vagueCounts: [(words: [String], limits: ClosedRange<Double>)]
    /// Words that numbers are written with.
    let numberWords: Set<String>
    /// Words beside a length of time that make it a point in time.
    let pointersBefore: Set<String>
    let pointersAfter: Set<String>
    /// Words between the two ends of a range.
    let rangeWords: Set<String>
    /// Indefinite ones: "a week".
    let articles: Set<String>
    /// Words that open a clause which leans on another.
    let subordinators: Set<String>
    /// These, and the words that join clauses.
    let clauseOpeners: Set<String>

    init(_ lists: WordLists, concepts: NewsWords) {
        measures = lists.table("measures") { row in
            row.count == 3 ? Double(row[2]).map { Measure(dimension: row[1], factor: $0) } : nil
        }
        let lexicon = concepts.lexicon
        afterWords = lexicon.words("bound-after")
        beforeWords = lexicon.words("bound-before")
        shortly = lexicon.words("bound-shortly")
        subordinators = lexicon.words("subordinator")
        clauseOpeners = subordinators.union(lexicon.words("clause-break"))
        shortOf = lexicon.words("short-of")
        vagueCounts = lists.rows("vague-counts") { row in
            guard row.count == 3, let low = Double(row[1]), let high = Double(row[2]), low <= high else { return nil }
            return (row[0].split(separator: " ").map(String.init), low...high)
        }
        numberWords = lexicon.words("counting")
        pointersBefore = lexicon.words("length-before")
        pointersAfter = lexicon.words("length-after")
        rangeWords = lexicon.words("length-between")
        articles = lexicon.words("indefinite-article")
        people = lexicon.words("people")
        persons = Set(lexicon.stems(of: lists.entries("persons")))
        growing = Set(lexicon.words("growing").compactMap { concepts.concept(of: $0) })
        lasting = Set(lexicon.words("falling").compactMap { concepts.concept(of: $0) })
        running = lexicon.words("running").union(lexicon.words("moving-verb"))
        peaks = lexicon.words("peak")
    }
}
