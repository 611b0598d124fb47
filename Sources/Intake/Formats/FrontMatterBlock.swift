import Model

/// Where the YAML at the head of a Markdown file stands, between two lines of three dashes.
struct FrontMatterBlock: Sendable {
    /// What stands between the dashes; nil where there is no front matter.
    private(set) var yaml: String?
    /// The byte at which the Markdown begins.
    private(set) var end = 0
    /// Lines that the front matter takes, its dashes included.
    private(set) var lineCount = 0
    /// Set when the front matter is never closed.
    private(set) var fault: Diagnostic?

    /// Looks at the head of a text. O(length of the front matter).
    init(_ text: [UInt8], file: String) {
        var start = 0
        var number = 0
        var first: Int?
        while start < text.count {
            let stop = text[start...].firstIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn } ?? text.count
            let isPair = stop + 1 < text.count && text[stop] == ASCII.carriageReturn && text[stop + 1] == ASCII.lineFeed
            let next = min(stop + (isPair ? 2 : 1), text.count)
            let line = LineCutter.trimmed(start..<stop, in: text)
            let isDashes = text[line].elementsEqual("---".utf8)
            number += 1
            if number == 1 {
                guard isDashes, line.lowerBound == 0 else { return }
                first = next
            } else if let first, isDashes || text[line].elementsEqual("...".utf8) {
                end = next
                lineCount = number
                yaml = String(decoding: text[first..<start], as: UTF8.self)
                return
            }
            start = next
        }
        guard first != nil else { return }
        fault = Diagnostic(
            file: file, line: 1, column: 1, message: "the front matter is never closed", hint: "put a line of three dashes (---) under it")
    }
}
