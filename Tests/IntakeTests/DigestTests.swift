import Foundation
import Model
import Testing

@testable import Intake

@Suite struct DigestTests {
    /// FIPS 180-4 example vectors (NIST Cryptographic Standards and Guidelines, "Examples with Intermediate Values"), and lengths around
    /// the end of a block as GNU sha256sum digests them.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
    func digestsAreThoseOfTheStandard(text: String, digest: String) {
        #expect(SHA256.hex(Array(text.utf8)) == digest)
    }

    @Test func anArticleCarriesTheDigestOfItsFile() throws {
        let contents = "\u{FEFF}" + storm
        let article = try #require(intake("storm.txt", contents).articles.first)
        #expect(article.sha256 == SHA256.hex(Array(contents.utf8)))
    }

    @Test func anArticleOfAFileOfSeveralCarriesTheDigestOfItsLine() throws {
        let lines = [#"{"id": "a", "text": "The river rose."}"#, #"{"id": "b", "text": "The dam hòlds."}"#]
        let articles = intake("news.jsonl", lines.joined(separator: "\r\n") + "\n").articles
        #expect(articles.map(\.sha256) == lines.map { SHA256.hex(Array($0.utf8)) })
    }
}
