import Model
import Reader

/// A clause of a sentence that tells something of a time, ready to be compared with others.
struct DatedStatement: Sendable {
    /// Index into the readings.
    let reading: Int
    /// Index into the reading's sentences.
    let sentence: Int
    /// The words that date the clause.
    let mention: DateMention
    /// What the words name.
    let interval: TimeSpan
    /// When the clause places what it tells: what the words name, a stretch that ends with it, or a week cut at the publication.
    let time: TimeSpan
    /// UTF-8 range of the clause.
    let clause: TextRange
    /// How the article tells it, seen from its publication.
    let tense: DateMention.Tense
    /// Whether the clause says that something did not happen.
    let outcome: Occurrence.Outcome
    /// True when the words refer to what everybody knows of the day: "the May 12 vote".
    let isReference: Bool
    /// The term of the noun that a reference is to: "vote".
    var referent: Int?
    /// The act of speech that the date belongs to; nil for everything else.
    let speech: Speech?
    /// How much each term of the clause counts, before rarity. Sorted by term.
    var terms: [(term: Int, weight: Double)]
    /// Days between the time told and the publication of the article; nil when it has no date.
    let distance: Int?

    /// Day number of the publication of the article; nil when it has no date.
    let published: Int?

    /// True when the words give a time of day alone: the day was taken from elsewhere, and may be another.
    let isClockOnly: Bool

    /// Whether the time is that of the main clause.
    var place = Place.main

    /// Where in its sentence a time stands.
    enum Place {
        case main
        /// In a clause that says something of another: "the law, which was passed in 2012".
        case subordinate
        /// Beside a noun before the verb: "the shooting on 6 December in the centre led to riots".
        case attribute
        /// In a list of facts: "Born: 4 May 1958".
        case listed
        /// Of a plan that is told as past: "was due to start in May".
        case planned
        /// In a quotation or a question.
        case quoted
    }

    /// True for a time of a thing in the sentence, not of what the sentence tells.
    private var isOfAThing: Bool { isReference && tense == .past || place == .subordinate }

    /// True where an article without a date only names a thing by its day: "conceding the May 12 vote".
    var isRecalled: Bool { isReference && outcome == .happens && distance == nil }

    /// True for such a time outside the days of the news, and for one in a list.
    var isAside: Bool { isRemote && isOfAThing || place == .listed }

    /// True when other sentences may be of the time. Where an article has no date, nobody knows which days are those of its news.
    var lendsTime: Bool {
        guard [.main, .subordinate, .attribute].contains(place) else { return false }
        return !((isOfAThing || place == .attribute) && (isRemote || distance == nil)) && !isAside
    }

    /// True when the time lies outside the days that the article is the news of.
    var isRemote: Bool { distance.map { $0 > Self.newsDays } ?? (time.days.count > 7) }

    private static let newsDays = 4

    /// True for a sentence without a date that was placed by what stands around it.
    var isAnchored: Bool { mention.text.isEmpty }

    /// True for "this month" and "this year": the time holds the publication, and dates nothing.
    var isCurrentPeriod: Bool { distance == 0 && time.days.count > 7 && mention.stated.offset == 0 }

    /// False for a day before an article that still sees coming what it tells.
    func canBe(on day: Int) -> Bool { tense != .future || day > published ?? Int.min }

    /// UTF-8 offset of the place of the statement, to order the statements of one article.
    var offset: Int { mention.range.lowerBound }
}

/// An act of speech that a date belongs to.
struct Speech: Sendable, Hashable {
    /// The stem of the word for its form: a statement, an interview; nil for plain speech.
    let noun: String?
    /// The id of the actor who speaks, where the clause names one.
    let speaker: String?
    /// True for plain speech, which is an event only where several sources report it.
    let isTalk: Bool
}

/// Numbers the terms of a dossier, so that statements compare by integers.
struct TermTable {
    private var numbers: [String: Int] = [:]
    private(set) var words: [String] = []
    /// In how many statements a term stands.
    private(set) var frequencies: [Int] = []
    private(set) var statements = 0
    /// Whether a term is a verb or a noun made of one.
    private(set) var isVerb: [Bool] = []

    static let actorMark = "@"
    static let placeMark = "@="

    /// The number of a term; terms that are actors start with their mark.
    mutating func number(of term: String) -> Int {
        if let number = numbers[term] { return number }
        numbers[term] = words.count
        words.append(term)
        frequencies.append(0)
        isVerb.append(false)
        return words.count - 1
    }

    /// Notes that a term tells a deed.
    mutating func markVerb(_ term: String) { isVerb[number(of: term)] = true }

    /// Counts one statement with its terms.
    mutating func count(_ terms: [(term: Int, weight: Double)]) {
        statements += 1
        for term in terms { frequencies[term.term] += 1 }
    }
}

extension TimeSpan {
    /// When words that name it place what they tell: a part of a day on its day, a week before the day of publication or from it on.
    func told(published: Int?, tense: DateMention.Tense) -> TimeSpan {
        switch (first.value, tense) {
        case (.partOfDay, _): return inDays
        case (.week, .past), (.weekend, .past):
            return published.flatMap { days.contains($0) && $0 < days.upperBound ? TimeSpan(days: days.lowerBound...$0) : nil } ?? self
        case (.week, .future), (.weekend, .future):
            return published.flatMap { days.contains($0) && $0 > days.lowerBound ? TimeSpan(days: $0...days.upperBound) : nil } ?? self
        default: return self
        }
    }
}

extension DateMention {
    /// True when the words say nothing of the day, or nothing but that it is a day that the text has named: "late evening", but not "that
    /// evening".
    func namesNoDay(_ words: EventWords) -> Bool {
        guard [stated.year, stated.month, stated.day, stated.weekday].allSatisfy({ $0 == nil }) else { return false }
        guard let offset = stated.offset else { return true }
        guard offset == 0, kind == .time, case .mention = anchor else { return false }
        return !text.split(separator: " ").contains { words.textAnchored.contains(Lexicon.plain($0)) }
    }
}
