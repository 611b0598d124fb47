import Foundation
import Model

/// An annotation in one of the two forms in which they come: that of the Web Annotation Data Model and that of Hypothesis' interface, which has
/// `text`, `uri`, `user` and `updated` in place of `body`, a target's `source`, `creator` and `modified`.
struct Annotation {
    let id: String?
    /// Nil where it is about no page.
    private(set) var source: String?
    private(set) var quote: Note.Quote?
    /// Of its words in the page, in Unicode scalars.
    private(set) var start: Int?
    let text: String
    let author: String?
    let date: String?
    /// The annotations that it answers: that which began it all, those that answered it, and that which is meant.
    let answered: [String]

    /// Reads an annotation; of several targets the first.
    init(_ value: JSONScanner.Value) {
        id = value["id"]?.string
        let target = value["target"].flatMap(Self.all)?.first
        source = target.flatMap(Self.address) ?? value["uri"]?.string
        text = value["body"].map(Self.words) ?? value["bodyValue"]?.string ?? value["text"]?.string ?? ""
        let author =
            value["user_info"]?["display_name"]?.string ?? value["creator"].flatMap(Self.author) ?? value["user"].flatMap(Self.author)
        self.author = author.map(Self.start(of:))
        date = ["modified", "updated", "created"].lazy.compactMap { value[$0]?.string }.first.map(Self.start(of:))
        answered = value["references"].flatMap { if case .strings(let ids) = $0.content { ids } else { nil } } ?? []
        for selector in target?["selector"].flatMap(Self.all) ?? [] { read(selector) }
    }

    private mutating func read(_ selector: JSONScanner.Value) {
        switch selector["type"]?.string {
        case "TextQuoteSelector":
            guard quote == nil, let exact = selector["exact"]?.string else { return }
            quote = Note.Quote(
                exact: exact, prefix: String((selector["prefix"]?.string ?? "").unicodeScalars.suffix(Self.longestContext)),
                suffix: String((selector["suffix"]?.string ?? "").unicodeScalars.prefix(Self.longestContext)))
        case "TextPositionSelector":
            if case .number(let digits)? = selector["start"]?.content, let number = Int(digits), number >= 0 { start = start ?? number }
        default: break
        }
        if let refined = selector["refinedBy"].flatMap(Self.all) {
            for selector in refined.prefix(Self.mostRefinements) { read(selector) }
        }
    }

    /// In Unicode scalars; Hypothesis gives 32.
    private static let longestContext = 200
    /// Of an author and a date, in Unicode scalars.
    private static let longestName = 1_000

    private static let mostRefinements = 4

    private static func start(of name: String) -> String { String(name.unicodeScalars.prefix(longestName)) }

    /// A value, or the elements of a list of values: most members of the model may be either.
    private static func all(_ value: JSONScanner.Value) -> [JSONScanner.Value] {
        switch value.content {
        case .list(let values): values
        case .strings(let texts):
            texts.map { JSONScanner.Value(content: .string($0), offset: value.offset, end: value.end) }
        default: [value]
        }
    }

    /// What a target is about: an IRI, a page, or a part of one.
    private static func address(_ target: JSONScanner.Value) -> String? {
        target.string ?? target["source"]?.string ?? target["source"]?["id"]?.string ?? target["id"]?.string
    }

    /// The words of all bodies that are no tags, with a blank line between them. Markup is taken off.
    private static func words(_ body: JSONScanner.Value) -> String {
        let texts = all(body).compactMap { body -> String? in
            guard body["purpose"]?.string != "tagging" else { return nil }
            guard let text = body.string ?? body["value"]?.string ?? body["id"]?.string else { return nil }
            return body["format"]?.string == "text/html" ? PlainMarkup.text(text) : text
        }
        return texts.joined(separator: "\n\n")
    }

    /// The name of one or several creators; `acct:ana@hypothes.is` is "ana".
    private static func author(_ creator: JSONScanner.Value) -> String? {
        let names = all(creator).compactMap { agent -> String? in
            if let name = agent["name"]?.string ?? agent["nickname"]?.string { return name }
            guard let text = agent.string ?? agent["id"]?.string else { return nil }
            return text.hasPrefix("acct:") ? String(text.dropFirst("acct:".count).prefix { $0 != "@" }) : text
        }
        return Metadata.filled(names.joined(separator: ", "))
    }
}
