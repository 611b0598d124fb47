import Model

/// Finds days, months and years that sources put differently, in sentences that otherwise say the same.
struct DateDisputes: DifferenceFinder {
    let table: StatementTable

    /// What two sentences must have in common besides their dates.
    private static let leastLikeness = 0.35
    private static let leastContext = 0.4
    private static let fewestShared = 3
    /// Weekdays belong to many things, and some articles date what they report by the day of the report.
    private static let leastLikenessOfWeekdays = 0.6
    /// Tokens on either side that count as close by.
    private static let reach = 8

    private struct Dated: GivenValue {
        let statement: Int
        let article: Int
        let date: DateMention
        /// "Police said Wednesday": when it was said, and not when it was.
        let isOfSpeech: Bool
        /// Words and actors of the statement and close by, sorted.
        let telling: [Int]
        let context: [Int]
        var stated: StatedTime { date.stated }
        var isWeekday: Bool { date.stated.day == nil && date.stated.weekday != nil }

        /// True when both can be meant by one date; the vaguer holds the finer. Years that the words do not state are only inferred, and not
        /// compared.
        func agrees(with other: Dated) -> Bool {
            if isWeekday || other.isWeekday {
                if let a = stated.weekday, let b = other.stated.weekday { return a == b }
                return day == nil || other.day == nil || day == other.day
            }
            func fits(_ a: Int?, _ b: Int?) -> Bool { a == nil || b == nil || a == b }
            return fits(stated.year, other.stated.year) && fits(stated.month, other.stated.month) && fits(stated.day, other.stated.day)
        }

        /// True when both name the same part of the calendar.
        func isSame(as other: Dated) -> Bool {
            let bothSay =
                (stated.year != nil && other.stated.year != nil) || (stated.month != nil && other.stated.month != nil)
                || (day != nil && other.day != nil && (isWeekday || other.isWeekday))
                || (stated.weekday != nil && other.stated.weekday != nil)
            return bothSay && agrees(with: other)
        }

        private var day: CalendarDate? { date.day }

        /// What its agreement with others rests on.
        var meaning: [Int?] { [stated.year, stated.month, stated.day, stated.weekday, day?.dayNumber] }
    }

    /// The disputes, in order of the first sentence. Near linear in the dates.
    func disputes(besides known: [Dispute]) -> [Dispute] {
        let all = table.statements.indices.flatMap(dated)
        var ofArticle = [[Dated]](repeating: [], count: table.readings.count)
        for one in all { ofArticle[one.article].append(one) }
        var links = Components(count: all.count)
        var isAtOdds = [Bool](repeating: false, count: all.count)
        for (i, j) in LikePairs.pairs(all.map { ($0.article, $0.telling) }, sharing: Self.fewestShared) where isAlike(all[i], all[j]) {
            if all[i].agrees(with: all[j]) {
                if all[i].isSame(as: all[j]) { links.join(i, j) }
            } else if !ofArticle[all[i].article].contains(where: { $0.isSame(as: all[j]) }),
                !ofArticle[all[j].article].contains(where: { $0.isSame(as: all[i]) })
            {
                links.join(i, j)
                isAtOdds[i] = true
                isAtOdds[j] = true
            }
        }
        return links.all().filter { part in part.contains { isAtOdds[$0] } }.compactMap { part in dispute(of: part.map { all[$0] }) }
    }

    /// The dates of a statement whose words name a day, a month or a year.
    private func dated(_ index: Int) -> [Dated] {
        let statement = table.statements[index]
        let reading = table.readings[statement.article]
        let marks = table.tokenFeatures[statement.article]
        let time = TellingTime(reading: reading, words: table.vocabulary.events)
        let named = reading.dates.elements(startingIn: statement.range, at: \.range.lowerBound).filter {
            isNamed($0) && !time.isCompared($0, sentence: statement.sentence) && !table.isOfPage($0, statement)
        }
        let telling = statement.features.filter(isTelling)
        return named.map { date in
            let own = statement.tokens.filter { reading.tokens[$0].range.overlaps(date.range) }
            let first = own.first ?? statement.tokens.lowerBound
            let last = own.last ?? first
            let near = statement.tokens.clamped(to: first - Self.reach..<last + Self.reach + 1)
            return Dated(
                statement: index, article: statement.article, date: date,
                isOfSpeech: table.isOfSpeech(before: first, in: statement), telling: telling,
                context: Set(near.map { marks[$0] }.filter { $0 >= 0 && isTelling($0) }).sorted())
        }
    }

    private func isNamed(_ date: DateMention) -> Bool {
        guard date.kind == .date || date.kind == .time, date.modifier == nil, date.stated.offset == nil else { return false }
        return date.stated.year != nil || date.stated.month != nil || date.stated.weekday != nil
    }

