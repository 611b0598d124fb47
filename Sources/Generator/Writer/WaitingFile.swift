import Model

/// A file that is written beside its place, until all of the site can be put in place.
enum WaitingFile {
    /// Where a file waits for its place. A name that has no room for more waits under its hash.
    static func path(_ path: String) -> String {
        let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
        var name = String(path[start...])
        if name.utf8.count > longestName { name = String(FNV1a.hash(name.utf8), radix: 36) }
        return "\(path[..<start]).dossier-\(name)-new"
    }

    /// In bytes: file systems take 255, and what is put around it takes 13.
    private static let longestName = 242

    /// Stands in the place of a page that is to come or to go.
    static let emptyPage = Array(
        "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>Outdated</title>\n<p>This page is no longer part of the site, or not yet.\n".utf8
    )
}
