import Model

/// Finds figures.
struct FigureFinder {
    let language: Language

    /// The figures of a reading, in text order.
    func figures(in reading: Reading) -> [Figure] { [] }
}
