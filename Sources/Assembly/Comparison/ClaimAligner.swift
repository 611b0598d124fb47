import Model

/// Sentences of different articles that say the same, at most one per article.
struct StatementGroup {
    /// Indices of statements, in article order.
    var members: [Int]
    /// What the group is about when its sentences tell one event: the event's index.
    var event: Int?
}

/// Aligns the sentences of a dossier.
///
/// Pairs are found through an inverted index over features, so that sentences without a telling feature in common are never compared; the
/// pairs are joined in order of similarity as long as a group holds one sentence of each article.
struct ClaimAligner {
    let table: StatementTable

    /// Two sentences with a smaller cosine say different things.
    static let leastSimilarity = 0.30
    /// Two sentences that name different times say the same only when little else differs.
    static let leastSimilarityAcrossDates = 0.45
    /// Two groups are joined when the mean over their pairs is at least this.
    private static let leastMean = 0.22
    /// Features in more statements than this (and than twice the articles) find no pairs; they still count in the cosine.
    private static let widestPosting = 64
    /// Members of a group that a joining group is compared with.
    private static let sample = 8

    /// Groups of at least two sentences: those that tell one event, then all others.
    func groups(events: [Event]) -> [StatementGroup] {
        let ofEvents = events.indices.compactMap { index in
            group(of: candidates(of: events[index])).map { StatementGroup(members: $0.members, event: index) }
        }
        return withoutRepeats(ofEvents + namedDays().compactMap(group) + joined(pairs()))
    }

    // MARK: Similar sentences

    private struct Pair {
        let left: Int
        let right: Int
        let similarity: Double
    }

    private func pairs() -> [Pair] {
        let widest = max(Self.widestPosting, 2 * table.readings.count)
        var postings = [[Int]](repeating: [], count: table.kinds.count)
        var result: [Pair] = []
        var sums = [Double](repeating: 0, count: table.statements.count)
        for (index, statement) in table.statements.enumerated() {
            var touched: [Int] = []
            for feature in statement.features where table.frequencies[feature] > 1 && table.frequencies[feature] <= widest {
                for other in postings[feature] where table.statements[other].article != statement.article {
                    if sums[other] == 0 { touched.append(other) }
                    sums[other] += table.weights[feature]
                }
                postings[feature].append(index)
            }
            for other in touched.sorted() {
                sums[other] = 0
                let similarity = table.similarity(other, index)
                let least = datesConflict(other, index) ? Self.leastSimilarityAcrossDates : Self.leastSimilarity
                if similarity >= least, shareEnough(other, index) {
                    result.append(Pair(left: other, right: index, similarity: similarity))
                }
            }
        }
        return result.sorted { ($1.similarity, $0.left, $0.right) < ($0.similarity, $1.left, $1.right) }
    }

    /// At least three features in common, and one of them more than the name of an actor.
    private func shareEnough(_ left: Int, _ right: Int) -> Bool {
        let shared = table.statements[left].features.sortedIntersection(table.statements[right].features)
        return shared.count >= 3 && shared.contains { table.kinds[$0] != .actor && table.kinds[$0] != .date }
    }

    /// True when both name times and none in common: most often two meetings, not one.
    private func datesConflict(_ left: Int, _ right: Int) -> Bool {
        let dates = [left, right].map { Set(table.statements[$0].features.filter { table.kinds[$0] == .date }) }
        return !dates[0].isEmpty && !dates[1].isEmpty && dates[0].isDisjoint(with: dates[1])
    }

    private func joined(_ pairs: [Pair]) -> [StatementGroup] {
        var groupOf = Array(table.statements.indices)
        var members = table.statements.indices.map { [$0] }
        for pair in pairs {
            let left = groupOf[pair.left]
            let right = groupOf[pair.right]
            guard left != right, sharesNoArticle(members[left], members[right]), mean(members[left], members[right]) >= Self.leastMean
            else { continue }
            for member in members[right] { groupOf[member] = left }
            members[left] = (members[left] + members[right]).sorted()
            members[right] = []
        }
        return members.filter { $0.count > 1 }.map { StatementGroup(members: $0) }
    }

    private func sharesNoArticle(_ left: [Int], _ right: [Int]) -> Bool {
        let articles = Set(left.map { table.statements[$0].article })
        return !right.contains { articles.contains(table.statements[$0].article) }
    }

    private func mean(_ left: [Int], _ right: [Int]) -> Double {
        let some = left.prefix(Self.sample)
        let others = right.prefix(Self.sample)
        let sum = some.reduce(0) { sum, a in others.reduce(sum) { $0 + table.similarity(a, $1) } }
        return sum / Double(some.count * others.count)
    }

    // MARK: Events

