import Model

/// Makes the weekdays of an article agree: "Sunday" in one report is one day, unless its words say otherwise.
struct WeekdayAgreement {
    /// ISO number of the weekday on which the article was written.
    let present: Int

    /// The phrases, with the tense of the others where a weekday has none of its own, on the nearer side where it is that of what was put off, and with the past of the others where it is a plan
    /// for a day of which the article tells as over. A plan only moves to a day that is nearer than the one to come.
    func agreed(_ phrases: [PlacedPhrase]) -> [PlacedPhrase] {
        var tallies = Array(repeating: Tally(), count: 8)
        var isNeeded = false
        for placed in phrases {
            guard let weekday = placed.phrase.bareWeekday, weekday != present else { continue }
            tallies[weekday].add(placed)
            isNeeded = isNeeded || placed.isPlanned || placed.isPutOff || placed.tense == .unknown
        }
        guard isNeeded else { return phrases }
        return phrases.map { placed in
            guard let weekday = placed.phrase.bareWeekday, weekday != present else { return placed }
            var result = placed
            let tally = tallies[weekday]
            let isNearBehind = (present - weekday + 7) % 7 <= 3
            if placed.isPutOff { result.tense = isNearBehind ? .past : .future }
            if placed.isPlanned, isNearBehind, tally.past > 0 { result.tense = .past }
            if placed.tense == .unknown, placed.frame == .event, !isNearBehind, tally.past == 0, tally.future > 0 { result.tense = .future }
            return result
        }
    }

    /// How often an article speaks of a weekday in a tense that is sure.
    private struct Tally {
        var past = 0
        var future = 0

        mutating func add(_ placed: PlacedPhrase) {
            if placed.tense == .past { past += placed.frame == .event ? 1 : 0 }
            if placed.tense == .future { future += placed.isPlanned ? 0 : 1 }
        }
    }
}

extension TimePhrase {
    /// The weekday of a date that says nothing else, with or without a time of day.
    var bareWeekday: Int? {
        switch self {
        case .fields(let fields): fields == DateFields(weekday: fields.weekday) ? fields.weekday : nil
        case .time(_, let day?), .part(_, let day): day.bareWeekday
        default: nil
        }
    }

    /// True for dates and times, false for lengths, sets and words that point to no date.
    var isPoint: Bool {
        switch self {
        case .reference, .told, .duration, .set: false
        default: true
        }
    }
}
