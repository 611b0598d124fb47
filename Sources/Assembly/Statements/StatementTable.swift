import Foundation
import Model

/// A sentence of the running text and what it is about.
struct Statement {
    /// Index into the readings.
    let article: Int
    /// Index into the reading's sentences.
    let sentence: Int
    let range: TextRange
    let tokens: Range<Int>
    /// Sorted, each once.
    let features: [Int]
}

/// The sentences of a dossier with their features: actors, dates, figures and words. Names, dates and figures stand as what they mean, so
/// that two sentences which write them differently agree.
struct StatementTable {
    /// What a feature stands for.
    enum Kind {
        case word, actor, date, figure
    }

    let readings: [Reading]
    let statements: [Statement]
    /// By feature.
    let kinds: [Kind]
    /// By feature: how telling it is; rare features most (inverse document frequency over sentences).
    let weights: [Double]
    /// By article and token: the feature that starts there, or −1.
    let tokenFeatures: [[Int]]
    /// By article and sentence: the statement, or −1 for bylines, captions and the like.
    let statementOfSentence: [[Int]]
    let vocabulary: Vocabulary
    var words: NewsWords { vocabulary.news }
    /// From an article's id to its index.
    let articleIndex: [String: Int]
    /// By feature that is an actor: its index.
    private let actorOfFeature: [Int: Int]
    let actors: [Actor]
    /// By feature that is an action: its concept.
    private let actionNames: [Int: String]
    /// By statement: the length of its vector of weights.
    private let lengths: [Double]

    /// Reads all sentences once. O(tokens).
    init(readings: [Reading], actors: [Actor], vocabulary: Vocabulary) {
        let words = vocabulary.news
        var features = FeatureNames()
        let articleIndex = Dictionary(readings.enumerated().map { ($1.article.id, $0) }) { first, _ in first }
        var actorMentions = [[(TextRange, Int)]](repeating: [], count: readings.count)
        for (index, actor) in actors.enumerated() {
            for mention in actor.mentions {
                if let article = articleIndex[mention.article] { actorMentions[article].append((mention.range, index)) }
            }
        }
        var statements: [Statement] = []
        var tokenFeatures: [[Int]] = []
        var statementOfSentence: [[Int]] = []
        for (article, reading) in readings.enumerated() {
            let marks = TokenMarks(reading: reading, actors: actorMentions[article], words: words).features(&features)
            tokenFeatures.append(marks)
            var ofSentence = [Int](repeating: -1, count: reading.sentences.count)
            for (index, sentence) in reading.sentences.enumerated()
            where Self.isStatement(reading.article.passages[sentence.passage].kind) {
                let found = Set(marks[sentence.tokens].filter { $0 >= 0 }).sorted()
                guard found.count >= Self.fewestFeatures, found.contains(where: { features.kinds[$0] == .word }),
                    !reading.isPosting(sentence)
                else { continue }
                ofSentence[index] = statements.count
                statements.append(
                    Statement(article: article, sentence: index, range: sentence.range, tokens: sentence.tokens, features: found))
            }
            statementOfSentence.append(ofSentence)
        }
        var frequencies = [Int](repeating: 0, count: features.kinds.count)
        for statement in statements { for feature in statement.features { frequencies[feature] += 1 } }
        let count = Double(statements.count)
        let weights = zip(frequencies, features.kinds).map { frequency, kind in
            log(1 + count / Double(max(frequency, 1))) * Self.emphasis(of: kind)
        }
        lengths = statements.map { $0.features.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot() }
        self.readings = readings
        self.statements = statements
        self.kinds = features.kinds
        self.weights = weights
        self.tokenFeatures = tokenFeatures
        self.statementOfSentence = statementOfSentence
        self.vocabulary = vocabulary
        self.articleIndex = articleIndex
        self.actors = actors
        actorOfFeature = Dictionary(actors.indices.compactMap { index in features.ids["@\(index)"].map { ($0, index) } }) { first, _ in
            first
        }
        actionNames = Dictionary(words.actions.compactMap { name in features.ids[name].map { ($0, name) } }) { first, _ in first }
    }

    /// A sentence with fewer features says too little to be compared, and so does one of names, times and figures alone: the stamp of a page.
    private static let fewestFeatures = 3

