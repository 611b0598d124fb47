import Foundation

/// Two invented stories over several days, of which one article has two versions, and a `dossier.yml` that settles something of every kind: in all
/// that somebody can write stands one and the same name.
struct PlantedNews {
    let name: String
    /// A word of passages on which nothing rests: of the earlier version, and of an article that names somebody only there.
    var aside = "long"

    private static let body = """
        The harbour bridge of Sandvig was closed on 4 March 2031, Anna NAME said. Engineers of Sandvig Works found 40 cracks in its steel, the Tarvik Post reported.

        "Nobody was hurt," said Anna NAME, chief engineer of NAME Works. The council of Sandvig will meet on 11 March 2031 to decide on repairs.

        It is not yet known who built the pillars, NAME said. The repairs will cost 12 million euros, according to the council of Sandvig.
        """

    private static let articles: [(id: String, fields: [(String, String)], text: String)] = [
        (
            "bridge-early",
            [
                ("title", "Bridge of Sandvig closed, says NAME"), ("publisher", "NAME Daily"), ("authors", "Anna NAME"),
                ("url", "https://x.example/bridge"), ("published", "2031-03-04T08:00:00Z"),
            ], body.replacing("40 cracks", with: "38 cracks") + "\n\nThe ASIDE wait is over, says a man in the street."
        ),
        (
            "bridge",
            [
                ("title", "Anna NAME closes the bridge of Sandvig"), ("publisher", "NAME Daily"), ("authors", "Anna NAME"),
                ("url", "https://x.example/bridge"), ("published", "2031-03-04T10:00:00Z"),
            ], body
        ),
        (
            "post", [("title", "Engineer NAME closes bridge"), ("publisher", "Tarvik Post"), ("published", "2031-03-05")],
            body.replacing("40 cracks", with: "45 cracks").replacing("12 million", with: "15 million")
        ),
        (
            "ferry",
            [("title", "Council of Sandvig meets after warning by NAME"), ("publisher", "Ferry Times"), ("published", "2031-03-11")],
            """
            The council of Sandvig met on 11 March 2031 to decide on repairs of the harbour bridge. Anna NAME, who closed the harbour bridge of Sandvig on 4 March 2031, told the council that engineers found 45 cracks in its steel.

            The repairs will cost 18 million euros, the council of Sandvig said. "The bridge will open in May 2031," said Anna NAME.

            ## The ASIDE years of Tarvik Post
            """
        ),
        (
            "storm", [("title", "Storm closes airport of Velmora"), ("publisher", "Tarvik Post"), ("published", "2031-06-03")],
            """
            A storm closed the airport of Velmora on 3 June 2031, said its director, Peter Vance. Nine flights were cancelled.

            Anna NAME of NAME Works inspected the roofs of two hangars at Velmora on 4 June 2031. The runway will open again on 7 June 2031, Peter Vance said.
            """
        ),
        (
            "airport", [("title", "Velmora airport shut by storm"), ("publisher", "Ferry Times"), ("published", "2031-06-04")],
            """
            The airport of Velmora was closed by a storm on 3 June 2031, director Peter Vance said. Eleven flights were cancelled.

            The roofs of two hangars at Velmora were torn, engineer Anna NAME said on 4 June 2031. The runway of Velmora will open again on 7 June 2031.
            """
        ),
    ]

    private static let settings = """
        site:
          title: The NAME files
          description: What NAME did
          base_url: https://site.example/
        actors:
          - name: Sandvig NAME
            same: [Sandvig]
            kind: place
            at: [55.2, 14.7]
          - name: Peter Vance
            role: director NAME
        publishers:
          - name: Tarvik Post
            short: TP NAME
            owner: NAME Media
            country: NAME land
            lean: close to NAME
        articles:
          - id: storm
            title: Storm says NAME
            authors: [Bob NAME]
        dossiers:
          - id: bridge
            title: NAME and the bridge
            articles: [bridge, post, ferry]
            note: Ask NAME.
          - id: storm
            title: NAME and the storm
            articles: [storm, airport]

        """

    /// Writes articles, settings and a summary into `in`. What is settled of single things needs a site in `site`.
    func put(in scratch: ScratchFolder, more: String = "") throws {
        for (id, fields, text) in Self.articles {
            let header = try fields.map { "\($0): \(try quoted($1))\n" }.joined()
            try scratch.put("in/\(id).md", "---\n\(header)---\n\(filled(text))\n")
        }
        try scratch.put("in/summaries/storm.md", "The storm closed the airport, \(name) says.\n")
        let settings = try Self.settings.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            guard line.contains("NAME"), let colon = line.range(of: ": ") else { return String(line) }
            let value = line[colon.upperBound...]
            if value.hasPrefix("[") { return "\(line[..<colon.upperBound])[\(try quoted(String(value.dropFirst().dropLast())))]" }
            return "\(line[..<colon.upperBound])\(try quoted(String(value)))"
        }
        try scratch.put("in/dossier.yml", settings.joined(separator: "\n") + settledThings(in: scratch) + more)
    }

    private func filled(_ text: String) -> String { text.replacing("NAME", with: name).replacing("ASIDE", with: aside) }

    /// JSON strings are YAML.
    private func quoted(_ text: String) throws -> String {
        String(decoding: try JSONEncoder().encode(filled(text)), as: UTF8.self)
    }

    /// Entries for the first event and fact of the site.
    private func settledThings(in scratch: ScratchFolder) throws -> String {
        guard let text = scratch.text("site/data/dossiers/bridge.json"),
            let data = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        else { return "" }
        func first(_ kind: String) -> String { (data[kind] as? [[String: Any]])?.first?["id"] as? String ?? "" }
        return """
            events:
              - dossier: bridge
                id: \(first("events"))
                title: \(try quoted("The event of NAME"))
                note: \(try quoted("Ask NAME of this event."))
            facts:
              - dossier: bridge
                id: \(first("claims"))
                note: \(try quoted("Ask NAME of this fact."))

            """
    }
}
