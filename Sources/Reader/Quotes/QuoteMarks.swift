import Model

/// The words between two quotation marks, or behind one that nobody closed.
struct QuoteSpan {
    /// The words, without white space at their ends.
    var content: TextRange
    /// With the marks.
    var outer: TextRange
    /// False when the passage ends before the closing mark.
    var isClosed = true
}

/// Finds quotation marks that belong together: “ ”, " ", ‘ ’, ' ', « », » « and „ “.
///
/// A mark that has no partner harms nothing but its own quote. An opening mark without a closing one quotes to the end of the passage,
/// as is the custom in quotes of several paragraphs. What straight marks do is told by all of their passage, for spaces often stand on the wrong side of
/// them: `"We stay, "Smith said.`
struct QuoteMarks {
    let text: [UInt8]

    private enum Family { case double, german, angled, single }

    private struct Opening {
        var family: Family
        var mark: TextRange
    }

    /// The outermost quotes of a passage, in order. O(length of the passage).
    func spans(in passage: TextRange) -> [QuoteSpan] {
        var spans: [QuoteSpan] = []
        var open: Opening?
        var outer: Opening?
        let balanced = balancedMarks(in: passage)
        var position = passage.lowerBound
        while position < passage.upperBound {
            let mark = position..<min(position + Scanner.length(ofScalarStartingWith: text[position]), passage.upperBound)
            position = mark.upperBound
            let value = Scanner.scalar(text, mark.lowerBound)
            let move = balanced[mark.lowerBound]
            if let current = open,
                move.map({ $0 == .close && current.family == .double }) ?? closes(value, current.family, mark, in: passage)
            {
                spans.append(span(from: current, to: mark))
                (open, outer) = (outer, nil)
            } else if let family = move == nil ? opens(value, mark, in: passage) : move == .open ? .double : nil {
                let opening = Opening(family: family, mark: mark)
                switch (open?.family, family) {
                case (nil, _): open = opening
                case (.single?, .single): continue
                case (.single?, _): (outer, open) = (open, opening)
                case (_, .single): continue
                default:
                    if let unclosed = open { spans.append(contentsOf: cut(unclosed, before: mark.lowerBound)) }
                    open = opening
                }
            }
        }
        if let open, open.family != .single {
            let end = passage.upperBound..<passage.upperBound
            var last = span(from: open, to: end)
            last.isClosed = false
            spans.append(last)
        }
        return outermost(spans.filter { !$0.content.isEmpty })
    }

    private func outermost(_ spans: [QuoteSpan]) -> [QuoteSpan] {
        let ordered = spans.sorted { ($0.outer.lowerBound, -$0.outer.upperBound) < ($1.outer.lowerBound, -$1.outer.upperBound) }
        return ordered.reduce(into: []) { result, span in
            if result.last.map({ $0.outer.upperBound <= span.outer.lowerBound }) ?? true { result.append(span) }
        }
    }

    private func span(from opening: Opening, to closing: TextRange) -> QuoteSpan {
        var (start, end) = (opening.mark.upperBound, closing.lowerBound)
        while start < end, let size = spaceLength(at: start) { start += size }
        while start < end, isSpace(before: end) { end -= text[end - 1] == 0xA0 ? 2 : 1 }
        return QuoteSpan(content: start..<end, outer: opening.mark.lowerBound..<closing.upperBound)
    }

    /// What an opening mark quotes when another one comes before it is closed: up to the last end of a sentence in between, or nothing.
    private func cut(_ opening: Opening, before end: Int) -> [QuoteSpan] {
        let ends: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")]
        guard let last = text[opening.mark.upperBound..<end].lastIndex(where: { ends.contains($0) }) else { return [] }
        var cut = span(from: opening, to: (last + 1)..<(last + 1))
        cut.isClosed = false
        return [cut]
    }

    // MARK: Straight marks

    private enum Move { case open, close, pass }

    /// What speaks against each move of a mark, by whether a quote is open before it.
    private struct Cost {
        var open: Int
        var close: Int
        var pass: Int
        var passInside: Int
    }

    /// What each double mark of a passage with straight ones does: of all ways to pair them the one that their looks speak least against. Empty where no
    /// mark is straight, or some are German. O(length of the passage).
    private func balancedMarks(in passage: TextRange) -> [Int: Move] {
        guard text[passage].contains(UInt8(ascii: "\"")) else { return [:] }
        var marks: [(offset: Int, value: UInt32)] = []
        var position = passage.lowerBound
        while position < passage.upperBound {
            let value = Scanner.scalar(text, position)
            if value == 0x201E { return [:] }
            if [0x22, 0x201C, 0x201D].contains(value) { marks.append((position, value)) }
            position += Scanner.length(ofScalarStartingWith: text[position])
        }
        // The least costs behind each mark, and the moves that lead there, where no quote is open and where one is.
        var (closed, open) = (0, Self.never)
        var steps: [[(move: Move, wasOpen: Bool)]] = []
        for mark in marks {
            let cost = cost(of: mark.value, at: mark.offset, in: passage)
            let toClosed = [(open + cost.close, Move.close, true), (closed + cost.pass, .pass, false)].min { $0.0 < $1.0 }
            let toOpen = [
                (closed + cost.open, Move.open, false), (open + cost.open + Self.restart, .open, true),
                (open + cost.passInside, .pass, true),
            ]
            .min { $0.0 < $1.0 }
            guard let toClosed, let toOpen else { break }
            steps.append([(toClosed.1, toClosed.2), (toOpen.1, toOpen.2)])
            (closed, open) = (toClosed.0, toOpen.0)
        }
        var isOpen = open + Self.unclosed < closed
        var moves: [Int: Move] = [:]
        for (mark, step) in zip(marks, steps).reversed() {
            (moves[mark.offset], isOpen) = step[isOpen ? 1 : 0]
        }
        return moves
    }

