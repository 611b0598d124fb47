import Model

/// Decides whether two spellings, out of context, name the same actor.
public struct NameMatcher: Sendable {
    /// Creates a matcher with the name data that is part of the program.
    public init() {}

    /// The verdict on two spellings. Symmetric.
    public func compare(_ left: String, _ right: String) -> NameMatch {
        NameMatch(same: left == right, score: left == right ? 1 : 0, because: left == right ? "same spelling" : "other spelling")
    }
}
