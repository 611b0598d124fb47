import Foundation
import Generator
import Model
import Testing

@Suite struct SiteWriterTests {
    private let scratch: OutputScratch
    private var output: String { scratch.output }

    init() throws { scratch = try OutputScratch() }

    @Test func writesOnlyWhatChanged() throws {
        let writer = try SiteWriter(folder: output)
        #expect(try writer.write(scratch.files(["index.html": "a", "d/x.html": "b"])) == WriteReport(written: 2))
        let before = try modified("d/x.html")
        #expect(try writer.write(scratch.files(["index.html": "changed", "d/x.html": "b"])) == WriteReport(written: 1, unchanged: 1))
        #expect(try modified("d/x.html") == before)
        #expect(scratch.text("index.html") == "changed")
        #expect(try writer.write(scratch.files(["index.html": "changed", "d/x.html": "b"])) == WriteReport(unchanged: 2))
    }

    @Test func deletesOnlyWhatAnEarlierBuildWrote() throws {
        let writer = try SiteWriter(folder: output)
        _ = try writer.write(scratch.files(["index.html": "a", "d/x.html": "b", "e/y.html": "c"]))
        try scratch.put("d/notes.txt")
        #expect(try writer.write(scratch.files(["index.html": "a"])) == WriteReport(unchanged: 1, deleted: 2))
        #expect(scratch.text("d/x.html") == nil)
        #expect(scratch.text("d/notes.txt") == "mine")
        #expect(!FileManager.default.fileExists(atPath: output + "/e"))
    }

