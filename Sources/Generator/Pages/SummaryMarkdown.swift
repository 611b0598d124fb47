import Model

/// The summary of a dossier as Markdown (CommonMark): the user's own where there is one; else each sentence with links to the passages that say it.
struct SummaryMarkdown: Sendable {
    let folder: DossierFolder
    private var t: MessageCatalog { folder.t }

    /// True when there is nothing to show.
    var isEmpty: Bool { folder.ownSummary == nil && folder.dossier.summary.isEmpty }

    /// The summary alone; the one that the program makes has a paragraph a sentence.
    var summary: String { summary(href: folder.passageHref) }

    /// The same with marks that lead where they are told to.
    private func summary(href: (Citation) -> String) -> String {
        if let own = folder.ownSummary { return Self.trimmed(Markdown.withoutHTML(SummaryMarks(folder: folder).corrected(own.markdown))) }
        return folder.dossier.summary.map { sentence in
            let marks = citations(of: sentence).map { "[\(letter($0))](\(href($0)))" }
            return ([dated(sentence.citation)] + marks).joined(separator: " ")
        }.joined(separator: "\n\n")
    }

    /// What the sources give different values for, a line each with the marks of those that give each value; none beside a summary of the user.
    var disputes: [(disagreement: String, line: String)] {
        atOdds.map { index in
            let disagreement = folder.dossier.disagreements[index]
            let values = disagreement.values.map { value in
                var seen: Set<String> = []
                let marks = value.says.filter { seen.insert($0.article).inserted }.map { "[\(letter($0))](\(folder.passageHref($0)))" }
                return ([Self.escaped(t.dates.disputed(value.value))] + marks).joined(separator: " ")
            }
            let subject = "[\(Self.escaped(disagreement.about))](\(folder.disagreementHref(index)))"
            return (disagreement.id, t(.sourcesDiffer, [.subject: subject, .values: values.joined(separator: "; ")]))
        }
    }

    /// The same points by name, each as the way to its values.
    var disputeLinks: [Link] {
        atOdds.map { index in
            let disagreement = folder.dossier.disagreements[index]
            return Link(label: disagreement.about, href: folder.disagreementHref(index))
        }
    }

    /// The foremost disagreements about what happened.
    private var atOdds: [Int] {
        guard folder.ownSummary == nil else { return [] }
        let all = folder.dossier.disagreements
        let named = all.indices.filter {
            all[$0].kind != .spelling && all[$0].course == .atOdds && !all[$0].about.isEmpty && !DisagreementGroup(all[$0]).isQuiet
        }
        return Array(named.prefix(Self.mostDisputes))
    }

    private static let mostDisputes = 3

    /// The words of a citation as Markdown; a day that they only name from where they stand ("Thursday") has its date behind it, as a link to
    /// what the timeline has on that day. Within quotation marks it would be the speaker's: it stands behind them.
    private func dated(_ citation: Citation) -> String {
        guard let article = folder.index(ofArticle: citation.article) else { return Self.escaped(citation.text) }
        let reading = folder.dossier.readings[article]
        var result = ""
        var start = citation.range.lowerBound
        func add(through end: Int) {
            let part = reading.article.text(of: start..<end)
            // Behind other words neither a blank nor a full stop is at the start of a line.
            result += result.isEmpty ? Self.escaped(part) : String(Self.escaped("x" + part).dropFirst())
            start = end
        }
        for date in reading.dates where start <= date.range.lowerBound && date.range.upperBound <= citation.range.upperBound {
            guard let day = Self.day(of: date), let event = event(on: day, toldBy: citation) else { continue }
            let isOfYear = [folder.dossier.from, folder.dossier.to].contains { $0?.year == day.year }
            let words = isOfYear ? t.dates.dayAndMonth(day) : t.dates.day(day)
            add(through: min(citation.range.upperBound, Self.endOfQuotation(around: date.range, in: reading) ?? date.range.upperBound))
            result += " [\(words)](\(folder.eventHref(event)))"
        }
        add(through: citation.range.upperBound)
        return result
    }

