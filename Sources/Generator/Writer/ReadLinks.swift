/// The ids and links of one file; none where it is no page.
struct ReadLinks: Sendable {
    let path: String
    private(set) var ids: Set<String> = []
    /// Each once, in order.
    private(set) var links: [String] = []
    private var seen: Set<String> = []

    /// Reads a file. O(bytes).
    init(_ file: SiteFile) {
        path = file.path
        guard file.path.hasSuffix(".html") else { return }
        file.contents.withUnsafeBufferPointer { read($0) }
        seen = []
    }

    private mutating func read(_ html: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < html.count {
            guard html[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            index = Self.isComment(html, index) ? Self.endOfComment(html, index) : readTag(html, index + 1)
        }
    }

    /// Reads the attributes of a tag whose values are in double quotation marks; the place behind the tag.
    private mutating func readTag(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        var nameStart = start
        while index < html.count, html[index] != UInt8(ascii: ">") {
            switch html[index] {
            case 0x20, 0x09, 0x0A, 0x0D:
                nameStart = index + 1
                index += 1
            case UInt8(ascii: "\""):
                let valueStart = index + 1
                let valueEnd = html[valueStart...].firstIndex(of: UInt8(ascii: "\"")) ?? html.count
                note(attribute: html[nameStart..<index], value: html[valueStart..<valueEnd])
                index = valueEnd + 1
                nameStart = index
            default: index += 1
            }
        }
        return index + 1
    }

    private mutating func note(attribute: Slice<UnsafeBufferPointer<UInt8>>, value: Slice<UnsafeBufferPointer<UInt8>>) {
        if attribute.elementsEqual("id=".utf8) {
            ids.insert(Self.decoded(String(decoding: value, as: UTF8.self)))
        } else if attribute.elementsEqual("href=".utf8) || attribute.elementsEqual("src=".utf8) {
            let link = Self.decoded(String(decoding: value, as: UTF8.self))
            if seen.insert(link).inserted { links.append(link) }
        }
    }

    /// The value of an attribute as templates write it.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"].reduce(text) { $0.replacing($1.key, with: $1.value) }
            .replacing("&amp;", with: "&")
    }

    private static func isComment(_ html: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index + 1 < html.count && html[index + 1] == UInt8(ascii: "!") && html[index...].starts(with: "<!--".utf8)
    }

    private static func endOfComment(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start + 4
        while index + 2 < html.count {
            if html[index] == UInt8(ascii: "-"), html[index + 1] == UInt8(ascii: "-"), html[index + 2] == UInt8(ascii: ">") {
                return index + 3
            }
            index += 1
        }
        return html.count
    }
}
