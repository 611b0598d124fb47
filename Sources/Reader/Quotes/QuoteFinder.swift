import Model

/// Finds quotes.
struct QuoteFinder {
    let language: Language

    /// The quotes of a reading, in text order.
    func quotes(in reading: Reading) -> [Quote] { [] }
}
