/// Words between quotation marks that somebody said.
public struct Quote: Sendable, Hashable {
    /// The quoted words, without the quotation marks.
    public var range: TextRange
    /// Who said it, as the text names them ("Sousa", "one of the officials", "she"), from the first name to the last of a joint statement; nil when
    /// nobody is named.
    public var speaker: TextRange?
    /// Indices into the reading's `names`, in text order: none when the speaker is no name, several for a joint statement.
    public var speakerNames: [Int]

    /// Creates a quote.
    public init(range: TextRange, speaker: TextRange? = nil, speakerNames: [Int] = []) {
        self.range = range
        self.speaker = speaker
        self.speakerNames = speakerNames
    }
}
