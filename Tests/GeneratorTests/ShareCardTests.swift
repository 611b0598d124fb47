import Foundation
import Model
import Testing

@testable import Generator

/// The pictures for messengers, read back by Python's zlib.
@Suite struct ShareCardTests {
    private struct Read: Decodable {
        var chunks: [String]
        var width: Int
        var height: Int
        var colours: [String]
        var counts: [Int]
        var pixels: [UInt8]
    }

    private func read(_ bytes: [UInt8]) throws -> Read {
        let printed = try PythonReader.output(of: "read_picture.py", [SiteFile(path: "picture.png", contents: bytes)])
        return try JSONDecoder().decode(Read.self, from: printed)
    }

    @Test func theCardShowsSourcesAndTime() throws {
        let folder = DossierFolder(PageFixture.dossier, name: "x")
        let file = try #require(ShareCard(folder)?.file)
        #expect(file.path == "x/timeline.png" && file.contents.count < 40_000)
        #expect(ShareCard(folder)?.file == file)
        let read = try read(file.contents)
        #expect(read.chunks == ["IHDR", "PLTE", "IDAT", "IEND"] && read.width == 1_200 && read.height == 630)
        // The ground, and the colours of the three sources.
        #expect(read.colours.first == "fbfaf6" && read.counts[0] > 500_000)
        for colour in ["0b5563", "641e16", "1764de"] {
            let place = try #require(read.colours.firstIndex(of: colour))
            #expect(read.counts[place] > 1_000)
        }
    }

    @Test func theSourcesHaveTheColoursOfTheStylesheet() throws {
        let sheet = try #require(TemplateSet.builtInSources.first { $0.path == "assets/style.css" })
        // The light ones stand first.
        let lines = String(decoding: sheet.contents, as: UTF8.self).split(separator: "\n")
        for (number, tone) in ShareCard.tones.enumerated() {
            let line = try #require(lines.first { $0.hasPrefix("  --c\(number): #") })
            #expect(line == "  --c\(number): #\(String(0x100_0000 + Int(tone), radix: 16).dropFirst());")
        }
        #expect(SourceMark(index: ShareCard.tones.count).tone.hasPrefix("c0 "))
    }

    @Test func withoutEventsThereIsNoCard() {
        let folder = DossierFolder(PageFixture.single, name: "x")
        #expect(ShareCard(folder) == nil && folder.picture == nil)
    }

    @Test func pixelsComeBackAsTheyWereDrawn() throws {
        var seed: UInt32 = 7
        let pixels = (0..<61 * 47).map { index -> UInt8 in
            seed = seed &* 1_664_525 &+ 1_013_904_223
            // Runs, repeated rows and noise.
            return index < 800 ? UInt8(index / 300) : index < 1_600 ? UInt8(index % 61 / 7) : UInt8(seed >> 24)
        }
        let palette = (0..<256).map { UInt32($0) * 0x010203 }
        #expect(try read(PNGFile.bytes(width: 61, height: 47, pixels: pixels, palette: palette)).pixels == pixels)
    }
}
