/// The phrases of the trade by which lines of a site are known, read from the data files once.
struct PhraseBook: Sendable {
    /// Whole lines that are links and form labels.
    let labels: PhraseList
    /// Whole lines that head lists of other stories, comments and forms.
    let sections: PhraseList
    /// Whole lines that are rubrics in a menu.
    let rubrics: PhraseList
    /// How lines of the site begin.
    let openings: PhraseList
    /// What gives a line away wherever it stands.
    let parts: PhraseList
    /// What names the maker of a picture.
    let credits: PhraseList
    /// Single words of the web trade.
    let trade: PhraseList
    /// Words that, with numbers, make up lines of dates, times and counts.
    let clock: PhraseList
    /// Words that address the reader.
    let address: PhraseList

    /// A bit for the lower 16 bits of the hash of every word that begins a phrase of any list.
    private let beginnings: [Bool]

    /// The book that is part of the program.
    static let embedded = PhraseBook()

    private init() {
        labels = PhraseList("chrome/labels.txt")
        sections = PhraseList("chrome/sections.txt")
        rubrics = PhraseList("chrome/rubrics.txt")
        openings = PhraseList("chrome/openings.txt")
        parts = PhraseList("chrome/parts.txt")
        credits = PhraseList("chrome/credits.txt")
        trade = PhraseList("chrome/words.txt")
        clock = PhraseList("chrome/clock.txt")
        address = PhraseList("chrome/address.txt")
        var beginnings = [Bool](repeating: false, count: 1 << 16)
        for list in [labels, sections, rubrics, openings, parts, credits, trade, clock, address] {
            for hash in list.beginnings { beginnings[Int(hash & 0xFFFF)] = true }
        }
        self.beginnings = beginnings
    }

    /// The indices of the words at which some phrase may begin: few in running text, so that the lists need not be asked about each word.
    func candidates(in words: [Word]) -> [Int] { words.indices.filter { beginnings[Int(words[$0].hash & 0xFFFF)] } }
}

/// A list of phrases, each a sequence of words; case, punctuation and apostrophes do not matter.
struct PhraseList: Sendable {
    private let phrases: Set<UInt64>
    /// How many words the phrases have that begin with a word.
    private let lengths: [UInt64: [Int]]

    init(_ path: String) { self.init(entries: EmbeddedFiles.entries(path)) }

    init(entries: [String]) {
        var phrases: Set<UInt64> = []
        var lengths: [UInt64: [Int]] = [:]
        for entry in entries {
            let bytes = Array(entry.utf8)
            let words = WordCutter.words(of: bytes, in: 0..<bytes.count)
            guard let first = words.first else { continue }
            phrases.insert(WordCutter.hash(words))
            if lengths[first.hash, default: []].contains(words.count) { continue }
            lengths[first.hash, default: []].append(words.count)
        }
        self.phrases = phrases
        self.lengths = lengths
    }

    /// The hashes of the words with which the phrases begin.
    var beginnings: Dictionary<UInt64, [Int]>.Keys { lengths.keys }

    /// True when the words are one of the phrases.
    func holds(_ words: [Word]) -> Bool {
        guard let first = words.first, let counts = lengths[first.hash], counts.contains(words.count) else { return false }
        return phrases.contains(WordCutter.hash(words))
    }

    /// True when the word is one of the phrases.
    func holds(_ word: Word) -> Bool { phrases.contains(WordCutter.hash(CollectionOfOne(word))) }

    /// True when a phrase starts at an index of the words.
    func startsPhrase(in words: [Word], at index: Int) -> Bool {
        guard index < words.count, let counts = lengths[words[index].hash] else { return false }
        return counts.contains { count in
            index + count <= words.count && phrases.contains(WordCutter.hash(words[index..<(index + count)]))
        }
    }
}
