import Foundation
import Model

/// A message or a part of one (RFC 5322, RFC 2045, RFC 2046).
struct MIMEPart: Sendable {
    let fields: HeaderFields
    /// In lower case: `text/html`.
    let mediaType: String
    private let parameters: [String: String]
    private let content: ArraySlice<UInt8>

    /// Parts inside each other, and parts in all, beyond which no more are looked for.
    private static let deepest = 20
    static let mostParts = 1_000

    /// Reads the head. O(length of the head).
    init(_ bytes: ArraySlice<UInt8>) {
        var line = bytes.startIndex
        var headEnd = bytes.endIndex
        var start = bytes.endIndex
        while let end = bytes[line...].firstIndex(of: ASCII.lineFeed) {
            if end == line || (end == line + 1 && bytes[line] == ASCII.carriageReturn) {
                headEnd = line
                start = end + 1
                break
            }
            line = end + 1
        }
        fields = HeaderFields(bytes[bytes.startIndex..<headEnd])
        content = bytes[start...]
        (mediaType, parameters) = Self.mediaType(fields["content-type"] ?? "text/plain")
    }

    /// The character set that it names.
    var charset: String? { parameters["charset"] }
    /// True for what is to be saved and not shown.
    var isAttached: Bool { fields["content-disposition"]?.lowercased().hasPrefix("attachment") == true }
    /// True where lines that end in a blank go on in the next (RFC 3676).
    var isFlowed: Bool { parameters["format"]?.lowercased() == "flowed" }
    /// What a message of pages is about (RFC 2387).
    var rootID: String? { parameters["start"] }

    /// The parts without parts of their own, in order. O(length × depth).
    func leaves() -> [MIMEPart] {
        var found: [MIMEPart] = []
        var waiting: [(part: MIMEPart, depth: Int)] = [(self, 0)]
        while let (part, depth) = waiting.popLast(), found.count < Self.mostParts {
            if part.mediaType.hasPrefix("multipart/"), let boundary = part.parameters["boundary"], depth < Self.deepest {
                waiting += part.pieces(boundary).reversed().map { (MIMEPart($0), depth + 1) }
            } else {
                found.append(part)
            }
        }
        return found
    }

    /// What stands between lines of two hyphens and the boundary (RFC 2046, section 5.1.1).
    private func pieces(_ boundary: String) -> [ArraySlice<UInt8>] {
        let mark = Array("--\(boundary)".utf8)
        var pieces: [ArraySlice<UInt8>] = []
        var start: Int?
        var line = content.startIndex
        while line < content.endIndex, pieces.count < Self.mostParts {
            let end = content[line...].firstIndex(of: ASCII.lineFeed) ?? content.endIndex
            if content[line..<end].starts(with: mark) {
                let rest = content[line..<end].dropFirst(mark.count)
                let isLast = rest.starts(with: "--".utf8)
                if isLast || rest.allSatisfy(ASCII.isBlank) || rest.elementsEqual([ASCII.carriageReturn]) {
                    if let start { pieces.append(content[start..<line]) }
                    start = isLast ? nil : min(end + 1, content.endIndex)
                    if isLast { break }
                }
            }
            line = end + 1
        }
        // A message that breaks off is read as far as it goes.
        if let start, start < content.endIndex { pieces.append(content[start...]) }
        return pieces
    }

    /// The bytes, unpacked from their transfer encoding (RFC 2045, section 6). O(length).
    var body: [UInt8] {
        switch fields["content-transfer-encoding"]?.lowercased() {
        case "base64": Data(base64Encoded: Data(content), options: .ignoreUnknownCharacters).map(Array.init) ?? []
        case "quoted-printable": Self.unquoted(content, blank: false)
        default: Array(content)
        }
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>, blank: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            let byte = bytes[offset]
            offset += 1
            guard byte == UInt8(ascii: "=") else {
                result.append(blank && byte == UInt8(ascii: "_") ? ASCII.space : byte)
                continue
            }
            let digits = bytes[offset..<min(offset + 2, bytes.endIndex)]
            if digits.count == 2, digits.allSatisfy(ASCII.isHexDigit), let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                result.append(value)
                offset += 2
            } else if let end = bytes[offset...].firstIndex(where: { $0 == ASCII.lineFeed || !ASCII.isBlank($0) }),
                bytes[end] == ASCII.lineFeed
            {
                offset = end + 1
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// `text/html; charset="utf-8"`.
    private static func mediaType(_ value: String) -> (String, [String: String]) {
        let parts = value.split(separator: ";").map(String.init)
        var parameters: [String: String] = [:]
        for part in parts.dropFirst() {
            guard let sign = part.firstIndex(of: "="), let name = Metadata.filled(String(part[..<sign])) else { continue }
            let word = Metadata.filled(String(part[part.index(after: sign)...])) ?? ""
            parameters[name.lowercased()] =
                word.count > 1 && word.hasPrefix("\"") && word.hasSuffix("\"") ? String(word.dropFirst().dropLast()) : word
        }
        return (Metadata.filled(parts.first ?? "")?.lowercased() ?? "", parameters)
    }

    /// The words of a field, with those that are encoded (RFC 2047) decoded. O(length).
    static func words(_ value: String) -> String {
        var result = ""
        var wasEncoded = false
        for word in value.split(separator: " ") {
            let decoded = encodedWord(word)
            // Blanks between encoded words are no blanks of the text.
            if !result.isEmpty, !(wasEncoded && decoded != nil) { result += " " }
            result += decoded ?? String(word)
            wasEncoded = decoded != nil
        }
        return result
    }

    private static func encodedWord(_ word: Substring) -> String? {
        guard word.hasPrefix("=?"), word.hasSuffix("?="), word.utf8.count > 4 else { return nil }
        let parts = word.dropFirst(2).dropLast(2).split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let charset = Charset(label: String(parts[0].prefix { $0 != "*" })) else { return nil }
        switch parts[1].lowercased() {
        case "b": return Data(base64Encoded: String(parts[2])).flatMap { charset.decode(Array($0)[...])?.text }
        case "q": return charset.decode(unquoted(Array(parts[2].utf8)[...], blank: true)[...])?.text
        default: return nil
        }
    }
}
