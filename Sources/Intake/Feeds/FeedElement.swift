import CLibXML2
import Foundation

/// An element of a feed. It must not outlive its document.
struct FeedElement {
    /// The vocabularies that feeds mix.
    enum Vocabulary: Sendable {
        case none, atom, content, dublinCore, feedBurner, rdf, rss, xhtml, other
    }

    private let node: UnsafeMutablePointer<xmlNode>

    init(_ node: UnsafeMutablePointer<xmlNode>) { self.node = node }

    /// Without its prefix.
    var name: String { Self.parts(of: node).local }

    /// By the address of its namespace or, where a sloppy feed declares none, by the prefix that everybody uses for it.
    var vocabulary: Vocabulary {
        if let address = node.pointee.ns.flatMap({ $0.pointee.href }) { return Self.vocabulary(ofAddress: String(cString: address)) }
        return Self.parts(of: node).prefix.map(Self.vocabulary(ofPrefix:)) ?? .none
    }

    /// Counted from 1.
    var line: Int { max(1, Int(xmlGetLineNo(node))) }

    /// All text below, white space at its ends taken away; nil where there is none. O(length).
    var text: String? { Self.content(of: node) }

    /// The elements directly below.
    var children: [FeedElement] {
        var found: [FeedElement] = []
        var next = node.pointee.children
        while let child = next {
            if child.pointee.type == XML_ELEMENT_NODE { found.append(FeedElement(child)) }
            next = child.pointee.next
        }
        return found
    }

    /// The elements directly below of a name, in the order of the vocabularies given.
    func children(_ name: String, _ vocabularies: Vocabulary...) -> [FeedElement] {
        let named = children.filter { $0.name == name }
        return vocabularies.flatMap { vocabulary in named.filter { $0.vocabulary == vocabulary } }
    }

    /// The value of an attribute without a prefix, or nil where it is missing or blank.
    func attribute(_ name: String) -> String? { Self.attribute(name, of: node) }

    /// The `xml:lang` that holds for the element.
    var language: String? {
        var next: UnsafeMutablePointer<xmlNode>? = node
        while let element = next {
            if let language = Self.attribute("lang", of: element, isOfXML: true) { return language }
            next = Self.parent(of: element)
        }
        return nil
    }

    /// An address in the element, made whole with the `xml:base`s that hold there (RFC 3986, section 5). O(depth).
    func address(_ reference: String) -> String {
        var bases: [String] = []
        var next: UnsafeMutablePointer<xmlNode>? = node
        while let element = next {
            if let base = Self.attribute("base", of: element, isOfXML: true) { bases.append(base) }
            next = Self.parent(of: element)
        }
        let base = bases.reversed().reduce(nil as URL?) { URL(string: $1, relativeTo: $0) ?? $0 }
        guard let base, let whole = URL(string: reference, relativeTo: base) else { return reference }
        return whole.absoluteString
    }

    /// What is below as markup, without prefixes of its own: XHTML for a reader of HTML. O(length).
    var markup: String {
        guard let buffer = xmlBufferCreate() else { return "" }
        defer { xmlBufferFree(buffer) }
        var next = node.pointee.children
        while let child = next {
            xmlNodeDump(buffer, node.pointee.doc, child, 0, 0)
            next = child.pointee.next
        }
        return xmlBufferContent(buffer).map { String(cString: $0) } ?? ""
    }

    private static func content(of node: UnsafeMutablePointer<xmlNode>) -> String? {
        guard let buffer = xmlBufferCreate() else { return nil }
        defer { xmlBufferFree(buffer) }
        guard xmlNodeBufGetContent(buffer, node) == 0 else { return nil }
        return xmlBufferContent(buffer).flatMap { Metadata.filled(String(cString: $0)) }
    }

    private static func attribute(_ name: String, of node: UnsafeMutablePointer<xmlNode>, isOfXML: Bool = false) -> String? {
        var next = node.pointee.properties
        while let attribute = next {
            let prefix = attribute.pointee.ns.flatMap { $0.pointee.prefix }.map { String(cString: $0) }
            if isOfXML ? prefix == "xml" : prefix == nil, String(cString: attribute.pointee.name) == name {
                return UnsafeMutableRawPointer(attribute).withMemoryRebound(to: xmlNode.self, capacity: 1) { content(of: $0) }
            }
            next = attribute.pointee.next
        }
        return nil
    }

    private static func parent(of node: UnsafeMutablePointer<xmlNode>) -> UnsafeMutablePointer<xmlNode>? {
        node.pointee.parent.flatMap { $0.pointee.type == XML_ELEMENT_NODE ? $0 : nil }
    }

    private static func parts(of node: UnsafeMutablePointer<xmlNode>) -> (prefix: String?, local: String) {
        guard let name = node.pointee.name.map({ String(cString: $0) }) else { return (nil, "") }
        guard let colon = name.lastIndex(of: ":") else { return (nil, name) }
        return (String(name[..<colon]), String(name[name.index(after: colon)...]))
    }

    private static func vocabulary(ofAddress address: String) -> Vocabulary {
        switch address {
        case "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#": .atom
        case "http://purl.org/rss/1.0/modules/content/": .content
        case "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/": .dublinCore
        case "http://rssnamespace.org/feedburner/ext/1.0": .feedBurner
        case "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf
        case "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
            "http://backend.userland.com/rss2":
            .rss
        case "http://www.w3.org/1999/xhtml": .xhtml
        default: .other
        }
    }

    private static func vocabulary(ofPrefix prefix: String) -> Vocabulary {
        switch prefix {
        case "atom": .atom
        case "content": .content
        case "dc", "dcterms": .dublinCore
        case "feedburner": .feedBurner
        case "rdf": .rdf
        case "xhtml": .xhtml
        default: .other
        }
    }
}
