/// The lists in which a word or a run of words stands.
package struct NameListFlags: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let city = Self(rawValue: 1 << 0)
    package static let cityOver150000 = Self(rawValue: 1 << 1)
    package static let cityOver1000000 = Self(rawValue: 1 << 2)
    package static let country = Self(rawValue: 1 << 3)
    package static let region = Self(rawValue: 1 << 4)
    package static let demonym = Self(rawValue: 1 << 5)
    package static let calendar = Self(rawValue: 1 << 6)
    package static let organisation = Self(rawValue: 1 << 7)
    package static let organisationWord = Self(rawValue: 1 << 8)
    package static let placeWord = Self(rawValue: 1 << 9)
    package static let title = Self(rawValue: 1 << 10)
    package static let givenName = Self(rawValue: 1 << 11)
    package static let personName = Self(rawValue: 1 << 12)
    package static let common = Self(rawValue: 1 << 13)
    package static let role = Self(rawValue: 1 << 14)
    package static let roleModifier = Self(rawValue: 1 << 15)
    /// Small words and marks that join two capitalised words of one name.
    package static let link = Self(rawValue: 1 << 16)
    /// Linking words that can start a name.
    package static let particle = Self(rawValue: 1 << 17)
    package static let article = Self(rawValue: 1 << 18)
    package static let preposition = Self(rawValue: 1 << 19)
    package static let conjunction = Self(rawValue: 1 << 20)
    package static let placePreposition = Self(rawValue: 1 << 21)
    /// Words in which names of clubs and firms end, and no surname.
    package static let organisationTail = Self(rawValue: 1 << 22)
    /// Forms of verbs of which headlines are full ("resigns"), and no surname.
    package static let headlineVerb = Self(rawValue: 1 << 23)
    /// Verbs of speech in all their forms.
    package static let speech = Self(rawValue: 1 << 24)
    /// Words of a dictionary that are not common.
    package static let dictionary = Self(rawValue: 1 << 25)
    /// What firms have, and persons have not: "shares".
    package static let firmThing = Self(rawValue: 1 << 26)
    /// What public bodies are for: "Protection", "Human Services".
    package static let bodyTask = Self(rawValue: 1 << 27)
    /// Forms of address that only persons have, and ranks in short: "Mrs.", "Rep.".
    package static let courtesyTitle = Self(rawValue: 1 << 28)
    /// Words with which a description of a person begins: "former", "President".
    package static let roleOpener = Self(rawValue: 1 << 29)
    /// What one is to a relative: "son".
    package static let kin = Self(rawValue: 1 << 30)
    /// A run of words that starts with this word stands in a list; no list of its own.
    static let startsPhrase = Self(rawValue: 1 << 31)

    /// How many flags the tagger uses as features, from bit 0.
    private static let featureCount: UInt32 = 16

    /// Lists of words that are no names.
    static let ordinary: Self = [.common, .headlineVerb, .dictionary]
    static let places: Self = [.city, .cityOver150000, .cityOver1000000, .country, .region]
    /// Lists of whole names.
    static let names: Self = [.city, .cityOver150000, .cityOver1000000, .country, .region, .organisation, .givenName, .personName]
    /// Words that may stand in a person's description, but not in the name.
    static let descriptions: Self = [.title, .role, .roleModifier, .demonym]

    /// The flags that the tagger uses.
    @inline(__always)
    var features: UInt32 { rawValue & (1 << Self.featureCount - 1) }

    /// True for a form of address that is no rank.
    var isFormOfAddress: Bool { contains(.courtesyTitle) && !contains(.role) }

    /// In a list of places.
    var isPlace: Bool { !isDisjoint(with: .places) }
}

