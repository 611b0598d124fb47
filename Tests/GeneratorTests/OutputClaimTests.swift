import Foundation
import Generator
import Model
import Testing

/// One build at a time, and what one that was cut short leaves behind.
@Suite struct OutputClaimTests {
    private let scratch: OutputScratch

    init() throws { scratch = try OutputScratch() }

    @Test func secondBuildSaysWhoHasTheFolder() throws {
        let first = try SiteWriter(folder: scratch.output)
        for _ in 0..<2 {
            let said = try #require(scratch.message { _ = try scratch.write(["index.html": "second"]) })
            #expect(said.hasPrefix("\(scratch.output): error: another build"))
            let hint = "wait until it has ended, or choose another folder with -o; nothing was written"
            #expect(said.hasSuffix(" is writing into this folder (\(hint))"))
            if FileManager.default.isReadableFile(atPath: "/proc/locks") { #expect(said.contains(", process \(getpid()), ")) }
        }
        _ = try first.write(scratch.files(["index.html": "first"]))
        #expect(scratch.text("index.html") == "first")
    }

    @Test func nextBuildHasTheFolderAndNothingIsLeftOfTheLock() throws {
        do {
            let first = try SiteWriter(folder: scratch.output)
            _ = try first.write(scratch.files(["index.html": "first"]))
        }
        #expect(try scratch.write(["index.html": "second"]) == WriteReport(written: 1))
        #expect(try scratch.all() == ["site/\(SiteWriter.manifest)", "site/index.html"])
    }

    @Test func aBuildThatWritesNothingLeavesNoFolder() throws {
        let deep = scratch.top + "/a/b/site"
        do {
            let writer = try SiteWriter(folder: deep)
            #expect(FileManager.default.fileExists(atPath: deep))
            _ = writer
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.top).isEmpty)
    }

    @Test func leftoversOfAKilledBuildAreRemoved() throws {
        let unfinished = ".dossier-unfinished"
        // Killed before there was a list.
        try scratch.put(unfinished, "cut sho")
        _ = try scratch.write(["d/x.html": "a", "index.html": "a"])
        try scratch.put(unfinished, "cut sho")
        try scratch.put("d/" + unfinished, "cut sho")
        #expect(try scratch.write(["d/x.html": "a", "index.html": "a"]) == WriteReport(unchanged: 2))
        #expect(try scratch.all() == ["site/\(SiteWriter.manifest)", "site/d/x.html", "site/index.html"])
        // Nor is a link of this name written through.
        try scratch.put("../outside.txt")
        try scratch.link("d/" + unfinished, to: "../../outside.txt")
        #expect(try scratch.write(["d/x.html": "b", "index.html": "a"]) == WriteReport(written: 1, unchanged: 1))
        #expect(scratch.text("../outside.txt") == "mine")
        #expect(scratch.text("d/x.html") == "b")
    }

    @Test func lookingAtWhatStandsTakesNothingFromThoseWhoWrite() throws {
        let stamps = try SiteWriter(folder: scratch.output).write { sink throws(DiagnosticError) in
            try sink.write([SiteFile(path: "data/d/kept.json", text: "{}")])
        }.0
        let writer = try SiteWriter(folder: scratch.output)
        let (failures, report) = try writer.write { sink throws(DiagnosticError) in
            (0..<400).map { $0 }.parallelMap { turn -> Bool in
                if turn % 2 == 0 { return !sink.keep(stamps) }
                return (try? sink.write([SiteFile(path: "data/d/\(turn).json", text: "\(turn)")])) == nil
            }.count { $0 }
        }
        #expect(failures == 0)
        #expect(report.written == 200)
    }

    @Test func aFileIsWholeOrNotThere() throws {
        _ = try scratch.write(["a.html": "old", "b.html": "old"])
        let failing = try SiteWriter(folder: scratch.output) { contents, descriptor throws(SystemError) in
            try SystemError.writeAll(Array(contents.prefix(1)), to: descriptor)
            if contents.first == UInt8(ascii: "n") { throw SystemError(code: EIO) }
            try SystemError.writeAll(Array(contents.dropFirst()), to: descriptor)
        }
        let said = scratch.message { _ = try failing.write(scratch.files(["a.html": "new", "c.html": "new"])) }
        #expect(said?.contains("/a.html: error: the file cannot be written: Input/output error") == true)
        #expect(scratch.text("a.html") == "old")
        #expect(try scratch.all() == ["site/\(SiteWriter.manifest)", "site/a.html", "site/b.html"])
    }

    @Test func outdatedFilesMakeRoomOnAFullDisk() throws {
        _ = try scratch.write(["a.html": "old", "d/old.html": "old"])
        let outdated = scratch.output + "/d/old.html"
        let full = try SiteWriter(folder: scratch.output) { contents, descriptor throws(SystemError) in
            if FileManager.default.fileExists(atPath: outdated) { throw SystemError(code: ENOSPC) }
            try SystemError.writeAll(contents, to: descriptor)
        }
        #expect(try full.write(scratch.files(["a.html": "new"])) == WriteReport(written: 1, deleted: 1))
        #expect(try scratch.all() == ["site/\(SiteWriter.manifest)", "site/a.html"])
        #expect(scratch.text("a.html") == "new")
    }

    @Test func permissionsOfAFileAreKept() throws {
        _ = try scratch.write(["a.html": "old"])
        let path = scratch.output + "/a.html"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        _ = try scratch.write(["a.html": "new"])
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
        #expect(scratch.text("a.html") == "new")
    }
}
