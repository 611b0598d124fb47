import Model

/// Checks a summary that the user wrote: each link leads to a page and a place of the site, or to the web; what is left out of it, and marks
/// that are called by another source, are warnings.
struct SummaryLinks: Sendable {
    let folder: DossierFolder
    let check: LinkCheck
    /// Of the dossier's own pages.
    let guess: LinkGuess

    /// What is wrong, with the line and column of the file.
    func diagnostics() -> [Diagnostic] {
        guard let summary = folder.ownSummary else { return [] }
        let page: MarkdownPage
        do { page = try Markdown.page(summary.markdown) } catch {
            return error.diagnostics.map { Diagnostic(file: summary.file, message: $0.message, hint: $0.hint) }
        }
        let faults = page.links.compactMap { link in
            fault(link).map { summary.diagnostic(at: .init(line: link.line, column: link.column), $0.message, hint: $0.hint) }
        }
        let leftOut = page.leftOut.map {
            summary.diagnostic(
                .warning, at: $0.place, "raw HTML is left out of a summary", hint: "write Markdown instead: **bold**, [words](address)")
        }
        return faults + leftOut + SummaryMarks(folder: folder).warnings()
    }

    private func fault(_ link: MarkdownPage.Link) -> (message: String, hint: String)? {
        if link.isImage { return ("a summary shows no pictures: “\(link.url)”", "link to the picture instead") }
        if link.url.isEmpty { return ("a link leads nowhere", "write its address in parentheses: [A](article-ID.html#p1)") }
        let scheme = link.url.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
        if scheme.count < link.url.count, link.url.dropFirst(scheme.count).first == ":" {
            let isKnown = Self.schemes.contains(scheme.lowercased())
            return isKnown ? nil : ("the address “\(link.url)” is none of the web", "link to a page that starts with https://")
        }
        guard let message = check.problem(with: link.url, from: folder.path("index.html")) else { return nil }
        let near = guess.nearestLink(to: link.url, from: folder.path("index.html"))
        return (message, near.map { "did you mean “\($0)”?" } ?? "copy the link from the passage's mark on the dossier's pages")
    }

    private static let schemes = ["https", "http", "mailto"]
}
