import Model

/// Makes claims of facts, of what is at odds, and of the statements that only one article has.
struct ClaimMaker {
    let facts: FactReading
    let disputes: [Dispute]
    /// By article: the index of its origin.
    let origins: [Int]
    private let table: StatementTable
    private let cuts: FactModel.Cuts

    init(facts: FactReading, disputes: [Dispute], origins: [Int]) {
        self.facts = facts
        self.disputes = disputes
        self.origins = origins
        table = facts.table
        cuts = facts.model.cuts
    }

    /// Claims that several articles make: the weightiest. Only dossiers of hundreds of articles have more.
    private static let mostShared = 1_000
    /// Claims that only one article makes: at most about this many in a dossier, one of each article at least, and of one article.
    private static let mostSingles = 120
    private static let mostSinglesOfArticle = 12

    /// A claim before it has its id.
    private struct Draft {
        let statement: Int
        let lead: Citation
        var cells: [Cell]
        var dispute: Int?
        var weight: Double
    }

    private struct Cell {
        let statement: Int
        let citation: Citation
        var state = ClaimCell.State.says
        var because: String?
        var certainty = 1.0
    }

    /// The claims by weight: most origins first, disputed ones first among those, then what only one has.
    func claims() -> [Claim] {
        let told = facts.factsLedApart().compactMap(draft)
        let shared = (told + draftsOfDisputes(besides: told)).map { (draft: $0, origins: originCount($0)) }
        let sorted = shared.sorted { a, b in
            (b.origins, b.draft.dispute == nil ? 0 : 1, b.draft.weight, a.draft.statement)
                < (a.origins, a.draft.dispute == nil ? 0 : 1, a.draft.weight, b.draft.statement)
        }.map(\.draft)
        let drafts = sorted.prefix(Self.mostShared) + singles(besides: sorted)
        return zip(drafts, ids(of: Array(drafts))).map { claim($0, id: $1) }
    }

    /// Facts of one lead are named in the order in which articles tell them, so that a later article takes no fact's id.
    private func ids(of drafts: [Draft]) -> [String] {
        let tellers = drafts.map { draft in
            draft.cells.filter { $0.state != .near && $0.statement != draft.statement }.map { article($0.statement) }.sorted()
        }
        let order = drafts.indices.sorted { a, b in
            if tellers[a].isEmpty != tellers[b].isEmpty { return tellers[b].isEmpty }
            return tellers[a] == tellers[b] ? a < b : tellers[a].lexicographicallyPrecedes(tellers[b])
        }
        var names = FactIDs()
        var ids = [String](repeating: "", count: drafts.count)
        for index in order {
            ids[index] = names.id(of: drafts[index].lead, in: table.readings[article(drafts[index].statement)])
        }
        return ids
    }

    private func originCount(_ draft: Draft) -> Int {
        Set(draft.cells.filter { $0.state != .near }.map { origins[article($0.statement)] }).count
    }

    private func article(_ statement: Int) -> Int { table.statements[statement].article }

    private func claim(_ draft: Draft, id: String) -> Claim {
        let dispute = draft.dispute.map { disputes[$0] }
        let cells = draft.cells.sorted { article($0.statement) < article($1.statement) }.map { cell in
            ClaimCell(
                article: table.readings[article(cell.statement)].article.id, state: cell.state, citation: cell.citation,
                value: cell.state == .near ? nil : dispute?.words(of: cell.statement),
                because: cell.because, certainty: cell.certainty)
        }
        return Claim(
            id: id, lead: draft.lead, speaker: speaker(of: draft),
            disagreement: draft.dispute.map { "d\($0 + 1)" }, cells: cells)
    }

    /// Who says it alone. A place is quoted by no name: "said Paris" may be anybody there.
    private func speaker(of draft: Draft) -> String? {
        guard let speech = facts.forms[draft.statement].speech, speech.also == nil, let actor = speech.speaker.flatMap(table.actor) else {
            return nil
        }
        return speech.isQuote && actor.kind == .place ? nil : actor.id
    }

    // MARK: What several articles say

    /// The cells that say it; what is at odds with the lead says so.
    private func draft(of fact: Fact) -> Draft? {
        let lead = facts.lead(of: fact)
        let near = near(fact.lead, besides: Set(([fact.lead] + fact.says.map(\.statement)).map(article) + fact.elsewhere))
        let dispute = dispute(of: fact.lead, with: fact.says.map(\.statement) + near.map(\.statement))
        var cells = [Cell(statement: fact.lead, citation: lead)]
        cells += fact.says.map { other in
            let differs = dispute.map { isAtOdds(fact.lead, other.statement, in: disputes[$0]) } ?? false
            return Cell(
                statement: other.statement, citation: facts.citation(other.statement), state: differs ? .differs : .says,
                certainty: other.probability)
        }
        // What gives another value of the same is no longer near, but differs.
        cells += near.map { cell in
            guard let dispute, isAtOdds(fact.lead, cell.statement, in: disputes[dispute]) else { return cell }
            return Cell(statement: cell.statement, citation: cell.citation, state: .differs, certainty: cell.certainty)
        }
        let hasDispute = cells.contains { $0.state == .differs }
        return Draft(statement: fact.lead, lead: lead, cells: cells, dispute: hasDispute ? dispute : nil, weight: fact.weight)
    }

    private func near(_ lead: Int, besides told: Set<Int>) -> [Cell] {
        facts.near(lead, besides: told).map { other in
            Cell(
                statement: other.statement, citation: facts.citation(other.statement), state: .near,
                because: facts.difference(lead, other.statement), certainty: other.probability)
        }
    }

