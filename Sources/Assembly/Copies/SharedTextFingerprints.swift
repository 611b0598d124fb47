/// Finds copied words by winnowing: of all runs of eight words, the one with the lowest hash in each window of six stands for the rest, so that every
/// copy of 13 words or more has a fingerprint in common with its original.
struct SharedTextFingerprints {
    private let sources: [SharedTextSource]

    private struct Place {
        let hash: UInt64
        let article: Int
        let word: Int
    }

    /// A run of eight words that stands in two articles.
    private struct Seed {
        let pair: ArticlePair
        let a: Int
        let b: Int
    }

    init(_ sources: [SharedTextSource]) { self.sources = sources }

    /// The copied stretches, each as long as it goes. O(words × log words) and a step for each pair of places of a fingerprint.
    func stretches() -> [SharedTextStretch] {
        var result: [SharedTextStretch] = []
        var pair: ArticlePair?
        // By the distance between the places: where the last stretch with it ends.
        var ends: [Int: Int] = [:]
        for seed in seeds() {
            if seed.pair != pair {
                ends.removeAll(keepingCapacity: true)
                pair = seed.pair
            }
            if let end = ends[seed.a - seed.b], seed.a < end { continue }
            let stretch = extended(seed, &ends)
            result.append(stretch)
        }
        return result
    }

    /// The places of fingerprints that stand in several articles but not in very many, where they are boilerplate.
    private func seeds() -> [Seed] {
        var places: [Place] = []
        for (article, source) in sources.enumerated() {
            for (hash, word) in Self.fingerprints(of: source.keys) { places.append(Place(hash: hash, article: article, word: word)) }
        }
        places.sort { ($0.hash, $0.article, $0.word) < ($1.hash, $1.article, $1.word) }
        var seeds: [Seed] = []
        var start = 0
        while start < places.count {
            var end = start + 1
            while end < places.count, places[end].hash == places[start].hash { end += 1 }
            if end - start > 1, end - start <= Self.placesOfBoilerplate {
                for first in start..<end {
                    for second in (first + 1)..<end where places[second].article != places[first].article {
                        seeds.append(
                            Seed(
                                pair: ArticlePair(a: places[first].article, b: places[second].article), a: places[first].word,
                                b: places[second].word))
                    }
                }
            }
            start = end
        }
        return seeds.sorted { $0.pair != $1.pair ? $0.pair < $1.pair : ($0.a, $0.b) < ($1.a, $1.b) }
    }

    /// The fingerprints of a text and the index of the word at which each begins. O(words).
    static func fingerprints(of keys: [UInt64]) -> [(hash: UInt64, word: Int)] {
        guard keys.count >= shingle else { return [] }
        let hashes = (0...(keys.count - shingle)).map { start in
            keys[start..<(start + shingle)].reduce(UInt64(0x9E37_79B9_7F4A_7C15)) { mixed($0 ^ $1) }
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

    /// The stretch grown in both directions while the words agree, over changes of a few words. Notes how far each of its distances between
    /// places is known.
    private func extended(_ seed: Seed, _ ends: inout [Int: Int]) -> SharedTextStretch {
        let (a, b) = (sources[seed.pair.a].keys, sources[seed.pair.b].keys)
        var noted: [Int: Int] = [:]
        let (endA, endB) = Self.end(of: a, b, from: (seed.a, seed.b), step: 1) { i, j in noted[i - j] = i }
        let (startA, startB) = Self.end(of: a, b, from: (seed.a - 1, seed.b - 1), step: -1) { _, _ in }
        ends.merge(noted) { max($0, $1) }
        return SharedTextStretch(pair: seed.pair, a: (startA + 1)..<endA, b: (startB + 1)..<endB)
    }

    private static func end(
        of a: [UInt64], _ b: [UInt64], from start: (Int, Int), step: Int, note: (Int, Int) -> Void
    ) -> (Int, Int) {
        var (i, j) = start
        func agree(_ i: Int, _ j: Int) -> Bool { i >= 0 && j >= 0 && i < a.count && j < b.count && a[i] == b[j] }
        extending: while true {
            while agree(i, j) {
                i += step
                j += step
            }
            note(i, j)
            for change in changes {
                let (nextA, nextB) = (i + change.a * step, j + change.b * step)
                if (0..<change.after).allSatisfy({ agree(nextA + $0 * step, nextB + $0 * step) }) {
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
    /// Words changed, dropped or put in, and how many must agree behind them: the more, the longer the change.
    private static let changes: [Change] = (1...(2 * longestChange)).flatMap { words in
        (0...words).compactMap { a in
            let longest = max(a, words - a)
            return longest <= longestChange ? Change(a: a, b: words - a, after: max(fewestAfterChange, longest + 1)) : nil
        }
    }
    private struct Change {
        let a: Int
        let b: Int
        let after: Int
    }
    private static let longestChange = 5
    private static let fewestAfterChange = 3
}
