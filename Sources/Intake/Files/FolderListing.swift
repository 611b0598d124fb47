import Model

/// Lists the files in a folder that the user named, and in those inside it.
///
/// First what is really there, then what links to folders lead to, then what links to files do. Nothing is read twice for a link: what a
/// device and an inode tell to be in the list already is left out, which also ends every circle of links. Each link left out is reported.
struct FolderListing {
    /// In no order.
    private(set) var files: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let reader: FileReader
    private let formats: FormatRegistry
    private let bounds: LinkBounds
    /// The identities of folders that hold no articles.
    private let excluded: Set<String>
    private let top: String
    /// The identities of the folders and files that are listed.
    private var listed: Set<String>
    private var linksToFolders: [String] = []
    private var linksToFiles: [String] = []

    /// The file by which a build marks its site, which holds no articles.
    private static let mark = ".dossier-files"

    /// Lists a folder of the identity given. O(files and folders · log of them).
    init(_ folder: String, identity: String, _ reader: FileReader, _ formats: FormatRegistry, _ bounds: LinkBounds, excluded: Set<String>) {
        self.reader = reader
        self.formats = formats
        self.bounds = bounds
        self.excluded = excluded
        top = folder
        listed = [identity]
        list(folder)
        while !linksToFolders.isEmpty {
            let links = FilePath.sorted(linksToFolders)
            linksToFolders = []
            for link in links { follow(link) }
        }
        for link in FilePath.sorted(linksToFiles) { follow(link) }
    }

    /// Goes down into a folder; links are kept for later.
    private mutating func list(_ folder: String) {
        let names: [String]
        do { names = try reader.names(folder) } catch { return diagnostics.append(error.diagnostic) }
        guard !names.contains(Self.mark) else { return }
        for name in FilePath.sorted(names) where !name.hasPrefix(".") && !Self.isReadMe(name) {
            let path = FilePath.join(folder, name)
            let kind = reader.kind(path)
            // At the top of the input this folder holds the user's own words, which are no source.
            if folder == top, name == SummaryFile.folder, case .folder(let identity) = kind {
                listed.insert(identity)
            } else if reader.isLink(path) {
                if kind.isFolder { linksToFolders.append(path) } else { linksToFiles.append(path) }
            } else {
                add(path, kind)
            }
        }
    }

    private mutating func follow(_ link: String) {
        let kind = reader.kind(link)
        switch kind {
        // One that is not read for its ending is named with those.
        case .file where !isRead(link): add(link, kind)
        case .folder(let identity) where excluded.contains(identity): break
        case .file, .folder:
            guard bounds.allows(link) else { return diagnostics.append(LinkBounds.leadsOut(link)) }
            if let identity = kind.identity, listed.contains(identity) {
                diagnostics.append(Self.isListed(link, "the link leads to what is in the input already; it is left out"))
            } else {
                add(link, kind)
            }
        case .missing, .hidden, .other: add(link, kind)
        }
    }

    private mutating func add(_ path: String, _ kind: FileReader.Kind) {
        switch kind {
        case .file(let identity):
            files.append(path)
            if isRead(path) { listed.insert(identity) }
        case .folder(let identity):
            guard !excluded.contains(identity) else { return }
            guard listed.insert(identity).inserted else {
                return diagnostics.append(Self.isListed(path, "the folder is in the input already; it is left out"))
            }
            list(path)
            noteMisleading(path)
        case .missing:
            diagnostics.append(
                Diagnostic(.warning, file: path, message: "the link leads nowhere; it is left out", hint: "mend or delete the link"))
        case .hidden(let reason): diagnostics.append(.hidden(path, reason))
        case .other:
            diagnostics.append(
                Diagnostic(.warning, file: path, message: "this is neither a file nor a folder; it is left out", hint: "delete it"))
        }
    }

    /// True for a file whose name and place say that it may be read.
    private func isRead(_ path: String) -> Bool {
        formats.format(of: path) != nil || CorrectionsFile.names.contains { FilePath.join(top, $0) == path }
    }

    /// A file that speaks of the folder, not of the news.
    static func isReadMe(_ name: String) -> Bool { ["readme", "readme.txt", "readme.md"].contains(name.lowercased()) }

    private static func isListed(_ path: String, _ message: String) -> Diagnostic {
        Diagnostic(.warning, file: path, message: message, hint: "delete it where it has no use")
    }

    /// A folder that is named like an article is walked like any other, but somebody may have meant a file.
    private mutating func noteMisleading(_ path: String) {
        guard formats.format(of: path) != nil else { return }
        diagnostics.append(
            Diagnostic(
                .warning, file: path, message: "this is a folder, though it is named like an article; the files in it are read",
                hint: "rename the folder"))
    }
}
