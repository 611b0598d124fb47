import Foundation
import Testing

/// Two builds into one folder.
@Suite struct TwoBuildsTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.put("news/a.md", CommandLineTests.article(title: "Bridge opens in Porto", published: "2023-05-04"))
    }

    private func build() throws -> DossierRun { try DossierRun(["build", "news", "-o", "out", "-q"], in: scratch.path) }

    /// The first build says that it is reading, waits for somebody to hear it, with the folder in its hands, and is killed there.
    @Test(arguments: [false, true])
    func secondBuildSaysWhoHasTheFolderUntilThatIsKilled(isBuilt: Bool) throws {
        if isBuilt {
            #expect(try build().status == 0)
            // A build that takes everything over has nothing more to say before its end.
            try FileManager.default.removeItem(atPath: scratch.path + "/.out.dossier-cache")
        }
        let before = isBuilt ? try scratch.files(in: "out") : [:]
        let first = Process()
        first.executableURL = DossierRun.program
        first.arguments = ["build", "news", "-o", "out"]
        first.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
        let pipe = try NarrowPipe.withRoom(for: "Reading the input\n".utf8.count)
        let filling = NarrowPipe.filling(of: pipe)
        first.standardError = pipe
        try first.run()
        defer { kill(first.processIdentifier, SIGKILL) }
        let end = Date(timeIntervalSinceNow: 120)
        while NarrowPipe.filling(of: pipe) == filling, Date() < end { usleep(10_000) }

        let second = try build()
        #expect(second.status == 1)
        let holder = FileManager.default.isReadableFile(atPath: "/proc/locks") ? ", process \(first.processIdentifier)," : ""
        #expect(
            second.errors == """
                out: error: another build\(holder) is writing into this folder \
                (wait until it has ended, or choose another folder with -o; nothing was written)

                """)
        if isBuilt { #expect(try scratch.files(in: "out") == before) }

        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()
        let next = try build()
        #expect(next.status == 0 && next.errors.isEmpty, "\(next.errors)")
        #expect(try DossierRun(["build", "news", "-o", "clean", "-q"], in: scratch.path).status == 0)
        #expect(try scratch.files(in: "out") == scratch.files(in: "clean"))
    }

    @Test func aBuildWithoutArticlesLeavesNoFolder() throws {
        try scratch.put("empty/README", "")
        #expect(try DossierRun(["build", "empty", "-o", "deep/out", "-q"], in: scratch.path).status == 1)
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/deep"))
    }
}
