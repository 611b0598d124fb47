import CZlib

/// Bytes packed by zlib: as gzip, as zlib ("deflate" of HTTP), or bare.
func packed(_ bytes: [UInt8], windowBits: Int32 = 15 + 16) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(&stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let count = output.count
    let left = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(target.count)
            deflate(&stream, Z_FINISH)
            return Int(stream.avail_out)
        }
    }
    return Array(output[..<(count - left)])
}

/// A member of a zip archive, and what the archive says of it where that is a lie.
struct ZipMember {
    var name: String
    var bytes: [UInt8]
    var isStored = false
    var flags = 0
    var method: Int?
    var saidSize: Int?
    var saidPackedSize: Int?
    var saidPlace: Int?
    var saidChecksum: Int?

    init(_ name: String, _ bytes: [UInt8], isStored: Bool = false) {
        self.name = name
        self.bytes = bytes
        self.isStored = isStored
    }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
}

/// A zip archive (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16), behind other bytes.
func zipped(_ members: [ZipMember], behind prefix: String = "", comment: String = "", saidCount: Int? = nil) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
    var body = Array(prefix.utf8)
    var directory: [UInt8] = []
    for member in members {
        let data = member.isStored ? member.bytes : packed(member.bytes, windowBits: -15)
        let sum = member.saidChecksum ?? Int(crc32(0, member.bytes, UInt32(member.bytes.count)))
        let fields =
            number(20, 2) + number(member.flags, 2) + number(member.method ?? (member.isStored ? 0 : 8), 2) + number(0, 4) + number(sum, 4)
            + number(member.saidPackedSize ?? data.count, 4) + number(member.saidSize ?? member.bytes.count, 4)
            + number(member.name.utf8.count, 2) + number(0, 2)
        directory +=
            number(0x0201_4B50, 4) + number(20, 2) + fields + number(0, 10) + number(member.saidPlace ?? body.count, 4)
            + Array(member.name.utf8)
        body += number(0x0403_4B50, 4) + fields + Array(member.name.utf8) + data
    }
    let count = number(saidCount ?? members.count, 2)
    return body + directory + number(0x0605_4B50, 4) + number(0, 4) + count + count + number(directory.count, 4) + number(body.count, 4)
        + number(comment.utf8.count, 2) + Array(comment.utf8)
}
