import Model

/// Makes the events of a dossier from the dates in its readings.
public struct Timeline: Sendable {
    /// Creates a timeline maker.
    public init() {}

    /// The events of the readings of one dossier, in time order.
    public func events(in readings: [Reading], actors: [Actor]) -> [Event] { [] }
}
