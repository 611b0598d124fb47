import Model

/// Finds days that sources put differently, in sentences that otherwise say the same.
struct DateDisputes {
    let table: StatementTable
    let groups: [StatementGroup]

    /// What two sentences must have in common besides their dates.
    private static let leastSimilarity = 0.5
    private static let fewestShared = 5

    private struct Dated {
        let statement: Int
        let day: String
        let text: String
        let statesYear: Bool

        /// Years that the words do not state are only inferred, and not compared.
        func isSameDay(as other: Dated) -> Bool {
            statesYear && other.statesYear ? day == other.day : day.suffix(5) == other.day.suffix(5)
        }
    }

    /// The disputes, in order of the groups.
    func all() -> [Dispute] {
        let daysOfArticle = table.readings.map { Set($0.dates.filter(isNamedDay).map { String($0.value.prefix(10)) }) }
        return groups.filter { $0.event == nil }.compactMap { group in
            let dated = group.members.compactMap(onlyDay)
            var members: Set<Int> = []
            for (index, left) in dated.enumerated() {
                for right in dated.dropFirst(index + 1) where !left.isSameDay(as: right) {
                    let isKnown =
                        daysOfArticle[table.statements[left.statement].article].contains(right.day)
                        || daysOfArticle[table.statements[right.statement].article].contains(left.day)
                    if !isKnown, isAlike(left.statement, right.statement) { members.formUnion([left.statement, right.statement]) }
                }
            }
            return members.isEmpty ? nil : dispute(of: dated.filter { members.contains($0.statement) })
        }
    }

    /// A day of a month in the words: weekdays and "yesterday" depend on when an article was published, which may be a guess.
    private func isNamedDay(_ date: DateMention) -> Bool {
        date.stated.day != nil && date.stated.month != nil && CalendarDate(iso: String(date.value.prefix(10))) != nil
    }

    private func onlyDay(_ statement: Int) -> Dated? {
        let range = table.statements[statement].range
        let reading = table.readings[table.statements[statement].article]
        let named = reading.dates.elements(startingIn: range, at: \.range.lowerBound).filter(isNamedDay)
        guard let first = named.first, Set(named.map { $0.value.prefix(10) }).count == 1 else { return nil }
        return Dated(statement: statement, day: String(first.value.prefix(10)), text: first.text, statesYear: first.stated.year != nil)
    }

    private func isAlike(_ left: Int, _ right: Int) -> Bool {
        func undated(_ statement: Int) -> [Int] { table.statements[statement].features.filter { table.kinds[$0] != .date } }
        func length(_ features: [Int]) -> Double { features.reduce(0) { $0 + table.weights[$1] * table.weights[$1] } }
        let (a, b) = (undated(left), undated(right))
        let shared = a.sortedIntersection(b)
        guard shared.count >= Self.fewestShared else { return false }
        return length(shared) >= Self.leastSimilarity * (length(a) * length(b)).squareRoot()
    }

    private func dispute(of dated: [Dated]) -> Dispute {
        var dispute = Dispute(kind: .date, about: SharedWords(table: table).phrase(dated.map(\.statement)), values: [])
        for day in Set(dated.map(\.day)).sorted() {
            let those = dated.filter { $0.day == day }
            for one in those { dispute.valueOfStatement[one.statement] = dispute.values.count }
            dispute.values.append(DisputedValue(value: day + " (" + those[0].text + ")", says: those.map { table.citation($0.statement) }))
        }
        return dispute
    }
}