    private func cost(of value: UInt32, at offset: Int, in passage: TextRange) -> Cost {
        let end = offset + Scanner.length(ofScalarStartingWith: text[offset])
        let looks = (isFree: isFree(before: offset, in: passage), holdsWord: isWord(at: end, in: passage))
        switch (value, looks) {
        case (0x201C, _): return Cost(open: 0, close: looks.holdsWord ? 4 : 1, pass: 3, passInside: 3)
        case (0x201D, _): return Cost(open: looks == (true, true) ? 1 : 4, close: 0, pass: 2, passInside: 3)
        case (_, (true, true)): return Cost(open: 0, close: isBehindPause(offset, in: passage) ? 1 : 3, pass: 3, passInside: 3)
        case (_, (true, false)): return Cost(open: 1, close: 1, pass: 2, passInside: 2)
        case (_, (false, let holdsWord)):
            // Feet and inches
            let isInches = Scanner.characterClass(text, offset - 1) == .digit
            return Cost(open: holdsWord ? 2 : 4, close: 0, pass: isInches ? 0 : 2, passInside: isInches ? 1 : 3)
        }
    }

    /// True for a mark that is set off from a comma or the end of a sentence: `"We stay, "`.
    private func isBehindPause(_ offset: Int, in passage: TextRange) -> Bool {
        text[passage.lowerBound..<offset].last { $0 != UInt8(ascii: " ") }.map(Self.pauses.contains) ?? false
    }

    private static let pauses = Array(",.!?".utf8)
    /// Opening a quote within one that is never closed.
    private static let restart = 2
    private static let unclosed = 1
    private static let never = 1_000_000

    private func opens(_ value: UInt32, _ mark: TextRange, in passage: TextRange) -> Family? {
        let isFree = isFree(before: mark.lowerBound, in: passage)
        let holdsWord = isWord(at: mark.upperBound, in: passage)
        return switch value {
        case 0x201C where holdsWord: .double
        case 0x201E where holdsWord: .german
        case 0xAB, 0xBB: holdsWord || spaceLength(at: mark.upperBound) != nil ? .angled : nil
        case 0x22, 0x201D: isFree && holdsWord ? .double : nil
        case 0x2018, 0x27: isFree && holdsWord ? .single : nil
        default: nil
        }
    }

    private func closes(_ value: UInt32, _ family: Family, _ mark: TextRange, in passage: TextRange) -> Bool {
        let holdsWord = isWord(at: mark.upperBound, in: passage)
        let isFree = isFree(before: mark.lowerBound, in: passage)
        return switch (family, value) {
        case (.german, 0x201C), (.german, 0x201D), (.double, 0x201D): true
        case (.german, 0x22), (.double, 0x22): !(isFree && holdsWord)
        case (.double, 0x201C): !holdsWord
        case (.angled, 0xAB), (.angled, 0xBB): true
        case (.single, 0x2019), (.single, 0x27): !holdsWord && !isFree
        default: false
        }
    }

    /// True when white space, an opening bracket, a dash or the start of the passage stands before an offset.
    private func isFree(before offset: Int, in passage: TextRange) -> Bool {
        guard offset > passage.lowerBound else { return true }
        let byte = text[offset - 1]
        if isSpace(before: offset) || Self.bytesBeforeQuote.contains(byte) { return true }
        let isGeneralPunctuation = offset >= 3 && text[offset - 3] == 0xE2 && text[offset - 2] == 0x80
        return isGeneralPunctuation && Self.lastBytesBeforeQuote.contains(byte)
    }

    /// True when a letter, a digit, or a mark with which quoted words may begin stands at an offset.
    private func isWord(at offset: Int, in passage: TextRange) -> Bool {
        guard offset < passage.upperBound else { return false }
        switch Scanner.characterClass(text, offset) {
        case .letter, .digit: return true
        default: return Self.marksBeforeWord.contains(Scanner.scalar(text, offset))
        }
    }

    private func spaceLength(at offset: Int) -> Int? {
        guard offset < text.count, Scanner.characterClass(text, offset) == .space else { return nil }
        return Scanner.length(ofScalarStartingWith: text[offset])
    }

    /// White space before an offset: ASCII, or a no-break space.
    private func isSpace(before offset: Int) -> Bool {
        let byte = text[offset - 1]
        return byte == 0x20 || (0x09...0x0D).contains(byte) || (byte == 0xA0 && offset >= 2 && text[offset - 2] == 0xC2)
    }

    /// ( [ - :
    private static let bytesBeforeQuote: [UInt8] = [0x28, 0x5B, 0x2D, 0x3A]
    /// The last bytes of – — ‘ “.
    private static let lastBytesBeforeQuote: [UInt8] = [0x93, 0x94, 0x98, 0x9C]
    /// ( [ $ # @ ' ‘ … £ € ¿ ¡
    private static let marksBeforeWord: [UInt32] = [0x28, 0x5B, 0x24, 0x23, 0x40, 0x27, 0x2018, 0x2026, 0xA3, 0x20AC, 0xBF, 0xA1]
}