    /// The dispute that the earliest of the others brings: a later article does not change it.
    private func dispute(of lead: Int, with others: [Int]) -> Int? {
        let first = disputes.indices.compactMap { index in
            others.filter { isAtOdds(lead, $0, in: disputes[index]) }.map(article).min().map { (article: $0, dispute: index) }
        }
        return first.min { ($0.article, $0.dispute) < ($1.article, $1.dispute) }?.dispute
    }

    private func isAtOdds(_ left: Int, _ right: Int, in dispute: Dispute) -> Bool {
        guard dispute.course != .precision, let value = dispute.valueOfStatement[left], let other = dispute.valueOfStatement[right] else {
            return false
        }
        return value != other
    }

    /// Sentences whose values are at odds make a claim, even when they are worded too differently to be one fact.
    private func draftsOfDisputes(besides drafts: [Draft]) -> [Draft] {
        let shown = Set(drafts.compactMap(\.dispute))
        let leads = Set(drafts.map(\.lead))
        return disputes.indices.compactMap { index in
            let dispute = disputes[index]
            guard !shown.contains(index), dispute.course != .precision else { return nil }
            var ofArticle: [Int: Int] = [:]
            for statement in dispute.valueOfStatement.keys.sorted() where ofArticle[article(statement)] == nil {
                ofArticle[article(statement)] = statement
            }
            let members = ofArticle.values.sorted()
            guard Set(members.compactMap { dispute.valueOfStatement[$0] }).count > 1 else { return nil }
            let free = members.filter { !leads.contains(facts.citation($0)) }
            let clearest = (free.isEmpty ? members : free).max { (facts.forms[$0].clarity, $1) < (facts.forms[$1].clarity, $0) }
            guard let lead = clearest else { return nil }
            let cells = members.map { member in
                Cell(
                    statement: member, citation: facts.citation(member),
                    state: isAtOdds(lead, member, in: dispute) ? .differs : .says)
            }
            return Draft(statement: lead, lead: facts.citation(lead), cells: cells, dispute: index, weight: 0)
        }
    }

    // MARK: What only one article has

    /// Statements of which no other article tells all, and, so that a reader can judge them, some that others come near to.
    private func singles(besides drafts: [Draft]) -> [Draft] {
        let told = Set(drafts.flatMap { $0.cells.filter { $0.state != .near }.map(\.statement) })
        let words = table.statements.indices.map(words)
        let sameWords = Dictionary(grouping: words.indices) { words[$0] }
        let count = max(1, table.readings.count)
        let each = max(count > Self.mostSingles ? 1 : 2, min(Self.mostSinglesOfArticle, Self.mostSingles / count))
        return table.statementsOfArticles.flatMap { statements -> [Draft] in
            var alone: [Draft] = []
            var close: [Draft] = []
            for statement in statements
            where facts.forms[statement].clarity > 0 && !table.isHeadline(statement) {
                // Word for word in another article, or said before in its own.
                let holders = sameWords[words[statement], default: []]
                guard holders.first == statement, holders.allSatisfy({ article($0) == article(statement) }) else { continue }
                let chance = facts.toldElsewhere(statement)
                // A sentence of which others tell a part may have another part for itself.
                let isAlone = chance <= cuts.alone && facts.surely(statement).isEmpty
                guard isAlone || !told.contains(statement) else { continue }
                let own = Cell(statement: statement, citation: facts.citation(statement))
                let near = isAlone ? [] : near(statement, besides: [])
                guard isAlone || !near.isEmpty else { continue }
                let draft = Draft(
                    statement: statement, lead: own.citation, cells: [own] + near, weight: interest(of: statement) * (1 - chance))
                if isAlone { alone.append(draft) } else { close.append(draft) }
            }
            return best(each, of: alone) + best(each / 2, of: close)
        }
    }

    /// Stands for the words of a statement, however they are written and whatever stands between them. O(length).
    private func words(_ statement: Int) -> UInt64 {
        var plain: [UInt8] = []
        for scalar in facts.citation(statement).text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": plain.append(UInt8(scalar.value))
            case "A"..."Z": plain.append(UInt8(scalar.value) | 0x20)
            case _ where !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil):
                plain += scalar.properties.lowercaseMapping.utf8
            default: if let last = plain.last, last != Self.space { plain.append(Self.space) }
            }
        }
        if plain.last == Self.space { plain.removeLast() }
        return FNV1a.hash(plain)
    }

    private static let space = UInt8(ascii: " ")

    private func best(_ count: Int, of drafts: [Draft]) -> [Draft] {
        Array(drafts.sorted { ($1.weight, $0.statement) < ($0.weight, $1.statement) }.prefix(count))
    }

    /// What a sentence counts that leans on the one before, one that reads by itself being 1.
    private static let leastEase = 0.3

    /// Sentences full of names, dates and figures say most; early ones matter most.
    private func interest(of index: Int) -> Double {
        let profile = facts.likeness.profiles.all[index]
        let telling = profile.actors.count + profile.dates.count + profile.figures.count
        let place = Double(profile.place) / Double(max(1, profile.sentences))
        let ease = Self.leastEase + (1 - Self.leastEase) * facts.forms[index].clarity
        return (1 + Double(telling) + 0.3 * Double(profile.terms.count)) * ease * (1.3 - 0.6 * place)
    }
}
