import Model

/// What the pages call the dossier and its articles.
extension DossierFolder {
    var title: String { Self.title(dossier.title, id: dossier.id, readings: dossier.readings, t) }

    /// What the pages call a dossier that may have no title.
    static func title(_ stated: String, id: String, readings: [Reading], _ t: MessageCatalog) -> String {
        stated.isEmpty ? readings.first.map { title(of: $0, t).title } ?? t(.dossierTitle, [.name: id]) : stated
    }

    /// What the pages call an article: words of its own, else its id.
    static func title(of reading: Reading, _ t: MessageCatalog) -> (title: String, isHeadline: Bool) {
        ownTitle(of: reading) ?? (t(.articleTitle, [.name: reading.article.id]), false)
    }

    /// The headline of an article, else its opening words; nil where it has neither.
    static func ownTitle(of reading: Reading) -> (title: String, isHeadline: Bool)? {
        if let title = reading.article.title.map(withoutTrailingDash), !title.isEmpty { return (title, true) }
        return openingWords(of: reading).map { ($0, false) }
    }

    /// The source whose headline the title is, where it is one source's alone.
    var titleSource: Int? {
        let holders = sources.indices.filter { sources[$0].hasTitle && sources[$0].title.contains(title) }
        return isSingle || holders.count != 1 ? nil : holders[0]
    }

    /// Its mark, leading there from where it is shown.
    func titleMark(from start: (String) -> String = { $0 }) -> PageValue? {
        titleSource.map {
            MarkLink.value(of: sources[$0], href: start(sources[$0].file), label: t(.itsHeadline, [.name: sources[$0].label]))
        }
    }

    /// "29–30 December 2021", or empty when no article is dated.
    var dates: String {
        guard let from = dossier.from, let to = dossier.to else { return "" }
        return t.dates.words(from: from, through: to)
    }

    /// A headline without the dash or bar behind which its site's name stood.
    static func withoutTrailingDash(_ title: String) -> String {
        var end = title.endIndex
        while end > title.startIndex, case let last = title[title.index(before: end)], last.isWhitespace || "-–—|".contains(last) {
            end = title.index(before: end)
        }
        return String(title[..<end].drop(while: \.isWhitespace))
    }

    /// The start of an article without a headline, cut at a word; nil where there is no sentence.
    private static func openingWords(of reading: Reading) -> String? {
        guard let range = reading.opening else { return nil }
        let words = reading.article.text.slice(range).split(whereSeparator: \.isWhitespace)
        let cut = words.prefix(wordsOfOpening).joined(separator: " ").prefix(lengthOfOpening)
        return words.count > wordsOfOpening ? cut + "\u{A0}…" : String(cut)
    }

    /// Enough to know the article again; a scraped line without spaces must not become a title of any length.
    private static let wordsOfOpening = 9
    private static let lengthOfOpening = 100
}