    private func isTelling(_ feature: Int) -> Bool { table.kinds[feature] == .word || table.kinds[feature] == .actor }

    private func isAlike(_ left: Dated, _ right: Dated) -> Bool {
        guard left.isOfSpeech == right.isOfSpeech else { return false }
        // "The harvest of 2029 was 40 tonnes, that of 2030 was 55."
        let (figures, others) = (figures(of: left), figures(of: right))
        guard figures.isEmpty || others.isEmpty || !figures.isDisjoint(with: others) else { return false }
        let least = left.isWeekday || right.isWeekday ? Self.leastLikenessOfWeekdays : Self.leastLikeness
        guard table.cosine(left.telling, right.telling) >= least, table.cosine(left.context, right.context) >= Self.leastContext else {
            return false
        }
        return !table.isOfWriter(left.statement) && !table.isOfWriter(right.statement)
            && !table.tellOtherDeeds(left.statement, right.statement)
    }

    private func figures(of dated: Dated) -> Set<Double> {
        let all = table.readings[dated.article].figures
        return Set(all.elements(startingIn: table.statements[dated.statement].range, at: \.range.lowerBound).map(\.value))
    }

    private func dispute(of dated: [Dated]) -> Dispute? {
        var groups = ValueGroups(dated, in: table, meaning: \.meaning) { $0.agrees(with: $1) }
        groups.dropArticlesOfTwo()
        guard let first = groups.groups.first?.first else { return nil }
        groups.sort { $0.date.value }
        let about = FigurePhrase(table: table)
            .label(around: first.date.range, in: first.statement, sharedBy: groups.groups.joined().map(\.statement))
        return groups.dispute(.date, about: about) { words(of: $0.date) }
    }

    /// "2021-12-07 (last Tuesday)"; the words alone where they say it all or no value is known.
    private func words(of date: DateMention) -> String {
        let value = String(date.value.prefix { $0 != "T" })
        return value.contains("X") || value == date.text ? date.text : "\(value) (\(date.text))"
    }
}

extension StatementTable {
    /// True where both tell what was done, and nothing that both say was: "carried out a talk on Saturday", "searched the villa on Tuesday".
    func tellOtherDeeds(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (deeds(of: left), deeds(of: right))
        return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
    }

    /// The past forms of a statement, without those of saying.
    private func deeds(of index: Int) -> Set<Int> {
        let own = statements[index]
        let reading = readings[own.article]
        return Set(
            own.tokens.filter { words.lexicon.isPastForm(reading.word(at: $0)) && !reading.words.classes(of: $0).contains(.speech) }
                .map { tokenFeatures[own.article][$0] }.filter { $0 >= 0 })
    }

    /// True for the time of a page, a post or a title: "Published on 2 May", "Storm over Lund: 13 Jan".
    func isOfPage(_ date: DateMention, _ statement: Statement) -> Bool {
        let reading = readings[statement.article]
        let before = statement.tokens.last { reading.tokens[$0].range.upperBound <= date.range.lowerBound }
        return before.map { reading.article.text.slice(reading.tokens[$0].range) == ":" } ?? false
            || SentenceForce(reading: reading, words: vocabulary.events).isPosting(date, sentence: statement.sentence)
    }

    /// True where somebody tells of himself, outside of quotation marks: two such tell of two things.
    func isOfWriter(_ index: Int) -> Bool {
        let own = statements[index]
        let reading = readings[own.article]
        let quote = reading.quotes.partitioningIndex { $0.range.upperBound > own.range.lowerBound }
        guard !own.tokens.contains(where: { reading.words.classes(of: $0).contains(.speech) }),
            quote == reading.quotes.count || reading.quotes[quote].range.lowerBound >= own.range.upperBound
        else { return false }
        return own.tokens.contains { token in
            let text = reading.article.text.slice(reading.tokens[token].range)
            // "US" is no pronoun.
            return words.firstPersons.contains(reading.word(at: token)) && !(text.count > 1 && text.allSatisfy(\.isUppercase))
        }
    }

    /// True where a verb of saying stands before a token, with no mark and no other verb between: "police said Wednesday".
    func isOfSpeech(before token: Int, in statement: Statement) -> Bool {
        let reading = readings[statement.article]
        for place in (max(statement.tokens.lowerBound, token - Self.reachOfSpeech)..<token).reversed() {
            guard reading.tokens[place].kind != .mark else { return false }
            if reading.words.classes(of: place).contains(.speech) { return true }
            let word = reading.word(at: place)
            if words.isVerb(word) { return false }
        }
        return false
    }

    /// "Told reporters in the capital on Wednesday".
    private static let reachOfSpeech = 6
}
