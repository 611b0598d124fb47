import Foundation
import Testing

/// `dossier serve`, spoken to without a browser.
@Suite struct ServeTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.put("news/a.md", CommandLineTests.article(title: "Bridge opens in Porto", published: "2023-05-04"))
        try scratch.put("news/b.md", CommandLineTests.article(title: "Porto opens its bridge", published: "2023-05-05"))
    }

    /// Of another story, and dated by itself.
    static let storm = """
        ---
        title: Storm closes Velmora airport
        ---
        VELMORA, 6 May 2023 – A storm closed the airport of Velmora on Saturday, said its director, Karl Ormond. Nine flights were cancelled.

        “Nobody was hurt,” Ormond told reporters. The runway will open again on Monday.
        """

    @Test func pagesFollowTheInputAndTheTemplatesAndTellWhatIsWrong() throws {
        let serve = try ServeRun(["news", "-o", "out"], in: scratch)
        let first = try serve.state { !$0.isBuilding }
        #expect(first.errors == [])
        #expect(try serve.send("GET", "/").contains("data-build=\"\(first.build)\""))
        #expect(scratch.text("out/index.html")?.contains("preview.js") == false)

        try scratch.put("news/new/c.md", Self.storm)
        let second = try serve.state { $0.build > first.build && !$0.isBuilding }
        #expect(try serve.send("GET", "/").contains("Velmora airport"))

        try scratch.put("news/dossier.yml", "site:\n  titel: A\n")
        let broken = try serve.state { !$0.errors.isEmpty && !$0.isBuilding }
        #expect(broken.errors.count == 1 && broken.errors[0].hasPrefix("news/dossier.yml:2:3: error: unknown key \"titel\""), "\(broken)")
        try scratch.put("news/dossier.yml", "site:\n  title: A\n")
        let mended = try serve.state { $0.errors.isEmpty && $0.build > second.build && !$0.isBuilding }

        // Beside the input, where there was no such folder before.
        let page = try String(contentsOfFile: DossierRun.repository + "/Templates/404.mustache", encoding: .utf8)
        try scratch.put("Templates/404.mustache", page + "{{nothing}}")
        #expect(
            try serve.state { !$0.errors.isEmpty && !$0.isBuilding }.errors.contains {
                $0.contains("404.mustache:") && $0.contains("nothing")
            })
        try scratch.put("Templates/404.mustache", page + "<!-- mine -->")
        _ = try serve.state { $0.errors.isEmpty && $0.build > mended.build && !$0.isBuilding }
        #expect(try serve.send("GET", "/none.html").contains("<!-- mine -->"))
        #expect(serve.end(with: SIGINT) == 0, "\(serve.said)")
    }

    @Test func startsWithoutAnySiteAndGoesOnWithoutArticles() throws {
        try scratch.put("empty/README", "")
        let serve = try ServeRun(["empty", "-o", "out"], in: scratch)
        let bare = try serve.state { !$0.isBuilding }
        #expect(bare.errors.contains { $0.contains("empty: error: the folder holds no files") })
        #expect(try serve.send("GET", "/").hasPrefix("HTTP/1.1 404 "))
        try scratch.put("empty/a.md", CommandLineTests.article(title: "Bridge opens in Porto", published: "2023-05-04"))
        _ = try serve.state { $0.build > bare.build && $0.errors.isEmpty && !$0.isBuilding }
        #expect(try serve.send("GET", "/").hasPrefix("HTTP/1.1 200 "))
        #expect(serve.end(with: SIGTERM) == 0)
    }

    /// The lines that the page offers are what a click sends.
    @Test func doubtIsSettledFromThePageAndUndone() throws {
        try scratch.put("news/c.md", Self.storm)
        let own = "# by hand\nactors: # who\n  - name: Ana Sousa\n    role: mayor # since 2019\n\n# the site\nsite:\n  title: Bridges\n"
        try scratch.put("news/dossier.yml", own)
        let serve = try ServeRun(["news", "-o", "out"], in: scratch)
        let before = try serve.state { !$0.isBuilding }
        let site = try scratch.files(in: "out")
        let review = try serve.send("GET", "/review.html")
        let shown = try #require(review.firstMatch(of: /<pre>(articles:\n(?s:.*?))<\/pre>/)).1
        let lines = String(shown).replacing("&quot;", with: "\"").replacing("&#34;", with: "\"")

        #expect(try serve.click("/.preview/settle", lines).hasPrefix("HTTP/1.1 200 "))
        #expect(scratch.text("news/dossier.yml") == own + lines + "\n")
        let after = try serve.state { $0.build > before.build && !$0.isBuilding }
        #expect(after.errors == [] && after.undo == lines)
        #expect(try !serve.send("GET", "/review.html").contains("<pre>\(lines)"))

        #expect(try serve.click("/.preview/undo", "").hasPrefix("HTTP/1.1 200 "))
        #expect(scratch.text("news/dossier.yml") == own)
        #expect(try serve.state { $0.build > after.build && !$0.isBuilding }.undo == nil)
        #expect(try scratch.files(in: "out") == site)

        #expect(try serve.click("/.preview/settle", "actors:\n  - name: Ana Sousa\n    kind: organisation").hasPrefix("HTTP/1.1 200 "))
        #expect(
            scratch.text("news/dossier.yml")
                == own.replacing("since 2019\n", with: "since 2019\n  - name: Ana Sousa\n    kind: organisation\n"))
        #expect(serve.end(with: SIGINT) == 0)
    }

    @Test func whatIsNoRequestIsRefusedAndNothingEndsTheServer() throws {
        let serve = try ServeRun(["news", "-o", "out"], in: scratch)
        _ = try serve.state { !$0.isBuilding }
        for (request, status) in [
            ("nonsense\r\n\r\n", "400"), ("GET / HTTP/1.1\r\n\r\n", "403"),
            ("GET /../news/a.md HTTP/1.1\r\nHost: 127.0.0.1:\(serve.port)\r\n\r\n", "404"),
            ("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", "413"), ("GET /" + String(repeating: "a", count: 40_000), "413"),
        ] {
            let answer = try serve.exchange(request) { _ in true }
            // What is longer than the server reads may be cut off before the answer is there.
            #expect(
                answer.hasPrefix("HTTP/1.1 \(status) ") || status == "413" && answer.isEmpty, "\(request.prefix(40)): \(answer.prefix(40))")
        }
        #expect(try serve.send("HEAD", "/").hasSuffix("\r\n\r\n"))
        #expect(try serve.send("POST", "/.preview/settle", ["Origin: http://evil.example"], body: "x").hasPrefix("HTTP/1.1 403 "))
        #expect(try serve.send("GET", "/").hasPrefix("HTTP/1.1 200 "))
        let second = try DossierRun(["serve", "news", "-o", "out2", "--port", "\(serve.port)"], in: scratch.path)
        #expect(second.status == 1 && second.errors.contains("--port"), "\(second.errors)")
        #expect(serve.end(with: SIGINT) == 0)
    }

    /// `make edits` asks for more.
    private static let edits = ProcessInfo.processInfo.environment["DOSSIER_EDITS"].flatMap { Int($0) } ?? 20

    /// Articles, corrections and templates come, change, break and go, one soon after the other.
    @Test func siteIsThatOfACleanBuildAfterRandomEdits() throws {
        var numbers = Numbers(state: 11)
        let serve = try ServeRun(["news", "-o", "out"], in: scratch)
        _ = try serve.state { !$0.isBuilding }
        let titles = [
            "Bridge opens in Porto", "Storm closes Velmora airport", "Fire at the mill of Tarvik", "Divers find two miners in Ostrell",
        ]
        for _ in 0..<Self.edits {
            let name = "news/\(Int.random(in: 0..<3, using: &numbers))/\(Int.random(in: 0..<3, using: &numbers)).md"
            let text = CommandLineTests.article(
                title: titles.randomElement(using: &numbers) ?? "", published: "2023-05-0\(Int.random(in: 1...9, using: &numbers))")
            switch Int.random(in: 0..<8, using: &numbers) {
            case 0: try? FileManager.default.removeItem(atPath: scratch.path + "/" + name)
            case 1: try? FileManager.default.removeItem(atPath: scratch.path + "/" + String(name.dropLast("/0.md".count)))
            case 2: try scratch.put(name, Data([0xFF, 0xFE, 0x00]))
            case 3: try scratch.put("news/dossier.yml", "actors: [\n")
            case 4: try scratch.put("news/dossier.yml", "site:\n  title: \(name)\n")
            case 5:
                try scratch.put("news/.saved", text)
                try scratch.put(name, "")
                _ = rename(scratch.path + "/news/.saved", scratch.path + "/" + name)
            default: try scratch.put(name, text)
            }
            if Bool.random(using: &numbers) { usleep(UInt32.random(in: 0..<400_000, using: &numbers)) }
        }
        try scratch.put("news/last.md", CommandLineTests.article(title: "The last of all", published: "2023-05-10"))
        try serve.wait {
            scratch.text("out/data/site.json")?.contains("last") == true
                || scratch.text("out/index.html")?.contains("The last of all") == true
        }
        // What was written while a build was under way is built after it.
        _ = try serve.state { !$0.isBuilding }
        #expect(serve.end(with: SIGINT) == 0, "\(serve.said)")
        _ = try DossierRun(["build", "news", "-o", "clean", "-q"], in: scratch.path)
        let (found, wanted) = (try scratch.files(in: "out"), try scratch.files(in: "clean"))
        // A preview records no state: what it shows becomes one with the next build.
        let differing = Set(found.keys).union(wanted.keys).subtracting([".dossier-files", ".dossier-history"])
            .filter { found[$0] != wanted[$0] }.sorted()
        #expect(differing == [])
    }
}

