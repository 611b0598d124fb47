import Model

/// What the sources of a dossier say, say differently, and leave out.
public struct Comparison: Sendable {
    public var claims: [Claim]
    public var disagreements: [Disagreement]
    /// How many independent origins the articles have, when copies count as one.
    public var origins: Int

    /// Compares the readings of one dossier.
    public init(readings: [Reading], actors: [Actor], events: [Event], sharedText: [SharedText]) {
        claims = []
        disagreements = []
        origins = readings.count
    }
}
