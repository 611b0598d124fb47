import Foundation
import Testing

@testable import Reader

/// Dates in English news and what they mean: the tables in `DateTables`, one test for each row.
@Suite struct DateTableTests {
    @Test(arguments: DateTable.rows) func value(_ row: DateRow) { row.check() }

    @Test func everyLineIsARow() {
        for topic in ["clock", "durations", "holidays", "periods", "relative", "sets", "stated", "tense", "told", "traps", "undated"] {
            #expect(DateTable.rows.contains { $0.place.hasPrefix("\(topic).txt:") }, "no row of \(topic).txt was read")
        }
        #expect(DateTable.badLines == [], "A row has four columns, and a value and an anchor for each pair of brackets.")
    }

    /// Passages that open with the hour at which they were written: one of them is no year.
    @Test func hoursThatOpenPassagesAreNoYears() {
        func years(_ text: String) -> [String] { DateRow.dates(in: text, published: "2021-12-30").map(\.value) }
        #expect(years("2044 A ship left the port.\n2332 The pier burned.") == [])
        #expect(years("2044 A ship left the port.\n2019 The pier burned.") == ["2044", "2019"])
        #expect(years("2044 A ship left the port in 2020.\n2332 The pier burned.") == ["2020"])
    }

    @Test func noRowStandsTwice() {
        var seen: [String: String] = [:]
        for row in DateTable.rows {
            let other = seen.updateValue(row.place, forKey: row.published + row.text)
            #expect(other == nil, "\(row.place) stands at \(other ?? "") already")
        }
    }
}

/// The tables, read from the source tree.
private enum DateTable {
    static let rows: [DateRow] = lines.compactMap { DateRow(line: $0.line, place: $0.place) }
    static let badLines: [String] = lines.filter { DateRow(line: $0.line, place: $0.place) == nil }.map(\.place)

    /// All lines but comments and empty ones, file by file.
    private static let lines: [(line: String, place: String)] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("DateTables")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
            let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
            return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .map { (String($0.element), "\(name):\($0.offset + 1)") }
                .filter { !$0.0.isEmpty && !$0.0.hasPrefix("#") }
        }
    }()
}
