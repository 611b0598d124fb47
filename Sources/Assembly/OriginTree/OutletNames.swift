import Model
import Reader

/// The names of news agencies and of the outlets of a dossier, and the words by which a text names one as its source.
struct OutletNames {
    /// By first word: the further words, and what the outlet is usually called.
    private let byFirst: [String: [(rest: [String], name: String, isAgency: Bool)]]
    /// By name: articles of the outlet here, in the dossier's order.
    private let articles: [String: [Int]]
    private let ids: [String]
    private let words: AttributionWords

    /// The names of the publishers of some readings beside those of the agencies.
    init(_ readings: [Reading], words: AttributionWords) {
        self.words = words
        var names: [(words: [String], name: String, isAgency: Bool)] = Self.agencies
        var articles: [String: [Int]] = [:]
        for (place, reading) in readings.enumerated() {
            guard let publisher = reading.article.publisher else { continue }
            let agency = Self.agencyOf[publisher]
            if agency == nil, articles[publisher] == nil { names += Self.forms(of: publisher, words).map { ($0, publisher, false) } }
            articles[agency ?? publisher, default: []].append(place)
        }
        // The longest first: "Fox News" is not "Fox".
        byFirst = Dictionary(grouping: names.sorted { ($1.words.count, $0.name) < ($0.words.count, $1.name) }, by: { $0.words[0] })
            .mapValues { $0.map { (Array($0.words.dropFirst()), $0.name, $0.isAgency) } }
        self.articles = articles
        ids = readings.map(\.article.id)
    }

    /// The name of a publisher as it stands by itself and inside of a sentence: "The Guardian", "the Guardian".
    private static func forms(of name: String, _ words: AttributionWords) -> [[String]] {
        let parts = name.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = parts.first.map({ Lexicon.plain($0[...]) }) else { return [] }
        return parts.count > 1 && first != parts[0] && words.determiners.contains(first) ? [parts, [first] + parts.dropFirst()] : [parts]
    }

    /// The forms of names: words of the text, and what the agency is usually called.
    private static let agencies: [(words: [String], name: String, isAgency: Bool)] = EmbeddedFiles.entries("origins/agencies.txt").flatMap {
        line -> [(words: [String], name: String, isAgency: Bool)] in
        let forms = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
        guard let name = forms.first?.joined(separator: " ") else { return [] }
        return forms.map { ($0, name, true) }
    }

    /// From each form of an agency's name to what it is usually called.
    private static let agencyOf = Dictionary(agencies.map { ($0.words.joined(separator: " "), $0.name) }) { first, _ in first }

    /// The name that stands at a place among words, and how many of them it takes.
    private func name(at place: Int, in texts: [Substring]) -> (name: String, isAgency: Bool, length: Int)? {
        guard texts.indices.contains(place) else { return nil }
        for form in byFirst[String(texts[place])] ?? [] {
            let rest = texts[(place + 1)...].prefix(form.rest.count)
            if rest.count == form.rest.count, zip(rest, form.rest).allSatisfy({ $0 == $1 }) {
                return (form.name, form.isAgency, 1 + rest.count)
            }
        }
        return nil
    }

    /// The agency that the publisher, the authors, a byline or the dateline of an article names, and the words that do, where they stand in
    /// the text.
    func agency(of reading: Reading) -> (name: String, words: Citation?)? {
        let article = reading.article
        for stated in [article.publisher].compactMap(\.self) + article.authors {
            if let agency = Self.agencyOf[stated] { return (agency, nil) }
            let texts = stated.split { $0.isWhitespace || ",;/".contains($0) }
            for place in texts.indices {
                if let found = name(at: place, in: texts), found.isAgency { return (found.name, nil) }
            }
        }
        for passage in article.passages where passage.kind == .byline {
            let tokens = tokens(of: reading, in: passage.range)
            let texts = tokens.map { article.text.slice($0.range) }
            for place in texts.indices {
                guard let found = name(at: place, in: texts), found.isAgency else { continue }
                let range = tokens[place].range.lowerBound..<tokens[place + found.length - 1].range.upperBound
                return (found.name, Citation(article: article.id, passage: passage.id, range: range, text: article.text(of: range)))
            }
        }
        return dateline(of: reading)
    }

