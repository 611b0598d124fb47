import Model

/// The words of one article as copies are looked for in it: those of all passages but bylines, in order.
struct SharedTextSource: Sendable {
    let reading: Reading
    let words: [ComparableWord]
    /// The keys of the words.
    let keys: [UInt64]
    /// By word: the index of its passage.
    let passageOfWord: [Int]
    /// By word: the index of its sentence in `sentences`.
    let sentenceOfWord: [Int]
    /// Indices of words, in order. Every word is in one.
    let sentences: [Range<Int>]

    init(_ reading: Reading) {
        let article = reading.article
        let scanner = ComparableWords(text: Array(article.text.utf8))
        var words: [ComparableWord] = []
        var passageOfWord: [Int] = []
        var sentenceOfWord: [Int] = []
        var sentences: [Range<Int>] = []
        for (passage, place) in article.passages.enumerated() where place.kind != .byline {
            let own = scanner.words(in: place.range)
            let inPassage = reading.sentences.elements(startingIn: place.range, at: \.range.lowerBound)
            var start = words.count
            var ends = inPassage.map(\.range.upperBound)[...]
            for word in own {
                while let end = ends.first, word.range.lowerBound >= end {
                    if words.count > start { sentences.append(start..<words.count) }
                    start = words.count
                    ends.removeFirst()
                }
                words.append(word)
                passageOfWord.append(passage)
                sentenceOfWord.append(sentences.count)
            }
            if words.count > start { sentences.append(start..<words.count) }
        }
        self.reading = reading
        self.words = words
        self.passageOfWord = passageOfWord
        self.sentenceOfWord = sentenceOfWord
        self.sentences = sentences
        keys = words.map(\.key)
    }

    /// The text of a run of words of one passage, with the marks around it where it begins or ends with a sentence. Nil for no words.
    func citation(of run: Range<Int>) -> Citation? {
        guard let first = run.first, let last = run.last else { return nil }
        var (start, end) = (words[first].range.lowerBound, words[last].range.upperBound)
        if startsSentence(first), let index = reading.sentenceIndex(at: start) {
            start = reading.sentences[index].range.lowerBound
        }
        if endsSentence(last), let index = reading.sentenceIndex(at: end - 1) {
            end = max(end, reading.sentences[index].range.upperBound)
        }
        let article = reading.article
        return Citation(
            article: article.id, passage: article.passages[passageOfWord[first]].id, range: start..<end, text: article.text(of: start..<end)
        )
    }

    /// True for a run that begins and ends with a sentence.
    func isWhole(_ run: Range<Int>) -> Bool {
        guard let first = run.first, let last = run.last else { return false }
        return startsSentence(first) && endsSentence(last)
    }

    /// True for the first word of a sentence.
    func startsSentence(_ word: Int) -> Bool { sentences[sentenceOfWord[word]].lowerBound == word }

    /// True for the last word of a sentence.
    func endsSentence(_ word: Int) -> Bool { sentences[sentenceOfWord[word]].upperBound == word + 1 }

    /// The words that start in a range of the text. O(log words).
    func words(in range: TextRange) -> Range<Int> {
        let slice = words.elements(startingIn: range, at: \.range.lowerBound)
        return slice.startIndex..<slice.endIndex
    }
}
