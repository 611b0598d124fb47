/// Keys under which names that may be spellings of one name meet, so that not all pairs need comparing.
enum SoundKey {
    /// The consonants of a folded word in coarse classes, vowels and doubles left out. "ch" and "j" stand for several sounds, so a word may have
    /// several keys; two spellings of one name share one. O(letters).
    static func keys(of word: String) -> [String] {
        let letters = Array(word.utf8)
        let hasAmbiguous = zip(letters, letters.dropFirst()).contains { $0 == UInt8(ascii: "c") && $1 == UInt8(ascii: "h") }
        let soft = key(letters, chIsGuttural: false)
        guard hasAmbiguous else { return [soft] }
        let hard = key(letters, chIsGuttural: true)
        return hard == soft ? [soft] : [soft, hard]
    }

    /// The key itself and the key less one of its letters: two keys that differ by a letter have one of these in common (the deletion
    /// neighbourhood of Mor and Fraenkel 1982). Of one longer than any name's, which its spellings would fill with the square of its length, the key alone.
    static func withoutOne(_ key: String) -> [String] {
        let bytes = Array(key.utf8)
        guard (3...longestSpelt).contains(bytes.count) else { return [key] }
        return [key] + bytes.indices.map { String(decoding: bytes[..<$0] + bytes[($0 + 1)...], as: UTF8.self) }
    }

    /// Letters of a key.
    private static let longestSpelt = 32

    private static func key(_ letters: [UInt8], chIsGuttural: Bool) -> String {
        var result: [UInt8] = []
        func append(_ byte: UInt8) {
            if result.last != byte { result.append(byte) }
        }
        for (index, letter) in letters.enumerated() {
            let next = index + 1 < letters.count ? letters[index + 1] : 0
            let previous = index > 0 ? letters[index - 1] : 0
            switch letter {
            case UInt8(ascii: "c") where next == UInt8(ascii: "h"):
                let isSibilant = previous == UInt8(ascii: "s") || previous == UInt8(ascii: "t")
                append(chIsGuttural && !isSibilant ? UInt8(ascii: "k") : UInt8(ascii: "s"))
            case UInt8(ascii: "c") where index > 0 && next == UInt8(ascii: "k"): append(UInt8(ascii: "k"))
            case UInt8(ascii: "c"), UInt8(ascii: "s"), UInt8(ascii: "z"): append(UInt8(ascii: "s"))
            case UInt8(ascii: "t") where next == UInt8(ascii: "s") || next == UInt8(ascii: "z") || next == UInt8(ascii: "c"):
                append(UInt8(ascii: "s"))
            case UInt8(ascii: "x"):
                if index > 0 { append(UInt8(ascii: "k")) }
                append(UInt8(ascii: "s"))
            case UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "g"): append(UInt8(ascii: "k"))
            case UInt8(ascii: "p") where next == UInt8(ascii: "h"): append(UInt8(ascii: "f"))
            case UInt8(ascii: "b"), UInt8(ascii: "p"): append(UInt8(ascii: "p"))
            case UInt8(ascii: "t"), UInt8(ascii: "d"): append(UInt8(ascii: "t"))
            case UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "w"): append(UInt8(ascii: "f"))
            case UInt8(ascii: "l"), UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "r"): append(letter)
            case UInt8(ascii: "0")...UInt8(ascii: "9"): result.append(letter)
            default: break
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
