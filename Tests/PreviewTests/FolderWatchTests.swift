import Foundation
import Testing

@testable import Preview

/// What counts as a change. Each watch waits for the change or for a pipe that is written to when there should have been none.
@Suite struct FolderWatchTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "watch-test-" + UUID().uuidString
        for inner in ["news/old", "news/site"] {
            try FileManager.default.createDirectory(atPath: folder + "/" + inner, withIntermediateDirectories: true)
        }
        try put("news/a.md", "a")
        try put("news/old/b.md", "b")
    }

    private func put(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }

    private func path(_ name: String) -> String { folder + "/" + name }

    /// Whether something that is done while `inputs` are watched is seen.
    private func isSeen(inputs: [String] = ["news"], _ change: () throws -> Void) throws -> Bool {
        let watch = try FolderWatch(ignoring: [path("news/site")], followsLinks: false)
        #expect(watch.watch(inputs.map(path)) == [])
        try change()
        return waits(watch)
    }

    private func waits(_ watch: FolderWatch) -> Bool {
        let pipe = Pipe()
        // Events wait from the moment of the change: the end need not come later.
        let timer = DispatchWorkItem { pipe.fileHandleForWriting.write(Data([0])) }
        DispatchQueue.global().asyncAfter(deadline: .now() + 2, execute: timer)
        defer { timer.cancel() }
        return watch.wait(orEnd: pipe.fileHandleForReading.fileDescriptor)
    }

    @Test func writingIsSeen() throws {
        #expect(try isSeen { try put("news/a.md", "c") })
        #expect(try isSeen { try put("news/old/new.md", "c") })
        #expect(try isSeen { try FileManager.default.removeItem(atPath: path("news/old/b.md")) })
        #expect(try isSeen(inputs: ["news/a.md"]) { try put("news/a.md", "d") })
    }

    @Test func fileThatIsPutInPlaceIsSeenAgainAndAgain() throws {
        let watch = try FolderWatch(ignoring: [], followsLinks: false)
        for round in 0..<3 {
            #expect(watch.watch([path("news/a.md")]) == [])
            try put("news/.a.md.tmp", "round \(round)")
            #expect(rename(path("news/.a.md.tmp"), path("news/a.md")) == 0)
            #expect(waits(watch))
        }
    }

    @Test func newFoldersAreSeenWithWhatComesIntoThem() throws {
        let watch = try FolderWatch(ignoring: [], followsLinks: false)
        _ = watch.watch([path("news")])
        try FileManager.default.createDirectory(atPath: path("news/new/deep"), withIntermediateDirectories: true)
        #expect(waits(watch))
        _ = watch.watch([path("news")])
        try put("news/new/deep/c.md", "c")
        #expect(waits(watch))
    }

    @Test func inputThatGoesAndComesIsSeen() throws {
        #expect(try isSeen { try FileManager.default.moveItem(atPath: path("news"), toPath: path("gone")) })
        #expect(try isSeen { try FileManager.default.moveItem(atPath: path("gone"), toPath: path("news")) })
    }

    @Test func hiddenFilesTheSiteAndNeighboursDoNotCount() throws {
        #expect(
            try !isSeen {
                try put("news/.a.md.swp", "x")
                try put("news/site/index.html", "x")
                try put("beside.md", "x")
            })
        #expect(try !isSeen(inputs: ["news/a.md"]) { try put("news/other.md", "x") })
    }
}
