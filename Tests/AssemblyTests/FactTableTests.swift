import Assembly
import Foundation
import Model
import Testing

/// Reads `FactTables/statements.txt`: a row says of two sentences whether they state one fact.
@Suite struct FactTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let isSame: Bool
        let left: String
        let right: String

        var testDescription: String { "\(isSame ? "same" : "other"): \(left) | \(right)" }
    }

    static let rows: [Row] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("FactTables/statements.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.components(separatedBy: " | ")
            return Row(isSame: fields[0] == "same", left: fields[1], right: fields[2])
        }
    }()

    /// All rows are two articles of one dossier, in opposite order, so that words weigh what they do in a dossier of usual size.
    private static let claims: [Claim] = {
        let articles = [("a", rows.map(\.left)), ("b", rows.map(\.right).reversed())].map { id, sentences in
            Sources.reading(id, paragraphs: sentences)
        }
        return Sources.comparison(of: articles).claims
    }()

    @Test func hasRowsOfBothKinds() {
        #expect(Self.rows.count { $0.isSame } >= 8)
        #expect(Self.rows.count { !$0.isSame } >= 8)
    }

    @Test(arguments: rows) func judges(_ row: Row) {
        let together = Self.claims.contains { claim in
            let texts = claim.cells.filter { $0.state == .says }.map(\.citation.text)
            return texts.contains { row.left.contains($0) } && texts.contains { row.right.contains($0) }
        }
        #expect(together == row.isSame)
    }
}
