/// What the phrases of the trade say about a line.
struct LineRole: OptionSet, Sendable {
    let rawValue: UInt16
    static let label = LineRole(rawValue: 1 << 0)
    static let section = LineRole(rawValue: 1 << 1)
    static let rubric = LineRole(rawValue: 1 << 2)
    static let opening = LineRole(rawValue: 1 << 3)
    static let part = LineRole(rawValue: 1 << 4)
    /// A date, a time, a reading time or a count, and nothing else.
    static let clock = LineRole(rawValue: 1 << 5)
    static let byline = LineRole(rawValue: 1 << 6)
    static let caption = LineRole(rawValue: 1 << 7)
    /// Says "you" or "our".
    static let address = LineRole(rawValue: 1 << 8)
    /// A rubric and more in a row, as in a menu on one line.
    static let menu = LineRole(rawValue: 1 << 9)
    /// The headline of another story behind a word or two that say so: "Read more: …".
    static let pointer = LineRole(rawValue: 1 << 10)
    /// A line of a player or an advertisement.
    static let interruption = LineRole(rawValue: 1 << 11)
    /// The number of comments: "3 comments".
    static let count = LineRole(rawValue: 1 << 12)
    /// The heading of the main points of an article, which some sites list between headline and text.
    static let points = LineRole(rawValue: 1 << 13)

    /// Those that the model of lines knows.
    static let told = LineRole(rawValue: 1 << 10 - 1)

    /// The roles that no article text plays.
    static let machinery: LineRole = [.label, .section, .rubric, .opening, .part]

    /// A line longer than this in bytes is prose, whatever stands in it.
    static let longest = 600

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Compares a line of a text with the phrases, and counts its words of the trade. O(words).
    init(
        _ form: LineForm, _ words: UnsafeBufferPointer<LineWord>, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
        _ book: PhraseBook,
        trade: inout Int
    ) {
        self = []
        guard form.length <= Self.longest else { return }
        let tail = words.count > Self.creditWords.in ? words.count - Self.creditWords.among : 0
        var known = form.numberWords
        var rubrics = 0
        var hasCredit = false
        var opensSection = false
        for index in words.indices where book.mayBegin(with: words[index]) {
            let uses = book.uses(at: index, in: words)
            if index == 0, uses.starting.contains(.opening) { insert(.opening) }
            if index == 0, uses.starting.contains(.sectionOpening) { opensSection = true }
            if uses.starting.contains(.part) { insert(.part) }
            if uses.starting.contains(.credit), index >= tail { hasCredit = true }
            if uses.word.contains(.address) { insert(.address) }
            if uses.word.contains(.trade) { trade += 1 }
            if uses.word.contains(.clock), words[index].start != .digit { known += 1 }
            if !uses.word.isDisjoint(with: [.rubric, .label]) { rubrics += 1 }
        }
        let whole = book.uses(ofLine: form.key)
        if whole.contains(.label) { insert(.label) }
        if whole.contains(.section) { insert(.section) }
        if whole.contains(.rubric) { insert(.rubric) }
        if words.count == 2, words[0].start == .digit, book.uses(at: 1, in: words).word.contains(.comments) { insert(.count) }
        if whole.contains(.interruption) { insert(.interruption) }
        if whole.contains(.points) { insert(.points) }
        if Self.isShouted(form) || Self.isPointer(form, words, text, range, book) { insert(.pointer) }
        if opensSection, Self.isHeading(form), !contains(.pointer) { insert(.section) }
        if Self.isClock(form, known: known) { insert(.clock) }
        if Self.isByline(form, words) { insert(.byline) }
        if form.length <= Self.longestCaption, form.signs.contains(.creditMark),
            hasCredit || Self.tailIsCredit(form, text, range, book)
        {
            insert(.caption)
        }
        if words.count >= 3, form.numberWords == 0, !form.endsSentence, rubrics >= 3, rubrics * 3 >= words.count { insert(.menu) }
    }

    /// A few words and no sentence: "More from the Courier".
    private static func isHeading(_ form: LineForm) -> Bool {
        form.wordCount <= longestSection && form.ending == .none && form.commas == 0
    }

    /// The headline of another story in capitals, as some sites put it between paragraphs. A heading of the article is shorter.
    private static func isShouted(_ form: LineForm) -> Bool {
        form.isUpperCase && form.wordCount >= manyWords && !form.endsSentence && form.innerStops == 0
    }

    // In words.
    private static let longestSection = 7
    private static let manyWords = 8

    /// In a line of more words than the first number, a credit stands among so many at the end.
    private static let creditWords = (in: 12, among: 8)
    /// In bytes.
    private static let longestCaption = 500

    /// `known` counts the numbers and the words of dates, times and counts.
    private static func isClock(_ form: LineForm, known: Int) -> Bool {
        guard form.numberWords > 0, form.wordCount <= 14, form.length <= 100 else { return false }
        return known * 4 >= form.wordCount * 3 && known > (form.wordCount == 1 ? 1 : 0)
    }

    /// "By Jane Doe", "By Jane Doe and Ann Smith | Agency".
    private static func isByline(_ form: LineForm, _ words: UnsafeBufferPointer<LineWord>) -> Bool {
        guard let first = words.first, first.length == 2, first.hash == Self.by, !form.endsSentence else { return false }
        return (2...10).contains(words.count) && form.upperWords >= 2 && form.lowerWords <= 3
    }

    private static let by: UInt64 = {
        let bytes = Array("by".utf8)
        return WordCutter.words(of: bytes, in: 0..<bytes.count)[0].hash
    }()

    /// "ALSO READ | Actor sells his house", "Watch: Keeper leaves in tears": a phrase, a sign, and no sentence.
    private static func isPointer(
        _ form: LineForm, _ words: UnsafeBufferPointer<LineWord>, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
        _ book: PhraseBook
    ) -> Bool {
        guard form.length <= longestPointer, form.ending != .stop, form.innerStops == 0, words.count > 2, book.mayBegin(with: words[0])
        else {
            return false
        }
        guard let sign = range.prefix(longestPhrase).first(where: { pointerSigns.contains(text[$0]) }) else { return false }
        var phrase: [LineWord] = []
        WordCutter.append(wordsOf: text, in: range.lowerBound..<sign, to: &phrase)
        return book.uses(ofLine: WordCutter.hash(phrase)).contains(.pointer)
    }

    private static let pointerSigns = [UInt8(ascii: ":"), UInt8(ascii: "|")]
    // In bytes.
    private static let longestPointer = 200
    private static let longestPhrase = 40

    /// A credit that a scraper glued to the caption: "… in the townPhoto: AP".
    private static func tailIsCredit(
        _ form: LineForm, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ book: PhraseBook
    ) -> Bool {
        guard let start = form.gluedTail else { return false }
        var words: [LineWord] = []
        WordCutter.append(wordsOf: text, in: start..<range.upperBound, to: &words)
        return words.withUnsafeBufferPointer { !$0.isEmpty && book.uses(at: 0, in: $0).starting.contains(.credit) }
    }
}
