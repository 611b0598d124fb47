import Model

/// `.json`: a JSON Feed; articles as objects in one list, such as an export of wallabag; or a list without texts, such as Zotero's CSL-JSON, whose
/// records tell of articles that stand elsewhere in the input.
struct JSONFile: TextFormat {
    let endings = ["json"]

    /// In bytes. A tree of values takes several times as much memory.
    private static let greatest = 100_000_000

    func read(_ text: String, file: String) -> FormatResult {
        guard text.utf8.count <= Self.greatest else {
            return FormatResult(diagnostics: [
                Diagnostic(
                    file: file,
                    message:
                        "the file has \(text.utf8.count / 1_000_000) MB; more than \(Self.greatest / 1_000_000) MB of JSON in one piece is not read",
                    hint: "put each article on a line of a .jsonl file")
            ])
        }
        let places = JSONPlaces(text)
        var scanner = JSONScanner(text[...])
        let document: JSONScanner.Value
        do {
            document = try scanner.document()
        } catch {
            return FormatResult(diagnostics: [
                Diagnostic(
                    file: file, line: places.line(ofByte: error.offset), column: places.column(ofByte: error.offset),
                    message: error.message,
                    hint: "fetch or export the file again")
            ])
        }
        if let feed = JSONFeed(document, place: places, file: file) { return feed.result }
        return records(of: Self.elements(document), places, file: file)
    }

    /// The objects that may be articles: the elements of a list, also of the one list of objects in an object, or the object itself.
    private static func elements(_ document: JSONScanner.Value) -> [JSONScanner.Value] {
        func isObject(_ value: JSONScanner.Value) -> Bool { if case .object = value.content { true } else { false } }
        guard case .object(let values) = document.content else { return document.list.filter(isObject) }
        let lists = values.values.map { $0.list.filter(isObject) }.filter { !$0.isEmpty }
        let isArticle = values.keys.contains { ["text", "html"].contains($0) }
        return lists.count == 1 && !isArticle ? lists[0] : [document]
    }

    private func records(of elements: [JSONScanner.Value], _ places: JSONPlaces, file: String) -> FormatResult {
        var result = FormatResult()
        var names = RecordIDs(file: file)
        var keys: [ForeignKeys] = []
        for element in elements {
            guard case .object(let row) = element.content else { continue }
            if let cited = CitedArticle(element) {
                result.listed.append(cited.record(file: file, line: places.line(element), digest: places.digest(element)))
                continue
            }
            var record = JSONRecord(row, file: file, line: places.line(element), digest: places.digest(element))
            do throws(IntakeFailure) {
                let read = try record.isListed ? record.listed(id: "") : record.article(id: "")
                result.listed += read.listed
                result.diagnostics += read.diagnostics
                for var article in read.articles {
                    if !article.hasStatedID { article.id = names.name(address: article.metadata.url, title: article.metadata.title) }
                    result.articles.append(article)
                }
                keys.append(record.names)
            } catch {
                // One message for a file that holds something else.
                if elements.count > 1 { result.diagnostics.append(error.diagnostic) }
            }
        }
        if result.articles.isEmpty, result.listed.isEmpty {
            return FormatResult(diagnostics: [
                Diagnostic(
                    .warning, file: file, message: "this JSON holds no articles; it is left out",
                    hint: "an article is an object with \"text\" or \"html\", alone or in a list")
            ])
        }
        if let note = ForeignKeys.note(keys, file: file) { result.diagnostics.append(note) }
        return result
    }
}

/// Where the values of a JSON document stand.
struct JSONPlaces {
    private let bytes: [UInt8]
    private let places: PagePlaces

    /// O(length).
    init(_ text: String) {
        bytes = Array(text.utf8)
        places = PagePlaces(text, bytes)
    }

    /// The line on which a value starts, counted from 1.
    func line(_ value: JSONScanner.Value) -> Int { line(ofByte: value.offset) }

    /// Counted from 1. O(log lines).
    func line(ofByte offset: Int) -> Int { places.line(offset) }

    /// In Unicode scalars, counted from 1. O(length of the line).
    func column(ofByte offset: Int) -> Int { 1 + bytes[..<offset].reversed().prefix { $0 != ASCII.lineFeed }.count { $0 & 0xC0 != 0x80 } }

    /// Of a value as it is written. O(length).
    func digest(_ value: JSONScanner.Value) -> String { SHA256.hex(bytes[value.offset..<value.end]) }
}

/// An item of CSL-JSON (Citation Style Language 1.0.2), as Zotero exports its library: what is known of an article, without its text.
struct CitedArticle {
    private var metadata = Metadata()

    /// Nil for what has no address, a text of its own, or no key of that format.
    init?(_ item: JSONScanner.Value) {
        guard let address = item["URL"]?.string, item["text"] == nil, item["html"] == nil,
            ["type", "issued", "container-title"].contains(where: { item[$0] != nil })
        else { return nil }
        metadata.url = address
        metadata.title = item["title"]?.string
        metadata.publisher = (item["container-title"] ?? item["publisher"])?.string
        metadata.authors = (item["author"]?.list ?? []).compactMap { person in
            person["literal"]?.string
                ?? Metadata.filled([person["given"]?.string, person["family"]?.string].compactMap { $0 }.joined(separator: " "))
        }
        if let language = item["language"]?.string {
            metadata.language = language
            metadata.sources[.language] = Self.origin
        }
        if let date = item["issued"].flatMap(Self.date) { metadata.published = date }
        metadata.credit(Self.origin)
    }

    private static let origin = "CSL-JSON"

    func record(file: String, line: Int, digest: String) -> RawArticle {
        RawArticle(id: "", file: file, line: line, sha256: digest, metadata: metadata, body: .marked([]))
    }

    /// `{"date-parts": [[2031, 3, 5]]}`, also with numbers as strings; else `raw`.
    private static func date(_ issued: JSONScanner.Value) -> PublicationDate? {
        guard let first = issued["date-parts"]?.list.first else {
            return (issued["raw"] ?? issued["literal"])?.string.flatMap { StatedDate.publication(fromWords: $0) }
        }
        var numbers = first.list.compactMap { part -> Int? in
            if case .number(let digits) = part.content { Int(digits) } else { part.string.flatMap { Int($0) } }
        }
        if case .strings(let words) = first.content { numbers = words.compactMap { Int($0) } }
        guard !numbers.isEmpty, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
        let parts = numbers.prefix(3).enumerated().map { index, number in
            String(repeating: "0", count: max(0, (index == 0 ? 4 : 2) - String(number).count)) + String(number)
        }
        return StatedDate.publication(parts.joined(separator: "-"))
    }
}
