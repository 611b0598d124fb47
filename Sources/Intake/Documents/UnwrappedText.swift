import Model

/// Text that was broken into lines of one width, in mail and in PDF, with its paragraphs on lines of their own again. Indented and quoted lines,
/// lists and short lines stay as they are.
struct UnwrappedText: Sendable {
    private(set) var text = ""

    /// Lines shorter than this part of the usual width end a paragraph.
    private static let full = 0.75
    /// In characters. Texts of narrower lines are lists or verse, and wider ones were not broken.
    private static let widths = 40...120

    /// O(length).
    init(_ wrapped: String) {
        let lines = wrapped.replacing("\r\n", with: "\n").split(omittingEmptySubsequences: false) {
            $0 == "\n" || $0 == "\r" || $0 == "\u{C}"
        }
        let lengths = lines.map { $0.unicodeScalars.count }
        let width = Self.width(lengths)
        for (index, line) in lines.enumerated() {
            guard index > 0 else {
                text = String(line)
                continue
            }
            let isBroken = Self.widths.contains(width) && Double(lengths[index - 1]) >= Self.full * Double(width)
            if isBroken, let first = line.first, first.isLetter || first.isNumber || "\u{201C}\u{2018}\"'(".contains(first) {
                while text.last == " " { text.removeLast() }
                text += " " + line
            } else {
                text += "\n" + line
            }
        }
    }

    /// What nine lines of ten are no longer than; the width of nothing but short lines is theirs.
    private static func width(_ lengths: [Int]) -> Int {
        let sorted = lengths.filter { $0 > 0 }.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * 9 / 10)]
    }
}
