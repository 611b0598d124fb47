import Model

/// Tells the article of a page from what stands around it.
struct MainText: Sendable {
    /// What becomes of a block.
    enum Verdict: Sendable, Hashable {
        case keep(Passage.Kind)
        case leaveOut(String)

        var isKept: Bool {
            if case .keep = self { true } else { false }
        }
    }

    private let outline: PageOutline
    private let blocks: [JudgedBlock]
    /// For each block why it is out of question for the article, or nil.
    private let outside: [String?]
    /// The blocks of the element that holds the article.
    private let body: Range<Int>
    /// The blocks between the headline of the page and that element: a lead may stand there.
    private let lead: Range<Int>
    /// How many headings with text below them are links.
    private var linkedHeadings = 0
    /// How many announcements of other stories the page has.
    let teasers: Int
    /// True where the page holds several `<article>`s of which none is its own by far.
    let holdsSeveral: Bool

    /// Judges the blocks of a page. O(text + elements).
    init(_ outline: PageOutline, stated: StatedBody? = nil, words: ClassWords = .embedded, book: PhraseBook = .embedded) {
        self.outline = outline
        let cut = outline.blocks.enumerated().map { index, block in
            // A blank line between any two, as between paragraphs.
            SourceLine(bytes: block.text, number: index * 2 + 1, lastNumber: index * 2 + 1)
        }
        let text = TextLines(outline.text, cut: cut, book)
        let document = DocumentShape(text.lines)
        let chances = LineModel.embedded.chances(LineFeatures(text, document), count: text.lines.count)
        let states = LineStates(text.lines, chances, copies: document.copies).states()
        let areStated = text.lines.indices.map { stated?.holds(text.words(of: $0)) ?? false }
        let blocks = outline.blocks.indices.map { index in
            let block = outline.blocks[index]
            return JudgedBlock(
                block: block, line: text.lines[index], state: states[index], isStated: areStated[index],
                tag: outline.elements[block.element].tag)
        }
        self.blocks = blocks
        let elements = OutsideElements(outline, blocks, words)
        let comments = CommentThread(text, book).start() ?? blocks.count
        // A text in which the site asks for leave to track its readers stands above the headline, or below the last of the article.
        let top = outline.blocks.firstIndex { Self.isTopHeading($0, outline) } ?? 0
        let matters = text.lines.indices.map { ConsentWords.matters(in: text.words(of: $0)) }
        let last = blocks.indices.last { $0 < comments && blocks[$0].isProse && matters[$0] < ConsentWords.few } ?? 0
        outside = blocks.enumerated().map { index, block in
            if index >= comments { return "comments" }
            if matters[index] >= (index < top ? ConsentWords.few : index > last ? ConsentWords.many : Int.max), !areStated[index] {
                return "notice of the site"
            }
            return elements.reason(of: block.block.element)
        }
        let container = ArticleContainer(outline, blocks, outside) { areStated[$0] }
        body = container.element.map { outline.elements[$0].blocks } ?? 0..<0
        lead = Self.lead(above: body, outline)
        teasers = elements.teasers
        holdsSeveral = container.holdsSeveral
        linkedHeadings = body.count { blocks[$0].block.role == .heading && blocks[$0].isLinked && isAboveText($0) }
    }

    /// What stands between the last first-level heading above the article and the article.
    private static func lead(above body: Range<Int>, _ outline: PageOutline) -> Range<Int> {
        let reach = max(0, body.lowerBound - mostOfLead)
        for index in (reach..<body.lowerBound).reversed() where isTopHeading(outline.blocks[index], outline) {
            return (index + 1)..<body.lowerBound
        }
        return body.lowerBound..<body.lowerBound
    }

    private static func isTopHeading(_ block: PageBlock, _ outline: PageOutline) -> Bool {
        var element = block.element
        while element >= 0 {
            if outline.elements[element].isTopHeading { return true }
            element = outline.elements[element].parent
        }
        return false
    }

    /// In blocks.
    private static let mostOfLead = 40

    /// Short texts above the article and within its first lines, and what is called a byline, in order: the article's author and date may
    /// stand there.
    var besideArticle: [String] {
        guard let first = body.first(where: { outside[$0] == nil && blocks[$0].isProse }) else { return [] }
        let near = blocks.indices.filter { index in
            guard blocks[index].line.form.length <= Self.longestBeside else { return false }
            return (first - Self.reach...first + 1).contains(index) || outside[index] == "byline"
        }
        return near.map { String(decoding: outline.text[outline.blocks[$0].text], as: UTF8.self) }
    }

