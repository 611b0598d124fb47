import Foundation
import Testing

@testable import Generator

/// Runs the script that cuts questions into words, with node or, where that is missing, in a headless Chromium.
enum JavaScript {
    private static let node = ["/usr/bin/node", "/usr/local/bin/node"].first(where: FileManager.default.isExecutableFile)
    private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first(where: FileManager.default.isExecutableFile)

    static var isThere: Bool { node != nil || chromium != nil }

    /// The value of an expression as JSON. It may use `words`, made with the tables of an index, and `texts`.
    static func run(_ expression: String, texts: [String]) throws -> String {
        let script = try #require(TemplateSet.builtInSources.first { $0.path == "assets/search-words.js" })
        let start = try #require(SearchIndex([]).files.first { $0.path == "search/start.js" })
        let given = SchemaValue.list(texts.map { .text($0) }).json { $0 }
        let code = """
            \(String(decoding: script.contents, as: UTF8.self))
            let words;
            globalThis.dossierSearch = { start: (tables) => { words = globalThis.dossierWords(tables); } };
            \(String(decoding: start.contents, as: UTF8.self))
            const texts = \(given);
            const result = JSON.stringify(\(expression));
            """
        let folder = FileManager.default.temporaryDirectory.appending(path: "script-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        if let node {
            let file = folder.appending(path: "run.cjs")
            try Data((code + "\nprocess.stdout.write(result);\n").utf8).write(to: file)
            return try output(of: node, [file.path])
        }
        let page = folder.appending(path: "run.html")
        let show = "document.documentElement.textContent = `\\u0001${btoa(unescape(encodeURIComponent(result)))}\\u0002`;"
        try Data("<!doctype html><meta charset=\"utf-8\"><body><script>\(code)\n\(show)</script>".utf8).write(to: page)
        let dom = try output(
            of: try #require(chromium), ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "file://" + page.path])
        let parts = dom.split(whereSeparator: { $0 == "\u{1}" || $0 == "\u{2}" })
        let data = try #require(parts.count > 1 ? Data(base64Encoded: String(parts[1])) : nil, "\(dom.prefix(300))")
        return String(decoding: data, as: UTF8.self)
    }

    private static func output(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: printed, as: UTF8.self)
    }
}
