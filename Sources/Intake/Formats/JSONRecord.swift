import Model

/// An article as a JSON object tells it, with our keys or those of other programs.
struct JSONRecord {
    /// What its keys mean.
    let names: ForeignKeys
    private let row: [String: JSONScanner.Value]
    private let file: String
    private let line: Int
    private let digest: String
    private let place: (JSONScanner.Value?) -> Int?
    private var warnings: [Diagnostic] = []

    /// `digest` is that of its text; `column` says where a value stands on its line, or the object itself.
    init(
        _ row: [String: JSONScanner.Value], file: String, line: Int, digest: String,
        column: @escaping (JSONScanner.Value?) -> Int? = { _ in nil }
    ) {
        self.row = row
        self.file = file
        self.line = line
        self.digest = digest
        place = column
        names = ForeignKeys(row.keys, own: Self.keys) { key in
            if case .string(let value) = row[key]?.content { ForeignKeys.isAddress(value) } else { false }
        }
    }

    private static let keyOfLine = "key of its line"
    private static let keys = Metadata.keys + ["html", "id", "text"]
    private static let textHint = "give its text in the key \"text\", or its page in \"html\""

    private func failure(_ message: String, _ hint: String, column: Int? = nil) -> IntakeFailure {
        IntakeFailure(Diagnostic(file: file, line: line, column: column ?? place(nil), message: message, hint: hint))
    }

    private func value(_ key: String) -> JSONScanner.Value? { names.places[key].flatMap { row[$0] } }

    private func column(of key: String) -> Int? { place(value(key)) }

    private func string(_ key: String) throws(IntakeFailure) -> String? {
        switch value(key)?.content {
        case .string(let value): return value
        case .number(let digits) where key == "id": return digits
        case nil, .null: return nil
        case _ where names.isForeign(key): return nil
        default: throw failure("\"\(key)\" is no string", "put its value in quotation marks", column: column(of: key))
        }
    }

    /// True where it may be an article that stands elsewhere: it has an address, and nothing that could be a text.
    var isListed: Bool { value("url")?.string != nil && value("text")?.string == nil && value("html")?.string == nil }

    /// What the object says beside the text, or what keeps it from being an article.
    private mutating func metadata() throws(IntakeFailure) -> Metadata {
        var metadata = Metadata()
        metadata.title = try string("title").flatMap(Metadata.filled)
        metadata.publisher = try string("publisher").flatMap(Metadata.filled)
        metadata.url = try string("url").flatMap(Metadata.filled)
        if let language = try string("language").flatMap(Metadata.filled) {
            metadata.language = language
            metadata.sources[.language] = Self.keyOfLine
        }
        for key in Metadata.DateKey.allCases { try takeDate(key, into: &metadata) }
        switch value("authors")?.content {
        case nil, .null: break
        case .string(let byline) where names.isForeign("authors"): metadata.authors = ForeignKeys.authors(byline)
        case .string(let name): metadata.authors = [name].compactMap(Metadata.filled)
        case .strings(let names): metadata.authors = names.compactMap(Metadata.filled)
        case _ where names.isForeign("authors"): break
        default: throw failure("\"authors\" is no list of strings", "write [\"Jane Doe\", \"Ann Smith\"]", column: column(of: "authors"))
        }
        metadata.credit(Self.keyOfLine)
        return metadata
    }

    /// Takes a date. Programs write in many ways when a text was changed: no such value costs the article.
    private mutating func takeDate(_ key: Metadata.DateKey, into metadata: inout Metadata) throws(IntakeFailure) {
        let isForeign = names.isForeign(key.rawValue)
        let name = names.places[key.rawValue] ?? key.rawValue
        if key == .modified, !isForeign {
            switch value(key.rawValue)?.content {
            case nil, .null, .string: break
            default: return warn(of: key, "\"\(name)\" is no string")
            }
        }
        guard let words = try string(key.rawValue).flatMap(Metadata.filled) else { return }
        let isLenient = isForeign || key == .modified
        if metadata.take(isLenient ? StatedDate.publication(fromWords: words) : StatedDate.publication(words), as: key) { return }
        let fault = key.fault(words, name: name)
        guard isLenient else { throw failure(fault, key.hint, column: column(of: key.rawValue)) }
        warn(of: key, fault)
    }

    private mutating func warn(of key: Metadata.DateKey, _ fault: String) {
        warnings.append(
            Diagnostic(
                .warning, file: file, line: line, column: column(of: key.rawValue), message: fault + "; the article is read without it",
                hint: key.hint))
    }

    /// What the object says of an article without its text.
    mutating func listed(id: String) throws(IntakeFailure) -> FormatResult {
        let metadata = try metadata()
        return FormatResult(
            listed: [RawArticle(id: id, file: file, line: line, sha256: digest, metadata: metadata, body: .marked([]))],
            diagnostics: warnings)
    }

    /// The article, or what keeps it from being one. `fallback` is its id where it gives none.
    mutating func article(id fallback: String) throws(IntakeFailure) -> FormatResult {
        let metadata = try metadata()
        let statedID = try string("id").flatMap(Metadata.filled)
        let id = statedID ?? fallback
        let text = try string("text")
        let isMarkup = names.isForeign("text") && text.map(PlainMarkup.isMarkup) ?? false
        if let text, !isMarkup, !text.allSatisfy(\.isWhitespace) {
            if let fault = RawArticle.sizeFault(text, file: file, line: line) { throw IntakeFailure(fault) }
            let article = RawArticle(
                id: id, hasStatedID: statedID != nil, file: file, line: line, sha256: digest, metadata: metadata, body: .scraped(text))
            return FormatResult(articles: [article], diagnostics: warnings)
        }
        if let html = try isMarkup ? text : string("html"), !html.allSatisfy(\.isWhitespace) {
            var read = PageReader().read(
                SourcePage(html: html, id: id, file: file, line: line, sha256: digest, address: metadata.url, known: metadata))
            read.diagnostics = warnings + read.diagnostics
            for index in read.articles.indices { read.articles[index].hasStatedID = statedID != nil }
            return read
        }
        throw failure("the article has no \"text\"", Self.textHint)
    }
}
