import Model

/// The summary of a dossier as Markdown (CommonMark): the user's own where there is one; else each sentence with links to the passages that say it.
struct SummaryMarkdown: Sendable {
    let folder: DossierFolder

    /// True when there is nothing to show.
    var isEmpty: Bool { folder.ownSummary == nil && folder.dossier.summary.isEmpty }

    /// The summary alone; the one that the program makes has a paragraph a sentence.
    var summary: String {
        if let own = folder.ownSummary { return Self.trimmed(own.markdown) }
        return folder.dossier.summary.map { sentence in
            let marks = citations(of: sentence).map { "[\(letter($0))](\(folder.href($0)))" }
            return ([Self.escaped(sentence.citation.text)] + marks).joined(separator: " ")
        }.joined(separator: "\n\n")
    }

    /// The summary as HTML, with the sources' marks. One that is longer than Markdown may be comes without links.
    var html: String {
        // The page's own headline is the first level, the summary's headline the second.
        let topLevel = folder.ownSummary?.title == nil ? 2 : 3
        if let page = try? Markdown.page(summary, topLevel: topLevel, prefix: "summary-") { return marked(page.html) }
        return folder.dossier.summary.map { "<p>\(DisplayText.safe($0.citation.text).htmlEscaped)</p>\n" }.joined()
    }

    /// Who wrote the user's own summary: "By Ana Sousa, 6 March 2031"; empty for one that the program made.
    var byline: String {
        guard let own = folder.ownSummary else { return "" }
        let date = own.date.map { DateWords.words($0) ?? $0 }
        guard let author = own.author else { return ["Written for this dossier", date].compactMap { $0 }.joined(separator: ", ") }
        return ["By \(author)", date].compactMap { $0 }.joined(separator: ", ")
    }

    /// The article and passage that each link of the summary leads to, in order.
    var cited: [(article: String, passage: String)] {
        guard folder.ownSummary != nil else {
            return folder.dossier.summary.flatMap { [$0.citation] + $0.alsoSaidBy }.map { ($0.article, $0.passage) }
        }
        let links = (try? Markdown.page(summary))?.links ?? []
        return links.compactMap { link in
            passage(link.url).map { (folder.dossier.readings[$0.source].article.id, String($0.passage)) }
        }
    }

    /// The file beside the dossier's page: title, dates, summary, sources.
    var document: String {
        var blocks = ["# \(Self.escaped(folder.title))"]
        let dates = folder.dates
        blocks.append((dates.isEmpty ? "" : dates + " · ") + counted(folder.sources.count, "source", "sources"))
        if let own = folder.ownSummary {
            if let title = own.title { blocks.append("## \(Self.escaped(title))") }
            blocks.append(Self.escaped(byline))
        }
        blocks.append(isEmpty ? "No sentence stands out." : summary)
        let sources = zip(folder.sources, folder.dossier.readings).map { source, reading in
            let published = reading.article.published
            let date = Publication.words(published) + (published.basis == .inferred ? " (inferred)" : "")
            return "- \(source.mark.letter): [\(Self.escaped(source.title))](\(source.file)), \(Self.escaped(date))"
        }
        blocks.append("## Sources")
        blocks.append(sources.joined(separator: "\n"))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// Puts the sources' marks on the links of the summary's HTML that lead to a passage and are called by its source's letter; cmark made
    /// them without. O(length).
    private func marked(_ html: String) -> String {
        let opening = "<a href=\""
        var result = ""
        var rest = Substring(html)
        while let start = rest.firstRange(of: opening) {
            let address = rest[start.upperBound...].prefix { $0 != "\"" }
            let end = rest.index(address.endIndex, offsetBy: 2, limitedBy: rest.endIndex) ?? rest.endIndex
            let label = rest[end...].prefix { $0 != "<" }
            result += rest[..<start.lowerBound]
            if let place = passage(String(address)), case let mark = folder.sources[place.source].mark, label == mark.letter {
                let number = Passage.number(ofID: String(place.passage)).htmlEscaped
                result +=
                    "<a class=\"mark \(mark.tone)\" href=\"\(address)\" aria-label=\"\(mark.letter), passage \(number)\" data-p=\"\(number)\">"
            } else {
                result += rest[start.lowerBound..<end]
            }
            rest = rest[end...]
        }
        return result + rest
    }

    /// The article, by index, and the passage that a link leads to; nil when it leads to something else.
    private func passage(_ address: String) -> (source: Int, passage: Substring)? {
        let parts = address.split(separator: "#", maxSplits: 1)
        guard parts.count == 2, let source = folder.sources.firstIndex(where: { $0.file == parts[0] }) else { return nil }
        return (source, parts[1])
    }

    private func citations(of sentence: SummarySentence) -> [Citation] {
        var seen: Set<String> = []
        return ([sentence.citation] + sentence.alsoSaidBy).filter { seen.insert($0.article).inserted }
    }

    private func letter(_ citation: Citation) -> String {
        folder.index(ofArticle: citation.article).map { folder.sources[$0].mark.letter } ?? "?"
    }

    private static func escaped(_ text: String) -> String { Markdown.escape(DisplayText.safe(text)) }

    /// Without blank lines at its ends.
    private static func trimmed(_ markdown: String) -> String {
        var lines = DisplayText.safe(markdown).split(separator: "\n", omittingEmptySubsequences: false)[...]
        while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
