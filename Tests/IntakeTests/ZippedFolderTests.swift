import Foundation
import Model
import Testing

@testable import Intake

@Suite struct ZippedFolderTests {
    private static func intake(_ bytes: [UInt8], megabytes: Int = 1_000) -> IntakeResult {
        ArticleIntake(files: MemoryFiles(files: ["in/news.zip": bytes]).reader, limit: UnpackingLimit(megabytes: megabytes))
            .articles(at: ["in/news.zip"])
    }

    @Test func membersAreReadAsFiles() throws {
        let archive = zipped(
            [
                ZipMember("week/b.md", "---\ntitle: B\n---\nThe dam above the town held, its keeper said on Friday."),
                ZipMember("week/a.txt", storm),
                ZipMember(
                    "week/c.txt.gz", packed(Array("The mayor resigned on Tuesday, the town said in the evening.".utf8)), isStored: true),
                ZipMember("week/", [], isStored: true), ZipMember("__MACOSX/week/._a.txt", "x"), ZipMember("week/.hidden.txt", "x"),
                ZipMember("README.md", "About"), ZipMember("week/photo.jpg", "x"),
            ], comment: "made by hand")
        let result = Self.intake(archive)
        #expect(result.articles.map(\.id) == ["a", "b", "c"])
        #expect(result.articles.map(\.file) == ["news.zip/week/a.txt", "news.zip/week/b.md", "news.zip/week/c.txt.gz"])
        #expect(result.articles.first?.sha256 == SHA256.hex(storm.utf8))
        #expect(
            messages(result).map { $0.prefix { $0 != "(" } } == [
                "in/news.zip: warning: skipped 1 member with an unknown ending: week/photo.jpg "
            ])
    }

    @Test(arguments: ["../a.txt", "/etc/a.txt", "x/../../a.txt", "..\\a.txt", "x/./a.txt"])
    func pathsThatLeadOutAreLeftOut(name: String) {
        let result = Self.intake(zipped([ZipMember(name, storm), ZipMember("b.txt", storm + "\n\nMore rain fell on Friday.")]))
        #expect(result.articles.map(\.id) == ["b"])
        #expect(messages(result).contains { $0.contains("the path leads out of the archive; the member is left out") })
    }

    @Test func archivesInsideAreNotRead() {
        let inner = zipped([ZipMember("a.txt", storm)])
        let result = Self.intake(zipped([ZipMember("inner.zip", inner), ZipMember("b.txt", storm)]))
        #expect(result.articles.map(\.id) == ["b"])
        #expect(messages(result).first?.hasPrefix("in/news.zip/inner.zip: warning: an archive inside an archive is not read") == true)
    }

    @Test(.timeLimit(.minutes(5)), arguments: ["a.txt", "a.txt.gz", "a.docx", "a.warc.gz"])
    func bombsEndAtTheLimit(name: String) {
        let zeros = [UInt8](repeating: UInt8(ascii: "a"), count: 8_000_000)
        let bytes =
            switch name {
            case "a.txt": zeros
            case "a.docx": zipped([ZipMember("word/document.xml", zeros)])
            default: packed(zeros)
            }
        let result = Self.intake(zipped([ZipMember("0.txt", storm), ZipMember(name, bytes), ZipMember("z.txt", storm)]), megabytes: 2)
        #expect(messages(result).contains { $0.contains("unpacks to more than 2 MB") })
        #expect(result.articles.map(\.id).first == "0")
    }

    /// Formats that are archives themselves.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [("a.docx", "word/document.xml"), ("a.wacz", "archive/data.warc"), ("a.wacz", "archive/data.warc.gz")])
    func bombsInOtherClothesEndAtTheLimit(name: String, member: String) {
        let zeros = [UInt8](repeating: UInt8(ascii: "a"), count: 8_000_000)
        let bytes = zipped([ZipMember(member, member.hasSuffix(".gz") ? packed(zeros) : zeros)])
        let result = ArticleIntake(
            files: MemoryFiles(files: [name: bytes, "b.txt": Array(storm.utf8)]).reader, limit: UnpackingLimit(megabytes: 2)
        )
        .articles(at: [name, "b.txt"])
        #expect(messages(result).contains { $0.contains("unpacks to more than 2 MB") }, "\(messages(result))")
        #expect(result.articles.map(\.id) == ["b"])
    }

    /// The members of an archive share what one file may unpack to.
    @Test func manySmallMembersCountTogether() {
        let part = Array((storm + String(repeating: " ", count: 600_000)).utf8)
        let result = Self.intake(zipped((1...4).map { ZipMember("\($0).txt", part) }), megabytes: 2)
        #expect(messages(result).contains { $0.contains("in/news.zip: error: the file unpacks to more than 2 MB") })
    }

    /// What a small file unpacks to is bounded, however it is packed into itself.
    @Test(.timeLimit(.minutes(5))) func packedDocumentsInASmallArchiveCountTogether() {
        let paragraph = "<w:p><w:r><w:t>The river rose by two metres within a night.</w:t></w:r></w:p>"
        let document = wordFile([], body: String(repeating: paragraph, count: 12_000))
        let archive = zipped([ZipMember("0.txt", storm)] + (1...4).map { ZipMember("d\($0).docx", document) })
        #expect(archive.count < 10_000)
        func result(_ limit: UnpackingLimit) -> IntakeResult {
            ArticleIntake(files: MemoryFiles(files: ["news.zip": archive]).reader, limit: limit).articles(at: ["news.zip"])
        }
        let usual = result(.standard)
        #expect(usual.articles.first?.id == "0")
        #expect(messages(usual).filter { $0.contains("unpacks to more than 1 MB") }.count == 2)
        // Whoever says that it is no trick has all of it read.
        #expect(messages(result(UnpackingLimit(megabytes: 100))).allSatisfy { !$0.contains("unpacks to more") })
    }

    @Test func membersThatLieOneOverTheOtherAreRefused() {
        var second = ZipMember("b.txt", storm)
        second.saidPlace = 0
        #expect(messages(Self.intake(zipped([ZipMember("a.txt", storm), second]))).first?.contains("lie one over the other") == true)
    }

    @Test func liesOfTheDirectoryCostNoOtherMember() {
        var long = ZipMember("b.txt", storm)
        long.saidSize = 4_000_000_000
        var damaged = ZipMember("c.txt", storm)
        damaged.saidChecksum = 7
        var secret = ZipMember("d.txt", storm)
        secret.flags = 1
        var odd = ZipMember("e.txt", storm)
        odd.method = 14
        let result = Self.intake(
            zipped([long, damaged, secret, odd, ZipMember("f.txt", "The ferry sank near Wexmoor on Monday morning, police said.")]))
        #expect(result.articles.map(\.id) == ["b", "f"])
        #expect(
            messages(result).map { $0.prefix { $0 != "(" } } == [
                "in/news.zip/c.txt: error: the member is left out: it is damaged: its checksum is another ",
                "in/news.zip/d.txt: error: the member is left out: it is encrypted ",
                "in/news.zip/e.txt: error: the member is left out: it is packed in a way that is not read ",
            ])
    }

    @Test(arguments: [
        ("", "this is no zip archive"), ("PK\u{3}\u{4}abc", "the archive breaks off: its directory is missing"),
        ("no archive", "this is no zip archive"),
    ])
    func whatIsNoArchiveIsNamed(text: String, message: String) {
        #expect(messages(Self.intake(Array(text.utf8))).contains { $0.contains(message) })
    }

    @Test func directoriesThatLieAreNamed() {
        var far = ZipMember("a.txt", storm)
        far.saidPlace = 0xFFFF_FFF0
        #expect(messages(Self.intake(zipped([far]))).first?.contains("says more of \u{201C}a.txt\u{201D} than there is") == true)
        var wide = ZipMember("a.txt", storm)
        wide.saidPackedSize = 0xFFFF_FFFF
        #expect(messages(Self.intake(zipped([wide]))).first?.contains("says more of") == true)
        #expect(
            messages(Self.intake(zipped([ZipMember("a.txt", storm)], saidCount: 9))).first?.contains("breaks off after 1 member of 9")
                == true)
        #expect(messages(Self.intake(zipped([]))).first?.contains("the archive holds no files") == true)
    }

    /// Every byte of an archive changed to others: nothing is read beyond its end, and no article is another.
    @Test func changedBytesNeverCrash() {
        let archive = zipped([ZipMember("a.txt", storm)])
        for place in archive.indices {
            for value in [0, 0x7F, 0xFF] as [UInt8] {
                var changed = archive
                changed[place] = value
                let texts = (try? ZipArchive(changed)).map { zip in
                    zip.entries.compactMap { try? zip.contents(of: $0, UnpackingBudget(UnpackingLimit(megabytes: 1))) }
                }
                #expect((texts ?? []).allSatisfy { $0 == Array(storm.utf8) })
            }
        }
    }

    @Test func waczHoldsWebArchives() throws {
        let page = """
            <!DOCTYPE html><html lang="en"><head><title>Flood</title></head><body><article><h1>Flood</h1>
            <p>The river rose by two metres within a night and flooded the old town, the city council said on Monday.</p>
            <p>About 400 people left their homes before dawn, said Ann Smith, who runs the café near the bridge.</p></article></body></html>
            """
        func record(_ block: String, type: String, url: String, content: String) -> [UInt8] {
            Array(
                """
                WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\nWARC-Date: 2031-03-05T06:00:00Z\r\nContent-Type: \(content)\r
                Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n
                """.utf8)
        }
        let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
        let warc =
            packed(record(answer, type: "response", url: "https://post.example/flood", content: "application/http"))
            + packed(record(storm, type: "resource", url: "urn:text:https://post.example/flood", content: "text/plain"))
            + packed(record(storm, type: "resource", url: "urn:text:https://post.example/storm", content: "text/plain"))
        let wacz = zipped([
            ZipMember("archive/data.warc.gz", warc, isStored: true), ZipMember("pages/pages.jsonl", "{\"id\": 1}"),
            ZipMember("datapackage.json", "{}"),
        ])
        let result = intakeOf(["crawl.wacz": wacz])
        #expect(result.articles.map(\.id) == ["data-flood", "data-storm"])
        #expect(result.articles.map(\.file) == ["crawl.wacz/archive/data.warc.gz", "crawl.wacz/archive/data.warc.gz"])
        #expect(result.articles.map(\.record) == [1, 3])
        #expect(result.articles.last?.url == "https://post.example/storm")
        #expect(messages(result).contains { $0.contains("1 texts of pages that are read") })
        #expect(messages(intakeOf(["a.wacz": zipped([ZipMember("a.txt", storm)])])).first?.contains("no web archives in archive/") == true)
    }
}

/// The same as `intake`, for suites with a function of that name.
private func intakeOf(_ files: [String: [UInt8]]) -> IntakeResult { intake(files) }
