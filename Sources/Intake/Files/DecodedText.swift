import Model

/// The text of a file, decoded as what it is: by its byte order mark, as UTF-8, else as UTF-16 or Windows-1252 where the bytes look like it.
struct DecodedText: Sendable {
    let text: String
    /// Says so when the file was not what it should be.
    let warning: Diagnostic?

    /// Decodes bytes. O(length). A byte order mark is no part of the text.
    init(_ bytes: [UInt8], file: String) throws(IntakeFailure) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            text = Self.utf16(bytes.dropFirst(2), bigEndian: bytes[0] == 0xFE)
            warning = nil
            return
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        if let bigEndian = Self.utf16WithoutMark(body) {
            text = Self.utf16(body, bigEndian: bigEndian)
            warning = Diagnostic(
                .warning, file: file, message: "the file is in UTF-16 without a byte order mark and was read as that",
                hint: "save it as UTF-8")
            return
        }
        if let valid = String(validating: body, as: UTF8.self) {
            text = valid
            warning = nil
            return
        }
        let fault = Self.firstFault(body)
        guard let western = Self.windows1252(body) else {
            throw IntakeFailure(
                Diagnostic(
                    file: file,
                    message:
                        "the file is not UTF-8: byte \(fault) (0x\(Self.hex(bytes[fault]))) is invalid, and it is no other text either",
                    hint: "save it as UTF-8"))
        }
        text = western
        warning = Diagnostic(
            .warning, file: file,
            message: "the file is not UTF-8 (byte \(fault), 0x\(Self.hex(bytes[fault]))) and was read as Windows-1252",
            hint: "save it as UTF-8")
    }

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }

    /// The offset in the file of the first byte that is not UTF-8.
    private static func firstFault(_ bytes: ArraySlice<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = bytes.startIndex
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput, .error: return min(offset, bytes.endIndex - 1)
            }
        }
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(bigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0)
            index += 2
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Every other byte NUL, for the most part: Western text in UTF-16. True for big-endian; nil for anything else.
    private static func utf16WithoutMark(_ bytes: ArraySlice<UInt8>) -> Bool? {
        let sample = bytes.prefix(4_096)
        guard sample.count >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (offset, byte) in sample.enumerated() where byte == 0 {
            if offset % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let many = sample.count / 5
        if zeros.even > many, zeros.odd * 10 < zeros.even { return true }
        if zeros.odd > many, zeros.even * 10 < zeros.odd { return false }
        return nil
    }

    /// Windows-1252 (WHATWG Encoding, index-windows-1252), or nil when the bytes are no text in it: the five bytes that it leaves open,
    /// or control characters.
    private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String? {
        let controls = bytes.count { $0 < 0x20 && !(9...13).contains($0) }
        guard controls * 100 <= bytes.count else { return nil }
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            guard let scalar = (0x80..<0xA0).contains(byte) ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte) else { return nil }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// What Windows-1252 has at 0x80 to 0x9F.
    private static let upperControls: [Unicode.Scalar?] = [
        "\u{20AC}", nil, "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{02C6}", "\u{2030}", "\u{0160}",
        "\u{2039}", "\u{0152}", nil, "\u{017D}", nil, nil, "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}",
        "\u{2014}", "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", nil, "\u{017E}", "\u{0178}",
    ]
}
