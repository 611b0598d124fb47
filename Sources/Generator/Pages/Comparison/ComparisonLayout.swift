import Model

/// What a comparison is made of, and on which page each part of it stands.
struct ComparisonLayout: Sendable {
    /// Indices of the articles, those of one origin together.
    let columns: [Int]
    /// By article: the index of its origin.
    let originOf: [Int]
    /// The number of origins.
    let origins: Int
    /// Indices of the claims in the order of the pages.
    let claims: [Int]
    /// By claim: what it is to the comparison.
    let sections: [ClaimSection]
    /// By article: the claims that it makes, in the order of the dossier.
    let tellings: [[Telling]]
    let claimPages: Paging
    /// Indices of the disagreements in the order of the pages.
    let disagreements: [Int]
    let disagreementPages: Paging
    /// The disagreements that are at odds or develop, in the order of the pages.
    let loudDisagreements: [Int]
    /// Indices of the shared text that is shown, what was changed most first.
    let copies: [Int]
    let copyPages: Paging
    /// Those that the data has, in the order of the dossier.
    let copiesInData: [Int]
    let amounts: SharedAmounts
    let pairs: ArticlePairs

    private let placeOfClaim: [Int]
    private let placeOfDisagreement: [Int]
    private let placeOfCopy: [Int?]

    private static let claimsOfPage = 100
    /// The same where the rows are long.
    private static let claimsOfWidePage = 50
    private static let mostNarrow = 12
    private static let disagreementsOfPage = 60
    private static let copiesOfPage = 50
    /// More shared text than anybody reads is only in the data, and on the pages of two articles. A text in a hundred articles makes five
    /// thousand pairs, and so the data has a number that grows with the articles.
    private static let mostCopies = 500
    private static let fewestInData = 1_000
    private static let copiesOfArticle = 4

    /// Orders everything once. O(cells + claims × log claims).
    init(_ dossier: Dossier, index: [String: Int]) {
        let origins = dossier.tree.roots.isEmpty ? dossier.origins.map(\.articles) : dossier.tree.roots.map(\.articles)
        let groups = origins.map { $0.compactMap { index[$0] } }.filter { !$0.isEmpty }
        let isWhole = groups.joined().sorted() == Array(dossier.readings.indices)
        let parts = isWhole ? groups : dossier.readings.indices.map { [$0] }
        columns = Array(parts.joined())
        self.origins = parts.count
        var originOf = [Int](repeating: 0, count: dossier.readings.count)
        for (number, part) in parts.enumerated() { for article in part { originOf[article] = number } }
        self.originOf = originOf

        var tellings = [[Telling]](repeating: [], count: dossier.readings.count)
        var spreads = [Int](repeating: 0, count: dossier.claims.count)
        for (number, claim) in dossier.claims.enumerated() {
            var tellers: Set<Int> = []
            for cell in claim.told {
                guard let article = index[cell.article] else { continue }
                tellings[article].append(Telling(claim: number, cell: cell))
                tellers.insert(originOf[article])
            }
            spreads[number] = tellers.count
        }
        self.tellings = tellings
        let sections = dossier.claims.enumerated().map { ClaimSection($1, spread: spreads[$0], origins: parts.count) }
        self.sections = sections
        claims = dossier.claims.indices.sorted { (sections[$0], spreads[$1], $0) < (sections[$1], spreads[$0], $1) }
        placeOfClaim = Self.places(of: claims, count: dossier.claims.count)
        let size = dossier.readings.count <= Self.mostNarrow ? Self.claimsOfPage : Self.claimsOfWidePage
        let width = dossier.readings.count <= ClaimsPage.mostColumns ? dossier.readings.count : 0
        claimPages = Paging(base: "claims", bytes: claims.map { Self.bytes(dossier.claims[$0], width: width) }, most: size)

        let all = dossier.disagreements
        disagreements = all.indices.sorted { (DisagreementGroup(all[$0]), $0) < (DisagreementGroup(all[$1]), $1) }
        loudDisagreements = disagreements.filter { !DisagreementGroup(all[$0]).isQuiet }
        placeOfDisagreement = Self.places(of: disagreements, count: all.count)
        disagreementPages = Paging(
            base: "comparison", bytes: disagreements.map { Self.bytes(all[$0]) }, most: Self.disagreementsOfPage)

        let shared = dossier.sharedText
        let weights = shared.map { text in text.edits.count { $0.kind.isWeighty } }
        let sorted = shared.indices.sorted {
            (weights[$0] > 0 ? 0 : 1, shared[$1].words, $0) < (weights[$1] > 0 ? 0 : 1, shared[$0].words, $1)
        }
        copies = Array(sorted.prefix(Self.mostCopies))
        copiesInData = sorted.prefix(max(Self.fewestInData, Self.copiesOfArticle * dossier.readings.count)).sorted()
        var places = [Int?](repeating: nil, count: shared.count)
        for (place, number) in copies.enumerated() { places[number] = place }
        placeOfCopy = places
        amounts = SharedAmounts(dossier, index: index)
        var bytes = copies.map { Self.bytes(shared[$0]) }
        if !bytes.isEmpty { bytes[0] += Self.bytes(mapOf: dossier.readings.count, amounts) }
        copyPages = Paging(base: "copies", bytes: bytes, most: Self.copiesOfPage)
        pairs = ArticlePairs(dossier, index: index, amounts: amounts)
    }

