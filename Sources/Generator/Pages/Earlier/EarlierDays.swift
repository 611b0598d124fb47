import Model

/// The days whose state has a page, and what the reports of each changed.
struct EarlierDays: Sendable {
    /// A value that a later report gives beside or in place of earlier ones.
    struct Change: Sendable {
        /// The index of the disagreement in the dossier.
        let disagreement: Int
        /// The day of the report.
        let day: CalendarDate
        /// What was given until then: one value where it develops, else all that are at odds with it.
        let before: [String]
        let value: String
        /// The sentence that gave it first.
        let said: Citation
    }

    /// Days with a page of their own, in time order, and the last day, whose state is the dossier itself.
    let days: [CalendarDate]
    /// By day of `days`: the changes since the one before it.
    let changes: [[Change]]
    /// By day of `days`: the statements of several sources that were first told since the one before it.
    let firstTold: [Int]
    let coverage: CoverageDays

    static let overview = "known.html"

    /// The page of a day that is not the last.
    static func file(of day: CalendarDate) -> String { "known-\(day.iso).html" }
    static func anchor(of day: CalendarDate) -> String { "day-\(day.iso)" }

    /// None as yet.
    init() {
        (days, changes, firstTold, coverage) = ([], [], [], CoverageDays([]))
    }

    /// O(sentences of the disagreements + cells).
    init(_ folder: DossierFolder) {
        let dossier = folder.dossier
        coverage = CoverageDays(dossier.readings)
        let days = dossier.earlier.map(\.day) + (dossier.earlier.isEmpty ? [] : [coverage.all.last?.day].compactMap { $0 })
        self.days = days
        var changes = [[Change]](repeating: [], count: days.count)
        var firstTold = [Int](repeating: 0, count: days.count)
        func place(of day: CalendarDate) -> Int? { days.firstIndex { day <= $0 } }
        if !days.isEmpty {
            for change in folder.layout.loudDisagreements.flatMap({ Self.changes(of: $0, in: folder) }) {
                if let place = place(of: change.day) { changes[place].append(change) }
            }
            for claim in folder.layout.sharedClaims {
                if let place = folder.silences.firstDay(ofClaim: claim).flatMap(place) { firstTold[place] += 1 }
            }
        }
        (self.changes, self.firstTold) = (changes, firstTold)
    }

    /// Whether the reports since the day before changed or added something; the first day begins all.
    func hasNews(_ place: Int) -> Bool { place == 0 || !changes[place].isEmpty || firstTold[place] > 0 }

    /// How many values were given for the first time after a day of `days`.
    func changesAfter(_ place: Int) -> Int { changes.dropFirst(place + 1).reduce(0) { $0 + $1.count } }

    /// The values of a disagreement that were given for the first time on a later day than others. What an article without a day says is of no
    /// day.
    private static func changes(of index: Int, in folder: DossierFolder) -> [Change] {
        let disagreement = folder.dossier.disagreements[index]
        guard disagreement.kind != .spelling else { return [] }
        let firsts = disagreement.values.compactMap { value -> (day: CalendarDate, value: String, said: Citation)? in
            let dated = value.says.compactMap { said in folder.published(said)?.day.map { (day: $0, said: said) } }
            guard dated.count == value.says.count else { return nil }
            return dated.min { $0.day < $1.day }.map { ($0.day, value.value, $0.said) }
        }
        guard firsts.count == disagreement.values.count else { return [] }
        return firsts.filter { first in firsts.contains { $0.day < first.day } }.sorted { $0.day < $1.day }.map { first in
            let earlier = firsts.filter { $0.day < first.day }
            let last = earlier.map(\.day).max()
            let before = disagreement.course == .develops ? earlier.filter { $0.day == last } : earlier
            return Change(
                disagreement: index, day: first.day, before: before.map(\.value), value: first.value, said: first.said)
        }
    }
}

extension DossierFolder {
    /// The state of the dossier that a link among days leads to: the page of an earlier day, or the dossier's own.
    func href(ofState day: CalendarDate) -> String { day == earlierDays.days.last ? "index.html" : EarlierDays.file(of: day) }

    /// The row of days, none where the dossier has one day alone. `current` is the day of the page.
    func dayLinks(current: CalendarDate? = nil) -> PageValue {
        let days = earlierDays.days
        let isOneYear = Set(days.map(\.year)).count == 1
        return .list(
            days.map { day in
                .record([
                    .label: .text(t.dates.short(day, withYear: !isOneYear)), .href: .text(href(ofState: day)),
                    .isCurrent: .flag(day == current),
                ])
            })
    }

    static let dayLinksShape = PageShape.list(.record(texts: [.label, .href], flags: [.isCurrent]))
}
