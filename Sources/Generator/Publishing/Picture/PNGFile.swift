/// Writes a picture of indexed colours as PNG (ISO/IEC 15948). The same picture gives the same bytes everywhere.
enum PNGFile {
    /// `pixels` are rows of indices into `palette`, from the top; `palette` holds 1 to 256 colours as 0xRRGGBB.
    static func bytes(width: Int, height: Int, pixels: [UInt8], palette: [UInt32]) -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        append("IHDR", bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [8, 3, 0, 0, 0], to: &file)
        append("PLTE", palette.flatMap { bigEndian($0).dropFirst() }, to: &file)
        var rows: [UInt8] = []
        rows.reserveCapacity((width + 1) * height)
        for row in 0..<height {
            // Every row says how it is filtered: not at all.
            rows.append(0)
            rows += pixels[row * width..<(row + 1) * width]
        }
        append("IDAT", Deflate.zlib(rows, period: width + 1), to: &file)
        append("IEND", [], to: &file)
        return file
    }

    private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
        let body = Array(type.utf8) + data
        file += bigEndian(UInt32(data.count)) + body + bigEndian(CRC32.checksum(body))
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
}

/// Compresses drawings: flat colours, and rows that are like the row above. (RFC 1950 and 1951, one block with the fixed codes.)
enum Deflate {
    /// The bytes as a zlib stream. Looks for repetitions at a distance of one byte and of `period` (2 to 32,768) only. O(bytes).
    static func zlib(_ bytes: [UInt8], period: Int) -> [UInt8] {
        var out = Bits()
        out.bytes = [0x78, 0x01]
        // The last block, with fixed codes.
        out.put(1, 1)
        out.put(1, 2)
        bytes.withUnsafeBufferPointer { data in
            var index = 0
            while index < data.count {
                let near = index > 0 ? run(data, index, 1) : 0
                let above = index >= period ? run(data, index, period) : 0
                let length = max(near, above)
                if length >= shortest {
                    out.put(length: length)
                    out.put(distance: near >= above ? 1 : period)
                    index += length
                } else {
                    out.put(symbol: Int(data[index]))
                    index += 1
                }
            }
        }
        out.put(symbol: 256)
        out.flush()
        let sum = adler(bytes)
        return out.bytes + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * $0)) }
    }

    /// How many bytes repeat those at a distance before them.
    private static func run(_ data: UnsafeBufferPointer<UInt8>, _ index: Int, _ distance: Int) -> Int {
        let end = min(index + longest, data.count)
        var place = index
        while place < end, data[place] == data[place - distance] { place += 1 }
        return place - index
    }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var low: UInt32 = 1, high: UInt32 = 0
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    private static let shortest = 3
    private static let longest = 258

    /// Bits from the lowest of each byte on.
    private struct Bits {
        var bytes: [UInt8] = []
        private var rest: UInt64 = 0
        private var count = 0

        mutating func put(_ value: Int, _ width: Int) {
            rest |= UInt64(value) << UInt64(count)
            count += width
            while count >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
                count -= 8
            }
        }

        mutating func flush() { if count > 0 { put(0, 8 - count) } }

        /// A symbol by the fixed codes of section 3.2.6. Codes are written from their highest bit on.
        mutating func put(symbol: Int) {
            switch symbol {
            case 0...143: code(0x30 + symbol, 8)
            case 144...255: code(0x190 + symbol - 144, 9)
            case 256...279: code(symbol - 256, 7)
            default: code(0xC0 + symbol - 280, 8)
            }
        }

        /// A length of 3 to 258 by the table of section 3.2.5.
        mutating func put(length: Int) {
            guard length < 258 else { return put(symbol: 285) }
            guard length > 10 else { return put(symbol: 254 + length) }
            let extra = (length - 3).bitWidth - (length - 3).leadingZeroBitCount - 3
            let group = (length - 3) >> extra
            put(symbol: 257 + 4 * extra + group)
            put((length - 3) & ((1 << extra) - 1), extra)
        }

        /// A distance by the same table.
        mutating func put(distance: Int) {
            guard distance > 4 else { return code(distance - 1, 5) }
            let extra = (distance - 1).bitWidth - (distance - 1).leadingZeroBitCount - 2
            code(2 * extra + ((distance - 1) >> extra), 5)
            put((distance - 1) & ((1 << extra) - 1), extra)
        }

        private mutating func code(_ value: Int, _ width: Int) {
            for place in (0..<width).reversed() { put(value >> place & 1, 1) }
        }
    }
}
