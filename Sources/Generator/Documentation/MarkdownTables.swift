import Model

/// Markdown with pipe tables, which CommonMark does not have: a line of heads between bars, a line of dashes, and a line a row.
enum MarkdownTables {
    /// A document as HTML. Tables are made of cells, all else and the cells themselves go through `Markdown`.
    static func page(_ source: String) throws(DiagnosticError) -> MarkdownPage {
        var page = MarkdownPage(html: "", headings: [], links: [], words: [], leftOut: [])
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        var text: [Substring] = []
        var isCode = false
        var place = 0
        while place < lines.count {
            if lines[place].hasPrefix("```") { isCode.toggle() }
            if !isCode, isRow(lines[place]), place + 1 < lines.count, isRule(lines[place + 1]) {
                var end = place + 2
                while end < lines.count, isRow(lines[end]) { end += 1 }
                page.append(try Markdown.page(text.joined(separator: "\n")))
                text = []
                page.append(try table(heads: lines[place], rows: lines[(place + 2)..<end]))
                place = end
            } else {
                text.append(lines[place])
                place += 1
            }
        }
        page.append(try Markdown.page(text.joined(separator: "\n")))
        return page
    }

    private static func isRow(_ line: Substring) -> Bool { line.hasPrefix("|") && line.hasSuffix("|") && line.utf8.count > 1 }

    private static func isRule(_ line: Substring) -> Bool { isRow(line) && line.allSatisfy { "|-: ".contains($0) } && line.contains("-") }

    private static func table(heads: Substring, rows: ArraySlice<Substring>) throws(DiagnosticError) -> MarkdownPage {
        var page = MarkdownPage(html: "<table>\n", headings: [], links: [], words: [], leftOut: [])
        let heads = cells(heads)
        if heads.contains(where: { !$0.isEmpty }) {
            page.html += "<thead><tr>"
            for head in heads { try add(head, in: "th", attributes: " scope=\"col\"", to: &page) }
            page.html += "</tr></thead>\n"
        }
        page.html += "<tbody>\n"
        for row in rows {
            page.html += "<tr>"
            for (index, cell) in cells(row).enumerated() {
                try add(cell, in: index == 0 ? "th" : "td", attributes: index == 0 ? " scope=\"row\"" : "", to: &page)
            }
            page.html += "</tr>\n"
        }
        page.html += "</tbody>\n</table>\n"
        return page
    }

    /// The cells between the bars of a row; a bar in a code span or behind a backslash is none.
    private static func cells(_ row: Substring) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isCode = false
        var isEscaped = false
        for character in row.dropFirst() {
            if character == "`" { isCode.toggle() }
            if character == "|", !isCode, !isEscaped {
                cells.append(String(cell.trimmingPrefix { $0 == " " }))
                cell = ""
            } else {
                cell.append(character)
            }
            isEscaped = character == "\\"
        }
        return cells
    }

    private static func add(_ cell: String, in element: String, attributes: String, to page: inout MarkdownPage) throws(DiagnosticError) {
        var made = try Markdown.page(cell)
        // A cell is one paragraph.
        if made.html.hasPrefix("<p>"), made.html.hasSuffix("</p>\n") { made.html = String(made.html.dropFirst(3).dropLast(5)) }
        page.html += "<\(element)\(attributes)>"
        page.append(made)
        page.html += "</\(element)>"
    }
}

extension MarkdownPage {
    /// Puts another document behind this one.
    fileprivate mutating func append(_ other: MarkdownPage) {
        html += other.html
        headings += other.headings
        links += other.links
        words += other.words
        leftOut += other.leftOut
    }
}
