import CLibXML2

/// The text of an XML document, made ready for a parser: without its XML declaration and its document type, so that the parser meets no
/// entity of the document's own; with the names that HTML has for characters replaced by these, and with bare `&` and control characters
/// mended, which are the commonest faults of feeds. Line breaks stay where they are.
struct FeedText {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    /// The line of a document type that declares entities, counted from 1, and how many it declares.
    private(set) var ownEntities: (line: Int, count: Int)?
    /// The first line with a control character, which XML does not allow.
    private(set) var controlLine: Int?
    /// The first place where tags do not fit each other, in words, with its line.
    private(set) var tagFault: FeedDocument.Fault?
    /// What the tags of entries enclose, in the original text, from `<item` or `<entry` to behind the end tag.
    private(set) var entries: [Range<Int>] = []

    private let text: [UInt8]
    private var offset = 0
    private var line = 1
    private var openEntry: Int?
    /// The names of the elements that are open, and how many of each.
    private var open: [String] = []
    private var openCounts: [String: Int] = [:]

    /// Mends a text. O(length).
    init(_ text: [UInt8]) {
        self.text = text
        bytes.reserveCapacity(text.count + text.count / 64)
        while offset < text.count { step() }
        if !open.isEmpty { note("the end tag of <\(open[open.count - 1])> is missing") }
        close(to: 0)
    }

    private mutating func step() {
        switch text[offset] {
        case UInt8(ascii: "<"): markup()
        case UInt8(ascii: "&"): reference()
        default:
            let end = text[offset...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } ?? text.count
            copy(end - offset)
        }
    }

    /// Copies bytes as they are, but for characters that XML does not have (XML 1.0, section 2.2).
    private mutating func copy(_ count: Int) {
        for index in offset..<min(offset + count, text.count) {
            let byte = text[index]
            if byte == ASCII.lineFeed { line += 1 }
            let isControl = byte < 0x20 && byte != 9 && byte != 10 && byte != 13
            let isNone =
                byte >= 0xBE && byte <= 0xBF && bytes.count >= 2 && bytes[bytes.count - 1] == 0xBF && bytes[bytes.count - 2] == 0xEF
            if isControl { controlLine = controlLine ?? line }
            bytes.append(isControl ? ASCII.space : isNone ? 0xBD : byte)
        }
        offset = min(offset + count, text.count)
    }

    /// Passes over bytes, of which only the line breaks remain.
    private mutating func drop(to end: Int) {
        for index in offset..<end where text[index] == ASCII.lineFeed {
            bytes.append(ASCII.lineFeed)
            line += 1
        }
        offset = end
    }

    private mutating func markup() {
        if starts(with: "<![CDATA[") {
            copy(end(of: "]]>") - offset)
        } else if starts(with: "<!--") {
            copy(end(of: "-->") - offset)
        } else if starts(with: "<!DOCTYPE") {
            documentType()
        } else if starts(with: "<?xml"), offset + 5 < text.count, ASCII.isBlank(text[offset + 5]) {
            drop(to: end(of: "?>"))
        } else {
            tag()
        }
    }

    private func starts(with word: String) -> Bool { text[offset...].starts(with: word.utf8) }

    /// The offset behind the next occurrence of a word, or the end of the text.
    private func end(of word: String) -> Int {
        let word = Array(word.utf8)
        var index = offset + 1
        while index + word.count <= text.count {
            if text[index] == word[0], text[index..<index + word.count].elementsEqual(word) { return index + word.count }
            index += 1
        }
        return text.count
    }

    /// `<!DOCTYPE … [ … ]>`, with the declarations between the brackets.
    private mutating func documentType() {
        var index = offset
        var quote: UInt8?
        var isInside = false
        var declared = 0
        while index < text.count {
            let byte = text[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                isInside = true
            } else if byte == UInt8(ascii: "]") {
                isInside = false
            } else if byte == UInt8(ascii: "<"), text[index...].starts(with: "<!ENTITY".utf8) {
                declared += 1
            } else if byte == UInt8(ascii: ">"), !isInside {
                break
            }
            index += 1
        }
        if declared > 0 { ownEntities = (line, declared) }
        drop(to: min(index + 1, text.count))
    }

