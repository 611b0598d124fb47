import Model

/// The groups of an input, joined part by part (`StoryParts`): what happens in one part does not depend on what else there is.
struct JoinedArticles: Sendable {
    /// By article, the number of its group.
    let groupOf: [Int]
    /// By article, the log odds that it tells the story of what it joined first; nil where nothing did.
    let joinedAt: [Float?]
    /// By article, whether the user says where it is.
    let isSettled: [Bool]
    private let groups: [GroupCluster]
    private let judge: StoryJudge

    /// `parts` has by article the number of its part; the other arguments are those of `Agglomeration`.
    init(
        _ vectors: TermVectors, days: [Int?], neighbours: [[NeighbourSearch.Neighbour]], settled: SettledGroups, judge: StoryJudge,
        parts: [Int]
    ) {
        let bins = Self.bins(parts)
        let joined = bins.parallelMap { bin in
            let numbers = Dictionary(uniqueKeysWithValues: bin.enumerated().map { ($1, $0) })
            let inside = bin.map { article in
                neighbours[article].compactMap { neighbour -> NeighbourSearch.Neighbour? in
                    let other = Int(neighbour.article)
                    guard parts[other] == parts[article], let number = numbers[other] else { return nil }
                    return NeighbourSearch.Neighbour(article: Int32(number), similarity: neighbour.similarity)
                }
            }
            return Agglomeration(
                vectors.only(bin), days: bin.map { days[$0] }, neighbours: inside,
                settled: settled.groups.isEmpty ? settled : settled.only(numbers), judge: judge)
        }
        var groupOf = [Int](repeating: 0, count: parts.count)
        var joinedAt = [Float?](repeating: nil, count: parts.count)
        var isSettled = [Bool](repeating: false, count: parts.count)
        var groups: [GroupCluster] = []
        for (bin, agglomeration) in zip(bins, joined) {
            var numbers: [Int: Int] = [:]
            for (place, article) in bin.enumerated() {
                let cluster = agglomeration.group(of: place)
                if numbers[cluster] == nil {
                    numbers[cluster] = groups.count
                    groups.append(agglomeration.clusters[cluster])
                }
                groupOf[article] = numbers[cluster] ?? 0
                joinedAt[article] = agglomeration.joinedAt[place]
                isSettled[article] = agglomeration.clusters[place].settled != nil
            }
        }
        (self.groupOf, self.joinedAt, self.isSettled, self.groups, self.judge) = (groupOf, joinedAt, isSettled, groups, judge)
    }

    /// Lists of articles, ascending, each of whole parts: small parts together, so that there are not many.
    private static func bins(_ parts: [Int]) -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for (article, part) in parts.enumerated() { members[part, default: []].append(article) }
        var bins: [[Int]] = []
        var last: [Int] = []
        for (_, articles) in members.sorted(by: { ($1.value.count, $0.value[0]) < ($0.value.count, $1.value[0]) }) {
            last += articles
            if last.count >= articlesPerBin {
                bins.append(last.sorted())
                last = []
            }
        }
        return last.isEmpty ? bins : bins + [last.sorted()]
    }

    /// How likely two groups are to be one, and what keeps them from it.
    func bar(between left: Int, and right: Int) -> (bar: NearestDossier.Bar, odds: [NearestDossier.Evidence], probability: Double) {
        let (a, b) = (groups[left], groups[right])
        let isForeign = a.namesNothing(of: b)
        let odds = a.odds(with: b)
        let likeness = a.vector.product(with: b.vector) / Float(a.tellings * b.tellings)
        let length = min(a.length, b.length)
        let near = judge.logOdds(likeness: likeness * a.closeness(to: b), length: length)
        let all = near + judge.weight(of: odds)
        let cut = judge.cut(a, b)
        let bar: NearestDossier.Bar =
            if a.isBarred(from: b) {
                .settled
            } else if judge.logOdds(likeness: likeness, length: length) < cut {
                .unlike
            } else if near < cut {
                .time
            } else {
                all < cut || odds.count == GroupEvidence.kinds || isForeign ? .odds : .apart
            }
        let names: [NearestDossier.Evidence] = isForeign ? [.persons, .places] : []
        return (bar, names + odds.filter { !names.contains($0) }, StoryJudge.probability(all))
    }

    private static let articlesPerBin = 1_000
}
