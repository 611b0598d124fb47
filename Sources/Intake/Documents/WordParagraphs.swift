import Model

/// The paragraphs of a Word document's main part (ECMA-376, part 1, section 17): what a reader sees, without deleted text, codes of fields, and
/// the copies of drawings for old programs.
struct WordParagraphs {
    private(set) var lines = DocumentLines()
    private let kinds: [String: Passage.Kind]
    private var open: [Paragraph] = []
    private var runs = 0
    private var texts = 0
    /// Elements that are open inside of one whose content is passed over.
    private var skipped = 0

    private struct Paragraph {
        var text = ""
        var kind = Passage.Kind.paragraph
        var isListed = false
    }

    /// `kinds`: by the ids of styles. O(length).
    init(_ events: XMLEvents, kinds: [String: Passage.Kind]) {
        self.kinds = kinds
        while let event = events.next() {
            switch event {
            case .start(let name, let isEmpty): start(name, isEmpty: isEmpty, events)
            case .end(let name): end(name)
            case .text(let text): if texts > 0, skipped == 0 { append(text) }
            }
        }
        // What breaks off is kept.
        while !open.isEmpty { close() }
    }

    private static let passedOver: Set<String> = ["del", "moveFrom", "Fallback", "instrText", "delText"]

    private mutating func start(_ name: String, isEmpty: Bool, _ events: XMLEvents) {
        guard skipped == 0, !Self.passedOver.contains(name) else {
            if !isEmpty { skipped += 1 }
            return
        }
        switch name {
        case "p": if !isEmpty { open.append(Paragraph()) }
        case "r": if !isEmpty { runs += 1 }
        case "t": if !isEmpty { texts += 1 }
        case "tab": if runs > 0 { append("\t") }
        case "br", "cr": if runs > 0 { append("\n") }
        case "noBreakHyphen": append("-")
        case "pStyle": if let kind = events.attribute("val").flatMap({ kinds[$0] }) { mark(kind) }
        case "outlineLvl": if let level = events.attribute("val").flatMap({ Int($0) }), level < Self.bodyLevel { mark(.heading) }
        case "numPr": if !open.isEmpty { open[open.count - 1].isListed = true }
        default: break
        }
    }

    /// ECMA-376, section 17.3.1.20: this level is that of plain text.
    private static let bodyLevel = 9

    private mutating func end(_ name: String) {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        switch name {
        case "p": if !open.isEmpty { close() }
        case "r": runs -= 1
        case "t": texts -= 1
        default: break
        }
    }

    private mutating func append(_ text: String) {
        if !open.isEmpty { open[open.count - 1].text += text }
    }

    private mutating func mark(_ kind: Passage.Kind) {
        if !open.isEmpty, open[open.count - 1].kind == .paragraph { open[open.count - 1].kind = kind }
    }

    private mutating func close() {
        let paragraph = open.removeLast()
        lines.add(paragraph.text, paragraph.isListed && paragraph.kind == .paragraph ? .list : paragraph.kind)
    }

    /// What the styles of a document are for, by their ids: the names of those that Word brings are English in every language.
    static func kinds(_ styles: XMLEvents) -> [String: Passage.Kind] {
        var kinds: [String: Passage.Kind] = [:]
        var id: String?
        while let event = styles.next() {
            guard case .start(let name, _) = event else { continue }
            if name == "style" { id = styles.attribute("styleId") }
            guard name == "name", let style = id, let words = styles.attribute("val")?.lowercased() else { continue }
            if words == "title" { kinds[style] = .title }
            if words.hasPrefix("heading") { kinds[style] = .heading }
            if words == "caption" { kinds[style] = .caption }
            if words.hasSuffix("quote") { kinds[style] = .quote }
        }
        return kinds
    }
}
