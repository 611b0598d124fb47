/// Says in a few words why a line is left out.
struct LeftOutReason {
    private let lines: [JudgedLine]
    private let states: [LineModel.State]
    private let text: [UInt8]
    private let copies: NumbersByHash
    /// For each line after the article, what is said of it because of the heading under which it stands.
    private let underHeading: [String?]

    init(_ lines: [JudgedLine], _ states: [LineModel.State], _ text: [UInt8], copies: NumbersByHash) {
        self.lines = lines
        self.states = states
        self.text = text
        self.copies = copies
        underHeading = Self.underHeading(lines, states, text)
    }

    /// The first that holds: what the line says, its form, its place. O(1).
    func reason(for index: Int) -> String {
        let line = lines[index]
        let role = line.role
        if line.repeatsTitle { return "repeats the headline" }
        if role.contains(.section) { return "heading of other matter" }
        if role.contains(.label) { return "link label" }
        if role.contains(.pointer) { return "other stories" }
        if role.contains(.interruption) { return "player or advertisement" }
        if line.form.signs.contains(.copyright) { return "copyright notice" }
        if role.contains(.clock) || role.contains(.count) { return "date or count of the page" }
        if let reason = underHeading[index] { return reason }
        if role.contains(.opening) || role.contains(.part) { return "notice of the site" }
        if role.contains(.byline) { return "byline" }
        if role.contains(.caption) { return "picture credit" }
        if role.contains(.menu) || role.contains(.rubric) { return "menu" }
        if line.form.gluedWords > 0, !line.isProse { return "menu run together" }
        if copies[line.form.key] ?? 1 > 1 { return "repeated on the page" }
        switch (states[index], line.isProse) {
        case (.before, true): return "before the article"
        case (.before, false): return "before the article, no running text"
        case (.article, true), (.between, true): return "within the article"
        case (.article, false), (.between, false): return "within the article, no running text"
        case (.after, true): return "after the article"
        case (.after, false): return "after the article, no running text"
        }
    }

    private static func underHeading(_ lines: [JudgedLine], _ states: [LineModel.State], _ text: [UInt8]) -> [String?] {
        var current: String?
        return lines.indices.map { index in
            guard states[index] == .after else { return nil }
            defer {
                if lines[index].role.contains(.section) {
                    current = "stands under \"\(String(decoding: text[lines[index].line.bytes], as: UTF8.self))\""
                }
            }
            return current
        }
    }
}
