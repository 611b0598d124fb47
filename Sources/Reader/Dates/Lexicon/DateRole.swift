/// A part that a word can play in the words of a date; one word may play several ("second", "may", "past").
enum DateRole: UInt8, CaseIterable {
    // What names a time.
    case month, weekday, weekdayPlural, unit, unitPlural, season, dayPart, clockWord, meridiem, relativeDay, dayPartWord
    case reference, frequency, holiday, zone

    // Numbers.
    case number, ordinal, ordinalEnding, decadeWord

    // What goes with them.
    case direction, narrativeDirection, spanDirection, edge, edgeNoun, approximator, plainApproximator, ambiguousZone

    // What stands before them and tells what they are.
    case monthSignal, firmSignal, yearSignal, durationSignal, rateNoun, quantitySignal, dayContext, clockSignal, futureSignal

    // Verbs.
    case pastVerb, baseVerb, presentVerb, futureMarker, weakFutureMarker, reportingVerb, notVerb, perfect, until, plainPast

    // Small words, all in `grammar.txt` by these names.
    case the, a, of, `in`, on, at, and, or, to, from, ago, before, after, later, earlier, every, other, per, times, timeCount, half
    case same, that, whole, filler, old, oclock, fiscal, fiscalShort, quarterShort, halfShort, local, timeWord, clockPast
    case clockTo, yearEnd, hoursWord, yearLabel, decadeEnding, takesArticle, isoTime, inARow, long, lengthWord
    case than, eve, workday, lastPart, looseReference, toldReference
    case bound, deadline, sport, business, between, periodEnd
    case since, subject, `as`, ahead, futureNoun, over, scheduleVerb, market, overnight, beforeChrist
    case not, pastAbility, which, plan, request, happening, puttingOff, `for`, giving

    /// The word needs something beside it to count: from the third column of the files of months, weekdays and seasons.
    case needsEvidence
    /// A sentence without any such word, and without digits that could be a date, holds none.
    case trigger
    /// A time can begin with the word.
    case start
    /// A phrase of the lexicon begins with the word.
    case opensPhrase
    /// The word can stand in the words of a time; most verbs and prepositions only stand before them.
    case inside

    /// How many roles there are.
    static let count = allCases.count

    /// The role that `grammar.txt` calls by a name.
    static func named(_ name: String) -> DateRole? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { (kebabCase("\($0)"), $0) })

    private static func kebabCase(_ name: String) -> String {
        String(name.flatMap { $0.isUppercase ? ["-", Character($0.lowercased())] : [$0] })
    }
}

/// A set of roles.
struct DateRoles: Sendable, Equatable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    var isEmpty: Bool { low | high == 0 }

    @inline(__always)
    func contains(_ role: DateRole) -> Bool {
        let place = UInt64(role.rawValue)
        // A shift that masks its distance: the place in its half.
        return ((place < 64 ? low : high) &>> place) & 1 == 1
    }

    /// The roles of these that tell what a sentence is about.
    var context: DateRoles {
        var result = DateRoles()
        for role in Self.aboutTheSentence where contains(role) { result.insert(role) }
        return result
    }

    private static let aboutTheSentence: [DateRole] = [.sport, .business, .deadline, .plan, .request, .happening, .puttingOff]

    /// True where a word has no role of its own: none, or only that it stands in phrases.
    var isPlain: Bool {
        var rest = self
        for role in [DateRole.inside, .opensPhrase, .trigger, .start] { rest.remove(role) }
        return rest.isEmpty
    }

    mutating func insert(_ role: DateRole) {
        let place = UInt64(role.rawValue)
        if place < 64 { low |= 1 << place } else { high |= 1 << (place - 64) }
    }

    private mutating func remove(_ role: DateRole) {
        let place = UInt64(role.rawValue)
        if place < 64 { low &= ~(1 << place) } else { high &= ~(1 << (place - 64)) }
    }
}
