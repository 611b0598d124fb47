import Foundation
import Testing

/// Standard streams that are closed, full or without a reader.
@Suite struct StreamTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.put("news/a.md", CommandLineTests.article(title: "Bridge opens in Porto", published: "2023-05-04"))
        try scratch.put("news/b.md", CommandLineTests.article(title: "Porto opens its bridge", published: "2023-05-05"))
        try scratch.put("pairs", "Ana Sousa\tAna Sousa\n")
    }

    private func expectSite(_ folder: String = "out") throws {
        #expect(try DossierRun(["build", "news", "-o", "wanted", "-q"], in: scratch.path).status == 0)
        #expect(try scratch.files(in: folder) == scratch.files(in: "wanted"))
    }

    private static func pipeWithoutReader() throws -> Pipe {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        return pipe
    }

    @Test(arguments: ["2>/dev/full", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
    func messagesThatAreNotTakenStopNoBuild(streams: String) throws {
        let run = try StreamRun("dossier build news -o out \(streams)", in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        try expectSite()
    }

    @Test func aFullPipeForMessagesStopsNoBuild() throws {
        let pipe = try NarrowPipe.full()
        #expect(try StreamRun("dossier build news -o out", in: scratch.path, errors: pipe).status == 0)
        try expectSite()
    }

    @Test func messagesWithoutAReaderStopNoBuild() throws {
        #expect(try StreamRun("dossier build news -o out", in: scratch.path, errors: Self.pipeWithoutReader()).status == 0)
        try expectSite()
    }

    @Test(arguments: [
        "read news", "group news", "group news --explain", "actors news", "match <pairs", "--help", "help read", "--version",
        "--generate-completion-script bash",
    ])
    func resultsThatAreNotTakenAreAnError(command: String) throws {
        for (streams, reason) in [(">/dev/full", "No space left on device"), (">&-", "Bad file descriptor")] {
            let run = try StreamRun("dossier \(command) \(streams)", in: scratch.path)
            #expect(run.status == 1)
            #expect(
                run.errors.hasSuffix(
                    "standard output: error: the results cannot be written: \(reason) (what was printed is not complete)\n"),
                "\(run.errors)")
        }
        let good = try StreamRun("dossier \(command)", in: scratch.path)
        #expect(good.status == 0 && good.output.hasSuffix("\n"), "\(good.errors)")
    }

    /// Like every program in a pipe: quietly, and by the signal; whoever ignores the signal is told.
    @Test func aReaderThatGoesAwayEndsTheProgram() throws {
        let quiet = try StreamRun("dossier read news -q", in: scratch.path, output: Self.pipeWithoutReader())
        #expect(quiet.status == 128 + SIGPIPE)
        #expect(quiet.errors == "")
        let told = try StreamRun("trap '' PIPE; dossier read news -q", in: scratch.path, output: Self.pipeWithoutReader())
        #expect(told.status == 1)
        #expect(told.errors.hasPrefix("standard output: error: the results cannot be written: Broken pipe"))
    }

    @Test func endlessInputEndsWithTheOutput() throws {
        let run = try StreamRun("yes \"$(cat pairs)\" | dossier match >/dev/full", in: scratch.path)
        #expect(run.status == 1)
    }

    /// With 3 the system itself cannot load the program's libraries.
    @Test(arguments: 4...16)
    func tooFewOpenFilesGetAMessage(limit: Int) throws {
        let run = try StreamRun("ulimit -n \(limit); dossier build news -o out -q", in: scratch.path)
        if run.status == 0 {
            #expect(limit > 8 && run.errors.isEmpty)
            try expectSite()
        } else {
            #expect(run.status == 1 && limit < 16)
            #expect(run.errors.hasPrefix("error: the program cannot open as many files at once as it needs: Too many open files"))
            #expect(scratch.text("out/index.html") == nil)
        }
    }

    /// Deep work must not depend on the shell: with 128 KB neither the first thread nor those that share the work with it had enough.
    @Test(arguments: [64, 128, 100_000])
    func theStackOfTheShellDoesNotMatter(kilobytes: Int) throws {
        let limits = "ulimit -s \(kilobytes) 2>/dev/null"
        try scratch.put("deep/nested.html", String(repeating: "<div>", count: 900) + "<p>The mayor said on Monday that it is so.")
        try scratch.put("deep/quoted.md", String(repeating: "> ", count: 900) + "The mayor said on Monday that it is so.")
        let run = try StreamRun("\(limits); dossier build news deep -o out -q", in: scratch.path)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(try scratch.files(in: "out").keys.contains("index.html"))
    }
}
