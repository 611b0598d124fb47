import Model

/// A day that dates are counted from.
struct AnchorDay {
    let day: CalendarDate
    let anchor: DateMention.Anchor
    let source: Source

    /// What a day is known from. Every date that is read may become an anchor and few do, so that the words for it are made late.
    enum Source {
        case publication(isInferred: Bool)
        /// Words of the text, and what they mean where that is not plain.
        case words(String, Granule?)
        /// A time in the same words.
        case granule(Granule)
    }

    /// How a sentence speaks of it: "the publication date 2021-12-29".
    var name: String {
        switch source {
        case .publication(let isInferred): (isInferred ? "the inferred publication date " : "the publication date ") + day.iso
        case .words(let words, let granule): "“\(words)”" + (granule.map { " (\($0.timex))" } ?? "")
        case .granule(let granule): granule.timex
        }
    }
}

/// What a date can be resolved against, at one place of a text.
struct DateContext {
    /// When the article was written.
    var present: AnchorDay?
    /// The last day on which the article was written, where `present` is its publication.
    var lastDay: CalendarDate?
    /// The time that the text told of last, and its first day.
    var narrative: (anchor: AnchorDay, granule: Granule)?
    /// The time of the last thing told of that is not only a day of saying so.
    var event: (anchor: AnchorDay, granule: Granule)?
    /// The day that the text told of last.
    var narrativeDay: AnchorDay?
    /// The day that a clock time at this place belongs to, when the words before it name one.
    var clockDay: AnchorDay?
    /// The same for the day on which something was said.
    var reportDay: AnchorDay?
    /// The last day told of that was over when the article was written, and the last one that was to come.
    var pastDay: AnchorDay?
    var comingDay: AnchorDay?
    /// What the sentence or the one before dates with a year, as long as the text has not come back to the present.
    var story: (anchor: AnchorDay, granule: Granule)?
    /// Days that the text wrote with their year, by month and day (`1230`).
    var statedDays: [Int: AnchorDay] = [:]
    var tense: DateMention.Tense = .unknown
    var frame = PlacedPhrase.Frame.event
    var isPlanned = false
    var isLoose = false
    /// True in the sentence of the date before, and in one that goes on from it: "On May 5 the town was taken", "He left on May 5".
    var goesOn = false
    var isSameSentence = false
}

extension DateContext {
    /// True for "was due to start on 13 July".
    var isPastPlan: Bool { isPlanned && tense == .present }

    /// Takes notice of a date at which the text has arrived: not by a plan, where it has told of something before.
    mutating func tell(_ granule: Granule, _ resolution: Resolution, at anchor: AnchorDay) {
        if isPastPlan, narrative != nil { return }
        narrative = (anchor, granule)
        if frame != .report { event = narrative }
        let isStory = story.map { resolution.anchor == $0.anchor.anchor } ?? false
        if frame != .since, resolution.stated.year != nil && resolution.anchor == .none || isStory {
            story = (anchor, granule)
        } else if resolution.anchor == .publication {
            story = nil
        }
        guard granule.isDay else { return }
        if resolution.stated.year != nil { statedDays[anchor.day.month * 100 + anchor.day.day] = anchor }
        narrativeDay = anchor
        guard frame != .report else {
            reportDay = anchor
            return
        }
        clockDay = anchor
        guard let present else { return }
        if anchor.day <= present.day { pastDay = anchor }
        if anchor.day >= present.day { comingDay = anchor }
    }

    /// Forgets what only holds for the sentence of a date and the next one.
    mutating func leaveSentence() {
        clockDay = nil
        reportDay = nil
        story = nil
    }

    /// The day that a clock time belongs to: the one that the words just named, or else the last one on the side of the present that the
    /// tense speaks of, and last the day on which it was said.
    var dayOfClock: AnchorDay? {
        guard let present else { return clockDay ?? reportDay }
        let isAhead = tense == .future || tense == .present
        let near = isAhead ? comingDay : pastDay
        let other = near.flatMap { abs($0.day.dayNumber - present.day.dayNumber) <= Self.nearDays ? $0 : nil }
        if let clockDay, tense == .unknown || (isAhead ? clockDay.day >= present.day : clockDay.day <= present.day) { return clockDay }
        return other ?? clockDay ?? reportDay ?? present
    }

    /// A clock time without a day belongs to the days around the news.
    private static let nearDays = 7
}
