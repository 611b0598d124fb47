/// Cuts a text into rows of fields (RFC 4180). Quoted fields may hold separators, line ends and doubled quotation marks.
struct DelimitedRows {
    /// A row that is not blank.
    struct Row {
        var fields: [String]
        /// The line on which it starts, counted from 1.
        var line: Int
        /// Where it stands in the text, in UTF-8 bytes, without its line end.
        var bytes: Range<Int>
        /// The line of a quotation mark in it that is never closed; the rest of that line is then the last field.
        var openQuote: Int?
    }

    private let text: [UInt8]
    private let separator: UInt8
    private var offset = 0
    private var line = 1
    /// How many quotation marks were found open so far.
    private var openQuotes = 0

    /// A quoted field of more bytes than this was not meant to be one.
    private static let greatestField = 2 * RawArticle.greatestText
    /// Each costs a look at as many bytes as a field may have. Beyond so many a mark counts only for its line.
    private static let mostOpenQuotes = 8

    init(_ text: [UInt8], separator: UInt8) {
        self.text = text
        self.separator = separator
    }

    /// The next row, or nil at the end of the text. O(length of the row).
    mutating func next() -> Row? {
        skipBlankLines()
        guard offset < text.count else { return nil }
        var row = Row(fields: [], line: line, bytes: offset..<offset)
        while true {
            row.fields.append(field(&row))
            guard offset < text.count, text[offset] == separator else { break }
            offset += 1
        }
        row.bytes = row.bytes.lowerBound..<offset
        skipLineEnd()
        return row
    }

    private mutating func field(_ row: inout Row) -> String {
        guard offset < text.count, text[offset] == Self.quote else { return plain() }
        let start = offset
        let startLine = line
        if openQuotes < Self.mostOpenQuotes, let quoted = quoted() { return quoted + plain() }
        // Read on behind the line with the mark, so that the rows behind it are not lost.
        openQuotes += 1
        row.openQuote = row.openQuote ?? startLine
        offset = start
        line = startLine
        while offset < text.count, !Self.endsLine(text[offset]) { offset += 1 }
        return String(decoding: text[start..<offset], as: UTF8.self)
    }

    /// Up to the separator or the line's end.
    private mutating func plain() -> String {
        let start = offset
        while offset < text.count, text[offset] != separator, !Self.endsLine(text[offset]) { offset += 1 }
        return String(decoding: text[start..<offset], as: UTF8.self)
    }

    /// Up to the closing mark and past it; nil where there is none.
    private mutating func quoted() -> String? {
        offset += 1
        var bytes: [UInt8] = []
        var start = offset
        while offset < text.count, offset - start + bytes.count < Self.greatestField {
            let byte = text[offset]
            if byte == Self.quote {
                bytes += text[start..<offset]
                offset += 1
                guard offset < text.count, text[offset] == Self.quote else { return String(decoding: bytes, as: UTF8.self) }
                start = offset
            } else if Self.endsLine(byte) {
                let isPair = byte == ASCII.carriageReturn && offset + 1 < text.count && text[offset + 1] == ASCII.lineFeed
                if isPair { offset += 1 }
                line += 1
            }
            offset += 1
        }
        return nil
    }

    private mutating func skipLineEnd() {
        guard offset < text.count, Self.endsLine(text[offset]) else { return }
        let isPair = text[offset] == ASCII.carriageReturn && offset + 1 < text.count && text[offset + 1] == ASCII.lineFeed
        offset += isPair ? 2 : 1
        line += 1
    }

    private mutating func skipBlankLines() {
        while offset < text.count {
            var end = offset
            while end < text.count, ASCII.isBlank(text[end]), !Self.endsLine(text[end]), text[end] != separator { end += 1 }
            guard end == text.count || Self.endsLine(text[end]) else { return }
            offset = end
            skipLineEnd()
        }
    }

    private static let quote = UInt8(ascii: "\"")

    private static func endsLine(_ byte: UInt8) -> Bool { byte == ASCII.lineFeed || byte == ASCII.carriageReturn }
}
