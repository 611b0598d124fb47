import Model

/// A file to read, and how.
struct InputFile: Sendable {
    var path: String
    /// The path from the folder above the input that the user named: the same from wherever the program is run.
    var label: String
    var format: any ArticleFormat
}

/// Finds the files that the user's paths lead to.
struct InputWalk: Sendable {
    let formats: FormatRegistry
    let files: FileReader
    /// The identities of folders that hold no articles.
    private let excluded: Set<String>
    private let followsLinks: Bool

    /// `followsLinks`: also those that lead out of the folders that the user named.
    init(formats: FormatRegistry, files: FileReader, excluded: [String] = [], followsLinks: Bool = false) {
        self.formats = formats
        self.files = files
        self.followsLinks = followsLinks
        self.excluded = Set(excluded.compactMap { if case .folder(let identity) = files.kind($0) { identity } else { nil } })
    }

    /// What was found, and what was not.
    struct Found: Sendable {
        var files: [InputFile] = []
        /// The files with the user's corrections.
        var corrections: [String] = []
        /// The files with summaries that the user wrote.
        var summaries: [String] = []
        /// The files with notes about articles.
        var notes: [String] = []
        var diagnostics: [Diagnostic] = []
        /// The paths of all files so far, as bytes: two names that look alike are two files.
        fileprivate var seen: Set<[UInt8]> = []
    }

    /// The files of all paths, sorted by the bytes of theirs: the same whichever is named first. A path given twice is read once.
    func walk(_ paths: [String]) -> Found {
        var found = Found()
        for path in paths {
            switch files.kind(path) {
            case .missing:
                found.diagnostics.append(
                    Diagnostic(file: path, message: "there is no such file or folder", hint: "check the spelling and the folder you are in")
                )
            case .hidden(let reason): found.diagnostics.append(.hidden(path, reason))
            case .other:
                found.diagnostics.append(
                    Diagnostic(file: path, message: "this is neither a file nor a folder", hint: "name a file or a folder of articles"))
            case .file: add(file: path, to: &found)
            case .folder(let identity): add(folder: path, identity, to: &found)
            }
        }
        found.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return found
    }

    private func bounds(of folder: String) -> LinkBounds { LinkBounds(folder, files: files, followsLinks: followsLinks) }

    private func add(file path: String, to found: inout Found) {
        guard found.seen.insert(Array(path.utf8)).inserted else { return }
        guard !CorrectionsFile.names.contains(FilePath.name(path)) else {
            found.corrections.append(path)
            addSummaries(beside: FilePath.folder(path), to: &found)
            addNotes(beside: FilePath.folder(path), to: &found)
            return
        }
        guard let format = formats.format(of: path) else {
            found.diagnostics.append(
                Diagnostic(file: path, message: "the ending of the file is not known", hint: "known endings are \(formats.endings)"))
            return
        }
        found.files.append(InputFile(path: path, label: FilePath.realName(path), format: format))
    }

    private func add(folder path: String, _ identity: String, to found: inout Found) {
        let listing = FolderListing(path, identity: identity, files, formats, bounds(of: path), excluded: excluded)
        found.diagnostics += listing.diagnostics
        addSummaries(beside: path, to: &found)
        var unknown: [String] = []
        for file in FilePath.sorted(listing.files) where found.seen.insert(Array(file.utf8)).inserted {
            if CorrectionsFile.names.contains(FilePath.name(file)) {
                add(corrections: file, in: path, to: &found)
            } else if Self.isNotes(file, of: path) {
                found.notes.append(file)
            } else if let format = formats.format(of: file) {
                let inside = file.dropFirst(path.count).drop { $0 == "/" }
                found.files.append(InputFile(path: file, label: FilePath.join(FilePath.realName(path), String(inside)), format: format))
            } else {
                unknown.append(file)
            }
        }
        if let first = unknown.first {
            let others = unknown.count == 1 ? "" : " and \(unknown.count - 1) more"
            found.diagnostics.append(
                Diagnostic(
                    .warning, file: path,
                    message:
                        "skipped \(unknown.count == 1 ? "a file" : "\(unknown.count) files") with an unknown ending: \(first)\(others)",
                    hint: "known endings are \(formats.endings)"))
        }
        if listing.files.isEmpty, found.summaries.isEmpty, !listing.diagnostics.contains(where: { $0.severity == .error }) {
            found.diagnostics.append(
                Diagnostic(file: path, message: "the folder holds no files", hint: "put articles into it (\(formats.endings))"))
        }
    }

