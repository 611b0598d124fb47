import Foundation
import Model
import Testing

@testable import Intake

@Suite struct WebArchiveTests {
    private static func page(_ number: Int) -> String {
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="iso-8859-1"><title>Flood \(number)</title></head><body><article><h1>Flood \(number)</h1>
        <p>The river rose by \(number) metres within a night and flooded the old town, the city council said on Monday.</p>
        <p>About 400 people left their homes before dawn, said Ann Smith, who runs the café near bridge number \(number).</p></article></body></html>
        """
    }

    private static func answer(_ body: [UInt8], _ head: String = "Content-Type: text/html; charset=utf-8", status: String = "200 OK")
        -> [UInt8]
    {
        Array("HTTP/1.1 \(status)\r\n\(head)\r\n\r\n".utf8) + body
    }

    private static func record(
        _ block: [UInt8], _ type: String = "response", url: String = "https://post.example/news/a", length: Int? = nil,
        more: String = "Content-Type: application/http; msgtype=response"
    ) -> [UInt8] {
        Array(
            """
            WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: <\(url)>\r\nWARC-Date: 2031-03-05T06:00:00Z\r\n\(more)\r
            Content-Length: \(length ?? block.count)\r\n\r\n
            """.utf8) + block + Array("\r\n\r\n".utf8)
    }

    private static func response(_ number: Int, length: Int? = nil) -> [UInt8] {
        record(answer(Array(page(number).utf8)), url: "https://post.example/news/flood-\(number)", length: length)
    }

    @Test(arguments: [false, true])
    func pagesAreReadAndOtherRecordsCounted(isPacked: Bool) throws {
        let records = [
            Self.record(Array("software: x".utf8), "warcinfo", more: "Content-Type: application/warc-fields"), Self.response(1),
            Self.record(Array("GET / HTTP/1.1\r\n\r\n".utf8), "request"), Self.record(Self.answer([], status: "404 Not Found")),
            Self.record(Self.answer([1, 2, 3], "Content-Type: image/png")), Self.record([], "revisit"),
            Self.record(Array(Self.page(2).utf8), "resource", url: "https://post.example/news/flood-2", more: "Content-Type: text/html"),
        ]
        let bytes = isPacked ? records.flatMap { packed($0) } : records.flatMap { $0 }
        let result = intake(["crawl.warc" + (isPacked ? ".gz" : ""): bytes])
        #expect(result.articles.map(\.id) == ["crawl-flood-1", "crawl-flood-2"])
        #expect(result.articles.map(\.record) == [2, 7])
        #expect(result.articles.map(\.url) == ["https://post.example/news/flood-1", "https://post.example/news/flood-2"])
        #expect(result.articles.first?.text.contains("who runs the café near bridge number 1") == true)
        #expect(result.articles.first?.sha256 == SHA256.hex(Self.answer(Array(Self.page(1).utf8))))
        #expect(result.articles.first?.published.basis == .unknown)
        #expect(
            messages(result).map { $0.drop { $0 != ":" } } == [
                ": warning: 2 pages were read and 5 records passed over: 1 not HTML, 1 of type request, 1 of type revisit, 1 of type warcinfo, "
                    + "1 with status 404 (only pages in HTML that a server gave out with status 200 are articles)"
            ])
    }

    /// Answers are packed once more inside of a packed archive.
    @Test(.timeLimit(.minutes(5)), arguments: ["a.warc", "a.warc.gz"])
    func packedAnswersCountTogether(name: String) {
        let page = packed(Array(Self.page(1).utf8) + [UInt8](repeating: 0x20, count: 600_000))
        let records = (1...60).flatMap { number in
            Self.record(Self.answer(page, "Content-Type: text/html\r\nContent-Encoding: gzip"), url: "https://post.example/news/\(number)")
        }
        let result = intake([name: name.hasSuffix("gz") ? packed(records) : records])
        #expect(messages(result).filter { $0.contains("\(name): error: the file unpacks to more than ") }.count == 1)
        #expect(!result.articles.isEmpty)
        // Pages that shrink as pages do are read, however many.
        let usual = (1...60).flatMap {
            Self.record(
                Self.answer(packed(Array(Self.page($0).utf8)), "Content-Type: text/html\r\nContent-Encoding: gzip"),
                url: "https://post.example/news/\($0)")
        }
        #expect(intake([name: name.hasSuffix("gz") ? packed(usual) : usual]).articles.count == 60)
    }

    @Test func oneMemberForAllIsReadToo() {
        let result = intake(["crawl.warc.gz": packed((1...3).flatMap { Self.response($0) })])
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.count == 3)
    }

    @Test(arguments: ["gzip", "zlib", "bare", "chunked", "both", "saidOnly", "brotli", "brotliChunked", "brotliSaidOnly"])
    func bodiesAreUnpacked(way: String) {
        let plain = Array(Self.page(1).utf8)
        func chunked(_ bytes: [UInt8]) -> [UInt8] {
            let half = bytes.count / 2
            return [bytes[..<half], bytes[half...]].flatMap { Array("\(String($0.count, radix: 16));x=y\r\n".utf8) + $0 + [13, 10] }
                + Array("0\r\n\r\n".utf8)
        }
        let html = "Content-Type: text/html"
        let (body, head): ([UInt8], String) =
            switch way {
            case "gzip": (packed(plain), "\(html)\r\nContent-Encoding: gzip")
            case "zlib": (packed(plain, windowBits: 15), "\(html)\r\nContent-Encoding: deflate")
            case "bare": (packed(plain, windowBits: -15), "\(html)\r\ncontent-encoding: DEFLATE")
            case "chunked": (chunked(plain), "\(html)\r\nTransfer-Encoding: chunked")
            case "both": (chunked(packed(plain)), "\(html)\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip")
            case "brotli": (Self.brotliPage, "\(html)\r\nContent-Encoding: br")
            case "brotliChunked": (chunked(Self.brotliPage), "\(html)\r\nTransfer-Encoding: chunked\r\nContent-Encoding: br")
            case "brotliSaidOnly": (plain, "\(html)\r\nContent-Encoding: br")
            default: (plain, "\(html)\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip")
            }
        let result = intake(["a.warc": Self.record(Self.answer(body, head))])
        #expect(result.articles.first?.text.contains("flooded the old town") == true)
        #expect(result.diagnostics.isEmpty, "\(messages(result))")
    }

    /// `page(1)`, and the same with 60 MB of blanks behind it, as the `brotli` library packs them at its best.
    private static let brotliPage = decoded(
        "G24BIIzDOBbcpJfRp/+7SfqB2nzjeQI3V23EhEseIyrLW6pCyv+nsC+MwgRBkK3/iEXI6DafM6bpDllJ0tFz1b4giC/HI8fm9kIFQXC3YikSxmYD7UVCzA/EjmuR"
            + "XKOiud6hmcrWEZI6NtUAGxncY3Qa4KEkHFZBiXLcCv1QgBUhaYDrz1qyZG+nr+ZAh7oMg3JCMeCqlcKEfs0gGTIDFZrz5zT02xZQmqdg+v9qVFAJ2oofLWb9vjdp"
            + "Bw==")
    private static let brotliBomb = decoded(
        "y///PwCMwzgW3KSX0WeEJLPW3FK9EPewfDD6Snj8Hy/MvaAgxmjJJo8Rlb23T1VI0d4dM5tkCptgJijpjViE/EMvv4TI5vX4edqVZDto4qq6il9IdJjrnmPfr/SF"
            + "RLxXM9Mg0QZajULyF4VUZu8aJwfhkaTKhuBwusA3MOIgYxwIX264w5HTEHCpbwp00xDJ4Dp01fRNokHk0R9mLQW2Ew4EvwUTZpdVmEIDqbW1fqdhPJFYat6bjv8j"
            + "qeSStG6GiLT7hh/G/a9k/1f4//8HvwRAHBYB6N7/8f//D34JgDgsANC9/+P//x/8EgBxWACge//H//8/+CUA4rAAQPf+j///f/BLAMRhAYDu/R/////glwCIwwIA"
            + "3fu/dEOcwC8BEIcFACmAEw==")

    private static func decoded(_ base64: String) -> [UInt8] { Array(Data(base64Encoded: base64) ?? Data()) }

    @Test(.timeLimit(.minutes(5))) func brotliIsBoundedAndBreaksOff() {
        func record(_ body: [UInt8]) -> [UInt8] { Self.record(Self.answer(body, "Content-Type: text/html\r\nContent-Encoding: br")) }
        let bomb = intake(["a.warc": record(Self.brotliBomb) + Self.response(2)])
        #expect(messages(bomb).contains { $0.contains("the file unpacks to more than 1 MB") }, "\(messages(bomb))")
        // Its end is missing, and most of its words are there.
        let broken = intake(["a.warc": record(Array(Self.brotliPage.dropLast(8)))])
        #expect(broken.articles.first?.text.contains("flooded the old town") == true)
        var damaged = Self.brotliPage
        damaged.replaceSubrange(3..<40, with: [UInt8](repeating: 0xFF, count: 37))
        #expect(messages(intake(["a.warc": record(damaged)])).first?.contains("1 packed with br") == true)
    }

    @Test func theServersCharacterSetCountsBeforeThePages() {
        let body = Array(Self.page(1).replacing("café", with: "caf#").utf8).map { $0 == UInt8(ascii: "#") ? 0xB9 : $0 }
        let result = intake(["a.warc": Self.record(Self.answer(body, "Content-Type: text/html; charset=\"ISO-8859-2\""))])
        #expect(result.articles.first?.text.contains("runs the cafš near") == true)
    }

    @Test func anUnknownPackingIsCounted() {
        let result = intake(["a.warc": Self.record(Self.answer([1, 2, 3], "Content-Type: text/html\r\nContent-Encoding: br"))])
        #expect(messages(result).first?.contains("1 record passed over: 1 packed with br") == true)
    }

    @Test(arguments: [-20, 700, 1_000_000, 50_000_000])
    func lengthsThatLieCostNoOtherRecord(lie: Int) {
        let true2 = Self.answer(Array(Self.page(2).utf8)).count
        let result = intake(["a.warc": Self.response(1) + Self.response(2, length: true2 + lie) + Self.response(3)])
        #expect(result.articles.map(\.id).contains("a-flood-1"))
        #expect(result.articles.map(\.id).contains("a-flood-3"))
        #expect(result.articles.count == 3 || lie > 32_000_000)
        #expect(
            messages(result).contains {
                $0.contains("a.warc: warning: at byte \(Self.response(1).count) of the unpacked archive: record 2")
            })
    }

    /// The archive is read piece by piece; what is known of a record must hold when the next piece comes.
    @Test func aLengthThatLiesBehindALongRecordIsMended() {
        let long = Self.record(Self.answer(Array(Self.page(1).utf8) + [UInt8](repeating: 0x20, count: 150_000)))
        let lying = Self.record([UInt8](repeating: 0x61, count: 70_000), length: 10)
        let result = intake(["crawl.warc": long + lying])
        #expect(result.articles.count == 1)
        #expect(!result.diagnostics.isEmpty)
    }

    @Test func aLengthThatIsNoneIsNamed() {
        let broken = Array(String(decoding: Self.response(1), as: UTF8.self).replacing("Content-Length: ", with: "Content-Length: x").utf8)
        let result = intake(["a.warc": broken + Self.response(2)])
        #expect(result.articles.map(\.id) == ["a-flood-2"])
        #expect(messages(result).contains { $0.contains("at byte 0 of the unpacked archive: record 1 does not say how long it is") })
    }

    @Test func garbageBetweenRecordsIsPassedOver() {
        let garbage = [UInt8](repeating: 7, count: 700_000) + Array("\n".utf8)
        let result = intake(["a.warc": Self.response(1) + garbage + Self.response(2)])
        #expect(result.articles.count == 2)
        #expect(
            messages(result).first?.hasPrefix(
                "a.warc: warning: at byte \(Self.response(1).count) of the unpacked archive: 700001 bytes are no record") == true)
    }

    @Test func archivesThatBreakOffAreReadAsFarAsTheyGo() {
        let whole = Self.response(1) + Self.response(2)
        let plain = intake(["a.warc": Array(whole.dropLast(40))])
        #expect(plain.articles.count == 2)
        #expect(messages(plain).first?.contains("the archive breaks off in record 2, which lacks 36 bytes") == true)
        let gzip = intake(["a.warc.gz": Array((packed(Self.response(1)) + packed(Self.response(2))).dropLast(60))])
        #expect(gzip.articles.count >= 1)
        #expect(messages(gzip).contains { $0.contains("the gzip data break off at byte") })
    }

    @Test func damagedMembersCostNoOther() {
        var second = packed(Self.response(2))
        for index in 60..<120 { second[index] = 0xFF }
        let result = intake(["a.warc.gz": packed(Self.response(1)) + second + packed(Self.response(3))])
        #expect(result.articles.map(\.id).contains("a-flood-1"))
        #expect(result.articles.map(\.id).contains("a-flood-3"))
        #expect(messages(result).contains { $0.contains("the gzip data are damaged from byte") })
    }

    @Test(arguments: [[], Array("WARC/".utf8), Array("no archive at all".utf8), [0, 1, 2]] as [[UInt8]])
    func whatIsNoArchiveIsNamed(bytes: [UInt8]) {
        let result = intake(["a.warc": bytes])
        #expect(result.articles.isEmpty)
        #expect(messages(result).contains { $0.contains("the archive holds no records") })
    }

    @Test(.timeLimit(.minutes(5)))
    func aBombInAnAnswerIsPassedOver() {
        let bomb = packed([UInt8](repeating: UInt8(ascii: "a"), count: 60_000_000))
        let result = intake([
            "a.warc": Self.record(Self.answer(bomb, "Content-Type: text/html\r\nContent-Encoding: gzip")) + Self.response(1)
        ])
        #expect(result.articles.map(\.id) == ["a-flood-1"])
        #expect(messages(result).first?.contains("1 record passed over: 1 too large") == true)
    }
}
