/// A line with all that is known of it before it is judged.
struct JudgedLine: Sendable {
    var line: SourceLine
    var form: LineForm
    var role: LineRole
    /// Words of the web trade in it.
    var trade: Int
    /// Says the same as the page's title in its first line, or is part of it.
    var repeatsTitle = false
    var features: [LineFeature] = []

    init(_ text: [UInt8], _ line: SourceLine, _ book: PhraseBook) {
        self.line = line
        form = LineForm(text, line.bytes)
        let words = form.words
        let candidates = form.length <= LineRole.longest ? book.candidates(in: words) : []
        role = LineRole(form, candidates, book)
        trade = candidates.count { book.trade.holds(words[$0]) }
    }

    var isMachinery: Bool { !role.isDisjoint(with: .machinery) || form.signs.contains(.copyright) }

    /// Reads like running text: sentences, or length.
    var isProse: Bool {
        if form.length > LineRole.longest { return true }
        if !role.isDisjoint(with: [.opening, .part, .menu, .clock]) || form.signs.contains(.copyright) { return false }
        return form.innerStops > 0 || (form.endsSentence && form.length >= 60) || form.length >= 160
    }

    /// What the line adds to a run of lines that is taken for the article: its length if it is prose, a loss if it is not.
    var worth: Int {
        if isMachinery, form.length <= LineRole.longest { return -30 }
        if isProse { return min(form.length, 300) / (trade > 1 ? 2 : 1) }
        if form.length >= 80 { return 10 }
        return form.endsSentence ? 0 : -25
    }

    /// A letter's worth of shape for the neighbours: 0 machinery, 1 prose, 2 short, 3 a sentence, 4 longer without a stop.
    var shape: Int {
        if isMachinery { return 0 }
        if isProse { return 1 }
        if form.length < 35 { return 2 }
        return form.endsSentence ? 3 : 4
    }
}

/// Gives the lines of one article their features.
enum LineFeatures {
    /// All lines of a text with their features, in order. O(length of the text).
    static func lines(of text: [UInt8], _ book: PhraseBook) -> [JudgedLine] {
        withFeatures(LineCutter.lines(of: text).map { JudgedLine(text, $0, book) })
    }

    /// Gives lines that are cut already their features. O(lines).
    static func withFeatures(_ cut: [JudgedLine]) -> [JudgedLine] {
        var lines = cut
        markTitleRepeats(&lines)
        let document = DocumentShape(lines)
        for index in lines.indices {
            var features = own(lines[index])
            features += context(index, lines, document)
            lines[index].features = features
        }
        return lines
    }

