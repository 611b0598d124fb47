import Model
import Testing

@testable import Intake

@Suite struct PackedFileTests {
    @Test(arguments: [
        ("a.txt.gz", storm), ("a.md.GZ", "# Flood\n\n" + storm), ("a.jsonl.gz", "{\"text\": \"The river rose on Monday.\"}\n"),
        ("a.csv.gz", "text\nThe river rose on Monday.\n"), ("a.html.gz", "<html><body><p>The river rose on Monday, the council said.</p>"),
    ])
    func everyFormatMayBePacked(name: String, contents: String) {
        let result = intake([name: packed(Array(contents.utf8))])
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.count == 1)
        #expect(result.articles.first?.id.hasPrefix("a") == true)
        #expect(result.articles.first?.id.contains("gz") == false)
    }

    @Test func theDigestIsThatOfTheFile() {
        let bytes = packed(Array(storm.utf8))
        #expect(intake(["a.txt.gz": bytes]).articles.first?.sha256 == SHA256.hex(bytes))
    }

    @Test func severalMembersAreOneText() {
        let half = storm.count / 2
        let bytes = packed(Array(storm.prefix(half).utf8)) + packed(Array(storm.dropFirst(half).utf8)) + [UInt8](repeating: 0, count: 512)
        let result = intake(["a.txt.gz": bytes])
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.first?.text == storm)
    }

    @Test func truncatedFilesAreReadAsFarAsTheyGo() {
        let bytes = packed(Array((0..<400).map { "Line \($0) of the report says that the river rose.\n" }.joined().utf8))
        let result = intake(["a.txt.gz": Array(bytes.dropLast(40))])
        #expect(
            messages(result) == [
                "a.txt.gz: warning: the gzip data break off at byte \(bytes.count - 40) (fetch or pack the file again; what could be read of it is kept)"
            ])
        #expect(result.articles.first?.text.hasPrefix("Line 0 of the report") == true)
    }

    @Test func damageIsPassedOverUpToTheNextMember() {
        let first = packed(Array("The river rose by two metres within a night, the council said.\n\n".utf8))
        let second = packed(Array("About 400 people left their homes before dawn on Monday.\n".utf8))
        let result = intake(["a.txt.gz": first + Array("#######".utf8) + second])
        #expect(
            messages(result) == [
                "a.txt.gz: warning: the gzip data are damaged from byte \(first.count) to \(first.count + 6) "
                    + "(fetch or pack the file again; what could be read of it is kept)"
            ])
        #expect(result.articles.first?.passages.count == 2)
    }

    @Test func whatIsNoGzipIsNamed() {
        let result = intake(["a.txt.gz": Array(storm.utf8)])
        #expect(result.articles.isEmpty)
        #expect(messages(result).contains { $0.contains("the gzip data are damaged from byte 0") })
    }

    @Test(.timeLimit(.minutes(5)), arguments: ["bomb.txt.gz", "bomb.csv.gz", "bomb.warc.gz"])
    func bombsEndAtTheLimit(name: String) {
        let bomb = packed([UInt8](repeating: 0x20, count: 60_000_000))
        let files = MemoryFiles(files: [name: bomb, "good.txt": Array(storm.utf8)])
        let result = ArticleIntake(files: files.reader, limit: UnpackingLimit(megabytes: 2)).articles(at: ["good.txt", name])
        #expect(
            messages(result).contains(
                "\(name): error: the file unpacks to more than 2 MB; reading it stopped there "
                    + "(if it is no trick, raise the limit with --max-unpacked MEGABYTES)"))
        #expect(result.articles.map(\.id) == ["good"])
    }

    /// More than is free, of a file that grows no more than news may: letters without an order.
    @Test func whatGrowsAsTextsDoIsRead() {
        var seed: UInt32 = 7
        let letters = (0..<200_000).map { _ in
            seed = seed &* 1_664_525 &+ 1_013_904_223
            return UInt8(ascii: "a") + UInt8(seed >> 24) % 20
        }
        let file = packed(Array("text,pad\nThe river rose on Monday.,".utf8) + (0..<8).flatMap { _ in letters })
        #expect(file.count > 200_000)
        #expect(intake(["a.csv.gz": file]).articles.count == 1)
    }

    @Test func theLimitCanBeRaised() {
        let text = "text,pad\nThe river rose on Monday.,\(String(repeating: "x", count: 2_000_000))\n"
        let files = MemoryFiles(files: ["a.csv.gz": packed(Array(text.utf8))])
        #expect(ArticleIntake(files: files.reader, limit: UnpackingLimit(megabytes: 1)).articles(at: ["a.csv.gz"]).articles.isEmpty)
        #expect(ArticleIntake(files: files.reader, limit: UnpackingLimit(megabytes: 3)).articles(at: ["a.csv.gz"]).articles.count == 1)
    }
}
