import Model

/// What the sources of a dossier say, say differently, and leave out.
///
/// Sentences are aligned by actors, dates, figures and telling words through an inverted index; figures, times, days, names and speakers
/// are compared as values. It reports what is at odds and never who is right.
public struct Comparison: Sendable {
    /// By weight: what most sources say first, then what they dispute, last what only one has.
    public var claims: [Claim]
    /// Values that are at odds: times, dates, quantities, attributions, spellings, in this order.
    public var disagreements: [Disagreement]
    /// Compares the readings of one dossier. Near linear in their length.
    public init(readings: [Reading], actors: [Actor], events: [Event], sharedText: [SharedText]) {
        guard readings.count > 1 else {
            claims = []
            disagreements = []
            return
        }
        let table = StatementTable(readings: readings, actors: actors, words: .english)
        let aligner = ClaimAligner(table: table)
        let groups = aligner.groups(events: events)
        var disputes = TimeDisputes(table: table).all()
        disputes += DateDisputes(table: table, groups: groups).all()
        disputes += QuantityDisputes(table: table).all()
        disputes += AttributionDisputes(table: table, actors: actors).all()
        disputes += SpellingDisputes(table: table, actors: actors).all()
        claims = ClaimMaker(table: table, aligner: aligner, disputes: disputes).claims(of: groups)
        disagreements = disputes.enumerated().map { index, dispute in
            Disagreement(id: "d\(index + 1)", kind: dispute.kind, about: dispute.about, values: dispute.values)
        }
    }
}