    private static func emphasis(of kind: Kind) -> Double {
        switch kind {
        case .word: 1
        case .actor: 0.8
        case .date, .figure: 1.3
        }
    }

    private static func isStatement(_ kind: Passage.Kind) -> Bool {
        switch kind {
        case .title, .paragraph, .quote, .list: true
        case .byline, .heading, .caption: false
        }
    }

    /// True for the words of a headline.
    func isHeadline(_ statement: Int) -> Bool { isHeadline(statements[statement]) }

    func isHeadline(_ statement: Statement) -> Bool {
        let reading = readings[statement.article]
        return reading.article.passages[reading.sentences[statement.sentence].passage].kind == .title
    }

    /// By article: the indices of its statements.
    var statementsOfArticles: [Range<Int>] {
        var start = 0
        return readings.indices.map { article in
            let end = statements[start...].firstIndex { $0.article != article } ?? statements.count
            defer { start = end }
            return start..<end
        }
    }

    /// By article: the index of its origin; an article in none has one of its own.
    func indices(of origins: [Origin]) -> [Int] {
        var result = readings.indices.map { origins.count + $0 }
        for (index, origin) in origins.enumerated() {
            for id in origin.articles { if let article = articleIndex[id] { result[article] = index } }
        }
        return result
    }

    /// The feature of a date in a statement, or nil when it says nothing or is part of a name.
    func feature(of date: DateMention, in statement: Statement) -> Int? {
        let tokens = readings[statement.article].tokens
        guard let token = statement.tokens.first(where: { tokens[$0].range.upperBound > date.range.lowerBound }) else { return nil }
        let feature = tokenFeatures[statement.article][token]
        return feature >= 0 && kinds[feature] == .date ? feature : nil
    }

    /// The actor that a feature stands for, or nil.
    func actor(_ feature: Int) -> Actor? { actorOfFeature[feature].map { actors[$0] } }

    /// The concept of a feature that says what happens to counted things, or nil.
    func actionName(_ feature: Int) -> String? { actionNames[feature] }

    /// The cosine of two statements, 0 to 1. O(features).
    func similarity(_ left: Int, _ right: Int) -> Double {
        let product = statements[left].features.sortedIntersection(statements[right].features).reduce(0) { $0 + weights[$1] * weights[$1] }
        let length = lengths[left] * lengths[right]
        return length > 0 ? product / length : 0
    }

    /// The cosine of two sorted lists of features, 0 to 1. O(features).
    func cosine(_ left: [Int], _ right: [Int]) -> Double {
        func length(_ features: [Int]) -> Double { features.reduce(0) { $0 + weights[$1] * weights[$1] } }
        let product = length(left.sortedIntersection(right))
        return product == 0 ? 0 : product / (length(left) * length(right)).squareRoot()
    }

    /// The words of a statement and where they stand.
    func citation(_ statement: Int) -> Citation { citation(statements[statement]) }

    /// Some words of a statement.
    func citation(_ statement: Int, range: TextRange) -> Citation { citation(statements[statement], range: range) }

    private func citation(_ statement: Statement, range: TextRange? = nil) -> Citation {
        let reading = readings[statement.article]
        let passage = reading.article.passages[reading.sentences[statement.sentence].passage]
        let range = range ?? statement.range
        return Citation(article: reading.article.id, passage: passage.id, range: range, text: reading.article.text(of: range))
    }

    /// The statement that holds an offset of an article; nil in headlines and the like.
    func statement(article: Int, at offset: Int) -> Int? {
        guard let sentence = readings[article].sentenceIndex(at: offset) else { return nil }
        let statement = statementOfSentence[article][sentence]
        return statement >= 0 ? statement : nil
    }
}

/// Gives features their numbers, in the order in which they are first seen.
struct FeatureNames {
    private(set) var ids: [String: Int] = [:]
    private(set) var kinds: [StatementTable.Kind] = []

    mutating func id(_ name: String, _ kind: StatementTable.Kind) -> Int {
        if let id = ids[name] { return id }
        ids[name] = kinds.count
        kinds.append(kind)
        return kinds.count - 1
    }
}
