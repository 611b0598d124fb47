import Model

/// Finds clock times that sources put differently. Times with a stated zone are compared in UTC; times in one place that agree there
/// (`5 pm Eastern Time (2200 GMT)`) are one time.
struct TimeDisputes: DifferenceFinder {
    let table: StatementTable

    /// Times further apart are taken for those of different things.
    private static let widestGap = 180
    private static let leastSimilarity = 0.1
    /// Shared features that a pair of sentences needs, one of them a word close to the time.
    private static let fewestShared = 2
    /// Tokens on either side that count as close by.
    private static let reach = 12
    /// "after 3:30", "as scheduled at 3:30"
    private static let besideTime = 3

    /// The disputes, in order of the first time. Near linear in the times.
    func disputes(besides known: [Dispute]) -> [Dispute] {
        let moments = ClockMoments(table: table).all()
        let contexts = moments.map(context)
        var ofArticle = [[Int]](repeating: [], count: table.readings.count)
        for (index, moment) in moments.enumerated() { ofArticle[moment.article].append(index) }
        var links = Components(count: moments.count)
        var isAtOdds = [Bool](repeating: false, count: moments.count)
        func isComparable(_ i: Int, _ j: Int) -> Bool {
            self.isComparable(moments[i], moments[j]) && contexts[i].sortedIntersection(contexts[j]).contains { table.kinds[$0] == .word }
        }
        let items = moments.map { ($0.article, table.statements[$0.statement].features) }
        for (i, j) in LikePairs.pairs(items, sharing: Self.fewestShared) where isComparable(i, j) {
            if moments[i].agrees(with: moments[j]) {
                links.join(i, j)
                continue
            }
            let others = ofArticle[moments[i].article].contains { moments[$0].agrees(with: moments[j]) && isComparable($0, j) }
            let back = ofArticle[moments[j].article].contains { moments[$0].agrees(with: moments[i]) && isComparable($0, i) }
            guard !others, !back else { continue }
            links.join(i, j)
            isAtOdds[i] = true
            isAtOdds[j] = true
        }
        return links.all().filter { part in part.contains { isAtOdds[$0] } }.compactMap { part in
            dispute(of: part.map { moments[$0] })
        }
    }

    /// Words and names close to a time and in its clause, sorted.
    private func context(of moment: ClockMoment) -> [Int] {
        let statement = table.statements[moment.statement]
        let tokens = table.readings[moment.article].tokens
        let own = statement.tokens.filter { tokens[$0].range.overlaps(moment.range) }
        guard let first = own.first, let last = own.last else { return [] }
        var start = first
        while start > statement.tokens.lowerBound, first - start < Self.reach, !ends(start - 1, moment, first) { start -= 1 }
        var end = last
        // "at 4 p.m. Police said": two sentences that were taken for one.
        let isCut = table.readings[moment.article].article.text.slice(moment.range).hasSuffix(".") && isCapitalised(last + 1, moment)
        while !isCut, end + 1 < statement.tokens.upperBound, end - last < Self.reach, !ends(end + 1, moment, first) { end += 1 }
        let near = Array(start..<first) + Array(last + 1..<end + 1)
        return Set(near.map { table.tokenFeatures[moment.article][$0] }.filter { $0 >= 0 && table.kinds[$0] != .date }).sorted()
    }

    private func isCapitalised(_ token: Int, _ moment: ClockMoment) -> Bool {
        let reading = table.readings[moment.article]
        guard reading.tokens.indices.contains(token) else { return false }
        return reading.article.text.slice(reading.tokens[token].range).first?.isUppercase ?? false
    }

    /// True for marks and the words that open another clause; but "after" beside the time belongs to it.
    private func ends(_ token: Int, _ moment: ClockMoment, _ first: Int) -> Bool {
        let reading = table.readings[moment.article]
        let word = reading.article.text.slice(reading.tokens[token].range)
        if reading.tokens[token].kind == .mark { return word.utf8.count == 1 && word != "-" }
        return !(first - Self.besideTime..<first).contains(token) && table.vocabulary.values.clauseOpeners.contains(word.lowercased())
    }

    private func isComparable(_ left: ClockMoment, _ right: ClockMoment) -> Bool {
        guard left.article != right.article, left.hasZone == right.hasZone else { return false }
        if let day = left.day, let other = right.day, day != other { return false }
        if let day = left.weekday, let other = right.weekday, day != other { return false }
        return abs(left.gap(to: right)) <= Self.widestGap
            && table.similarity(left.statement, right.statement) >= Self.leastSimilarity
    }

    private func dispute(of moments: [ClockMoment]) -> Dispute? {
        let sorted = moments.sorted { ($0.minute, $0.statement) < ($1.minute, $1.statement) }
        var groups = ValueGroups(sorted, in: table, meaning: \.meaning) { $0.agrees(with: $1) }
        groups.dropArticlesOfTwo()
        guard let first = groups.groups.first?.first else { return nil }
        let about = FigurePhrase(table: table)
            .label(around: first.range, in: first.statement, sharedBy: groups.groups.joined().map(\.statement))
        return groups.dispute(.time, about: about) { $0.value }
    }
}
