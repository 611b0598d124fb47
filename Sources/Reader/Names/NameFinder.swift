import Model

/// Finds names.
struct NameFinder {
    let language: Language

    /// The names of a reading, in text order.
    func names(in reading: Reading) -> [NameMention] { [] }
}
