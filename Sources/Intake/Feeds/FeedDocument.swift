import CLibXML2

/// An XML document as libxml2's tree, as far as it could be read. The tree lives as long as this value.
///
/// The parser is given no document type, goes to no network and to no other file, and expands no entity.
struct FeedDocument: ~Copyable {
    /// What is not well-formed, and where.
    struct Fault: Sendable, Hashable {
        /// The parser's words, without the full stop.
        var message: String
        /// Counted from 1.
        var line: Int
    }

    /// The first fault, where there is one.
    let fault: Fault?
    private let document: UnsafeMutablePointer<xmlDoc>?

    /// In bytes. A tree takes several times as much memory; no feed is so large.
    static let greatest = 100_000_000

    /// Parses a text of at most `greatest` bytes. O(length).
    init(_ text: FeedText) {
        _ = Self.isReady
        let notes = FaultNotes()
        var tree: UnsafeMutablePointer<xmlDoc>?
        if let parser = xmlNewParserCtxt() {
            parser.pointee._private = Unmanaged.passUnretained(notes).toOpaque()
            parser.pointee.sax.pointee.serror = { context, error in
                guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let error,
                    let notes = parser.pointee._private.map({ Unmanaged<FaultNotes>.fromOpaque($0).takeUnretainedValue() })
                else { return }
                notes.note(error.pointee)
            }
            tree = text.bytes.withUnsafeBytes { bytes in
                let start = bytes.bindMemory(to: CChar.self).baseAddress
                return xmlCtxtReadMemory(parser, start, Int32(clamping: bytes.count), nil, "UTF-8", Self.options)
            }
            withExtendedLifetime(notes) { xmlFreeParserCtxt(parser) }
        }
        document = tree
        fault = notes.first
    }

    deinit { xmlFreeDoc(document) }

    /// What does `body` with the top of the tree, which must not outlive the call; nil where there is no tree.
    func withRoot<Result>(_ body: (FeedElement) -> Result) -> Result? {
        xmlDocGetRootElement(document).map { body(FeedElement($0)) }
    }

    /// The first thing that is not well-formed. Names of unknown prefixes are not so grave.
    private final class FaultNotes {
        var first: Fault?

        func note(_ error: xmlError) {
            guard first == nil, error.domain != Int32(XML_FROM_NAMESPACE.rawValue), error.level != XML_ERR_WARNING else { return }
            let words = error.message.map { String(cString: $0) } ?? "it is not well-formed"
            let line = words.prefix { $0 != "\n" }
            first = Fault(message: line.hasSuffix(".") ? String(line.dropLast()) : String(line), line: max(1, Int(error.line)))
        }
    }

    /// The set-up that libxml2 wants before it is used by several threads at once.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// HUGE, or a long text ends the document; never NOENT, DTDLOAD or XINCLUDE.
    private static let options = Int32(
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_BIG_LINES.rawValue
            | XML_PARSE_COMPACT.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOCDATA.rawValue)
}
