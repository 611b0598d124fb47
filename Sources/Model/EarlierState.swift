/// A dossier as it was known at the end of a day: made of nothing but the articles that were published until then.
public struct EarlierState: Sendable {
    /// The last day that is known.
    public var day: CalendarDate
    /// What the articles until then make, without the readings, which the dossier has that it is a state of. Its actors, events, claims and
    /// disagreements have ids of their own.
    public var dossier: Dossier

    /// Creates a state.
    public init(day: CalendarDate, dossier: Dossier) {
        self.day = day
        self.dossier = dossier
    }
}

/// The days on which the articles of a dossier were published.
public struct CoverageDays: Sendable {
    /// In time order, with the number of articles of each; articles whose day is not known are on none.
    public let all: [(day: CalendarDate, articles: Int)]
    /// Articles whose day is not known.
    public let undated: Int

    /// Counts the articles of each day.
    public init(_ readings: [Reading]) {
        let days = readings.compactMap(\.article.published.day)
        let counts = Dictionary(days.map { ($0, 1) }, uniquingKeysWith: +)
        all = counts.sorted { $0.key < $1.key }.map { (day: $0.key, articles: $0.value) }
        undated = readings.count - days.count
    }
}
