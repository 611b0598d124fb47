/// Cuts a page into blocks on the way through its tree.
struct PageOutlineBuilder {
    private(set) var text: [UInt8] = []
    private(set) var blocks: [PageBlock] = []
    private(set) var elements: [PageElement] = []
    /// True when there were more blocks than `most`.
    private(set) var isCut = false
    private let words: ClassWords
    private let most: Int

    init(words: ClassWords, most: Int) {
        self.words = words
        self.most = most
    }

    /// What is open: an element that breaks the text, with what its text is.
    private struct Frame {
        var element: Int
        var role: HTMLTag
        /// A row of a table of data, which is one block.
        var isDataRow = false
        var isPreformatted: Bool
    }

    /// Text that is being collected.
    private struct Run {
        var bytes: [UInt8] = []
        var linked = 0
        var emphasised = 0
        var place: Range<Int>?
        var endsInBlank = true
        /// Line breaks since the last word.
        var breaks = 0

        /// Makes it empty, for the next block.
        mutating func clear() {
            bytes.removeAll(keepingCapacity: true)
            linked = 0
            emphasised = 0
            place = nil
            endsInBlank = true
            breaks = 0
        }
    }

    private var frames: [Frame] = []
    private var run = Run()
    /// Hidden words within a line, apart from the line; as deep as `hidden` counts.
    private var hiddenRun = Run()
    private var hidden = 0
    private var links = 0
    private var emphases = 0
    /// Rows whose cells are read as one line.
    private var rows = 0

    mutating func read(_ root: HTMLNode) {
        var walk = HTMLWalk(from: root)
        while let step = walk.next() {
            switch step {
            case .enter(let node):
                switch node.kind {
                case .text: add(node)
                case .element: enter(node, &walk)
                case .other: break
                }
            case .leave(let node): leave(node)
            }
        }
        close()
    }

    private mutating func enter(_ node: HTMLNode, _ walk: inout HTMLWalk) {
        let tag = HTMLTag.of(node.name)
        switch tag {
        case .skipped: walk.skip(node)
        case .lineBreak: lineBreak()
        case .link:
            links += 1
            enterInline(node)
        case .emphasis: emphases += 1
        case .inline, .time: enterInline(node)
        case .cell where rows > 0:
            if !run.bytes.isEmpty { separateCells() }
        case .row where !holdsBlocks(node):
            close()
            push(node, tag, isDataRow: true)
            rows += 1
        default:
            close()
            push(node, tag)
        }
    }

    private mutating func leave(_ node: HTMLNode) {
        let tag = HTMLTag.of(node.name)
        switch tag {
        case .skipped, .lineBreak: break
        case .link:
            links -= 1
            leaveInline()
        case .emphasis: emphases -= 1
        case .inline, .time: leaveInline()
        case .cell where rows > 0: break
        default:
            close()
            guard let frame = frames.popLast() else { return }
            if frame.isDataRow { rows -= 1 }
            elements[frame.element].blocks = elements[frame.element].blocks.lowerBound..<blocks.count
        }
    }

    // MARK: Elements

    private mutating func push(_ node: HTMLNode, _ tag: HTMLTag, isDataRow: Bool = false) {
        var evidence = evidence(of: node, tag)
        if tag == .hidden { evidence.isHidden = true }
        if evidence.isHidden, isPanel(node) { evidence.isHidden = false }
        elements.append(
            PageElement(
                parent: frames.last?.element ?? -1, tag: tag, evidence: evidence, isTopHeading: HTMLNode.isSame(node.name, "h1"),
                blocks: blocks.count..<blocks.count))
        let outer = frames.last
        let role: HTMLTag =
            switch tag {
            case .heading, .item, .quote, .caption, .preformatted: tag
            case .row: isDataRow ? .row : .paragraph
            case .article, .section, .main, .body, .aside, .table: .paragraph
            default: outer?.role ?? .paragraph
            }
        frames.append(
            Frame(
                element: elements.count - 1, role: role, isDataRow: isDataRow,
                isPreformatted: tag == .preformatted || outer?.isPreformatted ?? false))
    }

    /// Text within an article that is folded away below a button or a heading with one, until a reader wants it.
    private func isPanel(_ node: HTMLNode) -> Bool {
        guard frames.contains(where: { elements[$0.element].evidence.isInside }) else { return false }
        guard let above = node.elementAbove else { return false }
        return above.isElement("button") || above.firstElement?.isElement("button") ?? false
    }

    /// The id of a heading is made of its own words, for links to it.
    private func evidence(of node: HTMLNode, _ tag: HTMLTag) -> ClassEvidence {
        var evidence = ClassEvidence.none
        node.forEachAttribute { name, value in
            switch name.count {
            case 2 where HTMLNode.isSame(name, "id"): if tag != .heading { words.read(value, into: &evidence) }
            case 4 where HTMLNode.isSame(name, "role"): words.read(value, into: &evidence)
            case 5 where HTMLNode.isSame(name, "class"): words.read(value, into: &evidence)
            case 5 where HTMLNode.isSame(name, "style"): if Self.hides(value) { evidence.isHidden = true }
            case 6 where HTMLNode.isSame(name, "hidden"): evidence.isHidden = true
            case 8 where HTMLNode.isSame(name, "itemprop"): words.read(value, into: &evidence)
            case 11 where HTMLNode.isSame(name, "aria-hidden"): if HTMLNode.isSame(value, "true") { evidence.isHidden = true }
            default: break
            }
        }
        return evidence
    }

