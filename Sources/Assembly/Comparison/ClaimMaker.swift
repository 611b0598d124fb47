import Model

/// Makes claims of aligned assertions, and of the sentences that only one article has.
struct ClaimMaker {
    let told: AssertionTable
    let alignments: [Alignment]
    let disputes: [Dispute]
    /// By article: the index of its origin.
    let origins: [Int]
    private let table: StatementTable
    private let clarity: Clarity

    init(told: AssertionTable, alignments: [Alignment], disputes: [Dispute], origins: [Int]) {
        self.told = told
        self.alignments = alignments
        self.disputes = disputes
        self.origins = origins
        table = told.table
        clarity = Clarity(words: table.words)
    }

    /// Claims that only one article makes: at most this many in a dossier, and of one article.
    private static let mostSingles = 60
    private static let mostSinglesOfArticle = 6

    /// A claim before it has its id.
    private struct Draft {
        let lead: Int
        var cells: [Cell]
        var dispute: Int?
        var origins = 0
        var weight = 0.0
    }

    private struct Cell {
        let article: Int
        let statement: Int
        let citation: Citation
        var differs = false
    }

    /// The claims by weight: most origins first, disputed ones first among those, then what only one has.
    func claims() -> [Claim] {
        let aligned = alignments.compactMap(draft)
        let disputed = draftsOfDisputes(besides: aligned)
        let shared = (aligned + disputed).map { draft in
            var draft = draft
            draft.origins = Set(draft.cells.map { origins[$0.article] }).count
            return draft
        }
        let sorted = shared.sorted { a, b in
            (b.origins, b.dispute == nil ? 0 : 1, b.cells.count, b.weight, a.lead)
                < (a.origins, a.dispute == nil ? 0 : 1, a.cells.count, a.weight, b.lead)
        }
        return (sorted + singles(besides: shared)).enumerated().map { index, draft in claim(draft, id: "c\(index + 1)") }
    }

    private func claim(_ draft: Draft, id: String) -> Claim {
        let lead = told.assertions[draft.lead]
        let dispute = draft.dispute.map { disputes[$0] }
        var byArticle = [Cell?](repeating: nil, count: table.readings.count)
        for cell in draft.cells { byArticle[cell.article] = cell }
        let cells = table.readings.indices.compactMap { article -> ClaimCell? in
            let id = table.readings[article].article.id
            guard let cell = byArticle[article] else { return nil }
            let value = dispute?.valueOfStatement[cell.statement]
            return ClaimCell(
                article: id, state: cell.differs ? .differs : .says, citation: cell.citation,
                value: value.flatMap { dispute?.values[$0].value })
        }
        let speaker = told.speeches[lead.statement]?.speaker.flatMap { table.actor($0)?.id }
        return Claim(
            id: id, lead: told.citation(draft.lead), speaker: speaker, disagreement: draft.dispute.map { "d\($0 + 1)" }, cells: cells)
    }

    // MARK: What several articles say

    /// The cells that hold: what is at odds with the lead stays only where a disagreement says how.
    private func draft(of alignment: Alignment) -> Draft? {
        let lead = told.assertions[alignment.lead]
        let own = Cell(
            article: table.statements[lead.statement].article, statement: lead.statement, citation: told.citation(alignment.lead))
        let dispute = dispute(of: lead.statement, with: alignment.cells.map(\.statement))
        let cells = alignment.cells.compactMap { found -> Cell? in
            let differs = dispute.map { isAtOdds(lead.statement, found.statement, in: disputes[$0]) } ?? false
            guard differs || !found.verdict.conflicts else { return nil }
            return Cell(
                article: found.article, statement: found.statement, citation: told.citation(found.verdict.assertion), differs: differs)
        }
        guard !cells.isEmpty else { return nil }
        let all = (cells + [own]).sorted { $0.article < $1.article }
        return Draft(lead: alignment.lead, cells: all, dispute: cells.contains(where: \.differs) ? dispute : nil, weight: alignment.score)
    }

    private func dispute(of lead: Int, with others: [Int]) -> Int? {
        disputes.firstIndex { dispute in others.contains { isAtOdds(lead, $0, in: dispute) } }
    }

    private func isAtOdds(_ left: Int, _ right: Int, in dispute: Dispute) -> Bool {
        guard let value = dispute.valueOfStatement[left], let other = dispute.valueOfStatement[right] else { return false }
        return value != other
    }

