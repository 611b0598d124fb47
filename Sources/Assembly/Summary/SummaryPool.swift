import Foundation
import Model
import Reader

/// The sentences of a dossier that its summary may take, and what speaks for each by itself.
struct SummaryPool {
    /// A sentence that can be read alone.
    struct Candidate {
        let statement: Int
        /// In the order of `names`.
        let values: [Double]
    }

    /// The names of a candidate's values.
    static let names = [
        "origins", "origin-share", "support", "support-sum", "support-early", "early", "part", "first", "statements", "told", "headlines",
        "ledes", "told-density", "headlines-density", "ledes-density", "own-headline", "terms", "mass", "numbers", "names", "actors", "dates",
        "figures", "quotation", "speech", "negations", "modals", "clarity", "unknown", "recency", "articles", "size",
    ]

    let facts: FactReading
    let candidates: [Candidate]
    /// What the articles share, what their headlines and what their first sentences say.
    let told: TermPool
    let headlines: TermPool
    let ledes: TermPool
    /// By term: how telling it is in general text.
    let weights: [Double]

    /// `origins` is by article. O(terms + pairs).
    init(facts: FactReading, origins: [Int]) {
        let table = facts.table
        let profiles = facts.likeness.profiles
        let weights = profiles.stems.map { TermRates.english.weight(of: $0) }
        let ofArticles = table.statementsOfArticles
        let count = Set(origins).count
        let shared = Self.shares(of: profiles.postings.map { $0.map { origins[profiles.all[Int($0)].article] } })
        told = TermPool(
            zip(weights, count > 1 ? shared : profiles.postings.map(\.count)).map { $0 * Double($1 - 1) })
        let termOfStem = Dictionary(profiles.stems.enumerated().map { ($1, Int32($0)) }) { first, _ in first }
        let ofHeadlines = table.readings.map { reading -> [Int32] in
            let words = (reading.article.title ?? "").lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
            let stems = Stems.stems(of: words, language: reading.article.language ?? "en")
            return Set(stems.compactMap { termOfStem[$0] }).sorted()
        }
        headlines = TermPool(Self.weighted(weights, ofHeadlines, origins))
        let ofLedes = ofArticles.map { range in Set(range.prefix(Self.statementsOfLede).flatMap { profiles.all[$0].terms }).sorted() }
        ledes = TermPool(Self.weighted(weights, ofLedes, origins))
        self.facts = facts
        self.weights = weights
        let days = table.readings.map { $0.article.published.day?.dayNumber }
        let maker = CandidateMaker(
            facts: facts, origins: origins, originCount: count, ofArticles: ofArticles, ofHeadlines: ofHeadlines, weights: weights, told: told,
            headlines: headlines, ledes: ledes, days: days)
        candidates = ofArticles.flatMap { $0.compactMap(maker.candidate) }
    }

    /// The first statements of an article, which say what its news is.
    private static let statementsOfLede = 2

    private static func shares(of holders: [[Int]]) -> [Int] { holders.map { Set($0).count } }

    private static func weighted(_ weights: [Double], _ lists: [[Int32]], _ origins: [Int]) -> [Double] {
        var holders = [[Int]](repeating: [], count: weights.count)
        for (article, terms) in lists.enumerated() { for term in terms { holders[Int(term)].append(origins[article]) } }
        return zip(weights, shares(of: holders)).map { $0 * Double($1) }
    }
}

/// Terms with their shares of a whole.
struct TermPool {
    /// By term; they add up to 1, or to 0 where there is nothing.
    let shares: [Double]

    init(_ masses: [Double]) {
        let sum = masses.reduce(0, +)
        shares = sum > 0 ? masses.map { $0 / sum } : masses
    }

    /// The part that some terms hold.
    func part(_ terms: [Int32]) -> Double { terms.reduce(0) { $0 + shares[Int($1)] } }
}

/// Judges which statements a summary may take.
private struct CandidateMaker {
    let facts: FactReading
    let origins: [Int]
    let originCount: Int
    let ofArticles: [Range<Int>]
    let ofHeadlines: [[Int32]]
    let weights: [Double]
    let told: TermPool
    let headlines: TermPool
    let ledes: TermPool
    let days: [Int?]
    private let clarity = Clarity(words: .english)

    init(
        facts: FactReading, origins: [Int], originCount: Int, ofArticles: [Range<Int>], ofHeadlines: [[Int32]], weights: [Double],
        told: TermPool, headlines: TermPool, ledes: TermPool, days: [Int?]
    ) {
        self.facts = facts
        self.origins = origins
        self.originCount = originCount
        self.ofArticles = ofArticles
        self.ofHeadlines = ofHeadlines
        self.weights = weights
        self.told = told
        self.headlines = headlines
        self.ledes = ledes
        self.days = days
    }

