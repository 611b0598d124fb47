/// Something that happened, or was to happen, at a time that the sources name.
public struct Event: Sendable, Hashable {
    /// How precisely the time is known.
    public enum Precision: String, Sendable {
        case time, day, week, month, season, year, approximate
    }

    /// What the sources say of it, seen from their publication dates.
    public enum Status: String, Sendable {
        /// Told as past.
        case happened
        /// Told as still to come.
        case announced
        /// Some sources saw it coming, others tell it as past.
        case announcedAndHappened
        /// Denied, or said not to have happened.
        case denied
        /// Called off or put off.
        case cancelled
    }

    /// Readable and unique in its dossier: `2021-12-07-video-call`.
    public var id: String
    /// EDTF (ISO 8601-2): `2021-12-07`, `2021-12~`, `2021-12-20/2021-12-26`, `2021-12-30T15:30-05:00`.
    public var when: String
    /// How precisely `when` is known.
    public var precision: Precision
    /// What the sources say of it.
    public var status: Status
    /// The sentence that tells it best, verbatim.
    public var lead: Citation
    /// At least one, in article order.
    public var mentions: [EventMention]

    /// Creates an event.
    public init(id: String, when: String, precision: Precision, status: Status, lead: Citation, mentions: [EventMention]) {
        self.id = id
        self.when = when
        self.precision = precision
        self.status = status
        self.lead = lead
        self.mentions = mentions
    }
}

/// One sentence that tells an event.
public struct EventMention: Sendable, Hashable {
    /// The sentence, verbatim.
    public var sentence: Citation
    /// The literal words that date it.
    public var phrase: String
    /// The TIMEX3 value of the phrase.
    public var value: String
    /// How the sentence places it.
    public var tense: DateMention.Tense
    /// What the value was resolved against; a `.mention` lies in the sentence's article.
    public var anchor: DateMention.Anchor
    /// How the value was found.
    public var because: String

    /// Creates an event mention.
    public init(
        sentence: Citation, phrase: String, value: String, tense: DateMention.Tense, anchor: DateMention.Anchor = .none, because: String
    ) {
        self.sentence = sentence
        self.phrase = phrase
        self.value = value
        self.tense = tense
        self.anchor = anchor
        self.because = because
    }
}
