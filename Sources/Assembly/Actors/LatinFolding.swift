import Model

/// Brings words of any script to lower-case ASCII letters and digits.
enum LatinFolding {
    /// The letters and digits of the text, in Latin script, without accents and case: "Çelik" and "CELIK" give one result.
    static func folded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            guard byte < 0x80 else { return foldedByTransform(String(text)) }
            if let folded = fold(byte) { bytes.append(folded) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The transform knows all scripts, but takes some 10 µs a name: for text that is not ASCII only.
    private static func foldedByTransform(_ text: String) -> String {
        return String(decoding: latinText(text).utf8.compactMap(fold), as: UTF8.self)
    }

    private static func fold(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }
}
