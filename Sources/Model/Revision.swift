/// What was changed from one version of an article to the next.
public struct Revision: Sendable, Hashable {
    /// A passage that was changed, put in or cut.
    public struct Passage: Sendable, Hashable {
        /// The whole passage in the earlier version; nil for one that was put in.
        public var earlier: Citation?
        /// The whole passage in the later one; nil for one that was cut.
        public var later: Citation?
        /// What was changed, where it is in both: `a` lies in the earlier version's text, `b` in that of the later.
        public var edits: [TextEdit]

        /// Creates a passage.
        public init(earlier: Citation?, later: Citation?, edits: [TextEdit] = []) {
            self.earlier = earlier
            self.later = later
            self.edits = edits
        }
    }

    /// The article's id.
    public var article: String
    /// The number of the earlier version, from 1 on: its place in `Article.versions`, and behind `@` in its id.
    public var version: Int
    /// In the order of the later version; what was cut stands where it stood.
    public var passages: [Passage]
    /// Numbers, times and names that were changed, headlines aside, as an index into `passages` and one into its edits.
    public var values: [Value]

    /// A number, time or name in the place of another.
    public struct Value: Sendable, Hashable {
        /// Index into `passages`.
        public var passage: Int
        /// Index into its edits.
        public var edit: Int

        /// Creates a value.
        public init(passage: Int, edit: Int) {
            self.passage = passage
            self.edit = edit
        }
    }

    /// Creates a revision.
    public init(article: String, version: Int, passages: [Passage], values: [Value]) {
        self.article = article
        self.version = version
        self.passages = passages
        self.values = values
    }
}

extension Article {
    /// When this version was published or changed, as stated; nil where neither is.
    public var moment: String? { modified ?? (published.basis == .stated ? published.value : nil) }

    /// A version, counted from 1; the last is this one.
    public func version(_ number: Int) -> Article { number <= versions.count ? versions[number - 1] : self }

    /// The id of an earlier version: `ID@1` for the earliest.
    public static func versionID(_ id: String, _ number: Int) -> String { "\(id)@\(number)" }
}
