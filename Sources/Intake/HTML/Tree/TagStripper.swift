/// The text of a page whose tree cannot be had: its tags and scripts out, a line for each element that breaks the text.
enum TagStripper {
    /// O(length).
    static func text(of page: [UInt8]) -> String {
        var result: [UInt8] = []
        var offset = 0
        while offset < page.count {
            let byte = page[offset]
            guard byte == UInt8(ascii: "<"), offset + 1 < page.count, startsTag(page[offset + 1]) else {
                result.append(byte)
                offset += 1
                continue
            }
            let nameStart = offset + (page[offset + 1] == UInt8(ascii: "/") ? 2 : 1)
            var nameEnd = nameStart
            while nameEnd < page.count, ASCII.isLetter(page[nameEnd]) || ASCII.isDigit(page[nameEnd]) { nameEnd += 1 }
            let tag = page[nameStart..<nameEnd].map(ASCII.lowered).withUnsafeBufferPointer { HTMLTag.of($0) }
            if tag.breaksText || tag == .lineBreak, result.last != ASCII.lineFeed { result.append(ASCII.lineFeed) }
            offset = page[nameEnd...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? page.count
            if tag == .skipped, page[nameStart - 1] == UInt8(ascii: "<") {
                offset = end(of: Array(page[nameStart..<nameEnd]), in: page, from: offset)
            }
        }
        return PlainWords.entitiesRead(String(decoding: result, as: UTF8.self))
    }

    private static func startsTag(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") }

    /// After the end tag of a script or the like; where there is none, right after its start tag.
    private static func end(of name: [UInt8], in page: [UInt8], from start: Int) -> Int {
        guard [Array("script".utf8), Array("style".utf8)].contains(name.map(ASCII.lowered)) else { return start }
        var offset = start
        while let open = page[offset...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = page[(open + 1)...].prefix(name.count + 1)
            if rest.first == UInt8(ascii: "/"), rest.dropFirst().elementsEqual(name) {
                return page[open...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? page.count
            }
            offset = open + 1
        }
        return start
    }
}
