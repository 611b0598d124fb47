/// What an actor is.
public enum ActorKind: String, Sendable, CaseIterable {
    case person, organisation, place
}

/// A proper name in the text.
public struct NameMention: Sendable, Hashable {
    /// The name alone: no leading "the", no title, no possessive `'s`.
    public var range: TextRange
    /// The name as written.
    public var text: String
    /// What its bearer is.
    public var kind: ActorKind
    /// The words beside the name that say what its bearer is ("US President", "Cabinet spokesman"); nil where there are none.
    public var role: TextRange?

    /// Creates a name mention.
    public init(range: TextRange, text: String, kind: ActorKind, role: TextRange? = nil) {
        self.range = range
        self.text = text
        self.kind = kind
        self.role = role
    }
}
