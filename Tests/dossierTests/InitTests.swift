import Foundation
import Testing

@Suite struct InitTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func run(_ arguments: String...) throws -> DossierRun { try DossierRun(arguments, in: scratch.path) }

    @Test func aNewFolderBuildsAtOnce() throws {
        let made = try run("init", "news")
        #expect(made.status == 0 && made.output.isEmpty)
        #expect(made.errors == "Made news. Next: dossier build news -o news/site\n")
        let built = try run("build", "news", "-o", "news/site")
        #expect(built.status == 0)
        #expect(built.errors.contains("2 articles: 1 dossier. "), "\(built.errors)")
        // Every line of the settings that is there to be taken is right.
        let settings = try #require(scratch.text("news/dossier.yml"))
        let others = ["theme", "Ida", "Ilze", "Reply", "hide"]
        let taken = settings.split(separator: "\n").dropFirst().filter { line in !others.contains { line.contains($0) } }
            .map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : String($0) }
        try scratch.put("news/dossier.yml", taken.joined(separator: "\n"))
        let again = try run("build", "news", "-o", "news/site", "-q")
        #expect(again.status == 0 && again.errors.isEmpty, "\(again.errors)")
        #expect(scratch.text("news/site/index.html")?.contains("Harbour Watch") == true)
        #expect(scratch.text("news/site/feed.xml") != nil)
    }

    @Test func aFolderForPagesHasAWorkflowThatIsNoArticle() throws {
        let made = try run("init", "news", "--pages")
        #expect(made.status == 0)
        let workflow = try #require(scratch.text("news/.github/workflows/pages.yml"))
        #expect(workflow.contains("dossier build . -o _site") && workflow.contains("actions/deploy-pages@"))
        #expect(scratch.text("news/.github/nginx.conf")?.contains("error_page 404 /404.html;") == true)
        let built = try run("build", "news", "-o", "site")
        #expect(built.status == 0 && built.errors.contains("2 articles: 1 dossier. "), "\(built.errors)")
        #expect(scratch.text("site/.nojekyll") == "")
        _ = try run("init", "plain")
        #expect(try scratch.files(in: "plain").keys.allSatisfy { !$0.hasPrefix(".github") })
    }

    /// The commands of the workflow, with what the published site answers.
    @Test(arguments: [("200", "", 0, true), ("404", "", 0, false), ("503", "", 1, false), ("200", "broken", 0, true)])
    func theWorkflowGoesOnFromThePublishedSite(answer: String, article: String, status: Int32, isTaken: Bool) throws {
        _ = try run("init", "news", "--pages")
        let workflow = try #require(scratch.text("news/.github/workflows/pages.yml"))
        let lines = workflow.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.contains("mkdir _site") }
        try scratch.put("steps.sh", lines.prefix { $0.hasPrefix("          ") }.joined(separator: "\n"))
        try scratch.put(
            "bin/curl",
            "#!/bin/sh\nwhile [ $# -gt 0 ]; do [ \"$1\" = --output ] && printf '\(isTaken ? "" : "<h1>Not found</h1>")' > \"$2\"; shift; done\nprintf \(answer)\n"
        )
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.path + "/bin/curl")
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/bin/dossier", withDestinationPath: DossierRun.program.path)
        if !article.isEmpty { try scratch.put("news/broken.txt", "") }
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        shell.arguments = ["-e", scratch.path + "/steps.sh"]
        shell.currentDirectoryURL = URL(fileURLWithPath: scratch.path + "/news")
        shell.environment = ["PATH": scratch.path + "/bin:/usr/bin:/bin", "SITE": "https://news.example"]
        (shell.standardOutput, shell.standardError) = (Pipe(), Pipe())
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == status)
        #expect((scratch.text("news/_site/index.html") != nil) == (status == 0))
        #expect(scratch.text("news/_site/.dossier-history")?.contains("Not found") != (status == 0))
    }

    @Test func aFolderThatIsNotEmptyIsLeftAlone() throws {
        try scratch.put("mine/a.txt", "mine")
        try scratch.put("file", "mine")
        let folder = try run("init", "mine")
        #expect(folder.status == 1)
        #expect(folder.errors == "mine: error: the folder is not empty (name a new folder; nothing was written)\n")
        let file = try run("init", "file")
        #expect(file.status == 1)
        #expect(file.errors == "file: error: there is a file of this name (name a new folder; nothing was written)\n")
        #expect(try scratch.files(in: "").count == 2)
    }

    @Test func aThemeLiesOverTheBuiltInTemplates() throws {
        _ = try run("init", "news")
        try scratch.put("news/blue/404.mustache", "<!doctype html><title>blue</title>")
        try scratch.put("news/blue/assets/style.css", "a { color: blue }")
        try scratch.put("news/dossier.yml", "site:\n  theme: blue\n")
        let built = try run("build", "news", "-o", "site", "-q")
        #expect(built.status == 0 && built.errors.isEmpty, "\(built.errors)")
        #expect(scratch.text("site/404.html") == "<!doctype html><title>blue</title>")
        #expect(scratch.text("site/assets/style.css") == "a { color: blue }")
        #expect(scratch.text("site/index.html")?.contains("</html>") == true)
    }

    @Test func commentsOfTemplatesAreMadeAnew() throws {
        try scratch.put("mine/404.mustache", "{{! Gone.\nold\n}}\n<p>{{homeHref}}</p>\n")
        let result = try run("document-templates", "mine")
        #expect(result.status == 0 && result.errors == "404.mustache\n")
        let text = try #require(scratch.text("mine/404.mustache"))
        #expect(text.hasPrefix("{{! Gone.\nGiven: what layout.mustache is given.\n}}\n<p>"))
        #expect(try scratch.files(in: "mine").count == 1)
    }
}
