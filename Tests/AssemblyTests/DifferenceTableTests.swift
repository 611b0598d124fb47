import Assembly
import Foundation
import Model
import Testing

/// Reads `DifferenceTables/differences.txt`: a row says of two sentences what differs between them.
@Suite struct DifferenceTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        /// Kind, course and values; empty where nothing differs.
        let expected: [String]
        let sentences: [String]
        /// The days on which the two were published.
        let days: [String?]

        var testDescription: String {
            "\(expected.isEmpty ? "none" : expected.joined(separator: " ; ")): \(sentences.joined(separator: " | "))"
        }
    }

    static let rows: [Row] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("DifferenceTables/differences.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.components(separatedBy: " | ")
            let parts = fields.dropFirst().map { field -> (day: String?, words: String) in
                guard field.hasPrefix("["), let end = field.firstIndex(of: "]") else { return (nil, field) }
                return (String(field[field.index(after: field.startIndex)..<end]), String(field[end...].dropFirst(2)))
            }
            return Row(
                expected: fields[0] == "none" ? [] : fields[0].components(separatedBy: " ; "), sentences: parts.map(\.words),
                days: parts.map(\.day))
        }
    }()

    /// The rows of the same days are two articles of one dossier, in opposite order, so that words weigh what they do in a dossier of usual size.
    private static let disagreements: [Disagreement] = {
        let days = rows.reduce(into: [[String?]]()) { if !$0.contains($1.days) { $0.append($1.days) } }
        return days.flatMap { days -> [Disagreement] in
            let own = rows.filter { $0.days == days }
            let articles = [("a", own.map { $0.sentences[0] }), ("b", own.map { $0.sentences[1] }.reversed())].enumerated().map {
                Sources.reading($1.0, published: days[$0], paragraphs: $1.1)
            }
            return Sources.comparison(of: articles).disagreements
        }
    }()

    @Test func hasRowsOfBothKinds() {
        #expect(Self.rows.count { $0.expected.isEmpty } >= 25)
        #expect(Self.rows.count { !$0.expected.isEmpty } >= 25)
    }

    @Test(arguments: rows) func finds(_ row: Row) {
        let found = Self.disagreements.filter { disagreement in
            let texts = disagreement.values.flatMap(\.says).map(\.text)
            return disagreement.kind != .wording && row.sentences.contains { sentence in texts.contains { sentence.contains($0) } }
        }
        guard let kind = row.expected.first else {
            #expect(found.isEmpty, "\(found.map { "\($0.kind) \($0.values.map(\.value))" })")
            return
        }
        let described = found.map { ["\($0.kind.rawValue)", $0.course.rawValue] + $0.values.map(\.value) }
        #expect(
            described.contains { $0.prefix(2) == row.expected.prefix(2) && Set($0.dropFirst(2)) == Set(row.expected.dropFirst(2)) },
            "\(kind): \(described)")
    }
}
