import Foundation
import Model

/// `.jsonl`, `.ndjson`: one article a line. Keys of other programs are read as what they mean, and the others passed over.
struct JSONLines: TextFormat {
    let endings = ["jsonl", "ndjson"]

    func read(_ text: String, file: String) -> FormatResult {
        var result = FormatResult()
        let lines = Self.lines(of: text).parallelMap { number, line -> (FormatResult, ForeignKeys?) in
            var keys: ForeignKeys?
            do throws(IntakeFailure) {
                return (try article(line, number: number, file: file, &keys), keys)
            } catch {
                return (FormatResult(diagnostics: [error.diagnostic]), keys)
            }
        }
        for (read, _) in lines {
            result.articles += read.articles
            result.diagnostics += read.diagnostics
        }
        if let note = ForeignKeys.note(lines.compactMap(\.1), file: file) { result.diagnostics.append(note) }
        if result.articles.isEmpty, result.diagnostics.isEmpty {
            result.diagnostics.append(
                Diagnostic(file: file, message: "the file is empty", hint: "put one JSON object on each line, or delete the file"))
        }
        return result
    }

    /// The one article of a line.
    private func article(
        _ line: Substring, number: Int, file: String, _ keys: inout ForeignKeys?
    ) throws(IntakeFailure) -> FormatResult {
        func failure(_ message: String, _ hint: String, column: Int = 1) -> IntakeFailure {
            IntakeFailure(Diagnostic(file: file, line: number, column: column, message: message, hint: hint))
        }
        // Text and markup of one article, each letter in six bytes, and what else an export knows.
        if line.utf8.count > Self.greatestLine {
            throw failure(
                "the line has \(line.utf8.count / 1_000_000) MB; more than \(Self.greatestLine / 1_000_000) MB is no article",
                "put each article on a line of its own")
        }
        var scanner = JSONScanner(line)
        let row: [String: JSONScanner.Value]
        do {
            row = try scanner.object()
        } catch {
            throw failure(error.message, "mend the line: each is one JSON object like {\"text\": \"…\"}", column: error.column)
        }
        let names = ForeignKeys(row.keys, own: Self.keys) { key in
            if case .string(let value) = row[key]?.content { ForeignKeys.isAddress(value) } else { false }
        }
        keys = names
        func value(_ key: String) -> JSONScanner.Value? { names.places[key].flatMap { row[$0] } }
        func column(_ key: String) -> Int { value(key).map { scanner.column(ofByte: $0.offset) } ?? 1 }
        func string(_ key: String) throws(IntakeFailure) -> String? {
            switch value(key)?.content {
            case .string(let value): return value
            case .number(let digits) where key == "id": return digits
            case nil, .null: return nil
            case _ where names.isForeign(key): return nil
            default: throw failure("\"\(key)\" is no string", "put its value in quotation marks", column: column(key))
            }
        }
        var warnings: [Diagnostic] = []
        var metadata = Metadata()
        metadata.title = try string("title").flatMap(Metadata.filled)
        metadata.publisher = try string("publisher").flatMap(Metadata.filled)
        metadata.url = try string("url").flatMap(Metadata.filled)
        if let language = try string("language").flatMap(Metadata.filled) {
            metadata.language = language
            metadata.sources[.language] = Self.keyOfLine
        }
        if let value = try string("published").flatMap(Metadata.filled) {
            if let published = names.isForeign("published") ? StatedDate.publication(fromWords: value) : StatedDate.publication(value) {
                metadata.published = published
            } else if names.isForeign("published") {
                warnings.append(
                    Diagnostic(
                        .warning, file: file, line: number, column: column("published"),
                        message: "\"\(names.places["published"] ?? "published")\" is no date: \"\(value)\"; the article is read without it",
                        hint: StatedDate.hint))
            } else {
                throw failure("\"published\" is no date: \"\(value)\"", StatedDate.hint, column: column("published"))
            }
        }
        switch value("authors")?.content {
        case nil, .null: break
        case .string(let byline) where names.isForeign("authors"): metadata.authors = ForeignKeys.authors(byline)
        case .string(let name): metadata.authors = [name].compactMap(Metadata.filled)
        case .strings(let names): metadata.authors = names.compactMap(Metadata.filled)
        case _ where names.isForeign("authors"): break
        default: throw failure("\"authors\" is no list of strings", "write [\"Jane Doe\", \"Ann Smith\"]", column: column("authors"))
        }
        metadata.credit(Self.keyOfLine)
        let statedID = try string("id").flatMap(Metadata.filled)
        let id = statedID ?? "\(FilePath.stem(file))-\(number)"
        let digest = SHA256.hex(line.utf8)
        let text = try string("text")
        let isMarkup = names.isForeign("text") && text.map(PlainMarkup.isMarkup) ?? false
        if let text, !isMarkup, !text.allSatisfy(\.isWhitespace) {
            if let fault = RawArticle.sizeFault(text, file: file, line: number) { throw IntakeFailure(fault) }
            let article = RawArticle(
                id: id, hasStatedID: statedID != nil, file: file, line: number, sha256: digest, metadata: metadata, body: .scraped(text))
            return FormatResult(articles: [article], diagnostics: warnings)
        }
        if let html = try isMarkup ? text : string("html"), !html.allSatisfy(\.isWhitespace) {
            var read = PageReader().read(
                SourcePage(html: html, id: id, file: file, line: number, sha256: digest, address: metadata.url, known: metadata))
            read.diagnostics = warnings + read.diagnostics
            for index in read.articles.indices { read.articles[index].hasStatedID = statedID != nil }
            return read
        }
        throw failure("the article has no \"text\"", Self.textHint)
    }

    /// In bytes.
    private static let greatestLine = 64_000_000
    private static let keyOfLine = "key of its line"
    private static let keys = Metadata.keys + ["html", "id", "text"]
    private static let textHint = "give its text in the key \"text\", or its page in \"html\""

    /// The lines that are not blank, with their numbers and without their line ends. O(length).
    private static func lines(of text: String) -> [(Int, Substring)] {
        var text = text
        let lines = text.withUTF8 { bytes in
            var lines: [Range<Int>] = []
            var start = 0
            guard let base = bytes.baseAddress else { return lines }
            while start <= bytes.count {
                let rest = bytes.count - start
                let found = rest > 0 ? memchr(base + start, Int32(ASCII.lineFeed), rest) : nil
                let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
                lines.append(start..<(end > start && bytes[end - 1] == ASCII.carriageReturn ? end - 1 : end))
                start = end + 1
            }
            return lines
        }
        return lines.enumerated().map { ($0.offset + 1, text.slice($0.element)) }.filter { !$0.1.utf8.allSatisfy(ASCII.isBlank) }
    }
}