    /// `display: none` or `visibility: hidden`, with blanks or without.
    private static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
        let plain = style.filter { !ASCII.isBlank($0) }.map(ASCII.lowered)
        return [Array("display:none".utf8), Array("visibility:hidden".utf8)].contains { rule in
            guard plain.count >= rule.count else { return false }
            return (0...(plain.count - rule.count)).contains { plain[$0..<($0 + rule.count)].elementsEqual(rule) }
        }
    }

    private mutating func enterInline(_ node: HTMLNode) {
        if hidden > 0 || evidence(of: node, .inline).isHidden { hidden += 1 }
    }

    private mutating func leaveInline() {
        guard hidden > 0 else { return }
        hidden -= 1
        guard hidden == 0, let frame = frames.last else { return }
        var evidence = ClassEvidence.none
        evidence.isHidden = true
        let first = blocks.count
        elements.append(PageElement(parent: frame.element, tag: .hidden, evidence: evidence, blocks: first..<first))
        add(hiddenRun, frame.role, element: elements.count - 1)
        hiddenRun = Run()
        elements[elements.count - 1].blocks = first..<blocks.count
    }

    /// True for a row of a table that lays out the page. Looks at a few elements only.
    private func holdsBlocks(_ row: HTMLNode) -> Bool {
        var walk = HTMLWalk(from: row)
        var looked = 0
        _ = walk.next()
        while looked < Self.lookAhead, let step = walk.next() {
            guard case .enter(let node) = step, node.kind == .element else { continue }
            looked += 1
            let tag = HTMLTag.of(node.name)
            if tag.breaksText, tag != .cell { return true }
        }
        return looked == Self.lookAhead
    }

    /// A row of data has at most so many elements.
    private static let lookAhead = 60

    // MARK: Text

    private mutating func add(_ node: HTMLNode) {
        guard let frame = frames.last else { return }
        let content = node.content
        if hidden > 0 {
            Self.append(content, node.place, to: &hiddenRun, frame.isPreformatted)
            return
        }
        let before = run.bytes.count
        let breaks = run.breaks
        if breaks >= 2, content.contains(where: { !ASCII.isBlank($0) }) { close() }
        Self.append(content, node.place, to: &run, frame.isPreformatted)
        let added = max(0, run.bytes.count - before)
        if links > 0 { run.linked += added }
        if emphases > 0 { run.emphasised += added }
    }

    /// Adds characters, white space made one blank; no-break spaces become blanks, soft hyphens and marks without width go.
    private static func append(
        _ content: UnsafeBufferPointer<UInt8>, _ place: Range<Int>?, to run: inout Run, _ isPreformatted: Bool
    ) {
        var hasWords = false
        var offset = 0
        let count = content.count
        while offset < count {
            let byte = content[offset]
            var width = 1
            var isBlank = ASCII.isBlank(byte)
            if byte == 0xC2, offset + 1 < count, content[offset + 1] == 0xA0 {
                isBlank = true
                width = 2
            } else if byte == 0xC2, offset + 1 < count, content[offset + 1] == 0xAD {
                offset += 2
                continue
            } else if byte == 0xE2, offset + 2 < count, content[offset + 1] == 0x80, content[offset + 2] == 0x8B {
                offset += 3
                continue
            } else if byte == 0xEF, offset + 2 < count, content[offset + 1] == 0xBB, content[offset + 2] == 0xBF {
                offset += 3
                continue
            }
            if isBlank {
                if isPreformatted, byte == ASCII.lineFeed {
                    run.bytes.append(byte)
                    run.endsInBlank = true
                } else if !run.endsInBlank {
                    run.bytes.append(ASCII.space)
                    run.endsInBlank = true
                }
            } else {
                run.bytes.append(byte)
                run.endsInBlank = false
                hasWords = true
            }
            offset += width
        }
        guard hasWords else { return }
        run.breaks = 0
        if let place { run.place = run.place.map { $0.lowerBound..<max($0.upperBound, place.upperBound) } ?? place }
    }

    private mutating func lineBreak() {
        guard hidden == 0, !run.bytes.isEmpty else { return }
        run.breaks += 1
        if !run.endsInBlank {
            run.bytes.append(ASCII.space)
            run.endsInBlank = true
        }
    }

    private mutating func separateCells() {
        if !run.endsInBlank { run.bytes.append(ASCII.space) }
        run.bytes += [UInt8(ascii: "|"), ASCII.space]
        run.endsInBlank = true
    }

    /// Ends the block that is being collected.
    private mutating func close() {
        guard let frame = frames.last else { return }
        add(run, frame.role, element: frame.element)
        run.clear()
    }

    private mutating func add(_ run: borrowing Run, _ role: HTMLTag, element: Int) {
        guard run.place != nil else { return }
        let range = LineCutter.trimmed(0..<run.bytes.count, in: run.bytes)
        guard !range.isEmpty else { return }
        guard blocks.count < most else {
            isCut = true
            return
        }
        let start = text.count
        text += run.bytes[range]
        blocks.append(
            PageBlock(
                text: start..<text.count, linked: min(run.linked, range.count), emphasised: min(run.emphasised, range.count), role: role,
                element: element, place: run.place ?? 0..<0))
    }
}