    /// About what a claim takes on its page: a cell of the table for each column, and each sentence with what stands around it.
    private static func bytes(_ claim: Claim, width: Int) -> Int {
        claim.cells.prefix(ClaimItem.mostCells).reduce(360 + 280 * width) { $0 + 420 + $1.citation.text.utf8.count }
    }

    private static func bytes(_ disagreement: Disagreement) -> Int {
        disagreement.values.prefix(DisagreementItem.mostValues).reduce(700) { sum, value in
            value.says.prefix(DisagreementItem.mostSentences).reduce(sum + 300) { $0 + 540 + $1.text.utf8.count }
        }
    }

    /// What stands above the first copy: the map, the origins and the pairs.
    private static func bytes(mapOf articles: Int, _ amounts: SharedAmounts) -> Int {
        let drawn = min(articles, CopyMap.mostArticles)
        return 95 * min(2 * amounts.pairs.count, drawn * (drawn - 1)) + 450 * min(articles, mostGroups * membersOfGroup)
            + 330 * min(amounts.pairs.count, CopiesPage.mostPairs)
    }

    /// Origins of more articles are named only where they have several, and not all of them.
    static let mostMembers = 100
    static let mostGroups = 20
    static let membersOfGroup = 12

    /// Both versions, with their edits.
    private static func bytes(_ shared: SharedText) -> Int {
        1_000 + shared.a.text.utf8.count + shared.b.text.utf8.count + 150 * shared.edits.count
    }

    /// The page of a claim.
    func file(ofClaim claim: Int) -> String { claimPages.file(of: placeOfClaim[claim]) }

    /// The page of a disagreement.
    func file(ofDisagreement disagreement: Int) -> String { disagreementPages.file(of: placeOfDisagreement[disagreement]) }

    /// The page of a shared stretch; nil when no page shows it by itself.
    func file(ofCopy copy: Int) -> String? { placeOfCopy[copy].map(copyPages.file(of:)) }

    /// The claims that several sources make, in the order of the pages.
    var sharedClaims: [Int] { claims.filter { sections[$0].isShared } }

    private static func places(of order: [Int], count: Int) -> [Int] {
        var places = [Int](repeating: 0, count: count)
        for (place, item) in order.enumerated() { places[item] = place }
        return places
    }
}

/// A claim that an article makes.
struct Telling: Sendable {
    /// Its index in the dossier.
    let claim: Int
    /// What the article says; never a near cell.
    let cell: ClaimCell
}
