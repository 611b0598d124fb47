import Foundation
import Model

/// What is learnt from labelled articles of when two tell one story, from `Data/en/grouping/model.txt`, which `train-groups` writes: a logistic
/// regression over how alike their words are, how long they are, and what they tell that the other does not. Two articles alone must be
/// more certain to be one story than an article and a group, or two groups, which show by what holds them together how alike one story is.
package struct StoryModel: Sendable {
    /// Gives the probability that two articles tell one story, where as many pairs do as do not.
    package var same: LogisticModel
    /// The log odds from which on two articles join.
    package var pairCut: Double
    /// The log odds from which on an article joins a group, or a group another.
    package var groupCut: Double

    package init(same: LogisticModel, pairCut: Double, groupCut: Double) {
        self.same = same
        self.pairCut = pairCut
        self.groupCut = groupCut
    }

    /// The names of the features, in order.
    package static let features = ["likeness", "shorter-length", "people-at-odds", "places-at-odds", "numbers-at-odds", "days-at-odds"]

    /// The model that is part of the program. A broken file would join nothing; a test reads it.
    package static let shipped = StoryModel(text: EmbeddedFiles.text("en/grouping/model.txt") ?? "") ?? .none

    /// Joins nothing.
    private static let none = StoryModel(
        same: LogisticModel(bias: -99, terms: features.map { .init(name: $0, mean: 0, scale: 1, weight: 1) }), pairCut: 0, groupCut: 0)

    /// Reads a model; nil where a line is not understood, or features or values are missing.
    package init?(text: String) {
        guard let file = ModelText(text), let same = file.model("", of: Self.features), let pair = file.value("", "pair-cut"),
            let group = file.value("", "group-cut")
        else { return nil }
        self.init(same: same, pairCut: pair, groupCut: group)
    }

    /// Reads a model from a file, or throws where it cannot be read or is none.
    package init(file: String) throws(DiagnosticError) {
        self = try ModelText.read(file, of: "grouping", tool: "train-groups") { StoryModel(text: $0) }
    }

    /// The text that `init(text:)` reads.
    package var text: String {
        (ModelText.lines(same) + [ModelText.line("pair-cut", pairCut), ModelText.line("group-cut", groupCut)]).joined(separator: "\n")
            + "\n"
    }

    /// The values of the features. `likeness` is the average similarity of their words, `length` the logarithm of the words of the shorter.
    static func values(likeness: Float, length: Float, odds: [NearestDossier.Evidence]) -> [Double] {
        [Double(logarithm(of: likeness)), Double(length)]
            + [.persons, .places, .numbers, .days].map { odds.contains($0) ? 1 : 0 }
    }

    /// Of a likeness; a little is added so that none is not infinitely far from a little.
    static func logarithm(of likeness: Float) -> Float { log(likeness + 0.01) }

    /// The likeness with a logarithm.
    static func likeness(ofLogarithm logarithm: Float) -> Float { exp(logarithm) - 0.01 }
}

/// A model made ready for many questions: weights for values as they are.
struct StoryJudge: Sendable {
    private let bias: Float
    private let likenessWeight: Float
    private let lengthWeight: Float
    private let personsWeight: Float
    private let placesWeight: Float
    private let numbersWeight: Float
    private let daysWeight: Float
    /// The log odds from which on two articles join, and from which on anything else does.
    let pairCut: Float
    let groupCut: Float

    init(_ model: StoryModel) {
        let weights = model.same.terms.map { Float($0.weight / $0.scale) }
        bias = Float(model.same.terms.reduce(model.same.bias) { $0 - $1.mean / $1.scale * $1.weight })
        (likenessWeight, lengthWeight) = (weights[0], weights[1])
        (personsWeight, placesWeight, numbersWeight, daysWeight) = (weights[2], weights[3], weights[4], weights[5])
        (pairCut, groupCut) = (Float(model.pairCut), Float(model.groupCut))
    }

    /// The log odds of one story, given nothing at odds.
    func logOdds(likeness: Float, length: Float) -> Float {
        bias + likenessWeight * StoryModel.logarithm(of: likeness) + lengthWeight * length
    }

    /// What evidence at odds adds to the log odds.
    func weight(of odds: [NearestDossier.Evidence]) -> Float {
        odds.reduce(0) { sum, evidence in
            switch evidence {
            case .persons: sum + personsWeight
            case .places: sum + placesWeight
            case .numbers: sum + numbersWeight
            case .days: sum + daysWeight
            }
        }
    }

    /// The log odds from which on two groups join.
    func cut(_ left: GroupCluster, _ right: GroupCluster) -> Float {
        left.tellings == 1 && right.tellings == 1 ? pairCut : groupCut
    }

    /// The similarity below which nothing joins, however short the texts are.
    var leastSimilarity: Float {
        StoryModel.likeness(ofLogarithm: (groupCut - bias - lengthWeight * log(Float(TermVectors.shortest))) / likenessWeight)
    }

    /// Log odds on the scale of likeness: what is as many times another as likenesses would have to be, all else being equal.
    func asLikeness(_ logOdds: Float) -> Float { exp(logOdds / likenessWeight) }

    /// The probability, 0 to 1.
    static func probability(_ logOdds: Float) -> Double { 1 / (1 + exp(-Double(logOdds))) }
}
