import Model

/// Finds who is who across articles.
public struct ActorMerger: Sendable {
    /// Creates a merger with the name data that is part of the program.
    public init() {}

    /// One actor per real actor, actors in most articles first.
    public func actors(in readings: [Reading]) -> [Actor] { [] }
}
