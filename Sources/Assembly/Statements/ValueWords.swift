/// The words by which values are compared, from `Data/<code>/comparison/`.
struct ValueWords: Sendable {
    static let english = ValueWords(code: "en", concepts: .english)

    /// A unit of measure.
    struct Measure: Sendable {
        let dimension: String
        /// How many of the dimension's base unit it is.
        let factor: Double
    }

    let measures: [String: Measure]
    /// Nouns that count anybody.
    let people: Set<String>
    /// Concepts of actions whose numbers grow while a story goes on.
    let growing: Set<String>
    /// Words before a clock time that make it a bound, and those that keep it close: "just past", "shortly before".
    let afterWords: Set<String>
    let beforeWords: Set<String>
    let shortly: Set<String>
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

    private init(code: String, concepts: NewsWords) {
        func entries(_ name: String) -> [String] { EmbeddedFiles.entries("\(code)/comparison/\(name).txt") }
        let rows = entries("measures").compactMap { line -> (String, Measure)? in
            let row = line.split(separator: "\t").map(String.init)
            guard row.count == 3, let factor = Double(row[2]) else { return nil }
            return (row[0], Measure(dimension: row[1], factor: factor))
        }
        measures = Dictionary(rows) { first, _ in first }
        let bounds = entries("time-bounds").map { $0.split(separator: "\t").map(String.init) }.filter { $0.count == 2 }
        func bounding(_ side: String) -> Set<String> { Set(bounds.filter { $0[1] == side }.map { $0[0] }) }
        afterWords = bounding("after")
        beforeWords = bounding("before")
        shortly = bounding("shortly")
        subordinators = Set(entries("subordinators"))
        clauseOpeners = subordinators.union(entries("clause-breaks"))
        numberWords = Set(entries("number-words"))
        let sides = entries("length-pointers").map { $0.split(separator: "\t").map(String.init) }.filter { $0.count == 2 }
        func pointing(_ side: String) -> Set<String> { Set(sides.filter { $0[1] == side }.map { $0[0] }) }
        pointersBefore = pointing("before")
        pointersAfter = pointing("after")
        rangeWords = pointing("between")
        articles = Set(entries("articles"))
        people = Set(entries("people-words"))
        growing = Set(entries("growing-words").compactMap { concepts.concept(of: $0) })
    }
}
