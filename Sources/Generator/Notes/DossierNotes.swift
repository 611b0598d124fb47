import Model

/// The notes about a dossier's articles: where each stands on their pages, and those whose words are gone.
struct DossierNotes: Sendable {
    /// A note that has its place.
    struct Placed: Sendable {
        let note: Note
        /// By what the note says and is about, so that it lasts: `note-1k3x9d2`.
        let anchor: String
        /// The article, by index.
        let article: Int
        /// Where its words begin; nil for the whole article and for its headline.
        let passage: String?
        /// Its words in the article's text, in bytes; nil where it has none there.
        let range: TextRange?

        /// Where its words begin; those that have none stand before all others.
        var start: Int { range?.lowerBound ?? -1 }
    }

    /// A note that has none.
    struct Lost: Sendable {
        enum Reason: Sendable {
            /// It is about a page that the dossier does not have.
            case page
            /// The article no longer has its words.
            case words
            /// Its words may not be published.
            case withheld
        }

        let note: Note
        /// Nil where it names no article.
        let article: Int?
        let reason: Reason
    }

    /// In the order of the articles, and of the places in them.
    private(set) var placed: [Placed] = []
    private(set) var lost: [Lost] = []
    /// Of each article with more notes than are shown, by index: the first that is not.
    private(set) var leftOut: [(article: Int, note: Note)] = []
    private var ofArticle: [Int: Range<Int>] = [:]

    /// Of one article.
    static let most = 1_000

    /// None.
    init() {}

    /// Places the notes about articles. `whole` are their readings before anything is withheld of them, `shown` those after; `article` tells which a
    /// note is about. O(text of articles with notes + notes × text of theirs).
    init(_ notes: [Note], whole: [Reading], shown: [Reading], article: (Note) -> Int?) {
        var byArticle: [Int: [Note]] = [:]
        for note in notes {
            if let index = article(note) {
                byArticle[index, default: []].append(note)
            } else {
                lost.append(Lost(note: note, article: nil, reason: .page))
            }
        }
        var taken: Set<String> = []
        for (index, notes) in byArticle.sorted(by: { $0.key < $1.key }) {
            let places = QuotedPlaces(whole[index].article.text)
            let headline = whole[index].article.title.map { QuotedPlaces($0) }
            var own: [Placed] = []
            if notes.count > Self.most { leftOut.append((index, notes[Self.most])) }
            for note in notes.prefix(Self.most) {
                let anchor = Self.anchor(note, article: whole[index].article.id, &taken)
                switch Self.place(of: note, in: places, headline: headline, whole[index].article, shown[index].article) {
                case .success(let range):
                    let passage = range.flatMap { shown[index].article.passage(at: $0.lowerBound)?.id }
                    own.append(Placed(note: note, anchor: anchor, article: index, passage: passage, range: range))
                case .failure(let fault): lost.append(Lost(note: note, article: index, reason: fault.reason))
                }
            }
            let start = placed.count
            placed += own.enumerated().sorted { left, right in
                (left.element.start, left.offset) < (right.element.start, right.offset)
            }.map(\.element)
            ofArticle[index] = start..<placed.count
        }
    }

    /// Those about an article, by its index.
    subscript(article index: Int) -> ArraySlice<Placed> { placed[ofArticle[index] ?? 0..<0] }

    private struct Fault: Error {
        let reason: Lost.Reason
    }

    /// Nil for the whole article, and for a headline that is not part of its text.
    private static func place(
        of note: Note, in places: QuotedPlaces, headline: QuotedPlaces?, _ whole: Article, _ shown: Article
    ) -> Result<TextRange?, Fault> {
        guard let quote = note.quote else { return .success(nil) }
        guard let range = places.place(of: quote, near: note.start) else {
            return headline?.place(of: quote) != nil ? .success(nil) : .failure(Fault(reason: .words))
        }
        let isShown = shown.passage(at: range.lowerBound) != nil && shown.text(of: range) == whole.text(of: range)
        return isShown ? .success(range) : .failure(Fault(reason: .withheld))
    }

    private static func anchor(_ note: Note, article: String, _ taken: inout Set<String>) -> String {
        let parts = [article, note.quote?.exact ?? "", note.text, note.author ?? ""]
        let name = "note-" + String(FNV1a.hash(parts.joined(separator: "\u{0}").utf8), radix: 36)
        var anchor = name
        var number = 2
        while !taken.insert(anchor).inserted {
            anchor = "\(name)-\(number)"
            number += 1
        }
        return anchor
    }
}

extension ArraySlice<DossierNotes.Placed> {
    /// Of the notes about an article those whose words begin in a part of its text. O(log count).
    func starting(in part: TextRange) -> Self {
        self[partitioningIndex { $0.start >= part.lowerBound }..<partitioningIndex { $0.start >= part.upperBound }]
    }

    /// Those about the whole article and its headline, by its passage.
    func above(headline: String?) -> [DossierNotes.Placed] { filter { $0.passage == nil || $0.passage == headline } }
}
