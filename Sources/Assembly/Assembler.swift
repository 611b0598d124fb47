import Model
import Reader

/// Turns readings into dossiers: groups them, dates them, finds who is who, what happened when, and who says what.
public struct Assembler: Sendable {
    private let reader: ArticleReader
    private let merger: ActorMerger

    /// Creates an assembler; the reader resolves dates anew once publication dates are inferred. Corrections hold for all dossiers.
    public init(reader: ArticleReader, corrections: Corrections = Corrections()) {
        self.reader = reader
        merger = ActorMerger(corrections: corrections)
    }

    /// What is wrong with the corrections, given all readings: names that no article has, and contradictions.
    public func diagnostics(for readings: [Reading]) -> [Diagnostic] { merger.diagnostics(for: readings) }

    /// The dossiers of all readings; every reading is in exactly one.
    public func dossiers(from readings: [Reading]) -> [Dossier] {
        let groups = Grouping().groups(of: readings)
        let drafts = groups.parallelMap { group in dossier(of: group.map { readings[$0] }) }
        var taken: Set<String> = []
        return drafts.map { draft in
            var dossier = draft
            (dossier.id, dossier.title) = DossierTitle().name(of: dossier.readings, actors: dossier.actors, taken: taken)
            taken.insert(dossier.id)
            return dossier
        }
    }

    private func dossier(of group: [Reading]) -> Dossier {
        let readings = PublicationDates(reader: reader).dated(group).sorted(by: isBefore)
        let (actors, nearMisses) = merger.merged(in: readings)
        let events = Timeline().events(in: readings, actors: actors)
        let sharedText = SharedTextFinder().sharedText(in: readings)
        let origins = Origins(readings: readings, sharedText: sharedText)
        let comparison = Comparison(
            readings: readings, actors: actors, events: events, sharedText: sharedText, origins: origins.all)
        let summary = Summary().sentences(
            of: readings, actors: actors, events: events, comparison: comparison, origins: origins.all)
        let days = readings.compactMap(\.article.published.day)
        return Dossier(
            id: "",
            title: "",
            from: days.min(),
            to: days.max(),
            readings: readings,
            actors: actors,
            nearMisses: nearMisses,
            events: events,
            claims: comparison.claims,
            disagreements: comparison.disagreements,
            sharedText: sharedText,
            origins: origins.all,
            ownShares: origins.ownShares,
            summary: summary,
            because: GroupReason.words(for: readings, actors: actors)
        )
    }

    /// By publication, times of day in UTC, undated articles last, then by id.
    private func isBefore(_ left: Reading, _ right: Reading) -> Bool {
        let keys = [left, right].map { reading in
            let published = reading.article.published
            // A month or a year stands with its first day, before what is published on it.
            let day = published.value.flatMap { CalendarTime($0)?.days.lowerBound }
            let first = day.map { $0 * Self.minutesOfDay + (published.minute ?? 0) }
            return (first ?? .max, published.value ?? "", reading.article.id)
        }
        return keys[0] < keys[1]
    }

    private static let minutesOfDay = 1_440
}
