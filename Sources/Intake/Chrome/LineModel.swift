import Foundation

/// Judges the lines of an article: a linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) over
/// `LineFeature`s. Its weights are in `Data/chrome/weights.txt`.
struct LineModel: Sendable {
    /// Where a line stands in the course of a page.
    enum State: Int, CaseIterable, Sendable {
        /// Before the article begins.
        case before
        /// Part of the article.
        case article
        /// Between two parts of the article.
        case between
        /// After the article has ended.
        case after
    }

    private let weights: [SIMD4<Float>]
    /// From each state, how likely each is to follow, against one another.
    private let follows: [SIMD4<Double>]

    /// The model that is part of the program.
    static let embedded = LineModel(entries: EmbeddedFiles.entries("chrome/weights.txt"))

    /// Reads lines of `NAME BEFORE ARTICLE BETWEEN AFTER`; `from.STATE` rows are transitions.
    init(entries: [String]) {
        var weights = [SIMD4<Float>](repeating: .zero, count: LineFeature.count)
        var follows = [SIMD4<Double>](repeating: .zero, count: State.allCases.count)
        for entry in entries {
            let fields = entry.split(separator: " ")
            let numbers = fields.dropFirst().compactMap { Double($0) }
            guard let name = fields.first, numbers.count == 4 else { continue }
            if let feature = LineFeature(name: name) {
                weights[feature.code] = SIMD4(Float(numbers[0]), Float(numbers[1]), Float(numbers[2]), Float(numbers[3]))
            } else if let state = State.allCases.first(where: { name == "from.\($0)" }) {
                follows[state.rawValue] = Self.exponentials(SIMD4(numbers[0], numbers[1], numbers[2], numbers[3]))
            }
        }
        self.weights = weights
        self.follows = follows
    }

    /// Sums up the weights of the features of a line.
    private struct Score: LineFeatureSink {
        let weights: UnsafeBufferPointer<SIMD4<Float>>
        var sum = SIMD4<Float>.zero

        mutating func add(_ feature: LineFeature) { sum += weights[feature.code] }
    }

    /// How likely each line is in each state, given the whole text: the forward-backward algorithm (Rabiner 1989, III.A–B, with its
    /// scaling). A page begins before or in the article and ends in or after it. O(lines).
    func chances(_ features: LineFeatures, count: Int) -> [SIMD4<Double>] {
        guard count > 0 else { return [] }
        let own = weights.withUnsafeBufferPointer { weights in
            (0..<count).map { index in
                var score = Score(weights: weights)
                features.add(of: index, to: &score)
                return Self.exponentials(SIMD4<Double>(score.sum - score.sum.max()))
            }
        }
        var chances: [SIMD4<Double>] = []
        chances.reserveCapacity(count)
        var forward = Self.scaled(own[0] * SIMD4(1, 1, 0, 0))
        chances.append(forward)
        for line in own.dropFirst() {
            var reached = follows[0] * forward[0]
            reached += follows[1] * forward[1]
            reached += follows[2] * forward[2]
            reached += follows[3] * forward[3]
            forward = Self.scaled(reached * line)
            chances.append(forward)
        }
        var backward = SIMD4<Double>(0, 1, 0, 1)
        for index in (0..<count).reversed() {
            chances[index] = Self.scaled(chances[index] * backward)
            let later = own[index] * backward
            backward = Self.scaled(
                SIMD4((follows[0] * later).sum(), (follows[1] * later).sum(), (follows[2] * later).sum(), (follows[3] * later).sum()))
        }
        return chances
    }

    private static func exponentials(_ scores: SIMD4<Double>) -> SIMD4<Double> {
        SIMD4(exp(scores[0]), exp(scores[1]), exp(scores[2]), exp(scores[3]))
    }

    private static func scaled(_ chances: SIMD4<Double>) -> SIMD4<Double> {
        let sum = chances.sum()
        return sum > 0 ? chances / sum : SIMD4(repeating: 0.25)
    }
}
