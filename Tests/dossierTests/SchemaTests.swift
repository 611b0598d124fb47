import Foundation
import Testing

/// The schemas in `docs/schemas/`, held by Python's jsonschema against what the program prints and puts into `data/`.
@Suite struct SchemaTests {
    private struct Verdict: Decodable {
        var faults: [String]
        /// Members that a value has and no schema describes.
        var undescribed: [String]
        /// Members that a schema describes and no value has.
        var unseen: [String]
    }

    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// Holds files against schemas: `reading=read.jsonl`.
    private func verdict(_ pairs: [String]) throws -> Verdict {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: ProcessInfo.processInfo.environment["DOSSIER_PYTHON"] ?? "/usr/bin/python3")
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("validate.py")
        process.arguments = ["-W", "ignore", script.path, DossierRun.repository + "/docs/schemas"] + pairs
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "Python could not read the data (`make test` installs what it needs)")
        return try JSONDecoder().decode(Verdict.self, from: data)
    }

    /// Articles of several forms: of a page, in another language, twice, without a title; two dossiers with a person whose name is nearly one; a summary.
    private func putInput() throws {
        try scratch.put(
            "in/dock.jsonl",
            """
            {"id": "dock-1", "title": "Dock fire in Velmouth", "publisher": "Ferry Times", "url": "https://ferry.example/1", "published": "2031-03-04", "text": "A fire broke out at the dock of Velmouth on Monday.\\n\\n“Twelve people were hurt,” said Mara Lindqvist, the harbour master of Velmouth.\\n\\nMayor Tomas Arden came at 9 am and said that 12 people were in hospital."}
            {"id": "dock-2", "title": "Fire at Velmouth dock", "publisher": "Coast Post", "published": "2031-03-05", "text": "A fire broke out at the dock of Velmouth on Monday.\\n\\n“Fourteen people were hurt,” said Mara Lindqvist, the harbour master of Velmouth.\\n\\nNina Arden, a nurse, and Tomas Arden said that about 14 people were in hospital last week. Arden said nothing more."}
            {"id": "dock-3", "publisher": "Ferry Times", "url": "https://www.ferry.example/1", "text": "A fire broke out at the dock of Velmouth on Monday.\\n\\n“Twelve people were hurt,” said Mara Lindqvist, the harbour master of Velmouth.\\n\\nMayor Tomas Arden came at 9 am and said that 12 people were in hospital."}
            {"id": "mill", "publisher": "Coast Post", "published": "2031-03-06", "text": "A fire broke out at the mill of Velmouth on Wednesday, a day after the fire at the dock of Velmouth.\\n\\nMara Lindqvist, the harbour master of Velmouth, said that nobody was hurt at the mill."}
            {"id": "tal", "language": "de", "text": "Der Rat der Stadt hat am Montag beschlossen, dass die Brücke im Tal gesperrt wird und dass niemand sie betreten darf."}
            """)
        try scratch.put(
            "in/page.html",
            """
            <html lang="en"><head><title>Council votes on the bridge</title><meta name="author" content="Ana Sousa"></head><body><nav><a href="/">Home</a></nav>
            <article><h1>Council votes on the bridge</h1><p>The council of Tarnow voted on Tuesday to close the old bridge, and it said that the work would take two years.</p>
            <p>“It was time,” said Pia Holm, who leads the council, and she promised that the new bridge would stand by December 2033.</p></article></body></html>
            """)
        try scratch.put(
            "in/dossier.yml",
            "actors:\n  - name: Pia Holm\n    role: head of the council\ndossiers:\n  - id: dock-fire\n    articles: [dock-1, dock-2]\n"
                + "  - id: mill\n    articles: [mill]\n    not: [dock-1, dock-2]\n")
        try scratch.put(
            "in/notes/desk.jsonld",
            #"""
            [{"type": "Annotation", "bodyValue": "Asked the harbour office.", "creator": {"name": "Ana Sousa"}, "created": "2031-03-07T09:00:00Z",
              "target": {"source": "https://ferry.example/1", "selector": {"type": "TextQuoteSelector", "exact": "Twelve people"}}},
             {"target": "dock-2"}]
            """#)
        try scratch.put(
            "in/summaries/dock-fire.md", "---\ntitle: What is known\nauthor: Ana Sousa\ndate: 2031-03-06\n---\nThere was a fire.\n")
    }

    @Test func whatTheProgramWritesIsAsTheSchemasSay() throws {
        try putInput()
        let seeds = DossierRun.repository + "/seeds"
        var pairs: [String] = []
        for (input, site) in [("in", "made"), (seeds, "sample")] {
            let build = try DossierRun(["build", input, "-o", site, "-q"], in: scratch.path)
            #expect(build.status == 0, "\(build.errors)")
            pairs.append("site=\(site)/data/site.json")
            for path in try scratch.files(in: "\(site)/data/dossiers").keys.sorted() {
                pairs.append("dossier=\(site)/data/dossiers/\(path)")
            }
            for path in try scratch.files(in: "\(site)/data/annotations").keys.sorted() {
                pairs.append("annotations=\(site)/data/annotations/\(path)")
            }
        }
        #expect(pairs.count == 9, "\(pairs)")
        for (schema, command) in [
            ("reading", ["read"]), ("group", ["group"]), ("group", ["group", "--explain"]), ("actor", ["actors"]),
        ] {
            for input in ["in", seeds] {
                let run = try DossierRun(command + [input, "-q"], in: scratch.path)
                #expect(run.status == 0 && !run.output.isEmpty, "\(command): \(run.errors)")
                let file = "\(pairs.count).jsonl"
                try scratch.put(file, run.output)
                pairs.append("\(schema)=\(file)")
            }
        }
        let verdict = try verdict(pairs)
        #expect(verdict.faults == [])
        // New members need no new version, but a description.
        #expect(verdict.undescribed == [])
        // What only larger stories and the editor bring.
        let rare = [
            ".chapters.", ".revisions", ".note", ".known.", ".announcements.", ".openEnds.", ".tree.", " article.versions",
            " article.texts",
            " article.publisher", " event.title", " event.note", " event.whenBy", " claim.note", ".selector.conformsTo", ".selector.value",
        ]
        #expect(verdict.unseen.filter { name in !rare.contains { name.contains($0) } } == [])
    }

    @Test func whatIsNotAsTheSchemasSayIsFound() throws {
        try scratch.put(
            "site.json",
            #"{"schema": 1, "dossiers": [{"id": "a", "title": "A", "from": "today", "to": null, "articles": [], "page": "p"}]}"#)
        let verdict = try verdict(["site=site.json"])
        #expect(verdict.faults.count == 4, "\(verdict.faults)")
        #expect(verdict.unseen == ["site.schema.json.dossiers.data"])
        try scratch.put("site.json", #"{"schema": 2, "dossiers": [], "editor": "Ana Sousa"}"#)
        let more = try self.verdict(["site=site.json"])
        #expect(more.faults == [] && more.undescribed == ["site.schema.json.editor"])
    }
}
