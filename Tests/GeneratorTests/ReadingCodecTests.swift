import Assembly
import Foundation
import Intake
import Model
import Reader
import Testing

@testable import Generator

/// A reading printed and read back is the same, and assembles to the same bytes.
@Suite struct ReadingCodecTests {
    private static let reader = ArticleReader()
    /// The sample articles, and an article with what they lack.
    private static let readings: [Reading] = {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        var all = ArticleIntake().articles(at: [repository.appending(path: "seeds").path]).articles.map { reader.read($0) }
        let text =
            "“We saw more than 1,200 to 1,500 state-led talks,” said Anna Lindholm of the OSCE on Friday, 2 May 2031 at 3:35 PM ET.\u{0301}"
        var article = PageFixture.article(
            id: "a/b", title: nil, publisher: "Ü", url: "https://x.example/", published: .unknown, passages: [(.quote, text)],
            leftOut: [LeftOutLine(text: "Share", line: 3, because: "menu")])
        (article.line, article.record, article.sha256, article.modified) = (7, 9, "ab", "2031-05")
        article.authors = ["A", ""]
        article.provenance = [Provenance(.title, source: "front matter")]
        article.alsoAt = [ArticleCopy(id: "x", file: "y", line: 1, record: nil, url: "z", kind: .earlierVersion)]
        article.versions = [article]
        all.append(reader.read(article))
        (article.id, article.language) = ("a/c", "ar")
        all.append(reader.read(article))
        all.append(Reading(article: PageFixture.article(id: "", title: "", passages: [])))
        return all
    }()

    private static func packed(_ reading: Reading) -> [UInt8] {
        var packer = Packer()
        packer.add(reading)
        return packer.bytes
    }

    @Test func readingsAreReadAsTheyWereWritten() throws {
        #expect(Self.readings.contains { !$0.quotes.isEmpty } && Self.readings.contains { !$0.words.parts.isEmpty })
        #expect(Self.readings.contains(where: \.isUnread) && Self.readings.contains { $0.figures.contains { $0.bound != nil } })
        for reading in Self.readings {
            var unpacker = Unpacker(Self.packed(reading))
            let read = try Reading(from: &unpacker)
            #expect(unpacker.isAtEnd && Self.packed(read) == Self.packed(reading))
            #expect(read.article == reading.article && read.tokens == reading.tokens && read.sentences == reading.sentences)
            #expect(read.words.words == reading.words.words && read.words.ofToken == reading.words.ofToken)
            #expect(read.words.parts == reading.words.parts && read.isUnread == reading.isUnread)
            #expect(read.dates == reading.dates && read.names == reading.names)
            #expect(read.quotes == reading.quotes && read.figures == reading.figures)
        }
    }

    @Test func whatWasReadBackAssemblesToTheSameBytes() throws {
        let back = try Self.readings.map { reading in
            var unpacker = Unpacker(Self.packed(reading))
            return try Reading(from: &unpacker)
        }
        func files(_ readings: [Reading]) throws -> [SiteFile] {
            try Site(dossiers: Assembler(reader: Self.reader).dossiers(from: readings)).files(templates: .builtIn)
        }
        #expect(try files(back) == files(Self.readings))
    }

    /// Damaged bytes are none, or a reading whose every range lies in its text and whose every index in its list.
    @Test func damagedBytesLeadNowhere() throws {
        let whole = Self.packed(try #require(Self.readings.dropLast(3).last))
        for length in stride(from: 0, to: whole.count, by: 211) {
            var unpacker = Unpacker(Array(whole.prefix(length)))
            #expect(throws: BrokenPack.self) { _ = try Reading(from: &unpacker) }
        }
        for place in stride(from: 0, to: whole.count, by: 61) {
            var bytes = whole
            bytes[place] ^= 0x55
            var unpacker = Unpacker(bytes)
            guard let read = try? Reading(from: &unpacker) else { continue }
            let text = 0..<read.article.text.utf8.count + 1
            #expect(read.tokens.allSatisfy { text.contains($0.range.upperBound) })
            #expect(
                read.sentences.allSatisfy {
                    read.article.passages.indices.contains($0.passage) && $0.tokens.upperBound <= read.tokens.count
                })
            #expect(read.words.ofToken.allSatisfy { $0 < read.words.words.count })
            #expect(read.quotes.allSatisfy { $0.speakerNames.allSatisfy(read.names.indices.contains) })
        }
    }

    /// Who adds a property to one of these adds it to the codec too.
    @Test func everyPropertyIsWritten() throws {
        func count(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
        let reading = Self.readings[0]
        #expect(count(reading) == 9 && count(reading.words) == 3 && count(reading.words.words[0]) == 3)
        #expect(count(reading.tokens[0]) == 3 && count(reading.sentences[0]) == 3)
        // `time` is made of the others.
        #expect(count(try #require(reading.dates.first)) == 11 && count(StatedTime()) == 8)
        #expect(count(try #require(reading.names.first)) == 4 && count(Quote(range: 0..<0)) == 3)
        #expect(count(Figure(range: 0..<0, value: 0, unit: "", isApproximate: false)) == 6)
    }
}