    /// A start or end tag. Tags are made to fit, so that a slip in one entry does not spoil those behind it: an end tag that closes nothing
    /// is left out, one that closes an outer element closes those inside first, and so does an entry that begins inside of another.
    private mutating func tag() {
        let isEnd = offset + 1 < text.count && text[offset + 1] == UInt8(ascii: "/")
        let nameStart = offset + (isEnd ? 2 : 1)
        let nameBytes = text[nameStart...].prefix {
            !ASCII.isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "<")
        }
        guard let first = nameBytes.first, ASCII.isLetter(first) || first == UInt8(ascii: "_") || first >= 0x80 else {
            if offset + 1 < text.count, text[offset + 1] == UInt8(ascii: "?") || text[offset + 1] == UInt8(ascii: "!") { return copy(1) }
            note("a < stands for itself")
            return replace(1, with: "&lt;")
        }
        let name = String(decoding: nameBytes, as: UTF8.self)
        let isEntry = ["item", "entry"].contains(name.split(separator: ":").last ?? "")
        guard isEnd else { return startTag(name, isEntry: isEntry) }
        let tagEnd = text[nameStart...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? text.count
        if isEntry, let start = openEntry {
            entries.append(start..<tagEnd)
            openEntry = nil
        }
        guard openCounts[name, default: 0] > 0, let place = open.lastIndex(of: name) else {
            note("</\(name)> closes nothing")
            return drop(to: tagEnd)
        }
        if place < open.count - 1 { note("the end tag of <\(open[open.count - 1])> is missing") }
        close(to: place)
        drop(to: tagEnd)
    }

    private mutating func startTag(_ name: String, isEntry: Bool) {
        if isEntry {
            if openCounts[name, default: 0] > 0, let place = open.lastIndex(of: name) {
                note("<\(name)> stands inside of <\(name)>")
                close(to: place)
                openEntry = nil
            }
            openEntry = openEntry ?? offset
        }
        var index = offset
        var quote: UInt8?
        while index < text.count, quote != nil || text[index] != UInt8(ascii: ">") {
            let byte = text[index]
            if let mark = quote {
                if byte == mark { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            index += 1
        }
        let isEmpty = index > offset && index < text.count && text[index - 1] == UInt8(ascii: "/")
        while offset < min(index + 1, text.count) {
            if text[offset] == UInt8(ascii: "&") { reference() } else { copy(1) }
        }
        if !isEmpty {
            open.append(name)
            openCounts[name, default: 0] += 1
        }
    }

    /// Closes open elements, from the innermost to that at a place.
    private mutating func close(to place: Int) {
        while open.count > place {
            let name = open.removeLast()
            openCounts[name, default: 1] -= 1
            bytes += "</\(name)>".utf8
        }
    }

    private mutating func note(_ words: String) {
        if tagFault == nil { tagFault = FeedDocument.Fault(message: words, line: line) }
    }

    /// In bytes. No name of a character is longer.
    private static let longestName = 34
    /// What XML itself knows by name (XML 1.0, section 4.6).
    private static let ofXML: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

    private mutating func reference() {
        let name = text[(offset + 1)...].prefix(Self.longestName).prefix { $0 != UInt8(ascii: ";") }
        let isClosed = offset + 1 + name.count < text.count && text[offset + 1 + name.count] == UInt8(ascii: ";")
        guard isClosed, let first = name.first else { return escape() }
        let word = String(decoding: name, as: UTF8.self)
        if first == UInt8(ascii: "#") {
            guard let scalar = Self.scalar(word.dropFirst()) else { return escape() }
            replace(name.count + 2, with: Self.isCharacter(scalar) ? "&#\(scalar.value);" : " ")
        } else if Self.ofXML.contains(word) {
            copy(name.count + 2)
        } else if let entity = htmlEntityLookup(word), let scalar = Unicode.Scalar(entity.pointee.value) {
            replace(name.count + 2, with: String(scalar))
        } else if name.allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) || $0 >= 0x80 || "_-.:".utf8.contains($0) }), ownEntities != nil
        {
            replace(name.count + 2, with: "")
        } else {
            escape()
        }
    }

    private mutating func escape() { replace(1, with: "&amp;") }

    private mutating func replace(_ count: Int, with word: String) {
        bytes += word.utf8
        offset += count
    }

    /// The scalar of `233` or `xE9`.
    private static func scalar(_ digits: Substring) -> Unicode.Scalar? {
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }

    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || [9, 10, 13].contains(scalar.value)
    }
}
