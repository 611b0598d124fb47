/// Judges the lines of an article: a linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) over
/// `LineFeature`s, decoded with Viterbi's algorithm. Its weights are in `Data/chrome/weights.txt`.
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

    private let weights: [SIMD4<Double>]
    private let transitions: [SIMD4<Double>]

    /// The model that is part of the program.
    static let embedded = LineModel(entries: EmbeddedFiles.entries("chrome/weights.txt"))

    /// Reads lines of `NAME BEFORE ARTICLE BETWEEN AFTER`; `from.STATE` rows are transitions.
    init(entries: [String]) {
        var weights = [SIMD4<Double>](repeating: .zero, count: LineFeature.count)
        var transitions = [SIMD4<Double>](repeating: .zero, count: State.allCases.count)
        for entry in entries {
            let fields = entry.split(separator: " ")
            let numbers = fields.dropFirst().compactMap { Double($0) }
            guard let name = fields.first, numbers.count == 4 else { continue }
            let row = SIMD4(numbers[0], numbers[1], numbers[2], numbers[3])
            if let feature = LineFeature(name: name) {
                weights[feature.code] = row
            } else if let state = State.allCases.first(where: { name == "from.\($0)" }) {
                transitions[state.rawValue] = row
            }
        }
        self.weights = weights
        self.transitions = transitions
    }

    /// The likeliest course of states. A page begins before or in the article and ends in or after it. O(lines).
    func states(of lines: [JudgedLine]) -> [State] {
        guard !lines.isEmpty else { return [] }
        var best = SIMD4<Double>(0, 0, Self.never, Self.never)
        var origins: [SIMD4<UInt8>] = []
        origins.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated() {
            let own = line.features.reduce(SIMD4<Double>.zero) { $0 + weights[$1.code] }
            guard index > 0 else {
                best += own
                continue
            }
            var reached = SIMD4<Double>(repeating: -.infinity)
            var origin = SIMD4<UInt8>.zero
            for from in 0..<4 {
                let scores = transitions[from] + best[from]
                for to in 0..<4 where scores[to] > reached[to] {
                    reached[to] = scores[to]
                    origin[to] = UInt8(from)
                }
            }
            origins.append(origin)
            best = reached + own
        }
        best += SIMD4(Self.never, 0, Self.never, 0)
        var state = (0..<4).reduce(0) { best[$1] > best[$0] ? $1 : $0 }
        var states = [State(rawValue: state) ?? .article]
        for origin in origins.reversed() {
            state = Int(origin[state])
            states.append(State(rawValue: state) ?? .article)
        }
        return states.reversed()
    }

    /// The score of what cannot be.
    private static let never = -10_000.0
}
