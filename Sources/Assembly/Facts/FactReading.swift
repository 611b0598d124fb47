import Model

/// The statements of a dossier, how alike they are, and which of them tell one fact: all that claims are made of.
package struct FactReading {
    let table: StatementTable
    let likeness: LikenessTable
    let forms: [StatementForm]
    let model: FactModel
    private let clauses: ClauseContrasts

    init(table: StatementTable, model: FactModel) {
        let judged = JudgedPairs(profiles: StatementProfiles(table: table))
        self.init(table: table, judged: judged, probabilities: judged.probabilities(model.same), model: model)
    }

    /// `probabilities` are by pair. Two that quote the same words are one fact, whatever else they hold, unless different speakers say them.
    init(table: StatementTable, judged: JudgedPairs, probabilities: [Double], model: FactModel) {
        self.table = table
        self.model = model
        let forms = StatementFormFinder(table: table).forms()
        let quoted = QuotedRuns(table)
        likeness = LikenessTable(
            judged,
            probabilities: zip(judged.pairs, probabilities).map { pair, probability in
                let (left, right) = (Int(pair.first), Int(pair.second))
                guard probability < model.cuts.says, quoted.share(left, right) else { return probability }
                return Attribution.areOthers(forms[left].speech, forms[right].speech) ? probability : model.cuts.says
            })
        self.forms = forms
        clauses = ClauseContrasts(table: table, forms: forms)
    }

    /// What two articles or more say, the weightiest first.
    func facts() -> [Fact] {
        FactFinder(likeness: likeness, cuts: model.cuts, clarity: forms.map(\.clarity), contradicts: contradicts).facts()
    }

    /// The facts, no two led by the same words: beside one sentence two rows of cells would contradict each other. Where a sentence leads several, it
    /// leads the one that most say; the others are led by the clearest of their other members whose words lead none, or else left out.
    func factsLedApart() -> [Fact] {
        let facts = facts()
        var taken: Set<Citation> = []
        var result = [Fact?](repeating: nil, count: facts.count)
        for place in facts.indices.sorted(by: { (facts[$1].says.count, $0) < (facts[$0].says.count, $1) }) {
            let others = facts[place].says.map(\.statement).sorted { (forms[$1].clarity, $0) < (forms[$0].clarity, $1) }
            let led =
                [facts[place]]
                + others.filter { forms[$0].clarity > 0 && !likeness.profiles.all[$0].isHeadline }
                .map { facts[place].led(by: $0, likeness) }
            result[place] = led.first { taken.insert(lead(of: $0)).inserted }
        }
        return result.compactMap(\.self)
    }

    /// The statements near one that are likely enough to be shown as such, the likeliest of them; articles in `told` say it already.
    func near(_ statement: Int, besides told: Set<Int>) -> [LikenessTable.Other] {
        let near = likeness.best[statement].filter { other in
            other.probability >= model.cuts.near && !told.contains(table.statements[other.statement].article)
        }
        guard near.count > Self.mostNear else { return near }
        return Array(near.sorted { ($1.probability, $0.statement) < ($0.probability, $1.statement) }.prefix(Self.mostNear))
    }

    /// Nobody weighs more that is perhaps the same.
    private static let mostNear = 6

    /// The statements of other articles that say what one says, likely enough for a cell.
    func saying(_ statement: Int) -> [Int] { others(statement, from: model.cuts.says) }

    /// Those that surely say it.
    func surely(_ statement: Int) -> [Int] { others(statement, from: model.cuts.certain) }

    private func others(_ statement: Int, from cut: Double) -> [Int] {
        likeness.best[statement].filter { $0.probability >= cut && !contradicts(statement, $0.statement) }.map(\.statement)
    }

    /// The probability that other articles tell all that a statement says.
    func toldElsewhere(_ statement: Int) -> Double {
        model.toldElsewhere.probability(AloneFeatures.values(statement, in: likeness))
    }

    /// The words that lead a fact: a clause of its sentence where that has all that the others say too, else the sentence.
    func lead(of fact: Fact) -> Citation {
        let profiles = likeness.profiles
        let own = profiles.all[fact.lead]
        var shared: Set<Int32> = []
        for other in fact.says {
            own.terms.forEachShared(with: profiles.all[other.statement].terms) { left, _ in shared.insert(own.terms[left]) }
        }
        let mass = profiles.mass(shared.sorted())
        let statement = table.statements[fact.lead]
        let words = table.readings[statement.article].words
        for clause in forms[fact.lead].clauses {
            let stems = words.stems(of: clause.tokens)
            let held = profiles.mass(shared.filter { stems.contains(profiles.stems[Int($0)]) }.sorted())
            if held >= Self.wholeOfClause * mass { return table.citation(fact.lead, range: clause.range) }
        }
        return citation(fact.lead)
    }

    /// A statement without its dateline.
    func citation(_ statement: Int) -> Citation { table.citation(statement, range: forms[statement].range) }

    /// So much of what is shared a clause must have to stand for its sentence.
    private static let wholeOfClause = 0.9

    /// In what a statement near another is another one, in words for a reader.
    func difference(_ left: Int, _ right: Int) -> String {
        contrast(left, right) { isForceOther(left, right, by: $0) && clauses.isTurned(left, right, by: $0) } ?? "in part, or in other words"
    }

    /// True where one statement turns what the other says, or where the two have nearly the same words besides their names, and another number,
    /// speaker, day or name, a denial, a plan.
    func contradicts(_ left: Int, _ right: Int) -> Bool {
        let profiles = likeness.profiles
        let (a, b) = (profiles.all[left], profiles.all[right])
        var shared = 0
        a.terms.forEachShared(with: b.terms) { place, other in
            if !a.isCapital[place], !b.isCapital[other] { shared += 1 }
        }
        let longer = max(a.isCapital.count { !$0 }, b.isCapital.count { !$0 })
        let isAlike = Double(shared) >= Self.nearlyAll * Double(longer)
        return isAlike && contrast(left, right, isTurned: { isForceOther(left, right, by: $0) }) != nil
            || clauses.isDenied(left, right) || clauses.isOpposed(left, right)
    }

    /// True where one of two statements denies, plans or expects something, and the other does neither.
    func isForceOther(_ left: Int, _ right: Int) -> Bool {
        [.negation, .modal].contains { isForceOther(left, right, by: $0) }
    }

    private func isForceOther(_ left: Int, _ right: Int, by words: WordClasses) -> Bool {
        let (a, b) = (likeness.profiles.all[left], likeness.profiles.all[right])
        return words == .negation ? (a.negations > 0) != (b.negations > 0) : (a.modals > 0) != (b.modals > 0)
    }

    private static let nearlyAll = 0.65

    private func contrast(_ left: Int, _ right: Int, isTurned: (WordClasses) -> Bool) -> String? {
        let (a, b) = (likeness.profiles.all[left], likeness.profiles.all[right])
        func clash(_ one: [Int32], _ other: [Int32]) -> Bool {
            let shared = one.sharedCount(with: other)
            return one.count > shared && other.count > shared
        }
        if clash(a.numbers, b.numbers) { return "other number" }
        if Attribution.areOthers(forms[left].speech, forms[right].speech) { return "other speaker" }
        if isTurned(.negation) { return "one of them denies it" }
        if clauses.isOpposed(left, right) { return "one of them says the opposite" }
        if isTurned(.modal) { return "one of them only plans or expects it" }
        if clash(a.dates, b.dates) { return "other day" }
        if clash(a.actors, b.actors) { return "other names" }
        return nil
    }
}
