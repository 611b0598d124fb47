import Model

/// Finds the headline among the lines of a page.
struct HeadlineLine {
    private let lines: [JudgedLine]
    private let states: [LineModel.State]
    /// The first line of running text that the model took for the article.
    private let bodyStart: Int

    init(_ lines: [JudgedLine], _ states: [LineModel.State]) {
        self.lines = lines
        self.states = states
        let article = lines.indices.filter { states[$0] == .article }
        bodyStart = article.first { lines[$0].isProse } ?? article.first ?? 0
    }

    /// The line of a stated headline, above the article or as its first line; nil where the text does not have it.
    func line(ofStated title: String) -> Int? {
        let bytes = Array(title.utf8)
        let words = WordCutter.words(of: bytes, in: 0..<bytes.count)
        guard !words.isEmpty else { return nil }
        let key = WordCutter.hash(words)
        guard let line = lines.indices.prefix(bodyStart + 1).last(where: { lines[$0].form.key == key }) else { return nil }
        // A text that is nothing but its headline is all the text there is.
        return states.suffix(from: line + 1).contains(.article) ? line : nil
    }

    /// The line that reads like a headline: the one that the page's title names, else the nearest one above the article.
    func found() -> Int? {
        guard lines.count > 1 else { return nil }
        let above = lines.indices.prefix(bodyStart).filter { isHeadline(lines[$0]) }
        if let named = above.last(where: { $0 > 0 && lines[$0].repeatsTitle && lines[$0].form.wordCount <= lines[0].form.wordCount }) {
            return named
        }
        var reach = above.filter { bodyStart - $0 <= Self.reach }
        // The main points of an article, in a list below it, are no headline.
        if let points = lines.indices.prefix(bodyStart).last(where: { lines[$0].role.contains(.points) }),
            reach.contains(where: { $0 < points })
        {
            reach.removeAll { $0 >= points }
        }
        return reach.first { states[$0] == .article } ?? reach.max { weight($0) < weight($1) }
    }

    /// A headline stands at most so many lines above the text: a byline, a date, a caption may come between.
    private static let reach = 8

    private func isHeadline(_ line: JudgedLine) -> Bool {
        let form = line.form
        guard (15...250).contains(form.length), (3...30).contains(form.wordCount), form.ending != .stop || form.innerStops > 0 else {
            return false
        }
        guard form.ending != .colon, form.ending != .comma, form.ending != .ellipsis else { return false }
        return line.role.isDisjoint(with: [.label, .section, .rubric, .opening, .part, .clock, .byline, .caption, .menu])
            && form.signs.isDisjoint(with: [.copyright, .code, .at]) && !form.startsWithBullet && form.gluedWords == 0
    }

    /// Longer lines are likelier headlines, up to a point; nearer ones too.
    private func weight(_ index: Int) -> Int { min(lines[index].form.wordCount, 12) * 2 - (bodyStart - index) }
}
