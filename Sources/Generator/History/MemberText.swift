/// Writes members as eight letters and digits each, those that are not mistaken for one another: 5 bits a letter, the highest first.
enum MemberText {
    private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz234567890".utf8)
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
        return values
    }()
    private static let letters = 8

    static func text(_ members: [RememberedThing.Member]) -> String {
        guard !members.isEmpty else { return "-" }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(members.count * (letters + 1))
        for member in members {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
            for place in (0..<letters).reversed() { bytes.append(alphabet[Int(member >> (5 * UInt64(place))) & 31]) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Nil where the text is none of members.
    static func members(_ text: String) -> [RememberedThing.Member]? {
        guard text != "-" else { return [] }
        var members: [RememberedThing.Member] = []
        for part in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard part.count == letters else { return nil }
            var member: RememberedThing.Member = 0
            for letter in part {
                guard values[Int(letter)] != 0xFF else { return nil }
                member = member << 5 | UInt64(values[Int(letter)])
            }
            members.append(member)
        }
        return members
    }
}
