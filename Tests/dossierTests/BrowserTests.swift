import Foundation
import Testing

/// Pages in a real browser, opened from a folder: Debian's chromium, headless.
@Suite(.enabled(if: Browser.isThere, "chromium is not installed: no page was looked at in a browser"))
struct BrowserTests {
    @Test func pagesOfTheSampleFitAndComplainOfNothing() throws {
        let site = DossierRun.repository + "/site"
        let folder = try #require(try ScratchFolder.files(in: site).keys.sorted().first { $0.hasSuffix("/actors.html") })
            .replacingOccurrences(of: "actors.html", with: "")
        let names = try ScratchFolder.files(in: site + "/" + folder).keys.filter { $0.hasSuffix(".html") }.sorted()
        var kinds: Set<Substring> = []
        // One page of each kind: the first articles and actors stand for the others.
        let ofDossier = names.filter { kinds.insert($0.prefix { $0 != "-" && $0 != "." }).inserted }.map { folder + $0 }
        try expectNoFault(
            pages: ["index.html", "404.html", "check.html", "method.html", "review.html", "search.html"] + ofDossier, of: site)
    }

    @Test func hardPagesFit() throws {
        let scratch = try ScratchFolder()
        let title = String(repeating: "A harbour bridge whose name is told at great length ", count: 6)
        let spellings = (0..<40).map { "Mayor Ilse Brand\($0) spoke to Ilse Brandt\(String(repeating: "t", count: $0 % 8))." }
        let word = String(repeating: "Hafenbrückensperrung", count: 12)
        let closed = "Engineers closed the harbour bridge of Sandvig. Mayor Ilse Brandt said that 300 metres were affected."
        let shut = "The harbour bridge of Sandvig was closed. Mayor Ilse Brandt said that 450 metres were affected."
        let articles = [
            ("long", "\(title)|\(closed) \(spellings.joined(separator: " "))"), ("rtl", "إغلاق جسر الميناء في ساندفيغ|\(shut)"),
            ("word", "\(word)|Engineers closed the harbour bridge of Sandvig, said Mayor Ilse Brandt. \(word)"),
        ]
        for (id, text) in articles {
            let parts = text.split(separator: "|")
            try scratch.put("in/\(id).md", "---\ntitle: \"\(parts[0])\"\n---\n\n\(parts[1])\n")
        }
        #expect(try DossierRun(["build", "in", "-o", "site", "-q"], in: scratch.path).status == 0)
        let pages = try scratch.files(in: "site").keys.filter { $0.hasSuffix(".html") }.sorted()
        #expect(pages.count > 10)
        try expectNoFault(pages: pages, of: scratch.path + "/site")
    }

    @Test func searchFindsFromAFolder() throws {
        let found = try Browser.json(
            of: [String].self, pages: ["search.html"], in: DossierRun.repository + "/site", width: 1280,
            script: """
                const field = frame.contentDocument.querySelector("input[type=search]");
                field.value = "geneva";
                field.dispatchEvent(new Event("input", { bubbles: true }));
                await new Promise((done) => setTimeout(done, 2000));
                result = [...frame.contentDocument.querySelectorAll("main ol a, main ul a")].map((a) => a.getAttribute("href"));
                """)
        #expect(found.value.contains { $0.contains("#p") }, "\(found.value)")
        #expect(found.complaints == [])
    }

