import CCmark
import Model

/// `.md`, `.markdown`: one article in CommonMark, with YAML front matter or without.
struct MarkdownText: TextFormat {
    let endings = ["md", "markdown"]

    func read(_ text: String, file: String) -> FormatResult {
        if let fault = RawArticle.sizeFault(text, atMost: RawArticle.greatestMarkdown, file: file, line: nil) {
            return FormatResult(diagnostics: [fault])
        }
        let bytes = Array(text.utf8)
        let frontMatter = FrontMatter(bytes, file: file)
        guard frontMatter.diagnostics.allSatisfy({ $0.severity == .warning }) else {
            return FormatResult(diagnostics: frontMatter.diagnostics)
        }
        let passages = MarkdownPassages(text, bytes, from: frontMatter.end, lineOffset: frontMatter.lineCount).passages
        let article = RawArticle(id: FilePath.stem(file), file: file, metadata: frontMatter.metadata, body: .marked(passages))
        return FormatResult(articles: [article], diagnostics: frontMatter.diagnostics)
    }
}

/// Cuts Markdown into passages without markup.
struct MarkdownPassages {
    private(set) var passages: [RawArticle.MarkedPassage] = []
    private let bytes: [UInt8]
    private let lineStarts: [Int]
    private let lineOffset: Int
    private let scalars: ScalarOffsets

    /// Parses the text from a byte on. O(length) on any article.
    init(_ text: String, _ bytes: [UInt8], from start: Int, lineOffset: Int) {
        self.bytes = bytes
        self.lineOffset = lineOffset
        lineStarts = Self.lineStarts(bytes, from: start)
        scalars = ScalarOffsets(text)
        let document = bytes[start...].withUnsafeBytes { buffer in
            cmark_parse_document(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
        }
        defer { cmark_node_free(document) }
        collect(document)
    }

    /// Walks the blocks; those that hold text become passages.
    private mutating func collect(_ document: OpaquePointer?) {
        let iterator = cmark_iter_new(document)
        defer { cmark_iter_free(iterator) }
        var lists = 0
        var quotes = 0
        var text: [UInt8]?
        var images = 0
        var hasWordsBesideImages = false
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE else { return }
            let isEntering = event == CMARK_EVENT_ENTER
            let node = cmark_iter_get_node(iterator)
            switch cmark_node_get_type(node) {
            case CMARK_NODE_LIST: lists += isEntering ? 1 : -1
            case CMARK_NODE_BLOCK_QUOTE: quotes += isEntering ? 1 : -1
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
                if isEntering {
                    text = []
                    hasWordsBesideImages = false
                } else {
                    let isHeading = cmark_node_get_type(node) == CMARK_NODE_HEADING
                    let kind: Passage.Kind =
                        isHeading ? .heading : !hasWordsBesideImages ? .caption : lists > 0 ? .list : quotes > 0 ? .quote : .paragraph
                    let isTitle = isHeading && passages.isEmpty && cmark_node_get_heading_level(node) == 1
                    add(text ?? [], isTitle ? .title : kind, node)
                    text = nil
                }
            case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK: add(Self.literal(node), .paragraph, node)
            case CMARK_NODE_IMAGE: images += isEntering ? 1 : -1
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
                if images == 0 { hasWordsBesideImages = true }
                text? += Self.literal(node)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text?.append(ASCII.space)
            default: break
            }
        }
    }

    private mutating func add(_ text: [UInt8], _ kind: Passage.Kind, _ node: OpaquePointer?) {
        let range = LineCutter.trimmed(0..<text.count, in: text)
        guard !range.isEmpty else { return }
        let start = offset(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node) - 1)
        let end = max(start, offset(line: cmark_node_get_end_line(node), column: cmark_node_get_end_column(node)))
        let source = LineCutter.trimmed(start..<end, in: bytes)
        let line = Int(cmark_node_get_start_line(node)) + lineOffset
        passages.append(
            RawArticle.MarkedPassage(
                text: String(decoding: text[range], as: UTF8.self), kind: kind,
                source: SourceRange(scalars: scalars.scalarRange(source), line: line)))
    }

    private func offset(line: Int32, column: Int32) -> Int {
        guard lineStarts.indices.contains(Int(line) - 1) else { return bytes.count }
        return min(lineStarts[Int(line) - 1] + max(Int(column), 0), bytes.count)
    }

    private static func literal(_ node: OpaquePointer?) -> [UInt8] {
        cmark_node_get_literal(node).map { Array(String(cString: $0).utf8) } ?? []
    }

    private static func lineStarts(_ bytes: [UInt8], from start: Int) -> [Int] {
        var starts = [start]
        for offset in start..<bytes.count {
            let isBreak = bytes[offset] == ASCII.lineFeed
            let isLoneReturn = bytes[offset] == ASCII.carriageReturn && !(offset + 1 < bytes.count && bytes[offset + 1] == ASCII.lineFeed)
            if isBreak || isLoneReturn { starts.append(offset + 1) }
        }
        return starts
    }
}
