/// Two actors that may be one: what speaks for it did not outweigh what speaks against it, so they stay apart and a person decides.
public struct NearMiss: Sendable, Hashable {
    /// The id of the actor with the greater presence.
    public var first: String
    /// The id of the other one.
    public var second: String
    /// 0 (surely different) to 1 (surely the same).
    public var score: Double
    /// What speaks for and against, in words.
    public var because: String

    /// Creates a near miss.
    public init(first: String, second: String, score: Double, because: String) {
        self.first = first
        self.second = second
        self.score = score
        self.because = because
    }
}