    /// Sentences whose values are at odds make a claim, even when they are worded too differently to be aligned.
    private func draftsOfDisputes(besides drafts: [Draft]) -> [Draft] {
        let shown = Set(drafts.compactMap(\.dispute))
        return disputes.indices.compactMap { index in
            guard !shown.contains(index) else { return nil }
            let dispute = disputes[index]
            var ofArticle: [Int: Int] = [:]
            for statement in dispute.valueOfStatement.keys.sorted() {
                let article = table.statements[statement].article
                if ofArticle[article] == nil { ofArticle[article] = statement }
            }
            let members = ofArticle.values.sorted()
            guard Set(members.compactMap { dispute.valueOfStatement[$0] }).count > 1 else { return nil }
            let wholes = members.compactMap { told.ofStatement[$0].first }
            let clearest = wholes.max { (told.assertions[$0].clarity, $1) < (told.assertions[$1].clarity, $0) }
            guard let lead = clearest else { return nil }
            let statement = told.assertions[lead].statement
            let cells = members.map { member in
                Cell(
                    article: table.statements[member].article, statement: member, citation: table.citation(member),
                    differs: isAtOdds(statement, member, in: dispute))
            }
            return Draft(lead: lead, cells: cells, dispute: index, weight: told.assertions[lead].weight)
        }
    }

    // MARK: What only one article has

    private func singles(besides drafts: [Draft]) -> [Draft] {
        let aligned = Set(drafts.flatMap { $0.cells.map(\.statement) })
        let each = max(1, min(Self.mostSinglesOfArticle, Self.mostSingles / max(1, table.readings.count)))
        let elsewhere = Elsewhere(told: told)
        var byArticle = [[(Double, Int)]](repeating: [], count: table.readings.count)
        for index in table.statements.indices where !aligned.contains(index) {
            guard let whole = told.ofStatement[index].first, clarity.standsAlone(sentence(index), of: reading(index)) else { continue }
            byArticle[table.statements[index].article].append((interest(of: whole), whole))
        }
        return byArticle.enumerated().flatMap { article, candidates in
            var left = each
            return candidates.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.compactMap { score, whole -> Draft? in
                guard left > 0, !elsewhere.has(whole) else { return nil }
                left -= 1
                let statement = told.assertions[whole].statement
                let cell = Cell(article: article, statement: statement, citation: told.citation(whole))
                return Draft(lead: whole, cells: [cell], weight: score)
            }
        }
    }

    private func sentence(_ statement: Int) -> Sentence { reading(statement).sentences[table.statements[statement].sentence] }

    private func reading(_ statement: Int) -> Reading { table.readings[table.statements[statement].article] }

    /// Sentences full of names, dates and figures say most; early ones matter most.
    private func interest(of assertion: Int) -> Double {
        let assertion = told.assertions[assertion]
        let facts = assertion.features.reduce(0.0) { sum, feature in
            switch table.kinds[feature] {
            case .actor: sum + 1
            case .date, .figure: sum + 1.5
            case .word: sum + 0.3
            }
        }
        let statement = table.statements[assertion.statement]
        let sentences = table.readings[statement.article].sentences.count
        let place = Double(statement.sentence) / Double(max(1, sentences))
        return facts * assertion.clarity * (1.3 - 0.6 * place)
    }
}

/// Whether another article says most of an assertion too, in words too different for a claim: then it is nothing that one article alone has.
struct Elsewhere {
    let told: AssertionTable
    private let holders: [[Int]]

    /// Indexes all statements. O(features).
    init(told: AssertionTable) {
        self.told = told
        var holders = [[Int]](repeating: [], count: told.table.kinds.count)
        for (index, context) in told.contexts.enumerated() { for feature in context { holders[feature].append(index) } }
        self.holders = holders
    }

    private static let share = 0.55
    private static let widest = 64

    func has(_ assertion: Int) -> Bool {
        let lead = told.assertions[assertion]
        let article = told.table.statements[lead.statement].article
        var shared: [Int: Double] = [:]
        for feature in lead.features where holders[feature].count <= Self.widest {
            for other in holders[feature] where told.table.statements[other].article != article {
                shared[other, default: 0] += told.salience[feature]
            }
        }
        return shared.contains { $0.value >= Self.share * lead.weight }
    }
}