    /// Short texts right below the article, in order.
    var belowArticle: [String] {
        guard let last = body.last(where: { outside[$0] == nil && blocks[$0].isProse }) else { return [] }
        let near = blocks.indices[(last + 1)...].prefix(Self.reach).filter {
            outside[$0] == nil && blocks[$0].line.form.length <= Self.longestBeside
        }
        return near.map { String(decoding: outline.text[outline.blocks[$0].text], as: UTF8.self) }
    }

    /// In bytes.
    private static let longestBeside = 200
    /// A byline stands so many blocks above the text at most.
    private static let reach = 16

    /// What becomes of each block, when the article has this headline. O(blocks).
    func verdicts(headline: String?) -> [Verdict] {
        let headlineKey = headline.map(PlainWords.key)
        var verdicts = blocks.indices.map { first(look: $0, headlineKey) }
        cutAtSection(&verdicts)
        trimFront(&verdicts)
        trimEnd(&verdicts)
        nameHeadings(&verdicts)
        return verdicts
    }

    /// A block by itself.
    private func first(look index: Int, _ headline: UInt64?) -> Verdict {
        let block = blocks[index]
        if let headline, block.line.form.key == headline { return .leaveOut("the headline, given as the title") }
        if let reason = outside[index] { return .leaveOut(reason) }
        guard body.contains(index) || isLead(index) else { return .leaveOut(away(index)) }
        if block.block.role == .caption { return .leaveOut("picture caption") }
        if block.line.role.contains(.label) { return .leaveOut("link label") }
        if block.line.role.contains(.pointer) { return .leaveOut("other stories") }
        if block.isStated { return .keep(kind(of: block)) }
        if block.isLinked, !block.line.isProse, !isLinkOfText(index) { return .leaveOut("links") }
        if startsWithAddress(block) { return .leaveOut("address of a page or picture") }
        if block.isNotice, block.block.role != .heading { return .leaveOut("notice of the site") }
        if block.line.role.contains(.caption), !block.line.isProse { return .leaveOut("picture credit") }
        return .keep(kind(of: block))
    }

    /// Running text, or a point of a list of such, that stands above the article and beside more of its kind: a single one is what the site
    /// says of its article.
    private func isLead(_ index: Int) -> Bool {
        isOfLead(index) && ((index + 1 < lead.upperBound && isOfLead(index + 1)) || isOfLead(index - 1))
    }

    private func isOfLead(_ index: Int) -> Bool {
        guard lead.contains(index), outside[index] == nil else { return false }
        let block = blocks[index]
        guard block.block.linked * 4 <= block.block.text.count else { return false }
        return block.isProse || (block.block.role == .item && (block.line.form.endsSentence || block.line.form.wordCount >= Self.manyWords))
    }

    /// True for a link that the article is made of: the heading of the text below it, and a point of a list that is no list of links or that a
    /// colon announces.
    private func isLinkOfText(_ index: Int) -> Bool {
        let block = blocks[index]
        guard !block.isNotice else { return false }
        if block.block.role == .heading {
            // One alone is a link to another story.
            return linkedHeadings >= Self.manyHeadings && isAboveText(index)
        }
        guard block.block.role == .item, let list = list(of: block) else { return false }
        let points = outline.elements[list].blocks
        guard (min(points.upperBound, body.upperBound)..<body.upperBound).contains(where: { blocks[$0].isProse && outside[$0] == nil })
        else { return false }
        let linked = points.count { blocks[$0].isLinked }
        if linked * 2 <= points.count { return true }
        guard let before = points.first.map({ $0 - 1 }), body.contains(before), outside[before] == nil else { return false }
        let opening = blocks[before]
        return outline.text[opening.block.text].last == UInt8(ascii: ":") && !opening.isLinked && !opening.isNotice
            && opening.block.role != .heading && opening.line.form.wordCount > Self.fewWords
    }

    private func isAboveText(_ heading: Int) -> Bool {
        heading + 1 < body.upperBound && outside[heading + 1] == nil && blocks[heading + 1].isProse
    }

    private static let manyHeadings = 3
    private static let manyWords = 8

