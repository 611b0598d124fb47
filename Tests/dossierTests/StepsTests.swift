import Foundation
import Testing

/// A build in parts makes what a build in one process makes.
@Suite struct StepsTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// The lines of `distributed/made_articles.py`.
    private static func madeArticles(_ count: Int, days: Int = 6) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: ProcessInfo.processInfo.environment["DOSSIER_PYTHON"] ?? "/usr/bin/python3")
        process.arguments = [DossierRun.repository + "/distributed/made_articles.py", String(count), String(days)]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// About an article by its id, one by its address, one whose words are gone, one that nobody has. Three stand on one line, as in minified JSON:
    /// one that nobody has between two that have their articles.
    private static let notes = """
        [
        {"type": "Annotation", "target": "made-1-0", "bodyValue": "Ask the council again."},
        {"type": "Annotation", "target": {"source": "https://valley.example/0/0", "selector": {"type": "TextQuoteSelector", "exact": "nobody"}},
         "bodyValue": "Ask the council by its address."},
        {"type": "Annotation", "target": {"source": "made-0-0", "selector": {"type": "TextQuoteSelector", "exact": "no such words at all"}}, \
         "bodyValue": "Ask the council about words that are gone."}, \
        {"type": "Annotation", "target": "https://nowhere.example/1", "bodyValue": "Ask the council of nowhere."}, \
        {"type": "Annotation", "target": "made-1-0", "bodyValue": "Ask the council a third time."}
        ]
        """

    /// Runs a step over lines.
    private func step(_ arguments: String..., lines: [String]) throws -> [String] {
        let run = try DossierRun(arguments, in: scratch.path, input: lines.map { $0 + "\n" }.joined())
        #expect(run.status == 0 && run.errors.isEmpty, "\(arguments): \(run.errors)")
        return run.output.split(separator: "\n").map(String.init)
    }

    private func records(_ lines: [String], file: String) throws -> [String] {
        try lines.enumerated().filter { !$0.element.isEmpty }.map { place, line in
            let record: [String: Any] = ["kind": "record", "order": place, "file": file, "line": place + 1, "text": line]
            return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
        }
    }

    private func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    /// By kind of line, what `docs/step-lines.schema.json` requires and allows.
    private static let shapes: [String: (required: Set<String>, allowed: Set<String>)] = {
        let data = FileManager.default.contents(atPath: DossierRun.repository + "/docs/step-lines.schema.json") ?? Data()
        let schema = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
        let kinds = (schema?["oneOf"] as? [[String: Any]] ?? []).map { kind in
            (
                kind["title"] as? String ?? "",
                (
                    required: Set(kind["required"] as? [String] ?? []),
                    allowed: Set((kind["properties"] as? [String: Any] ?? [:]).keys)
                )
            )
        }
        return Dictionary(kinds) { first, _ in first }
    }()

    /// Lines of the kinds named have the members that the schema says.
    private func expect(_ lines: [String], are kinds: String...) throws {
        #expect(!lines.isEmpty)
        for line in lines {
            let members = try object(line)
            let kind = try #require(members["kind"] as? String)
            let shape = try #require(Self.shapes[kind])
            #expect(
                kinds.contains(kind) && shape.required.isSubset(of: members.keys) && shape.allowed.isSuperset(of: members.keys),
                "\(line.prefix(200))")
        }
    }

    private func isFault(_ line: String) -> Bool { line.contains("\"kind\":\"fault\"") }

    /// Two parts of lines, those of even and those of odd places.
    private func halves(_ lines: [String]) -> [[String]] {
        [0, 1].map { half in lines.enumerated().filter { $0.offset % 2 == half }.map(\.element) }
    }

    @Test func twoPartsChainedByPipesMakeTheSameBytes() throws {
        let articles = try Self.madeArticles(140)
        try scratch.put("news.jsonl", articles.map { $0 + "\n" }.joined())
        try scratch.put("dossier.yml", "site:\n  title: Made news\n  interface: de\n  base_url: https://news.example/\n")
        try scratch.put("notes/a.jsonld", Self.notes)
        let whole = try DossierRun(["build", "news.jsonl", "dossier.yml", "-o", "whole", "-q"], in: scratch.path)
        #expect(whole.errors.contains("news.jsonl:4") && whole.errors.contains("the id \"made-0-0\" is taken"), "\(whole.errors)")

        let records = try records(articles, file: "news.jsonl")
        let parts = [Array(records[..<60]), Array(records[60...])]
        let tallies = try parts.flatMap { try step("lines", lines: $0) }
        let taken = try parts.map { try step("articles", lines: tallies + $0) }
        let united = try step("unite", lines: taken[1] + taken[0])
        let faults = united.filter(isFault)
        #expect(faults.count >= 2 && faults.contains { $0.contains("made-0-0") })
        let readings = try halves(united.filter { !isFault($0) }).map {
            try step("read", "--lossless", "--settings", "dossier.yml", lines: $0)
        }
        let sketches = try readings.map { try step("sketch", lines: $0) }
        for line in sketches.joined() { #expect(line.utf8.count < 3_000) }
        let terms = try sketches.flatMap { try step("terms", lines: $0) }
        let groups = try step("group", "--sketches", lines: terms + sketches.joined().reversed())
        #expect(groups == (try step("group", "--sketches", lines: sketches.flatMap { $0 })))

        var reading: [Int: String] = [:]
        for line in readings.joined() { reading[try #require(try object(line)["order"] as? Int)] = line }
        func members(_ group: String) throws -> [String] {
            try #require(try object(group)["articles"] as? [Int]).map { try #require(reading[$0]) }
        }
        let drafts = try halves(groups).flatMap { half in
            try step("outline", "--settings", "dossier.yml", lines: half.flatMap { [$0] + (try members($0)) })
        }
        let names = try step("name", "--settings", "dossier.yml", lines: drafts)
        #expect(names.count == groups.count && groups.count > 20)
        let named = Array(zip(groups, names)).map { [$0, $1] }
        let arguments = ["--settings", "dossier.yml", "-o", "parts"]
        var entries: [String] = []
        for half in [named.filter { $0[0].utf8.count % 2 == 0 }, named.filter { $0[0].utf8.count % 2 == 1 }] {
            let lines = try half.flatMap { $0 + (try members($0[0])) }
            entries += try step("assemble", arguments[0], arguments[1], arguments[2], arguments[3], lines: lines)
            // A part that is made twice changes nothing.
            if entries.count < named.count {
                _ = try step("assemble", arguments[0], arguments[1], arguments[2], arguments[3], lines: lines)
            }
        }
        let index = try DossierRun(["index"] + arguments, in: scratch.path, input: entries.map { $0 + "\n" }.joined())
        #expect(index.errors.contains("notes/a.jsonld:") && index.errors.contains("no article has the address or id"), "\(index.errors)")

        let (one, other) = (try scratch.files(in: "whole"), try scratch.files(in: "parts"))
        #expect(one.keys.contains { $0.hasSuffix("_versions.html") })
        let noted = one.filter { $0.key.hasSuffix(".html") && String(decoding: $0.value, as: UTF8.self).contains("Ask the council") }
        #expect(noted.keys.contains { $0.contains("made-") } && noted["review.html"] != nil, "\(noted.keys.sorted())")
        #expect(one.keys.sorted() == other.keys.sorted())
        #expect(one.filter { other[$0.key] != $0.value }.keys.sorted() == [])

        try expect(records, are: "record")
        try expect(tallies + terms, are: "tally")
        try expect(united + taken.joined(), are: "article", "fault")
        try expect(readings.flatMap { $0 }, are: "reading")
        try expect(sketches.flatMap { $0 }, are: "sketch")
        try expect(groups, are: "group")
        try expect(drafts, are: "draft")
        try expect(names, are: "name")
        try expect(entries, are: "entry")

        // As lines, the same files.
        let lines = try DossierRun(["index"] + arguments[..<2], in: scratch.path, input: entries.map { $0 + "\n" }.joined())
            .output.split(separator: "\n").map(String.init)
        try expect(lines, are: "file")
        for line in lines {
            let file = try object(line)
            let contents = Data(base64Encoded: try #require(file["pack"] as? String))
            #expect(contents == one[try #require(file["path"] as? String)])
        }
    }

    /// Blocks of days find together what one process finds: stories that go over their borders, undated articles, what the user settled.
    @Test func blocksMakeTheGroupsOfTheWhole() throws {
        // Two that have no word in common with the others, and so are a part of their own.
        let endings = ["kaq", "liq", "muq", "neq"]
        let words = (0..<60).map { number in "vu" + String(repeating: "xo", count: number % 9 + 1) + endings[number % 4] }
        let apart = [words[..<50], words[10...]].enumerated().map { number, words in
            "{\"id\": \"apart-\(number)\", \"published\": \"2031-0\(number + 2)-01\", \"text\": \"\(words.joined(separator: " "))\"}"
        }
        let articles = try Self.madeArticles(300, days: 40) + apart
        let settled = ["made-3-0", "made-40-0", "made-6-0"]
        try scratch.put("dossier.yml", "dossiers:\n  - id: mine\n    articles: [\(settled.joined(separator: ", "))]\n")
        let records = try records(articles, file: "news.jsonl")
        let taken = try step("articles", lines: try step("lines", lines: records) + records)
        let united = try step("unite", lines: taken).filter { !isFault($0) }
        let sketches = try step("sketch", lines: try step("read", "--lossless", lines: united))
        let settings = ["--settings", "dossier.yml"]
        func groups(_ lines: [String]) throws -> Set<[Int]> { Set(try lines.map { try #require(try object($0)["articles"] as? [Int]) }) }
        let whole = try groups(try step("group", "--sketches", settings[0], settings[1], lines: sketches))

        let days = try sketches.map { try object($0)["day"] as? Int }
        let known = days.compactMap { $0 }
        #expect(known.count < days.count)
        // Words that one article has are left out where tallies are moved.
        let tallies = try step("terms", lines: sketches).filter { !$0.contains("\"count\":1,") }
        let (first, last) = (try #require(known.min()) / 10, try #require(known.max()) / 10)
        let borders = [first, first + (last - first) / 3, first + (last - first) / 2, last + 1]
        var links: [String] = []
        for (block, (from, to)) in zip(borders, borders.dropFirst()).enumerated() {
            let seen = zip(sketches, days).filter { _, day in
                day.map { ((10 * from - 60) / 10...(10 * to + 59) / 10).contains($0 / 10) } ?? true
            }
            let arguments = ["near", "--first", "\(10 * from)", "--last", "\(10 * to - 1)"] + settings + (block == 0 ? ["--undated"] : [])
            let run = try DossierRun(
                arguments, in: scratch.path, input: (tallies + seen.map(\.0).reversed()).map { $0 + "\n" }.joined())
            #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
            links += run.output.split(separator: "\n").map(String.init)
        }
        func order(_ line: String) throws -> Int { try #require(try object(line)["order"] as? Int) }
        let forests = try [0, 1].flatMap { half in try step("forest", lines: try links.filter { try order($0) % 2 == half }) }
        let parts = try step("parts", lines: forests)
        var partOf: [Int: Int] = [:]
        for line in parts { partOf[try order(line)] = try #require(try object(line)["part"] as? Int) }
        let lines = sketches + links + parts
        let made = try [0, 1].flatMap { half in
            try step(
                "group", "--sketches", "--parts", settings[0], settings[1],
                lines: tallies
                    + (try lines.filter { line in
                        let place = try order(line)
                        return (partOf[place] ?? place) % 2 == half
                    }))
        }
        #expect(try groups(made) == whole)
        #expect(whole.contains { $0.count > 2 } && Set(partOf.values).count > 1)
        let ids = Dictionary(try sketches.map { (try order($0), try #require(try object($0)["id"] as? String)) }) { first, _ in first }
        #expect(whole.contains { Set($0.compactMap { ids[$0] }).isSuperset(of: settled) })
        try expect(links, are: "near")
        try expect(forests, are: "forest")
        try expect(parts, are: "part")
    }

    /// Days of periods that are cut would be compared with too few others.
    @Test func daysAreThoseOfWholePeriodsBefore1970Too() throws {
        #expect(try DossierRun(["near", "--first", "-370", "--last", "-361"], in: scratch.path, input: "").status == 0)
        let cut = try DossierRun(["near", "--first", "-370", "--last", "-365"], in: scratch.path, input: "")
        #expect(cut.status == 64 && cut.errors.contains("whole periods of 10 days"), "\(cut.errors)")
        #expect(try DossierRun(["near", "--first", "\(Int.min)", "--last", "9"], in: scratch.path, input: "").status == 64)
    }

    @Test func aLineOfNoStepIsNamed() throws {
        for (input, place) in [
            ("{}\n", 1), ("{\"kind\":\"tally\",\"count\":-1}\n", 1),
            (String(repeating: "{\"kind\":\"tally\",\"count\":\(Int.max / 2 + 1)}\n", count: 2), 1),
            (String(repeating: "{\"kind\":\"tally\",\"key\":\"a\",\"count\":\(1 << 39)}\n", count: 3), 3),
            ("{\"kind\":\"tally\",\"count\":1}\nnonsense\n", 2), ("{\"kind\":\"sketch\",\"order\":1,\"pack\":\"AAAA\"}", 1),
        ] {
            let run = try DossierRun(["group", "--sketches"], in: scratch.path, input: input)
            #expect(run.status == 1 && run.output.isEmpty)
            #expect(run.errors.hasPrefix("standard input:\(place): error: the line is none that this step can read"), "\(run.errors)")
        }
    }
}
