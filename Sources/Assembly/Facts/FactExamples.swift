import Model

/// The statements of one dossier as the fitting of the model needs them: what `train-facts` learns from.
package struct FactExamples: Sendable {
    /// A statement by its words.
    package struct Example: Sendable {
        package let article: String
        package let text: String
    }

    /// A pair of statements that may say the same.
    package struct Pair: Sendable {
        package let first: Int
        package let second: Int
    }

    package let statements: [Example]
    package let pairs: [Pair]
    private let judged: JudgedPairs
    private let contrasts: ContrastFeatures
    private let slots: SlotFeatures
    private let table: StatementTable
    /// By article: the index of its origin.
    private let origins: [Int]

    init(table: StatementTable, origins: [Int]) {
        self.table = table
        self.origins = origins
        let profiles = StatementProfiles(table: table)
        judged = JudgedPairs(profiles: profiles)
        contrasts = ContrastFeatures(table: table, profiles: profiles)
        slots = SlotFeatures(contrasts, scopes: FigureScopes(table: contrasts.table))
        statements = table.statements.indices.map { index in
            let citation = table.citation(index)
            return Example(article: citation.article, text: citation.text)
        }
        pairs = judged.pairs.map { Pair(first: Int($0.first), second: Int($0.second)) }
    }

    /// The names of the features of a pair, of a statement, of a difference, of a slot and of a sentence of a summary.
    package static var pairFeatures: [String] { PairFeatures.expandedNames }
    package static var aloneFeatures: [String] { AloneFeatures.names }
    package static var contrastFeatures: [String] { ContrastFeatures.names }
    package static var slotFeatures: [String] { SlotFeatures.names }
    package static var summaryFeatures: [String] { SummaryFeatures.names }

    /// By pair: the values of its features.
    package func pairValues() -> [[Double]] { pairs.indices.map(judged.features) }

    /// By statement: the values of its features, given the probabilities of all pairs.
    package func aloneValues(probabilities: [Double]) -> [[Double]] {
        let likeness = LikenessTable(judged, probabilities: probabilities)
        return statements.indices.map { AloneFeatures.values($0, in: likeness) }
    }

    /// What a summary is chosen from, given the probabilities of all pairs and from which one on two statements surely say the same.
    package func summary(probabilities: [Double], cuts: FactModel.Cuts) -> SummaryExamples {
        var model = FactModel.none
        model.cuts = cuts
        let facts = FactReading(table: table, judged: judged, probabilities: probabilities, model: model)
        return SummaryExamples(pool: SummaryPool(facts: facts, origins: origins))
    }

    /// Every statement but headlines, which hardly lead, with its best in each other article, as cells are chosen: `(statement, other, probability)`.
    package func best(probabilities: [Double]) -> [(Int, Int, Double)] {
        let likeness = LikenessTable(judged, probabilities: probabilities)
        return likeness.best.enumerated().filter { !table.isHeadline($0.offset) }.flatMap { index, others in
            others.map { (index, $0.statement, $0.probability) }
        }
    }

    /// Two statements that may be of one fact, with the values by which they are judged to tell it differently.
    package struct Contrast: Sendable {
        package let first: Int
        package let second: Int
        package let values: [Double]
        /// Whether the one has few words in the place of few of the other.
        package let isWording: Bool
    }

    /// The pairs of statements that are near by the probabilities and the cuts.
    package func contrasts(probabilities: [Double], cuts: FactModel.Cuts) -> [Contrast] {
        let likeness = LikenessTable(judged, probabilities: probabilities)
        let wordings = WordingDisputes(likeness: likeness, features: contrasts, model: FactModel.none.differs, cut: 1)
        return likeness.pairs(from: cuts.near).map { left, other in
            Contrast(
                first: left, second: other.statement, values: contrasts.values(left, other.statement, probability: other.probability),
                isWording: wordings.changes(left, other))
        }
    }

    /// Two values in a slot, by their words, with those by which they are judged.
    package struct Slot: Sendable {
        package let first: Int
        package let second: Int
        package let words: [String]
        package let values: [Double]
        /// The part of the words beside the one that stand beside the other.
        package let context: Double
    }

    /// The slots of these pairs.
    package func slots(probabilities: [Double], cuts: FactModel.Cuts) -> [Slot] {
        let likeness = LikenessTable(judged, probabilities: probabilities)
        return SlotDifferences(likeness: likeness, features: slots, cuts: cuts, model: FactModel.none.slots).candidates().map {
            slot, values in
            let (left, right) = (slot.contrast.left.range, slot.contrast.right.range)
            return Slot(
                first: slot.left, second: slot.right,
                words: [table.citation(slot.left, range: left).text, table.citation(slot.right, range: right).text], values: values,
                context: slot.contrast.context)
        }
    }

    /// Words for numbers.
    package static var numberWords: Set<String> { Vocabulary.english.values.numberWords }
}

extension Assembler {
    /// The examples of each dossier that the readings make.
    package func factExamples(of readings: [Reading]) -> [FactExamples] {
        outlines(of: readings, isExplained: false).map { outline in
            let readings = self.readings(of: outline)
            let actors = ActorMerger().merged(in: readings).actors
            let table = StatementTable(readings: readings, actors: actors, vocabulary: vocabulary)
            let origins = Origins(readings: readings, sharedText: SharedTextFinder(vocabulary: vocabulary).sharedText(in: readings)).all
            return FactExamples(table: table, origins: table.indices(of: origins))
        }
    }
}
