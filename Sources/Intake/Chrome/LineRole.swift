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

    /// The roles that no article text plays.
    static let machinery: LineRole = [.label, .section, .rubric, .opening, .part]

    /// A line longer than this in bytes is prose, whatever stands in it.
    static let longest = 600

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Compares a line with the phrases; `candidates` are the words at which one may begin. O(words).
    init(_ form: LineForm, _ candidates: [Int], _ book: PhraseBook) {
        self = []
        guard form.length <= Self.longest else { return }
        let words = form.words
        if book.labels.holds(words) { insert(.label) }
        if book.sections.holds(words) { insert(.section) }
        if book.rubrics.holds(words) { insert(.rubric) }
        if book.openings.startsPhrase(in: words, at: 0) { insert(.opening) }
        if candidates.contains(where: { book.parts.startsPhrase(in: words, at: $0) }) { insert(.part) }
        if candidates.contains(where: { book.address.holds(words[$0]) }) { insert(.address) }
        if Self.isClock(form, book) { insert(.clock) }
        if Self.isByline(form, book) { insert(.byline) }
        if Self.isCaption(form, candidates, book) { insert(.caption) }
        if words.count >= 3, !form.endsSentence {
            let rubrics = candidates.count { book.rubrics.holds(words[$0]) || book.labels.holds(words[$0]) }
            if rubrics >= 3 && rubrics * 3 >= words.count { insert(.menu) }
        }
    }

    private static func isClock(_ form: LineForm, _ book: PhraseBook) -> Bool {
        guard form.numberWords > 0, form.words.count <= 14, form.length <= 100 else { return false }
        let known = form.words.count { $0.start == .digit || book.clock.holds($0) }
        return known > form.numberWords - 1 && known * 4 >= form.words.count * 3 && known > (form.words.count == 1 ? 1 : 0)
    }

    /// "By Jane Doe", "By Jane Doe and Ann Smith | Agency".
    private static func isByline(_ form: LineForm, _ book: PhraseBook) -> Bool {
        guard let first = form.words.first, first.length == 2, first.hash == Self.by, !form.endsSentence else { return false }
        return (2...10).contains(form.words.count) && form.upperWords >= 2 && form.lowerWords <= 3
    }

    private static let by: UInt64 = {
        let bytes = Array("by".utf8)
        return WordCutter.words(of: bytes, in: 0..<bytes.count)[0].hash
    }()

    /// A line with a credit in brackets, or that ends in a credit: "… (AP Photo/Ann Smith)", "… Credit: ESA".
    private static func isCaption(_ form: LineForm, _ candidates: [Int], _ book: PhraseBook) -> Bool {
        guard form.length <= 500, form.signs.contains(.creditMark) else { return false }
        if book.credits.startsPhrase(in: form.gluedTail, at: 0) { return true }
        let tail = form.words.count > 12 ? form.words.count - 8 : 0
        return candidates.contains { $0 >= tail && book.credits.startsPhrase(in: form.words, at: $0) }
    }
}
