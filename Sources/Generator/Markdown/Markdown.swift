import CCmark
import Foundation
import Model

/// A Markdown document as HTML, with what was found in it.
package struct MarkdownPage: Sendable, Hashable {
    /// Safe HTML: no raw HTML of the source, no `javascript:`, `vbscript:`, `file:` or non-image `data:` links. Headings carry ids.
    package var html: String
    /// In document order.
    package var headings: [Heading]
    /// The destinations of links and images, in document order.
    package var links: [Link]
    /// Its words, a piece for each run without markup, in document order.
    package var words: [Words]
    /// Raw HTML that is left out, in document order.
    package var leftOut: [Raw]

    /// A heading and the id under which it can be linked to.
    package struct Heading: Sendable, Hashable {
        /// 1 to 6.
        package var level: Int
        /// Unique in the document.
        package var id: String
        /// Its plain text.
        package var text: String
    }

    /// A link or image and where it stands in the source.
    package struct Link: Sendable, Hashable {
        /// The destination as cmark read it.
        package var url: String
        /// Counted from 1.
        package var line: Int
        /// Counted from 1, in bytes.
        package var column: Int
        /// True for an image.
        package var isImage: Bool
        /// Its plain text.
        package var label: String
    }

    /// Words and where they stand in the source.
    package struct Words: Sendable, Hashable {
        /// Without markup; a line's end is a blank.
        package var text: String
        /// The paragraph, heading or list item in which they stand, counted from 0.
        package var block: Int
        /// The index in `links` of the link whose label they are part of; nil for none.
        package var link: Int?
        /// How many of `links` begin before their end.
        package var linksBefore: Int
        /// Of the first of them; nil for a line's end.
        package var place: Place?
    }

    /// Raw HTML and where it stands in the source.
    package struct Raw: Sendable, Hashable {
        /// As it stands there.
        package var text: String
        package var place: Place
    }

    /// A place in the source.
    package struct Place: Sendable, Hashable {
        /// Counted from 1.
        package var line: Int
        /// Counted from 1, in bytes.
        package var column: Int
    }
}