    /// The end of the quotation that holds a range, its closing mark included.
    private static func endOfQuotation(around range: TextRange, in reading: Reading) -> Int? {
        reading.quotes.first { $0.range.contains(range) }.map { quote in
            let mark = reading.article.text.slice(quote.range.upperBound..<reading.article.text.utf8.count).first
            return quote.range.upperBound + (mark.map { "\"”’'»“".contains($0) ? String($0).utf8.count : 0 } ?? 0)
        }
    }

    /// The day that a mention means which states none: a weekday, or one counted from the day of writing.
    private static func day(of date: DateMention) -> CalendarDate? {
        guard date.kind == .date || date.kind == .time, date.stated.day == nil else { return nil }
        guard date.stated.weekday != nil || date.stated.unit == .day && date.stated.offset != nil else { return nil }
        return date.day
    }

    /// The event of a day: the one that the sentence tells, or else the first; nil where the timeline has none.
    private func event(on day: CalendarDate, toldBy citation: Citation) -> Int? {
        let events = folder.dossier.events
        // A week begins with its first day.
        let ofDay = events.indices.map { ($0, events[$0].when) }.filter { _, when in
            when.first.days.lowerBound == day.dayNumber && when.first.days.count <= 7 && when.bound != .before
        }.map(\.0)
        return ofDay.first { index in
            events[index].mentions.contains { $0.sentence.article == citation.article && $0.sentence.range.overlaps(citation.range) }
        } ?? ofDay.first
    }

    /// The summary as HTML, with the sources' marks. One that is longer than Markdown may be comes without links.
    var html: String {
        // The page's own headline is the first level, the summary's headline the second.
        let topLevel = folder.ownSummary?.title == nil ? 2 : 3
        if let page = try? Markdown.page(summary(href: folder.href), topLevel: topLevel, prefix: "summary-") {
            return marked(inItsLanguages(page.html))
        }
        return inItsLanguages(folder.dossier.summary.map { "<p>\(DisplayText.safe($0.citation.text).htmlEscaped)</p>\n" }.joined())
    }

    /// The same, with links that lead there from the top of the site, behind an address of it.
    func html(from base: String) -> String {
        let opening = "href=\""
        var parts = html.split(separator: opening, omittingEmptySubsequences: false)[...]
        let start = parts.popFirst().map(String.init) ?? ""
        return parts.reduce(start) { result, part in
            let isOfWeb = part.prefix { $0 != "\"" && $0 != "/" && $0 != "#" && $0 != "?" }.contains(":")
            let path =
                isOfWeb
                ? String(part)
                : base
                    + (part.hasPrefix("../")
                        ? String(part.dropFirst(3)) : folder.path(part.hasPrefix("#") ? "index.html" + part : String(part)))
            return result + opening + path
        }
    }

    /// The first paragraph of a summary of the user, for the top of the site; empty where there is none.
    var lead: String {
        guard folder.ownSummary != nil else { return "" }
        let html = html(from: "")
        guard let start = html.firstRange(of: "<p>"), let end = html[start.upperBound...].firstRange(of: "</p>") else { return "" }
        return String(html[start.upperBound..<end.lowerBound])
    }

    /// With the language of its source on each sentence of the summary that the program makes: its paragraphs, in order.
    private func inItsLanguages(_ html: String) -> String {
        let parts = html.split(separator: "<p>", omittingEmptySubsequences: false)
        guard folder.ownSummary == nil, parts.count == folder.dossier.summary.count + 1 else { return html }
        return zip(parts.dropFirst(), folder.dossier.summary).reduce(into: String(parts[0])) { html, sentence in
            let language = Quotation.language(of: sentence.1.citation, in: folder)
            html += (language.isEmpty ? "<p>" : "<p lang=\"\(language)\">") + sentence.0
        }
    }

    /// Who wrote the user's own summary: "By Ana Sousa, 6 March 2031"; empty for one that the program made.
    var byline: String {
        guard let own = folder.ownSummary else { return "" }
        let date = own.date.map { t.dates.words($0) ?? $0 }
        guard let author = own.author else { return [t(.writtenFor), date].compactMap { $0 }.joined(separator: ", ") }
        return [t(.writtenBy, [.name: author]), date].compactMap { $0 }.joined(separator: ", ")
    }

