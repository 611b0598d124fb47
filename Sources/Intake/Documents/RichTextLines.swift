import Model

/// The paragraphs of a Rich Text document (RTF 1.9.1), and what it says of itself. Reads it once from front to back, without recursion.
struct RichTextLines {
    private(set) var lines = DocumentLines()
    private(set) var title: String?
    private(set) var author: String?
    /// `2021-01-15`.
    private(set) var created: String?
    /// True where groups are open at the end.
    private(set) var breaksOff = false

    private let bytes: [UInt8]
    private var offset = 0
    private var decoder = Charset.windows1252.decoder
    private var group = Group()
    private var outer: [Group] = []
    /// The paragraph so far; bytes of the character set wait until other text comes.
    private var text = ""
    private var waiting: [UInt8] = []
    private var surrogate: UInt16?
    /// Characters that stand for the last one of Unicode, for programs that know none.
    private var substitutes = 0
    private var isHeading = false
    private var property = ""
    private var numbers: [String: Int] = [:]

    private struct Group {
        var destination = Destination.body
        var substitutes = 1
    }

    private enum Destination {
        case body, info, title, author, creation, skipped
    }

    /// O(length).
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while offset < bytes.count { step() }
        breaksOff = !outer.isEmpty
        endParagraph()
        if let year = numbers["yr"], let month = numbers["mo"], let day = numbers["dy"] {
            created = CalendarDate(year: year, month: month, day: day)?.iso
        }
    }

    private mutating func step() {
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "{"):
            flush()
            outer.append(group)
        case UInt8(ascii: "}"): closeGroup()
        case UInt8(ascii: "\\"): control()
        case ASCII.lineFeed, ASCII.carriageReturn: break
        default: add(byte)
        }
    }

    private mutating func closeGroup() {
        flush()
        if group.destination == .title || group.destination == .author, let above = outer.last, above.destination == .info {
            let words = Metadata.filled(property)
            if group.destination == .title { title = words } else { author = words }
            property = ""
        }
        group = outer.popLast() ?? Group()
    }

    private mutating func control() {
        guard offset < bytes.count else { return }
        let byte = bytes[offset]
        guard ASCII.isLetter(byte) else {
            offset += 1
            return symbol(byte)
        }
        let start = offset
        while offset < bytes.count, ASCII.isLetter(bytes[offset]), offset - start < Self.longestWord { offset += 1 }
        let word = String(decoding: bytes[start..<offset], as: UTF8.self)
        var end = offset
        if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
        while end < bytes.count, ASCII.isDigit(bytes[end]), end - offset < Self.longestNumber { end += 1 }
        let number = Int(String(decoding: bytes[offset..<end], as: UTF8.self))
        if number != nil { offset = end }
        if offset < bytes.count, bytes[offset] == ASCII.space { offset += 1 }
        take(word, number)
    }

    /// In letters and digits, as the specification bounds them.
    private static let longestWord = 32
    private static let longestNumber = 10

    private mutating func symbol(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "'"):
            let digits = bytes[offset..<min(offset + 2, bytes.count)]
            if digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
                offset += 2
                add(value)
            }
        case UInt8(ascii: "*"): group.destination = .skipped
        case UInt8(ascii: "~"): append(" ")
        case UInt8(ascii: "_"): append("-")
        case ASCII.lineFeed, ASCII.carriageReturn: take("par", nil)
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): add(byte)
        default: break
        }
    }

    private mutating func take(_ word: String, _ number: Int?) {
        switch word {
        case "par", "cell", "row", "sect", "page", "nestcell": if group.destination == .body { endParagraph() }
        case "line": append("\n")
        case "tab": append("\t")
        case "emdash": append("\u{2014}")
        case "endash": append("\u{2013}")
        case "lquote": append("\u{2018}")
        case "rquote": append("\u{2019}")
        case "ldblquote": append("\u{201C}")
        case "rdblquote": append("\u{201D}")
        case "bullet": append("\u{2022}")
        case "u": unicode(number ?? 0)
        case "uc": group.substitutes = max(0, min(number ?? 1, Self.mostSubstitutes))
        case "bin": offset = min(bytes.count, offset + max(0, number ?? 0))
        case "ansicpg": if let charset = number.flatMap({ Charset(label: "windows-\($0)") }) { decoder = charset.decoder }
        case "pard": if group.destination == .body { isHeading = false }
        case "outlinelevel": if group.destination == .body, let number, number < Self.bodyLevel { isHeading = true }
        case "info": go(to: .info)
        case "title": if group.destination == .info { go(to: .title) }
        case "author": if group.destination == .info { go(to: .author) }
        case "creatim": if group.destination == .info { go(to: .creation) }
        case "yr", "mo", "dy": if group.destination == .creation, let number { numbers[word] = number }
        default: if Self.skipped.contains(word) { go(to: .skipped) }
        }
    }

    private static let mostSubstitutes = 8
    private static let bodyLevel = 9
    /// Destinations that hold no text of the document.
    private static let skipped: Set<String> = [
        "colortbl", "comment", "category", "company", "doccomm", "footer", "footerf", "footerl", "footerr", "fonttbl", "header", "headerf",
        "headerl",
        "headerr", "keywords", "manager", "object", "operator", "pict", "subject", "stylesheet",
    ]

    private mutating func go(to destination: Destination) {
        flush()
        if group.destination != .skipped { group.destination = destination }
    }

    /// A byte of text in the document's character set.
    private mutating func add(_ byte: UInt8) {
        guard substitutes == 0 else {
            substitutes -= 1
            return
        }
        waiting.append(byte)
    }

    private mutating func flush() {
        substitutes = 0
        guard !waiting.isEmpty else { return }
        let words = decoder?.decode(waiting[...]).text ?? String(decoding: waiting, as: UTF8.self)
        waiting.removeAll(keepingCapacity: true)
        put(words)
    }

    private mutating func append(_ words: String) {
        flush()
        put(words)
    }

    private mutating func put(_ words: String) {
        switch group.destination {
        case .body: text += words
        case .title, .author: property += words
        case .info, .creation, .skipped: break
        }
    }

    /// A code unit of UTF-16, as a signed number of 16 bits.
    private mutating func unicode(_ number: Int) {
        flush()
        let unit = UInt16(truncatingIfNeeded: number)
        if UTF16.isLeadSurrogate(unit) {
            surrogate = unit
        } else {
            put(String(decoding: (surrogate.map { [$0] } ?? []) + [unit], as: UTF16.self))
            surrogate = nil
        }
        substitutes = group.substitutes
    }

    private mutating func endParagraph() {
        flush()
        lines.add(text, isHeading ? .heading : .paragraph)
        text = ""
    }
}
