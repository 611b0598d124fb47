import Foundation
import Model
import Testing

@testable import Intake

/// Names and links as a disk has them.
@Suite struct FileNameTests {
    /// A new folder, gone at the end.
    private final class Folder {
        let path = NSTemporaryDirectory() + "dossier-names-" + UUID().uuidString

        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        /// Writes an article under a name of any bytes; nil where the disk refuses the name.
        func put(_ name: [UInt8], _ text: String = storm) -> Bool {
            guard let file = fopen(system(name), "w") else { return false }
            defer { fclose(file) }
            return fputs(text, file) >= 0
        }

        func system(_ name: [UInt8]) -> [CChar] { Array((path + "/").utf8CString.dropLast()) + name.map(CChar.init(bitPattern:)) + [0] }

        var walked: InputWalk.Found { InputWalk(formats: .standard, files: .disk).walk([path]) }
        var names: [String] { walked.files.map { FilePath.name($0.path) } }
    }

    private static let latin = Array("caf".utf8) + [0xE9] + Array(".txt".utf8)

    @Test(
        arguments: [
            (latin, #"caf\xE9.txt"#), (Array("café €🙂".utf8), "café €🙂"), (Array(#"a\b"#.utf8), #"a\b"#),
            (Array(#"caf\xE9"#.utf8), #"caf\x5CxE9"#), (Array(#"\xe9\x4"#.utf8), #"\xe9\x4"#), ([0x5C, 0xE9], #"\\xE9"#),
            ([0xF0, 0x9F, 0x41], #"\xF0\x9FA"#), ([0xC3], #"\xC3"#), ([0xED, 0xA0, 0x80], #"\xED\xA0\x80"#), ([0xFF, 0x01], "\\xFF\u{1}"),
        ] as [([UInt8], String)])
    func everyNameHasATextAndEveryTextItsName(bytes: [UInt8], text: String) {
        #expect(FilePath.shown(bytes) == text)
        #expect(FilePath.bytes(text) == bytes)
    }

    @Test func aFileWhoseNameIsNoUTF8IsRead() throws {
        let folder = try Folder()
        try #require(folder.put(Self.latin))
        let result = ArticleIntake().articles(at: [folder.path])
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.map(\.id) == [#"caf\xE9"#])
        #expect(result.articles.first?.file.hasSuffix(#"/caf\xE9.txt"#) == true)
    }

    @Test func aFolderWhoseNameIsNoUTF8IsReadAlsoWhereItIsNamed() throws {
        let folder = try Folder()
        let inside = Array("d".utf8) + [0xFC]
        try #require(mkdir(folder.system(inside), 0o700) == 0)
        try #require(folder.put(inside + Array("/a.txt".utf8)))
        #expect(folder.walked.files.map(\.path) == [folder.path + #"/d\xFC/a.txt"#])
        let argument = Array((folder.path + "/").utf8) + inside
        let paths = InputPaths.of(["x", String(decoding: argument, as: UTF8.self)], arguments: [Array("dossier".utf8), argument])
        #expect(paths == ["x", folder.path + #"/d\xFC"#])
        #expect(ArticleIntake().articles(at: [paths[1]]).articles.map(\.file) == [#"d\xFC/a.txt"#])
    }

    @Test func namesThatLookAlikeAreTwoFiles() throws {
        let folder = try Folder()
        try #require(folder.put(Array("caf\u{E9}.txt".utf8)) && folder.put(Array("cafe\u{301}.txt".utf8)))
        #expect(folder.names.count == 2)
    }

    @Test func hardLinksAreFilesLikeOthers() throws {
        let folder = try Folder()
        try #require(folder.put(Array("a.txt".utf8)))
        try #require(link(folder.path + "/a.txt", folder.path + "/b.txt") == 0)
        try #require(symlink("a.txt", folder.path + "/c.txt") == 0)
        #expect(folder.names == ["a.txt", "b.txt"])
        #expect(folder.walked.diagnostics.map(\.file) == [folder.path + "/c.txt"])
    }

    @Test func linksOnADiskStayInsideTheInput() throws {
        let folder = try Folder()
        try #require(folder.put(Array("a.txt".utf8)))
        for (name, target) in [
            ("loop", "."), ("up", ".."), ("passwd.txt", "/etc/passwd"), ("gone.txt", "nowhere"), ("self.txt", "self.txt"),
        ] {
            try #require(symlink(target, folder.path + "/" + name) == 0)
        }
        let found = folder.walked
        #expect(found.files.map { FilePath.name($0.path) } == ["a.txt"])
        #expect(
            found.diagnostics.map { "\(FilePath.name($0.file ?? "")): \($0.message)" }.sorted() == [
                "gone.txt: the link leads nowhere; it is left out",
                "loop: the link leads to what is in the input already; it is left out",
                "passwd.txt: the link leads out of the input; it is left out",
                "self.txt: this cannot be looked at: too many levels of symbolic links",
                "up: the link leads out of the input; it is left out",
            ])
    }
}
