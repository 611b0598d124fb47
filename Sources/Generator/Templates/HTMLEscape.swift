import Mustache

extension String {
    /// The text with `& < > " '` as character references, safe as HTML content and between quotation marks in an attribute.
    ///
    /// Works on bytes: an escape by `Character` misses a quotation mark that a combining mark follows.
    public var htmlEscaped: String {
        guard utf8.contains(where: { Self.reference(for: $0) != nil }) else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count + 32)
        for byte in utf8 {
            if let reference = Self.reference(for: byte) {
                result.append(contentsOf: reference.utf8)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func reference(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

/// The escaping of our templates, in place of the library's, which goes by `Character`.
struct ByteHTMLContent: MustacheContentType {
    /// Stands at the start of every template that the library parses.
    static let pragma = "{{% CONTENT_TYPE:BYTEHTML}}"

    /// Makes the content type known to the library; must run before the first template is parsed.
    static let register: Void = MustacheContentTypes.register(ByteHTMLContent(), named: "BYTEHTML")

    func escapeText(_ text: String) -> String { text.htmlEscaped }
}
