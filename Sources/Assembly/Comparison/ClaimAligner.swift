import Model

/// An assertion that leads a claim, and where other articles make it.
struct Alignment {
    /// Index of an assertion.
    let lead: Int
    /// By article, ascending; the lead's own left out.
    var cells: [(article: Int, statement: Int, verdict: ClaimFit.Verdict)]
    let score: Double
}

/// Aligns what the articles of a dossier say.
///
/// Every assertion that can be read by itself is looked for in all other articles through an inverted index; only its most telling features
/// find candidates, so that sentences without one in common are never compared (prefix filtering: R. Bayardo, Y. Ma, R. Srikant, "Scaling up
/// all pairs similarity search", WWW 2007). The assertions that most articles make, and that are clearest, become claims; what a chosen one
/// says already is not told again. A sentence may serve several claims.
struct ClaimAligner {
    let told: AssertionTable
    /// By article: the index of its origin.
    let origins: [Int]
    private let table: StatementTable
    private let fit: ClaimFit

    init(told: AssertionTable, origins: [Int]) {
        self.told = told
        self.origins = origins
        table = told.table
        fit = ClaimFit(told)
    }

    /// The claims that two or more articles share, the most telling first.
    func alignments() -> [Alignment] {
        chosen(from: found())
    }

    // MARK: Finding

    private static let fewestFeatures = 3
    /// Statements per feature that are looked through, and this many per article.
    private static let longestPosting = 256
    private static let longestPostingPerArticle = 4
    /// Assertions of one parallel task.
    private static let batch = 256

    private func found() -> [Alignment] {
        var postings = [[Int32]](repeating: [], count: table.kinds.count)
        for (index, context) in told.contexts.enumerated() {
            for feature in context { postings[feature].append(Int32(index)) }
        }
        let leads = told.assertions.indices.filter { index in
            told.assertions[index].clarity > 0 && told.assertions[index].features.count >= Self.fewestFeatures
        }
        let starts = Array(stride(from: 0, to: leads.count, by: Self.batch))
        let index = postings
        return starts.parallelMap { start -> [Alignment] in
            var sums = [Bool](repeating: false, count: table.statements.count)
            return leads[start..<min(leads.count, start + Self.batch)].compactMap { alignment(of: $0, in: index, seen: &sums) }
        }.flatMap { $0 }
    }

    private func alignment(of lead: Int, in postings: [[Int32]], seen: inout [Bool]) -> Alignment? {
        let assertion = told.assertions[lead]
        let article = table.statements[assertion.statement].article
        var candidates: [Int] = []
        let longest = max(Self.longestPosting, Self.longestPostingPerArticle * table.readings.count)
        var rest = assertion.weight
        let ranked = assertion.features.sorted { (told.salience[$1], $0) < (told.salience[$0], $1) }
        for feature in ranked where rest >= ClaimFit.least * assertion.weight {
            // A date may go unsaid: it does not count to the rest.
            rest -= told.salience[feature]
            guard postings[feature].count <= longest else { continue }
            for entry in postings[feature] {
                let statement = Int(entry)
                guard !seen[statement], table.statements[statement].article != article else { continue }
                seen[statement] = true
                candidates.append(statement)
            }
        }
        var best: [Int: (statement: Int, verdict: ClaimFit.Verdict)] = [:]
        for statement in candidates.sorted() {
            seen[statement] = false
            guard let verdict = fit.verdict(on: lead, statement: statement) else { continue }
            let other = table.statements[statement].article
            if let known = best[other], rank(known.verdict, known.statement, lead) >= rank(verdict, statement, lead) { continue }
            best[other] = (statement, verdict)
        }
        guard !best.isEmpty else { return nil }
        let cells = best.keys.sorted().compactMap { article in
            best[article].map { (article: article, statement: $0.statement, verdict: $0.verdict) }
        }
        return Alignment(lead: lead, cells: cells, score: score(of: lead, cells: cells, in: article))
    }

