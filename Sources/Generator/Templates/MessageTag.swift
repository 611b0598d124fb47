/// A tag that shows a message: `{{t.sources}}`, or with HTML in a slot of it `{{<t.sourceOf}}{{$dossier}}<b>{{dossier}}</b>{{/dossier}}{{/t.sourceOf}}`.
enum MessageTag {
    /// The key of the message that a tag names; nil for a tag that names something else.
    static func key(of tag: TemplateTag) -> String? {
        tag.name.hasPrefix(prefix) ? String(tag.name.dropFirst(prefix.count)) : nil
    }

    private static let prefix = "t."

    /// In place of a key: the language of all messages, as a tag of BCP 47.
    static let language = "language"

    /// The keys of the messages that some templates show.
    static func keys(in nodes: [TemplateNode]) -> Set<String> {
        nodes.reduce(into: []) { keys, node in
            switch node {
            case .text, .partial: break
            case .value(let tag): if let key = key(of: tag), key != language { keys.insert(key) }
            case .section(_, let content), .block(_, let content): keys.formUnion(self.keys(in: content))
            case .parent(let tag, let blocks):
                if let key = key(of: tag) { keys.insert(key) }
                for content in blocks.values { keys.formUnion(self.keys(in: content)) }
            }
        }
    }

    /// The keys of the messages that a script asks for: `t("nothingFound")`.
    static func keys(inScript text: String) -> Set<String> {
        Set(
            text.ranges(of: call).compactMap { range in
                // The end of another name is no call.
                if range.lowerBound > text.startIndex, text[text.index(before: range.lowerBound)].isLetter { return nil }
                let key = text[range.upperBound...].prefix { $0 != "\"" && $0 != "\n" }
                return key.isEmpty ? nil : String(key)
            })
    }

    private static let call = "t(\""

    /// The words of a message as they stand in HTML, in a text or between double quotation marks.
    static func bytes(_ words: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in words.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            default: bytes.append(byte)
            }
        }
        return bytes
    }
}
