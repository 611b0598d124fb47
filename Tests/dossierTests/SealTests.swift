import Foundation
import Model
import Testing

@Suite struct SealTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.put("news/a.md", CommandLineTests.article(title: "Bridge opens in Porto", published: "2023-05-04"))
        try scratch.put("news/b.md", CommandLineTests.article(title: "Porto opens its bridge", published: "2023-05-05"))
        try scratch.put("news/dossier.yml", "site:\n  title: Porto\n")
        // Left out, with a warning that names it.
        try scratch.put("news/picture.jpg", "")
        #expect(try run("build", "news", "-q").status == 0)
        #expect(try run("seal", "site", "news").status == 0)
    }

    private func run(_ arguments: String...) throws -> DossierRun { try DossierRun(arguments, in: scratch.path) }

    private func text(_ name: String) throws -> String { try String(contentsOfFile: scratch.path + "/" + name, encoding: .utf8) }

    @Test func anUntouchedSiteIsEqual() throws {
        let verified = try run("verify", "site/", "./news")
        #expect(verified.status == 0, "\(verified.errors)")
        #expect(verified.errors.contains("Equal: 3 inputs and "))
        #expect(verified.output == SHA256.hex(Array(try text("site.seal").utf8)) + "\n")
        let seal = try #require(try JSONSerialization.jsonObject(with: Data(text("site.seal").utf8)) as? [String: Any])
        let inputs = try #require(seal["inputs"] as? [[String: String]])
        #expect(inputs.map { $0["path"] } == ["news/a.md", "news/b.md", "news/dossier.yml"])
        #expect(inputs[0]["sha256"] == SHA256.hex(Array(try text("news/a.md").utf8)))
        let problems = try #require(seal["problems"] as? [String])
        #expect(problems.contains { $0.contains("news/picture.jpg") && !$0.contains("./news") }, "\(problems)")
        #expect((seal["outputs"] as? [[String: String]])?.contains { $0["path"] == "index.html" } == true)
        // Sealed again it is the same, byte for byte, also from elsewhere.
        let before = try text("site.seal")
        let again = try DossierRun(["seal", "../site", "../news", "-q"], in: scratch.path + "/news")
        #expect(again.status == 0)
        #expect(try text("site.seal") == before)
        #expect(again.output == verified.output)
    }

    @Test func changedFilesOfTheSiteAreNamed() throws {
        try scratch.put("site/index.html", try text("site/index.html") + " ")
        try scratch.put("site/more.html", "x")
        try FileManager.default.removeItem(atPath: scratch.path + "/site/search.html")
        let verified = try run("verify", "site", "news", "-q")
        #expect(verified.status == 1 && verified.output.isEmpty)
        #expect(verified.errors.contains("site/index.html: error: the file was changed"))
        #expect(verified.errors.contains("site/more.html: error: the file is new"))
        #expect(verified.errors.contains("site/search.html: error: the file is missing"))
    }

    @Test func changedInputsAreNamed() throws {
        try scratch.put("news/a.md", try text("news/a.md").replacing("90 million", with: "91 million"))
        try scratch.put("news/c.md", CommandLineTests.article(title: "More", published: "2023-05-06"))
        let verified = try run("verify", "site", "news", "-q")
        #expect(verified.status == 1)
        #expect(verified.errors.contains("news/a.md: error: the input was changed"))
        #expect(verified.errors.contains("news/c.md: error: the input is new"))
        #expect(!verified.errors.contains("news/b.md"))
    }

    @Test func anotherVersionIsNamed() throws {
        let seal = try text("site.seal")
        try scratch.put("site.seal", seal.replacing("\"version\" : \"", with: "\"version\" : \"9."))
        let verified = try run("verify", "site", "news", "-q")
        #expect(verified.status == 1)
        #expect(verified.errors.contains("site.seal: error: the site was sealed by version 9."))
    }

    @Test func aSealThatWasChangedIsNamed() throws {
        let seal = try text("site.seal")
        try scratch.put("site.seal", seal.replacing("\"problems\" : [", with: "\"problems\" : [ \"x\","))
        #expect(try run("verify", "site", "news", "-q").errors.contains("the seal itself was changed"))
        try scratch.put("site.seal", "{}")
        #expect(try run("verify", "site", "news").errors.contains("site.seal: error: this is no seal of a site"))
        #expect(try run("seal", "site", "news").status == 1)
        try FileManager.default.removeItem(atPath: scratch.path + "/site.seal")
        #expect(try run("verify", "site", "news").errors.contains("the site has no seal"))
    }

    @Test func onlyWhatTheInputBuildsIsSealed() throws {
        let before = try text("site.seal")
        try scratch.put("site/index.html", "other")
        let sealed = try run("seal", "site", "news", "-q")
        #expect(sealed.status == 1 && sealed.output.isEmpty)
        #expect(sealed.errors.contains("site/index.html: error: the site is not what the input builds"))
        #expect(try text("site.seal") == before)
    }
}
