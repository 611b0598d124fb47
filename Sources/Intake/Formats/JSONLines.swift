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
    func article(
        _ line: Substring, number: Int, file: String, _ keys: inout ForeignKeys?
    ) throws(IntakeFailure) -> FormatResult {
        func failure(_ message: String, _ hint: String, column: Int) -> IntakeFailure {
            IntakeFailure(Diagnostic(file: file, line: number, column: column, message: message, hint: hint))
        }
        // Text and markup of one article, each letter in six bytes, and what else an export knows.
        if line.utf8.count > Self.greatestLine {
            throw failure(
                "the line has \(line.utf8.count / 1_000_000) MB; more than \(Self.greatestLine / 1_000_000) MB is no article",
                "put each article on a line of its own", column: 1)
        }
        var scanner = JSONScanner(line)
        let row: [String: JSONScanner.Value]
        do {
            row = try scanner.object()
        } catch {
            throw failure(error.message, "mend the line: each is one JSON object like {\"text\": \"…\"}", column: error.column)
        }
        var record = JSONRecord(row, file: file, line: number, digest: SHA256.hex(line.utf8)) { [scanner] value in
            value.map { scanner.column(ofByte: $0.offset) } ?? 1
        }
        defer { keys = record.names }
        return try record.article(id: "\(FilePath.stem(file))-\(number)")
    }

    /// In bytes.
    private static let greatestLine = 64_000_000

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
