import Model

/// The forms in which a dossier's articles go to programs for references.
enum CitationFile: CaseIterable, Sendable {
    case csl, ris, bibtex

    /// In the dossier's folder.
    var name: String {
        switch self {
        case .csl: "articles.csl.json"
        case .ris: "articles.ris"
        case .bibtex: "articles.bib"
        }
    }

    /// The files of a dossier; an article alone has none.
    static func all(_ folder: DossierFolder) throws(DiagnosticError) -> [SiteFile] {
        guard !folder.isSingle else { return [] }
        let articles = folder.dossier.readings.map { CitableArticle($0.article) }
        var files: [SiteFile] = []
        for file in allCases {
            let contents =
                switch file {
                case .csl: try Site.json(articles.map(CSLItem.init), of: folder.dossier.id)
                case .ris: Array(articles.map(RISRecord.text).joined().utf8)
                case .bibtex: Array(BibTeXFile(articles).text.utf8)
                }
            files.append(SiteFile(path: folder.path(file.name), contents: contents))
        }
        return files
    }
}

/// What a list of references says of an article.
struct CitableArticle {
    let id: String
    let title: String
    let publisher: String?
    let authors: [String]
    let url: String?
    let language: String?
    /// Year, month, day, as far as they are stated.
    let issued: [Int]
    /// True where the day is said to be about right.
    let isApproximate: Bool
    /// What is not stated and was concluded.
    let note: String?

    /// An article without a headline is called after its id.
    init(_ article: Article) {
        id = Self.line(article.id)
        title = Self.line(article.title ?? article.id)
        publisher = article.publisher.map(Self.line)
        authors = article.authors.map(Self.line)
        // Nothing but a web address may become a link in another program.
        url = article.url.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? Self.line($0) : nil }
        let tag = DisplayText.languageTag(article.language)
        language = tag.isEmpty || tag == "und" ? nil : tag
        let value = article.published.value ?? ""
        let isStated = article.published.basis == .stated
        issued = isStated ? value.prefix { $0 != "T" }.split(separator: "-").prefix(3).compactMap { Int($0.filter(\.isNumber)) } : []
        isApproximate = isStated && value.contains { "~?%".contains($0) }
        note = isStated || value.isEmpty ? nil : "Date of publication inferred: \(value)"
    }

    /// Words on one line, without control characters.
    private static func line(_ words: String) -> String {
        DisplayText.safe(DisplayText.flat(words))
    }
}

/// An item of CSL-JSON (Citation Style Language 1.0.2, csl-data.json).
struct CSLItem: Encodable {
    private struct Name: Encodable { var literal: String }

    private struct Day: Encodable {
        var parts: [[Int]]
        var circa: Bool?

        enum CodingKeys: String, CodingKey {
            case parts = "date-parts"
            case circa
        }
    }

    private var id: String
    private var type = "article-newspaper"
    private var title: String
    private var author: [Name]?
    private var publication: String?
    private var issued: Day?
    private var url: String?
    private var language: String?
    private var note: String?

    private enum CodingKeys: String, CodingKey {
        case id, type, title, author, issued, language, note
        case publication = "container-title"
        case url = "URL"
    }

    init(_ article: CitableArticle) {
        id = article.id
        title = article.title
        author = article.authors.isEmpty ? nil : article.authors.map { Name(literal: $0) }
        publication = article.publisher
        issued = article.issued.isEmpty ? nil : Day(parts: [article.issued], circa: article.isApproximate ? true : nil)
        url = article.url
        language = article.language
        note = article.note
    }
}

/// A record of RIS (Research Information Systems, 2011).
enum RISRecord {
    /// Lines end in CR LF.
    static func text(_ article: CitableArticle) -> String {
        var lines: [(tag: String, value: String)] = [("TY", "NEWS"), ("ID", article.id), ("TI", article.title)]
        lines += article.authors.map { ("AU", $0) }
        if let publisher = article.publisher { lines.append(("T2", publisher)) }
        if let year = article.issued.first {
            let parts = [year.padded(4)] + article.issued.dropFirst().map { $0.padded() }
            lines.append(("PY", parts[0]))
            // Year, month, day and other words, each of which may be missing.
            lines.append(("DA", (parts + Array(repeating: "", count: 4 - parts.count)).joined(separator: "/")))
        }
        if let url = article.url { lines.append(("UR", url)) }
        if let language = article.language { lines.append(("LA", language)) }
        if let note = article.note { lines.append(("N1", note)) }
        lines.append(("ER", ""))
        return lines.map { "\($0.tag)  - \($0.value)\r\n" }.joined() + "\r\n"
    }
}

/// A file of BibTeX, in UTF-8.
struct BibTeXFile {
    let text: String

    init(_ articles: [CitableArticle]) {
        var taken: Set<String> = []
        text = articles.map { Self.entry($0, key: uniqueSlug($0.id, fallback: "article", taken: &taken)) }.joined(separator: "\n")
    }

    private static func entry(_ article: CitableArticle, key: String) -> String {
        // Braces keep the capitals of headlines.
        var fields: [(name: String, value: String)] = [("title", "{\(escaped(article.title))}")]
        if !article.authors.isEmpty { fields.append(("author", article.authors.map(author).joined(separator: " and "))) }
        if let publisher = article.publisher { fields.append(("journal", escaped(publisher))) }
        for (name, number) in zip(["year", "month", "day"], article.issued) { fields.append((name, String(number))) }
        if let url = article.url { fields.append(("url", address(url))) }
        if let language = article.language { fields.append(("language", escaped(language))) }
        if let note = article.note { fields.append(("note", escaped(note))) }
        return "@article{\(key),\n" + fields.map { "  \($0.name) = {\($0.value)},\n" }.joined() + "}\n"
    }

    /// A name that BibTeX would take apart stands in braces.
    private static func author(_ name: String) -> String {
        let isPlain = !name.contains(",") && !name.lowercased().split(separator: " ").contains("and")
        return isPlain ? escaped(name) : "{\(escaped(name))}"
    }

    /// By scalars: a brace with an accent over it is another character, and still a brace.
    private static func escaped(_ words: String) -> String {
        words.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\": result += "\\textbackslash{}"
            case "~": result += "\\textasciitilde{}"
            case "^": result += "\\textasciicircum{}"
            // A brace counts also with a backslash before it.
            case "{": result += "\\textbraceleft{}"
            case "}": result += "\\textbraceright{}"
            case "&", "%", "$", "#", "_": result += "\\\(scalar)"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// An address stands as it is, but for what would end its field.
    private static func address(_ url: String) -> String {
        let bytes = url.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "{"): Array("%7B".utf8)
            case UInt8(ascii: "}"): Array("%7D".utf8)
            case UInt8(ascii: "\\"): Array("%5C".utf8)
            default: [byte]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
