/// Says in a few words why a line is left out.
struct LeftOutReason {
    private let lines: [JudgedLine]
    private let states: [LineModel.State]
    private let text: [UInt8]
    private let copies: [UInt64: Int]

    init(_ lines: [JudgedLine], _ states: [LineModel.State], _ text: [UInt8]) {
        self.lines = lines
        self.states = states
        self.text = text
        copies = lines.reduce(into: [:]) { $0[$1.form.key, default: 0] += 1 }
        sections = Self.sections(lines, states)
    }

    /// For each line after the article, the heading under which it stands.
    private let sections: [Int?]

    /// The first that holds: what the line says, its form, its place. O(1).
    func reason(for index: Int) -> String {
        let line = lines[index]
        let role = line.role
        if line.repeatsTitle { return "repeats the headline" }
        if role.contains(.section) { return "heading of other matter" }
        if role.contains(.label) { return "link label" }
        if line.form.signs.contains(.copyright) { return "copyright notice" }
        if role.contains(.clock) { return "date or count of the page" }
        if let section = sections[index] { return "stands under \"\(words(section))\"" }
        if role.contains(.opening) || role.contains(.part) { return "notice of the site" }
        if role.contains(.byline) { return "byline" }
        if role.contains(.caption) { return "picture credit" }
        if role.contains(.menu) || role.contains(.rubric) { return "menu" }
        if line.form.gluedWords > 0, !line.isProse { return "menu run together" }
        if copies[line.form.key, default: 1] > 1 { return "repeated on the page" }
        let shape = line.isProse ? "" : ", no running text"
        switch states[index] {
        case .before: return "before the article\(shape)"
        case .article, .between: return "within the article\(shape)"
        case .after: return "after the article\(shape)"
        }
    }

    private func words(_ index: Int) -> String { String(decoding: text[lines[index].line.bytes], as: UTF8.self) }

    private static func sections(_ lines: [JudgedLine], _ states: [LineModel.State]) -> [Int?] {
        var current: Int?
        return lines.indices.map { index in
            guard states[index] == .after else { return nil }
            defer { if lines[index].role.contains(.section) { current = index } }
            return current
        }
    }
}
