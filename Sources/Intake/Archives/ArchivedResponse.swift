import Model

/// An answer of a web server, as an archive keeps it (RFC 9112).
struct ArchivedResponse: Sendable {
    let status: Int
    let fields: HeaderFields
    private let content: ArraySlice<UInt8>

    /// Reads the head of an answer; nil where the bytes are none.
    init?(_ block: [UInt8]) {
        guard block.starts(with: "HTTP/".utf8), let lineEnd = block.firstIndex(of: ASCII.lineFeed) else { return nil }
        let words = block[..<lineEnd].split { ASCII.isBlank($0) }
        guard words.count >= 2, let status = Int(String(decoding: words[1], as: UTF8.self)) else { return nil }
        self.status = status
        var line = lineEnd + 1
        while let end = block[line...].firstIndex(of: ASCII.lineFeed),
            !(end == line || (end == line + 1 && block[line] == ASCII.carriageReturn))
        {
            line = end + 1
        }
        let headEnd = block[line...].firstIndex(of: ASCII.lineFeed) ?? block.count
        fields = HeaderFields(block[min(lineEnd + 1, headEnd)..<headEnd])
        content = block[min(headEnd + 1, block.count)...]
    }

    /// What keeps a body from being read.
    enum Fault: Error, Hashable {
        /// Packed in a way that is not known.
        case coding(String)
        case tooLarge
    }

    /// The body, put together and unpacked. Archives often hold bodies that are so already and say otherwise: what is found decides. O(length).
    func body(_ budget: UnpackingBudget, atMost greatest: Int) throws(Fault) -> [UInt8] {
        var bytes = fields["transfer-encoding"]?.lowercased().contains("chunked") == true ? Self.unchunked(content) ?? content : content
        let codings = (fields["content-encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " }
        for coding in codings.reversed() {
            switch coding {
            case "gzip", "x-gzip":
                if bytes.starts(with: [0x1F, 0x8B]) { bytes = try Self.inflated(bytes, .gzip, budget, greatest)[...] }
            case "deflate":
                let first = bytes.prefix(2).reduce(0) { $0 << 8 | Int($1) }
                // RFC 1950, section 2.2: the method, and a check of the two bytes.
                if first >> 8 & 0xF == 8, first % 31 == 0 {
                    bytes = try Self.inflated(bytes, .zlib, budget, greatest)[...]
                } else if let start = bytes.first, start != UInt8(ascii: "<"), !ASCII.isBlank(start) {
                    bytes = try Self.inflated(bytes, .bare, budget, greatest)[...]
                }
            case "br": bytes = try Self.withoutBrotli(bytes, budget, greatest)
            case "identity", "none": break
            default:
                if !Self.isPage(bytes) { throw .coding(String(coding)) }
            }
        }
        guard bytes.count <= greatest else { throw .tooLarge }
        return Array(bytes)
    }

    private static func inflated(
        _ bytes: ArraySlice<UInt8>, _ wrapping: InflatedBytes.Wrapping, _ budget: UnpackingBudget, _ greatest: Int
    ) throws(Fault) -> [UInt8] {
        let inflated = InflatedBytes(MemoryBytes(Array(bytes)), wrapping, budget: budget, isKept: false, atMost: greatest)
        // Memory does not fail.
        let unpacked = (try? inflated.all()) ?? []
        if inflated.faults.contains(.tooLarge) { throw .tooLarge }
        return unpacked
    }

    /// Brotli's data have no mark at their start: what cannot be unpacked and starts as a page is one.
    private static func withoutBrotli(_ bytes: ArraySlice<UInt8>, _ budget: UnpackingBudget, _ greatest: Int) throws(Fault) -> ArraySlice<
        UInt8
    > {
        do throws(BrotliData.Fault) {
            return try BrotliData.unpacked(bytes, budget, atMost: greatest)[...]
        } catch .tooLarge {
            throw .tooLarge
        } catch {
            guard isPage(bytes) else { throw .coding("br") }
            return bytes
        }
    }

    private static func isPage(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.drop(while: ASCII.isBlank).starts(with: "<".utf8) }

    /// The chunks of a body in one (RFC 9112, section 7.1), as far as they go; nil where it does not start with the length of one.
    private static func unchunked(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var result: [UInt8] = []
        var rest = bytes
        while let end = rest.firstIndex(of: ASCII.lineFeed) {
            let digits = rest[..<end].prefix(while: ASCII.isHexDigit)
            let isLength = rest[..<end].dropFirst(digits.count).first.map { ASCII.isBlank($0) || $0 == UInt8(ascii: ";") } ?? true
            guard isLength, !digits.isEmpty, digits.count <= 8, let length = Int(String(decoding: digits, as: UTF8.self), radix: 16) else {
                return result.isEmpty ? nil : result[...] + rest
            }
            rest = rest[(end + 1)...]
            guard length > 0 else { return result[...] }
            result += rest.prefix(length)
            rest = rest.dropFirst(length)
            if rest.first == ASCII.carriageReturn { rest = rest.dropFirst() }
            if rest.first == ASCII.lineFeed { rest = rest.dropFirst() }
        }
        return result.isEmpty ? nil : result[...]
    }
}
