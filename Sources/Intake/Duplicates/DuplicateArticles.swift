import Model

/// Makes one article of what the input holds several times: the same address, or the same text.
///
/// What is equal in both is the earlier in the input; of two texts under one address the later is the article (by what is stated of each, else
/// by their order), and the other a version of it; or, where one is a mere excerpt, the longer, and the other is named on it. Texts that the
/// input itself gives one id are versions too where they are stated to be of different days and have much in common. Never one article:
/// - equal texts whose publishers, addresses or days of publication are stated and differ: two papers that print one agency's words are two
///   sources;
/// - equal texts to which the input itself gives two ids: whoever names them apart counts them apart (and every article that has an id of
///   the input's own is in some dossier under that id, unless another has its address);
/// - texts under one address that have next to nothing in common: the address is then a mistake, or a page that changes by the hour.
struct DuplicateArticles {
    private(set) var articles: [FoundArticle] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// By address, and by text: places in `articles`.
    private var ofAddress: [String: [Int]] = [:]
    private var ofText: [UInt64: [Int]] = [:]
    /// By an id that the input gives: the place of its first article.
    private var ofID: [String: Int] = [:]
    /// By place in `articles`: its earlier versions, the earliest first.
    private var versions: [Int: [FoundArticle]] = [:]
    /// By file: the place of the first excerpt in it, and how many there are.
    private var excerpts: [String: (first: Int?, count: Int)] = [:]

    /// Less than this part of the other's length is an excerpt.
    private static let excerpt = 0.5
    /// What two versions share at the least of the shorter one's runs of words.
    private static let likeness = 0.2
    /// In bytes: what is longer is no teaser.
    private static let longestTeaser = 400.0

    /// Articles of one address or text that a new one is compared with: one page that hundreds of addresses show is no article anyway.
    private static let asked = 100

