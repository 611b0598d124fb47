import CLibXML2
import Foundation

/// A page as an HTML parser (libxml2) sees it.
final class HTMLPage {
    private let document: htmlDocPtr

    init?(_ html: String) {
        let options = Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue)
        var copy = html
        let parsed = copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { htmlReadMemory($0.baseAddress, Int32($0.count), nil, "UTF-8", options) }
        }
        guard let parsed else { return nil }
        document = parsed
    }

    deinit { xmlFreeDoc(document) }

    /// The text of each node that an XPath expression selects: attribute values, or the text in elements.
    func texts(_ path: String) -> [String] {
        guard let context = xmlXPathNewContext(document) else { return [] }
        defer { xmlXPathFreeContext(context) }
        guard let result = xmlXPathEvalExpression(path, context) else { return [] }
        defer { xmlXPathFreeObject(result) }
        guard let nodes = result.pointee.nodesetval, nodes.pointee.nodeNr > 0 else { return [] }
        return (0..<Int(nodes.pointee.nodeNr)).compactMap { index in
            guard let content = xmlNodeGetContent(nodes.pointee.nodeTab[index]) else { return nil }
            defer { free(content) }
            return String(cString: content)
        }
    }

    /// An XPath condition: the script lies in the site, or is a data block and nothing that runs.
    static let ownScript = """
        not(normalize-space()) and (starts-with(@src, '../assets/') or starts-with(@src, 'assets/') or @src = 'search/start.js') \
        or @type = 'application/ld+json'
        """

    /// How many nodes an XPath expression selects.
    func count(_ path: String) -> Int { texts(path).count }
}