    @Test func neverTouchesAFileThatNoBuildWrote() throws {
        let writer = try SiteWriter(folder: output)
        _ = try writer.write(scratch.files(["index.html": "a"]))
        try scratch.put("about.html")
        let said = scratch.message { _ = try writer.write(scratch.files(["index.html": "b", "about.html": "c"])) }
        #expect(
            said == "\(output)/about.html: error: the file is in the way and no build wrote it (move it elsewhere and build again)")
        #expect(scratch.text("about.html") == "mine")
        #expect(scratch.text("index.html") == "a")
    }

    @Test func doesNotBelieveAManifestThatLeadsOutside() throws {
        try scratch.put("../outside.txt")
        try scratch.put(SiteWriter.manifest, "../outside.txt\n/etc/hostname\nfolder\n")
        try scratch.put("folder/inside.txt")
        _ = try SiteWriter(folder: output).write(scratch.files(["index.html": "a"]))
        #expect(FileManager.default.fileExists(atPath: scratch.top + "/outside.txt"))
        #expect(scratch.text("folder/inside.txt") == "mine")
    }

    @Test func refusesAFolderWithOtherFiles() throws {
        try scratch.put("thesis.doc")
        let said = scratch.message { _ = try SiteWriter(folder: output) }
        #expect(
            said
                == "\(output): error: the folder is not empty and holds no earlier build (choose an empty or new folder with -o; nothing was written)"
        )
    }

    @Test func refusesAFolderThatContainsTheInput() throws {
        try FileManager.default.createDirectory(atPath: output + "/articles", withIntermediateDirectories: true)
        let same = scratch.message { _ = try SiteWriter(folder: output, inputs: [output + "/articles/.."]) }
        #expect(same == "\(output): error: the output folder contains the input “\(output)/articles/..” (choose another folder with -o)")
        let above = scratch.message { _ = try SiteWriter(folder: output, inputs: ["elsewhere", output + "/articles"]) }
        #expect(above == "\(output): error: the output folder contains the input “\(output)/articles” (choose another folder with -o)")
        #expect(scratch.message { _ = try SiteWriter(folder: scratch.top + "/new", inputs: [scratch.top + "/new-articles"]) } == nil)
    }

    @Test func refusesAFile() throws {
        try scratch.put("a")
        let said = scratch.message { _ = try SiteWriter(folder: output + "/a") }
        #expect(said == "\(output)/a: error: the output is a file, not a folder (choose another name with -o)")
    }

    @Test func aFullDiskDoesNotKeepTheOldSiteFromComingBack() throws {
        let site = scratch.files(["a.html": "a", "b.html": "b"])
        _ = try SiteWriter(folder: output).write(site)
        let list = try #require(scratch.text(SiteWriter.manifest))
        // A build that found no room: it named a file, half of another's name, and wrote neither.
        try scratch.put(SiteWriter.manifest, list + "c.html\nb.ht")
        let writer = try SiteWriter(folder: output) { _, _ throws(SystemError) in throw SystemError(code: ENOSPC) }
        let said = scratch.message { _ = try writer.write { sink throws(DiagnosticError) in try sink.write(site) } }
        // All is in its place; only the list is not in order.
        #expect(said?.hasPrefix("\(output)/\(SiteWriter.manifest): error: the file cannot be written: No space left") == true)
        #expect(scratch.text("a.html") == "a" && scratch.text("b.html") == "b")
        #expect(scratch.text(SiteWriter.manifest) == list + "c.html\nb.ht")
    }

    @Test func aNameBehindACutLineIsNotLost() throws {
        _ = try SiteWriter(folder: output).write(scratch.files(["a.html": "a"]))
        try scratch.put(SiteWriter.manifest, try #require(scratch.text(SiteWriter.manifest)) + "b.ht")
        var failing: SiteWriter? = try SiteWriter(folder: output) { contents, descriptor throws(SystemError) in
            guard contents != [UInt8(ascii: "d")] else { throw SystemError(code: EIO) }
            try SystemError.writeAll(contents, to: descriptor)
        }
        #expect(scratch.message { _ = try failing?.write(scratch.files(["c.html": "c", "d.html": "d"])) } != nil)
        failing = nil
        // What the build wrote before it failed is its own, so the next may replace it.
        #expect(try SiteWriter(folder: output).write(scratch.files(["c.html": "new"])) == WriteReport(written: 1, deleted: 1))
    }

    @Test func saysWhenTheDiskIsFullAndRecovers() throws {
        var failing: SiteWriter? = try SiteWriter(folder: output) { contents, descriptor throws(SystemError) in
            guard contents != [UInt8(ascii: "b")] else { throw SystemError(code: ENOSPC) }
            try SystemError.writeAll(contents, to: descriptor)
        }
        let site = scratch.files(["a.html": "a", "b.html": "b"])
        let said = scratch.message { _ = try failing?.write(site) }
        #expect(
            said == """
                \(output)/b.html: error: the file cannot be written: No space left on device \
                (the site is not complete; mend the cause and build again)
                """
        )
        failing = nil
        #expect(try SiteWriter(folder: output).write(site) == WriteReport(written: 1, unchanged: 1))
    }

    @Test func aFailedBuildLeavesTheOldSiteAndNothingBesideIt() throws {
        _ = try SiteWriter(folder: output).write(scratch.files(["a.html": "old", "d/x.html": "old"]))
        let failing = try SiteWriter(folder: output) { contents, descriptor throws(SystemError) in
            guard contents != [UInt8(ascii: "f")] else { throw SystemError(code: EIO) }
            try SystemError.writeAll(contents, to: descriptor)
        }
        #expect(scratch.message { _ = try failing.write(scratch.files(["a.html": "new", "d/x.html": "new", "n/y.html": "f"])) } != nil)
        #expect(try scratch.all() == ["site/\(SiteWriter.manifest)", "site/a.html", "site/d/x.html"])
        #expect(scratch.text("a.html") == "old" && scratch.text("d/x.html") == "old")
    }

    @Test func nothingWaitsWhereMakingFails() throws {
        _ = try SiteWriter(folder: output).write(scratch.files(["a.html": "old", "d/x.html": "old"]))
        let changed = scratch.files(["a.html": "new", "d/x.html": "new"])
        let writer = try SiteWriter(folder: output)
        let said = scratch.message {
            _ = try writer.write { sink throws(DiagnosticError) -> [FileStamp] in
                _ = try sink.write(changed)
                throw DiagnosticError(Diagnostic(message: "no more"))
            }
        }
        #expect(said == "error: no more")
        #expect(try scratch.all() == ["site/\(SiteWriter.manifest)", "site/a.html", "site/d/x.html"])
        #expect(scratch.text("a.html") == "old" && scratch.text("d/x.html") == "old")
    }

    /// Names as long as a file system takes them, and one that begins with a combining mark.
    @Test func unusualNamesAreReplaced() throws {
        let long = (0..<2).map { String(repeating: "n", count: 249) + "\($0).html" }
        let paths = ["d/" + long[0], "d/" + long[1], long[0], "d/\u{301}x.html"]
        for words in ["old", "new"] {
            let files = paths.map { SiteFile(path: $0, text: words + $0) }
            #expect(try SiteWriter(folder: output).write(files) == WriteReport(written: 4))
            for path in paths { #expect(scratch.text(path) == words + path) }
        }
    }

    @Test(arguments: [["new", "newer"], ["new", "old"], ["new", "new"]])
    func aFileThatComesTwiceIsTheLaterOne(words: [String]) throws {
        _ = try SiteWriter(folder: output).write(scratch.files(["a.html": "old", "d/x.html": "old"]))
        let writer = try SiteWriter(folder: output)
        _ = try writer.write { sink throws(DiagnosticError) -> [FileStamp] in
            var stamps: [FileStamp] = []
            for text in words {
                stamps = try sink.write(["a.html", "d/x.html", "d/fresh.html"].map { SiteFile(path: $0, text: text) })
            }
            return stamps
        }
        #expect(
            try scratch.all() == ["site/\(SiteWriter.manifest)", "site/a.html", "site/d/fresh.html", "site/d/x.html"])
        for path in ["a.html", "d/x.html", "d/fresh.html"] { #expect(scratch.text(path) == words.last) }
    }

    @Test func saysWhyAFolderCannotBeMade() throws {
        try scratch.put("a")
        let said = scratch.message { _ = try SiteWriter(folder: output + "/a/site").write(scratch.files(["index.html": "x"])) }
        #expect(said == "\(output)/a/site: error: the output folder cannot be made: Not a directory")
    }

    private func modified(_ path: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: output + "/" + path)[.modificationDate] as? Date
    }
}
