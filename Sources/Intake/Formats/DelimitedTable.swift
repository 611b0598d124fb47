import Model

/// `.csv`, `.tsv`: one article a row, under a header that names the columns. Columns of other programs are read as what they mean, and the others passed over.
struct DelimitedTable: TextFormat {
    let endings: [String]
    /// What separates the fields where the header does not tell.
    let separator: UInt8

    /// Separated by commas, or by what the header uses: spreadsheets of many countries write semicolons.
    static let commas = DelimitedTable(endings: ["csv"], separator: UInt8(ascii: ","))
    /// Separated by tabs.
    static let tabs = DelimitedTable(endings: ["tsv"], separator: UInt8(ascii: "\t"))

    /// The columns that are read, sorted.
    static let columns = ["authors", "html", "id", "language", "modified", "published", "publisher", "text", "title", "url"]

    /// So many rows that do not fit, and so many dates that are none, are named one by one; more have one cause.
    fileprivate static let mostFaults = 20

    func read(_ text: String, file: String) -> FormatResult {
        let bytes = Array(text.utf8)
        var rows = DelimitedRows(bytes, separator: separator(in: bytes))
        guard let header = rows.next() else {
            return FormatResult(diagnostics: [
                Diagnostic(file: file, message: "the file is empty", hint: "put a header and one article a row into it, or delete it")
            ])
        }
        var table = Header(header, file: file)
        table.noteOrder(of: rows)
        let isList = !table.has("text") && !table.has("html")
        guard !isList || table.has("url") else { return FormatResult(diagnostics: [table.lacksText]) }
        var result = FormatResult(diagnostics: [table.note].compactMap { $0 })
        var empty: [Int] = []
        var faults = 0
        var undated = 0
        while let row = rows.next() {
            if let fault = table.fault(of: row) {
                faults += 1
                if faults <= Self.mostFaults { result.diagnostics.append(fault) }
                continue
            }
            if isList {
                if let record = table.listed(row, digest: SHA256.hex(bytes[row.bytes]), &result.diagnostics, &undated) {
                    result.listed.append(record)
                } else {
                    empty.append(row.line)
                }
                continue
            }
            do {
                guard let article = try table.article(row, digest: SHA256.hex(bytes[row.bytes]), &result.diagnostics, &undated)
                else {
                    empty.append(row.line)
                    continue
                }
                result.articles.append(article)
            } catch {
                result.diagnostics.append(error.diagnostic)
            }
        }
        if faults > Self.mostFaults {
            result.diagnostics.append(
                Diagnostic(
                    file: file, message: "\(faults - Self.mostFaults) more rows do not fit the header and are left out",
                    hint: "check the separator and the quotation marks"))
        }
        if undated > Self.mostFaults {
            let more = counted(undated - Self.mostFaults, "more date is none", "more dates are none")
            result.diagnostics.append(
                Diagnostic(.warning, file: file, message: more + "; the articles are read without them", hint: StatedDate.hint))
        }
        if let first = empty.first {
            result.diagnostics.append(
                Diagnostic(
                    .warning, file: file, line: first,
                    message:
                        "\(counted(empty.count, "row has", "rows have")) no \(isList ? "address" : "text") and \(empty.count == 1 ? "is" : "are") left out",
                    hint: "fill the column \"\(isList ? "url" : table.has("text") ? "text" : "html")\" or delete the row"))
        } else if result.articles.isEmpty, result.listed.isEmpty, result.diagnostics.allSatisfy({ $0.severity == .warning }) {
            result.diagnostics.append(
                Diagnostic(file: file, message: "there is no row under the header", hint: "put one article in each row, or delete the file")
            )
        }
        return result
    }

    /// The separator that stands most often in the first line.
    private func separator(in text: [UInt8]) -> UInt8 {
        let line = text.prefix { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn }
        let candidates = [separator] + [",", ";", "\t"].map { UInt8(ascii: $0) }.filter { $0 != separator }
        let counts = candidates.map { candidate in line.count { $0 == candidate } }
        return zip(candidates, counts).max { $0.1 < $1.1 && $1.1 > 0 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? separator
    }
}

/// The first row of a table, and what it says of the others.
private struct Header {
    private let file: String
    private let line: Int
    /// As they stand.
    private let written: [String]
    private let names: [String]
    private let places: [String: Int]
    private let keys: ForeignKeys
    /// The order of day and month in 3/4/2031, where other rows of the table show it.
    private(set) var isDayFirst: Bool?

    init(_ row: DelimitedRows.Row, file: String) {
        self.file = file
        line = row.line
        written = row.fields.map { Metadata.filled($0) ?? "" }
        names = written.map { $0.lowercased() }
        let columns = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        keys = ForeignKeys(Set(names).filter { !$0.isEmpty }, own: DelimitedTable.columns) { _ in false }
        places = keys.places.compactMapValues { columns[$0] }
    }

