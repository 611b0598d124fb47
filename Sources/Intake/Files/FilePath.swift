import Foundation

/// Parts of a path as the user wrote it.
enum FilePath {
    /// The last part.
    static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The folder that holds what a path leads to.
    static func folder(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The name of what a path leads to, also for `.` and `..`.
    static func realName(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent }

    /// The last part without its ending.
    static func stem(_ path: String) -> String { FormatRegistry.standard.stem(of: path) }

    /// A path below a folder.
    static func join(_ folder: String, _ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }
}
