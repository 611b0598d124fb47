import Model

/// The marks in a summary that the user wrote: links that are called by a source's letter or name. What a mark is called follows from where it
/// leads, as a letter may be another source's tomorrow.
struct SummaryMarks: Sendable {
    let folder: DossierFolder

    /// The article, by index, and the passage that a link leads to, or to a sentence of; nil when it leads to something else.
    func target(_ address: String) -> (source: Int, passage: Substring)? {
        let parts = address.split(separator: "#", maxSplits: 1)
        guard parts.count == 2, let source = folder.index(ofFile: parts[0]) else { return nil }
        return (source, parts[1].prefix { $0 != "-" })
    }

    /// What a link that is a mark is to be called: the letter of the source it leads to where it is called by any letter, its name where it is
    /// called by any source's name. Nil for a link that is none.
    func label(_ link: MarkdownPage.Link) -> String? {
        guard !link.isImage, let target = target(link.url) else { return nil }
        if isLetter(link.label) { return folder.sources[target.source].mark.letter }
        let publishers = folder.dossier.readings.compactMap(\.article.publisher)
        return publishers.contains(link.label) ? folder.dossier.readings[target.source].article.publisher : nil
    }

    /// The Markdown with every mark called by where it leads.
    func corrected(_ markdown: String) -> String {
        guard let page = try? Markdown.page(markdown) else { return markdown }
        var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
        // From the last one, so that what stands before keeps its place.
        for link in page.links.reversed() {
            guard let label = label(link), label != link.label, lines.indices.contains(link.line - 1) else { continue }
            let old = Array("[\(link.label)]".utf8)
            let line = lines[link.line - 1]
            // Blanks before a line are not counted.
            let indent = line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
            let start = [link.column - 1, link.column - 1 + indent].first { $0 < line.count && line[$0...].starts(with: old) }
            guard let start else { continue }
            lines[link.line - 1].replaceSubrange(start..<(start + old.count), with: Array("[\(Markdown.escape(label))]".utf8))
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }

    /// The marks that are called by another source's letter or name.
    func warnings() -> [Diagnostic] {
        guard let summary = folder.ownSummary, let page = try? Markdown.page(summary.markdown) else { return [] }
        return page.links.compactMap { link in
            guard let label = label(link), label != link.label else { return nil }
            return summary.diagnostic(
                .warning, at: .init(line: link.line, column: link.column),
                "the mark “\(link.label)” leads to \(label): it is shown as \(label)",
                hint: "write \(label), or link to the passage that is meant")
        }
    }

    /// Any single letter, as the source that it stood for may be gone, and the letters of the sources.
    private func isLetter(_ label: String) -> Bool {
        label.utf8.count == 1 && label.utf8.allSatisfy { (0x41...0x5A).contains($0) } || folder.sources.contains { $0.mark.letter == label }
    }
}