/// `dossier serve` in Debian's chromium.
@Suite(.enabled(if: Browser.isThere, "chromium is not installed: nothing was clicked in a browser"))
struct ServeBrowserTests {
    /// A page of the site shows the review in a frame, clicks where lines are offered, and takes them back when they are offered no longer.
    private static let probe = """
        <!doctype html><html><head><title>Probe</title></head><body><iframe src="/review.html" width="800" height="600"></iframe><script>
        const frame = document.querySelector("iframe");
        frame.onload = () => setInterval(() => {
          const page = frame.contentDocument;
          const offer = page.querySelector("button");
          const undo = [...page.body.children].map((one) => one.shadowRoot?.querySelector("button")).find((one) => one);
          if (undo && !offer) undo.click();
          else if (offer && !undo && !sessionStorage.getItem("clicked")) {
            sessionStorage.setItem("clicked", "yes");
            page.querySelector("input").value = "2023-05-07";
            offer.click();
          }
        }, 100);
        </script></body></html>
        """

    @Test func clickSettlesADoubtAndUndoTakesItBack() throws {
        let scratch = try ScratchFolder()
        let own = "# by hand\nsite:\n  title: Storms # so\n"
        try scratch.put("news/a.md", ServeTests.storm)
        try scratch.put("news/dossier.yml", own)
        let serve = try ServeRun(["news", "-o", "out"], in: scratch)
        let first = try serve.state { !$0.isBuilding }
        try scratch.put("out/probe.html", Self.probe)
        let browser = try Browser.open("http://127.0.0.1:\(serve.port)/probe.html", profile: scratch.path + "/profile")
        defer {
            browser.terminate()
            browser.waitUntilExit()
        }
        try serve.wait { scratch.text("news/dossier.yml") == own + "articles:\n  - id: \"a\"\n    published: 2023-05-07\n" }
        try serve.wait { scratch.text("news/dossier.yml") == own }
        let last = try serve.state { $0.build >= first.build + 2 && !$0.isBuilding }
        #expect(last.undo == nil && last.errors == [])
        #expect(serve.end(with: SIGINT) == 0)
    }

