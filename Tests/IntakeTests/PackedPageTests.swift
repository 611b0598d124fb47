import Model
import Testing

@testable import Intake

/// Pages that SingleFile saves as zip archives at the same time.
@Suite struct PackedPageTests {
    private static let start = """
        <!doctype html><html data-sfz><meta charset=utf-8><title>Storm floods the harbour</title><body>
        <noscript><p>This page cannot be shown without JavaScript.</p></noscript><script>unpack()</script><!--
        """
    private static let end = "--><script>show()</script></body></html>"
    private static let page = """
        <!DOCTYPE html><html><head><title>Storm floods the harbour</title></head><body><nav><a href="/">Home</a></nav><article>
        <h1>Storm floods the harbour</h1><p>A storm flooded the harbour of Tarvik on Friday, the harbour master said in the evening.</p>
        <p>The ferries to the islands stayed in port, and the market on the quay was closed for the day.</p></article></body></html>
        """

    private static func file(_ members: [ZipMember]) -> [UInt8] { zipped(members, behind: start, comment: end) }

    private static func intake(_ bytes: [UInt8], megabytes: Int = 1_000) -> IntakeResult {
        ArticleIntake(files: MemoryFiles(files: ["in/saved.html": bytes]).reader, limit: UnpackingLimit(megabytes: megabytes))
            .articles(at: ["in/saved.html"])
    }

    @Test func thePageIsTheMemberOfTheArchive() throws {
        let bytes = Self.file([ZipMember("manifest.json", "{}"), ZipMember("index.html", Self.page), ZipMember("images/0.png", [1, 2, 3])])
        let result = Self.intake(bytes)
        let article = try #require(result.articles.first)
        #expect(article.title == "Storm floods the harbour")
        #expect(article.text.contains("The ferries to the islands"))
        #expect(!article.text.contains("JavaScript"))
        #expect(article.sha256 == SHA256.hex(bytes))
        #expect(result.diagnostics.isEmpty)
    }

    @Test func theAddressStandsAroundTheArchive() throws {
        let around =
            "<!doctype html><!-- Page saved with SingleFile \n url: https://post.example/flood \n saved date: Tue Mar 11 2031 -->"
            + Self.start
        let bytes = zipped([ZipMember("index.html", Self.page)], behind: around, comment: Self.end)
        let article = try #require(Self.intake(bytes).articles.first)
        #expect(article.url == "https://post.example/flood" && article.title == "Storm floods the harbour")
    }

    @Test(
        "Lies of the archive are named",
        arguments: [
            { $0.saidChecksum = 1 }, { $0.saidPackedSize = 1 << 30 }, { $0.saidPlace = 1 << 30 }, { $0.saidPlace = 7 }, { $0.method = 99 },
            { $0.flags = 1 }, { $0.saidPackedSize = 5 },
        ] as [@Sendable (inout ZipMember) -> Void])
    func liesAreNamed(lie: @Sendable (inout ZipMember) -> Void) {
        var member = ZipMember("index.html", Self.page)
        lie(&member)
        let result = Self.intake(Self.file([member]))
        #expect(messages(result).contains { $0.hasPrefix("in/saved.html: error: the page that is packed in it cannot be read: ") })
    }

    @Test(.timeLimit(.minutes(5))) func aBombEndsAtTheLimit() {
        let zeros = [UInt8](repeating: UInt8(ascii: "a"), count: 8_000_000)
        let result = Self.intake(Self.file([ZipMember("index.html", zeros)]), megabytes: 2)
        #expect(messages(result).contains { $0.contains("unpacks to more than 2 MB") })
    }

    @Test(.timeLimit(.minutes(5))) func changedBytesNeverCrash() {
        let bytes = Self.file([ZipMember("index.html", Self.page)])
        for place in stride(from: Self.start.utf8.count, to: bytes.count, by: 7) {
            for value in [0, 0x7F, 0xFF] as [UInt8] {
                var changed = bytes
                changed[place] = value
                #expect(Self.intake(changed).articles.count <= 1)
            }
        }
    }

    @Test func insideAnArchiveItIsNotUnpacked() {
        let outer = zipped([ZipMember("saved.html", Self.file([ZipMember("index.html", Self.page)]))])
        let result = ArticleIntake(files: MemoryFiles(files: ["in/news.zip": outer]).reader).articles(at: ["in/news.zip"])
        #expect(!result.articles.contains { $0.text.contains("The ferries to the islands") })
    }
}
