import Model

/// Says which lines are kept, and as what.
struct PassageKind {
    private let lines: [JudgedLine]
    private let states: [LineModel.State]
    private let title: Int?
    /// The first line of the article.
    private let start: Int

    /// Lines that are no running text are kept up to so many lines above the first and, for lists at the end, below the last that is.
    private static let margin = (above: 8, below: 60)
    /// The lines within that margin.
    private let body: Range<Int>

    /// A line above the article that is kept beside it (a byline, a date, a caption) stands at most so far above it.
    private static let reach = 8
    /// In bytes.
    private static let longestHeading = 100

    init(_ lines: [JudgedLine], _ states: [LineModel.State], title: Int?) {
        self.lines = lines
        self.states = states
        self.title = title
        start = states.firstIndex(of: .article) ?? 0
        let prose = lines.indices.filter { states[$0] == .article && lines[$0].isProse }
        if let first = prose.first, let last = prose.last {
            body = (first - Self.margin.above)..<(last + Self.margin.below + 1)
        } else {
            body = lines.indices
        }
    }

    /// What a line is kept as, or nil when it is left out.
    func kind(of index: Int) -> Passage.Kind? {
        if index == title { return .title }
        let line = lines[index]
        switch states[index] {
        case .article:
            if !body.contains(index) { return nil }
            if let title, index < title { return nil }
            if line.repeatsTitle, index <= start + 2, !line.isProse, title != nil { return nil }
            return articleKind(index)
        case .before:
            guard let title, index > title, start - index <= Self.reach else { return nil }
            if line.role.contains(.byline) || (line.role.contains(.clock) && line.form.wordCount >= 3) { return .byline }
            return isCaption(line) ? .caption : nil
        case .between: return isCaption(line) ? .caption : nil
        case .after: return nil
        }
    }

    /// True for a short line in a row below the heading of the main points.
    private func isPoint(_ index: Int) -> Bool {
        for above in (max(0, index - Self.reach)...index).reversed() {
            if above < index, lines[above].role.contains(.points) { return true }
            if lines[above].isProse || states[above] != .article { return false }
        }
        return false
    }

    /// True for running text right beside its like: a gallery has its captions twice.
    private func isTwice(_ index: Int) -> Bool {
        let key = lines[index].form.key
        return (index > 0 && lines[index - 1].form.key == key) || (index + 1 < lines.count && lines[index + 1].form.key == key)
    }

    private func isCaption(_ line: JudgedLine) -> Bool { line.role.contains(.caption) && line.form.wordCount >= 8 }

    private func articleKind(_ index: Int) -> Passage.Kind {
        let line = lines[index]
        let form = line.form
        if line.role.contains(.caption), form.length <= 300 { return .caption }
        if line.isProse, isTwice(index) { return .caption }
        if line.role.contains(.byline) || (line.role.contains(.clock) && index <= start + 3) { return .byline }
        if form.startsWithBullet || isPoint(index) { return .list }
        let isFollowed = index + 1 < lines.count && states[index + 1] == .article && lines[index + 1].isProse
        let isShort = form.length <= Self.longestHeading && !line.isProse && form.wordCount >= 1
        let isOpen = form.ending == .none || form.ending == .quote || form.ending == .question
        return isShort && isOpen && isFollowed && !form.startsWithQuote ? .heading : .paragraph
    }
}
