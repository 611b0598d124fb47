/// Where the articles of a dossier come from, as far as their words show it.
public struct OriginTree: Sendable, Hashable {
    /// The roots, in the order of their first articles; every article is in one.
    public var roots: [Root]
    /// What leads from an article to where it, or a sentence of it, comes from; in the order of the dossier's articles.
    public var edges: [Edge]

    /// Creates a tree.
    public init(roots: [Root] = [], edges: [Edge] = []) {
        self.roots = roots
        self.edges = edges
    }

    /// Articles that come from one place.
    public struct Root: Sendable, Hashable {
        /// The agency or outlet that their bylines name; nil where the first of the articles is all that is known of the place.
        public var outlet: String?
        /// Ids, in the dossier's order; at least one.
        public var articles: [String]

        /// Creates a root.
        public init(outlet: String? = nil, articles: [String]) {
            self.outlet = outlet
            self.articles = articles
        }
    }

    /// One step towards a root.
    public struct Edge: Sendable, Hashable {
        /// By what the step is known.
        public enum Kind: String, Sendable, CaseIterable {
            /// A large part of the article stands in an earlier one.
            case copied
            /// A byline, a dateline or the publisher names an agency: the article as a whole is its.
            case byline
            /// A sentence says from whom it has what it says.
            case attribution
            /// The text has the address of another article.
            case link

            /// Whether the article as a whole comes from there, and not a sentence of it.
            public var isWhole: Bool { self == .copied || self == .byline }
        }

        /// By what the step is known.
        public var kind: Kind
        /// The id of the article that it starts from.
        public var article: String
        /// The id of the article that it leads to; nil where it leads to an outlet that has none here.
        public var toArticle: String?
        /// The name of the outlet that it leads to, as the words have it or as it is usually called; nil for copies and links.
        public var outlet: String?
        /// The words that show it. Nil where the input states it beside the text.
        public var words: Citation?
        /// For `copied`: the part of the article's words that stand in the other, 0 to 1.
        public var share: Double?

        /// Creates an edge.
        public init(kind: Kind, article: String, toArticle: String? = nil, outlet: String? = nil, words: Citation?, share: Double? = nil) {
            self.kind = kind
            self.article = article
            self.toArticle = toArticle
            self.outlet = outlet
            self.words = words
            self.share = share
        }
    }
}
