import CLibXML2

/// A node of an `HTMLTree`: valid only while the tree is.
struct HTMLNode {
    private let node: UnsafeMutablePointer<xmlNode>

    init(_ node: UnsafeMutablePointer<xmlNode>) { self.node = node }

    /// What the walk needs to tell apart.
    enum Kind {
        case element, text, other
    }

    var kind: Kind {
        switch node.pointee.type {
        case XML_ELEMENT_NODE: .element
        // A CDATA node holds a script or a style sheet.
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_ENTITY_REF_NODE: .text
        default: .other
        }
    }

    var firstChild: HTMLNode? { node.pointee.children.map(HTMLNode.init) }
    var next: HTMLNode? { node.pointee.next.map(HTMLNode.init) }
    /// The element before this one in the same element.
    var elementAbove: HTMLNode? { xmlPreviousElementSibling(node).map(HTMLNode.init) }
    /// The first element inside.
    var firstElement: HTMLNode? { xmlFirstElementChild(node).map(HTMLNode.init) }
    var parent: HTMLNode? { node.pointee.parent.map(HTMLNode.init) }

    /// The tag of an element, in lower case.
    var name: UnsafeBufferPointer<UInt8> { Self.bytes(node.pointee.name) }
    /// The characters of a text.
    var content: UnsafeBufferPointer<UInt8> { Self.bytes(node.pointee.content) }
    /// Where a text stands in the page, in bytes.
    var place: Range<Int>? { node.pointee._private.map { TextPlace($0).range } }

    /// Tells it from every other node of its tree.
    var identity: Int { Int(bitPattern: node) }

    /// Moves what is inside another element to before this one, which must not be inside that. O(nodes moved).
    func takeBefore(_ other: HTMLNode) {
        var next = other.node.pointee.children
        while let child = next {
            next = child.pointee.next
            xmlUnlinkNode(child)
            xmlAddPrevSibling(node, child)
        }
    }

    /// True where this one is inside another, or is it. O(depth).
    func isInside(_ other: HTMLNode) -> Bool {
        var outer: HTMLNode? = self
        while let element = outer {
            if element == other { return true }
            outer = element.parent
        }
        return false
    }

    /// Calls `body` with the name and the value of each attribute.
    func forEachAttribute(_ body: (_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void) {
        var attribute = node.pointee.properties
        while let current = attribute {
            body(Self.bytes(current.pointee.name), Self.bytes(current.pointee.children?.pointee.content))
            attribute = current.pointee.next
        }
    }

    /// The value of an attribute, or nil. O(attributes).
    func attribute(_ name: StaticString) -> String? {
        var attribute = node.pointee.properties
        while let current = attribute {
            if Self.isSame(Self.bytes(current.pointee.name), name) {
                return String(decoding: Self.bytes(current.pointee.children?.pointee.content), as: UTF8.self)
            }
            attribute = current.pointee.next
        }
        return nil
    }

    /// True for an element with a tag.
    func isElement(_ tag: StaticString) -> Bool { kind == .element && Self.isSame(name, tag) }

    /// All text inside, up to a number of bytes, as it stands. O(text), without recursion.
    func text(atMost limit: Int = 100_000) -> String {
        var bytes: [UInt8] = []
        var walk = HTMLWalk(from: self)
        while let step = walk.next() {
            guard case .enter(let node) = step, node.kind == .text else { continue }
            bytes += node.content
            if bytes.count >= limit { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        bytes.count == word.utf8CodeUnitCount && bytes.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: bytes.count))
    }

    private static func bytes(_ start: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let start else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: start, count: Int(xmlStrlen(start)))
    }

    static func == (left: HTMLNode, right: HTMLNode) -> Bool { left.node == right.node }
}

/// Goes through a part of a tree from top to bottom, without recursion.
struct HTMLWalk {
    enum Step {
        case enter(HTMLNode)
        /// After everything inside an element.
        case leave(HTMLNode)
    }

    private let top: HTMLNode
    private var upcoming: Step?

    init(from top: HTMLNode) {
        self.top = top
        upcoming = .enter(top)
    }

    /// The next step, or nil at the end.
    mutating func next() -> Step? {
        let step = upcoming
        switch step {
        case .enter(let node):
            if node.kind == .element, let child = node.firstChild {
                upcoming = .enter(child)
            } else {
                upcoming = node.kind == .element ? .leave(node) : after(node)
            }
        case .leave(let node): upcoming = after(node)
        case nil: break
        }
        return step
    }

    /// Passes over what is inside the element just entered: its `leave` comes next.
    mutating func skip(_ node: HTMLNode) { upcoming = .leave(node) }

    private func after(_ node: HTMLNode) -> Step? {
        if node == top { return nil }
        if let next = node.next { return .enter(next) }
        return node.parent.map { .leave($0) }
    }
}
