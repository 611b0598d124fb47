/// What a page gives its template: a tree of named values.
package enum PageValue: Sendable {
    /// Plain text; the template escapes it. Empty text counts as absent: `{{^name}}` is then shown and `{{#name}}` is not.
    case text(String)
    /// HTML that this program made; it may only stand in a `{{{triple}}}` tag.
    case html(String)
    case flag(Bool)
    case list([PageValue])
    case record(PageRecord)

    /// About what it takes on a page, in bytes: its texts, and for each record what a template puts around it. O(values).
    var bytes: Int {
        switch self {
        case .text(let text), .html(let text): text.utf8.count
        case .flag: 0
        case .list(let values): values.reduce(0) { $0 + $1.bytes }
        case .record(let record): record.members.reduce(Self.aroundRecord) { $0 + $1.1.bytes }
        }
    }

    private static let aroundRecord = 100
}

/// Named values, in the order in which they were given. Where a name is given twice, the first holds.
///
/// ```
/// let row: PageRecord = [.name: .text("Harbour"), .isCurrent: .flag(true)]
/// ```
package struct PageRecord: Sendable, ExpressibleByDictionaryLiteral {
    private(set) var members: [(PageName, PageValue)]

    /// Takes the members as they are. O(1).
    package init(dictionaryLiteral members: (PageName, PageValue)...) { self.members = members }

    init(members: [(PageName, PageValue)]) { self.members = members }

    /// The value of a name; a new one comes last. O(members).
    package subscript(name: PageName) -> PageValue? {
        get {
            // Only the names are looked at: a copy of each member would count its references up and down.
            members.withUnsafeBufferPointer { members in
                members.indices.first { members[$0].0 == name }.map { members[$0].1 }
            }
        }
        set {
            members.removeAll { $0.0 == name }
            if let newValue { members.append((name, newValue)) }
        }
    }

    /// The members of these names.
    func only(_ names: [PageName]) -> PageRecord {
        var some = self
        some.members.removeAll { !names.contains($0.0) }
        return some
    }

    /// These members and what the other record has beside them.
    func merging(_ other: PageRecord) -> PageRecord {
        var merged = self
        merged.members += other.members
        return merged
    }
}

/// What a template may use: the names and kinds of a page's values, known before any page is made.
package indirect enum PageShape: Sendable, Hashable {
    case text
    case html
    case flag
    case list(PageShape)
    case record([PageName: PageShape])

    /// The path of the first place where a value is not of this shape, or nil when it fits everywhere.
    package func mismatch(with value: PageValue) -> String? {
        switch (self, value) {
        case (.text, .text), (.html, .html), (.flag, .flag): return nil
        case (.list(let shape), .list(let values)):
            for (index, value) in values.enumerated() {
                if let path = shape.mismatch(with: value) { return "[\(index)]" + path }
            }
            return nil
        case (.record(let shapes), .record(let record)):
            let members = Dictionary(record.members, uniquingKeysWith: { first, _ in first })
            for name in Set(shapes.keys).symmetricDifference(members.keys).map(\.rawValue).sorted() { return "." + name }
            return shapes.compactMap { name, shape in members[name].flatMap(shape.mismatch).map { "." + name.rawValue + $0 } }.min()
        default: return " (other kind)"
        }
    }
}
