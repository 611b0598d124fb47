import Model

/// What the phrases of the trade, by which lines of a site are known, are used for. A phrase may have several uses.
struct PhraseUse: OptionSet, Sendable {
    let rawValue: UInt16
    /// Whole lines that are links and form labels.
    static let label = PhraseUse(rawValue: 1 << 0)
    /// Whole lines that head lists of other stories, comments and forms.
    static let section = PhraseUse(rawValue: 1 << 1)
    /// Whole lines that are rubrics in a menu.
    static let rubric = PhraseUse(rawValue: 1 << 2)
    /// How lines of the site begin.
    static let opening = PhraseUse(rawValue: 1 << 3)
    /// What gives a line away wherever it stands.
    static let part = PhraseUse(rawValue: 1 << 4)
    /// What names the maker of a picture.
    static let credit = PhraseUse(rawValue: 1 << 5)
    /// Single words of the web trade.
    static let trade = PhraseUse(rawValue: 1 << 6)
    /// Words that, with numbers, make up lines of dates, times and counts.
    static let clock = PhraseUse(rawValue: 1 << 7)
    /// Words that address the reader.
    static let address = PhraseUse(rawValue: 1 << 8)
    /// What stands before the headline of another story: "Read more:".
    static let pointer = PhraseUse(rawValue: 1 << 9)
    /// Headings of what readers wrote, numbers aside.
    static let comments = PhraseUse(rawValue: 1 << 10)
    /// What follows the name of a reader who wrote a comment: "says".
    static let saying = PhraseUse(rawValue: 1 << 11)
    /// Whole lines of players and advertisements, which stand within articles.
    static let interruption = PhraseUse(rawValue: 1 << 12)
    /// Whole lines that head the main points of an article.
    static let points = PhraseUse(rawValue: 1 << 13)
    /// How headings of other stories begin that name the site or the subject: "More from the Courier".
    static let sectionOpening = PhraseUse(rawValue: 1 << 14)
    /// How the credits begin that end an article: "Reporting by".
    static let closing = PhraseUse(rawValue: 1 << 15)

    /// The data file of each use.
    static let files: [(PhraseUse, String)] = [
        (.label, "labels"), (.section, "sections"), (.rubric, "rubrics"), (.opening, "openings"), (.part, "parts"), (.credit, "credits"),
        (.trade, "words"), (.clock, "clock"), (.address, "address"), (.pointer, "pointers"), (.comments, "comments"), (.saying, "sayings"),
        (.interruption, "interruptions"), (.points, "points"),
        (.sectionOpening, "section-openings"), (.closing, "closings"),
    ]
}

/// All phrases of the trade, each a sequence of words; case, punctuation and apostrophes do not matter. Read from the data files once.
struct PhraseBook: Sendable {
    /// What the phrases that are a sequence of words are used for, by its hash.
    private var phrases = NumbersByHash()
    /// For a word that begins phrases, by its hash: a bit for each count of words that such a phrase has.
    private var lengths = NumbersByHash()
    /// A bit for the lower bits of the hash of every word that begins a phrase.
    private var beginnings = [Bool](repeating: false, count: 1 << 16)

    /// The book that is part of the program.
    static let embedded = PhraseBook(PhraseUse.files.map { ($0, EmbeddedFiles.entries("chrome/\($1).txt")) })

    /// Reads lists of phrases. A phrase has 31 words at most.
    init(_ lists: [(PhraseUse, [String])]) {
        for (use, entries) in lists {
            for entry in entries {
                let bytes = Array(entry.utf8)
                let words = WordCutter.words(of: bytes, in: 0..<bytes.count)
                guard let first = words.first, words.count < 32 else { continue }
                phrases.update(WordCutter.hash(words)) { $0 |= UInt32(use.rawValue) }
                lengths.update(first.hash) { $0 |= 1 << UInt32(words.count) }
                beginnings[Int(first.hash & 0xFFFF)] = true
            }
        }
    }

    /// False when no phrase begins with the word, as is so with most words of running text; true perhaps wrongly. O(1).
    func mayBegin(with word: LineWord) -> Bool { beginnings[Int(word.hash & 0xFFFF)] }

    /// The uses of a phrase that is all of a line, by the line's hash. O(1).
    func uses(ofLine key: UInt64) -> PhraseUse { PhraseUse(rawValue: UInt16(truncatingIfNeeded: phrases[key] ?? 0)) }

    /// The uses of one word as a phrase, and of all phrases that start with it here. O(length of the longest phrase).
    func uses(at index: Int, in words: UnsafeBufferPointer<LineWord>) -> (word: PhraseUse, starting: PhraseUse) {
        guard mayBegin(with: words[index]), var counts = lengths[words[index].hash] else { return ([], []) }
        var hash = FNV1a()
        var single: PhraseUse = []
        var starting: PhraseUse = []
        for end in index..<words.count {
            hash.mix(words[end].hash)
            counts >>= 1
            if counts & 1 != 0 { starting.formUnion(uses(ofLine: hash.value)) }
            if end == index { single = starting }
            if counts <= 1 { break }
        }
        return (single, starting)
    }
}
