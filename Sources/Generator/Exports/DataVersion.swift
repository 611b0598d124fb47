/// The form of what stands in `data/`, as the schemas in `docs/schemas/` describe it.
enum DataVersion {
    /// Grows where a member goes or comes to mean something else; new members do not change it. What each version changed stands in `docs/data.md`.
    static let current = 2
}
