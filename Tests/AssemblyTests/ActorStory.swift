import Model

/// Makes readings from marked text: `[p Jane Doe]` is a person, `[o …]` an organisation, `[l …]` a place, `{…}` the role of the next name.
enum ActorStory {
    static func readings(_ texts: [String]) -> [Reading] {
        texts.enumerated().map { reading("a\($0.offset + 1)", $0.element) }
    }

    static func reading(_ id: String, _ marked: String) -> Reading {
        var text: [UInt8] = []
        var names: [(range: TextRange, kind: ActorKind, role: TextRange?)] = []
        var role: TextRange?
        var start = 0
        var kind: ActorKind?
        var rest = Array(marked.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "["):
                kind = rest.first == UInt8(ascii: "p") ? .person : rest.first == UInt8(ascii: "o") ? .organisation : .place
                rest = rest.dropFirst(2)
                start = text.count
            case UInt8(ascii: "]"):
                if let kind { names.append((start..<text.count, kind, role)) }
                (kind, role) = (nil, nil)
            case UInt8(ascii: "{"): start = text.count
            case UInt8(ascii: "}"): role = start..<text.count
            default: text.append(byte)
            }
        }
        let string = String(decoding: text, as: UTF8.self)
        let passage = Passage(
            id: "p1", range: 0..<text.count, kind: .paragraph, source: SourceRange(scalars: 0..<string.unicodeScalars.count, line: 1))
        let article = Article(id: id, file: "\(id).txt", text: string, passages: [passage])
        let mentions = names.map { NameMention(range: $0.range, text: article.text(of: $0.range), kind: $0.kind, role: $0.role) }
        return Reading(article: article, names: mentions)
    }
}
