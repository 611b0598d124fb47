/// A part of a page as its template wrote it. Values and texts are as they stand there, with their character references.
enum PageToken: Equatable {
    struct Attribute: Equatable {
        var name: String
        /// Nil for one that stands by its name alone.
        var value: String?
    }

    case text(String)
    /// `isClosed` where the tag ends with a slash.
    case start(name: String, [Attribute], isClosed: Bool)
    case end(name: String)

    /// The parts of HTML, comments left out. Never fails: what is no tag is text. O(length).
    static func all(in html: some Collection<UInt8>) -> [PageToken] {
        var reader = Reader(bytes: Array(html))
        return reader.read()
    }

    private struct Reader {
        let bytes: [UInt8]
        private var index = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func read() -> [PageToken] {
            var tokens: [PageToken] = []
            var start = 0
            func text(to end: Int) { if start < end { tokens.append(.text(String(decoding: bytes[start..<end], as: UTF8.self))) } }
            while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
                index = open + 1
                let token = tag()
                guard token != nil || index > open + 1 else { continue }
                text(to: open)
                if let token { tokens.append(token) }
                start = index
            }
            text(to: bytes.count)
            return tokens
        }

        /// Reads what stands behind a `<`. Nil, with the place unchanged, where that is no tag; nil behind a comment or a declaration.
        private mutating func tag() -> PageToken? {
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: "!") {
                let isComment = bytes[index...].starts(with: "!--".utf8)
                skip(behind: isComment ? "-->" : ">")
                return nil
            }
            let isEnd = bytes[index] == UInt8(ascii: "/")
            let nameStart = index + (isEnd ? 1 : 0)
            guard nameStart < bytes.count, Self.isLetter(bytes[nameStart]) else { return nil }
            index = nameStart
            let name = word()
            var attributes: [Attribute] = []
            var isClosed = false
            while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
                if Self.isNamePart(bytes[index]) {
                    attributes.append(attribute())
                } else {
                    isClosed = bytes[index] == UInt8(ascii: "/")
                    index += 1
                }
            }
            index = min(index + 1, bytes.count)
            return isEnd ? .end(name: name) : .start(name: name, attributes, isClosed: isClosed)
        }

        private mutating func attribute() -> Attribute {
            let name = word()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return Attribute(name: name, value: nil) }
            index += 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
                let start = index
                while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
                return Attribute(name: name, value: String(decoding: bytes[start..<index], as: UTF8.self))
            }
            let end = bytes[(index + 1)...].firstIndex(of: bytes[index]) ?? bytes.count
            let value = String(decoding: bytes[min(index + 1, end)..<end], as: UTF8.self)
            index = min(end + 1, bytes.count)
            return Attribute(name: name, value: value)
        }

        private mutating func word() -> String {
            let start = index
            while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }

        private mutating func skip(behind mark: String) {
            let mark = Array(mark.utf8)
            while index < bytes.count, !bytes[index...].starts(with: mark) { index += 1 }
            index = min(index + mark.count, bytes.count)
        }

        private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

        private static func isNamePart(_ byte: UInt8) -> Bool {
            isLetter(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: ".")
        }
    }
}
