import Foundation

/// By what a statement is judged to say something that no other article tells.
enum AloneFeatures {
    /// In the order of the values.
    static let names = [
        "best", "second", "third", "none", "log-none", "new-part", "beside-best-part", "new-mass", "beside-best-mass", "new-words",
        "beside-best-words", "new-names", "new-numbers", "beside-best-names", "beside-best-numbers", "words", "place", "part-of-article",
        "quotation", "pronoun", "articles", "dossier",
    ]

    /// The values of a statement. O(terms × articles that have something like it).
    static func values(_ index: Int, in likeness: LikenessTable) -> [Double] {
        let profiles = likeness.profiles
        let profile = profiles.all[index]
        let best = likeness.best[index].map(\.probability).sorted(by: >) + [0, 0, 0]
        var beside = [Bool](repeating: false, count: profile.terms.count)
        for other in likeness.best[index] {
            profile.terms.forEachShared(with: profiles.all[other.statement].terms) { own, _ in beside[own] = true }
        }
        var new = Missing()
        var unmatched = Missing()
        for (place, term) in profile.terms.enumerated() {
            let weight = profiles.weights[Int(term)]
            let isNumber = profiles.stems[Int(term)].utf8.first.map { (0x30...0x39).contains($0) } ?? false
            if !profiles.isElsewhere(term, than: profile.article) { new.add(weight, isName: profile.isCapital[place], isNumber: isNumber) }
            if !beside[place] { unmatched.add(weight, isName: profile.isCapital[place], isNumber: isNumber) }
        }
        func part(_ mass: Double) -> Double { profile.mass > 0 ? mass / profile.mass : 0 }
        let none = likeness.noneElsewhere[index]
        return [
            best[0], best[1], best[2], exp(none), none, part(new.mass), part(unmatched.mass), new.mass, unmatched.mass, new.words,
            unmatched.words, new.names, new.numbers, unmatched.names, unmatched.numbers, Double(profile.sequence.count),
            1 / Double(1 + profile.place), Double(profile.place) / Double(max(1, profile.sentences)), profile.hasQuotation ? 1 : 0,
            profile.opensWithPronoun ? 1 : 0, Double(profiles.articles), profiles.logCount,
        ]
    }

    /// Terms that are not found somewhere.
    private struct Missing {
        var mass = 0.0
        var words = 0.0
        var names = 0.0
        var numbers = 0.0

        mutating func add(_ weight: Double, isName: Bool, isNumber: Bool) {
            mass += weight
            words += 1
            if isName { names += 1 }
            if isNumber { numbers += 1 }
        }
    }
}

extension StatementProfiles {
    /// Whether any other article has a term. O(1).
    func isElsewhere(_ term: Int32, than article: Int) -> Bool {
        guard let first = postings[Int(term)].first, let last = postings[Int(term)].last else { return false }
        return all[Int(first)].article != article || all[Int(last)].article != article
    }
}
