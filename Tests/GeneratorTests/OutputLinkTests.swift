import Foundation
import Generator
import Model
import Testing

/// Whatever stands in the output folder, nothing outside of it is written or deleted, and only regular files are opened.
@Suite struct OutputLinkTests {
    private let scratch: OutputScratch

    init() throws {
        scratch = try OutputScratch()
        _ = try scratch.write(["a.html": "old", "d/x.html": "old", "index.html": "old"])
        try scratch.put("../outside.txt")
        try scratch.put("../outside/precious.txt")
    }

    /// A build of other contents, refused before anything is written.
    private func expectRefusal(_ place: String, _ kind: String) throws {
        let said = scratch.message { _ = try scratch.write(["a.html": "new", "d/x.html": "new", "index.html": "new"]) }
        let wanted = "error: the \(kind) is in the way and no build wrote it (move it elsewhere and build again)"
        #expect(said == "\(scratch.output)/\(place): \(wanted)")
        #expect(scratch.text("a.html") == "old")
        #expect(scratch.text("../outside.txt") == "mine")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.top + "/outside") == ["precious.txt"])
    }

    @Test(arguments: ["../outside.txt", "../new.txt", "a.html"])
    func neverWritesThroughALinkedFile(target: String) throws {
        try scratch.link("index.html", to: target)
        try expectRefusal("index.html", "link")
        #expect(scratch.text("../new.txt") == nil)
    }

    @Test func neverWritesThroughALinkedFolder() throws {
        try scratch.link("d", to: "../outside")
        try expectRefusal("d", "link")
    }

    @Test func neverWritesThroughALinkedList() throws {
        try scratch.put("../list.txt", "# list\nindex.html\n")
        try scratch.link(SiteWriter.manifest, to: "../list.txt")
        let said = scratch.message { _ = try scratch.write(["index.html": "new"]) }
        #expect(said?.contains("/\(SiteWriter.manifest): error: the link is in the way") == true)
        #expect(scratch.text("../list.txt") == "# list\nindex.html\n")
        #expect(scratch.text("index.html") == "old")
    }

    @Test func neverDeletesThroughALinkedFolder() throws {
        try scratch.link("sub", to: "../outside")
        try scratch.link("gone.html", to: "../outside.txt")
        try scratch.put(SiteWriter.manifest, try #require(scratch.text(SiteWriter.manifest)) + "sub/precious.txt\ngone.html\n")
        #expect(try scratch.write(["index.html": "new"]) == WriteReport(written: 1, deleted: 2))
        #expect(scratch.text("../outside/precious.txt") == "mine")
        #expect(scratch.text("sub/precious.txt") == "mine")
        #expect(scratch.text("gone.html") == "mine")
    }

    @Test func neverWritesIntoAFileWithASecondNameOutside() throws {
        try scratch.remove("index.html")
        try FileManager.default.linkItem(atPath: scratch.top + "/outside.txt", toPath: scratch.output + "/index.html")
        #expect(try scratch.write(["index.html": "new"]) == WriteReport(written: 1, deleted: 2))
        #expect(scratch.text("index.html") == "new")
        #expect(scratch.text("../outside.txt") == "mine")
    }

    /// A build that opened the pipe would wait for ever.
    @Test(.timeLimit(.minutes(10)), arguments: ["index.html", SiteWriter.manifest])
    func neverOpensAPipe(name: String) throws {
        try scratch.remove(name)
        #expect(mkfifo(scratch.output + "/" + name, 0o600) == 0)
        let said = scratch.message { _ = try scratch.write(["index.html": "new"]) }
        #expect(said?.contains("/\(name): error: the pipe is in the way and no build wrote it") == true)
    }

    @Test func leavesFoldersAndFilesInTheWayAlone() throws {
        try scratch.remove("index.html")
        try scratch.put("index.html/mine.txt")
        try expectRefusal("index.html", "folder")
        try scratch.remove("index.html")
        try scratch.remove("d")
        try scratch.put("d")
        try expectRefusal("d", "file")
    }

    @Test func writesWhereALinkThatTheUserNamedLeads() throws {
        try FileManager.default.createDirectory(atPath: scratch.top + "/real", withIntermediateDirectories: true)
        try scratch.link("../named", to: "real")
        _ = try SiteWriter(folder: scratch.top + "/named").write(scratch.files(["index.html": "new"]))
        #expect(scratch.text("../real/index.html") == "new")
    }
}
