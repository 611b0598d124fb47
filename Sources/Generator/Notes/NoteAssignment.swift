import Foundation
import Model

/// Which dossier each note is about.
struct NoteAssignment: Sendable {
    /// By the name of the dossier's folder, in order.
    private(set) var notes: [String: [Note]] = [:]
    /// Those that name no article and no page of the site.
    private(set) var lost: [Note] = []

    /// Finds the dossiers by their articles, and by the folders of pages. O(notes + articles).
    init(_ all: [Note], dossiers: [(source: DossierSource, name: String)]) {
        guard !all.isEmpty else { return }
        var folders: [String: String] = [:]
        for (source, name) in dossiers {
            for reading in source.readings { folders[reading.article.id] = name }
        }
        let names = Set(dossiers.map(\.name))
        for note in all {
            let page = SitePage(note.source).flatMap { names.contains($0.folder) ? $0.folder : nil }
            if let folder = note.article.flatMap({ folders[$0] }) ?? page {
                notes[folder, default: []].append(note)
            } else {
                lost.append(note)
            }
        }
    }

    /// A warning for each of those.
    var diagnostics: [Diagnostic] {
        lost.map {
            Diagnostic(
                .warning, file: $0.file, line: $0.line, message: "no article has the address or id that the note is about: \($0.source)",
                hint: "review.html lists it; add the article, or mend the note's target")
        }
    }
}

/// A page of a dossier, by the end of its address: the site may stand anywhere.
struct SitePage {
    let folder: String
    /// With its ending.
    let file: Substring

    /// Nil for what is no page in a folder.
    init?(_ address: String) {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let parts = path.split(separator: "/")
        guard parts.count >= 2, let file = parts.last, file.hasSuffix(".html") else { return nil }
        self.file = file
        folder = parts[parts.count - 2].removingPercentEncoding ?? String(parts[parts.count - 2])
    }
}
