extension EmbeddedFiles {
    /// The lines of a list of `WORD VALUE`; of two with one word the first counts.
    static func pairs(_ path: String) -> [String: String] {
        Dictionary(
            entries(path).map { $0.split(separator: " ").map(String.init) }.filter { $0.count == 2 }.map { ($0[0], $0[1]) },
            uniquingKeysWith: { first, _ in first })
    }
}