    /// Merges articles, which come in input order. O(text), but for texts that share an address.
    init(_ found: [FoundArticle]) {
        for article in found { add(article) }
        for (place, earlier) in versions {
            articles[place].article.versions = earlier.map { found in
                var version = found.article
                version.alsoAt = []
                return version
            }
            articles[place].article.nameVersions()
        }
        for (file, note) in excerpts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            diagnostics.append(
                Diagnostic(
                    .warning, file: file, line: note.first,
                    message:
                        "\(counted(note.count, "text is", "texts are")) far shorter than \(note.count == 1 ? "one" : "others") of the same address in the input; the longer \(note.count == 1 ? "is" : "are") shown",
                    hint: "the article's page names both places"))
        }
    }

    private mutating func add(_ new: FoundArticle) {
        if let address = new.address, address.namesPage {
            for index in (ofAddress[address.key] ?? []).prefix(Self.asked) {
                if let kind = kind(articles[index], new) { return merge(new, into: index, kind) }
            }
            if let other = ofAddress[address.key]?.first {
                diagnostics.append(
                    Diagnostic(
                        .warning, file: new.path, line: new.article.line,
                        message: "the article has the address of \(articles[other].place), but another text; both are kept",
                        hint: "check the addresses"))
            }
        }
        if new.hasStatedID, let index = ofID[new.article.id], isVersion(articles[index], new) {
            return merge(new, into: index, .earlierVersion)
        }
        for index in (ofText[new.likeness.key] ?? []).prefix(Self.asked) where isCopy(articles[index], new) {
            return merge(new, into: index, .copy)
        }
        articles.append(new)
        index(articles.count - 1)
    }

    private mutating func index(_ place: Int) {
        let article = articles[place]
        if let address = article.address, address.namesPage, ofAddress[address.key]?.contains(place) != true {
            ofAddress[address.key, default: []].append(place)
        }
        if article.hasStatedID, ofID[article.article.id] == nil { ofID[article.article.id] = place }
        if ofText[article.likeness.key]?.contains(place) != true { ofText[article.likeness.key, default: []].append(place) }
    }

    /// What the lesser of two texts under one address is to the other; nil where they have nothing to do with each other.
    private func kind(_ one: FoundArticle, _ other: FoundArticle) -> ArticleCopy.Kind? {
        let texts = [one.article.text, other.article.text]
        if one.likeness.key == other.likeness.key, TextLikeness.areEqual(texts[0], texts[1]) { return .copy }
        let isSameTitle = one.article.title != nil && one.article.title == other.article.title
        let lengths = texts.map { Double($0.utf8.count) }.sorted()
        // A first report is short too, but more than a teaser, and dated by itself.
        let isShort = lengths[0] < lengths[1] * Self.excerpt && !(lengths[0] >= Self.longestTeaser && order(one, other) != 0)
        // Teasers are seldom in the words of their articles. What the input gives an id of its own is no teaser by its length alone.
        let isTeaser = isShort && !(one.hasStatedID && other.hasStatedID)
        guard isTeaser || isSameTitle || TextLikeness.share(texts[0], texts[1]) >= Self.likeness else { return nil }
        return isShort ? .excerpt : .earlierVersion
    }

    /// Whether two texts with one id of the input's own are versions: of different days, with much in common.
    private func isVersion(_ one: FoundArticle, _ other: FoundArticle) -> Bool {
        guard let left = one.moment.flatMap(Self.minutes), let right = other.moment.flatMap(Self.minutes) else { return false }
        return left / CalendarDate.minutesOfDay != right / CalendarDate.minutesOfDay
            && TextLikeness.share(one.article.text, other.article.text) >= Self.likeness
            && !(one.address != nil && other.address != nil && one.address?.key != other.address?.key)
    }

    /// Below 0 where the first is stated to be the earlier, above where the later; 0 where nothing tells.
    private func order(_ one: FoundArticle, _ other: FoundArticle) -> Int {
        guard let left = one.moment.flatMap(Self.minutes), let right = other.moment.flatMap(Self.minutes) else { return 0 }
        return left < right ? -1 : left > right ? 1 : 0
    }

    private func isCopy(_ one: FoundArticle, _ other: FoundArticle) -> Bool {
        func differ<Value: Equatable>(_ values: Value?...) -> Bool {
            let known = values.compactMap { $0 }
            return known.count == 2 && known[0] != known[1]
        }
        let day = { (found: FoundArticle) in found.article.published.basis == .stated ? found.article.published.day : nil }
        return !(one.hasStatedID && other.hasStatedID && one.article.id != other.article.id)
            && !differ(one.address?.key, other.address?.key) && !differ(day(one), day(other))
            && !differ(one.article.publisher.map { slug($0) }, other.article.publisher.map { slug($0) })
            && TextLikeness.areEqual(one.article.text, other.article.text)
    }

    /// Puts a version among those of an article. The latest is the article, under the id that the input gives, else that of the earliest: whoever
    /// saves a page anew keeps its addresses. It goes by the ids of the others too.
    private mutating func mergeVersion(_ new: FoundArticle, into place: Int) {
        var latest = articles[place]
        let (copies, order) = (latest.article.alsoAt, latest.order)
        latest.article.alsoAt = []
        var all = (versions[place] ?? []) + [latest]
        let at = (all.lastIndex { self.order($0, new) <= 0 } ?? -1) + 1
        // The same text again in a row is no version of its own.
        let isKnown = [at - 1, at].contains { all.indices.contains($0) && TextLikeness.areEqual(all[$0].article.text, new.article.text) }
        if !isKnown { all.insert(new, at: at) }
        var best = all.removeLast()
        best.order = order
        let lesser = best.place == new.place ? latest : new
        var copy = lesser.copy(isKnown ? .copy : .earlierVersion)
        let id = (all + [best]).first(where: \.hasStatedID)?.article.id ?? all.first?.article.id ?? best.article.id
        if copy.id == id { copy.id = best.article.id }
        best.article.id = id
        best.article.alsoAt = copies + [copy]
        let modified = best.article.modified
        best.article.fill(from: lesser.article)
        best.article.modified = modified
        versions[place] = all
        articles[place] = best
        index(place)
    }

    private mutating func merge(_ new: FoundArticle, into place: Int, _ kind: ArticleCopy.Kind) {
        if kind == .earlierVersion { return mergeVersion(new, into: place) }
        // Taken out, so that the list grows in its place: an article may have thousands of copies.
        var copies: [ArticleCopy] = []
        swap(&copies, &articles[place].article.alsoAt)
        let old = articles[place]
        let isNewBetter = kind == .excerpt && new.article.text.utf8.count > old.article.text.utf8.count
        var (best, lesser) = isNewBetter ? (new, old) : (old, new)
        best.order = old.order
        copies.append(lesser.copy(kind))
        best.article.alsoAt = copies
        best.article.fill(from: lesser.article)
        articles[place] = best
        index(place)
        switch kind {
        case .copy, .earlierVersion: break
        case .excerpt:
            let note = excerpts[lesser.path] ?? (lesser.article.line, 0)
            excerpts[lesser.path] = (note.first, note.count + 1)
        }
    }

    /// Minutes on one scale, for moments that are precise to the day at the least.
    private static func minutes(_ moment: String) -> Int? {
        guard let time = CalendarTime(moment) else { return nil }
        switch time.value {
        case .clock(let day, let minute, let offset): return day.dayNumber * CalendarDate.minutesOfDay + minute - (offset ?? 0)
        case .day(let day): return day.dayNumber * CalendarDate.minutesOfDay
        default: return nil
        }
    }
}

extension Article {
    /// Gives the earlier versions ids of the article's own.
    mutating func nameVersions() {
        for index in versions.indices { versions[index].id = Self.versionID(id, index + 1) }
    }

    /// Takes from a copy what is known of it and not of this one.
    mutating func fill(from other: Article) {
        func take(_ field: Provenance.Field) {
            let known = other.provenance.first { $0.field == field }?.source
            credit(field, (known.map { $0 + " of " } ?? "") + other.place)
        }
        if title == nil, other.title != nil {
            title = other.title
            take(.title)
        }
        if publisher == nil, other.publisher != nil {
            publisher = other.publisher
            take(.publisher)
        }
        if authors.isEmpty, !other.authors.isEmpty {
            authors = other.authors
            take(.authors)
        }
        if url == nil, other.url != nil {
            url = other.url
            take(.url)
        }
        if published.value == nil, other.published.value != nil {
            published = other.published
            take(.published)
        }
        if modified == nil, other.modified != nil {
            modified = other.modified
            take(.modified)
        }
        let isStated = { (article: Article) in article.provenance.contains { $0.field == .language } }
        if !isStated(self), isStated(other) {
            language = other.language
            take(.language)
        }
    }
}
