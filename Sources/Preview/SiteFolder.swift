import Foundation
import Model

/// A built site as a server gives it out: regular files below one folder, and nothing else.
struct SiteFolder: Sendable {
    let path: String

    /// The parts of a path of an address, decoded; nil where one could lead out of the site or to what is no page of it: `..`, a name that begins
    /// with a dot, a slash, NUL or a backslash in a name, or what is no UTF-8.
    static func parts(of address: String) -> [String]? {
        var parts: [String] = []
        for encoded in address.split(separator: "/") {
            guard let part = encoded.removingPercentEncoding, !part.hasPrefix("."),
                !part.unicodeScalars.contains(where: { "/\\".unicodeScalars.contains($0) || $0.properties.generalCategory == .control })
            else { return nil }
            parts.append(part)
        }
        return parts
    }

    /// The bytes of a regular file; nil where there is none. Each part of the path is opened in the one before it and never followed where it is a link.
    func contents(of parts: [String]) -> [UInt8]? {
        guard let name = parts.last else { return nil }
        var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if folder >= 0 { close(folder) } }
        for part in parts.dropLast() where folder >= 0 {
            let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            close(folder)
            folder = next
        }
        guard folder >= 0 else { return nil }
        let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        // At the end of an empty file there is nothing to be had.
        do { return [UInt8](try handle.readToEnd() ?? Data()) } catch { return nil }
    }
}
