import Foundation

/// Looks through the tags of a page before it is parsed: a tag with a great many attributes would keep libxml2 busy for hours.
enum TagGuard {
    /// Makes the attributes beyond the limit blank, and returns how many the largest tag had; nil when no tag has too many. Places of text
    /// stay what they are. O(length).
    static func blankExcess(in page: inout [UInt8], limit: Int) -> Int? {
        var most: Int?
        var excess: [Range<Int>] = []
        page.withUnsafeBufferPointer { bytes in
            var scanner = TagScanner(bytes: bytes)
            while let tag = scanner.next(limit: limit) {
                guard tag.attributes > limit, let start = tag.excess else { continue }
                most = max(most ?? 0, tag.attributes)
                excess.append(start..<tag.end)
            }
        }
        for range in excess {
            for offset in range { page[offset] = ASCII.space }
        }
        return most
    }
}

/// Finds the tags of a page, one after the other; comments, scripts and styles are passed over.
private struct TagScanner {
    struct Tag {
        var attributes = 0
        /// Where the first attribute beyond the limit begins.
        var excess: Int?
        /// The closing bracket, or the end of the page.
        var end = 0
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    /// Elements that nothing closes from here on.
    private var unclosed: Set<String> = []

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next(limit: Int) -> Tag? {
        while let open = find(UInt8(ascii: "<"), from: offset) {
            offset = open + 1
            guard offset < bytes.count else { return nil }
            let byte = bytes[offset]
            if byte == UInt8(ascii: "!"), starts("!--", at: offset) {
                offset = find("-->", from: offset) ?? bytes.count
            } else if ASCII.isLetter(byte) || byte == UInt8(ascii: "/") {
                let name = offset
                let tag = readTag(limit)
                for element in ["script", "style"] where isName(element, at: name) && !unclosed.contains(element) {
                    if let end = find("</" + element, from: offset) { offset = end } else { unclosed.insert(element) }
                }
                return tag
            }
        }
        return nil
    }

    private mutating func readTag(_ limit: Int) -> Tag {
        var tag = Tag()
        var isBlank = false
        var follows = UInt8(0)
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: ">") { break }
            if ASCII.isBlank(byte) || byte == UInt8(ascii: "/") {
                isBlank = true
            } else {
                if (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")) && follows == UInt8(ascii: "=") {
                    offset = find(byte, from: offset + 1) ?? bytes.count
                    // A name right after a value begins an attribute too.
                    isBlank = true
                    follows = 0
                    offset += 1
                    continue
                }
                if isBlank, follows != UInt8(ascii: "="), byte != UInt8(ascii: "=") {
                    tag.attributes += 1
                    if tag.attributes == limit + 1 { tag.excess = offset }
                }
                isBlank = false
                follows = byte
            }
            offset += 1
        }
        offset = min(offset, bytes.count)
        tag.end = offset
        return tag
    }

    private func isName(_ word: String, at offset: Int) -> Bool {
        guard starts(word, at: offset) else { return false }
        let next = offset + word.utf8.count
        return next == bytes.count || !(ASCII.isLetter(bytes[next]) || ASCII.isDigit(bytes[next]) || bytes[next] == UInt8(ascii: "-"))
    }

    private func starts(_ word: String, at offset: Int) -> Bool {
        let word = Array(word.utf8)
        guard offset + word.count <= bytes.count else { return false }
        return word.indices.allSatisfy { ASCII.lowered(bytes[offset + $0]) == word[$0] }
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress else { return nil }
        guard let found = memchr(base + start, Int32(byte), bytes.count - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The start of a word, in small letters or not.
    private func find(_ word: String, from start: Int) -> Int? {
        guard let first = word.utf8.first else { return nil }
        var from = start
        while let candidate = find(first, from: from) {
            if starts(word, at: candidate) { return candidate }
            from = candidate + 1
        }
        return nil
    }
}
