import Model

/// Finds copied words by winnowing: of all runs of eight words, the one with the lowest hash in each window of six stands for the rest, so that every
/// copy of 13 words or more has a fingerprint in common with its original.
struct SharedTextFingerprints {
    private let sources: [SharedTextSource]

    private struct Place {
        var article: Int
        var passage: Int
        var word: Int
    }

    init(_ sources: [SharedTextSource]) { self.sources = sources }

    /// The copied stretches, each as long as it goes.
    func stretches() -> [SharedTextStretch] {
        var seeds: [SharedTextStretch] = []
        for places in placesByFingerprint() {
            for (index, first) in places.enumerated() {
                for second in places[(index + 1)...] where second.article != first.article {
                    let pair = PassagePair(
                        articleA: first.article, articleB: second.article, passageA: first.passage, passageB: second.passage)
                    seeds.append(
                        SharedTextStretch(
                            pair: pair, a: first.word..<(first.word + Self.shingle), b: second.word..<(second.word + Self.shingle)))
                }
            }
        }
        seeds.sort { $0.pair != $1.pair ? $0.pair < $1.pair : ($0.a.lowerBound, $0.b.lowerBound) < ($1.a.lowerBound, $1.b.lowerBound) }
        var result: [SharedTextStretch] = []
        for seed in seeds {
            let isKnown = result.last.map { $0.pair == seed.pair && $0.covers(seed) } ?? false
            if !isKnown { result.append(extended(seed)) }
        }
        return result
    }

    /// The places of each fingerprint that stands in several articles but not in very many, where it is boilerplate.
    private func placesByFingerprint() -> [[Place]] {
        var places: [UInt64: [Place]] = [:]
        for (article, source) in sources.enumerated() {
            for (passage, words) in source.passages.enumerated() {
                for (fingerprint, word) in Self.fingerprints(of: words) {
                    places[fingerprint, default: []].append(Place(article: article, passage: passage, word: word))
                }
            }
        }
        let several = places.filter { $0.value.count > 1 && $0.value.count <= Self.placesOfBoilerplate }
        return several.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The fingerprints of a passage and the index of the word at which each begins.
    static func fingerprints(of words: [ComparableWord]) -> [(hash: UInt64, word: Int)] {
        guard words.count >= shingle else { return [] }
        let hashes = (0...(words.count - shingle)).map { start in
            words[start..<(start + shingle)].reduce(UInt64(0x9E37_79B9_7F4A_7C15)) { mixed($0 ^ $1.key) }
        }
        var result: [(hash: UInt64, word: Int)] = []
        for start in 0...max(0, hashes.count - window) {
            var lowest = start
            for index in start..<min(start + window, hashes.count) where hashes[index] <= hashes[lowest] { lowest = index }
            if result.last?.word != lowest { result.append((hashes[lowest], lowest)) }
        }
        return result
    }

    /// The finaliser of MurmurHash3.
    private static func mixed(_ value: UInt64) -> UInt64 {
        let first = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        let second = (first ^ (first >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return second ^ (second >> 33)
    }

    /// The stretch grown in both directions while the words agree, over changes of a word or two.
    private func extended(_ seed: SharedTextStretch) -> SharedTextStretch {
        let a = sources[seed.pair.articleA].passages[seed.pair.passageA].map(\.key)
        let b = sources[seed.pair.articleB].passages[seed.pair.passageB].map(\.key)
        let (endA, endB) = Self.end(of: a, b, from: (seed.a.upperBound, seed.b.upperBound), step: 1)
        let (startA, startB) = Self.end(of: a, b, from: (seed.a.lowerBound - 1, seed.b.lowerBound - 1), step: -1)
        return SharedTextStretch(pair: seed.pair, a: (startA + 1)..<endA, b: (startB + 1)..<endB)
    }

    private static func end(of a: [UInt64], _ b: [UInt64], from start: (Int, Int), step: Int) -> (Int, Int) {
        var (i, j) = start
        func agree(_ i: Int, _ j: Int) -> Bool { a.indices.contains(i) && b.indices.contains(j) && a[i] == b[j] }
        extending: while true {
            while agree(i, j) {
                i += step
                j += step
            }
            for (skipA, skipB) in changes {
                let (nextA, nextB) = (i + skipA * step, j + skipB * step)
                if (0..<wordsAfterChange).allSatisfy({ agree(nextA + $0 * step, nextB + $0 * step) }) {
                    (i, j) = (nextA, nextB)
                    continue extending
                }
            }
            return (i, j)
        }
    }

    /// In words.
    private static let shingle = 8
    /// In shingles.
    private static let window = 6
    private static let placesOfBoilerplate = 50
    /// A word changed, dropped or put in, then two; how many on each side.
    private static let changes = [(1, 1), (1, 0), (0, 1), (2, 2), (2, 1), (1, 2), (2, 0), (0, 2)]
    /// How many words must agree behind a change.
    private static let wordsAfterChange = 3
}
