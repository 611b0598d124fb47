import Foundation
import Generator
import Model

/// A folder for one test of the writer, with an output folder `site` in it and what is outside of that beside it.
final class OutputScratch {
    let top = NSTemporaryDirectory() + "dossier-writer-" + UUID().uuidString
    var output: String { top + "/site" }

    init() throws { try FileManager.default.createDirectory(atPath: top, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: top) }

    func files(_ contents: [String: String]) -> [SiteFile] { contents.map { SiteFile(path: $0.key, text: $0.value) } }

    /// One build.
    func write(_ contents: [String: String]) throws -> WriteReport { try SiteWriter(folder: output).write(files(contents)) }

    /// The text of a file of the output, or outside of it with a path that begins with `../`.
    func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: output + "/" + path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Puts somebody else's file.
    func put(_ path: String, _ text: String = "mine") throws {
        let full = output + "/" + path
        try FileManager.default.createDirectory(atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: full))
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: output + "/" + path) }

    /// Puts a symbolic link in the place of what is there.
    func link(_ path: String, to target: String) throws {
        try? remove(path)
        try FileManager.default.createSymbolicLink(atPath: output + "/" + path, withDestinationPath: target)
    }

    /// Everything below the top that is no folder, links not followed.
    func all() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: top).filter { path in
            try FileManager.default.attributesOfItem(atPath: top + "/" + path)[.type] as? FileAttributeType != .typeDirectory
        }.sorted()
    }

    /// What an error says.
    func message(_ body: () throws -> Void) -> String? {
        do { try body() } catch { return (error as? DiagnosticError)?.diagnostics.map(\.description).joined(separator: "\n") ?? "\(error)" }
        return nil
    }
}