    private static func own(_ line: JudgedLine) -> [LineFeature] {
        let form = line.form
        var features: [LineFeature] = [
            LineFeature(.length, LineFeature.step(form.length, lengths)),
            LineFeature(.tokens, LineFeature.step(form.tokens, [2, 3, 4, 7, 11, 16])),
            LineFeature(.ending, form.ending.rawValue),
            LineFeature(.innerStops, min(form.innerStops, 2)),
            LineFeature(.commas, min(form.commas, 2)),
        ]
        if let share = form.lowerShare { features.append(LineFeature(.lowerShare, LineFeature.step(Int(share * 100), [1, 30, 60, 80]))) }
        if form.numberWords * 10 >= max(form.words.count, 1) * 3 { features.append(LineFeature(.numbers)) }
        if form.letters == 0, !form.isForeign { features.append(LineFeature(.noLetters)) }
        if form.shortLowerWords > 0 { features.append(LineFeature(.shortLower, LineFeature.step(form.shortLowerWords, [1, 2, 4]))) }
        if form.gluedWords > 0 { features.append(LineFeature(.glued, min(form.gluedWords, 3))) }
        if form.isUpperCase { features.append(LineFeature(.upperCase)) }
        if form.words.first?.start == .lower { features.append(LineFeature(.lowerStart)) }
        if form.startsWithQuote { features.append(LineFeature(.startsWithQuote)) }
        if form.startsWithBullet { features.append(LineFeature(.startsWithBullet)) }
        if ASCII.isDigit(form.first) { features.append(LineFeature(.startsWithDigit)) }
        if [UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "<")].contains(form.first) {
            features.append(LineFeature(.startsWithBracket))
        }
        for (sign, kind) in signs where form.signs.contains(sign) { features.append(LineFeature(kind)) }
        for (role, kind) in roles where line.role.contains(role) { features.append(LineFeature(kind)) }
        if line.trade > 0 {
            features.append(LineFeature(.trade, min(line.trade, 4)))
            if line.trade * 10 >= form.words.count * 3 { features.append(LineFeature(.mostlyTrade)) }
            if line.isProse { features.append(LineFeature(.proseTrade, min(line.trade, 4))) }
        }
        return features
    }

    private static func context(_ index: Int, _ lines: [JudgedLine], _ document: DocumentShape) -> [LineFeature] {
        let line = lines[index]
        var features: [LineFeature] = []
        let copies = document.copies[line.form.key] ?? 1
        if copies > 1 { features.append(LineFeature(.repeated, min(copies, 3))) }
        if line.repeatsTitle { features.append(LineFeature(.headline)) }
        if lines.count == 1 { features.append(LineFeature(.onlyLine)) } else if index == 0 { features.append(LineFeature(.firstLine)) }
        let main = document.main
        let place: Int
        if main.contains(index) {
            place = 0
            features.append(LineFeature(.inMain))
            features.append(LineFeature(.fromMainStart, LineFeature.step(index - main.lowerBound, [1, 2, 4])))
            features.append(LineFeature(.toMainEnd, LineFeature.step(main.upperBound - 1 - index, [1, 2, 4, 8])))
        } else if index < main.lowerBound {
            place = 1
            features.append(LineFeature(.aheadOfMain, LineFeature.step(main.lowerBound - index, distances)))
        } else {
            place = 2
            features.append(LineFeature(.pastMain, LineFeature.step(index - main.upperBound + 1, distances)))
        }
        for (distance, kind) in neighbours {
            let other = index + distance
            if lines.indices.contains(other) {
                features.append(LineFeature(kind, lines[other].shape))
            } else if abs(distance) == 1 {
                features.append(LineFeature(kind, 5))
            }
        }
        let above = document.prose(in: max(0, index - 4)..<index)
        let below = document.prose(in: (index + 1)..<min(lines.count, index + 5))
        let near = LineFeature.step(above + below, [1, 150, 400, 900, 1_600])
        let shape = line.isProse ? 0 : line.form.length < 35 ? 1 : 2
        features.append(LineFeature(.proseNear, near))
        features.append(LineFeature(.proseAbove, LineFeature.step(above, [1, 150, 500])))
        features.append(LineFeature(.proseBelow, LineFeature.step(below, [1, 150, 500])))
        let up = LineFeature.step(document.linesToProse(above: index), proseDistances)
        let down = LineFeature.step(document.linesToProse(below: index), proseDistances)
        features.append(LineFeature(.toProseAbove, up))
        features.append(LineFeature(.toProseBelow, down))
        if shape > 0 { features.append(LineFeature(.formToProse, (shape - 1) * 8 + min(up, down))) }
        let around = max(0, index - 10)..<min(lines.count, index + 11)
        features.append(
            LineFeature(.proseAround, LineFeature.step(document.proseLines(in: around) * 100 / around.count, [5, 15, 30, 50, 75])))
        if shape < 2 { features.append(LineFeature(.formNear, shape * 8 + near)) }
        features.append(LineFeature(.formPlace, shape * 4 + place))
        if index > 0, lines[index - 1].line.lastNumber + 1 == line.line.number { features.append(LineFeature(.touchesAbove)) }
        if index + 1 < lines.count, lines[index + 1].line.number == line.line.lastNumber + 1 { features.append(LineFeature(.touchesBelow)) }
        if let section = document.lastSection[index] {
            features.append(LineFeature(.sinceSection, LineFeature.step(index - section, [2, 4, 9, 21])))
        }
        features.append(LineFeature(.proseDone, document.proseDone(before: index)))
        features.append(LineFeature(.documentProse, document.proseShare))
        features.append(LineFeature(.documentMachinery, document.machinery))
        if shape > 0 { features.append(LineFeature(.shortWithMachinery, shape * 4 + document.machinery)) }
        return features
    }

    private static func markTitleRepeats(_ lines: inout [JudgedLine]) {
        guard let title = lines.first?.form.words, title.count <= 40 else { return }
        for index in lines.indices.dropFirst() where lines[index].form.length >= 15 && lines[index].form.words.count >= 3 {
            let words = lines[index].form.words
            lines[index].repeatsTitle =
                words.count <= title.count ? title.holds(words) : title.count >= 4 && words.count <= 60 && words.holds(title)
        }
    }

    private static let lengths = [10, 20, 35, 55, 80, 120, 200, 400]
    private static let distances = [2, 3, 5, 9, 20]
    private static let proseDistances = [2, 3, 4, 6, 10, 20]
    private static let neighbours: [(Int, LineFeature.Kind)] = [
        (-3, .third), (-2, .second), (-1, .previous), (1, .next), (2, .nextButOne), (3, .nextButTwo),
    ]
    private static let signs: [(LineForm.Signs, LineFeature.Kind)] = [
        (.copyright, .copyright), (.bar, .bar), (.arrow, .arrow), (.at, .at), (.hash, .hash), (.slash, .slash), (.dot, .dot),
        (.code, .code),
        (.quote, .quote),
    ]
    private static let roles: [(LineRole, LineFeature.Kind)] = [
        (.label, .label), (.section, .section), (.rubric, .rubric), (.opening, .opening), (.part, .part), (.clock, .clock),
        (.byline, .byline), (.caption, .caption), (.address, .address), (.menu, .menu),
    ]
}

extension [Word] {
    /// True when the other words stand in a row among these. O(count × other.count), both short.
    func holds(_ other: [Word]) -> Bool {
        guard !other.isEmpty, other.count <= count else { return false }
        return (0...(count - other.count)).contains { start in
            zip(self[start...], other).allSatisfy { $0.hash == $1.hash }
        }
    }
}
