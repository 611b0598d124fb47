import Testing

@testable import Intake

@Suite("Links in the input") struct InputLinkTests {
    private static let isListed = "warning: the link leads to what is in the input already; it is left out (delete it where it has no use)"
    private static let leadsOut =
        "warning: the link leads out of the input; it is left out "
        + "(name what it leads to as an input too, copy it, or follow all links with --follow-links)"

    private func walk(_ files: MemoryFiles, _ paths: [String] = ["in"], followsLinks: Bool = false) -> InputWalk.Found {
        InputWalk(formats: .standard, files: files.reader, followsLinks: followsLinks).walk(paths)
    }

    /// A folder `home/in` with an article and links, beside things that are not in it.
    private func home(_ links: [String: String], hidden: [String] = []) -> MemoryFiles {
        let names = links.keys.map { String($0.dropFirst("home/in/".count)) }
        return MemoryFiles(
            files: ["home/in/a.txt": [], "home/b.txt": [], "home/in/.store/c.txt": [], "home/more/d.txt": []],
            folders: [
                "home": ["in", "b.txt", "more"], "home/in": ["a.txt", ".store"] + names, "home/in/.store": ["c.txt"],
                "home/more": ["d.txt"],
            ], links: links)
    }

    @Test(.timeLimit(.minutes(5))) func foldersThatAllLinkToEachOtherAreReadOnce() {
        var files = MemoryFiles(files: ["in/f0/a.txt": []], folders: ["in": []])
        for folder in 0..<12 {
            files.folders["in"]?.append("f\(folder)")
            files.folders["in/f\(folder)"] = (folder == 0 ? ["a.txt"] : []) + (0..<12).map { "l\($0)" }
            for other in 0..<12 { files.links["in/f\(folder)/l\(other)"] = "in/f\(other)" }
        }
        let found = walk(files)
        #expect(found.files.map(\.path) == ["in/f0/a.txt"])
        #expect(found.diagnostics.count == 144)
        #expect(found.diagnostics.first?.description == "in/f0/l0: \(Self.isListed)")
    }

    @Test(arguments: ["home", "home/b.txt", "home/more"])
    func aLinkOutOfTheInputIsNamedAndNotFollowed(target: String) {
        let found = walk(home(["home/in/link.txt": target]), ["home/in"])
        #expect(found.files.map(\.path) == ["home/in/a.txt"])
        #expect(found.diagnostics.map(\.description) == ["home/in/link.txt: \(Self.leadsOut)"])
    }

    @Test func aFolderBesideWithANameThatBeginsAlikeIsOutside() {
        var files = home(["home/in/link": "home/input"])
        files.folders["home/input"] = ["e.txt"]
        files.files["home/input/e.txt"] = []
        #expect(walk(files, ["home/in"]).diagnostics.map(\.description) == ["home/in/link: \(Self.leadsOut)"])
    }

    @Test func linksOutAreFollowedOnceWhereTheUserSaysSo() {
        let links = ["home/in/again": "home/more", "home/in/d.txt": "home/more/d.txt", "home/in/extra": "home/more", "home/in/up": "home"]
        let found = walk(home(links), ["home/in"], followsLinks: true)
        #expect(found.files.map(\.path) == ["home/in/a.txt", "home/in/again/d.txt", "home/in/up/b.txt"])
        #expect(
            found.diagnostics.map(\.description) == [
                "home/in/extra: \(Self.isListed)",
                "home/in/up/in: warning: the folder is in the input already; it is left out (delete it where it has no use)",
                "home/in/up/more: warning: the folder is in the input already; it is left out (delete it where it has no use)",
                "home/in/d.txt: \(Self.isListed)",
            ])
    }

    @Test func whatIsReallyThereComesBeforeLinksToIt() {
        let files = MemoryFiles(
            files: ["in/z/a.txt": []], folders: ["in": ["b", "c.txt", "z"], "in/z": ["a.txt"]],
            links: ["in/b": "in/z", "in/c.txt": "in/z/a.txt"])
        let found = walk(files)
        #expect(found.files.map(\.path) == ["in/z/a.txt"])
        #expect(found.diagnostics.map(\.description) == ["in/b: \(Self.isListed)", "in/c.txt: \(Self.isListed)"])
    }

    @Test func aLinkInsideTheInputToWhatIsNotReadIsFollowed() {
        let found = walk(home(["home/in/c.txt": "home/in/.store/c.txt", "home/in/e.txt": "home/in/.store/c.txt"]), ["home/in"])
        #expect(found.files.map(\.path) == ["home/in/a.txt", "home/in/c.txt"])
        #expect(found.diagnostics.map(\.description) == ["home/in/e.txt: \(Self.isListed)"])
    }

    @Test func whatTheUserNamesIsReadThoughItIsALink() {
        let files = MemoryFiles(
            files: ["store/a.txt": []], folders: ["store": ["a.txt"]], links: ["news": "store", "b.txt": "store/a.txt"])
        let found = walk(files, ["news", "b.txt"])
        #expect(found.files.map(\.path) == ["b.txt", "news/a.txt"])
        #expect(found.diagnostics.isEmpty)
    }

    @Test func correctionsAndSummariesAreNotTakenFromOutside() {
        let files = MemoryFiles(
            files: [
                "in/a.txt": Array(storm.utf8), "out/dossier.yml": Array("site: {title: Out}".utf8), "out/secret": Array("secret".utf8),
            ],
            folders: ["in": ["a.txt", "dossier.yml", "summaries"], "in/summaries": ["x.md"], "out": ["dossier.yml", "secret"]],
            links: ["in/dossier.yml": "out/dossier.yml", "in/summaries/x.md": "out/secret"])
        let result = ArticleIntake(files: files.reader).articles(at: ["in"])
        #expect(result.site.title == nil && result.summaries.isEmpty)
        #expect(messages(result) == ["in/dossier.yml: \(Self.leadsOut)", "in/summaries/x.md: \(Self.leadsOut)"])
        #expect(ArticleIntake(files: files.reader).site(at: ["in"]).title == nil)
        #expect(ArticleIntake(files: files.reader, followsLinks: true).site(at: ["in"]).title == "Out")
        #expect(ArticleIntake(files: files.reader, followsLinks: true).articles(at: ["in"]).summaries.count == 1)
    }
}
