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

    /// A path without "./" before it and slashes behind it: another way to write the same path says the same in messages.
    static func plain(_ path: String) -> String {
        var rest = path[...]
        while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
        while rest.count > 1, rest.hasSuffix("/") { rest = rest.dropLast() }
        return rest.isEmpty && !path.isEmpty ? "." : String(rest)
    }

    /// A path below a folder.
    static func join(_ folder: String, _ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }

    /// True where a path is that of a folder or of something in it, by their bytes. Both are without links.
    static func isInside(_ path: String, _ folder: String) -> Bool {
        let rest = path.utf8.dropFirst(folder.utf8.count)
        guard path.utf8.starts(with: folder.utf8) else { return false }
        return rest.isEmpty || rest.first == UInt8(ascii: "/") || folder.utf8.last == UInt8(ascii: "/")
    }

    /// In the order of their bytes, the same on every computer.
    static func sorted(_ paths: some Sequence<String>) -> [String] {
        paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
