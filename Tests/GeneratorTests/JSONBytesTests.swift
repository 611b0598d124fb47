import Foundation
import Model
import Testing

@testable import Generator

@Suite struct JSONBytesTests {
    private struct Row: Encodable {
        let zeta: String
        let Alpha: Int
        let alpha: Double?
        let none: Nullable<String>
        let rows: [String: [Double]]
        let list: [Nullable<Bool>]
    }

    private static func foundation(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(value))
    }

    @Test func bytesAreFoundations() throws {
        let controls = String(String.UnicodeScalarView((0..<0x80).compactMap(Unicode.Scalar.init))) + "é\u{2028}😀"
        let row = Row(
            zeta: controls, Alpha: .min, alpha: nil, none: Nullable(nil),
            rows: [
                "b": [0, -0.0, 0.1 + 0.2, 1e16, 1.5e-7], "a10": [1], "a9": [], "": [.greatestFiniteMagnitude], "Ä": [], "e\u{301}": [],
            ],
            list: [Nullable(true), Nullable(nil)])
        #expect(try JSONLine.bytes(of: row) == Self.foundation(row))
        let strings = [controls, ""]
        #expect(try JSONLine.bytes(of: strings) == Self.foundation(strings))
        for dossier in [PageFixture.dossier, PageFixture.single, CopyStory.dossier] {
            let folder = DossierFolder(dossier, name: "x")
            let data = DossierExport(folder, summary: SummaryMarkdown(folder: folder))
            #expect(try JSONLine.bytes(of: data) == Self.foundation(data))
        }
    }

    @Test func whatHasNoFormIsAnError() {
        #expect(throws: EncodingError.self) { _ = try JSONLine.bytes(of: [Double.nan]) }
    }
}
