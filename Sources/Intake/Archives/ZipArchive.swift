import CZlib
import Model

/// A zip archive (PKWARE's APPNOTE 6.3) that is in memory. What its directory says of sizes is believed nowhere: members are unpacked within a
/// limit, and checked.
struct ZipArchive: Sendable {
    /// What its directory says of a member.
    struct Entry: Sendable {
        /// The path as the archive has it, as `FilePath.shown` writes it; some programs of Windows write it with backslashes.
        var name: String
        fileprivate var flags: Int
        fileprivate var method: Int
        fileprivate var checksum: Int
        fileprivate var packedSize: Int
        fileprivate var header: Int

    }

    /// What is wrong with an archive or a member, in words.
    struct Fault: Error, Hashable {
        var words: String
    }

    /// In the order of the directory.
    let entries: [Entry]
    private let bytes: [UInt8]

    /// Reads the directory. O(entries · log entries), and the last 64 KB of the archive.
    init(_ bytes: [UInt8]) throws(Fault) {
        self.bytes = bytes
        guard let end = Self.directoryEnd(bytes) else {
            throw Fault(
                words: bytes.starts(with: "PK".utf8) ? "the archive breaks off: its directory is missing" : "this is no zip archive")
        }
        entries = try Self.directory(bytes, end)
        try checkOverlaps()
    }

    /// True where bytes end in an archive, which may have others before and a few behind it. O(1): looks at the last 64 KB.
    static func isIn(_ bytes: [UInt8]) -> Bool { directoryEnd(bytes) != nil }

    /// The bytes of a member; no more than `greatest`, and none where the budget does not last. O(size).
    func contents(of entry: Entry, _ budget: UnpackingBudget, atMost greatest: Int = .max) throws(Fault) -> [UInt8] {
        guard entry.flags & 1 == 0 else { throw Fault(words: "it is encrypted") }
        let packed = bytes[try data(of: entry)]
        let unpacked: [UInt8]
        switch entry.method {
        case 0: unpacked = Array(packed)
        case 8:
            let inflated = InflatedBytes(MemoryBytes(Array(packed)), .bare, budget: budget, atMost: greatest)
            // Memory does not fail.
            unpacked = (try? inflated.all()) ?? []
            guard !inflated.faults.contains(.tooLarge) else { throw Fault(words: "it unpacks to too much") }
        case let method: throw Fault(words: "it is packed in a way that is not read (method \(method))")
        }
        guard Int(Self.checksum(unpacked)) == entry.checksum else { throw Fault(words: "it is damaged: its checksum is another") }
        return unpacked
    }

    // APPNOTE 4.3.7: the header in front of the data has a name and fields of its own lengths.
    private func data(of entry: Entry) throws(Fault) -> Range<Int> {
        let fault = Fault(words: "it is not where the directory says")
        guard entry.header >= 0, entry.header + 30 <= bytes.count, Self.number(bytes, entry.header, 4) == 0x0403_4B50 else { throw fault }
        let start = entry.header + 30 + Self.number(bytes, entry.header + 26, 2) + Self.number(bytes, entry.header + 28, 2)
        guard start <= bytes.count, entry.packedSize <= bytes.count - start else { throw fault }
        return start..<start + entry.packedSize
    }

    /// Members that share their bytes unpack to far more than the archive is long (Fifield, "A better zip bomb", WOOT 2019).
    private func checkOverlaps() throws(Fault) {
        var end = 0
        for entry in entries.sorted(by: { $0.header < $1.header }) {
            guard entry.header >= end else { throw Fault(words: "members of the archive lie one over the other, as in a trick") }
            end = entry.header + 30 + entry.packedSize
        }
    }

    /// Where the record is that ends the directory (APPNOTE 4.3.16), behind which a comment may stand.
    private static func directoryEnd(_ bytes: [UInt8]) -> Int? {
        var place = bytes.count - 22
        let last = max(0, place - 0xFFFF)
        while place >= last {
            if bytes[place] == 0x50, number(bytes, place, 4) == 0x0605_4B50, place + 22 + number(bytes, place + 20, 2) <= bytes.count {
                return place
            }
            place -= 1
        }
        return nil
    }

