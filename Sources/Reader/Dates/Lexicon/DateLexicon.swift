import Model

/// The words of one language that dates are made of. A class, so that the many small values of the grammar share it at the cost of a pointer.
final class DateLexicon: Sendable {
    private let lists: DateWordLists
    /// For every word and role the value, in one run of memory.
    private let values: [Int32]
    /// The numbers of the letters, digits and marks of ASCII as words; −1 for what is none.
    private let letters: [Int32]

    /// Takes the lists of `Data/<code>/dates/`.
    init(_ lists: DateWordLists) {
        self.lists = lists
        var values = Array(repeating: Self.none, count: lists.roles.count * DateRole.count)
        for (word, entries) in lists.values.enumerated() {
            for entry in entries { values[word * DateRole.count + Int(entry.role.rawValue)] = Int32(entry.value) }
        }
        self.values = values
        letters = (0..<128).map { byte in
            WordKey(String(UnicodeScalar(UInt8(byte))).utf8).map { lists.table.word($0) } ?? -1
        }
    }

    private static let none = Int32.min

    var zones: [TimeZoneRule] { lists.zones }
    /// The zones of one word, lower case: "gmt".
    var zoneWords: Set<String> { lists.zoneWords }
    var holidays: [HolidayRule] { lists.holidays }
    /// TIMEX3 codes and values that entries stand for.
    var codes: [String] { lists.codes }
    /// Capitalised full names by ISO number, for sentences.
    var weekdayNames: [Int: String] { lists.weekdayNames }

    /// The number of the word in a range of a text that ends in `WordKey.padding` zeros, or −1.
    func word(_ range: TextRange, of text: [UInt8]) -> Int32 {
        text.withUnsafeBytes { buffer in WordKey(range, of: buffer).map { lists.table.word($0) } ?? -1 }
    }

    /// What stands for the number of a word that is not in the lexicon and has a hyphen, so that its parts may be.
    static let hyphenated: Int32 = -2

    /// The numbers of the words of a text that ends in `WordKey.padding` zeros: −1 or `hyphenated` for those that are not in the lexicon.
    func words(_ tokens: [Token], of text: [UInt8]) -> [Int32] {
        text.withUnsafeBytes { buffer in
            tokens.map { token in
                let range = token.range
                if range.count == 1, buffer[range.lowerBound] < 0x80 { return letters[Int(buffer[range.lowerBound])] }
                guard let key = WordKey(range, of: buffer) else { return buffer[range].contains(Self.hyphen) ? Self.hyphenated : -1 }
                let word = lists.table.word(key)
                return word < 0 && key.hasHyphen ? Self.hyphenated : word
            }
        }
    }

    private static let hyphen = UInt8(ascii: "-")

    /// The roles that a word plays alone, and those of the phrases that it begins.
    func roles(ofWord word: Int32) -> (alone: DateRoles, asFirst: DateRoles) {
        word < 0 ? (DateRoles(), DateRoles()) : (lists.roles[Int(word)], lists.phraseRoles[Int(word)])
    }

    /// The value of a word in a role that it plays alone.
    func value(_ role: DateRole, ofWord word: Int32) -> Int? {
        guard word >= 0 else { return nil }
        let value = values[Int(word) * DateRole.count + Int(role.rawValue)]
        return value == Self.none ? nil : Int(value)
    }

    /// The longest phrase of a role that stands at an index, and the index behind it.
    func phrase(_ role: DateRole, at index: Int, of lexemes: [Lexeme]) -> (value: Int, end: Int)? {
        let word = lexemes[index].word
        guard roles(ofWord: word).asFirst.contains(role), index + 1 < lexemes.count else { return nil }
        let second = lexemes[index + 1].word
        guard second >= 0 else { return nil }
        for phrase in lists.phrases[Int(word)] where phrase.second == second && phrase.role == role {
            let end = index + 1 + phrase.rest.count
            if end <= lexemes.count, zip(lexemes[(index + 1)..<end], phrase.rest).allSatisfy({ $0.word == $1 }) {
                return (phrase.value, end)
            }
        }
        return nil
    }
}
