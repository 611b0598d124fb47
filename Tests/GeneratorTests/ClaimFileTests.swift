import Foundation
import Model
import Testing

@testable import Generator

/// The table of claims and the dossier's data, read back by Python's csv and json.
@Suite struct ClaimFileTests {
    private struct Read: Decodable {
        var rows: [[String: String]]
        var sources: [[Field]]
        var cells: [[String?]]
        var near: [[String?]]
        var data: [[String?]]
        var edits: [[String]]
        var origins: [[String]]
        var ownShares: [String: Double]
        var courses: [String]
        var speakers: [String?]
    }

    /// A text or a number.
    private enum Field: Decodable, Equatable {
        case text(String)
        case number(Int)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
    }

    private let read: Read

    init() throws { read = try Self.read(CopyStory.dossier) }

    private static func read(_ dossier: Dossier) throws -> Read {
        let files = try Site(dossiers: [dossier]).files(templates: .builtIn)
        let wanted = ["\(dossier.id)/claims.csv", "\(dossier.id)/claims.json", "data/dossiers/\(dossier.id).json"]
        let exports = files.filter { wanted.contains($0.path) }
        try #require(exports.count == wanted.count)
        return try JSONDecoder().decode(Read.self, from: PythonReader.output(of: "read_claims.py", exports))
    }

    @Test func theTableHasARowAClaimAndAColumnASource() throws {
        try #require(read.rows.map { $0["id"] } == ["c1", "c2", "c3"])
        #expect(read.rows.map { $0["section"] } == ["disputed", "disputed", "one"])
        #expect(read.rows.map { $0["dawn"] } == ["says p2: 12 people", "says p1: 300 million litres", "says p2"])
        // An id that a spreadsheet would take for a formula stands in quotation marks.
        #expect(read.rows.map { $0["“=dusk”"] } == ["differs p3: 15 people", "differs p2: 450 million litres", "related"])
        #expect(read.rows.map { $0["near"] } == ["0", "0", "0"])
        #expect(read.rows[1]["speaker"] == "pia-holm" && read.rows[1]["disagreement"] == "d1")
        #expect(read.rows.allSatisfy { row in row.values.allSatisfy { cell in !"=+-@".contains(cell.first ?? "a") } })
    }

    @Test func theMatrixHasTheSentenceOfEveryCell() {
        #expect(
            read.sources == [
                [.text("dawn"), .text("A"), .number(1)], [.text("=dusk"), .text("B"), .number(1)], [.text("noon"), .text("C"), .number(2)],
            ])
        #expect(read.cells.count == 6)
        #expect(read.cells[1] == ["c1", "=dusk", "differs", "15 people", "article-dusk.html#p3"])
        #expect(read.cells[5] == ["c3", "dawn", "says", nil, "article-dawn.html#p2"])
    }

    @Test func whatIsNearIsTheThirdState() throws {
        let read = try Self.read(NearStory.dossier)
        #expect(read.rows.map { $0["section"] } == ["most", "some", "some", "near", "one"])
        #expect(read.rows.map { $0["says"] } == ["4", "3", "2", "1", "1"])
        #expect(read.rows.map { $0["near"] } == ["1", "1", "4", "2", "0"])
        #expect(
            NearStory.names.map { read.rows[1][$0] } == ["says p1", "says p1", "says p1", "perhaps p2: other number", "undated", "undated"])
        #expect(read.near.first == ["four", "e", "other number", "0.46", "most"])
        #expect(read.near.count == 8)
        // Of the claim that one source makes, only its cell.
        #expect(read.data.first == ["lone", "a", "says", "p1", "The ferry left a at noon.", nil, nil, "0.95"])
        #expect(read.data.count { $0[0] == "lone" } == 1)
        #expect(read.data.last == ["four", "e", "near", "p2", "Some sixty people sailed from e.", nil, "other number", "0.46"])
    }

    @Test func aSourceThatIsNotReadIsNoBlank() throws {
        var dossier = NearStory.dossier
        dossier.readings[5].article.language = "fi"
        dossier.readings[5].isUnread = true
        #expect(try Self.read(dossier).rows.map { $0["f"] } == ["unread", "unread", "unread", "unread", "unread"])
    }

    @Test func theDataHasEditsOriginsAndCourses() {
        #expect(read.edits == [["number", "300", "450"], ["name", "Holm", "Holme"], ["modality", "", "not"], ["wording", "", "soon"]])
        #expect(read.origins == [["dawn", "=dusk"], ["noon"]])
        #expect(read.ownShares == ["dawn": 0.3, "=dusk": 0.25, "noon": 1])
        #expect(read.courses == ["at odds", "develops"])
        #expect(read.speakers == [nil, "pia-holm", nil])
    }

    @Test func aSingleArticleHasNoTable() throws {
        #expect(try ClaimFile.all(DossierFolder(PageFixture.single, name: "single")).isEmpty)
    }
}
