import Model

/// Finds what sources announced with a date, and what later reports tell of it. It would rather find nothing more of an announcement than
/// call off what was not called off.
struct AnnouncementFinder {
    private let index: [String: Int]
    private let readings: [Reading]
    private let days: [CalendarDate?]
    private let words = AnnouncementWords.english

    /// The readings of one dossier, in order of publication.
    init(readings: [Reading]) {
        self.readings = readings
        index = Dictionary(readings.enumerated().map { ($1.article.id, $0) }) { first, _ in first }
        days = readings.map(\.article.published.day)
    }

    /// The announcements among events, in time order. Articles whose day is not known neither announce nor tell. O(mentions + disputed sentences).
    func announcements(in events: [Event], disagreements: [Disagreement]) -> [Announcement] {
        guard let last = days.compactMap(\.self).max() else { return [] }
        let moved = movedDates(disagreements)
        var seen: Set<Citation> = []
        return events.indices.compactMap { place in
            announcement(of: events[place], at: place, until: last, moved: moved).flatMap { found in
                seen.insert(found.said[0]).inserted ? found : nil
            }
        }
    }

    private func announcement(of event: Event, at place: Int, until last: CalendarDate, moved: [String: [Moved]]) -> Announcement? {
        guard [.time, .day, .week, .month].contains(event.precision), event.status != .denied, !event.when.contains(".."),
            let span = TimeSpan(edtf: event.when), !event.when.contains("X")
        else { return nil }
        let (first, end) = (CalendarDate(dayNumber: span.days.lowerBound), CalendarDate(dayNumber: span.days.upperBound))
        let announcing = byDay(
            event.mentions.filter { mention in
                mention.tense == .future && !mention.isCalledOff && day(of: mention.sentence).map { $0 < first } ?? false
            }.map(\.sentence))
        guard let start = announcing.first.flatMap(day) else { return nil }
        func found(_ outcome: Announcement.Outcome, _ evidence: [Citation] = []) -> Announcement {
            Announcement(event: place, said: announcing, outcome: outcome, evidence: evidence)
        }
        let told = byDay(
            event.mentions.filter { mention in
                mention.tense == .past && !mention.isCalledOff && day(of: mention.sentence).map { $0 >= first } ?? false
            }.map(\.sentence))
        if !told.isEmpty { return found(.happened, told) }
        let calledOff = byDay(
            event.mentions.filter { mention in mention.isCalledOff && day(of: mention.sentence).map { $0 >= start } ?? false }
                .map(\.sentence))
        if !calledOff.isEmpty {
            return found(calledOff.contains { words.putsOff($0.text) } ? .later : .calledOff, calledOff)
        }
        let later = announcing.flatMap { said in (moved[said.article] ?? []).filter { $0.range.overlaps(said.range) && $0.day == first.iso }
        }
        if let later = later.first { return found(.later, later.evidence) }
        return found(last > end ? .silent : .ahead)
    }

    /// A day that a sentence gives and of which later sentences give a later one.
    private struct Moved {
        let range: TextRange
        let day: String
        let evidence: [Citation]
    }

    private func movedDates(_ disagreements: [Disagreement]) -> [String: [Moved]] {
        var moved: [String: [Moved]] = [:]
        for dispute in disagreements where dispute.kind == .date && dispute.course == .develops {
            for value in dispute.values {
                let day = String(value.value.prefix(Self.isoLength))
                guard CalendarDate(iso: day) != nil else { continue }
                let later = dispute.values.filter {
                    CalendarDate(iso: String($0.value.prefix(Self.isoLength))) != nil && $0.value > value.value
                }
                guard !later.isEmpty else { continue }
                for said in value.says {
                    moved[said.article, default: []].append(Moved(range: said.range, day: day, evidence: byDay(later.flatMap(\.says))))
                }
            }
        }
        return moved
    }

    private static let isoLength = 10

    private func day(of citation: Citation) -> CalendarDate? { index[citation.article].flatMap { days[$0] } }

    /// The first sentence of each article, in order of publication.
    private func byDay(_ citations: [Citation]) -> [Citation] {
        var seen: Set<String> = []
        return citations.filter { seen.insert($0.article).inserted }.sorted { (index[$0.article] ?? 0) < (index[$1.article] ?? 0) }
    }
}
