import Model

/// The sources of a whole site: what each published in all dossiers.
struct SourcesInSite: Sendable {
    /// A source by its name: the publisher, else the host of the address.
    struct Outlet: Sendable {
        let id: String
        /// As its first article has it.
        let name: String
        /// The newest first, undated ones last.
        let articles: [DossierStanding.Published]
        let dossiers: Int
        /// Other sources that have text of it, with the words and the articles, most words first.
        let shared: [(name: String, id: String, words: Int, articles: Int)]

        var words: Int { articles.reduce(0) { $0 + $1.words } }
        /// The part of its words that no other article of their dossiers has.
        var own: Double {
            let all = words
            return all == 0 ? 1 : articles.reduce(0) { $0 + $1.own * Double($1.words) } / Double(all)
        }
        var base: String { SourcesInSite.base(id) }
    }

    /// Those with most articles first, then by name.
    let all: [Outlet]
    /// Articles of which nothing says where they were published.
    let nameless: Int

    static let list = "sources"

    fileprivate struct Draft {
        let name: String
        var articles: [DossierStanding.Published] = []
        var dossiers: Set<Int> = []
        var shared: [String: (words: Int, articles: Int)] = [:]
    }

    /// O(articles · log articles + shared text).
    init(_ parts: [AcrossPages.Part]) {
        var drafts: [String: Draft] = [:]
        var nameless = 0
        for (dossier, part) in parts.enumerated() {
            for article in part.record.standing.published {
                guard let name = article.source else {
                    nameless += 1
                    continue
                }
                drafts[Self.key(name), default: Draft(name: name)].add(article, of: dossier)
            }
        }
        let sorted = drafts.sorted { ($1.value.articles.count, $0.key) < ($0.value.articles.count, $1.key) }
        var taken: Set<String> = []
        let ids = Dictionary(
            uniqueKeysWithValues: sorted.map { ($0.key, uniqueSlug($0.value.name, fallback: Self.fallback, taken: &taken)) })
        all = sorted.map { key, draft in
            let shared = draft.shared.sorted { ($1.value.words, $0.key) < ($0.value.words, $1.key) }.compactMap { other, amount in
                ids[other].map { (name: drafts[other]?.name ?? other, id: $0, words: amount.words, articles: amount.articles) }
            }
            let articles = draft.articles.indices.sorted { left, right in
                (draft.articles[right].day ?? .min, left) < (draft.articles[left].day ?? .min, right)
            }
            return Outlet(
                id: ids[key] ?? "", name: draft.name, articles: articles.map { draft.articles[$0] }, dossiers: draft.dossiers.count,
                shared: shared)
        }
        self.nameless = nameless
    }

    /// The first page of a source, from the folder of the site's lists; nil where its name alone does not say which that is.
    static func file(ofSource name: String) -> String? {
        let plain = slug(name)
        return plain.isEmpty || plain != key(name) || plain.hasPrefix(fallback) ? nil : "\(base(plain)).html"
    }

    private static func base(_ id: String) -> String { "\(list)-\(id)" }

    private static let fallback = "source"

    /// Capitals and marks make no other source. Word by word, as a slug of a whole name is cut off.
    static func key(_ name: String) -> String {
        let words = name.split(whereSeparator: \.isWhitespace).map { slug(String($0)) }.filter { !$0.isEmpty }
        return words.isEmpty ? name : words.joined(separator: "-")
    }
}

extension SourcesInSite.Draft {
    fileprivate mutating func add(_ article: DossierStanding.Published, of dossier: Int) {
        articles.append(article)
        dossiers.insert(dossier)
        var counted: Set<String> = []
        let own = SourcesInSite.key(name)
        for other in article.shared {
            let key = SourcesInSite.key(other.source)
            guard key != own else { continue }
            shared[key, default: (0, 0)].words += other.words
            if counted.insert(key).inserted { shared[key, default: (0, 0)].articles += 1 }
        }
    }
}
