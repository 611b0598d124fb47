import Foundation
import Model

/// A statement by what it is compared by. Lists of ids are sorted, each id once, unless they say otherwise. A class, as millions of pairs look at
/// it.
final class StatementProfile: Sendable {
    let article: Int
    /// Its sentence in the article, counted from 0, and how many there are.
    let place: Int
    let sentences: Int
    /// Stems that tell something.
    let terms: [Int32]
    /// By term: true when no other statement of the article has it.
    let isSingle: [Bool]
    /// By term: written with a capital inside of the sentence.
    let isCapital: [Bool]
    /// The terms as they follow one another, by their places in `terms`.
    let sequence: [Int32]
    let numbers: [Int32]
    let actors: [Int32]
    let dates: [Int32]
    let figures: [Int32]
    /// Hashes of any three words in a row.
    let trigrams: [UInt64]
    let negations: Int
    let modals: Int
    /// True when it holds quotation marks.
    let hasQuotation: Bool
    let opensWithPronoun: Bool
    let isHeadline: Bool
    /// The sum of the weights of its terms, and the length of their vector.
    let mass: Double
    let norm: Double

    /// Of a draft, when the weights of all terms are known.
    init(_ draft: ProfileDraft, weights: [Double], isSingle: [Bool]) {
        let values = draft.terms.map { weights[Int($0)] }
        (article, place, sentences) = (draft.article, draft.place, draft.sentences)
        (terms, trigrams) = (draft.terms, draft.trigrams.sorted())
        sequence = draft.sequence.map { term in Int32(draft.terms.partitioningIndex { $0 >= term }) }
        self.isSingle = isSingle
        isCapital = terms.map(draft.capitals.contains)
        (numbers, actors) = (draft.numbers.sorted(), draft.actors.sorted())
        (dates, figures) = (draft.dates.sorted(), draft.figures.sorted())
        (negations, modals) = (draft.negations, draft.modals)
        (hasQuotation, opensWithPronoun, isHeadline) = (draft.hasQuotation, draft.opensWithPronoun, draft.isHeadline)
        mass = values.reduce(0, +)
        norm = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
}

/// The statements of a dossier as the comparison of facts sees them.
struct StatementProfiles: Sendable {
    let all: [StatementProfile]
    /// By statement: its article and its mass, for looking at more of them than there are pairs.
    let articleOf: [Int32]
    let masses: [Double]
    /// By term.
    let weights: [Double]
    /// By term: the statements that have it, ascending.
    let postings: [[Int32]]
    let articles: Int
    /// By article: its terms.
    let termsOfArticle: [TermSet]
    /// The logarithm of the number of statements.
    let logCount: Double
    /// By term: its stem.
    let stems: [String]

    /// Profiles all statements. O(tokens).
    init(table: StatementTable) {
        let rates = table.vocabulary.termRates
        var interner = ProfileInterner()
        var drafts: [ProfileDraft] = []
        for (article, indices) in table.statementsOfArticles.enumerated() where !indices.isEmpty {
            let maker = ProfileMaker(table: table, article: article)
            drafts += indices.map { maker.draft(of: table.statements[$0], in: &interner) }
        }
        let count = Double(drafts.count)
        var postings = [[Int32]](repeating: [], count: interner.terms.count)
        for (index, draft) in drafts.enumerated() { for term in draft.terms { postings[Int(term)].append(Int32(index)) } }
        let weights = postings.enumerated().map { term, statements in
            rates.weight(of: interner.terms[term]) * log((count + 1) / (Double(statements.count) + 0.5))
        }.map { max($0, 0) }
        let articles = table.readings.count
        all = drafts.enumerated().map { index, draft in
            // Statements ascend by article: only neighbours in a term's list can be of the same one.
            let isSingle = draft.terms.map { term in
                let holders = postings[Int(term)]
                let own = holders.partitioningIndex { $0 >= Int32(index) }
                return [own - 1, own + 1].allSatisfy { !holders.indices.contains($0) || drafts[Int(holders[$0])].article != draft.article }
            }
            return StatementProfile(draft, weights: weights, isSingle: isSingle)
        }
        var terms = [[Int32]](repeating: [], count: articles)
        for profile in all { terms[profile.article] += profile.terms }
        articleOf = all.map { Int32($0.article) }
        masses = all.map(\.mass)
        termsOfArticle = terms.map(TermSet.init)
        self.weights = weights
        self.postings = postings
        self.articles = articles
        logCount = log(max(Self.fewest, count))
        stems = interner.terms
    }

    /// Fewer statements make no other dossier: the model has seen none so small.
    private static let fewest = 12.0

    /// The sum of the weights of some terms.
    func mass(_ terms: [Int32]) -> Double { terms.reduce(0) { $0 + weights[Int($1)] } }
}

/// Terms that are looked up millions of times: a table with open addresses (D. Knuth, TAOCP 3, section 6.4).
struct TermSet: Sendable {
    private let slots: [Int32]
    private static let empty: Int32 = -1

    /// O(terms).
    init(_ terms: [Int32]) {
        var size = 4
        while size < 2 * terms.count { size *= 2 }
        var slots = [Int32](repeating: Self.empty, count: size)
        for term in terms {
            var slot = Self.slot(of: term, size)
            while slots[slot] != Self.empty, slots[slot] != term { slot = (slot + 1) & (size - 1) }
            slots[slot] = term
        }
        self.slots = slots
    }

    /// O(1).
    func contains(_ term: Int32) -> Bool {
        slots.withUnsafeBufferPointer { slots in
            var slot = Self.slot(of: term, slots.count)
            while slots[slot] != Self.empty {
                if slots[slot] == term { return true }
                slot = (slot + 1) & (slots.count - 1)
            }
            return false
        }
    }

    /// By the golden ratio; the size is a power of two.
    private static func slot(of term: Int32, _ size: Int) -> Int { Int(UInt32(bitPattern: term) &* 2_654_435_769 >> 7) & (size - 1) }
}

/// Numbers for stems, numbers, dates and figures, in the order in which they are first seen.
struct ProfileInterner {
    private(set) var terms: [String] = []
    private var termIDs: [String: Int32] = [:]
    private var valueIDs: [String: Int32] = [:]

    mutating func term(_ stem: String) -> Int32 {
        if let id = termIDs[stem] { return id }
        let id = Int32(terms.count)
        terms.append(stem)
        termIDs[stem] = id
        return id
    }

    mutating func value(_ text: String) -> Int32 {
        if let id = valueIDs[text] { return id }
        let id = Int32(valueIDs.count)
        valueIDs[text] = id
        return id
    }
}

/// A profile before the weights of its terms are known.
struct ProfileDraft {
    var article = 0
    var place = 0
    var sentences = 0
    var terms: [Int32] = []
    var capitals: Set<Int32> = []
    var sequence: [Int32] = []
    var numbers: Set<Int32> = []
    var actors: Set<Int32> = []
    var dates: Set<Int32> = []
    var figures: Set<Int32> = []
    var trigrams: Set<UInt64> = []
    var negations = 0
    var modals = 0
    var hasQuotation = false
    var opensWithPronoun = false
    var isHeadline = false
}
