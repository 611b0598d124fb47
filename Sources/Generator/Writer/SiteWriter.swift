import Foundation
import Model

/// What a build did to the output folder.
public struct WriteReport: Sendable, Hashable {
    /// Files that were new or had other contents.
    public var written = 0
    /// Files that already had the right contents.
    public var unchanged = 0
    /// Files of an earlier build that the site no longer has.
    public var deleted = 0

    /// Creates a report.
    public init(written: Int = 0, unchanged: Int = 0, deleted: Int = 0) {
        self.written = written
        self.unchanged = unchanged
        self.deleted = deleted
    }
}

/// Writes a site into a folder: only files that changed, and deletes only what an earlier build wrote.
///
/// A list of the files written (`.dossier-files`) stays in the folder. It is what makes the folder an earlier build.
public struct SiteWriter: Sendable {
    /// The list of files that a build wrote, one path a line, sorted.
    public static let manifest = ".dossier-files"

    private let folder: String
    private let writeFile: @Sendable (_ contents: [UInt8], _ path: String) throws -> Void

    /// A writer into a folder. `writeFile` puts contents into a file; tests replace it to make writing fail.
    public init(
        folder: String,
        writeFile: @escaping @Sendable (_ contents: [UInt8], _ path: String) throws -> Void = { contents, path in
            // A list that is cut short would make strangers of our own files.
            let isManifest = path.hasSuffix("/" + SiteWriter.manifest)
            try Data(contents).write(to: URL(fileURLWithPath: path), options: isManifest ? .atomic : [])
        }
    ) {
        self.folder = folder
        self.writeFile = writeFile
    }

    /// Throws when a site must not be written here: the folder holds the input, is a file, or has files in it that no build wrote.
    public func checkFolder(inputs: [String]) throws(DiagnosticError) {
        let output = Self.realPath(folder)
        for input in inputs where (Self.realPath(input) + "/").hasPrefix(output == "/" ? "/" : output + "/") {
            throw DiagnosticError(
                Diagnostic(file: folder, message: "the output folder contains the input “\(input)”", hint: "choose another folder with -o")
            )
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else {
            throw DiagnosticError(
                Diagnostic(file: folder, message: "the output is a file, not a folder", hint: "choose another name with -o"))
        }
        let entries: [String]
        do {
            entries = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw DiagnosticError(Diagnostic(file: folder, message: "the output folder cannot be read: \(Self.reason(error))"))
        }
        guard entries.isEmpty || entries.contains(Self.manifest) else {
            throw DiagnosticError(
                Diagnostic(
                    file: folder,
                    message: "the folder is not empty and holds no earlier build",
                    hint: "choose an empty or new folder with -o; nothing was written"
                )
            )
        }
    }

    /// Writes the files. Throws on the first that cannot be written or that stands where somebody else's file is; the folder then holds
    /// parts of the old and the new site, and the next build completes it.
    public func write(_ files: [SiteFile]) throws(DiagnosticError) -> WriteReport {
        let earlier = readManifest()
        let paths = Set(files.map(\.path))
        try refuseForeignFiles(paths.subtracting(earlier))
        try put(manifest(of: paths.union(earlier)))
        var report = WriteReport()
        for file in files.sorted(by: { $0.path < $1.path }) {
            if isUnchanged(file) {
                report.unchanged += 1
            } else {
                try put(file)
                report.written += 1
            }
        }
        for path in earlier.subtracting(paths).sorted() where try delete(path) { report.deleted += 1 }
        try put(manifest(of: paths))
        return report
    }

    private func manifest(of paths: Set<String>) -> SiteFile {
        SiteFile(
            path: Self.manifest,
            text: "# The files that `dossier build` wrote here; it deletes no others.\n" + paths.sorted().map { $0 + "\n" }.joined())
    }

    /// Paths that lead out of the folder are not believed.
    private func readManifest() -> Set<String> {
        guard let data = FileManager.default.contents(atPath: full(Self.manifest)) else { return [] }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        return Set(lines.filter { !$0.hasPrefix("#") && !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") })
    }

    private func refuseForeignFiles(_ paths: Set<String>) throws(DiagnosticError) {
        let foreign = paths.sorted().filter { FileManager.default.fileExists(atPath: full($0)) }
        guard foreign.isEmpty else {
            throw DiagnosticError(
                foreign.map {
                    Diagnostic(
                        file: full($0), message: "the file is in the way and no build wrote it",
                        hint: "move it elsewhere; nothing was written")
                }
            )
        }
    }

    private func isUnchanged(_ file: SiteFile) -> Bool {
        guard let old = FileManager.default.contents(atPath: full(file.path)), old.count == file.contents.count else { return false }
        return old.elementsEqual(file.contents)
    }

    private func put(_ file: SiteFile) throws(DiagnosticError) {
        let path = full(file.path)
        do {
            if file.path == Self.manifest, isUnchanged(file) { return }
            let parent = Self.parent(of: path)
            if !FileManager.default.fileExists(atPath: parent) {
                try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            }
            try writeFile(file.contents, path)
        } catch {
            throw DiagnosticError(
                Diagnostic(
                    file: path,
                    message: "the file cannot be written: \(Self.reason(error))",
                    hint: "the site is not complete; mend the cause and build again"
                )
            )
        }
    }

    /// Deletes a file of an earlier build and the folders that this leaves empty; false when it was gone already.
    private func delete(_ path: String) throws(DiagnosticError) -> Bool {
        // A folder or a link under this name is somebody else's by now.
        let type = try? FileManager.default.attributesOfItem(atPath: full(path))[.type] as? FileAttributeType
        guard type == .typeRegular else { return false }
        do {
            try FileManager.default.removeItem(atPath: full(path))
        } catch {
            throw DiagnosticError(Diagnostic(file: full(path), message: "the outdated file cannot be deleted: \(Self.reason(error))"))
        }
        var parent = Self.parent(of: path)
        while !parent.isEmpty, (try? FileManager.default.contentsOfDirectory(atPath: full(parent)))?.isEmpty == true {
            try? FileManager.default.removeItem(atPath: full(parent))
            parent = Self.parent(of: parent)
        }
        return true
    }

    private func full(_ path: String) -> String { folder + "/" + path }

    /// The part before the last slash; empty when there is none. (Foundation's own traps on a path of one letter in 6.3.)
    private static func parent(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

    /// The absolute path with links resolved, also of a folder that is not there yet.
    private static func realPath(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }

    /// The system's own words for an error.
    private static func reason(_ error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error ?? error
        guard let code = (cause as? POSIXError)?.code.rawValue ?? posixCode(cause as NSError) else { return error.localizedDescription }
        return String(cString: strerror(code))
    }

    private static func posixCode(_ error: NSError) -> Int32? { error.domain == NSPOSIXErrorDomain ? Int32(error.code) : nil }
}
