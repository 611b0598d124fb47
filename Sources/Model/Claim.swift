/// A statement, and what the articles of the dossier say of it.
public struct Claim: Sendable, Hashable {
    /// Unique in its dossier: `fact-ARTICLE-` and letters made of the words of the lead, so that it moves only when the lead does.
    public var id: String
    /// The clearest sentence or clause that makes the statement, verbatim.
    public var lead: Citation
    /// Who says so, where the statement is somebody's words: the claim is that they said it. An actor's id.
    public var speaker: String?
    /// The disagreement that the cells with other values take part in: its id.
    public var disagreement: String?
    /// In the order of the dossier's articles, one at the most for each; an article of which nothing like it was found has none.
    public var cells: [ClaimCell]

    /// Creates a claim.
    public init(id: String, lead: Citation, speaker: String? = nil, disagreement: String? = nil, cells: [ClaimCell]) {
        self.id = id
        self.lead = lead
        self.speaker = speaker
        self.disagreement = disagreement
        self.cells = cells
    }

    /// The cells of the articles that make the statement, with its value or with another; what is only near it is left out.
    public var told: [ClaimCell] { cells.filter { $0.state != .near } }

    /// The cells of the articles that make the statement with its value.
    public var saying: [ClaimCell] { cells.filter { $0.state == .says } }
}

/// What one article says of a claim.
public struct ClaimCell: Sendable, Hashable {
    /// Whether an article makes the statement.
    public enum State: String, Sendable {
        /// It does.
        case says
        /// It does, with another value.
        case differs
        /// It has something close, which a reader must judge: never counted as support.
        case near
    }

    /// The article's id.
    public var article: String
    /// What the article says of the claim.
    public var state: State
    /// The one sentence or clause that says it.
    public var citation: Citation
    /// The value that differs, or that is said; nil when there is none to compare.
    public var value: String?
    /// For `near`: in what it is another statement, in words for a reader: "other number".
    public var because: String?
    /// How sure it is that the sentence says what the lead says, 0 to 1; 1 for the lead itself.
    public var certainty: Double

    /// Creates a cell.
    public init(
        article: String, state: State, citation: Citation, value: String? = nil, because: String? = nil, certainty: Double = 1
    ) {
        self.article = article
        self.state = state
        self.citation = citation
        self.value = value
        self.because = because
        self.certainty = certainty
    }
}

/// A point on which sources give different values. It reports; it does not rule.
public struct Disagreement: Sendable, Hashable {
    /// What is at odds.
    public enum Kind: String, Sendable {
        case time, date, quantity, modality, attribution, spelling
        /// The same in other words.
        case wording
    }

    /// How the values stand to each other.
    public enum Course: String, Sendable {
        /// They cannot all be right.
        case atOdds = "at odds"
        /// Later articles give later values: a toll that rises, a time that was put off.
        case develops
        /// They can all be right: one is more exact, or says more, than another.
        case precision
    }

    /// Unique in its dossier.
    public var id: String
    /// What is at odds.
    public var kind: Kind
    /// How the values stand to each other.
    public var course: Course
    /// What the values are of, in the sources' words: "boats", "the vote".
    public var about: String
    /// At least two.
    public var values: [DisputedValue]

    /// Creates a disagreement.
    public init(id: String, kind: Kind, course: Course = .atOdds, about: String, values: [DisputedValue]) {
        self.id = id
        self.kind = kind
        self.course = course
        self.about = about
        self.values = values
    }
}

/// One of the values given, and who gives it.
public struct DisputedValue: Sendable, Hashable {
    /// As a reader wants to see it: `15:35 (3:35 PM ET)`.
    public var value: String
    /// The sentences that give it, at least one.
    public var says: [Citation]

    /// Creates a disputed value.
    public init(value: String, says: [Citation]) {
        self.value = value
        self.says = says
    }
}