    /// Notes how the dates of all rows are written: those that can be read in one way only show it, where they agree. O(table).
    mutating func noteOrder(of rows: DelimitedRows) {
        var rows = rows
        var orders: Set<Bool> = []
        while orders.count < 2, let row = rows.next() {
            guard row.fields.count == names.count else { continue }
            for key in Metadata.DateKey.allCases {
                if let order = field(key.rawValue, row).flatMap(StatedDate.isDayFirst) { orders.insert(order) }
            }
        }
        isDayFirst = orders.count == 1 ? orders.first : nil
    }

    /// What is said of the columns of another program.
    var note: Diagnostic? { ForeignKeys.note([keys], file: file) }

    func has(_ column: String) -> Bool { places[column] != nil }

    var lacksText: Diagnostic {
        let guess =
            names.compactMap { name in nearest(to: name, in: ["html", "text"]).map { "rename \"\(name)\" to \"\($0)\"; " } }.first ?? ""
        return Diagnostic(
            file: file, line: line, message: "no column is named \"text\" or \"html\"",
            hint: guess + "the columns that are read are \(DelimitedTable.columns.joined(separator: ", "))")
    }

    /// What is wrong with the form of a row.
    func fault(of row: DelimitedRows.Row) -> Diagnostic? {
        if let quote = row.openQuote {
            return Diagnostic(
                file: file, line: quote, message: "a quotation mark opens a field and is never closed; the line is left out",
                hint: "close it, or write two marks for one")
        }
        guard row.fields.count != names.count else { return nil }
        return Diagnostic(
            file: file, line: row.line,
            message: "the row has \(counted(row.fields.count, "field", "fields")), the header \(names.count); the row is left out",
            hint: "put quotation marks around a field that holds a separator or a line end")
    }

    private func field(_ column: String, _ row: DelimitedRows.Row) -> String? {
        places[column].flatMap { Metadata.filled(row.fields[$0]) }
    }

    /// What a row tells of an article that stands elsewhere, or nil where it has no address. `undated` counts dates that are none.
    func listed(_ row: DelimitedRows.Row, digest: String, _ diagnostics: inout [Diagnostic], _ undated: inout Int) -> RawArticle? {
        let metadata = metadata(row, &diagnostics, &undated)
        guard metadata.url != nil else { return nil }
        return RawArticle(
            id: "\(FilePath.stem(file))-\(row.line)", file: file, line: row.line, sha256: digest, metadata: metadata, body: .marked([]))
    }

    private func metadata(_ row: DelimitedRows.Row, _ diagnostics: inout [Diagnostic], _ undated: inout Int) -> Metadata {
        func field(_ column: String) -> String? { self.field(column, row) }
        var metadata = Metadata()
        metadata.title = field("title")
        metadata.publisher = field("publisher")
        metadata.url = field("url")
        // A column "source" holds addresses or names, each row for itself.
        if keys.isForeign("publisher"), let publisher = metadata.publisher, ForeignKeys.isAddress(publisher) {
            metadata.url = metadata.url ?? publisher
            metadata.publisher = nil
        }
        if let language = field("language") {
            metadata.language = language
            metadata.sources[.language] = "the table"
        }
        metadata.authors = ForeignKeys.authors(in: field("authors") ?? "", areBylines: keys.isForeign("authors"))
        for key in Metadata.DateKey.allCases {
            guard let value = field(key.rawValue), !metadata.take(StatedDate.publication(fromWords: value, isDayFirst: isDayFirst), as: key)
            else { continue }
            undated += 1
            guard undated <= DelimitedTable.mostFaults else { continue }
            let name = places[key.rawValue].map { written[$0] } ?? key.rawValue
            diagnostics.append(
                Diagnostic(
                    .warning, file: file, line: row.line, message: key.fault(value, name: name) + "; the article is read without it",
                    hint: key.hint))
        }
        metadata.credit("the table")
        return metadata
    }

    /// The article of a row, or nil where it has no text. `undated` counts dates that are none.
    func article(
        _ row: DelimitedRows.Row, digest: String, _ diagnostics: inout [Diagnostic], _ undated: inout Int
    ) throws(IntakeFailure) -> RawArticle? {
        func field(_ column: String) -> String? { self.field(column, row) }
        let metadata = metadata(row, &diagnostics, &undated)
        let statedID = field("id")
        let id = statedID ?? "\(FilePath.stem(file))-\(row.line)"
        let text = field("text")
        let isMarkup = keys.isForeign("text") && text.map(PlainMarkup.isMarkup) ?? false
        if let text, !isMarkup {
            if let fault = RawArticle.sizeFault(text, file: file, line: row.line) { throw IntakeFailure(fault) }
            return RawArticle(
                id: id, hasStatedID: statedID != nil, file: file, line: row.line, sha256: digest, metadata: metadata, body: .scraped(text))
        }
        guard let html = isMarkup ? text : field("html") else { return nil }
        let read = PageReader().read(
            SourcePage(html: html, id: id, file: file, line: row.line, sha256: digest, address: metadata.url, known: metadata))
        diagnostics += read.diagnostics
        guard var article = read.articles.first else { return nil }
        article.hasStatedID = statedID != nil
        return article
    }
}
