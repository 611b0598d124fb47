import Model

/// What the sources of a dossier say, say differently, and leave out.
///
/// A model learnt from labelled articles judges which statements say the same, among those that an inverted index finds; figures, times, days,
/// names and speakers are compared as values. It reports what is at odds and never who is right.
public struct Comparison: Sendable {
    /// By weight: what most sources say first, then what they dispute, last what only one has.
    public var claims: [Claim]
    /// Values that are at odds: times, dates, quantities, ages, attributions, spellings, changes of copied text, modality, then what the sources of
    /// one fact tell with other values or words, the likeliest first.
    public var disagreements: [Disagreement]
    /// The statements, and which of them say the same.
    let facts: FactReading
    /// By place in `disagreements`: which statements give which value.
    let disputes: [Dispute]
    /// Of the figures and times of the statements; nil for an article alone.
    let contrasts: ValueContrasts?

    /// Compares the readings of one dossier. Near linear in their length. `origins` says which articles are copies of one text; an article in
    /// none has an origin of its own.
    public init(readings: [Reading], actors: [Actor], sharedText: [SharedText], origins: [Origin] = []) {
        self.init(
            readings: readings, actors: actors, sharedText: sharedText, origins: origins, model: .shipped, vocabulary: .english)
    }

    init(
        readings: [Reading], actors: [Actor], sharedText: [SharedText], origins: [Origin], model: FactModel, vocabulary: Vocabulary
    ) {
        let table = StatementTable(readings: readings, actors: actors, vocabulary: vocabulary)
        let originOfArticle = table.indices(of: origins)
        facts = FactReading(table: table, model: model)
        guard readings.count > 1 else {
            claims = []
            disagreements = []
            disputes = []
            contrasts = nil
            return
        }
        let finders = DifferenceFinders(facts: facts, actors: actors, sharedText: sharedText)
        disputes = finders.disputes()
        contrasts = finders.contrasts
        claims = ClaimMaker(facts: facts, disputes: disputes, origins: originOfArticle).claims()
        disagreements = disputes.enumerated().map { index, dispute in
            Disagreement(id: "d\(index + 1)", kind: dispute.kind, course: dispute.course, about: dispute.about, values: dispute.values)
        }
    }
}
