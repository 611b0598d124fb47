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
    private init(_ groups: [Group]) { self.groups = groups }

    /// The same entries with some of the articles alone, given by their numbers and numbered anew.
    func only(_ numbers: [Int: Int]) -> SettledGroups {
        SettledGroups(groups.map { Group(articles: $0.articles.compactMap { numbers[$0] }, not: $0.not.compactMap { numbers[$0] }) })
    }

    /// Links that hold the articles of an entry together. An entry has a number of its own, from `first` on, that its articles are linked to.
    func links(firstEntry first: Int) -> [StoryLink] {
        groups.enumerated().flatMap { entry, group in
            group.articles.map { StoryLink(left: $0, right: first + entry, strength: StoryLink.unbreakable) }
        }
    }
}
