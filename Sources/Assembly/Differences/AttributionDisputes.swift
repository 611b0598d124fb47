import Model

/// Finds words that one source puts into one person's mouth and another source into another's.
struct AttributionDisputes {
    let table: StatementTable
    let actors: [Actor]

    /// Words of a run that two quotes must share; shorter runs are figures of speech.
    private static let run = 5
    /// Runs in common over the runs of the shorter quote.
    private static let leastShare = 0.6
    /// A run in more quotes than this is a slogan.
    private static let mostQuotes = 64

    private struct Said {
        let article: Int
        let range: TextRange
        let speaker: Int
        let runs: Set<String>
    }

    /// The disputes, in order of the first quote.
    func all() -> [Dispute] {
        let quotes = allQuotes()
        var holders: [String: [Int]] = [:]
        var links = Components(count: quotes.count)
        for (index, quote) in quotes.enumerated() {
            var common: [Int: Int] = [:]
            for run in quote.runs {
                for other in holders[run] ?? [] where quotes[other].article != quote.article { common[other, default: 0] += 1 }
                if (holders[run]?.count ?? 0) < Self.mostQuotes { holders[run, default: []].append(index) }
            }
            for (other, count) in common {
                let shorter = min(quote.runs.count, quotes[other].runs.count)
                if Double(count) >= Self.leastShare * Double(shorter) { links.join(other, index) }
            }
        }
        return links.all().compactMap { part in dispute(of: part.map { quotes[$0] }) }
    }

    /// True when two quotes are of persons who cannot be one, and neither sentence names the other: who speaks together, or hands on
    /// the words of another, is not at odds.
    private func areAtOdds(_ left: Said, _ right: Said) -> Bool {
        guard left.article != right.article, left.speaker != right.speaker else { return false }
        let names = [left, right].map { Set(actors[$0.speaker].name.lowercased().split(separator: " ")) }
        if names[0].isSubset(of: names[1]) || names[1].isSubset(of: names[0]) { return false }
        return !isNamed(right.speaker, beside: left) && !isNamed(left.speaker, beside: right)
    }

    private func isNamed(_ actor: Int, beside quote: Said) -> Bool {
        guard let statement = table.statement(article: quote.article, at: quote.range.lowerBound) else { return false }
        let surname = actors[actor].name.split(separator: " ").last.map(String.init) ?? actors[actor].name
        let passage = table.readings[quote.article].article.passage(at: quote.range.lowerBound)
        let range = passage?.range ?? table.statements[statement].range
        return table.readings[quote.article].article.text.slice(range).contains(surname)
    }

    /// Quotes of named persons that are known as actors.
    private func allQuotes() -> [Said] {
        var people: [[(start: Int, actor: Int)]] = Array(repeating: [], count: table.readings.count)
        for (index, actor) in actors.enumerated() where actor.kind == .person {
            for mention in actor.mentions {
                if let article = table.articleIndex[mention.article] { people[article].append((mention.range.lowerBound, index)) }
            }
        }
        return table.readings.enumerated().flatMap { article, reading -> [Said] in
            let known = people[article].sorted { $0.start < $1.start }
            return reading.quotes.compactMap { quote in
                guard let speaker = quote.speaker else { return nil }
                let named = known.elements(startingIn: speaker, at: \.start)
                let runs = runs(of: quote.range, in: reading)
                guard Set(named.map(\.actor)).count == 1, let actor = named.first?.actor, !runs.isEmpty else { return nil }
                return Said(article: article, range: quote.range, speaker: actor, runs: runs)
            }
        }
    }

    private func runs(of range: TextRange, in reading: Reading) -> Set<String> {
        let words = reading.tokens.elements(startingIn: range, at: { Int($0.start) }).filter { $0.kind != .mark }
            .map { reading.article.text.slice($0.range).lowercased() }
        guard words.count >= Self.run else { return [] }
        return Set((0...(words.count - Self.run)).map { words[$0..<$0 + Self.run].joined(separator: " ") })
    }

    private func dispute(of all: [Said]) -> Dispute? {
        let quotes = all.filter { quote in all.contains { areAtOdds(quote, $0) } }
        guard !quotes.isEmpty else { return nil }
        var dispute = Dispute(
            kind: .attribution, about: table.readings[quotes[0].article].article.text(of: quotes[0].range), values: [])
        var speakers: [Int] = []
        for quote in quotes where !speakers.contains(quote.speaker) { speakers.append(quote.speaker) }
        for speaker in speakers {
            let said = quotes.filter { $0.speaker == speaker }.compactMap { table.statement(article: $0.article, at: $0.range.lowerBound) }
            // Two halves of a quotation stand in one sentence.
            let statements = Set(said).sorted()
            guard !statements.isEmpty else { continue }
            for statement in statements { dispute.valueOfStatement[statement] = dispute.values.count }
            dispute.values.append(DisputedValue(value: actors[speaker].name, says: statements.map { table.citation($0) }))
        }
        return dispute.values.count > 1 && dispute.articles > 1 ? dispute : nil
    }
}
