import Model
import Testing

@testable import Intake

@Suite struct CharsetTests {
    private static let sentence = "The café near the bridge was flooded, said Renée Müller – its owner – on Monday."

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    @Test(arguments: [
        [0xEF, 0xBB, 0xBF] + Array(sentence.utf8),
        [0xFE, 0xFF] + utf16(sentence, bigEndian: true),
        [0xFF, 0xFE] + utf16(sentence, bigEndian: false),
    ])
    func byteOrderMarksDecide(bytes: [UInt8]) {
        let result = intake(["a.txt": bytes])
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.first?.text == Self.sentence)
        #expect(result.articles.first?.passages.first?.source.scalars.lowerBound == 0)
    }

    @Test func piecesAreDecodedOneByOne() throws {
        let decoder = try #require(Charset(label: "euc-kr")?.decoder)
        let river: [UInt8] = [0xB0, 0xAD]
        // A piece that breaks off spoils no other.
        for (piece, text, faults) in [
            (river, "강", 0), (river + [0xB0], "강\u{FFFD}", 1), (river, "강", 0), ([], "", 0), ([0xFF, 0x61], "\u{FFFD}a", 1),
        ] {
            let decoded = decoder.decode(piece[...])
            #expect(decoded.text == text && decoded.faults == faults)
        }
        let long = [UInt8]((0..<100_000).flatMap { _ in river })
        #expect(decoder.decode(long[...]).text == String(repeating: "강", count: 100_000))
    }

    @Test func utf16WithoutMarkIsRead() {
        let result = intake(["a.txt": Self.utf16(Self.sentence, bigEndian: false)])
        #expect(result.articles.first?.text == Self.sentence)
        #expect(
            messages(result) == ["a.txt: warning: the file is in UTF-16 without a byte order mark and was read as that (save it as UTF-8)"])
    }

    @Test func westernBytesAreReadWithAWarning() {
        let bytes = Array("The caf".utf8) + [0xE9] + Array(" near the bridge was flooded ".utf8) + [0x96] + Array(" it has closed.".utf8)
        let result = intake(["a.txt": bytes])
        #expect(result.articles.first?.text == "The café near the bridge was flooded – it has closed.")
        #expect(
            messages(result) == ["a.txt: warning: the file is not UTF-8 (byte 7, 0xE9) and was read as Windows-1252 (save it as UTF-8)"])
    }

    @Test func bytesOfNoCharsetAreNamed() {
        let result = intake(["a.txt": Array("The river".utf8) + [0x81, 0x8D] + Array(" rose.".utf8)])
        #expect(result.articles.isEmpty)
        #expect(
            messages(result) == [
                "a.txt: error: the file is not UTF-8: byte 9 (0x81) is invalid, and it is no other text either (save it as UTF-8)"
            ])
    }

    @Test func cutOffScalarIsNamed() {
        let result = intake(["a.txt": Array("The river rose. They said so at the caf".utf8) + [0xC3]])
        #expect(
            messages(result) == ["a.txt: warning: the file is not UTF-8 (byte 39, 0xC3) and was read as Windows-1252 (save it as UTF-8)"])
    }
}