    /// The article and passage that each link of the summary leads to, in order.
    var cited: [(article: String, passage: String)] {
        guard folder.ownSummary != nil else {
            return folder.dossier.summary.flatMap { [$0.citation] + $0.alsoSaidBy }.map { ($0.article, $0.passage) }
        }
        let links = (try? Markdown.page(summary))?.links ?? []
        return links.compactMap { link in
            SummaryMarks(folder: folder).target(link.url).map { (folder.dossier.readings[$0.source].article.id, String($0.passage)) }
        }
    }

    /// The file beside the dossier's page: title, dates, summary, sources.
    var document: String {
        var blocks = ["# \(Self.escaped(folder.title))"]
        if let source = folder.titleSource.map({ folder.sources[$0] }) {
            blocks.append(t(.inWordsOf, [.source: "[\(source.mark.letter)](\(source.file))"]))
        }
        let dates = folder.dates
        blocks.append((dates.isEmpty ? "" : dates + " · ") + t(.sourceCount, folder.sources.count))
        if let own = folder.ownSummary {
            if let title = own.title { blocks.append("## \(Self.escaped(title))") }
            blocks.append(Self.escaped(byline))
        }
        blocks.append(isEmpty ? folder.emptySummary : summary)
        blocks += disputes.map(\.line)
        let sources = zip(folder.sources, folder.dossier.readings).map { source, reading in
            let published = reading.article.published
            let date =
                published.basis == .inferred
                ? t(.dateInferredNote, [.date: Publication.words(published, t)]) : Publication.words(published, t)
            return "- \(source.mark.letter): [\(Self.escaped(source.title))](\(source.file)), \(Self.escaped(date))"
        }
        blocks.append("## " + t(.sources))
        blocks.append(sources.joined(separator: "\n"))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// Puts the sources' marks on the links of the summary's HTML that lead to a passage and are called by its source's letter, and its name in
    /// place of the letter, and a class on its dates; cmark made them without. O(length).
    private func marked(_ html: String) -> String {
        let opening = "<a href=\""
        let marks = SummaryMarks(folder: folder)
        let also = Dictionary(
            folder.dossier.summary.flatMap(\.alsoSaidBy).map { (folder.href($0), $0) }, uniquingKeysWith: { first, _ in first })
        // Our words among those of sources in another language.
        let isOther = folder.ownSummary == nil && folder.sources.contains { !LanguageWords.isOf(t.language, $0.language) }
        let own = isOther ? " lang=\"\(t.language)\"" : ""
        var result = ""
        var rest = Substring(html)
        while let start = rest.firstRange(of: opening) {
            let address = rest[start.upperBound...].prefix { $0 != "\"" }
            let end = rest.index(address.endIndex, offsetBy: 2, limitedBy: rest.endIndex) ?? rest.endIndex
            let label = rest[end...].prefix { $0 != "<" }
            result += rest[..<start.lowerBound]
            if let place = marks.target(String(address)), case let source = folder.sources[place.source], label == source.mark.letter {
                let passage = String(place.passage)
                let number = Passage.number(ofID: passage)
                let spoken = MarkLink.label(source, number, t)
                let name = DisplayText.safe(source.label).htmlEscaped
                let said = also[String(address)].map { " data-said=\"\(DisplayText.safe(MarkLink.said($0)).htmlEscaped)\"" } ?? ""
                result +=
                    "<a class=\"mark \(source.mark.tone)\"\(own) href=\"\(address)\" aria-label=\"\(DisplayText.safe(spoken).htmlEscaped)\" data-p=\"\(number.htmlEscaped)\"\(said)>\(name)"
                rest = rest[label.endIndex...]
                continue
            } else if address.hasPrefix("timeline.html#") {
                result += "<a class=\"date\"\(own) href=\"\(address)\">"
            } else {
                result += rest[start.lowerBound..<end]
            }
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

    /// Without blank lines at its ends.
    private static func trimmed(_ markdown: String) -> String {
        var lines = DisplayText.safe(markdown).split(separator: "\n", omittingEmptySubsequences: false)[...]
        while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