    private static func directory(_ bytes: [UInt8], _ end: Int) throws(Fault) -> [Entry] {
        var start = number(bytes, end + 16, 4)
        var count = number(bytes, end + 10, 2)
        // APPNOTE 4.3.14 and 4.3.15: what needs more than 32 bits.
        if end >= 20, number(bytes, end - 20, 4) == 0x0706_4B50 {
            let large = number(bytes, end - 12, 8)
            guard large >= 0, large <= bytes.count - 56, number(bytes, large, 4) == 0x0606_4B50 else {
                throw Fault(words: "the archive's directory is not where it says")
            }
            start = number(bytes, large + 48, 8)
            count = number(bytes, large + 32, 8)
        }
        var entries: [Entry] = []
        var place = start
        while entries.count < count {
            guard place >= 0, place <= bytes.count - 46, number(bytes, place, 4) == 0x0201_4B50 else {
                throw Fault(words: "the archive's directory breaks off after \(counted(entries.count, "member", "members")) of \(count)")
            }
            let lengths = [28, 30, 32].map { number(bytes, place + $0, 2) }
            let next = place + 46 + lengths.reduce(0, +)
            guard next <= bytes.count else { throw Fault(words: "the archive's directory breaks off") }
            let nameEnd = place + 46 + lengths[0]
            var entry = Entry(
                name: FilePath.shown(bytes[place + 46..<nameEnd].map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }),
                flags: number(bytes, place + 8, 2),
                method: number(bytes, place + 10, 2), checksum: number(bytes, place + 16, 4), packedSize: number(bytes, place + 20, 4),
                header: number(bytes, place + 42, 4))
            widen(&entry, unpackedSize: number(bytes, place + 24, 4), bytes[nameEnd..<nameEnd + lengths[1]])
            guard entry.packedSize >= 0, entry.packedSize <= bytes.count, entry.header >= 0, entry.header <= bytes.count else {
                throw Fault(words: "the archive's directory says more of \u{201C}\(entry.name)\u{201D} than there is")
            }
            entries.append(entry)
            place = next
        }
        return entries
    }

    /// APPNOTE 4.5.3: sizes and places that need 64 bits stand in a field of their own, those alone that do.
    private static func widen(_ entry: inout Entry, unpackedSize: Int, _ fields: ArraySlice<UInt8>) {
        var rest = fields
        while rest.count >= 4 {
            let length = number(rest, rest.startIndex + 2, 2)
            let field = rest.dropFirst(4).prefix(length)
            if number(rest, rest.startIndex, 2) == 1 {
                var values = stride(from: field.startIndex, to: field.endIndex - 7, by: 8).map { number(field, $0, 8) }[...]
                if unpackedSize == 0xFFFF_FFFF { values = values.dropFirst() }
                if entry.packedSize == 0xFFFF_FFFF, let size = values.popFirst() { entry.packedSize = size }
                if entry.header == 0xFFFF_FFFF, let place = values.popFirst() { entry.header = place }
            }
            rest = rest.dropFirst(4 + length)
        }
    }

    /// A number of so many bytes, the lowest first; negative beyond what is possible.
    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int { number(bytes[...], place, count) }

    private static func number(_ bytes: ArraySlice<UInt8>, _ place: Int, _ count: Int) -> Int {
        var result: UInt64 = 0
        for (shift, byte) in bytes[place..<place + count].enumerated() { result |= UInt64(byte) << UInt64(8 * shift) }
        return Int(truncatingIfNeeded: result)
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt {
        bytes.withUnsafeBufferPointer { buffer in
            var sum: UInt = 0
            var done = 0
            while done < buffer.count {
                let piece = min(buffer.count - done, 1 << 30)
                sum = crc32(sum, buffer.baseAddress.map { $0 + done }, UInt32(piece))
                done += piece
            }
            return sum
        }
    }
}
