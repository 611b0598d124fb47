import Foundation

/// A logistic regression (D. R. Cox, 1958) over named features, as its data file has it.
package struct LogisticModel: Sendable {
    /// One feature: its value less the mean, over the scale, times the weight.
    package struct Term: Sendable {
        package var name: String
        package var mean: Double
        package var scale: Double
        package var weight: Double

        package init(name: String, mean: Double, scale: Double, weight: Double) {
            self.name = name
            self.mean = mean
            self.scale = scale
            self.weight = weight
        }
    }

    package var bias: Double
    package var terms: [Term] { didSet { numbers = terms.map(Numbers.init) } }
    /// Those of the terms, without the names: millions of pairs are judged.
    private var numbers: [Numbers]

    private struct Numbers {
        let mean: Double
        let scale: Double
        let weight: Double

        init(_ term: Term) { (mean, scale, weight) = (term.mean, term.scale, term.weight) }
    }

    /// Whether every number is one, and every scale can be divided by: a file may say anything.
    package var isSound: Bool {
        bias.isFinite && terms.allSatisfy { $0.mean.isFinite && $0.weight.isFinite && $0.scale.isFinite && $0.scale > 0 }
    }

    package init(bias: Double, terms: [Term]) {
        self.bias = bias
        self.terms = terms
        numbers = terms.map(Numbers.init)
    }

    /// The probability, 0 to 1, given the values of all features in order.
    package func probability(_ values: [Double]) -> Double {
        var sum = bias
        for (index, term) in numbers.enumerated() { sum += (values[index] - term.mean) / term.scale * term.weight }
        return 1 / (1 + exp(-sum))
    }
}
