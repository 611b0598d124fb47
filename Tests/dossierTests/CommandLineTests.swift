import Foundation
import Testing

@Suite struct CommandLineTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.put("news/a.md", Self.article(title: "Bridge opens in Porto", published: "2023-05-04"))
        try scratch.put("news/b.md", Self.article(title: "Porto opens its bridge", published: "2023-05-05"))
    }

    static func article(title: String, published: String) -> String {
        """
        ---
        title: \(title)
        published: \(published)
        publisher: Test Courier
        ---

        PORTO – The mayor of Porto, Ana Sousa, opened the new bridge over the Douro on Thursday. It cost 90 million euros.

        “We waited ten years for this bridge,” Sousa said. The first trains will cross it on May 20, the operator announced.
        """
    }

    private func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> DossierRun {
        try DossierRun(arguments, in: scratch.path, input: input, environment: environment)
    }

    @Test func teachesWithHelp() throws {
        let help = try run("--help")
        #expect(help.status == 0)
        for command in [
            "build", "serve", "check", "check-text", "seal", "verify", "diff", "summary", "read", "group", "actors", "match", "init",
        ] {
            #expect(help.output.contains("\n  \(command) "))
            let own = try run(command, "--help")
            #expect(own.status == 0)
            #expect(own.output.contains("Example"), "\(command) --help shows no example")
        }
    }

    @Test(arguments: [["bild"], ["build", "--outptu", "x"], ["read", "--nope"]])
    func exitsWith64OnWrongUsage(arguments: [String]) throws {
        let result = try DossierRun(arguments, in: scratch.path)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("Error: "))
    }

    @Test func buildsAndSaysWhatItMade() throws {
        let result = try run("build", "news", "-o", "out")
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("2 articles: 1 dossier. "))
        #expect(result.errors.hasSuffix("Open out/index.html\n"))
        #expect(!result.errors.contains("\u{1B}"))
        #expect(scratch.text("out/index.html")?.contains("Porto") == true)
    }

    @Test func writesNothingTheSecondTime() throws {
        _ = try run("build", "news", "-o", "out")
        let before = try scratch.files(in: "out")
        let second = try run("build", "news", "-o", "out")
        #expect(second.errors.contains(". 0 files written, \(before.count - 1) unchanged, 0 deleted."))
        #expect(try scratch.files(in: "out") == before)
    }

    @Test func isSilentWhenQuiet() throws {
        let result = try run("build", "news", "-o", "out", "--quiet")
        #expect(result.errors.isEmpty)
        #expect(result.status == 0)
    }

    @Test func makesTheSameSiteFromAnyFolder() throws {
        _ = try run("build", "news", "-o", "out")
        _ = try DossierRun(["build", "../news", "-o", "../out2"], in: scratch.path + "/out")
        let other = try scratch.files(in: "out2")
        #expect(try scratch.files(in: "out") == other)
    }

    @Test func reportsOneBadArticleAndBuildsTheRest() throws {
        try scratch.put("news/c.md", "---\npublished: soon\n---\n\nA text that stands here. It has sentences.\n")
        let result = try run("build", "news", "-o", "out", "-q")
        #expect(result.status == 1)
        #expect(
            result.errors == """
                news/c.md:2:12: error: "published" is no date: "soon" \
                (write it as 2021-12-29, 2021-12-29T18:05:00+01:00 or 2021-12)

                """)
        #expect(scratch.text("out/index.html") != nil)
    }

    @Test func checkReportsTheSameAndWritesNothing() throws {
        try scratch.put("news/c.md", "---\npublished: soon\n---\n\nA text that stands here. It has sentences.\n")
        let before = try scratch.files(in: "")
        let result = try run("check", "news", "-q")
        #expect(result.status == 1)
        #expect(
            result.errors == """
                news/c.md:2:12: error: "published" is no date: "soon" \
                (write it as 2021-12-29, 2021-12-29T18:05:00+01:00 or 2021-12)

                """)
        #expect(try scratch.files(in: "") == before)
        try FileManager.default.removeItem(atPath: scratch.path + "/news/c.md")
        let good = try run("check", "news")
        #expect(good.status == 0)
        #expect(good.errors.contains("No errors in 2 articles and "))
    }

    @Test func refusesTemplatesWithErrorsBeforeWriting() throws {
        try scratch.put("mine/home.mustache", "<h1>{{titel}}</h1>\n{{> nothing}}\n")
        for command in [["build", "news", "-o", "out"], ["check", "news"]] {
            let result = try DossierRun(command + ["--templates", "mine", "-q"], in: scratch.path)
            #expect(result.status == 1)
            #expect(result.errors.contains("mine/home.mustache:1:5: error: the page has no “titel”"))
            #expect(result.errors.contains("mine/home.mustache:2:1: error: there is no template “nothing”"))
        }
        #expect(scratch.text("out/index.html") == nil)
    }

    @Test func usesTheFoldersOwnTemplates() throws {
        try scratch.put("news/Templates/404.mustache", "<!doctype html><title>gone</title>")
        _ = try run("build", "news", "-o", "out", "-q")
        #expect(scratch.text("out/404.html") == "<!doctype html><title>gone</title>")
        try scratch.put("Templates/404.mustache", "<!doctype html><title>beside</title>")
        _ = try run("build", "news", "-o", "out", "-q")
        #expect(scratch.text("out/404.html") == "<!doctype html><title>gone</title>")
        try FileManager.default.removeItem(atPath: scratch.path + "/news/Templates")
        _ = try run("build", "news", "-o", "out", "-q")
        #expect(scratch.text("out/404.html") == "<!doctype html><title>beside</title>")
    }

    @Test func aStyleAloneIsAFoldersOwn() throws {
        try scratch.put("news/Templates/assets/style.css", "a { color: blue }")
        try scratch.put("news/Templates/assets/note.txt", "no sentence")
        let result = try run("build", "news", "-o", "out", "-q")
        #expect(result.errors.isEmpty && scratch.text("out/assets/style.css") == "a { color: blue }", "\(result.errors)")
    }

    @Test func templatesOfTheInputReadNothingOutsideOfIt() throws {
        try scratch.put("secret.txt", "key")
        try scratch.put("news/shared.txt", "logo")
        try scratch.put("news/dossier.yml", "site: {theme: mine}\n")
        try scratch.put("news/mine/assets/own.css", "a {}")
        let link = scratch.path + "/news/mine/assets/key.txt"
        func build(leadingTo target: String, _ more: String...) throws -> DossierRun {
            try? FileManager.default.removeItem(atPath: link)
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
            return try DossierRun(["build", "news", "-o", "out", "-q"] + more, in: scratch.path)
        }
        let refused = try build(leadingTo: scratch.path + "/secret.txt")
        #expect(refused.status == 1)
        #expect(refused.errors.hasPrefix("news/mine/assets/key.txt: error: the link leads out of the input"), "\(refused.errors)")
        #expect(scratch.text("out/assets/key.txt") == nil)
        _ = try build(leadingTo: scratch.path + "/news/shared.txt")
        #expect(scratch.text("out/assets/key.txt") == "logo")
        for more in [["--follow-links"], ["--templates", "news/mine"]] {
            _ = try build(leadingTo: scratch.path + "/secret.txt", more[0], more.count > 1 ? more[1] : "-q")
            #expect(scratch.text("out/assets/key.txt") == "key")
        }
    }

    @Test func followsTheFoldersCorrections() throws {
        try scratch.put("news/dossier.yml", "actors:\n  - name: Ana Maria Sousa\n    same: [Ana Sousa]\n  - name: Ana Susa\n")
        let result = try run("build", "news", "-o", "out")
        #expect(result.status == 1)
        #expect(result.errors.contains("news/dossier.yml:4:"), "\(result.errors)")
        #expect(result.errors.contains("Ana Sousa"), "the nearest name is not named: \(result.errors)")
        #expect(try scratch.files(in: "out").values.contains { String(decoding: $0, as: UTF8.self).contains("Ana Maria Sousa") })
        let actors = try run("actors", "news")
        #expect(actors.status == 1)
        #expect(actors.output.contains("Ana Maria Sousa"))
    }

    @Test func showsTheFoldersOwnSummaries() throws {
        _ = try run("build", "news", "-o", "out", "-q")
        let id = try #require(
            FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out").first { scratch.text("out/\($0)/index.md") != nil })
        try scratch.put("news/summaries/\(id).md", "---\nauthor: Ana Lima\n---\nOur own words [A](article-a.html#p1).\n")
        let built = try run("build", "news", "-o", "out")
        #expect(built.status == 0, "\(built.errors)")
        #expect(built.errors.contains("2 articles: 1 dossier. "))
        #expect(scratch.text("out/\(id)/index.html")?.contains("By Ana Lima") == true)
        #expect(scratch.text("out/\(id)/index.md")?.contains("Our own words [A](article-a.html#p1).") == true)
        try scratch.put("news/summaries/\(id).md", "Our own words [A](article-a.html#p1), [A](article-a.html#p77).\n")
        try scratch.put("news/summaries/nothing.md", "Words.\n")
        for command in [["build", "news", "-o", "out", "-q"], ["check", "news", "-q"]] {
            let result = try DossierRun(command, in: scratch.path)
            #expect(result.status == 1)
            #expect(
                result.errors.contains("news/summaries/\(id).md:1:39: error: the link “article-a.html#p77” leads to no place on its page"))
            #expect(result.errors.contains("news/summaries/nothing.md: error: there is no dossier \"nothing\""))
        }
        #expect(scratch.text("out/\(id)/index.html")?.contains("Our own words") == false)
    }

    @Test func doesNotReadTheSiteBackAsArticles() throws {
        _ = try run("build", "news", "-o", "news/site", "-q")
        let result = try run("build", "news", "-o", "news/site")
        #expect(result.status == 0)
        #expect(result.errors.contains("2 articles: 1 dossier. 0 files written"))
    }

    @Test func refusesToWriteWhereOthersWrote() throws {
        try scratch.put("docs/thesis.doc", "mine")
        let result = try run("build", "news", "-o", "docs")
        #expect(result.status == 1)
        #expect(
            result.errors
                == "docs: error: the folder is not empty and holds no earlier build (choose an empty or new folder with -o; nothing was written)\n"
        )
        let around = try run("build", "news", "-o", ".")
        #expect(around.status == 1)
        #expect(around.errors == ".: error: the output folder contains the input “news” (choose another folder with -o)\n")
    }

    @Test func matchesNamesAndReportsBadLines() throws {
        let result = try run("match", input: "Ana Sousa\tAna Sousa\nno tab here\nAna Sousa\tPedro Lima\n")
        #expect(result.status == 1)
        #expect(result.errors == "standard input:2: error: not two names (write NAME<tab>NAME)\n")
        let rows = result.output.split(separator: "\n").map { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        #expect(rows.map { $0?["same"] as? Bool } == [true, false])
    }

    @Test func printsOneLineOfJSONPerResult() throws {
        let read = try run("read", "news", "-q")
        let rows = try read.output.split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(rows.map { $0["id"] as? String } == ["a", "b"])
        let group = try run("group", "news", "-q")
        let groups = try group.output.split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(groups.map { $0["articles"] as? [String] } == [["a", "b"]])
        let actors = try run("actors", "news", "-q")
        let names = try actors.output.split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(names.contains { $0["name"] as? String == "Ana Sousa" && $0["kind"] as? String == "person" })
    }

    @Test func explainsTheGroupsAndKeepsWhatTheUserSettled() throws {
        let explained = try run("group", "news", "-q", "--explain")
        let object = try JSONSerialization.jsonObject(with: Data(explained.output.utf8)) as? [String: Any]
        let why = try #require(object?["why"] as? [[String: Any]])
        #expect(why.map { $0["article"] as? String } == ["a", "b"])
        #expect(why.allSatisfy { ($0["because"] as? String)?.contains("like the others on average") == true })

        try scratch.put("news/dossier.yml", "dossiers:\n  - id: douro\n    title: Over the Douro\n    articles: [a]\n    not: [b]\n")
        let parted = try run("group", "news", "-q")
        #expect(parted.status == 0 && parted.errors.isEmpty)
        let groups = try parted.output.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        #expect(groups.map { $0?["articles"] as? [String] } == [["a"], ["b"]])
        #expect(groups[0]?["id"] as? String == "douro")
        #expect(groups[0]?["title"] as? String == "Over the Douro")
        #expect(try run("build", "news", "-o", "out", "-q").status == 0)
        #expect(scratch.text("out/douro/index.html")?.contains("Over the Douro") == true)

        try scratch.put("news/dossier.yml", "dossiers:\n  - articles: [a, bb]\n")
        let faulty = try run("group", "news", "-q")
        #expect(faulty.status == 1)
        #expect(faulty.errors == "news/dossier.yml:2: error: there is no article \"bb\" (did you mean \"b\"?)\n")
        #expect(!faulty.output.isEmpty)
    }
}