    /// By article: the statements that tell an event.
    private func candidates(of event: Event) -> [[Int]] {
        var byArticle = [[Int]](repeating: [], count: table.readings.count)
        for mention in event.mentions {
            guard let article = table.articleIndex[mention.sentence.article],
                let statement = table.statement(article: article, at: mention.sentence.range.lowerBound),
                !byArticle[article].contains(statement)
            else { continue }
            byArticle[article].append(statement)
        }
        return byArticle
    }

    /// For each day that the words name by month and day, the statements that name it, by article. Days whose year is unknown are in no
    /// event, and yet the sentences speak of one day.
    private func namedDays() -> [[[Int]]] {
        var ofDay: [Int: [[Int]]] = [:]
        for (index, statement) in table.statements.enumerated() {
            let reading = table.readings[statement.article]
            for date in reading.dates.elements(startingIn: statement.range, at: \.range.lowerBound)
            where date.stated.month != nil && date.stated.day != nil {
                guard let feature = table.feature(of: date, in: statement) else { continue }
                var byArticle = ofDay[feature] ?? [[Int]](repeating: [], count: table.readings.count)
                if byArticle[statement.article].last != index { byArticle[statement.article].append(index) }
                ofDay[feature] = byArticle
            }
        }
        return ofDay.keys.sorted().compactMap { ofDay[$0] }
    }

    /// For each article, the sentence that names the day itself and is most like the others'.
    private func group(of byArticle: [[Int]]) -> StatementGroup? {
        let all = byArticle.flatMap { $0.prefix(Self.sample) }
        let members = byArticle.compactMap { candidates in
            let named = candidates.filter(namesItsDay)
            let best = named.isEmpty ? candidates : named
            return best.max { (prominence($0, in: all), $1) < (prominence($1, in: all), $0) }
        }
        let central = members.max { (centrality($0, in: members), $1) < (centrality($1, in: members), $0) }
        guard let central else { return nil }
        let fitting = members.filter { $0 == central || tellSame($0, central) }
        return fitting.count > 1 ? StatementGroup(members: fitting) : nil
    }

    /// True when the words of the sentence date it, whatever stands around it.
    private func namesItsDay(_ statement: Int) -> Bool {
        let reading = table.readings[table.statements[statement].article]
        let dates = reading.dates.elements(startingIn: table.statements[statement].range, at: \.range.lowerBound)
        return dates.contains { date in
            if case .mention = date.anchor { return false }
            return date.stated.day != nil || date.stated.weekday != nil
        }
    }

    /// Early sentences tell what an article is about.
    private func prominence(_ statement: Int, in others: [Int]) -> Double {
        let sentences = table.readings[table.statements[statement].article].sentences.count
        let place = Double(table.statements[statement].sentence) / Double(max(1, sentences))
        return (0.05 + centrality(statement, in: others)) * (1.3 - 0.6 * place)
    }

    /// Mean similarity to sentences of other articles.
    func centrality(_ statement: Int, in others: [Int]) -> Double {
        let article = table.statements[statement].article
        let sums = others.prefix(Self.sample * 4).filter { table.statements[$0].article != article }.map { table.similarity(statement, $0) }
        return sums.isEmpty ? 0 : sums.reduce(0, +) / Double(sums.count)
    }

    /// Sentences that the timeline puts under one event need a word in common besides actors and dates.
    private func tellSame(_ left: Int, _ right: Int) -> Bool {
        let shared = table.statements[left].features.sortedIntersection(table.statements[right].features)
        return shared.contains { table.kinds[$0] == .word } && shared.count >= 2
    }

    // MARK: Repeats

    /// Joins groups that share at least half of their sentences with an earlier one: what they add for other articles goes there.
    private func withoutRepeats(_ groups: [StatementGroup]) -> [StatementGroup] {
        var groupsOf: [Int: [Int]] = [:]
        var kept: [StatementGroup] = []
        for group in groups {
            var common: [Int: Int] = [:]
            for member in group.members { for place in groupsOf[member] ?? [] { common[place, default: 0] += 1 } }
            let earlier = common.keys.sorted { (-(common[$0] ?? 0), $0) < (-(common[$1] ?? 0), $1) }.first
            guard let earlier, 2 * (common[earlier] ?? 0) >= group.members.count else {
                for member in group.members { groupsOf[member, default: []].append(kept.count) }
                kept.append(group)
                continue
            }
            let articles = Set(kept[earlier].members.map { table.statements[$0].article })
            let added = group.members.filter { !articles.contains(table.statements[$0].article) }
            kept[earlier].members = (kept[earlier].members + added).sorted()
            for member in added { groupsOf[member, default: []].append(earlier) }
        }
        return kept
    }
}
