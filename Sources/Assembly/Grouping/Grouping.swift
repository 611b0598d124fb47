import Model

/// Finds which articles tell one story: by the words they share, weighted by how rare these are in the input and in general text, by
/// whom, where, when and how many they tell of, and by when they were published.
public struct Grouping: Sendable {
    private let settled: [DossierCorrection]
    private let model: StoryModel
    private let vocabulary: Vocabulary

    /// Creates a grouping with the one default setting; what the user settled outweighs everything else.
    public init(settled: [DossierCorrection] = []) { self.init(settled: settled, model: .shipped, vocabulary: .english) }

    /// Creates a grouping that judges by another model.
    package init(settled: [DossierCorrection], model: StoryModel, vocabulary: Vocabulary) {
        self.settled = settled
        self.model = model
        self.vocabulary = vocabulary
    }

    /// Indices into `readings`: every index in exactly one group, groups and members in input order. Which articles stand together
    /// does not depend on the order of `readings`. Near linear in their number.
    public func groups(of readings: [Reading]) -> [[Int]] { arrangement(of: readings, isExplained: false).groups }

    /// The groups and, if it is to be explained, why each article is in its own.
    func arrangement(of readings: [Reading], isExplained: Bool = true) -> Arrangement {
        arrangement(of: readings.parallelMap { ArticleSketch($0) }, isExplained: isExplained)
    }

    /// The same of what grouping must know of each article. `spread` is given where these are but a part of the input.
    func arrangement(of sketches: [ArticleSketch], spread: TermSpread? = nil, isExplained: Bool = true) -> Arrangement {
        let order = sketches.indices.sorted { sketches[$0].id < sketches[$1].id }
        let vectors = TermVectors(order.map { sketches[$0].counts }, rates: vocabulary.wordRates, spread: spread)
        let neighbours = NeighbourSearch(vectors).neighbours(floor: Self.nearestFloor)
        let groups = SettledGroups(settled, ids: order.map { sketches[$0].id })
        let agglomeration = Agglomeration(
            vectors, days: order.map { sketches[$0].day }, neighbours: neighbours, settled: groups, model: model)
        return Arrangement(agglomeration, vectors: vectors, neighbours: neighbours, order: order, isExplained: isExplained)
    }

    /// An article that is less like another than this is not said to be near it.
    private static let nearestFloor: Float = 0.04
}