    /// Words, a period and the number of sources choose among the dossiers of the first page, folded ones too.
    @Test func theFirstPageIsFiltered() throws {
        let scratch = try ScratchFolder()
        let made = Process()
        made.executableURL = URL(fileURLWithPath: ProcessInfo.processInfo.environment["DOSSIER_PYTHON"] ?? "/usr/bin/python3")
        made.arguments = [DossierRun.repository + "/distributed/made_articles.py", "120"]
        let pipe = Pipe()
        made.standardOutput = pipe
        try made.run()
        try scratch.put("in/news.jsonl", pipe.fileHandleForReading.readDataToEndOfFile())
        made.waitUntilExit()
        _ = try DossierRun(["build", "in", "-o", "site", "-q"], in: scratch.path)
        let pages = try scratch.files(in: "site").keys.filter { $0.hasPrefix("all/") && $0.hasSuffix(".html") }.sorted()
        let kinds = ["all/events.html", "all/people.html", "all/places.html", "all/organisations.html", "all/sources.html"]
        let ofOne = ["people-", "places-", "organisations-", "sources-"].compactMap { kind in pages.first { $0.hasPrefix("all/" + kind) } }
        #expect(!ofOne.isEmpty, "\(pages)")
        try expectNoFault(pages: ["index.html"] + kinds + ofOne, of: scratch.path + "/site")
        try expectSentencesBesideTheirDays(in: scratch.path + "/site")
        let found = try Browser.json(
            of: [[Int]].self, pages: ["index.html"], in: scratch.path + "/site", width: 1280,
            script: """
                const page = frame.contentDocument;
                const fields = [...page.querySelectorAll("form.choose input")];
                const rows = [...page.querySelectorAll("li[data-sources]")];
                const counts = () => [rows.filter((row) => !row.hidden).length, rows.length];
                const choose = (index, value) => {
                  if (fields[index].type === "checkbox") fields[index].checked = value; else fields[index].value = value;
                  fields[index].dispatchEvent(new Event("input", { bubbles: true }));
                };
                choose(0, "merger"); result.push([...counts(), rows.filter((row) => row.textContent.toLowerCase().includes("merger")).length]);
                choose(0, ""); choose(3, "3"); result.push([...counts(), rows.filter((row) => Number(row.dataset.sources) > 2).length]);
                choose(3, ""); choose(1, "2031-06-01");
                result.push([...counts(), rows.filter((row) => !row.dataset.period || row.dataset.period.split("/")[1] >= "2031-06-01").length]);
                choose(1, ""); choose(4, true); result.push([...counts(), rows.filter((row) => "dispute" in row.dataset).length]);
                choose(4, false); result.push([...counts(), rows.length]);
                """)
        #expect(found.value.count == 5 && found.complaints == [])
        for counts in found.value { #expect(counts[0] == counts[2] && counts[1] > 20, "\(found.value)") }
        // Each of them leaves something out.
        for counts in found.value.dropLast() { #expect(counts[0] < counts[1], "\(found.value)") }
        try expectTheSearchIsNarrowed(in: scratch.path + "/site")
    }

    /// On a wide page the day stands left of what is told and the count of its sources below the day.
    private func expectSentencesBesideTheirDays(in site: String) throws {
        let found = try Browser.json(
            of: [[Double]].self, pages: ["all/events.html"], in: site, width: 768,
            script: """
                const box = (item, part) => item.querySelector(":scope > " + part)?.getBoundingClientRect();
                for (const item of frame.contentDocument.querySelectorAll(".brief > li")) {
                  const [when, tell, note] = [".when", ".tell", ".note"].map((part) => box(item, part));
                  result.push([tell.left - when.right, tell.width - when.width, note ? when.left - note.left : 0, note ? note.top - when.bottom : 0]);
                }
                """)
        #expect(found.value.count > 10)
        for gaps in found.value { #expect(gaps[0] > 0 && gaps[1] > 200 && gaps[2] == 0 && gaps[3] >= 0, "\(gaps)") }
    }

    /// To a kind, then to a dossier.
    private func expectTheSearchIsNarrowed(in site: String) throws {
        let searched = try Browser.json(
            of: [[String]].self, pages: ["search.html"], in: site, width: 320,
            script: """
                const page = frame.contentDocument;
                const [field, kind, dossier] = ["q", "kind", "dossier"].map((id) => page.getElementById(id));
                const paths = () => [...page.querySelectorAll("#results > li > a")].map((a) => a.getAttribute("href"));
                const choose = async (choice, value, event) => {
                  choice.value = value;
                  choice.dispatchEvent(new Event(event, { bubbles: true }));
                  await new Promise((done) => setTimeout(done, 2000));
                  result.push(paths());
                };
                await choose(field, "merger", "input");
                await choose(kind, "1", "change");
                await choose(kind, "", "change");
                await choose(dossier, dossier.options[1]?.value ?? "none", "change");
                """)
        let folders = searched.value.map { Set($0.map { $0.prefix { $0 != "/" } }).count }
        #expect(folders.count == 4 && folders[0] > 1 && folders[3] == 1, "\(searched.value)")
        #expect(searched.value[1].allSatisfy { $0.contains("/article-") } && searched.value[1] != searched.value[0])
        #expect(searched.complaints == [])
    }

    /// A sentence of a source, one with another number, and one of nobody's.
    @Test func aPastedTextIsChecked() throws {
        let scratch = try ScratchFolder()
        let article = { (text: String) in "---\ntitle: Harbour bridge shut\n---\n\n\(text)\n" }
        try scratch.put(
            "in/a.md", article("Engineers closed the harbour bridge of Sandvig on Monday after they found 40 cracks in its steel."))
        try scratch.put("in/b.md", article("The harbour bridge of Sandvig stays shut, Mayor Ilse Brandt told reporters on Tuesday."))
        #expect(try DossierRun(["build", "in", "-o", "site", "-q"], in: scratch.path).status == 0)
        let found = try Browser.json(
            of: [String].self, pages: ["check.html"], in: scratch.path + "/site", width: 1280,
            script: """
                const page = frame.contentDocument;
                page.getElementById("text").value = [
                  "The harbour bridge of Sandvig stays shut, Mayor Ilse Brandt told reporters on Tuesday.",
                  "Engineers closed the harbour bridge of Sandvig on Monday after they found 60 cracks in its steel.",
                  "The council of Lagos bought four ferries.",
                ].join(" ");
                page.querySelector("#check button").click();
                await new Promise((done) => setTimeout(done, 2000));
                const words = (item) => item.className + ": " + item.querySelector(".verdict").textContent;
                result = [...page.querySelectorAll("#results > li")].map(words);
                """)
        #expect(
            found.value.map { $0.prefix { $0 != ":" } } == ["checked verbatim", "checked altered", "checked unknown"], "\(found.value)")
        #expect(found.value.dropFirst().first?.contains("“60” for “40”") == true, "\(found.value)")
        #expect(found.complaints == [])
    }

    /// At 320 px and at 1280: nothing is wider than the window, nothing is loaded from elsewhere, nothing complains.
    private func expectNoFault(pages: [String], of site: String) throws {
        for width in [320, 1280] {
            let seen = try Browser.json(
                of: [Browser.Look].self, pages: pages, in: site, width: width,
                script: """
                    const page = frame.contentDocument;
                    const loaded = frame.contentWindow.performance.getEntriesByType("resource").map((one) => one.name);
                    result.push({
                      page: name, title: page.title, width: page.documentElement.scrollWidth,
                      foreign: loaded.filter((one) => !one.startsWith("file:")),
                      style: frame.contentWindow.getComputedStyle(page.body).margin,
                    });
                    """)
            #expect(seen.value.map(\.page) == pages)
            for look in seen.value {
                #expect(look.width <= width, "\(look.page) is \(look.width) px wide in a window of \(width)")
                #expect(look.foreign == [] && !look.title.isEmpty, "\(look)")
                // The page for missing pages may stand at any depth, and has a style of its own.
                #expect(look.style == "0px" || look.page == "404.html", "\(look.page) has no style sheet")
            }
            #expect(seen.complaints == [], "at \(width) px")
        }
    }
}

/// Chromium without a window.
enum Browser {
    private static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first(where: FileManager.default.isExecutableFile)

    static var isThere: Bool { program != nil }

    /// What one page showed.
    struct Look: Decodable {
        let page: String
        let title: String
        let width: Int
        let foreign: [String]
        let style: String
    }

    /// Opens a page and leaves it open until the process is ended.
    static func open(_ address: String, profile: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: try #require(program))
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--user-data-dir=\(profile)", address,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Opens pages one after the other in a frame of a width in px and runs a script on each; `frame`, `name` and `result` are given to it.
    /// The value is what it left in `result`, a list at first; the complaints are the console's.
    static func json<Value: Decodable>(
        of type: Value.Type, pages: [String], in site: String, width: Int, script: String
    ) throws -> (value: Value, complaints: [String]) {
        let scratch = try ScratchFolder()
        let addresses = pages.map { "\"\($0)\"" }.joined(separator: ",")
        try scratch.put(
            "probe.html",
            """
            <!doctype html><meta charset="utf-8"><pre></pre><script>
            (async () => {
              let result = [];
              for (const name of [\(addresses)]) {
                const frame = document.createElement("iframe");
                frame.width = \(width); frame.height = 800; frame.style.border = "0";
                frame.src = "file://\(site)/" + name;
                document.body.append(frame);
                await new Promise((done) => { frame.onload = done; });
                \(script)
                frame.remove();
              }
              document.querySelector("pre").textContent = "\\u0001" + btoa(unescape(encodeURIComponent(JSON.stringify(result)))) + "\\u0002";
            })();
            </script>
            """)
        let process = Process()
        process.executableURL = URL(filePath: try #require(program))
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--disable-web-security",
            "--user-data-dir=\(scratch.path)/profile", "--enable-logging=stderr", "--virtual-time-budget=60000", "--dump-dom",
            "file://\(scratch.path)/probe.html",
        ]
        let log = scratch.path + "/log"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: URL(filePath: log))
        try process.run()
        let dom = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let parts = dom.split(whereSeparator: { $0 == "\u{1}" || $0 == "\u{2}" })
        let data = try #require(parts.count > 1 ? Data(base64Encoded: String(parts[1])) : nil, "\(dom.prefix(300))")
        let said = String(decoding: try Data(contentsOf: URL(filePath: log)), as: UTF8.self)
        return (
            try JSONDecoder().decode(Value.self, from: data),
            said.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init)
        )
    }
}
