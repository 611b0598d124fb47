import Assembly
import Fitting
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
    let undated: [UndatedSentence]

    init?(_ story: LabelledStory, set: String) throws {
        guard let examples = try story.examples() else { return nil }
        name = story.story
        self.set = set
        self.examples = examples
        undated = try UndatedSentence.sentences(of: story)
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
    /// And the share of values said to differ, and of pairs of statements said to differ in words, where readers marked a difference.
    private static let rightDifferences = 0.7
    private static let rightWordings = 0.5
    private static let penaltyOfDifferences = 20.0
    private static let penaltyOfSlots = 150.0
    /// Where so much of the words beside two values is shared, what readers marked of their statements is of the values, in whatever words.
    private static let contextOfMarked = 0.34
    private static let penaltyOfSummaries = 30.0

    /// The group of a story: by its place, so that the stories of every set are spread evenly.
    static func fold(of place: Int) -> Int { place % folds }

    static func model(_ stories: [PreparedStory]) -> FactModel {
        let parts = (0..<folds).map { fold in stories.enumerated().filter { Self.fold(of: $0.offset) != fold }.map(\.element) }
        let withoutFold = parts.parallelMap { pairModel($0) }
        let probabilities = stories.enumerated().map { place, story in
            story.values.map { withoutFold[fold(of: place)].probability($0) }
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
        var cuts = cuts(stories, probabilities, alone: Array(zip(chances, outcomes)))
        let made = cuts
        let differences = zip(stories, probabilities).map { ($0, $1) }.parallelMap { story, probabilities in
            MarkedDifferences(story, probabilities, made)
        }
        cuts.differs = cutOfSlots(differences)
        cuts.wording = cutOfWordings(differences)
        cuts.anchored = AnchoringFit.cut(AnchoringFit.judged(stories).flatMap { $0 })
        let summaries = zip(stories, probabilities).map { story, probabilities in
            MarkedSummary(story, story.examples.summary(probabilities: probabilities, cuts: cuts))
        }
        return FactModel(
            same: same, toldElsewhere: told, differs: pairModel(of: differences), slots: slotModel(of: differences),
            anchored: AnchoringFit.model(stories), main: mainModel(summaries), summaryBonus: bonus(summaries), cuts: cuts)
    }

    /// Pairs of statements of a story and their slots, and whether readers marked a difference of either.
    private struct MarkedDifferences: Sendable {
        let pairs: [(pair: FactExamples.Contrast, differs: Bool)]
        let slots: [(slot: FactExamples.Slot, differs: Bool)]

        init(_ story: PreparedStory, _ probabilities: [Double], _ cuts: FactModel.Cuts) {
            pairs = story.examples.contrasts(probabilities: probabilities, cuts: cuts).map {
                ($0, story.labels.differ($0.first, $0.second))
            }
            slots = story.examples.slots(probabilities: probabilities, cuts: cuts).map { slot in
                let words = slot.context < contextOfMarked ? slot.words : nil
                return (slot, story.labels.differ(slot.first, slot.second, words: words))
            }
        }
    }

    private static func pairModel(of stories: [MarkedDifferences]) -> LogisticModel {
        let pairs = stories.flatMap(\.pairs)
        return LogisticFit(names: FactExamples.contrastFeatures, penalty: penaltyOfDifferences).model(
            pairs.map(\.pair.values), pairs.map(\.differs))
    }

    private static func slotModel(of stories: [MarkedDifferences]) -> LogisticModel {
        let slots = stories.flatMap(\.slots)
        return LogisticFit(names: FactExamples.slotFeatures, penalty: penaltyOfSlots).model(slots.map(\.slot.values), slots.map(\.differs))
    }

    private static func cutOfSlots(_ stories: [MarkedDifferences]) -> Double {
        cut(stories, share: rightDifferences, model: slotModel) { story in story.slots.map { ($0.slot.values, $0.differs) } }
    }

    private static func cutOfWordings(_ stories: [MarkedDifferences]) -> Double {
        cut(stories, share: rightWordings, model: pairModel) { story in
            story.pairs.filter(\.pair.isWording).map { ($0.pair.values, $0.differs) }
        }
    }

    /// The chance down to which so large a share differs; every story is judged by a fit to the other groups.
    private static func cut(
        _ stories: [MarkedDifferences], share: Double, model: ([MarkedDifferences]) -> LogisticModel,
        rows: (MarkedDifferences) -> [(values: [Double], differs: Bool)]
    ) -> Double {
        let models = (0..<folds).map { fold in model(stories.enumerated().filter { Self.fold(of: $0.offset) != fold }.map(\.element)) }
        var judged: [(probability: Double, agreement: Double)] = []
        for (place, story) in stories.enumerated() {
            judged += rows(story).map { (models[fold(of: place)].probability($0.values), $0.differs ? 1 : 0) }
        }
        judged.sort { $0.probability > $1.probability }
        return lowest(judged, share: share) { $0 }
    }

    /// Worths of what other origins say too, the smallest first.
    private static let bonuses = [0, 0.5, 1, 2, 4, 8, 16, 32]

    /// The sentences that a story's summary may take.
    private struct MarkedSummary: Sendable {
        let set: String
        let examples: SummaryExamples
        /// By candidate: the facts of it that a summary must have.
        let main: [Set<Int>]
        /// By candidate: whether it states a fact that is worth a place in a summary.
        let isWorth: [Bool]
        /// All facts of the story that a summary must have.
        let all: Set<Int>

        init(_ story: PreparedStory, _ examples: SummaryExamples) {
            set = story.set
            self.examples = examples
            let all = Set(story.importances.indices.filter { story.importances[$0] == 1 })
            main = examples.candidates.map { all.intersection(story.labels.facts(of: $0)) }
            isWorth = examples.candidates.map { story.labels.facts(of: $0).contains { story.importances[$0] < 3 } }
            self.all = all
        }

        /// The share of the facts that a summary must have which it holds, and of its sentences that are worth their place, added up.
        func worth(by model: LogisticModel, bonus: Double) -> Double {
            let places = Dictionary(uniqueKeysWithValues: zip(examples.candidates, examples.candidates.indices))
            let chosen = examples.chosen(by: model, bonus: bonus).compactMap { places[$0] }
            let told = chosen.reduce(into: Set<Int>()) { $0.formUnion(main[$1]) }
            return (all.isEmpty ? 1 : Double(told.count) / Double(all.count))
                + (chosen.isEmpty ? 1 : Double(chosen.count { isWorth[$0] }) / Double(chosen.count))
        }
    }

    private static func mainModel(_ summaries: [MarkedSummary]) -> LogisticModel {
        LogisticFit(names: FactExamples.summaryFeatures, penalty: penaltyOfSummaries).model(
            summaries.flatMap(\.examples.values), summaries.flatMap(\.main).map { !$0.isEmpty })
    }

    /// The bonus with which the summaries are worth most: the mean over the sets of the mean over their
    /// stories, so that no set counts for more because it has more stories. Every story is judged by a fit to the other groups.
    private static func bonus(_ summaries: [MarkedSummary]) -> Double {
        let models = (0..<folds).map { fold in
            mainModel(summaries.enumerated().filter { Self.fold(of: $0.offset) != fold }.map(\.element))
        }
        let worths = summaries.enumerated().map { ($0, $1) }.parallelMap { place, summary in
            bonuses.map { summary.worth(by: models[fold(of: place)], bonus: $0) }
        }
        let sets = Set(summaries.map(\.set)).sorted()
        let means = bonuses.indices.map { index in
            sets.reduce(0) { sum, set in
                let own = zip(summaries, worths).filter { $0.0.set == set }.map { $0.1[index] }
                return sum + own.reduce(0, +) / Double(own.count)
            }
        }
        let best = means.indices.max { (means[$0], $1) < (means[$1], $0) }
        return best.map { bonuses[$0] } ?? 0
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
        return FactModel.Cuts(
            says: says, certain: lowest(best, share: rightMarks) { $0 }, near: near, alone: cut, differs: 1,
            wording: 1, anchored: 1)
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
