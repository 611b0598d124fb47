import Model

/// Finds words that one source puts into one person's mouth and another source into another's.
struct AttributionDisputes: DifferenceFinder {
    let table: StatementTable
    let actors: [Actor]

    /// Words of a run that two quotes must share; shorter runs are figures of speech.
    private static let run = 5
    /// Runs in common over the runs of the shorter quote.
    private static let leastShare = 0.6
    /// A run in more quotes than this is a slogan.
    private static let mostQuotes = 64

    private struct Said: GivenValue {
        let statement: Int
        let article: Int
        let range: TextRange
        let speaker: Int
        let runs: Set<UInt64>
    }

    /// The disputes, in order of the first quote.
    func disputes(besides known: [Dispute]) -> [Dispute] {
        let quotes = allQuotes()
        var holders: [UInt64: [Int]] = [:]
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
        let surname = actors[actor].name.split(separator: " ").last.map(String.init) ?? actors[actor].name
        let reading = table.readings[quote.article]
        let range = reading.article.passage(at: quote.range.lowerBound)?.range ?? table.statements[quote.statement].range
        return reading.tokens.elements(startingIn: range, at: { Int($0.start) }).contains {
            reading.article.text.slice($0.range) == surname
        }
    }

    /// Quotes of named persons that are known as actors.
    private func allQuotes() -> [Said] {
        var people: [[(start: Int, end: Int, actor: Int)]] = Array(repeating: [], count: table.readings.count)
        for (index, actor) in actors.enumerated() where actor.kind == .person {
            for mention in actor.mentions {
                if let article = table.articleIndex[mention.article] {
                    people[article].append((mention.range.lowerBound, mention.range.upperBound, index))
                }
            }
        }
        return table.readings.enumerated().flatMap { article, reading -> [Said] in
            let known = people[article].sorted { $0.start < $1.start }
            return reading.quotes.compactMap { quote in
                guard let speaker = quote.speaker else { return nil }
                let named = known.elements(startingIn: speaker, at: \.start)
                let runs = QuotedRuns.runs(of: quote.range, in: reading, length: Self.run)
                guard Set(named.map(\.actor)).count == 1, let actor = named.first?.actor, !runs.isEmpty,
                    !named.contains(where: { isOfAnother(behind: $0.end, in: speaker, of: reading) }),
                    let statement = table.statement(article: article, at: quote.range.lowerBound)
                else { return nil }
                return Said(statement: statement, article: article, range: quote.range, speaker: actor, runs: runs)
            }
        }
    }

    /// True where a noun follows the name: "the Lindt campaign" is not Lindt.
    private func isOfAnother(behind name: Int, in speaker: TextRange, of reading: Reading) -> Bool {
        guard name < speaker.upperBound else { return false }
        return reading.tokens.elements(startingIn: name..<speaker.upperBound, at: { Int($0.start) }).first?.kind == .word
    }

    private func dispute(of all: [Said]) -> Dispute? {
        let quotes = all.filter { quote in all.contains { areAtOdds(quote, $0) } }
        guard !quotes.isEmpty else { return nil }
        let about = label(of: quotes[0])
        return ValueGroups(quotes, in: table, meaning: \.speaker).dispute(.attribution, about: about) { actors[$0.speaker].name }
    }

    /// Words of a quote that name it.
    private static let longestLabel = 8

    /// The first words of a quote, up to a mark where one comes in time.
    private func label(of quote: Said) -> String {
        let reading = table.readings[quote.article]
        let tokens = reading.tokens.elements(startingIn: quote.range, at: { Int($0.start) })
        let words = tokens.drop { $0.kind == .mark }
        guard let first = words.first, let last = words.prefix(Self.longestLabel).last else { return "" }
        let stop = words.prefix(Self.longestLabel).dropFirst(Self.shortestLabel).first { $0.kind == .mark && $0.length == 1 }
        let end = stop.map { $0.range.lowerBound } ?? last.range.upperBound
        let isWhole = words.allSatisfy { $0.range.lowerBound < end || $0.kind == .mark }
        return reading.article.text(of: first.range.lowerBound..<end) + (isWhole ? "" : " …")
    }

    private static let shortestLabel = 4
}