    /// The innermost list around a block.
    private func list(of block: JudgedBlock) -> Int? {
        var element = block.block.element
        while element >= 0 {
            if outline.elements[element].tag == .list { return element }
            element = outline.elements[element].parent
        }
        return nil
    }

    private func away(_ index: Int) -> String {
        let block = blocks[index]
        if block.line.role.contains(.label) { return "link label" }
        if block.isLinked { return "links" }
        return index < body.lowerBound ? "before the article" : "after the article"
    }

    private func startsWithAddress(_ block: JudgedBlock) -> Bool {
        outline.text[block.block.text].starts(with: "http".utf8) && block.line.form.signs.contains(.code)
            || outline.text[block.block.text].starts(with: "http://".utf8) || outline.text[block.block.text].starts(with: "https://".utf8)
    }

    private func kind(of block: JudgedBlock) -> Passage.Kind {
        switch block.block.role {
        case .heading: .heading
        case .item, .row: .list
        case .quote: .quote
        default: .paragraph
        }
    }

    /// "Related stories", "Comments" and the like, below most of the text, end the article.
    private func cutAtSection(_ verdicts: inout [Verdict]) {
        let kept = verdicts.indices.filter { verdicts[$0].isKept }
        let total = kept.reduce(0) { $0 + proseLength($1) }
        var sum = 0
        for (position, index) in kept.enumerated() {
            sum += proseLength(index)
            guard blocks[index].line.role.contains(.section), sum * 10 >= total * 6 else { continue }
            let name = String(decoding: outline.text[blocks[index].block.text], as: UTF8.self)
            for below in kept[position...] { verdicts[below] = .leaveOut("stands under \"\(name)\"") }
            verdicts[index] = .leaveOut("heading of other matter")
            return
        }
    }

    private func proseLength(_ index: Int) -> Int { blocks[index].isProse ? blocks[index].line.form.length : 0 }

    /// Dates, bylines, rubrics and other short lines above the first sentence.
    private func trimFront(_ verdicts: inout [Verdict]) {
        for index in verdicts.indices where verdicts[index].isKept {
            let block = blocks[index]
            if block.isProse { return }
            if block.block.role == .item || block.block.role == .quote { continue }
            let role = block.line.role
            if role.contains(.byline) {
                verdicts[index] = .leaveOut("byline")
            } else if role.contains(.clock) {
                verdicts[index] = .leaveOut("date or count of the page")
            } else if !role.isDisjoint(with: [.menu, .rubric]) || block.block.linked * 10 > block.block.text.count * 3 {
                verdicts[index] = .leaveOut("menu")
            } else if block.line.form.wordCount <= Self.fewWords, block.line.form.ending == .none {
                verdicts[index] = .leaveOut("before the article, no running text")
            }
        }
    }

    /// Headings and short lines below the last sentence.
    private func trimEnd(_ verdicts: inout [Verdict]) {
        for index in verdicts.indices.reversed() where verdicts[index].isKept {
            let block = blocks[index]
            if block.line.isProse { return }
            let isShort = block.line.form.wordCount <= 2 && block.line.form.ending == .none && block.block.role != .item
            let isAside = !block.line.role.isDisjoint(with: [.clock, .byline, .section, .menu, .rubric])
            guard block.block.role == .heading || isShort || isAside else { return }
            verdicts[index] = .leaveOut("after the article, no running text")
        }
    }

    private static let fewWords = 5

    /// A short line in bold letters above running text is a heading, whatever its tag.
    private func nameHeadings(_ verdicts: inout [Verdict]) {
        for index in verdicts.indices.dropLast() where verdicts[index] == .keep(.paragraph) && verdicts[index + 1].isKept {
            let block = blocks[index]
            let isBold = block.block.emphasised * 10 >= block.block.text.count * 9
            guard isBold, block.line.form.length <= Self.longestHeading, !block.line.form.endsSentence, !block.line.form.startsWithQuote
            else {
                continue
            }
            if blocks[index + 1].isProse { verdicts[index] = .keep(.heading) }
        }
    }

    /// In bytes.
    private static let longestHeading = 100

    /// Bytes of running text that are kept.
    func prose(in verdicts: [Verdict]) -> Int { verdicts.indices.reduce(0) { $0 + (verdicts[$1].isKept ? proseLength($1) : 0) } }
}
