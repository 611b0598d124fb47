import Model

/// What an element is for the reading of a page.
enum HTMLTag: String, Sendable {
    /// Part of a line of text; also every element that is not known.
    case inline
    case link, emphasis
    /// Begins and ends a stretch of text.
    case block
    case paragraph, heading, item, quote, preformatted
    case list
    case table, row, cell
    case lineBreak = "break"
    case caption, figure
    /// Its content is no text of the page: scripts, styles, pictures.
    case skipped
    /// Its content is not shown to most readers.
    case hidden
    /// A button or a choice of a form.
    case control
    /// Holds the parts of a page.
    case article, section, main, body, header, footer, aside, navigation, form
    case time

    /// True where the text before and after does not run on.
    var breaksText: Bool {
        switch self {
        case .inline, .link, .emphasis, .lineBreak, .skipped, .time: false
        default: true
        }
    }

    /// The meaning of an element's name. O(length of the name).
    static func of(_ name: UnsafeBufferPointer<UInt8>) -> HTMLTag { meanings[FNV1a.hash(name)] ?? .inline }

    private static let meanings: [UInt64: HTMLTag] = {
        var table: [UInt64: HTMLTag] = [:]
        for entry in EmbeddedFiles.entries("html/tags.txt") {
            let fields = entry.split(separator: " ")
            guard fields.count == 2, let tag = HTMLTag(rawValue: String(fields[1])) else { continue }
            table[FNV1a.hash(fields[0].utf8)] = tag
        }
        return table
    }()
}
