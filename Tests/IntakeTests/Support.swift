import Foundation
import Model

@testable import Intake

/// Files that exist only in memory.
struct MemoryFiles: Sendable {
    var files: [String: [UInt8]] = [:]
    /// Folders and the names in them, in the order in which the "disk" gives them.
    var folders: [String: [String]] = [:]
    /// Paths that give an error when they are read.
    var locked: Set<String> = []
    /// Paths that are links, and the file or folder that each leads to.
    var links: [String: String] = [:]

    var reader: FileReader {
        FileReader(
            kind: { path in
                let target = resolved(path)
                if folders[target] != nil { return .folder(identity: target) }
                return files[target] != nil || locked.contains(target) ? .file(identity: target) : .missing
            },
            isLink: { links[resolvedFolder(of: $0)] != nil },
            realPath: { resolved($0) },
            names: { folder throws(IntakeFailure) in folders[resolved(folder)] ?? [] },
            open: { path throws(IntakeFailure) in
                guard !locked.contains(path), let bytes = files[resolved(path)] else { throw .unreadable(path, isFolder: false, EACCES) }
                return MemoryBytes(bytes)
            })
    }

    /// A path without links.
    private func resolved(_ path: String) -> String {
        var path = path
        while let link = links.keys.sorted().first(where: { path == $0 || path.hasPrefix($0 + "/") }), let target = links[link] {
            path = target + path.dropFirst(link.count)
        }
        return path
    }

    /// A path without links in it, but as a link where it is one itself.
    private func resolvedFolder(of path: String) -> String {
        guard path.contains("/") else { return path }
        return FilePath.join(resolved(FilePath.folder(path)), FilePath.name(path))
    }
}

/// Reads one file of the given contents.
func intake(_ name: String, _ contents: String) -> IntakeResult { intake([name: Array(contents.utf8)]) }

/// Reads files of the given bytes, in order of their names.
func intake(_ files: [String: [UInt8]]) -> IntakeResult {
    ArticleIntake(files: MemoryFiles(files: files).reader).articles(at: files.keys.sorted())
}

/// What a result says is wrong, as the user reads it.
func messages(_ result: IntakeResult) -> [String] { result.diagnostics.map(\.description) }

/// A text of plain sentences that nothing could take for site chrome.
let storm = """
    The river rose by two metres within a night and flooded the old town, the city council said on Monday.

    About 400 people left their homes before dawn. “We had ten minutes to go,” said Ann Smith, who runs a bakery near the bridge.

    Engineers are working on the dam above the town. They hope to finish before more rain falls at the weekend.
    """