    /// A kind of correction: where it is clicked, how, how the page shows it, and what the file then holds.
    private struct Step {
        let page: String
        /// JavaScript: true once it has clicked. `page` is the document in the frame.
        let act: String
        /// JavaScript: whether the page shows what was settled.
        let seen: String
        let lines: [String]
    }

    private static let bridge = "/harbour-bridge-sandvig-closed/"

    private static let steps = [
        Step(
            page: "/review.html",
            act: """
                find(page, 'pre', 'articles:').nextElementSibling.querySelector('input').value = '2031-05-06';
                return offered(page, 'articles:');
                """,
            seen: "return !find(page, 'pre', 'articles:')",
            lines: ["articles:\n  - id: \"c\"\n    published: 2031-05-06\n"]),
        Step(
            page: bridge + "article-b.html",
            act: """
                const values = { Title: 'Bridge shut', Publisher: 'Evening Post', Authors: 'Ana Sousa, Rui Lima' };
                return filled(page, page.querySelector('.as-read'), values);
                """,
            seen: "return page.querySelector('h1').textContent === 'Bridge shut' && find(page, '.facts-line', 'Rui Lima')",
            lines: [
                "articles:\n  - id: \"b\"\n    title: \"Bridge shut\"\n    publisher: \"Evening Post\"\n",
                "    authors: [\"Ana Sousa\", \"Rui Lima\"]\n",
            ]),
        Step(
            page: bridge + "article-b.html", act: "return filled(page, page.querySelector('.as-read'), {}, 'It tells another story')",
            seen: "return !page.querySelector('.as-read')",
            lines: ["dossiers:\n  - id: \"harbour-bridge-sandvig-closed\"\n    not: [\"b\"]\n"]),
        Step(
            page: "/review.html", act: "return offered(page, 'same: [Ilse Brant]')", seen: "return !find(page, 'pre', 'Ilse Brant]')",
            lines: ["actors:\n  - name: Ilse Brandt\n    same: [Ilse Brant]\n"]),
        Step(
            page: bridge + "actor-ilse-brandt.html",
            act: "return press(page.querySelector('#spellings').parentElement, 'It is somebody else')",
            seen: "return ![...page.querySelectorAll('.ledger th bdi')].some((one) => one.textContent === 'Brandt')",
            lines: ["actors:\n  - name: \"Ilse Brandt\"\n    not: [\"Brandt\"]\n"]),
        Step(
            page: bridge + "timeline.html",
            act: "return filled(page, find(page, '[id^=event-]', '40 cracks'), { When: '2031-05-04', Title: 'The bridge is shut' })",
            seen: "return find(page, '[id^=event-]', '40 cracks').querySelector('.editor b')?.textContent === 'The bridge is shut'",
            lines: ["events:\n", "    date: \"2031-05-04\"\n    title: \"The bridge is shut\"\n"]),
        Step(
            page: bridge + "timeline.html", act: "return filled(page, find(page, '[id^=event-]', '40 cracks'), {}, 'It is no event')",
            seen: "return !find(page, '[id^=event-] .tell', '40 cracks')", lines: ["events:\n", "    hide: true\n"]),
        Step(
            page: bridge + "claims.html",
            act:
                "return filled(page, find(page, 'tr[id^=claim-]', '300 metres').querySelector('th'), { Cracks: 'not', Note: 'Ask again' })",
            seen: "return find(page, 'tr[id^=claim-]', '300 metres').textContent.includes('Ask again')",
            lines: ["facts:\n", "    note: \"Ask again\"\n    not: [\"b\"]\n"]),
        Step(
            page: bridge + "comparison.html", act: "return filled(page, find(page, '[id^=differ-]', '60'), {}, 'It is no difference')",
            seen: "return !find(page, '[id^=differ-]', '60')", lines: ["differences:\n", "    hide: true\n"]),
        Step(
            page: "/review.html", act: "return offered(page, 'checked: true')", seen: "return !find(page, 'pre', 'checked: true')",
            lines: ["differences:\n", "    checked: true\n"]),
        Step(
            page: bridge + "index.html",
            act: "return filled(page, page.querySelector('h1 + div'), { Title: 'The bridge', Note: 'Ask again' })",
            seen: "return page.querySelector('h1').textContent === 'The bridge'",
            lines: ["dossiers:\n  - id: \"harbour-bridge-sandvig-closed\"\n    title: \"The bridge\"\n    note: \"Ask again\"\n"]),
    ]

