import Model

/// The summary of a dossier as Markdown (CommonMark), each sentence with links to the passages that say it.
struct SummaryMarkdown: Sendable {
    let folder: DossierFolder

    /// The summary alone, a paragraph a sentence.
    var summary: String {
        folder.dossier.summary.map { sentence in
            let marks = citations(of: sentence).map { "[\(letter($0))](\(folder.href($0)))" }
            return ([Self.escaped(sentence.citation.text)] + marks).joined(separator: " ")
        }.joined(separator: "\n\n")
    }

    /// The summary as HTML, with the sources' marks. One that is longer than Markdown may be comes without links.
    var html: String {
        if let page = try? Markdown.page(summary) { return marked(page.html) }
        return folder.dossier.summary.map { "<p>\(DisplayText.safe($0.citation.text).htmlEscaped)</p>\n" }.joined()
    }

    /// The file beside the dossier's page: title, dates, summary, sources.
    var document: String {
        var blocks = ["# \(Self.escaped(folder.title))"]
        let dates = folder.dates
        blocks.append((dates.isEmpty ? "" : dates + " · ") + counted(folder.sources.count, "source", "sources"))
        blocks.append(folder.dossier.summary.isEmpty ? "No sentence stands out." : summary)
        let sources = zip(folder.sources, folder.dossier.readings).map { source, reading in
            let published = reading.article.published
            let date = Publication.words(published) + (published.basis == .inferred ? " (inferred)" : "")
            return "- \(source.mark.letter): [\(Self.escaped(source.title))](\(source.file)), \(Self.escaped(date))"
        }
        blocks.append("## Sources")
        blocks.append(sources.joined(separator: "\n"))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// Puts the sources' marks on the links of the summary's HTML, which cmark made without them. O(length).
    private func marked(_ html: String) -> String {
        var marks: [String: String] = [:]
        for citation in folder.dossier.summary.flatMap(citations) {
            guard let index = folder.index(ofArticle: citation.article) else { continue }
            let href = folder.href(citation).htmlEscaped
            let tone = folder.sources[index].mark.tone
            marks[href] = "<a class=\"mark \(tone)\" href=\"\(href)\" aria-label=\"\(MarkLink.label(citation, in: folder).htmlEscaped)\">"
        }
        let opening = "<a href=\""
        var result = ""
        var rest = Substring(html)
        while let start = rest.firstRange(of: opening) {
            let address = rest[start.upperBound...].prefix { $0 != "\"" }
            let end = rest.index(address.endIndex, offsetBy: 2, limitedBy: rest.endIndex) ?? rest.endIndex
            result += rest[..<start.lowerBound] + (marks[String(address)] ?? String(rest[start.lowerBound..<end]))
            rest = rest[end...]
        }
        return result + rest
    }

    private func citations(of sentence: SummarySentence) -> [Citation] {
        var seen: Set<String> = []
        return ([sentence.citation] + sentence.alsoSaidBy).filter { seen.insert($0.article).inserted }
    }

    private func letter(_ citation: Citation) -> String {
        folder.index(ofArticle: citation.article).map { folder.sources[$0].mark.letter } ?? "?"
    }

    private static func escaped(_ text: String) -> String { Markdown.escape(DisplayText.safe(text)) }
}
