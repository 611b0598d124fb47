import Foundation
import Testing

@testable import Generator

/// A cache may lie where others can write.
@Suite struct CacheFolderTests {
    private let scratch: OutputScratch
    private var path: String { scratch.top + "/.site.dossier-cache" }

    init() throws { scratch = try OutputScratch() }

    private func read(_ name: String) -> String? { CacheFolder(path).map { String(decoding: $0.bytes(of: name), as: UTF8.self) } }

    @Test func whatIsWrittenIsReadAgain() throws {
        #expect(read("pack") == nil)
        let folder = try #require(CacheFolder.make(path))
        try folder.replace("pack", with: Array("one".utf8))
        try folder.append(Array("two".utf8), at: 2, of: "pack")
        #expect(read("pack") == "ontwo" && read("index")?.isEmpty == true)
        try folder.replace("pack", with: [])
        #expect(read("pack")?.isEmpty == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["pack"])
        #expect(throws: (any Error).self) { try folder.append([1], at: 0, of: "index") }
    }

    @Test func whatOthersCanWriteIsNotBelieved() throws {
        try #require(CacheFolder.make(path)).replace("pack", with: Array("one".utf8))
        for mode: mode_t in [0o770, 0o707] {
            #expect(chmod(path, mode) == 0)
            #expect(read("pack")?.isEmpty == true)
            _ = try #require(CacheFolder.make(path))
            #expect(read("pack") == "one")
        }
    }

    @Test func linksAreNotFollowed() throws {
        let folder = try #require(CacheFolder.make(path))
        let other = scratch.top + "/other"
        try Data("other".utf8).write(to: URL(fileURLWithPath: other))
        try FileManager.default.createSymbolicLink(atPath: path + "/pack", withDestinationPath: other)
        #expect(read("pack")?.isEmpty == true)
        #expect(throws: (any Error).self) { try folder.append([1], at: 0, of: "pack") }
        try FileManager.default.createSymbolicLink(atPath: path + "/pack.new", withDestinationPath: other)
        try folder.replace("pack", with: Array("one".utf8))
        #expect(read("pack") == "one")
        #expect(FileManager.default.contents(atPath: other) == Data("other".utf8))
        #expect(mkfifo(path + "/index", 0o600) == 0)
        #expect(read("index")?.isEmpty == true)
        try FileManager.default.moveItem(atPath: path, toPath: scratch.top + "/moved")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: scratch.top + "/moved")
        #expect(CacheFolder(path) == nil && CacheFolder.make(path) == nil)
    }
}
