import Model

/// Finds which articles tell one story: by the words they share, weighted by how rare these are in the input and in general text, by
/// whom, where, when and how many they tell of, and by when they were published.
///
/// It goes in three steps, each of which a part of the input can do for itself: what is alike among articles of some weeks (`NeighbourSearch`), which
/// articles are connected at all (`StoryParts`), and which of those are one story (`Agglomeration`).
public struct Grouping: Sendable {
    private let settled: [DossierCorrection]
    private let model: StoryModel
    private let vocabulary: Vocabulary
    private let mostTogether: Int

    /// Creates a grouping with the one default setting; what the user settled outweighs everything else.
    public init(settled: [DossierCorrection] = []) { self.init(settled: settled, model: .shipped, vocabulary: .english) }

    /// Creates a grouping that judges by another model, or by no more articles at once.
    package init(
        settled: [DossierCorrection] = [], model: StoryModel = .shipped, vocabulary: Vocabulary = .english,
        mostTogether: Int = StoryParts.mostArticles
    ) {
        self.settled = settled
        self.model = model
        self.vocabulary = vocabulary
        self.mostTogether = mostTogether
    }

    /// Indices into `readings`: every index in exactly one group, groups and members in input order. Which articles stand together
    /// does not depend on the order of `readings`. Near linear in their number.
    public func groups(of readings: [Reading]) -> [[Int]] { arrangement(of: readings, isExplained: false).groups }

    /// The groups and, if it is to be explained, why each article is in its own.
    func arrangement(of readings: [Reading], isExplained: Bool = true) -> Arrangement {
        arrangement(of: readings.parallelMap { ArticleSketch($0) }, isExplained: isExplained)
    }

    /// The same of what grouping must know of each article.
    func arrangement(of sketches: [ArticleSketch], isExplained: Bool = true) -> Arrangement {
        arrangement(of: SketchedArticles(sketches, rates: vocabulary.wordRates), isExplained: isExplained)
    }

    /// The same of all articles of an input.
    func arrangement(of known: SketchedArticles, isExplained: Bool = true) -> Arrangement {
        let neighbours = known.neighbours()
        let groups = SettledGroups(settled, ids: known.ids)
        let links = StoryLink.all(neighbours, judge: StoryJudge(model)) + groups.links(firstEntry: known.ids.count)
        let parts = StoryParts(articles: known.ids.count + groups.groups.count, links: links, most: mostTogether).parts
        return arrangement(
            of: known, neighbours: neighbours, settled: groups, parts: Array(parts.prefix(known.ids.count)), isExplained: isExplained)
    }

    /// The same of articles whose neighbours and parts are known.
    func arrangement(
        of known: SketchedArticles, neighbours: [[NeighbourSearch.Neighbour]], settled groups: SettledGroups, parts: [Int],
        isExplained: Bool = true
    ) -> Arrangement {
        let joined = JoinedArticles(
            known.vectors, days: known.days, neighbours: neighbours, settled: groups, judge: StoryJudge(model), parts: parts)
        return Arrangement(joined, vectors: known.vectors, neighbours: neighbours, order: known.order, isExplained: isExplained)
    }
}

/// Articles in the order of their ids, in which everything about grouping is decided, so that their order in the input decides nothing.
struct SketchedArticles: Sendable {
    /// The places in the list given.
    let order: [Int]
    let ids: [String]
    let days: [Int?]
    let vectors: TermVectors

    /// `spread` is given where these are but a part of the input.
    init(_ sketches: [ArticleSketch], rates: WordRates = Vocabulary.english.wordRates, spread: TermSpread? = nil) {
        order = sketches.indices.sorted { sketches[$0].id < sketches[$1].id }
        ids = order.map { sketches[$0].id }
        days = order.map { sketches[$0].day }
        vectors = TermVectors(order.map { sketches[$0].counts }, rates: rates, spread: spread)
    }

    /// Of each article, those near it.
    func neighbours(in part: ArticlePeriods.Part = .whole) -> [[NeighbourSearch.Neighbour]] {
        NeighbourSearch(vectors, days: days).neighbours(floor: Self.nearestFloor, part: part)
    }

    /// An article that is less like another than this is not said to be near it.
    private static let nearestFloor: Float = 0.04
}

extension StoryLink {
    /// Of neighbours, those alike enough to be of one story.
    static func all(_ neighbours: [[NeighbourSearch.Neighbour]], judge: StoryJudge) -> [StoryLink] {
        let least = judge.leastSimilarity
        return neighbours.enumerated().flatMap { article, list in
            list.lazy.filter { $0.similarity >= least }.map {
                StoryLink(left: min(article, Int($0.article)), right: max(article, Int($0.article)), strength: $0.similarity)
            }
        }
    }
}
