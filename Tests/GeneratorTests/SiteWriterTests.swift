import Foundation
import Generator
import Model
import Testing

@Suite struct SiteWriterTests {
    private let top: String
    private var output: String { top + "/site" }

    init() throws {
        top = NSTemporaryDirectory() + "dossier-writer-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: top, withIntermediateDirectories: true)
    }

    private func files(_ contents: [String: String]) -> [SiteFile] { contents.map { SiteFile(path: $0.key, text: $0.value) } }

    private func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: output + "/" + path).map { String(decoding: $0, as: UTF8.self) }
    }

    private func put(_ path: String, _ text: String = "mine") throws {
        let full = output + "/" + path
        try FileManager.default.createDirectory(atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: full))
    }

    private func message(_ body: () throws -> Void) -> String? {
        do { try body() } catch { return (error as? DiagnosticError)?.diagnostics.map(\.description).joined(separator: "\n") }
        return nil
    }

    @Test func writesOnlyWhatChanged() throws {
        let writer = SiteWriter(folder: output)
        #expect(try writer.write(files(["index.html": "a", "d/x.html": "b"])) == WriteReport(written: 2))
        let before = try modified("d/x.html")
        #expect(try writer.write(files(["index.html": "changed", "d/x.html": "b"])) == WriteReport(written: 1, unchanged: 1))
        #expect(try modified("d/x.html") == before)
        #expect(text("index.html") == "changed")
        #expect(try writer.write(files(["index.html": "changed", "d/x.html": "b"])) == WriteReport(unchanged: 2))
    }

    @Test func deletesOnlyWhatAnEarlierBuildWrote() throws {
        let writer = SiteWriter(folder: output)
        _ = try writer.write(files(["index.html": "a", "d/x.html": "b", "e/y.html": "c"]))
        try put("d/notes.txt")
        #expect(try writer.write(files(["index.html": "a"])) == WriteReport(unchanged: 1, deleted: 2))
        #expect(text("d/x.html") == nil)
        #expect(text("d/notes.txt") == "mine")
        #expect(!FileManager.default.fileExists(atPath: output + "/e"))
    }

    @Test func neverTouchesAFileThatNoBuildWrote() throws {
        let writer = SiteWriter(folder: output)
        _ = try writer.write(files(["index.html": "a"]))
        try put("about.html")
        let said = message { _ = try writer.write(files(["index.html": "b", "about.html": "c"])) }
        #expect(
            said == "\(output)/about.html: error: the file is in the way and no build wrote it (move it elsewhere; nothing was written)")
        #expect(text("about.html") == "mine")
        #expect(text("index.html") == "a")
    }

    @Test func doesNotBelieveAManifestThatLeadsOutside() throws {
        try put("../outside.txt")
        try put(SiteWriter.manifest, "../outside.txt\n/etc/hostname\nfolder\n")
        try put("folder/inside.txt")
        _ = try SiteWriter(folder: output).write(files(["index.html": "a"]))
        #expect(FileManager.default.fileExists(atPath: top + "/outside.txt"))
        #expect(text("folder/inside.txt") == "mine")
    }

    @Test func refusesAFolderWithOtherFiles() throws {
        try put("thesis.doc")
        let said = message { try SiteWriter(folder: output).checkFolder(inputs: []) }
        #expect(
            said
                == "\(output): error: the folder is not empty and holds no earlier build (choose an empty or new folder with -o; nothing was written)"
        )
    }

    @Test func refusesAFolderThatContainsTheInput() throws {
        try FileManager.default.createDirectory(atPath: output + "/articles", withIntermediateDirectories: true)
        let same = message { try SiteWriter(folder: output).checkFolder(inputs: [output + "/articles/.."]) }
        #expect(same == "\(output): error: the output folder contains the input “\(output)/articles/..” (choose another folder with -o)")
        let above = message { try SiteWriter(folder: output).checkFolder(inputs: ["elsewhere", output + "/articles"]) }
        #expect(above == "\(output): error: the output folder contains the input “\(output)/articles” (choose another folder with -o)")
        #expect(message { try SiteWriter(folder: top + "/new").checkFolder(inputs: [top + "/new-articles"]) } == nil)
    }

    @Test func refusesAFile() throws {
        try put("a")
        let said = message { try SiteWriter(folder: output + "/a").checkFolder(inputs: []) }
        #expect(said == "\(output)/a: error: the output is a file, not a folder (choose another name with -o)")
    }

    @Test func saysWhenTheDiskIsFullAndRecovers() throws {
        let failing = SiteWriter(folder: output) { contents, path in
            guard !path.hasSuffix("b.html") else {
                throw CocoaError(.fileWriteOutOfSpace, userInfo: [NSUnderlyingErrorKey: POSIXError(.ENOSPC)])
            }
            try Data(contents).write(to: URL(fileURLWithPath: path))
        }
        let site = files(["a.html": "a", "b.html": "b"])
        let said = message { _ = try failing.write(site) }
        #expect(
            said == """
                \(output)/b.html: error: the file cannot be written: No space left on device \
                (the site is not complete; mend the cause and build again)
                """
        )
        let writer = SiteWriter(folder: output)
        #expect(message { try writer.checkFolder(inputs: []) } == nil)
        #expect(try writer.write(site) == WriteReport(written: 1, unchanged: 1))
    }

    @Test func saysWhyAFolderCannotBeMade() throws {
        try put("a")
        let said = message { _ = try SiteWriter(folder: output + "/a/site").write(files(["index.html": "x"])) }
        #expect(said?.hasPrefix("\(output)/a/site/\(SiteWriter.manifest): error: the file cannot be written: ") == true)
    }

    private func modified(_ path: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: output + "/" + path)[.modificationDate] as? Date
    }
}
