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

    /// What an object of another program holds: `{"name": "Valley Post"}`, `{"$date": "2031-03-10"}`, `{"$date": {"$numberLong": "1931"}}`.
    private static func named(_ value: JSONScanner.Value) -> String? {
        if case .number(let digits) = value.content { return digits }
        return value.string ?? ["name", "$date", "$numberLong"].lazy.compactMap { value[$0] }.first.flatMap(named)
    }

    private func column(of key: String) -> Int? { place(value(key)) }

    private func string(_ key: String) throws(IntakeFailure) -> String? {
        switch value(key)?.content {
        case .string(let value): return value
        case .number(let digits) where key == "id" || Metadata.DateKey(rawValue: key) != nil: return digits
        case nil, .null: return nil
        case _ where names.isForeign(key): return value(key).flatMap(Self.named)
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
        case .string(let value): metadata.authors = ForeignKeys.authors(in: value, areBylines: names.isForeign("authors"))
        case .strings(let all) where names.isForeign("authors"):
            // "Jane Doe | Valley Post"
            metadata.authors = all.flatMap { ForeignKeys.authors(String($0.prefix { $0 != "|" })) }
        case .strings(let names): metadata.authors = names.compactMap(Metadata.filled)
        case .list(let all) where names.isForeign("authors"): metadata.authors = all.compactMap(Self.named)
        case .object where names.isForeign("authors"): metadata.authors = [value("authors").flatMap(Self.named)].compactMap { $0 }
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
            case nil, .null, .string, .number: break
            default: return warn(of: key, "\"\(name)\" is no string")
            }
        }
        guard let words = try string(key.rawValue).flatMap(Metadata.filled) else {
            switch value(key.rawValue)?.content {
            case nil, .null, .string: return
            default: return warn(of: key, "\"\(name)\" is no string")
            }
        }
        let isLenient = isForeign || key == .modified || value(key.rawValue)?.string == nil
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
