import Foundation

/// The headline of a page's article, as the page prints it where it does.
struct HeadlineChoice {
    /// The headline and where it came from.
    private(set) var best: (text: String, source: String)?

    /// `visible` are short texts above the article.
    init(_ head: DocumentHead, linked: LinkedData, publisher: String?, visible: [String]) {
        var stated: [(text: String, source: String)] = []
        func add(_ text: String?, _ source: String) {
            guard let text = text.flatMap(PlainWords.line) else { return }
            let bare = Self.withoutSite(text, publisher)
            guard !bare.isEmpty, PlainWords.key(bare) != publisher.map(PlainWords.key) else { return }
            stated.append((bare, source))
        }
        add(linked.text("headline"), "JSON-LD headline")
        add(head.meta("og:title"), "meta og:title")
        add(head.meta("twitter:title"), "meta twitter:title")
        add(head.meta("dc.title") ?? head.meta("dcterms.title"), "meta dc.title")
        add(linked.text("name"), "JSON-LD name")
        add(head.title, "title of the page")
        let printed = head.headings.filter { $0.level <= Self.lowestHeading && PlainWords.key($0.text) != publisher.map(PlainWords.key) }
        // The page prints what is stated.
        let keys = Dictionary(stated.map { (PlainWords.key($0.text), $0.source) }, uniquingKeysWith: { first, _ in first })
        for heading in printed {
            if let source = keys[PlainWords.key(heading.text)] {
                best = (heading.text, source)
                return
            }
        }
        // "Bridge closed | District": a title may have the part of the site behind it that the page does not print with it.
        let bare = stated.compactMap { title in Self.withoutLastPiece(title.text).map { (text: $0, source: title.source) } }
            .filter { PlainWords.words($0.text).count >= Self.manyWords }
        func first(of lines: [String]) -> (text: String, source: String)? {
            for title in bare {
                let key = PlainWords.key(title.text)
                if let line = lines.first(where: { PlainWords.key($0) == key }) { return (line, title.source) }
            }
            return nil
        }
        if let found = first(of: printed.map(\.text)) {
            best = found
            return
        }
        // What the site prints for readers is the headline, and what it gives to search engines another wording of it.
        let ranked = printed.filter { $0.level == 1 }.map { heading in
            (heading: heading, common: stated.map { Self.common($0.text, heading.text) }.max { $0.words < $1.words } ?? (0, 0))
        }
        if let top = ranked.max(by: { $0.common.words < $1.common.words }), top.common.share >= Self.likeEnough || stated.isEmpty {
            // "Dec 18 2025 Bridge closed": a date may stand within the element of the headline.
            let bare = stated.first { Self.isDated(top.heading.text, $0.text) }
            best = bare ?? (top.heading.text, "heading of the page")
            return
        }
        best = first(of: visible) ?? stated.first
    }

    /// A headline has so many words at least.
    private static let manyWords = 3

    private static func withoutLastPiece(_ title: String) -> String? {
        let pieces = SiteName.pieces(of: title)
        guard pieces.count > 1, let last = pieces.last, let cut = position(of: last, in: title, backwards: true) else { return nil }
        return String(title[..<cut]).trimmingEnd { $0 == " " || SiteName.isSeparator(String($0)) }
    }

    /// h1 to h3.
    private static let lowestHeading = 3
    /// The share of words that two wordings of one headline have in common.
    private static let likeEnough = 0.2

    /// True where a heading is a title with numbers, as of a date, and few words before it.
    private static func isDated(_ heading: String, _ title: String) -> Bool {
        let (all, own) = (PlainWords.words(heading), PlainWords.words(title))
        guard own.count >= 3, all.count > own.count, all.count - own.count <= 4, all.suffix(own.count).map(\.hash) == own.map(\.hash) else {
            return false
        }
        return all.prefix(all.count - own.count).contains { $0.start == .digit }
    }

    /// How many longer words two texts have in common, and the share of the shorter one's that is.
    private static func common(_ left: String, _ right: String) -> (words: Int, share: Double) {
        let words = [left, right].map { Set(PlainWords.words($0).filter { $0.length >= 3 }.map(\.hash)) }
        let least = words.map(\.count).min() ?? 0
        let common = words[0].intersection(words[1]).count
        return (common, least == 0 ? 0 : Double(common) / Double(least))
    }

    /// A title without the name of the site at its end or front: "Bridge closed - City News | The Courier".
    static func withoutSite(_ title: String, _ publisher: String?) -> String {
        guard let publisher else { return title }
        let site = PlainWords.letters(publisher)
        // "Wexmoor Post: Lock closed", of The Wexmoor Post.
        if let colon = title.range(of: ": ") {
            let letters = PlainWords.letters(String(title[..<colon.lowerBound]))
            if !letters.isEmpty, letters == site || "the" + letters == site || letters == "the" + site {
                return String(title[colon.upperBound...])
            }
        }
        let pieces = SiteName.pieces(of: title)
        guard pieces.count > 1 else { return title }
        func isSite(_ piece: String) -> Bool {
            let letters = PlainWords.letters(piece)
            return letters == site || (letters.utf8.count >= 4 && site.contains(letters))
                || (site.utf8.count >= 3 && letters.contains(site) && piece.utf8.count < 40)
        }
        if let last = pieces.last, isSite(last), let bare = withoutLastPiece(title) { return bare }
        if isSite(pieces[0]), let next = position(of: pieces[1], in: title, backwards: false) { return String(title[next...]) }
        return title
    }

    private static func position(of piece: String, in title: String, backwards: Bool) -> String.Index? {
        title.range(of: piece, options: backwards ? .backwards : [])?.lowerBound
    }
}
