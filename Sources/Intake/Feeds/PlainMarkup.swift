import CLibXML2

/// Short HTML as plain text.
enum PlainMarkup {
    /// True for text that begins with a tag and has an end tag.
    static func isMarkup(_ text: String) -> Bool {
        let bytes = text.utf8.drop(while: ASCII.isBlank)
        guard bytes.first == UInt8(ascii: "<"), let second = bytes.dropFirst().first, ASCII.isLetter(second) || second == UInt8(ascii: "!")
        else {
            return false
        }
        return text.contains("</")
    }

    /// The words without tags, or nil where there are none. O(length).
    static func text(_ html: String) -> String? {
        var bytes = Array(html.utf8)
        _ = TagGuard.blankExcess(in: &bytes, limit: HTMLLimits.standard.attributes)
        let options = Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
        let document = bytes.withUnsafeBytes { buffer in
            htmlReadMemory(
                buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, "UTF-8", options)
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let buffer = xmlBufferCreate() else { return nil }
        defer { xmlBufferFree(buffer) }
        guard let root = xmlDocGetRootElement(document), xmlNodeBufGetContent(buffer, root) == 0 else { return nil }
        return xmlBufferContent(buffer).flatMap { Metadata.filled(String(cString: $0)) }
    }
}
