import Foundation
import Model

/// What Intake made of the input: the articles, in input order, and everything that was wrong.
public struct IntakeResult: Sendable {
    public var articles: [Article]
    public var diagnostics: [Diagnostic]

    /// Creates a result.
    public init(articles: [Article] = [], diagnostics: [Diagnostic] = []) {
        self.articles = articles
        self.diagnostics = diagnostics
    }
}

/// Reads files and folders of articles.
public struct ArticleIntake: Sendable {
    /// Creates an intake with the chrome phrases that are part of the program.
    public init() {}

    /// Reads every file named, and every file in the folders named (sorted by path, hidden files skipped).
    public func articles(at paths: [String], excluding: [String] = []) -> IntakeResult {
        var result = IntakeResult()
        for path in paths {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            let files =
                isFolder.boolValue ? ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted().map { path + "/" + $0 } : [path]
            for file in files {
                guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { continue }
                if file.hasSuffix(".jsonl") {
                    for line in text.split(separator: "\n") {
                        guard let row = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { continue }
                        let published = (row["published"] as? String).map { PublicationDate(value: $0, basis: .stated, because: "stated") }
                        result.articles.append(
                            article(
                                id: row["id"] as? String ?? "", file: file, text: row["text"] as? String ?? "", title: row["title"] as? String,
                                published: published ?? .unknown))
                    }
                } else {
                    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
                    result.articles.append(article(id: name, file: file, text: text, title: nil, published: .unknown))
                }
            }
        }
        return result
    }

    private func article(id: String, file: String, text: String, title: String?, published: PublicationDate) -> Article {
        var passages: [Passage] = []
        var kept = ""
        var scalars = 0
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if !line.isEmpty {
                if !kept.isEmpty { kept += "\n\n" }
                let start = kept.utf8.count
                kept += line
                passages.append(
                    Passage(
                        id: "p\(passages.count + 1)", range: start..<kept.utf8.count, kind: .paragraph,
                        source: SourceRange(scalars: scalars..<(scalars + line.unicodeScalars.count), line: number + 1)))
            }
            scalars += line.unicodeScalars.count + 1
        }
        return Article(id: id, file: file, title: title, published: published, text: kept, passages: passages)
    }
}
