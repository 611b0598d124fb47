import Testing

@testable import Generator

@Suite struct CSVTableTests {
    /// Where the second of two cells begins, for a reader that knows bytes alone.
    @Test(arguments: ["a,b", "a\"b", "a\"\u{301},=1+1", "\"\u{301}", "line\nbreak"])
    func everyCellIsReadBack(words: String) {
        let row = Array(CSVTable.text([[words, "next"]]).utf8.dropFirst("\u{FEFF}".utf8.count))
        var cells: [[UInt8]] = [[]]
        var isQuoted = false
        var index = 0
        while index < row.count {
            let byte = row[index]
            index += 1
            if isQuoted, byte == UInt8(ascii: "\"") {
                if index < row.count, row[index] == byte {
                    cells[cells.count - 1].append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == UInt8(ascii: "\""), cells.last?.isEmpty == true {
                isQuoted = true
            } else if !isQuoted, byte == UInt8(ascii: ",") {
                cells.append([])
            } else {
                cells[cells.count - 1].append(byte)
            }
        }
        #expect(cells.map { String(decoding: $0, as: UTF8.self) } == [words, "next\r\n"])
    }
}
