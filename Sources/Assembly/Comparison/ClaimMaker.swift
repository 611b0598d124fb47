import Model

/// Makes claims of aligned sentences, and of the sentences that only one article has.
struct ClaimMaker {
    let table: StatementTable
    let aligner: ClaimAligner
    let disputes: [Dispute]
    private let clarity: Clarity

    init(table: StatementTable, aligner: ClaimAligner, disputes: [Dispute]) {
        self.table = table
        self.aligner = aligner
        self.disputes = disputes
        clarity = Clarity(words: table.words)
    }

    /// Claims that only one article makes: at most this many in a dossier, and of one article.
    private static let mostSingles = 60
    private static let mostSinglesOfArticle = 6

    /// The claims by weight: most sources first, disputed ones first among those, then what only one has.
    func claims(of groups: [StatementGroup]) -> [Claim] {
        let all = groups + groupsOfDisputes(besides: groups)
        let drafts = all.map(draft) + singles(besides: all)
        let sorted = drafts.sorted { a, b in
            (b.members.count, b.isDisputed ? 1 : 0, b.weight, a.lead) < (a.members.count, a.isDisputed ? 1 : 0, a.weight, b.lead)
        }
        return withLeadsOfTheirOwn(sorted).enumerated().map { index, draft in
            Claim(id: "c\(index + 1)", lead: table.citation(draft.lead), cells: cells(of: draft))
        }
    }

    /// A sentence leads one claim: the next clearest leads another that it is in, if it stands alone. A claim without such a sentence says
    /// nothing that is not said already.
    private func withLeadsOfTheirOwn(_ drafts: [Draft]) -> [Draft] {
        var used: Set<Int> = []
        return drafts.compactMap { draft in
            let free = ([draft.lead] + draft.others).filter { !used.contains($0) }
            let standing = free.first { clarity.standsAlone(sentence($0), of: reading($0)) }
            guard let lead = standing ?? free.first(where: { $0 == draft.lead }) else { return nil }
            used.insert(lead)
            return Draft(members: draft.members, lead: lead, others: [], weight: draft.weight, dispute: draft.dispute)
        }
    }

    /// Sentences whose values are at odds make a claim, even when they are worded too differently to be aligned.
    private func groupsOfDisputes(besides groups: [StatementGroup]) -> [StatementGroup] {
        let groupsOf = Dictionary(grouping: groups.indices.flatMap { place in groups[place].members.map { ($0, place) } }, by: \.0)
        return disputes.compactMap { dispute in
            var ofArticle: [Int: Int] = [:]
            for statement in dispute.valueOfStatement.keys.sorted() {
                let article = table.statements[statement].article
                if ofArticle[article] == nil { ofArticle[article] = statement }
            }
            let members = ofArticle.values.sorted()
            guard Set(members.compactMap { dispute.valueOfStatement[$0] }).count > 1 else { return nil }
            let places = members.map { Set((groupsOf[$0] ?? []).map(\.1)) }
            let common = places.dropFirst().reduce(places.first ?? []) { $0.intersection($1) }
            return common.isEmpty ? StatementGroup(members: members) : nil
        }
    }

    private struct Draft {
        let members: [Int]
        let lead: Int
        /// The other members, clearest first.
        let others: [Int]
        let weight: Double
        let dispute: Int?
        var isDisputed: Bool { dispute != nil }
    }

    private func draft(of group: StatementGroup) -> Draft {
        let scores = group.members.map { (leadScore($0, in: group), $0) }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }
        let members = scores.map(\.1)
        return Draft(
            members: group.members, lead: members[0], others: Array(members.dropFirst()), weight: weight(of: members[0]),
            dispute: dispute(in: group.members)
        )
    }

    private func leadScore(_ statement: Int, in group: StatementGroup) -> Double {
        let sentence = self.sentence(statement)
        return clarity.score(sentence, of: reading(statement)) * (0.2 + aligner.centrality(statement, in: group.members))
    }

    /// The first dispute to which at least two of the statements give different values.
    private func dispute(in members: [Int]) -> Int? {
        disputes.firstIndex { dispute in Set(members.compactMap { dispute.valueOfStatement[$0] }).count > 1 }
    }

    private func weight(of statement: Int) -> Double { table.statements[statement].features.reduce(0) { $0 + table.weights[$1] } }

    private func sentence(_ statement: Int) -> Sentence { reading(statement).sentences[table.statements[statement].sentence] }

    private func reading(_ statement: Int) -> Reading { table.readings[table.statements[statement].article] }

    // MARK: Cells

    private func cells(of draft: Draft) -> [ClaimCell] {
        var byArticle = [Int?](repeating: nil, count: table.readings.count)
        for member in draft.members { byArticle[table.statements[member].article] = member }
        let dispute = draft.dispute.map { disputes[$0] }
        let said = dispute?.valueOfStatement[draft.lead]
        return table.readings.indices.map { article in
            let id = table.readings[article].article.id
            guard let member = byArticle[article] else { return ClaimCell(article: id, state: .silent) }
            let value = dispute?.valueOfStatement[member]
            let differs = said != nil && value != nil && value != said
            return ClaimCell(
                article: id, state: differs ? .differs : .says, citation: table.citation(member),
                value: value.flatMap { dispute?.values[$0].value })
        }
    }

    // MARK: What only one article has

    private func singles(besides groups: [StatementGroup]) -> [Draft] {
        let aligned = Set(groups.flatMap(\.members))
        let each = max(1, min(Self.mostSinglesOfArticle, Self.mostSingles / max(1, table.readings.count)))
        var byArticle = [[(Double, Int)]](repeating: [], count: table.readings.count)
        for index in table.statements.indices where !aligned.contains(index) {
            guard clarity.standsAlone(sentence(index), of: reading(index)) else { continue }
            byArticle[table.statements[index].article].append((interest(of: index), index))
        }
        return byArticle.flatMap { candidates in
            candidates.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.prefix(each).map { score, index in
                Draft(members: [index], lead: index, others: [], weight: score, dispute: nil)
            }
        }
    }

    /// Sentences full of names, dates and figures say most; early ones matter most.
    private func interest(of statement: Int) -> Double {
        let facts = table.statements[statement].features.reduce(0.0) { sum, feature in
            switch table.kinds[feature] {
            case .actor: sum + 1
            case .date, .figure: sum + 1.5
            case .word: sum + 0.3
            }
        }
        let place = Double(table.statements[statement].sentence) / Double(max(1, reading(statement).sentences.count))
        return facts * clarity.score(sentence(statement), of: reading(statement)) * (1.3 - 0.6 * place)
    }
}
