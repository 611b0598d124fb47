/// The runs of capitalised words of a document, with the small linking words between them: "Bank of England", "Council of Europe".
///
/// Every word of a run has the features of the whole run, so that each run is found once, however long it is.
struct CapitalRuns {
    /// A run within one sentence, from its first capitalised word to its last.
    struct Run {
        /// Indices of words.
        let words: Range<Int>
        /// The lists of all its words together.
        let lists: NameListFlags
        /// Hash of the word before the run and of the word behind it; 0 where the sentence begins or ends.
        let before: UInt32
        let after: UInt32
    }

    private var runs: [Run] = []
    /// For each word the index of its run, or -1. A linking word at the end of a stretch is in no run.
    private var numbers: [Int32]

    /// Finds the runs. O(words).
    init(_ text: NameText) {
        numbers = Array(repeating: -1, count: text.words.count)
        for sentence in text.sentences { find(in: sentence, of: text.words) }
    }

    /// The run that a capitalised word is part of. O(1).
    subscript(index: Int) -> Run? { numbers[index] < 0 ? nil : runs[Int(numbers[index])] }

    private mutating func find(in sentence: Range<Int>, of words: [NameWord]) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard words[index].isCapitalised else {
                index += 1
                continue
            }
            let start = index
            var end = index + 1
            var lists = words[index].lists
            var linked = lists
            index += 1
            while index < sentence.upperBound, words[index].isCapitalised || Self.isLink(index, in: sentence, words) {
                linked.formUnion(words[index].lists)
                if words[index].isCapitalised {
                    end = index + 1
                    lists = linked
                }
                index += 1
            }
            add(start..<end, lists, in: sentence, of: words)
        }
    }

    private mutating func add(_ range: Range<Int>, _ lists: NameListFlags, in sentence: Range<Int>, of words: [NameWord]) {
        for index in range { numbers[index] = Int32(runs.count) }
        runs.append(
            Run(
                words: range, lists: lists,
                before: range.lowerBound > sentence.lowerBound ? words[range.lowerBound - 1].exact : 0,
                after: range.upperBound < sentence.upperBound ? words[range.upperBound].exact : 0))
    }

    /// True for a small word or mark that joins two capitalised words of one name.
    private static func isLink(_ index: Int, in sentence: Range<Int>, _ words: [NameWord]) -> Bool {
        index > sentence.lowerBound && index + 1 < sentence.upperBound && words[index].lists.contains(.link)
    }
}
