import Testing

@testable import Intake

@Suite struct InputWalkTests {
    private func walk(_ files: MemoryFiles, _ paths: [String] = ["in"]) -> InputWalk.Found {
        InputWalk(formats: .standard, files: files.reader).walk(paths)
    }

    @Test(arguments: [["b.txt", "a", "B.md", ".hidden.txt", "é.txt"], ["é.txt", ".hidden.txt", "B.md", "a", "b.txt"]])
    func orderIsThatOfTheBytesWhateverTheDiskSays(names: [String]) {
        let files = MemoryFiles(
            files: ["in/b.txt": [], "in/B.md": [], "in/é.txt": [], "in/.hidden.txt": [], "in/a/z.txt": []],
            folders: ["in": names, "in/a": ["z.txt"]])
        #expect(walk(files).files.map(\.path) == ["in/B.md", "in/a/z.txt", "in/b.txt", "in/é.txt"])
    }

    @Test func linkBackIsPassedOver() {
        let files = MemoryFiles(
            files: ["in/a.txt": []], folders: ["in": ["a.txt", "loop"]], links: ["in/loop": "in"])
        let found = walk(files)
        #expect(found.files.map(\.path) == ["in/a.txt"])
        #expect(
            found.diagnostics.map(\.description) == [
                "in/loop: warning: the link leads to what is in the input already; it is left out (delete it where it has no use)"
            ])
    }

    @Test func linkToNowhereIsWarnedOf() {
        let found = walk(MemoryFiles(files: ["in/a.txt": []], folders: ["in": ["a.txt", "gone.txt"]]))
        #expect(
            found.diagnostics.map(\.description) == [
                "in/gone.txt: warning: the link leads nowhere; it is left out (mend or delete the link)"
            ])
    }

    @Test func unknownEndingsGiveOneWarning() {
        let files = MemoryFiles(files: ["in/a.txt": [], "in/b.gif": [], "in/c.png": []], folders: ["in": ["c.png", "b.gif", "a.txt"]])
        let found = walk(files)
        #expect(found.files.map(\.path) == ["in/a.txt"])
        #expect(found.diagnostics.count == 1)
        #expect(found.diagnostics.first?.message == "skipped 2 files with an unknown ending: in/b.gif and 1 more")
        #expect(found.diagnostics.first?.severity == .warning)
    }

    @Test(arguments: ["in", "./in", "in/", ".//in//", "././in/"])
    func anotherWayToWriteThePathSaysTheSame(path: String) {
        let files = MemoryFiles(files: ["in/a.txt": [], "in/b.gif": []], folders: ["in": ["a.txt", "b.gif"]])
        let found = walk(files, InputPaths.of([path, "./in/a.txt"], arguments: []))
        #expect(found.files.map(\.path) == ["in/a.txt"])
        #expect(found.diagnostics.map(\.message) == ["skipped a file with an unknown ending: in/b.gif"])
    }

    @Test func fileReachedTwiceIsReadOnce() {
        let files = MemoryFiles(files: ["in/a.txt": []], folders: ["in": ["a.txt"]])
        #expect(walk(files, ["in/a.txt", "in"]).files.map(\.path) == ["in/a.txt"])
    }
}