    /// Does one step after the other: acts, waits until the page shows it, undoes it, waits until the page shows nothing of it.
    private static var allKinds: String {
        let steps = steps.map { step in
            "{ page: '\(step.page)', act: (page) => { \(step.act) }, seen: (page) => { \(step.seen) } }"
        }
        return """
            <!doctype html><html><head><title>Probe</title></head><body><iframe src="/404.html" width="800" height="600"></iframe><script>
            const frame = document.querySelector("iframe");
            const find = (page, selector, words) => [...page.querySelectorAll(selector)].find((one) => one.textContent.includes(words));
            const press = (place, label) => {
              const button = [...place.querySelectorAll("button")].find((one) => one.textContent === label);
              button?.click();
              return Boolean(button);
            };
            const offered = (page, words) => press(find(page, "pre", words).nextElementSibling, "Write this into dossier.yml");
            const filled = (page, place, values, label = "Write this into dossier.yml") => {
              const form = place.querySelector("form");
              if (!form) return press(place, "Settle") && false;
              for (const [name, value] of Object.entries(values)) {
                find(form, "label", name).querySelector("select, input").value = value;
              }
              return press(form, label);
            };
            const steps = [\(steps.joined(separator: ",\n"))];
            setInterval(() => {
              const [at, phase] = (sessionStorage.getItem("at") ?? "0 act").split(" ");
              const step = steps[Number(at)];
              const page = frame.contentDocument;
              if (!step) return;
              if (frame.getAttribute("src") !== step.page) frame.src = step.page;
              if (frame.contentWindow.location.pathname !== step.page || page?.readyState !== "complete") return;
              const undo = [...page.body.children].map((one) => one.shadowRoot?.querySelector("button")).find((one) => one);
              const next = (words) => sessionStorage.setItem("at", words);
              if (phase === "act" && !undo && step.act(page)) next(`${at} undo`);
              else if (phase === "undo" && undo && step.seen(page)) { undo.click(); next(`${at} gone`); }
              else if (phase === "gone" && !undo && !step.seen(page)) next(`${Number(at) + 1} act`);
            }, 100);
            </script></body></html>
            """
    }

