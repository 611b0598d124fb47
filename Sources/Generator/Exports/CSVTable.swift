/// Rows as CSV (RFC 4180), UTF-8 behind a byte order mark, without which spreadsheets take it for another character set.
enum CSVTable {
    /// The first row names the columns.
    static func text(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A cell that starts with `=`, `+`, `-` or `@` is a formula to a spreadsheet, and words of a source may start with anything. Words in
    /// quotation marks, as in print, are not altered, and are no formula.
    static func quoted(_ words: String) -> String { "“\(words)”" }

    /// The words as they are where that is safe, since other programs look names up; else in quotation marks.
    static func guarded(_ words: String) -> String {
        guard let first = words.unicodeScalars.first(where: { $0 != " " }) else { return words }
        return formulaStarts.contains(first) ? quoted(words) : words
    }

    /// Quotation marks where the cell needs them. By bytes: a mark with an accent over it is another character, and still ends a cell.
    private static func cell(_ text: String) -> String {
        let mark = UInt8(ascii: "\"")
        guard text.utf8.contains(where: { [UInt8(ascii: ","), mark, 0x0A, 0x0D].contains($0) }) else { return text }
        return String(decoding: [mark] + text.utf8.flatMap { $0 == mark ? [mark, mark] : [$0] } + [mark], as: UTF8.self)
    }

    /// With the full-width forms, which some spreadsheets take for the same.
    private static let formulaStarts = "=+-@\t\r\n＝＋－＠".unicodeScalars
}