    /// A file of corrections speaks for the whole folder that the user named, so that it must not hide deep inside.
    private func add(corrections file: String, in folder: String, to found: inout Found) {
        if FilePath.join(folder, FilePath.name(file)) == file {
            found.corrections.append(file)
        } else {
            found.diagnostics.append(
                Diagnostic(
                    .warning, file: file, message: "a \(FilePath.name(file)) inside a folder of the input is not read",
                    hint: "move it to \(FilePath.join(folder, FilePath.name(file)))"))
        }
    }

    /// Whether a file holds notes about the articles of an input folder: by its ending, in the folder of notes. Any other file there may be an article.
    private static func isNotes(_ file: String, of input: String) -> Bool {
        FilePath.folder(file) == FilePath.join(input, NotesFile.folder) && NotesFile.endings.contains { file.hasSuffix("." + $0) }
    }

    /// The notes in the folder of notes, if there is one.
    private func addNotes(beside input: String, to found: inout Found) {
        let folder = FilePath.join(input, NotesFile.folder)
        let bounds = bounds(of: input)
        guard files.kind(folder).isFolder else { return }
        guard bounds.allows(folder) else { return found.diagnostics.append(LinkBounds.leadsOut(folder)) }
        let names: [String]
        do { names = try files.names(folder) } catch { return found.diagnostics.append(error.diagnostic) }
        for name in FilePath.sorted(names) where !name.hasPrefix(".") {
            let path = FilePath.join(folder, name)
            guard Self.isNotes(path, of: input), files.kind(path).isFile, found.seen.insert(Array(path.utf8)).inserted else { continue }
            guard bounds.allows(path) else {
                found.diagnostics.append(LinkBounds.leadsOut(path))
                continue
            }
            found.notes.append(path)
        }
    }

    /// What lies in the folder of summaries, if there is one; every other file in it is somebody's mistake.
    private func addSummaries(beside input: String, to found: inout Found) {
        let folder = FilePath.join(input, SummaryFile.folder)
        let bounds = bounds(of: input)
        guard files.kind(folder).isFolder else { return }
        guard bounds.allows(folder) else { return found.diagnostics.append(LinkBounds.leadsOut(folder)) }
        let names: [String]
        do { names = try files.names(folder) } catch { return found.diagnostics.append(error.diagnostic) }
        for name in FilePath.sorted(names) where !name.hasPrefix(".") {
            let path = FilePath.join(folder, name)
            guard !found.summaries.contains(where: { $0.utf8.elementsEqual(path.utf8) }) else { continue }
            if !bounds.allows(path) {
                found.diagnostics.append(LinkBounds.leadsOut(path))
            } else if files.kind(path).isFile, SummaryFile.endings.contains(where: { name.hasSuffix("." + $0) }) {
                found.summaries.append(path)
            } else {
                found.diagnostics.append(
                    Diagnostic(
                        .warning, file: path, message: "this is no summary; it is left out",
                        hint: "a summary is a Markdown file named after its dossier: \(SummaryFile.folder)/ID.md"))
            }
        }
    }
}

extension Diagnostic {
    /// What is said of a path that may not be looked at.
    static func hidden(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            file: path, message: "this cannot be looked at: \(reason)",
            hint: "make the folder above it readable (chmod u+rx) or leave it out")
    }
}