    @Test func everyKindOfCorrectionIsClickedSeenAndUndone() throws {
        let scratch = try ScratchFolder()
        let own = "# by hand\nsite: # the site\n  title: Storms # so\n"
        try scratch.put(
            "news/a.md",
            """
            ---
            title: Harbour bridge of Sandvig is closed
            published: 2031-05-06
            publisher: Ferry Times
            ---
            Engineers closed the harbour bridge of Sandvig on Monday after they found 40 cracks in its steel. Mayor Ilse Brandt said that 300 metres of the \
            bridge were affected. The bridge will open again on 12 May, Brandt told reporters.
            """)
        try scratch.put(
            "news/b.md",
            """
            ---
            title: Cracks close the bridge of Sandvig
            published: 2031-05-07
            publisher: Courier
            ---
            The harbour bridge of Sandvig was closed on Monday, as engineers had found 60 cracks in its steel. Mayor Ilse Brant said that 300 metres of the \
            bridge were affected. Ferries will carry the traffic until the bridge opens again on 12 May.
            """)
        try scratch.put("news/c.md", ServeTests.storm.replacing("2023", with: "2031"))
        try scratch.put("news/dossier.yml", own)
        let serve = try ServeRun(["news", "-o", "out"], in: scratch)
        _ = try serve.state { !$0.isBuilding }
        try scratch.put("out/probe.html", Self.allKinds)
        let browser = try Browser.open("http://127.0.0.1:\(serve.port)/probe.html", profile: scratch.path + "/profile")
        defer {
            browser.terminate()
            browser.waitUntilExit()
        }
        for step in Self.steps {
            var text = own
            try serve.wait {
                text = scratch.text("news/dossier.yml") ?? ""
                return text != own
            }
            #expect(text.hasPrefix(own) && step.lines.allSatisfy(text.contains), "\(step.page): \(text)")
            // The browser takes it back once its page shows it.
            try serve.wait { scratch.text("news/dossier.yml") == own }
        }
        #expect(try serve.state { $0.undo == nil && !$0.isBuilding }.errors == [])
        #expect(serve.end(with: SIGINT) == 0)
    }
}
