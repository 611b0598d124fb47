import Model

/// Chooses the sentences that matter most across the sources of a dossier.
public struct Summary: Sendable {
    /// Creates a chooser.
    public init() {}

    /// Verbatim sentences in the order in which they are best read.
    public func sentences(of readings: [Reading], actors: [Actor], events: [Event], comparison: Comparison) -> [SummarySentence] { [] }
}
