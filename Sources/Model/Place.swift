/// Where an actor that is a place lies, as far as the texts settle it.
public struct Place: Sendable, Hashable {
    /// How much is known.
    public enum Standing: String, Sendable, CaseIterable {
        /// A town whose place is known.
        case settled
        /// Several towns have the name, and the texts do not say which is meant.
        case unsettled
        /// The list of towns does not have it.
        case unlisted
        /// A country or a part of one: no point stands for it.
        case area
    }

    /// The id of the actor in its dossier.
    public var actor: String
    /// How much is known.
    public var standing: Standing
    /// Nil where nothing is settled.
    public var point: GeoPoint?
    /// Why, in a sentence.
    public var because: String
    /// The passage that settles it; nil where none does.
    public var evidence: Citation?

    /// Creates a place.
    public init(actor: String, standing: Standing, point: GeoPoint? = nil, because: String, evidence: Citation? = nil) {
        self.actor = actor
        self.standing = standing
        self.point = point
        self.because = because
        self.evidence = evidence
    }
}
