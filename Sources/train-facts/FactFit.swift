import Assembly
import Foundation
import Model

/// A story made ready for fitting.
struct PreparedStory: Sendable {
    let name: String
    /// The file that it comes from.
    let set: String
    let examples: FactExamples
    /// By pair: the values of its features, and whether the two say the same (1, ½, 0).
    let values: [[Double]]
    let agreements: [Double]
    /// By statement: whether all that it says is told elsewhere; nil where nothing is marked.
    let toldElsewhere: [Bool?]
    let labels: StatementLabels
    /// By fact: from 1, which a summary must have, to 3.
    let importances: [Int]

    init?(_ story: LabelledStory, set: String) throws {
        guard let examples = try story.examples() else { return nil }
        name = story.story
        self.set = set
        self.examples = examples
        labels = StatementLabels(story, examples)
        importances = story.facts.map(\.importance)
        values = examples.pairValues()
        agreements = examples.pairs.map { [labels] in labels.agreement($0.first, $0.second) }
        toldElsewhere = examples.statements.indices.map { [labels] in labels.isToldElsewhere($0) }
    }
}

/// Fits the whole model to stories: the pairs, then, on probabilities of pairs that were fitted without their story, the statements that only
/// one article has and the cuts.
struct FactFit {
    /// Groups of stories, each of which is judged by a fit to the others.
    static let folds = 5
    private static let penaltyOfPairs = 200.0
    private static let penaltyOfStatements = 10.0

    /// What the cuts reach on stories that their weights have not seen: the share of cells that are right, of marks of the summary, of near ones that are near at least in part,
    /// and of statements that are told elsewhere after all among those that are shown as one source's alone.
    private static let rightCells = 0.905
    private static let rightMarks = 0.96
    private static let rightNear = 0.64
    private static let wrongAlone = 0.2

    /// The group of a story: by its place, so that the stories of every set are spread evenly.
    static func fold(of place: Int) -> Int { place % folds }

    static func model(_ stories: [PreparedStory]) -> FactModel {
        let parts = (0..<folds).map { fold in stories.enumerated().filter { Self.fold(of: $0.offset) != fold }.map(\.element) }
        let withoutFold = parts.parallelMap { pairModel($0) }
        let probabilities = stories.enumerated().map { place, story in
            story.values.map { withoutFold[fold(of: place)].probability($0) }
        }
        if let path = ProcessInfo.processInfo.environment["DUMP"] {
            struct Row: Encodable {
                let story, set: String
                let fold: Int
                let names: [String]
                let texts: [String]
                let statements: [Int]
                let allFacts: [[Int]]
                let importances: [Int]
                let values: [[Double]]
                let terms: [[Int32]]
                let weights: [Double]
                let pools: [[Double]]
                let best: [[[Double]]]
                let articles: [Int]
                let allTexts: [String]
            }
            var data = Data()
            for (place, story) in stories.enumerated() {
                let e = story.examples.summary(probabilities: probabilities[place], model: .shipped)
                let row = Row(
                    story: story.name, set: story.set, fold: fold(of: place), names: SummaryExamples.dumpNames,
                    texts: e.statements.map { story.examples.statements[$0].text }, statements: e.statements,
                    allFacts: story.examples.statements.indices.map { story.labels.facts(of: $0) }, importances: story.importances,
                    values: e.dumpValues, terms: e.dumpTerms, weights: e.dumpWeights, pools: e.dumpPools, best: e.dumpBest,
                    articles: e.dumpArticles, allTexts: story.examples.statements.map(\.text))
                data += try! JSONEncoder().encode(row) + Data("\n".utf8)
            }
            try! data.write(to: URL(fileURLWithPath: path))
            exit(0)
        }
        let same = pairModel(stories)
        var rows: [[Double]] = []
        var outcomes: [Bool] = []
        for (story, probabilities) in zip(stories, probabilities) {
            let values = story.examples.aloneValues(probabilities: probabilities)
            for (row, outcome) in zip(values, story.toldElsewhere) {
                guard let outcome else { continue }
                rows.append(row)
                outcomes.append(outcome)
            }
        }
        let fit = LogisticFit(names: FactExamples.aloneFeatures, penalty: penaltyOfStatements)
        let told = fit.model(rows, outcomes)
        let chances = rows.map { told.probability($0) }
        return FactModel(same: same, toldElsewhere: told, summary: told, cuts: cuts(stories, probabilities, alone: Array(zip(chances, outcomes))))
    }

    /// What one states in part is not the same.
    private static func pairModel(_ stories: [PreparedStory]) -> LogisticModel {
        var rows: [[Double]] = []
        var outcomes: [Bool] = []
        for story in stories {
            for (row, agreement) in zip(story.values, story.agreements) {
                rows.append(row)
                outcomes.append(agreement == 1)
            }
        }
        return LogisticFit(names: FactExamples.pairFeatures, penalty: penaltyOfPairs).model(rows, outcomes)
    }

    private static func cuts(_ stories: [PreparedStory], _ probabilities: [[Double]], alone: [(Double, Bool)]) -> FactModel.Cuts {
        var best: [(probability: Double, agreement: Double)] = []
        for (story, probabilities) in zip(stories, probabilities) {
            best += story.examples.best(probabilities: probabilities).map { ($2, story.labels.agreement($0, $1)) }
        }
        best.sort { $0.probability > $1.probability }
        let says = lowest(best, share: rightCells) { $0 }
        let near = lowest(best.filter { $0.probability < says }, share: rightNear) { $0 > 0 ? 1 : 0 }
        let sorted = alone.sorted { $0.0 < $1.0 }
        var wrong = 0
        var cut = 0.0
        for (count, statement) in sorted.enumerated() {
            wrong += statement.1 ? 1 : 0
            if Double(wrong) <= wrongAlone * Double(count + 1) { cut = statement.0 }
        }
        return FactModel.Cuts(says: says, certain: lowest(best, share: rightMarks) { $0 }, near: near, alone: cut)
    }

    /// The lowest probability down to which so large a share is right.
    private static func lowest(
        _ sorted: [(probability: Double, agreement: Double)], share: Double, _ worth: (Double) -> Double
    ) -> Double {
        var right = 0.0
        var result = 1.0
        for (count, pair) in sorted.enumerated() {
            right += worth(pair.agreement)
            if right >= share * Double(count + 1) { result = pair.probability }
        }
        return result
    }
}
