import Generator

/// A file of the corpus: a line that says what it is, and its contents.
public enum FuzzedFile {
    /// The file that an entry of the corpus stands for; nil where its first line says nothing known.
    public static func file(_ entry: [UInt8], name: String) -> SiteFile? {
        guard let end = entry.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let kind = String(decoding: entry[..<end], as: UTF8.self)
        let contents = Array(entry[(end + 1)...])
        switch kind {
        case "yml": return SiteFile(path: "dossier.yml", contents: contents)
        case "notes": return SiteFile(path: "notes/own.jsonld", contents: contents)
        case "summary": return SiteFile(path: "summaries/own.md", contents: contents)
        // The main part of a document: damage to what packs it reaches no further than the packing.
        case "docx": return SiteFile(path: "\(name).docx", contents: StoredArchive.bytes(of: [("word/document.xml", contents)]))
        case _ where endings.contains(kind): return SiteFile(path: "\(name).\(kind)", contents: contents)
        default: return nil
        }
    }

    /// A plain article that lies beside a damaged one.
    public static let neighbour = SiteFile(
        path: "neighbour.txt",
        text: """
            Harbour bridge opened

            Anna Lindt, the mayor of Porto, opened the new bridge on Thursday, 4 May 2023, at 10:30 a.m.

            "We waited for ten long years," said Lindt. The bridge cost 90 million euros and 1,200 workers built it, the Harbour Board said.

            By next Monday the ferry will stop, according to the Ministry of Transport. About 40 people protested on 3 May.

            """)

    private static let endings: Set = [
        "txt", "md", "html", "json", "jsonl", "csv", "tsv", "rss", "atom", "xml", "warc", "rtf", "eml", "mhtml", "zip", "txt.gz", "warc.gz",
    ]
}
