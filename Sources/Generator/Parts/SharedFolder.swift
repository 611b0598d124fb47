import Foundation
import Model

/// A folder into which several processes write parts of one site, some of them twice: a file stands there whole or not at all, and the same
/// bytes written again change nothing.
package struct SharedFolder: SiteSink {
    private let folder: String

    package init(_ folder: String) { self.folder = folder }

    package func write(_ files: [SiteFile]) throws(DiagnosticError) -> [FileStamp] {
        for file in files {
            let path = full(file.path)
            if FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) == file.contents { continue }
            do throws(SystemError) {
                try put(file.contents, at: path)
            } catch {
                throw DiagnosticError(
                    Diagnostic(file: path, message: "the file cannot be written: \(error.reason)", hint: "mend the cause and try again"))
            }
        }
        return []
    }

    /// Writes a file beside its place and renames it.
    private func put(_ contents: [UInt8], at path: String) throws(SystemError) {
        let beside = "\(path).part-\(getpid())"
        var descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        if descriptor < 0, errno == ENOENT {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        }
        guard descriptor >= 0 else { throw SystemError() }
        do throws(SystemError) {
            defer { close(descriptor) }
            try SystemError.writeAll(contents, to: descriptor)
        } catch {
            unlink(beside)
            throw error
        }
        guard rename(beside, path) == 0 else { throw SystemError() }
    }

    package func keep(_ stamps: [FileStamp]) -> Bool { false }

    /// Deletes what an earlier list of the folder names and this one does not, and leaves this one: from now on the folder is a site that
    /// `SiteWriter` may write into.
    package func complete(_ paths: [String]) throws(DiagnosticError) {
        let manifest = full(SiteWriter.manifest)
        let list = FileList(Set(paths))
        let earlier = FileList(reading: FileManager.default.contents(atPath: manifest).map { [UInt8]($0) } ?? [])
        for path in earlier.paths.subtracting(list.paths).sorted() {
            try? FileManager.default.removeItem(atPath: full(path))
        }
        _ = try write([SiteFile(path: SiteWriter.manifest, contents: list.bytes)])
    }

    private func full(_ path: String) -> String { folder + "/" + path }
}

/// Notes the paths of files that go to another sink.
package final class ListingSink: SiteSink {
    private let sink: any SiteSink
    private let listed = Locked<[String]>([])

    package init(_ sink: any SiteSink) { self.sink = sink }

    package var paths: [String] { listed.value }

    package func write(_ files: [SiteFile]) throws(DiagnosticError) -> [FileStamp] {
        listed.update { $0 += files.map(\.path) }
        return try sink.write(files)
    }

    package func keep(_ stamps: [FileStamp]) -> Bool { sink.keep(stamps) }
}