/// The word lists of one language for finding names, from `Data/<code>/names/`.
package struct NameLists: Sendable {
    private var table: HashTable<NameListFlags>
    /// The longest entry, in words.
    private(set) var longestPhrase = 1

    static let files: [(name: String, flag: NameListFlags)] = [
        ("cities", .city), ("cities-over-150000", .cityOver150000), ("cities-over-1000000", .cityOver1000000),
        ("countries", .country), ("regions", .region), ("demonyms", .demonym), ("calendar-words", .calendar),
        ("organisations", .organisation), ("organisation-words", .organisationWord), ("place-words", .placeWord),
        ("titles", .title), ("given-names", .givenName), ("person-names", .personName), ("common-words", .common),
        ("role-words", .role), ("role-modifiers", .roleModifier), ("linking-words", .link),
        ("name-particles", .particle), ("articles", .article), ("prepositions", .preposition), ("conjunctions", .conjunction),
        ("place-prepositions", .placePreposition), ("organisation-tails", .organisationTail),
        ("headline-verbs", .headlineVerb), ("dictionary-words", .dictionary), ("firm-things", .firmThing),
        ("body-tasks", .bodyTask), ("courtesy-titles", .courtesyTitle), ("role-openers", .roleOpener), ("kin-words", .kin),
    ]

    /// Reads the lists, and takes the verbs of saying.
    init(language code: String, speech: Set<String>) {
        var texts = Self.files.map { file in (EmbeddedFiles.bytes("\(code)/names/\(file.name).txt") ?? [], file.flag) }
        texts.append((Array(speech.sorted().joined(separator: "\n").utf8), .speech))
        let lines = texts.reduce(0) { $0 + Self.lines(of: $1.0) }
        table = HashTable(capacity: lines * 5 / 4, empty: [])
        for (text, flag) in texts { add(text, flag) }
    }

    private static func lines(of text: [UInt8]) -> Int {
        text.withUnsafeBufferPointer { bytes in
            var count = 1
            for byte in bytes where byte == UInt8(ascii: "\n") { count &+= 1 }
            return count
        }
    }

    /// The lists that hold one word, by the hash of its folded form.
    @inline(__always)
    func flags(folded: UInt32) -> NameListFlags { table[folded] }

    /// The lists that hold a run of words, by its `phrase` hash.
    func flags(phrase: UInt32) -> NameListFlags { table[phrase] }

    /// The key of a single word as it is written, for lists in which case counts.
    @inline(__always)
    static func exact(_ hash: UInt32) -> UInt32 { FeatureHash.combine(hash, 0xE) }

    /// The key of a run of words from the key of all but the last and the last word's hash.
    static func phrase(_ start: UInt32, _ next: UInt32) -> UInt32 { FeatureHash.combine(start, next) }

    /// Puts a list into the table, in one pass over its bytes: at the start of a program there are two megabytes of them.
    private mutating func add(_ text: [UInt8], _ flag: NameListFlags) {
        let isExact = flag == .organisation
        text.withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                let isComment = bytes[position] == UInt8(ascii: "#")
                var key: UInt32?
                var first: UInt32 = 0
                var words = 0
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
                    let start = position
                    var hash = FeatureHash.Running()
                    var others: UInt8 = 0
                    while position < bytes.count, bytes[position] != UInt8(ascii: " "), bytes[position] != UInt8(ascii: "\n") {
                        hash.add(bytes[position])
                        others |= bytes[position]
                        position += 1
                    }
                    let isASCII = others < 0x80
                    let word = isExact ? Self.exact(hash.value) : isASCII ? hash.value : Self.folded(text, start..<position)
                    if let before = key {
                        key = Self.phrase(before, word)
                    } else {
                        key = word
                        first = word
                    }
                    words += 1
                    if position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
                }
                position += 1
                guard !isComment, let key else { continue }
                table.update(key) { $0.insert(flag) }
                guard words > 1 else { continue }
                table.update(first) { $0.insert(.startsPhrase) }
                longestPhrase = max(longestPhrase, words)
            }
        }
    }

    /// The hash of a word of a list, whose ASCII letters are in lower case already.
    private static func folded(_ text: [UInt8], _ word: Range<Int>) -> UInt32 {
        var folded: [UInt8] = []
        LetterFolding.fold(text, word, into: &folded)
        return FeatureHash.bytes(folded)
    }
}