    /// Nil for a statement that cannot be read alone.
    func candidate(_ index: Int) -> SummaryPool.Candidate? {
        let table = facts.table
        let statement = table.statements[index]
        let reading = table.readings[statement.article]
        let sentence = reading.sentences[statement.sentence]
        guard reading.article.passages[sentence.passage].kind == .paragraph, !reading.isWithinQuotation(sentence.range),
            clarity.standsAlone(sentence, of: reading)
        else { return nil }
        let profile = facts.likeness.profiles.all[index]
        let own = origins[statement.article]
        var support: [Int: (best: Double, early: Double)] = [:]
        var saying: Set<Int> = [own]
        for other in facts.likeness.best[index] {
            let article = table.statements[other.statement].article
            let origin = origins[article]
            guard origin != own else { continue }
            let early = other.probability * earliness(other.statement)
            let known = support[origin] ?? (0, 0)
            support[origin] = (max(known.best, other.probability), max(known.early, early))
            if other.probability >= facts.model.cuts.says, !facts.contradicts(index, other.statement) { saying.insert(origin) }
        }
        // Sorted, as another order may give another sum.
        let supports = support.sorted { $0.key < $1.key }.map(\.value)
        let others = Double(max(1, originCount - 1))
        let best = supports.reduce(0) { $0 + $1.best }
        let rank = index - ofArticles[statement.article].lowerBound
        let count = ofArticles[statement.article].count
        let mass = profile.terms.reduce(0) { $0 + weights[Int($1)] }
        let parts = [told, headlines, ledes].map { $0.part(profile.terms) }
        let headline = ofHeadlines[statement.article]
        let ofHeadline = headline.reduce(0) { $0 + weights[Int($1)] }
        let inHeadline = headline.filter(profile.terms.containsSorted).reduce(0) { $0 + weights[Int($1)] }
        let form = facts.forms[index]
        return SummaryPool.Candidate(
            statement: index,
            values: [
                log2(Double(saying.count)), Double(saying.count - 1) / others, best / others, best,
                supports.reduce(0) { $0 + $1.early } / others, 1 / Double(1 + rank), Double(rank) / Double(max(1, count)), rank == 0 ? 1 : 0,
                log2(Double(count + 1)), parts[0], parts[1], parts[2], parts[0] / max(1, mass) * 10, parts[1] / max(1, mass) * 10,
                parts[2] / max(1, mass) * 10, ofHeadline > 0 ? inHeadline / ofHeadline : 0, log2(Double(profile.terms.count + 1)), mass,
                Double(profile.numbers.count), Double(profile.isCapital.count { $0 }), Double(profile.actors.count),
                Double(profile.dates.count), Double(profile.figures.count), profile.hasQuotation ? 1 : 0, form.speech == nil ? 0 : 1,
                Double(profile.negations), Double(profile.modals), form.clarity, opensWithKnown(sentence, of: reading) ? 0 : 1,
                recency(statement.article), log2(Double(ofArticles.count + 1)), log2(Double(table.statements.count + 1)),
            ])
    }

    private func earliness(_ statement: Int) -> Double {
        1 / Double(1 + statement - ofArticles[facts.table.statements[statement].article].lowerBound)
    }

    /// The part of the dated articles that are older; a half where that is not known.
    private func recency(_ article: Int) -> Double {
        guard let day = days[article] else { return 0.5 }
        let known = days.compactMap { $0 }
        guard known.count > 1 else { return 0.5 }
        return (Double(known.count { $0 < day }) + Double(known.count { $0 == day } - 1) / 2) / Double(known.count - 1)
    }

    /// False for "The decisions came …" where no headline has the word: the reader has not met them yet.
    private func opensWithKnown(_ sentence: Sentence, of reading: Reading) -> Bool {
        let words = facts.table.words
        let opening = sentence.tokens.prefix(2).map { reading.article.text.slice(reading.tokens[$0].range).lowercased() }
        guard let first = opening.first, opening.count > 1, words.definiteOpeners.contains(first) else { return true }
        let second = sentence.tokens.lowerBound + 1
        guard reading.names.elements(startingIn: reading.tokens[second].range, at: \.range.lowerBound).isEmpty else { return true }
        let word = reading.words.ofToken[second]
        guard word >= 0, let term = facts.likeness.profiles.stems.firstIndex(of: reading.words.words[Int(word)].stem) else { return false }
        return headlines.shares[term] > 0
    }
}
