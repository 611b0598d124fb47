import Model

/// A day that dates are counted from.
struct AnchorDay {
    let day: CalendarDate
    let anchor: DateMention.Anchor
    /// How a sentence speaks of it: "the publication date 2021-12-29".
    let name: String
}

/// What a date can be resolved against, at one place of a text.
struct DateContext {
    /// When the article was written.
    var present: AnchorDay?
    /// The time that the text told of last, and its first day.
    var narrative: (anchor: AnchorDay, granule: Granule)?
    /// The day that the text told of last.
    var narrativeDay: AnchorDay?
    /// The day that a clock time at this place belongs to, when the words before it name one.
    var clockDay: AnchorDay?
    var tense: DateMention.Tense = .unknown
}
