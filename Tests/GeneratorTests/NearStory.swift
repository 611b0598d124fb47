import Model

/// An invented story of six sources that wrote by themselves: what some of them say, others have something close to.
enum NearStory {
    static let names = ["a", "b", "c", "d", "e", "f"]

    private static let articles = names.map { name in
        PageFixture.article(
            id: name, title: nil,
            passages: [(.paragraph, "The ferry left \(name) at noon."), (.paragraph, "Some sixty people sailed from \(name).")])
    }

    /// A claim that some articles make and others come close to.
    private static func claim(_ id: String, says: String, near: String = "") -> Claim {
        let cells = articles.compactMap { article -> ClaimCell? in
            if says.contains(article.id) {
                let sentence = PageFixture.cite(article, "The ferry left \(article.id) at noon.")
                return ClaimCell(article: article.id, state: .says, citation: sentence, certainty: 0.954)
            }
            guard near.contains(article.id) else { return nil }
            let sentence = PageFixture.cite(article, "Some sixty people sailed from \(article.id).")
            return ClaimCell(article: article.id, state: .near, citation: sentence, because: "other number", certainty: 0.4567)
        }
        return Claim(id: id, lead: cells.first { $0.state == .says }?.citation ?? cells[0].citation, cells: cells)
    }

    /// The claims stand in the order in which they must not be shown.
    static let dossier = Dossier(
        id: "ferry", title: "Ferry", from: nil, to: nil, readings: articles.map(PageFixture.reading), actors: [], events: [],
        claims: [
            claim("lone", says: "a"), claim("perhaps", says: "b", near: "cd"), claim("two", says: "ab", near: "cdef"),
            claim("three", says: "abc", near: "d"), claim("four", says: "abcd", near: "e"),
        ],
        disagreements: [], sharedText: [], origins: articles.map { Origin(articles: [$0.id]) }, ownShares: [], summary: [], because: "So")
}
