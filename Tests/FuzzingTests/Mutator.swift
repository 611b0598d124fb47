/// Damages files of a corpus.
struct Mutator {
    private let corpus: [[UInt8]]
    private var numbers: SplitMix64

    init(seed: UInt64, corpus: [[UInt8]]) {
        self.corpus = corpus
        numbers = SplitMix64(state: seed)
    }

    /// A file of the corpus with up to six faults. The line that says what it is stays.
    mutating func entry() -> [UInt8] {
        let whole = pick(corpus)
        let start = (whole.firstIndex(of: UInt8(ascii: "\n")) ?? 0) + 1
        var bytes = Array(whole[start...])
        for _ in 0..<pick([1, 1, 2, 3, 6]) { damage(&bytes) }
        return whole[..<start] + bytes
    }

    private mutating func damage(_ bytes: inout [UInt8]) {
        let place = Int.random(in: 0...bytes.count, using: &numbers)
        let end = min(bytes.count, place + pick([1, 3, 20, 200, 2_000]))
        switch Int.random(in: 0..<7, using: &numbers) {
        case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers) }
        case 1, 2: bytes.insert(contentsOf: pick(Self.odd), at: place)
        case 3: bytes.removeSubrange(place..<end)
        case 4: bytes.insert(contentsOf: repeatElement(bytes[place..<end], count: pick([1, 2, 10])).joined(), at: place)
        case 5: bytes.removeSubrange(place...)
        default:
            let other = pick(corpus)
            bytes.replaceSubrange(place..., with: other[Int.random(in: 0...other.count, using: &numbers)...])
        }
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[Int.random(in: 0..<elements.count, using: &numbers)] }

    /// What parsers trip over.
    private static let odd: [[UInt8]] =
        [
            "\0", "\r", "\r\n", "\n\n\n", "\t", "\u{1B}[31m", "<", ">", "&", "\"", "'", "<!--", "-->", "<![CDATA[", "]]>", "<script>",
            "</script>",
            "<table><tr><td>", "<svg><math>", "<template>", "&#0;", "&#x110000;", "&#xD800;", "{", "}", "\\u0000", "\\ud800", "null",
            "1e999",
            "99999999999999999999999", "-9223372036854775808", "0000-00-00", "2023-13-45", "9999999-12-31", "February 30, 2021", "12:60:61",
            "in 99999999999 years", "two hundred trillion million billion years ago", "the 0th of May", "12345678901234567890 people",
            "$1.2.3.4,5,6", "1/2/3/4/5/6", "---\n", "*x", "&x", "!!binary", "? ", "- ", "|", "“", "”", "Mr. Dr. St. ", "{{{x}}}",
            "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n", "WARC/1.0\r\n", "\u{202E}", "\u{200B}", "\u{FEFF}",
            "\u{2028}",
        ].map { Array($0.utf8) }
        + [
            [0xFF], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80],
            Array(repeating: UInt8(ascii: "["), count: 100),
            Array(repeating: UInt8(ascii: "A"), count: 5_000), Array(repeatElement("<div>".utf8, count: 200).joined()),
            Array(repeatElement("{\"a\":".utf8, count: 50).joined()), Array(repeatElement("Smith ".utf8, count: 500).joined()),
            Array(repeatElement("\u{301}".utf8, count: 50).joined()),
        ]
}

/// Random numbers that are the same for a seed (Steele, Lea and Flood 2014, SplitMix).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
