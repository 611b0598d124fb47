import CZlib

/// A zip archive of members that are kept as they are, with checksums that are right: damage reaches what reads the members.
enum StoredArchive {
    /// The archive (PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). O(bytes).
    static func bytes(of members: [(name: String, contents: [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for (name, contents) in members {
            let size = number(contents.count, 4)
            // Version, flags, method, time and date; then checksum, both sizes and the lengths of the name and of what there is beside it.
            let fields =
                number(20, 2) + number(0, 8) + number(Int(crc32(0, contents, UInt32(contents.count))), 4) + size + size
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
