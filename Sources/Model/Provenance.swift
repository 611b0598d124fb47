/// Where something that is known about an article, beside its text, came from.
public struct Provenance: Sendable, Hashable {
    /// What is known.
    public enum Field: String, Sendable, CaseIterable {
        case title, publisher, authors, url, language, published, modified
    }

    /// What is known.
    public var field: Field
    /// Where it stands in the input, in the words of its format: "JSON-LD headline", "meta og:site_name", "front matter", "visible byline".
    public var source: String

    /// A line above the text that says when it was put on line, or changed.
    public static let postingLine = "line of posting"

    /// Creates an origin.
    public init(_ field: Field, source: String) {
        self.field = field
        self.source = source
    }
}
