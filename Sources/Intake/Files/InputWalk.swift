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

    init(formats: FormatRegistry, files: FileReader, excluded: [String] = []) {
        self.formats = formats
        self.files = files
        self.excluded = Set(excluded.compactMap { if case .folder(let identity) = files.kind($0) { identity } else { nil } })
    }

    /// What was found, and what was not.
    struct Found: Sendable {
        var files: [InputFile] = []
        /// The files with the user's corrections.
        var corrections: [String] = []
        /// The files with summaries that the user wrote.
        var summaries: [String] = []
        var diagnostics: [Diagnostic] = []
    }

    /// The files of each path in turn, those of a folder sorted by the bytes of their paths. A path given twice is read once.
    func walk(_ paths: [String]) -> Found {
        var found = Found()
        var seen: Set<String> = []
        for path in paths {
            switch files.kind(path) {
            case .missing:
                found.diagnostics.append(
                    Diagnostic(file: path, message: "there is no such file or folder", hint: "check the spelling and the folder you are in")
                )
            case .hidden(let reason): found.diagnostics.append(Self.hidden(path, reason))
            case .other:
                found.diagnostics.append(
                    Diagnostic(file: path, message: "this is neither a file nor a folder", hint: "name a file or a folder of articles"))
            case .file: add(file: path, to: &found, seen: &seen)
            case .folder(let identity): add(folder: path, identity, to: &found, seen: &seen)
            }
        }
        return found
    }

    private static func hidden(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            file: path, message: "this cannot be looked at: \(reason)",
            hint: "make the folder above it readable (chmod u+rx) or leave it out")
    }

    private func add(file path: String, to found: inout Found, seen: inout Set<String>) {
        guard seen.insert(path).inserted else { return }
        guard !CorrectionsFile.names.contains(FilePath.name(path)) else {
            found.corrections.append(path)
            addSummaries(in: FilePath.join(FilePath.folder(path), SummaryFile.folder), to: &found)
            return
        }
        guard let format = formats.format(of: path) else {
            found.diagnostics.append(
                Diagnostic(file: path, message: "the ending of the file is not known", hint: "known endings are \(formats.endings)"))
            return
        }
        found.files.append(InputFile(path: path, label: FilePath.realName(path), format: format))
    }

    private func add(folder path: String, _ identity: String, to found: inout Found, seen: inout Set<String>) {
        var listing = Listing()
        list(path, within: [identity], into: &listing)
        found.diagnostics += listing.diagnostics
        addSummaries(in: FilePath.join(path, SummaryFile.folder), to: &found)
        var unknown: [String] = []
        for file in listing.files.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where seen.insert(file).inserted {
            if CorrectionsFile.names.contains(FilePath.name(file)) {
                add(corrections: file, in: path, to: &found)
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

    /// What lies in a folder of summaries, if there is one; every other file in it is somebody's mistake.
    private func addSummaries(in folder: String, to found: inout Found) {
        guard case .folder = files.kind(folder) else { return }
        let names = names(in: folder, &found.diagnostics)
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
            let path = FilePath.join(folder, name)
            guard !found.summaries.contains(path) else { continue }
            if files.kind(path) == .file, SummaryFile.endings.contains(where: { name.hasSuffix("." + $0) }) {
                found.summaries.append(path)
            } else {
                found.diagnostics.append(
                    Diagnostic(
                        .warning, file: path, message: "this is no summary; it is left out",
                        hint: "a summary is a Markdown file named after its dossier: \(SummaryFile.folder)/ID.md"))
            }
        }
    }

    /// The file by which a build marks its site, which holds no articles.
    private static let mark = ".dossier-files"

    private struct Listing {
        var files: [String] = []
        var diagnostics: [Diagnostic] = []
    }

    /// The names of what lies in a folder; none, and a report, where it can't be read.
    private func names(in folder: String, _ diagnostics: inout [Diagnostic]) -> [String] {
        do {
            return try files.names(folder)
        } catch {
            diagnostics.append(error.diagnostic)
            return []
        }
    }

    /// Goes down into a folder; a link back to a folder that is being walked is passed over.
    private func list(_ folder: String, within ancestors: [String], into listing: inout Listing) {
        let names = names(in: folder, &listing.diagnostics)
        guard !names.contains(Self.mark) else { return }
        for name in names where !name.hasPrefix(".") && !Self.isReadMe(name) {
            let path = FilePath.join(folder, name)
            switch files.kind(path) {
            case .file: listing.files.append(path)
            case .folder(let identity):
                guard !excluded.contains(identity) else { continue }
                // At the top of the input this folder holds the user's own words, which are no source.
                guard ancestors.count > 1 || name != SummaryFile.folder else { continue }
                if !ancestors.contains(identity) {
                    list(path, within: ancestors + [identity], into: &listing)
                }
                noteMisleading(path, in: &listing)
            case .missing:
                listing.diagnostics.append(
                    Diagnostic(.warning, file: path, message: "the link leads nowhere; it is left out", hint: "mend or delete the link"))
            case .hidden(let reason): listing.diagnostics.append(Self.hidden(path, reason))
            case .other:
                listing.diagnostics.append(
                    Diagnostic(.warning, file: path, message: "this is neither a file nor a folder; it is left out", hint: "delete it"))
            }
        }
    }

    /// A file that speaks of the folder, not of the news.
    private static func isReadMe(_ name: String) -> Bool { ["readme", "readme.txt", "readme.md"].contains(name.lowercased()) }

    /// A folder that is named like an article is walked like any other, but somebody may have meant a file.
    private func noteMisleading(_ path: String, in listing: inout Listing) {
        guard formats.format(of: path) != nil else { return }
        listing.diagnostics.append(
            Diagnostic(
                .warning, file: path, message: "this is a folder, though it is named like an article; the files in it are read",
                hint: "rename the folder"))
    }
}
