import Model

/// What the user settled about which articles belong together, in numbers of articles.
struct SettledGroups: Sendable {
    /// One entry.
    struct Group: Sendable {
        /// Articles that are in the dossier, ascending.
        var articles: [Int]
        /// Articles that are not, ascending.
        var not: [Int]
    }

    /// In the order of the file; entries that name no article as theirs have none.
    let groups: [Group]

    /// Entries of the file by the ids of the articles, in order. Ids that no article has are left out, as is an article that an entry
    /// before has already.
    init(_ entries: [DossierCorrection], ids: [String]) {
        guard !entries.isEmpty else {
            groups = []
            return
        }
        let numbers = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var taken: Set<Int> = []
        groups = entries.map { entry in
            let articles = entry.articles.compactMap { numbers[$0.text] }.filter { taken.insert($0).inserted }.sorted()
            return Group(articles: articles, not: entry.articles.isEmpty ? [] : entry.not.compactMap { numbers[$0.text] }.sorted())
        }
    }
}
