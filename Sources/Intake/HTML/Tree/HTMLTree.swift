import CLibXML2

/// A page as libxml2's tree. The tree lives as long as this value.
///
/// libxml2 mends what is broken as browsers do, for the most part, and never goes to the network. The text must be UTF-8: what the page
/// says of its character set is passed over.
struct HTMLTree: ~Copyable {
    /// Why a page has no tree.
    enum Fault: Error, Hashable {
        /// Deeper than the limit.
        case tooDeep
        /// More elements and attributes than the limit.
        case tooMany
        /// No memory, or nothing to parse.
        case unparsed
    }

    private let document: UnsafeMutablePointer<xmlDoc>

    /// Parses a page. O(length × depth) at worst, for a page with as many end tags that close nothing.
    init(_ page: borrowing [UInt8], limits: HTMLLimits = .standard) throws(Fault) {
        _ = Self.isReady
        let parser = page.withUnsafeBytes { bytes in
            htmlCreateMemoryParserCtxt(bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count))
        }
        guard let parser else { throw .unparsed }
        defer { htmlFreeParserCtxt(parser) }
        htmlCtxtUseOptions(parser, Self.options)
        parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
        var progress = Progress(limits)
        withUnsafeMutablePointer(to: &progress) { progress in
            parser.pointee._private = UnsafeMutableRawPointer(progress)
            Self.listen(to: parser)
            htmlParseDocument(parser)
        }
        guard let document = parser.pointee.myDoc else { throw progress.fault ?? .unparsed }
        if let fault = progress.fault {
            xmlFreeDoc(document)
            throw fault
        }
        self.document = document
        if StreamedParts.mayStand(in: page) { withRoot { StreamedParts.mend($0) } }
    }

    deinit { xmlFreeDoc(document) }

    /// What does `body` with the top of the tree, which must not outlive the call.
    func withRoot<Result>(_ body: (HTMLNode) throws -> Result) rethrows -> Result? {
        guard let root = xmlDocGetRootElement(document) else { return nil }
        return try body(HTMLNode(root))
    }

    /// The set-up that libxml2 wants before it is used by several threads at once.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// HUGE, or all that lies deeper than 256 elements is lost without a word; never NOENT.
    private static let options = Int32(
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | UInt32(XML_PARSE_HUGE.rawValue))

    /// How far a parser has come.
    private struct Progress {
        let depth: Int
        var nodesLeft: Int
        var fault: Fault?

        init(_ limits: HTMLLimits) {
            depth = limits.depth
            nodesLeft = limits.nodes
        }
    }

    /// Makes the parser write down where each text stands, and stop at the limits.
    private static func listen(to parser: htmlParserCtxtPtr) {
        guard let events = parser.pointee.sax else { return }
        events.pointee.startElement = { context, name, attributes in
            guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
            guard HTMLTree.mayGoOn(parser, attributes) else { return xmlStopParser(parser) }
            xmlSAX2StartElement(context, name, attributes)
        }
        events.pointee.characters = { context, characters, count in HTMLTree.add(characters, count, context) }
        events.pointee.ignorableWhitespace = { context, characters, count in HTMLTree.add(characters, count, context) }
    }

    private static func mayGoOn(
        _ parser: UnsafeMutablePointer<xmlParserCtxt>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> Bool {
        guard let progress = parser.pointee._private?.assumingMemoryBound(to: Progress.self) else { return true }
        var count = 1
        if var attribute = attributes {
            while attribute.pointee != nil {
                count += 1
                attribute += 2
            }
        }
        progress.pointee.nodesLeft -= count
        if Int(parser.pointee.nameNr) > progress.pointee.depth { progress.pointee.fault = .tooDeep }
        if progress.pointee.nodesLeft < 0 { progress.pointee.fault = .tooMany }
        return progress.pointee.fault == nil
    }

    private static func add(_ characters: UnsafePointer<xmlChar>?, _ count: Int32, _ context: UnsafeMutableRawPointer?) {
        xmlSAX2Characters(context, characters, count)
        guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let input = parser.pointee.input,
            let text = parser.pointee.node?.pointee.last, text.pointee.type == XML_TEXT_NODE
        else { return }
        let end = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
        let start = text.pointee._private.map { TextPlace($0).range.lowerBound } ?? max(0, end - Int(count))
        text.pointee._private = TextPlace(start..<max(start, end)).pointer
    }
}

/// Where a text stands in the page, packed into the one word that a node of libxml2 has for its user.
struct TextPlace {
    /// In bytes of the parsed page.
    let range: Range<Int>

    init(_ range: Range<Int>) { self.range = range }

    init(_ pointer: UnsafeMutableRawPointer) {
        let bits = UInt(bitPattern: pointer)
        range = Int(bits >> 32)..<(Int(bits >> 32) + Int(bits & 0xFFFF_FFFF) - 1)
    }

    /// Never null: the length is stored as one more than it is.
    var pointer: UnsafeMutableRawPointer? {
        UnsafeMutableRawPointer(bitPattern: UInt(range.lowerBound) << 32 | UInt(range.count + 1) & 0xFFFF_FFFF)
    }
}
