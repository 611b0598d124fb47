/// The features of a token, as hashes. Templates are numbered; a model is bound to the numbers.
///
/// The features follow a recipe measured on world news: the word and its neighbours, its letters, the lists in which it stands, and the
/// run of capitalised words of which it is a part.
package struct NameFeatures {
    private let words: [NameWord]
    private let runs: CapitalRuns

    /// Features of the words of a document. O(words).
    package init(_ text: NameText) {
        words = text.words
        runs = CapitalRuns(text)
    }

    /// How far a lower-case word may stand before the next capital and still be inside a name ("Security and Co-operation in Europe").
    private static let reach = 3

    /// True when the word can be part of a name at all: it holds a capital, or stands shortly before a word that does, or is a
    /// number behind one.
    package func canBeName(_ index: Int, in sentence: Range<Int>) -> Bool {
        if words[index].hasCapital { return true }
        if words[index].hasDigit { return index > sentence.lowerBound && words[index - 1].hasCapital }
        let end = min(index + 1 + Self.reach, sentence.upperBound)
        return words[(index + 1)..<end].contains { $0.hasCapital }
    }

    /// Appends the features of the token at `index`. O(1).
    package func append(_ index: Int, in sentence: Range<Int>, isHeadline: Bool, to features: inout [UInt32]) {
        let word = words[index]
        func add(_ template: UInt32, _ value: UInt32) { features.append(FeatureHash.combine(value, template)) }
        add(1, 0)
        add(2, word.exact)
        add(3, word.shape)
        add(4, word.prefix3)
        add(5, word.prefix4)
        add(6, word.suffix2)
        add(7, word.suffix3)
        add(8, word.suffix4)
        add(9, word.folded)
        let capital: UInt32 = word.isCapitalised ? 1 : 0
        Self.forEachFlag(word.lists) { add(10, $0 * 2 + capital) }
        if word.placeLength > 0, word.isCapitalised { add(11, UInt32(word.placeLength)) }
        if index == sentence.lowerBound { add(12, capital) }
        if isHeadline { add(13, capital) }
        for offset in -2...2 where offset != 0 {
            let place = UInt32(bitPattern: Int32(offset)) &* 64
            let other = index + offset
            guard sentence.contains(other) else {
                add(14 &+ place, 0)
                continue
            }
            add(15 &+ place, words[other].exact)
            add(16 &+ place, words[other].shape)
            guard abs(offset) == 1 else { continue }
            add(17 &+ place, words[other].suffix3)
            Self.forEachFlag(words[other].lists) { add(18 &+ place, $0) }
            add(19 &+ place, FeatureHash.combine(word.exact, words[other].exact))
            add(20 &+ place, FeatureHash.combine(word.shape, words[other].shape))
        }
        if let run = runs[index], word.isCapitalised { Self.append(run, index, of: words, to: &features) }
    }

    /// Appends the features of the run of capitalised words and small linking words around a capitalised token.
    private static func append(_ run: CapitalRuns.Run, _ index: Int, of words: [NameWord], to features: inout [UInt32]) {
        let start = run.words.lowerBound
        let last = run.words.upperBound - 1
        func add(_ template: UInt32, _ value: UInt32) { features.append(FeatureHash.combine(value, template)) }
        add(30, run.before)
        add(31, run.after)
        add(32, words[start].exact)
        add(33, words[last].exact)
        add(34, UInt32(min(run.words.count, 5)))
        add(35, UInt32(min(index - start, 3)))
        add(36, UInt32(min(last - index, 3)))
        forEachFlag(run.lists) { add(37, $0) }
    }

    @inline(__always)
    private static func forEachFlag(_ lists: NameListFlags, _ body: (UInt32) -> Void) {
        var bits = lists.features
        while bits != 0 {
            body(UInt32(bits.trailingZeroBitCount))
            bits &= bits - 1
        }
    }
}
