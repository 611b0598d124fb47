/// Something that sources announced with its date, and what became of it as far as they tell.
public struct Announcement: Sendable, Hashable {
    /// What became of it.
    public enum Outcome: String, Sendable, CaseIterable {
        /// A later report calls it off.
        case calledOff = "called off"
        /// A later report puts it off, or gives a later date.
        case later
        /// A report of the day or later tells it as past.
        case happened
        /// Later reports come back to it without telling what became of it on its day.
        case takenUp = "taken up"
        /// Nothing was found of it although the coverage went on beyond its day.
        case silent
        /// Its day lies behind the coverage.
        case ahead
    }

    /// The place in the dossier's events of the event that was announced.
    public var event: Int
    /// The sentences that announce it, the earliest first, one for each article; at least one.
    public var said: [Citation]
    /// What became of it.
    public var outcome: Outcome
    /// The sentences that tell what became of it, in order of publication; empty for `silent` and `ahead`, the likeliest of an article for `takenUp`.
    public var evidence: [Citation]

    /// Creates an announcement.
    public init(event: Int, said: [Citation], outcome: Outcome, evidence: [Citation] = []) {
        self.event = event
        self.said = said
        self.outcome = outcome
        self.evidence = evidence
    }
}

/// What sources say that nobody knows yet.
public struct OpenEnd: Sendable, Hashable {
    /// In what way it is open.
    public enum Kind: String, Sendable, CaseIterable {
        /// It is said to be unclear or unknown.
        case unknown
        /// It is said to be still to come.
        case awaited
        /// It is said to be looked into.
        case investigated
    }

    /// In what way it is open.
    public var kind: Kind
    /// The sentences that say so, in order of publication; at least one.
    public var said: [Citation]
    /// Where the words that say so stand in the first of the sentences: UTF-8 offsets into its article's text.
    public var words: TextRange

    /// Creates an open end.
    public init(kind: Kind, said: [Citation], words: TextRange) {
        self.kind = kind
        self.said = said
        self.words = words
    }
}
