/// Words between quotation marks that somebody said.
public struct Quote: Sendable, Hashable {
    /// The quoted words, without the quotation marks.
    public var range: TextRange
    /// Who said it, as the text names them ("Sousa", "one of the officials", "she"); nil when nobody is named.
    public var speaker: TextRange?
    /// Index into the reading's `names`, when the speaker is a name.
    public var speakerName: Int?

    /// Creates a quote.
    public init(range: TextRange, speaker: TextRange? = nil, speakerName: Int? = nil) {
        self.range = range
        self.speaker = speaker
        self.speakerName = speakerName
    }
}
