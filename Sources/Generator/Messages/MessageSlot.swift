/// The names of the values that the program gives to messages: what stands in braces in a message file.
enum MessageSlot: Int, CaseIterable, Sendable {
    case actors, articles, because, certainty, countedFrom, counts, date, dates, dating, day, dossier, dossiers, events
    case from, item, items, kind, kinds, known, languages, left, letter, letters, limit, mentions, month, n, name, names
    case number, ofLeft, ofRight, ordinal, other, otherTitle, page, part, passage, passages, place, places, points, right
    case season, share, source, sources, statements, status, subject, text, time, times, title, titles, to, total, unit
    case value, values, words, year, zone

    /// As the message files have it.
    var name: String { String(describing: self) }

    /// The slot of a name; nil for one that only templates know.
    init?(_ name: String) {
        guard let slot = Self.byName[name] else { return nil }
        self = slot
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
