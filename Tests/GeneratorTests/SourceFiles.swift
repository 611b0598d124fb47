import Foundation

/// Files of the repository that tests read.
enum SourceFiles {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The path of something in the repository.
    static func path(_ name: String) -> String { root.appending(path: name).path }

    /// The text of all Swift files under a folder, but for some names.
    static func text(under folder: String, except names: [String] = []) throws -> String {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: path(folder)).filter { $0.hasSuffix(".swift") }.sorted()
        return try paths.filter { path in !names.contains { path.hasSuffix($0) } }
            .map { try String(contentsOfFile: path(folder) + "/" + $0, encoding: .utf8) }.joined(separator: "\n")
    }
}
