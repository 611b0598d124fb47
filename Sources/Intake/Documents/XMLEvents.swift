import CLibXML2

/// The tags and texts of an XML document one after the other. The parser goes to no network and to no other file, expands no entity, and stops at
/// a document type, which the documents of office programs never have.
final class XMLEvents {
    enum Event {
        /// Names are without their prefix; an element without content has no `end`.
        case start(String, isEmpty: Bool)
        case end(String)
        case text(String)
    }

    /// Why reading stopped before the end, in words.
    private(set) var fault: String?
    private let bytes: UnsafeMutableBufferPointer<CChar>
    private let reader: xmlTextReaderPtr?

    /// In bytes. No text of a person's is so large.
    static let greatest = 100_000_000

    /// Takes a document of at most `greatest` bytes.
    init(_ document: [UInt8]) {
        _ = Self.isReady
        bytes = .allocate(capacity: document.count)
        UnsafeMutableRawBufferPointer(bytes).copyBytes(from: document)
        reader = xmlReaderForMemory(bytes.baseAddress, Int32(clamping: document.count), nil, nil, Self.options)
        if reader == nil { fault = "the XML cannot be read" }
    }

    deinit {
        xmlFreeTextReader(reader)
        bytes.deallocate()
    }

    /// The next tag or text that is not blank; nil at the end, and where a fault stops it.
    func next() -> Event? {
        guard fault == nil else { return nil }
        while true {
            let status = xmlTextReaderRead(reader)
            guard status == 1 else {
                if status < 0 { fault = "the XML is not well-formed" }
                return nil
            }
            switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
            case XML_READER_TYPE_ELEMENT: return .start(name, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
            case XML_READER_TYPE_END_ELEMENT: return .end(name)
            case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                if let text = xmlTextReaderConstValue(reader) { return .text(String(cString: text)) }
            case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
                fault = "the XML has a document type or entities of its own"
                return nil
            default: break
            }
        }
    }

    /// The value of an attribute of the element that was entered last, by its name without a prefix. O(attributes).
    func attribute(_ name: String) -> String? {
        defer { xmlTextReaderMoveToElement(reader) }
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            if self.name == name { return xmlTextReaderConstValue(reader).map { String(cString: $0) } }
        }
        return nil
    }

    private var name: String { xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "" }

    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// Without HUGE: the parser's own bounds on depth and length hold. Never NOENT, DTDLOAD or XINCLUDE.
    private static let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_COMPACT.rawValue
            | XML_PARSE_NOCDATA.rawValue)
}
