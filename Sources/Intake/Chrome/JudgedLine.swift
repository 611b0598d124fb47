/// A line with all that is known of it by itself.
struct JudgedLine: Sendable {
    var line: SourceLine
    var form: LineForm
    var role: LineRole
    /// Words of the web trade in it.
    var trade = 0
    /// Where its words are among those of the text.
    var words: Range<Int>
    /// Says the same as the page's title in its first line, or is part of it.
    var repeatsTitle = false
    /// Reads like running text: sentences, or length.
    let isProse: Bool

    /// Measures one line of a text. O(length).
    init(_ text: [UInt8], _ line: SourceLine, _ book: PhraseBook) {
        var words: [LineWord] = []
        self = text.withUnsafeBufferPointer { JudgedLine($0, line, &words, book) }
    }

    /// Measures one line of a text and adds its words to those of the text. O(length).
    init(_ text: UnsafeBufferPointer<UInt8>, _ line: SourceLine, _ words: inout [LineWord], _ book: PhraseBook) {
        self.line = line
        let start = words.count
        WordCutter.append(wordsOf: text, in: line.bytes, to: &words)
        self.words = start..<words.count
        var trade = 0
        (form, role) = words.withUnsafeBufferPointer { all in
            let own = UnsafeBufferPointer(rebasing: all[start...])
            let form = LineForm(text, line.bytes, words: own)
            return (form, LineRole(form, own, text, line.bytes, book, trade: &trade))
        }
        self.trade = trade
        isProse = Self.isProse(form, role)
    }

    private static func isProse(_ form: LineForm, _ role: LineRole) -> Bool {
        if form.length > LineRole.longest { return true }
        if !role.isDisjoint(with: [.opening, .part, .menu, .clock]) || form.signs.contains(.copyright) { return false }
        return form.innerStops > 0 || (form.endsSentence && form.length >= 60) || form.length >= 160
    }

    var isMachinery: Bool { !role.isDisjoint(with: .machinery) || form.signs.contains(.copyright) }

    /// What the line adds to a run of lines that is taken for the article: its length if it is prose, a loss if it is not.
    var worth: Int {
        if isMachinery, form.length <= LineRole.longest { return -30 }
        if isProse { return min(form.length, 300) / (trade > 1 ? 2 : 1) }
        if form.length >= 80 { return 10 }
        return form.endsSentence ? 0 : -25
    }

    /// A letter's worth of shape for the neighbours.
    enum Shape: Int {
        case machinery, prose, short, sentence, long, none
    }

    var shape: Shape {
        if isMachinery { return .machinery }
        if isProse { return .prose }
        if form.length < 35 { return .short }
        return form.endsSentence ? .sentence : .long
    }
}
