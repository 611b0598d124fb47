import Model

/// What is learnt from labelled articles of how two statements say the same, and of when something happened that a sentence tells without a
/// date, from `Data/en/facts/model.txt`, which `train-facts` writes.
package struct FactModel: Sendable {
    /// Whether two statements of two articles say the same.
    package var same: LogisticModel
    /// Whether other articles tell all that a statement says.
    package var toldElsewhere: LogisticModel
    /// Whether two statements that may be of one fact tell it differently.
    package var differs: LogisticModel
    /// Whether two values of such statements are given otherwise of one thing.
    package var slots: LogisticModel
    /// Whether what a sentence without a date tells happened at a time.
    package var anchored: LogisticModel
    /// Whether a sentence states a fact that a summary must have.
    package var main: LogisticModel
    /// What a sentence of a summary gains where the other origins surely say it, in parts of its own worth.
    package var summaryBonus: Double
    /// From which probability on a cell says it, a mark of the summary says it, a cell is near, and up to which a statement is one source's
    /// alone; from which on two values differ, other words are told, and a sentence without a date stands at its likeliest time.
    package var cuts: Cuts

    /// Where probabilities become statements.
    package struct Cuts: Sendable {
        package var says: Double
        package var certain: Double
        package var near: Double
        package var alone: Double
        package var differs: Double
        package var wording: Double
        package var anchored: Double

        package init(
            says: Double, certain: Double, near: Double, alone: Double, differs: Double, wording: Double, anchored: Double
        ) {
            self.says = says
            self.certain = certain
            self.near = near
            self.alone = alone
            self.differs = differs
            self.wording = wording
            self.anchored = anchored
        }
    }

    package init(
        same: LogisticModel, toldElsewhere: LogisticModel, differs: LogisticModel, slots: LogisticModel, anchored: LogisticModel,
        main: LogisticModel, summaryBonus: Double, cuts: Cuts
    ) {
        self.same = same
        self.toldElsewhere = toldElsewhere
        self.differs = differs
        self.slots = slots
        self.anchored = anchored
        self.main = main
        self.summaryBonus = summaryBonus
        self.cuts = cuts
    }

    /// The model that is part of the program. A broken file would find nothing; a test reads it.
    package static let shipped = FactModel(text: EmbeddedFiles.text("en/facts/model.txt") ?? "") ?? .none

    /// Finds nothing.
    package static let none = FactModel(
        same: LogisticModel(bias: -99, terms: []), toldElsewhere: LogisticModel(bias: 99, terms: []),
        differs: LogisticModel(bias: -99, terms: []), slots: LogisticModel(bias: -99, terms: []),
        anchored: LogisticModel(bias: -99, terms: []), main: LogisticModel(bias: 0, terms: []), summaryBonus: 0,
        cuts: Cuts(says: 1, certain: 1, near: 1, alone: 0, differs: 1, wording: 1, anchored: 1))

    /// Reads a model; nil where a line is not understood, or features or values are missing.
    package init?(text: String) {
        guard let file = ModelText(text),
            let same = file.model("same", of: PairFeatures.expandedNames), let told = file.model("told-elsewhere", of: AloneFeatures.names),
            let differs = file.model("differs", of: ContrastFeatures.names), let slots = file.model("slots", of: SlotFeatures.names),
            let anchored = file.model("anchored", of: AnchoringFeatures.names), let main = file.model("main", of: SummaryFeatures.names),
            let says = file.value("cuts", "says"), let certain = file.value("cuts", "certain"), let near = file.value("cuts", "near"),
            let alone = file.value("cuts", "alone"), let differ = file.value("cuts", "differs"),
            let wording = file.value("cuts", "wording"), let anchor = file.value("cuts", "anchored"),
            let bonus = file.value("summary", "bonus")
        else { return nil }
        self.init(
            same: same, toldElsewhere: told, differs: differs, slots: slots, anchored: anchored, main: main, summaryBonus: bonus,
            cuts: Cuts(
                says: says, certain: certain, near: near, alone: alone, differs: differ, wording: wording, anchored: anchor))
    }

    /// Reads a model from a file, or throws where it cannot be read or is none.
    package init(file: String) throws(DiagnosticError) {
        self = try ModelText.read(file, of: "facts", tool: "train-facts") { FactModel(text: $0) }
    }

    /// The text that `init(text:)` reads.
    package var text: String {
        let models = [
            ("same", same), ("told-elsewhere", toldElsewhere), ("differs", differs), ("slots", slots), ("anchored", anchored),
            ("main", main),
        ]
        let values = [
            ("says", cuts.says), ("certain", cuts.certain), ("near", cuts.near), ("alone", cuts.alone), ("differs", cuts.differs),
            ("wording", cuts.wording), ("anchored", cuts.anchored),
        ]
        let lines = models.flatMap { [$0] + ModelText.lines($1) } + ["cuts"] + values.map(ModelText.line)
        return (lines + ["summary", ModelText.line("bonus", summaryBonus)]).joined(separator: "\n") + "\n"
    }
}
