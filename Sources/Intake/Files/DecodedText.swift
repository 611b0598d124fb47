import Model

/// The text of some bytes, decoded as what it is: by its byte order mark, what was sent with it, what it declares, as UTF-8, else by a guess
/// that is said to be one.
struct DecodedText: Sendable {
    let text: String
    /// What the reader should know of how the text was decoded.
    private(set) var warnings: [Diagnostic] = []

    /// Decodes bytes. `sent` is the label that came with them, outside of the text (HTTP). A byte order mark is no part of the text. O(length).
    init(_ bytes: [UInt8], sent: String? = nil, declaration: CharsetDeclaration = .none, file: String, line: Int? = nil)
        throws(IntakeFailure)
    {
        let decoded = try Self.decode(bytes, sent: sent, declaration: declaration, Place(file: file, line: line))
        text = decoded.text
        warnings = [decoded.warning, Self.mojibake(decoded.text)?.warning(file: file, line: line)].compactMap { $0 }
    }

    private static func mojibake(_ text: String) -> Mojibake? { ASCII.isAll(text) ? nil : Mojibake(text) }

    private struct Place {
        var file: String
        var line: Int?

        func warning(_ message: String, _ hint: String = "save it as UTF-8") -> Diagnostic {
            Diagnostic(.warning, file: file, line: line, message: message, hint: hint)
        }
    }

    private typealias Decoded = (text: String, warning: Diagnostic?)

    private static func decode(
        _ bytes: [UInt8], sent: String?, declaration: CharsetDeclaration, _ place: Place
    ) throws(IntakeFailure) -> Decoded {
        if let (charset, length) = marked(bytes), let decoded = charset.decode(bytes[length...]) { return (decoded.text, nil) }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let label = sent ?? declaration.label(in: body)
        let declared = label.flatMap(Charset.init(label:))
        if let bigEndian = utf16WithoutMark(body), let decoded = Charset.wide(units: 2, bigEndian: bigEndian).decode(body) {
            let warning = place.warning("the file is in UTF-16 without a byte order mark and was read as that")
            return (decoded.text, declared?.name.hasPrefix("utf-16") == true ? nil : warning)
        }
        // Bytes that are UTF-8 by chance are rare; pages that were saved in UTF-8 and still declare what they once were are not.
        if declared?.name != "iso-2022-jp", let text = String(validating: body, as: UTF8.self) {
            guard let declared, declared.isSingleByte, declared != .windows1252, !ASCII.isAll(text) else { return (text, nil) }
            return (text, place.warning("the text says that it is \(declared.name), but it is UTF-8 and was read as that"))
        }
        if let declared, declared != .utf8, !declared.name.hasPrefix("utf-16"), let decoded = declared.decode(body) {
            guard decoded.faults > 0 else { return (decoded.text, nil) }
            return (
                decoded.text,
                place.warning(
                    "\(counted(decoded.faults, "byte is", "bytes are")) no text in \(declared.name), which the text says it is in; each stands as \u{FFFD}",
                    "fetch the article again")
            )
        }
        return try guessed(body, isDeclaredUTF8: declared == .utf8, label: declared == nil ? label : nil, bytes, place)
    }

    /// What no declaration decides and is not UTF-8.
    private static func guessed(
        _ body: ArraySlice<UInt8>, isDeclaredUTF8: Bool, label: String?, _ bytes: [UInt8], _ place: Place
    ) throws(IntakeFailure) -> Decoded {
        let check = UTF8Check(body)
        let fault = "byte \(check.firstFault), 0x\(hex(bytes[check.firstFault]))"
        if check.sequences > (isDeclaredUTF8 ? 1 : 4) * check.faults {
            return (
                String(decoding: body, as: UTF8.self),
                place.warning(
                    "\(counted(check.faults, "place is", "places are")) not UTF-8, as the rest of the text is (the first: \(fault)); each stands as \u{FFFD}",
                    "fetch the article again")
            )
        }
        let unknown = label.map { " The character set \u{201C}\($0)\u{201D} that it names is not known." } ?? ""
        guard let guess = CharsetGuess(body) else {
            throw IntakeFailure(
                Diagnostic(
                    file: place.file, line: place.line,
                    message:
                        "the file is not UTF-8: byte \(check.firstFault) (0x\(hex(bytes[check.firstFault]))) is invalid, and it is no other text either",
                    hint: "save it as UTF-8"))
        }
        return (
            guess.text,
            place.warning("the file is not UTF-8 (\(fault)) and was read as \(guess.words)" + (unknown.isEmpty ? "" : ".\(unknown)"))
        )
    }

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }

    /// The character set of a byte order mark other than UTF-8's, and the length of the mark.
    private static func marked(_ bytes: [UInt8]) -> (charset: Charset, length: Int)? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.wide(units: 4, bigEndian: false), 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.wide(units: 4, bigEndian: true), 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.wide(units: 2, bigEndian: false), 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.wide(units: 2, bigEndian: true), 2) }
        return nil
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
}

extension ASCII {
    /// True for a text of ASCII characters only. O(length), eight bytes at a time.
    static func isAll(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            let buffer = UnsafeRawBufferPointer(bytes)
            let words = buffer.count / 8
            for index in 0..<words where buffer.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 {
                return false
            }
            return buffer[(words * 8)...].allSatisfy { $0 < 0x80 }
        }
    }
}

/// How much of some bytes is UTF-8.
struct UTF8Check: Sendable {
    /// Characters of more than one byte.
    private(set) var sequences = 0
    /// Places that are no UTF-8.
    private(set) var faults = 0
    /// The index of the first byte that is no UTF-8; the last where all are.
    private(set) var firstFault = 0

    /// Looks at all bytes, of which there is at least one. O(bytes).
    init(_ bytes: ArraySlice<UInt8>) {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = bytes.startIndex
        firstFault = bytes.endIndex - 1
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                let width = UTF8.width(scalar)
                offset += width
                if width > 1 { sequences += 1 }
            case .emptyInput: return
            case .error:
                if faults == 0 { firstFault = min(offset, bytes.endIndex - 1) }
                faults += 1
            }
        }
    }
}
