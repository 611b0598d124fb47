/// Something that happened, or was to happen, at a time that the sources name.
public struct Event: Sendable, Hashable {
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

    /// How near an event stands to what the dossier is about.
    public enum Level: String, Sendable {
        /// The line of the story.
        case main
        /// What is told of the days of the story beside its main line.
        case detail
        /// What lies outside the days that the articles are the news of, and what few of them recall.
        case background
    }

    /// Readable and unique in its dossier: `2021-12-07-video-call`.
    public var id: String
    /// When it was, or is to be.
    public var when: TimeSpan
    /// What the sources say of it.
    public var status: Status
    /// The sentence that tells it best, verbatim.
    public var lead: Citation
    /// The part of it that tells what happened, without who says it and when, as far as these can be left out: offsets as those of the lead.
    public var core: TextRange
    /// The id of the actor whose words the core is; nil where the article says it in its own name, and where the core is the whole lead.
    public var speaker: String?
    /// At least one, in article order.
    public var mentions: [EventMention]
    /// How much the event weighs in its dossier, 0 to 1: by the independent origins that tell it, where they tell it, and how much was published
    /// when it happened.
    public var weight: Double
    /// How near it stands to what the dossier is about.
    public var level: Level

    /// Creates an event.
    public init(
        id: String, when: TimeSpan, status: Status, lead: Citation, mentions: [EventMention], weight: Double = 0, level: Level = .detail
    ) {
        self.id = id
        self.when = when
        self.status = status
        self.lead = lead
        core = lead.range
        self.mentions = mentions
        self.weight = weight
        self.level = level
    }

    /// The words of its core.
    public var caption: Substring {
        let start = core.lowerBound - lead.range.lowerBound
        guard core.upperBound <= lead.range.upperBound, start >= 0, lead.text.utf8.count == lead.range.count else { return lead.text[...] }
        return lead.text.slice(start..<start + core.count)
    }
}

/// One sentence that tells an event.
public struct EventMention: Sendable, Hashable {
    /// The sentence, verbatim.
    public var sentence: Citation
    /// The literal words that date it; empty where the sentence says what a dated one says and names no time of its own.
    public var phrase: String
    /// The TIMEX3 value of the phrase; the time of the event where the words name no day of the calendar.
    public var value: String
    /// How the sentence places it.
    public var tense: DateMention.Tense
    /// What the value was resolved against; a `.mention` lies in the sentence's article.
    public var anchor: DateMention.Anchor
    /// How the value was found.
    public var because: String
    /// True where the sentence calls the event off, or puts it off.
    public var isCalledOff: Bool

    /// Creates an event mention.
    public init(
        sentence: Citation, phrase: String, value: String, tense: DateMention.Tense, anchor: DateMention.Anchor = .none, because: String,
        isCalledOff: Bool = false
    ) {
        self.sentence = sentence
        self.phrase = phrase
        self.value = value
        self.tense = tense
        self.anchor = anchor
        self.because = because
        self.isCalledOff = isCalledOff
    }
}
