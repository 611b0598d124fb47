import Model

/// Finds clock times that sources put differently. Times with a stated zone are compared in UTC; times in one place that agree there
/// (`5 pm Eastern Time (2200 GMT)`) are one time.
struct TimeDisputes {
    let table: StatementTable

    /// Times further apart are taken for those of different things.
    private static let widestGap = 180
    private static let leastSimilarity = 0.1
    /// Shared features that a pair of sentences needs, one of them a word.
    private static let fewestShared = 2
    private static let minutesOfDay = 1440

    /// A moment in one statement, under all the zones in which the statement gives it.
    private struct Moment {
        let statement: Int
        let article: Int
        /// Minutes after midnight: UTC when the zone is known, else as written.
        let minute: Int
        let hasZone: Bool
        /// Days since 1970, when the words give the day.
        let day: Int?
        let isApproximate: Bool
        let value: String

        /// The same time, or as near as "about" and rounding to five minutes allow.
        func agrees(with other: Moment) -> Bool {
            let gap = abs(minute - other.minute)
            let apart = min(gap, TimeDisputes.minutesOfDay - gap)
            if isApproximate || other.isApproximate { return apart <= TimeDisputes.about }
            let isRounded = minute % TimeDisputes.rounding == 0 || other.minute % TimeDisputes.rounding == 0
            return apart == 0 || (isRounded && apart < TimeDisputes.rounding / 2 + 1)
        }
    }

    private static let about = 15
    private static let rounding = 5

    /// The disputes, in order of the first time.
    func all() -> [Dispute] {
        let moments = table.statements.indices.flatMap(moments)
        var links = Components(count: moments.count)
        var isAtOdds = [Bool](repeating: false, count: moments.count)
        for j in moments.indices {
            for i in 0..<j where isComparable(moments[i], moments[j]) {
                let others = moments.filter { $0.article == moments[i].article && isComparable($0, moments[j]) }
                let back = moments.filter { $0.article == moments[j].article && isComparable($0, moments[i]) }
                let agrees = others.contains { $0.agrees(with: moments[j]) } || back.contains { $0.agrees(with: moments[i]) }
                if moments[i].agrees(with: moments[j]) {
                    links.join(i, j)
                } else if !agrees {
                    links.join(i, j)
                    isAtOdds[i] = true
                    isAtOdds[j] = true
                }
            }
        }
        return links.all().filter { part in part.contains { isAtOdds[$0] } }.compactMap { part in
            dispute(of: part.map { moments[$0] })
        }
    }

    private func moments(of index: Int) -> [Moment] {
        let statement = table.statements[index]
        var result: [Moment] = []
        let dates = table.readings[statement.article].dates
        for date in dates.elements(startingIn: statement.range, at: \.range.lowerBound) {
            guard date.kind == .time, let hour = date.stated.hour, date.text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
                continue
            }
            let minute = date.stated.minute ?? 0
            let local = hour * 60 + minute
            let utc = local - (date.utcOffset ?? 0)
            let wrapped = ((utc % Self.minutesOfDay) + Self.minutesOfDay) % Self.minutesOfDay
            if result.contains(where: { $0.minute == wrapped && $0.hasZone && date.utcOffset != nil }) { continue }
            result.append(
                Moment(
                    statement: index,
                    article: statement.article,
                    minute: wrapped,
                    hasZone: date.utcOffset != nil,
                    day: date.anchor == .none ? CalendarDate(iso: String(date.value.prefix(10)))?.dayNumber : nil,
                    isApproximate: isRough(date) || isNear(date, in: statement),
                    value: Self.label(of: date)
                ))
        }
        return result
    }

    /// "around 3:30", "no later than 3:30"
    private func isRough(_ date: DateMention) -> Bool {
        date.modifier == .approximate || date.modifier == .onOrBefore || date.modifier == .onOrAfter
    }

    /// "shortly after 3:30"
    private func isNear(_ date: DateMention, in statement: Statement) -> Bool {
        let reading = table.readings[statement.article]
        let before = statement.tokens.last { reading.tokens[$0].range.upperBound <= date.range.lowerBound }
        return before.map { table.words.nearWords.contains(reading.article.text.slice(reading.tokens[$0].range).lowercased()) } ?? false
    }

    /// A time of day as it is shown: `15:30 (3:30 pm ET)`.
    static func label(of date: DateMention) -> String {
        clock((date.stated.hour ?? 0) * 60 + (date.stated.minute ?? 0)) + " (" + date.text + ")"
    }

    private static func clock(_ minute: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(minute / 60) + ":" + two(minute % 60)
    }

    private func isComparable(_ left: Moment, _ right: Moment) -> Bool {
        guard left.article != right.article, left.hasZone == right.hasZone else { return false }
        if let day = left.day, let other = right.day, day != other { return false }
        let gap = abs(left.minute - right.minute)
        guard min(gap, Self.minutesOfDay - gap) <= Self.widestGap else { return false }
        let shared = table.statements[left.statement].features.sortedIntersection(table.statements[right.statement].features)
        return shared.count >= Self.fewestShared && shared.contains { table.kinds[$0] == .word }
            && table.similarity(left.statement, right.statement) >= Self.leastSimilarity
    }

    private func dispute(of moments: [Moment]) -> Dispute? {
        var dispute = Dispute(kind: .time, about: about(moments), values: [])
        var values: [[Moment]] = []
        for moment in moments.sorted(by: { ($0.minute, $0.statement) < ($1.minute, $1.statement) }) {
            if let place = values.firstIndex(where: { value in value.allSatisfy { $0.agrees(with: moment) } }) {
                values[place].append(moment)
            } else {
                values.append([moment])
            }
        }
        // An article that gives two of the times means two things by them.
        let articles = values.flatMap { Set($0.map(\.article)) }
        guard values.count > 1, articles.count == Set(articles).count else { return nil }
        for (place, value) in values.enumerated() {
            for moment in value { dispute.valueOfStatement[moment.statement] = place }
            dispute.values.append(
                DisputedValue(value: value[0].value, says: Set(value.map(\.statement)).sorted().map { table.citation($0) }))
        }
        return dispute
    }

    /// The word that the sentences share and that says most, as the first sentence writes it.
    private func about(_ moments: [Moment]) -> String {
        SharedWords(table: table).phrase(moments.map(\.statement))
    }
}
