/// A message of the interface: words with slots, in one form or in a form for each plural category.
///
/// ```yaml
/// sourceCount:
///   one: "{n} source"
///   other: "{n} sources"
/// ```
struct Message: Sendable, Hashable {
    /// A stretch of a message.
    enum Part: Sendable, Hashable {
        case text(String)
        /// The name in braces, and what it is for the program; nil for a name that only templates know.
        case slot(String, MessageSlot?)
    }

    /// The form of the category `other`, or the only one.
    let other: [Part]
    /// The forms of other plural categories.
    let forms: [PluralCategory: [Part]]

    /// Reads a message's text. A brace that does not close stands for itself.
    static func parts(_ text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            let name = String(rest[rest.index(after: open)..<close])
            parts.append(.slot(name, MessageSlot(name)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        return parts
    }

    /// The names of its slots, in all forms.
    var slots: Set<String> { Self.slots(other).union(forms.values.flatMap { Self.slots($0) }) }

    static func slots(_ parts: [Part]) -> Set<String> {
        Set(
            parts.compactMap { part in
                if case .slot(let name, _) = part { name } else { nil }
            })
    }
}

/// A plural category of CLDR (Unicode Technical Standard #35, part 3, "Language Plural Rules").
enum PluralCategory: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other
}
