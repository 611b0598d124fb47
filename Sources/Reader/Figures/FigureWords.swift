import Model

/// The words of one language that make figures, from `Data/<code>/figures/` and its lexicon.
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
    /// "up", "down", and the verbs of numbers that go there.
    let directions: Set<String>
    let moves: Set<String>
    let attachedUnits: Set<String>
    /// "tonne" of "3,000-tonne", and the unit that it stands for.
    let joinedUnits: [String: String]
    /// "tonnes", "square metres"
    let unitNouns: Set<String>
    /// "long" of "300-metre-long".
    let measured: Set<String>
    /// What comes whole, by the thousand and the million: "voters".
    let wholes: Set<String>
    /// "magnitude", "richter scale", and what they give.
    let scales: [String: String]
    let labels: Set<String>
    let labelsBehind: Set<String>
    let ranks: Set<String>
    let timeNouns: Set<String>
    let lexicon: Lexicon
    let plurals: Set<String>
    let phraseEnds: Set<String>
    let phraseOpeners: Set<String>
    let notBeforeOne: Set<String>
    let agesBefore: Set<String>
    let agesJoined: Set<String>
    let agesAfter: Set<String>
    /// Bits for the words that may begin a number, alone or before a hyphen: a cheap look before a string is made.
    private let starts: [UInt64]

    init(_ lists: WordLists, lexicon: Lexicon) {
        func values(_ name: String) -> [String: Double] { lists.table(name) { $0.count == 2 ? Double($0[1]) : nil } }
        func ranges(_ name: String) -> [String: ClosedRange<Double>] {
            lists.table(name) { row in
                guard row.count == 3, let low = Double(row[1]), let high = Double(row[2]), low <= high else { return nil }
                return low...high
            }
        }
        func words(_ name: String) -> [String: String] { lists.table(name) { $0.count == 2 ? $0[1] : nil } }
        numbers = values("number-words")
        multipliers = values("multipliers")
        multiplierLetters = lists.table("multiplier-letters") { row in
            row.count == 3 ? Double(row[1]).map { (value: $0, onlyMoney: row[2] == "money") } : nil
        }
        pluralMultipliers = ranges("plural-multipliers")
        vagueNumbers = ranges("vague-numbers")
        fractions = values("fractions")
        approximations = lists.table("approximations") { $0.count == 2 ? Approximation(rawValue: $0[1]) : nil }
        connectives = lists.table("connectives") { $0.count == 2 ? Connective(rawValue: $0[1]) : nil }
        currencies = words("currencies")
        percentWords = lexicon.words("percent")
        directions = lexicon.words("direction")
        moves = lexicon.words("moving-verb")
        attachedUnits = lists.set("attached-units")
        joinedUnits = words("joined-units")
        unitNouns = Set(joinedUnits.values)
        measured = lexicon.words("measured")
        wholes = lexicon.words("counted-whole")
        scales = words("scales")
        labels = lexicon.words("label")
        labelsBehind = lexicon.words("label-behind")
        ranks = lexicon.words("rank")
        self.lexicon = lexicon
        timeNouns = lexicon.words("time-noun")
        plurals = lexicon.words("irregular-plural")
        phraseEnds = lexicon.words("counted-end")
        phraseOpeners = lexicon.words("counted-opener")
        notBeforeOne = lexicon.words("not-before-one")
        let ageWords = lists.rows("age-words", columns: 2)
        func ages(_ place: String) -> Set<String> { Set(ageWords.filter { $0[1] == place }.map { $0[0] }) }
        agesBefore = ages("before")
        agesJoined = ages("joined")
        agesAfter = ages("after")
        var starts = [UInt64](repeating: 0, count: 128)
        let starters =
            Array(numbers.keys) + Array(multipliers.keys) + Array(pluralMultipliers.keys) + Array(vagueNumbers.keys) + Array(fractions.keys)
            + connectives.filter { $0.value == .article }.keys
        for word in starters {
            let place = Self.place(of: word.utf8)
            starts[place >> 6] |= 1 << UInt64(place & 63)
        }
        self.starts = starts
    }

    /// False for nearly every word that begins no number, in whatever case.
    func mayStartNumber(_ word: ArraySlice<UInt8>) -> Bool {
        let place = Self.place(of: word)
        return starts[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    /// 13 bits of the hash of a word in lower case up to its first hyphen.
    private static func place(of word: some Sequence<UInt8>) -> Int {
        var hash = FNV1a()
        for byte in word {
            if byte == UInt8(ascii: "-") { break }
            hash.add(byte | 0x20)
        }
        return Int(truncatingIfNeeded: (hash.value ^ hash.value >> 32) & 8191)
    }

    /// True for plural nouns, by their form or the list of irregular ones. Lower case wanted.
    func isPlural(_ word: String) -> Bool {
        if plurals.contains(word) { return true }
        guard word.utf8.count >= 4, word.hasSuffix("s"), !phraseEnds.contains(word) else { return false }
        return !word.hasSuffix("ss") && !word.hasSuffix("us") && !word.hasSuffix("is")
    }
}
