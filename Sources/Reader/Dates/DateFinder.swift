import Model

/// Finds dates.
struct DateFinder {
    let language: Language

    /// The dates of a reading, in text order.
    func dates(in reading: Reading) -> [DateMention] { [] }
}