    /// "LONDON (AP) — " at the head of the first paragraphs, or "(AFP)" alone at the end of the last.
    private func dateline(of reading: Reading) -> (name: String, words: Citation?)? {
        let article = reading.article
        let paragraphs = article.passages.filter { $0.kind == .paragraph }
        for passage in paragraphs.prefix(Self.openingParagraphs) {
            let tokens = tokens(of: reading, in: passage.range).prefix(Self.datelineWords)
            if let found = inBrackets(tokens, of: reading, passage) { return found }
        }
        guard let last = paragraphs.last else { return nil }
        return inBrackets(tokens(of: reading, in: last.range).suffix(Self.creditWords), of: reading, last)
    }

    private static let openingParagraphs = 2
    private static let datelineWords = 12
    private static let creditWords = 5

    private func inBrackets(_ tokens: ArraySlice<Token>, of reading: Reading, _ passage: Passage) -> (name: String, words: Citation?)? {
        let (article, tokens) = (reading.article, Array(tokens))
        let texts = tokens.map { article.text.slice($0.range) }
        for place in texts.indices where texts[place] == "(" {
            guard let found = name(at: place + 1, in: texts), found.isAgency else { continue }
            let end = place + 1 + found.length
            guard texts.indices.contains(end), texts[end] == ")" else { continue }
            let range = tokens[place].range.lowerBound..<tokens[end].range.upperBound
            return (found.name, Citation(article: article.id, passage: passage.id, range: range, text: article.text(of: range)))
        }
        return nil
    }

    private func tokens(of reading: Reading, in range: TextRange) -> ArraySlice<Token> {
        reading.tokens.elements(startingIn: range, at: \.range.lowerBound)
    }

    /// Each outlet that sentences of an article name as their source, once, with the first sentence that does. An article is not its own source.
    func attributions(in reading: Reading, at place: Int) -> [OriginTree.Edge] {
        let article = reading.article
        let own = article.publisher.map { Self.agencyOf[$0] ?? $0 }
        let whole = agency(of: reading)?.name
        var seen: Set<String> = []
        var edges: [OriginTree.Edge] = []
        for sentence in reading.sentences {
            let tokens = reading.tokens[sentence.tokens]
            let texts = tokens.map { article.text.slice($0.range) }
            for start in texts.indices {
                guard let found = name(at: start, in: texts), found.name != own, found.name != whole,
                    words.isSource(start..<start + found.length, in: texts), seen.insert(found.name).inserted
                else { continue }
                let earlier = articles[found.name]?.last { $0 < place }
                edges.append(
                    OriginTree.Edge(
                        kind: .attribution, article: article.id, toArticle: earlier.map { ids[$0] }, outlet: found.name,
                        words: Citation(
                            article: article.id, passage: article.passages[sentence.passage].id, range: sentence.range,
                            text: article.text(of: sentence.range))))
            }
        }
        return edges
    }
}

/// The words around the name of an outlet that make it the source of what is said, from `Data/<code>/origins/`.
struct AttributionWords: Sendable {
    private let before: [[String]]
    private let after: [[String]]
    /// "the"
    fileprivate let determiners: Set<String>

    init(_ lists: WordLists, lexicon: Lexicon) {
        determiners = lexicon.words("definite-opener")
        func phrases(_ list: String) -> [[String]] { lists.entries(list).map { $0.split(separator: " ").map(String.init) } }
        before = phrases("before-outlets")
        after = phrases("after-outlets")
    }

    /// True for "told AFP", "according to the Guardian", "Reuters reported".
    func isSource(_ name: Range<Int>, in texts: [Substring]) -> Bool {
        func stands(_ phrase: [String], at start: Int) -> Bool {
            start >= 0 && start + phrase.count <= texts.count
                && zip(texts[start..<start + phrase.count], phrase).allSatisfy { Lexicon.plain($0) == $1 }
        }
        return after.contains { stands($0, at: name.upperBound) } || before.contains { stands($0, at: name.lowerBound - $0.count) }
    }
}
