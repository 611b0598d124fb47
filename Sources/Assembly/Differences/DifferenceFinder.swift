import Model

/// Finds differences of one kind. A new kind is a file with a finder, and its name in `DifferenceFinders`.
protocol DifferenceFinder {
    /// The disputes that are not among the known ones, in an order that rests on the articles alone.
    func disputes(besides known: [Dispute]) -> [Dispute]
}

/// All that looks for differences, in the order in which they are told.
struct DifferenceFinders {
    let finders: [any DifferenceFinder]

    init(facts: FactReading, actors: [Actor], sharedText: [SharedText]) {
        let table = facts.table
        let scopes = FigureScopes(table: table)
        let features = ContrastFeatures(table: table, profiles: facts.likeness.profiles)
        finders = [
            TimeDisputes(table: table), DateDisputes(table: table), QuantityDisputes(table: table, scopes: scopes),
            AgeDisputes(table: table, actors: actors), AttributionDisputes(table: table, actors: actors),
            SpellingDisputes(table: table, actors: actors), EditDisputes(table: table, sharedText: sharedText, scopes: scopes),
            ModalityDisputes(table: table, sharedText: sharedText),
            DegreeDisputes(likeness: facts.likeness, contrasts: features.contrasts, scopes: scopes),
            SlotDifferences(
                likeness: facts.likeness, features: SlotFeatures(features, scopes: scopes), cuts: facts.model.cuts, model: facts.model.slots
            ),
            PlannedAndDone(likeness: facts.likeness, table: table),
            WordingDisputes(likeness: facts.likeness, features: features, model: facts.model.differs, cut: facts.model.cuts.wording),
        ]
    }

    /// What all of them find; each knows what those before it found. What the same articles say of the same values in several places is told once.
    func disputes() -> [Dispute] {
        var told: Set<[String]> = []
        return finders.reduce(into: [Dispute]()) { found, finder in found += finder.disputes(besides: found) }.filter { dispute in
            told.insert(dispute.values.flatMap { [$0.value.lowercased()] + Set($0.says.map(\.article)).sorted() }).inserted
        }
    }
}