/// The Swift face of cmark: CommonMark 0.30 in, safe HTML out.
package enum Markdown {
    /// The longest document that is rendered, in bytes. cmark needs more than linear time for some hostile inputs
    /// (`![[]()` repeated 50,000 times takes seconds), so length is bounded.
    package static let longestDocument = 1_000_000

    /// Renders a document. Throws when it is longer than `longestDocument`. On a page that has headings of its own, those of the document
    /// start at `topLevel`, and their ids with `prefix`.
    package static func page(_ source: String, topLevel: Int = 1, prefix: String = "") throws(DiagnosticError) -> MarkdownPage {
        guard source.utf8.count <= longestDocument else {
            throw DiagnosticError(
                Diagnostic(
                    message: "the Markdown is \(source.utf8.count) bytes long, more than \(longestDocument)", hint: "cut it into parts")
            )
        }
        var copy = source
        let parsed = copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, options) }
        }
        guard let root = parsed else { throw DiagnosticError(Diagnostic(message: "the Markdown could not be parsed")) }
        defer { cmark_node_free(root) }
        let found = collect(root)
        let headings = addIDs(to: found.headings, topLevel: topLevel, prefix: prefix)
        return MarkdownPage(
            html: take(cmark_render_html(root, options)), headings: headings, links: found.links, words: found.words,
            leftOut: found.leftOut)
    }

    /// A document without its raw HTML, as its page has none.
    package static func withoutHTML(_ source: String) -> String {
        guard let raw = try? page(source).leftOut, !raw.isEmpty else { return source }
        let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var result = ""
        var end = source.startIndex
        for piece in raw {
            // In lists and quotations marks and blanks stand before each line of a block.
            for (offset, row) in piece.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
                let text = row.trimmingPrefix(while: \.isWhitespace)
                guard !text.isEmpty, lines.indices.contains(piece.place.line - 1 + offset) else { continue }
                let line = lines[piece.place.line - 1 + offset]
                let column = offset == 0 ? piece.place.column - 1 : 0
                let place = source.utf8.index(line.startIndex, offsetBy: column, limitedBy: line.endIndex) ?? line.startIndex
                let start = max(end, source[place..<line.endIndex].hasPrefix(text) ? place : line.startIndex)
                guard start <= line.endIndex, let found = source[start..<line.endIndex].firstRange(of: text) else { continue }
                result += source[end..<found.lowerBound]
                end = found.upperBound
            }
        }
        return result + source[end...]
    }

    /// Plain text as Markdown that renders as exactly this text, on one line and without white space at its start.
    package static func escape(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 16)
        // Nothing stands before it, or a number alone.
        var isAtStart = true
        for byte in text.utf8 {
            switch byte {
            case 0x09, 0x0A, 0x0D, 0x20:
                if !result.isEmpty { result.append(0x20) }
            case _ where Self.marksAnywhere.contains(byte) || Self.marksAtStart.contains(byte) && isAtStart:
                // CommonMark 0.30, 2.4: any ASCII punctuation may be escaped.
                result.append(UInt8(ascii: "\\"))
                result.append(byte)
            default: result.append(byte)
            }
            if let last = result.last, !isDigit(last) { isAtStart = false }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Safe options only: raw HTML and dangerous links are dropped, invalid UTF-8 becomes U+FFFD.
    private static let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8

    /// Marks that can begin something inside a line, in CommonMark, its common extensions, or the template languages of other site generators.
    private static let marksAnywhere = Set("\\`*_[]<>&~|{}".utf8)
    /// Marks that begin a block at the start of a line, or behind the number at its start.
    private static let marksAtStart = Set("#+-=.)".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func take(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
        guard let pointer else { return "" }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}

extension Markdown {
    private struct Found {
        var headings: [(node: OpaquePointer, level: Int, text: String)] = []
        var links: [MarkdownPage.Link] = []
        var words: [MarkdownPage.Words] = []
        var leftOut: [MarkdownPage.Raw] = []
        var block = -1
        var blockLine = 1
        /// The links that are open, by their indices.
        var open: [Int] = []

        mutating func startBlock(_ node: OpaquePointer) {
            block += 1
            blockLine = Int(cmark_node_get_start_line(node))
        }

        mutating func add(_ text: String, at place: MarkdownPage.Place?) {
            words.append(.init(text: text, block: max(0, block), link: open.last, linksBefore: links.count, place: place))
        }

        func place(of node: OpaquePointer) -> MarkdownPage.Place {
            let line = Int(cmark_node_get_start_line(node))
            return .init(line: line > 0 ? line : blockLine, column: max(1, Int(cmark_node_get_start_column(node))))
        }
    }

    /// Walks the tree once. The tree is changed only afterwards: cmark's iterators do not survive changes.
    private static func collect(_ root: OpaquePointer) -> Found {
        var found = Found()
        guard let iterator = cmark_iter_new(root) else { return found }
        defer { cmark_iter_free(iterator) }
        while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
            guard let node = cmark_iter_get_node(iterator) else { continue }
            let kind = cmark_node_get_type(node)
            guard event == CMARK_EVENT_ENTER else {
                if kind == CMARK_NODE_LINK || kind == CMARK_NODE_IMAGE { found.open.removeLast() }
                continue
            }
            switch kind {
            case CMARK_NODE_HEADING:
                found.headings.append((node, Int(cmark_node_get_heading_level(node)), plainText(of: node)))
                found.startBlock(node)
            case CMARK_NODE_PARAGRAPH: found.startBlock(node)
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                found.add(cmark_node_get_literal(node).map { String(cString: $0) } ?? "", at: found.place(of: node))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: found.add(" ", at: nil)
            case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
                let text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
                found.leftOut.append(.init(text: text, place: found.place(of: node)))
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                let place = found.place(of: node)
                found.open.append(found.links.count)
                found.links.append(
                    MarkdownPage.Link(
                        url: cmark_node_get_url(node).map { String(cString: $0) } ?? "", line: place.line, column: place.column,
                        isImage: kind == CMARK_NODE_IMAGE, label: plainText(of: node)))
            default: continue
            }
        }
        return found
    }

    private static func plainText(of node: OpaquePointer) -> String {
        guard let iterator = cmark_iter_new(node) else { return "" }
        defer { cmark_iter_free(iterator) }
        var text = ""
        while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
            guard event == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(iterator) else { continue }
            switch cmark_node_get_type(inner) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += cmark_node_get_literal(inner).map { String(cString: $0) } ?? ""
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            default: continue
            }
        }
        return text
    }

    /// Puts a custom block with an id in place of each heading; cmark has no attributes of its own.
    private static func addIDs(
        to headings: [(node: OpaquePointer, level: Int, text: String)], topLevel: Int, prefix: String
    ) -> [MarkdownPage.Heading] {
        var taken: Set<String> = []
        return headings.compactMap { heading in
            let id = prefix + uniqueSlug(heading.text, fallback: "section", taken: &taken)
            let level = min(6, heading.level + topLevel - 1)
            guard let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return nil }
            cmark_node_set_on_enter(block, "<h\(level) id=\"\(id)\">")
            cmark_node_set_on_exit(block, "</h\(level)>")
            while let child = cmark_node_first_child(heading.node) { cmark_node_append_child(block, child) }
            cmark_node_replace(heading.node, block)
            cmark_node_free(heading.node)
            return MarkdownPage.Heading(level: level, id: id, text: heading.text)
        }
    }
}
