/// A zip archive of members that are kept as they are: the same bytes everywhere, whatever compresses.
package enum StoredArchive {
    /// The archive (PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16), of fewer than 65,536 members and 4 GB. O(bytes).
    package static func bytes(of members: [(name: String, contents: [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for (name, contents) in members {
            let size = number(contents.count, 4)
            // Version, flags (names in UTF-8), method, and the first minute that there is; then checksum, both sizes and the lengths of the name and of
            // what there is beside it.
            let fields =
                number(20, 2) + number(0x800, 2) + number(0, 4) + number(0x21, 2) + number(Int(CRC32.checksum(contents)), 4) + size + size
                + number(name.utf8.count, 2) + number(0, 2)
            directory += number(0x0201_4B50, 4) + number(20, 2) + fields + number(0, 10) + number(body.count, 4) + Array(name.utf8)
            body += number(0x0403_4B50, 4) + fields + Array(name.utf8) + contents
        }
        let count = number(members.count, 2)
        return body + directory + number(0x0605_4B50, 4) + number(0, 4) + count + count + number(directory.count, 4) + number(body.count, 4)
            + number(0, 2)
    }

    /// So many bytes, the lowest first.
    private static func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
}

/// The checksum of PNG (ISO/IEC 15948, annex D) and zip.
enum CRC32 {
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
        return ~sum
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
}
