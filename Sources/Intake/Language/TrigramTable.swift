/// How much runs of three letters speak for languages.
struct TrigramTable: Sendable {
    /// ISO 639-1, in the order of `weights`.
    let languages: [String]
    /// By run, its entries.
    private let rows: [UInt64: Range<Int>]
    /// Languages, by their places in `languages`, and weights.
    private let entries: [(language: Int, weight: Int)]

    /// A weight of this much is a factor of e in likelihood.
    static let scale = 4

    /// That of the program.
    static let embedded = TrigramTable(EmbeddedFiles.bytes("languages/trigrams.txt") ?? [])

    /// Reads lines such as `_de ca25 da19`. O(bytes).
    init(_ text: [UInt8]) {
        var languages: [String] = []
        var places: [String: Int] = [:]
        var rows: [UInt64: Range<Int>] = [:]
        var entries: [(language: Int, weight: Int)] = []
        for line in text.split(separator: ASCII.lineFeed) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: ASCII.space)
            let run = String(decoding: fields[0], as: UTF8.self).unicodeScalars.map { $0 == "_" ? Self.blank : $0.value }
            guard run.count == 3 else { continue }
            let start = entries.count
            for field in fields.dropFirst() {
                let name = String(decoding: field.prefix { !ASCII.isDigit($0) }, as: UTF8.self)
                if places[name] == nil {
                    places[name] = languages.count
                    languages.append(name)
                }
                entries.append((places[name] ?? 0, field.drop { !ASCII.isDigit($0) }.reduce(0) { $0 * 10 + Int($1 - 0x30) }))
            }
            rows[Self.key(run[0], run[1], run[2])] = start..<entries.count
        }
        self.languages = languages
        self.rows = rows
        self.entries = entries
    }

    /// What stands for everything that is no letter.
    static let blank: UInt32 = 0x20

    /// The sums of the weights of all runs in letters, which have a blank for what stands between words; one a language. O(letters).
    func scores(_ letters: [UInt32]) -> [Int] {
        var scores = [Int](repeating: 0, count: languages.count)
        guard letters.count >= 3 else { return scores }
        for index in 2..<letters.count {
            guard let row = rows[Self.key(letters[index - 2], letters[index - 1], letters[index])] else { continue }
            for entry in row { scores[entries[entry].language] += entries[entry].weight }
        }
        return scores
    }

    private static func key(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
        UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
    }
}
