import Mustache

extension PageValue {
    /// The value as the Mustache library wants it. Empty text counts as absent in a section.
    var mustacheValue: Any {
        switch self {
        case .text(let text), .html(let text): MustacheText(text: text)
        case .flag(let flag): flag
        case .list(let values): values.map(\.mustacheValue)
        case .record(let members): MustacheRecord(members: members)
        }
    }
}

private struct MustacheText: MustacheCustomRenderable, MustacheParent {
    let text: String

    var renderText: String { text }
    var isNull: Bool { text.isEmpty }

    func child(named: String) -> Any? { nil }
}

private struct MustacheRecord: MustacheParent {
    let members: [String: PageValue]

    func child(named name: String) -> Any? { members[name]?.mustacheValue }
}

extension PageShape {
    /// The path of the first place where a value is not of this shape, or nil when it fits everywhere.
    public func mismatch(with value: PageValue) -> String? {
        switch (self, value) {
        case (.text, .text), (.html, .html), (.flag, .flag): return nil
        case (.list(let shape), .list(let values)):
            for (index, value) in values.enumerated() {
                if let path = shape.mismatch(with: value) { return "[\(index)]" + path }
            }
            return nil
        case (.record(let shapes), .record(let members)):
            for name in Set(shapes.keys).symmetricDifference(members.keys).sorted() { return "." + name }
            return shapes.compactMap { name, shape in members[name].flatMap(shape.mismatch).map { "." + name + $0 } }.min()
        default: return " (other kind)"
        }
    }
}