    /// Of several sentences of an article: no conflict, most of the assertion, most alike.
    private func rank(_ verdict: ClaimFit.Verdict, _ statement: Int, _ lead: Int) -> Double {
        verdict.coverage + table.similarity(statement, told.assertions[lead].statement) - (verdict.conflicts ? 1 : 0)
    }

    /// Origins count for more than articles, and clear and telling assertions for more than others.
    private func score(of lead: Int, cells: [(article: Int, statement: Int, verdict: ClaimFit.Verdict)], in article: Int) -> Double {
        var seen: Set<Int> = [origins[article]]
        var sources = 1.0
        for cell in cells where !cell.verdict.conflicts {
            sources += cell.verdict.coverage * (seen.insert(origins[cell.article]).inserted ? 1 : Self.copy)
        }
        let information = min(1, told.assertions[lead].weight / Self.telling).squareRoot()
        return sources * information * (0.4 + told.assertions[lead].clarity)
    }

    private static let copy = 0.1
    /// An assertion with this weight says enough.
    private static let telling = 16.0

    // MARK: Choosing

    /// What a chosen assertion has of another for the other to be told already.
    private static let toldShare = 0.6
    private static let toldShareOfDay = 0.4
    private static let toldShareOfRelated = 0.45
    /// What a sentence that says another wording of a claim may lack.
    private static let slackOfWording = 0.14

    private func chosen(from all: [Alignment]) -> [Alignment] {
        var chosen: [Alignment] = []
        var claimsOf: [Int: [Int]] = [:]
        for alignment in all.sorted(by: { ($1.score, $0.lead) < ($0.score, $1.lead) }) {
            let own = told.assertions[alignment.lead].statement
            let statements = [own] + alignment.cells.map(\.statement)
            var common: [Int: Int] = [:]
            for statement in statements { for claim in claimsOf[statement] ?? [] { common[claim, default: 0] += 1 } }
            let claims = common.keys.sorted()
            if let told = claims.first(where: { isTold(alignment, by: chosen[$0], common: common[$0] ?? 0) }) {
                add(alignment, to: &chosen[told], at: told, &claimsOf)
                continue
            }
            for statement in statements { claimsOf[statement, default: []].append(chosen.count) }
            chosen.append(alignment)
        }
        return chosen
    }

    private func isTold(_ alignment: Alignment, by claim: Alignment, common: Int) -> Bool {
        let features = told.assertions[alignment.lead].features
        let theirs = told.assertions[claim.lead].features
        let both = features.sortedIntersection(theirs)
        let shared = told.weight(both)
        let shorter = min(told.assertions[alignment.lead].weight, told.assertions[claim.lead].weight)
        // What is told of one day, by the same sentences and with a word in common, is one thing.
        let onOneDay = both.contains(where: fit.isTellingDay) && both.contains(where: fit.isWord)
        if shared >= (onOneDay ? Self.toldShareOfDay : Self.toldShare) * shorter { return true }
        return 2 * common >= alignment.cells.count + 1 && shared >= Self.toldShareOfRelated * shorter
    }

    /// Another wording of a claim: the articles that it is found in are asked again for the claim itself.
    private func add(_ alignment: Alignment, to claim: inout Alignment, at index: Int, _ claimsOf: inout [Int: [Int]]) {
        let own = told.assertions[alignment.lead].statement
        var articles = Set(claim.cells.map(\.article)).union([table.statements[told.assertions[claim.lead].statement].article])
        for statement in [own] + alignment.cells.filter({ !$0.verdict.conflicts }).map(\.statement) {
            let article = table.statements[statement].article
            guard !articles.contains(article),
                let verdict = fit.verdict(on: claim.lead, statement: statement, slack: Self.slackOfWording), !verdict.conflicts
            else { continue }
            articles.insert(article)
            claim.cells.append((article: article, statement: statement, verdict: verdict))
            claimsOf[statement, default: []].append(index)
        }
        claim.cells.sort { $0.article < $1.article }
    }
}
