import Foundation
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

    /// Reads a model; nil where a line is not understood or features are missing. Lines are `section`, `name mean scale weight`, or
    /// `name value`.
    package init?(text: String) {
        var section = ""
        var models: [String: LogisticModel] = [:]
        var cuts: [String: Double] = [:]
        var summary: [String: Double] = [:]
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let fields = line.split(separator: " ")
            let numbers = fields.dropFirst().compactMap { Double($0) }
            guard let name = fields.first, numbers.count == fields.count - 1 else { return nil }
            switch numbers.count {
            case 0: section = String(name)
            case 1 where section == "cuts": cuts[String(name)] = numbers[0]
            case 1 where section == "summary": summary[String(name)] = numbers[0]
            case 1: models[section, default: LogisticModel(bias: 0, terms: [])].bias = numbers[0]
            case 3:
                models[section, default: LogisticModel(bias: 0, terms: [])].terms.append(
                    .init(name: String(name), mean: numbers[0], scale: numbers[1], weight: numbers[2]))
            default: return nil
            }
        }
        guard let same = models["same"], let told = models["told-elsewhere"], let differs = models["differs"],
            let slots = models["slots"], slots.terms.map(\.name) == SlotFeatures.names, let wording = cuts["wording"],
            let main = models["main"], main.terms.map(\.name) == SummaryFeatures.names, let anchored = models["anchored"],
            anchored.terms.map(\.name) == AnchoringFeatures.names,
            same.terms.map(\.name) == PairFeatures.expandedNames, told.terms.map(\.name) == AloneFeatures.names,
            differs.terms.map(\.name) == ContrastFeatures.names, let says = cuts["says"], let certain = cuts["certain"],
            [same, told, differs, slots, anchored, main].allSatisfy(\.isSound), cuts.values.allSatisfy(\.isFinite),
            summary.values.allSatisfy(\.isFinite), let near = cuts["near"], let alone = cuts["alone"], let differ = cuts["differs"],
            let anchor = cuts["anchored"], let bonus = summary["bonus"]
        else { return nil }
        self.init(
            same: same, toldElsewhere: told, differs: differs, slots: slots, anchored: anchored, main: main, summaryBonus: bonus,
            cuts: Cuts(
                says: says, certain: certain, near: near, alone: alone, differs: differ, wording: wording, anchored: anchor))
    }

    /// Reads a model from a file, or throws where it cannot be read or is none.
    package init(file: String) throws(DiagnosticError) {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8), let model = FactModel(text: text) else {
            throw DiagnosticError([Diagnostic(file: file, message: "no model of facts", hint: "make one with train-facts")])
        }
        self = model
    }

    /// The text that `init(text:)` reads; numbers have six digits.
    package var text: String {
        func model(_ name: String, _ model: LogisticModel) -> [String] {
            [name, "bias \(Self.rounded(model.bias))"]
                + model.terms.map { "\($0.name) \(Self.rounded($0.mean)) \(Self.rounded($0.scale)) \(Self.rounded($0.weight))" }
        }
        let lines =
            model("same", same) + model("told-elsewhere", toldElsewhere) + model("differs", differs)
            + model("slots", slots) + model("anchored", anchored) + model("main", main)
            + [
                "cuts", "says \(Self.rounded(cuts.says))", "certain \(Self.rounded(cuts.certain))", "near \(Self.rounded(cuts.near))",
                "alone \(Self.rounded(cuts.alone))", "differs \(Self.rounded(cuts.differs))",
                "wording \(Self.rounded(cuts.wording))", "anchored \(Self.rounded(cuts.anchored))",
                "summary", "bonus \(Self.rounded(summaryBonus))",
            ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func rounded(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }
}
