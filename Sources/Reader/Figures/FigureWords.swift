/// The words of one language that make figures, from `Data/<code>/figures/`.
struct FigureWords: Sendable {
    /// What the words before a number say about it.
    enum Approximation: String {
        case about, least, most
    }

    /// The part of a word that holds a figure together.
    enum Connective: String {
        case and, article, between, country, determiner, from, half, of, or, percent, to
    }

    let numbers: [String: Double]
    let multipliers: [String: Double]
    /// Letters that multiply the number they touch; the flag is true for those that do so only after a currency sign.
    let multiplierLetters: [String: (value: Double, onlyMoney: Bool)]
    /// "thousands": what a plural stands for, as lower and upper bound.
    let pluralMultipliers: [String: ClosedRange<Double>]
    let vagueNumbers: [String: ClosedRange<Double>]
    let fractions: [String: Double]
    let approximations: [String: Approximation]
    let connectives: [String: Connective]
    let currencies: [String: String]
    let percentWords: Set<String>
    let attachedUnits: Set<String>
    let leadingUnits: Set<String>
    let labels: Set<String>
    let timeNouns: Set<String>
    let plurals: Set<String>
    let phraseEnds: Set<String>
    let phraseOpeners: Set<String>
    private let verbEndings: [String]
    let notBeforeOne: Set<String>
    let agesBefore: Set<String>
    let agesJoined: Set<String>
    let agesAfter: Set<String>
    /// The words that may begin a number, by first letter: a cheap look before a string is made.
    private let firstLetters: [Bool]

    init(code: String) {
        func set(_ name: String) -> Set<String> { Set(EmbeddedFiles.entries("\(code)/figures/\(name).txt")) }
        func rows(_ name: String) -> [[String]] {
            EmbeddedFiles.entries("\(code)/figures/\(name).txt").map { $0.split(separator: "\t").map(String.init) }
        }
        func values(_ name: String) -> [String: Double] {
            Dictionary(rows(name).compactMap { row in Double(row[1]).map { (row[0], $0) } }) { first, _ in first }
        }
        func ranges(_ name: String) -> [String: ClosedRange<Double>] {
            let pairs = rows(name).compactMap { row -> (String, ClosedRange<Double>)? in
                guard let low = Double(row[1]), let high = Double(row[2]), low <= high else { return nil }
                return (row[0], low...high)
            }
            return Dictionary(pairs) { first, _ in first }
        }
        numbers = values("number-words")
        multipliers = values("multipliers")
        let letters = rows("multiplier-letters").compactMap { row in Double(row[1]).map { (row[0], ($0, row[2] == "money")) } }
        multiplierLetters = Dictionary(letters) { first, _ in first }.mapValues { (value: $0.0, onlyMoney: $0.1) }
        pluralMultipliers = ranges("plural-multipliers")
        vagueNumbers = ranges("vague-numbers")
        fractions = values("fractions")
        let kinds = rows("approximations").compactMap { row in Approximation(rawValue: row[1]).map { (row[0], $0) } }
        approximations = Dictionary(kinds) { first, _ in first }
        let parts = rows("connectives").compactMap { row in Connective(rawValue: row[1]).map { (row[0], $0) } }
        connectives = Dictionary(parts) { first, _ in first }
        currencies = Dictionary(rows("currencies").map { ($0[0], $0[1]) }) { first, _ in first }
        percentWords = set("percent-words")
        attachedUnits = set("attached-units")
        leadingUnits = set("leading-units")
        labels = set("label-words")
        timeNouns = set("time-nouns")
        plurals = set("plurals")
        phraseEnds = set("noun-phrase-ends")
        phraseOpeners = set("phrase-openers")
        verbEndings = EmbeddedFiles.entries("\(code)/figures/verb-endings.txt")
        notBeforeOne = set("not-before-one")
        func ages(_ place: String) -> Set<String> { Set(rows("age-words").filter { $0[1] == place }.map { $0[0] }) }
        agesBefore = ages("before")
        agesJoined = ages("joined")
        agesAfter = ages("after")
        var firstLetters = [Bool](repeating: false, count: 256)
        let starters =
            Array(numbers.keys) + Array(multipliers.keys) + Array(pluralMultipliers.keys) + Array(vagueNumbers.keys) + Array(fractions.keys)
            + connectives.filter { $0.value == .article }.keys
        for word in starters {
            guard let first = word.utf8.first else { continue }
            firstLetters[Int(first)] = true
            firstLetters[Int(first ^ 0x20)] = true
        }
        self.firstLetters = firstLetters
    }

    /// False when no number word starts with this byte.
    func mayStartNumber(_ byte: UInt8) -> Bool { firstLetters[Int(byte)] }

    /// True for plural nouns, by their form or the list of irregular ones. Lower case wanted.
    func isPlural(_ word: String) -> Bool {
        if plurals.contains(word) { return true }
        guard word.utf8.count >= 4, word.hasSuffix("s"), !phraseEnds.contains(word) else { return false }
        return !word.hasSuffix("ss") && !word.hasSuffix("us") && !word.hasSuffix("is")
    }

    /// True for words with the ending of a verb in the past. Lower case wanted.
    func isVerbForm(_ word: String) -> Bool { verbEndings.contains { word.hasSuffix($0) } }
}
