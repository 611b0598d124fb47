/// Tells the features of the lines of one text.
struct LineFeatures {
    private let text: TextLines
    private let document: DocumentShape
    private let words: ArticleWords

    init(_ text: TextLines, _ document: DocumentShape) {
        self.text = text
        self.document = document
        words = ArticleWords(text, main: document.main)
    }

    /// Gives a sink all features of a line. O(words of the line).
    func add(of index: Int, to sink: inout some LineFeatureSink) {
        let line = text.lines[index]
        addForm(line, to: &sink)
        addSigns(line, to: &sink)
        let spot = Spot(index, line, document.main)
        addPlace(spot, line, to: &sink)
        addProse(spot, to: &sink)
        addWords(spot, to: &sink)
        addMachinery(spot, to: &sink)
        addHeadline(spot, to: &sink)
        addLists(spot, line, to: &sink)
        addWideProse(spot, line, to: &sink)
        addShapes(spot, line, to: &sink)
    }

    /// A line's place, and its form in short.
    private struct Spot {
        /// Where a line stands to the run of lines that is the first guess at the article.
        enum Place: Int {
            case within, ahead, past
        }

        let index: Int
        let place: Place
        /// 0 prose, 1 short, 2 longer.
        let form: Int

        init(_ index: Int, _ line: JudgedLine, _ main: Range<Int>) {
            self.index = index
            place = main.contains(index) ? .within : index < main.lowerBound ? .ahead : .past
            form = line.isProse ? 0 : line.form.length < 35 ? 1 : 2
        }
    }

    private func addForm(_ line: JudgedLine, to sink: inout some LineFeatureSink) {
        let form = line.form
        sink.add(.length, Scale.length(form.length))
        sink.add(.tokens, Scale.tokens(form.tokens))
        sink.add(.ending, form.ending.rawValue)
        sink.add(.innerStops, min(form.innerStops, 2))
        sink.add(.commas, min(form.commas, 2))
        let cased = form.upperWords + form.lowerWords
        if cased > 0 { sink.add(.lowerShare, Scale.lowerShare(form.lowerWords * 100 / cased)) }
        if form.numberWords * 10 >= max(form.wordCount, 1) * 3 { sink.add(.numbers) }
        if form.letters == 0, !form.isForeign { sink.add(.noLetters) }
        if form.shortLowerWords > 0 { sink.add(.shortLower, Scale.shortLower(form.shortLowerWords)) }
        if form.gluedWords > 0 { sink.add(.glued, min(form.gluedWords, 3)) }
        if form.isUpperCase { sink.add(.upperCase) }
        if form.startsWithLower { sink.add(.lowerStart) }
        if form.startsWithQuote { sink.add(.startsWithQuote) }
        if form.startsWithBullet { sink.add(.startsWithBullet) }
        switch form.first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): sink.add(.startsWithDigit)
        case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "<"): sink.add(.startsWithBracket)
        default: break
        }
    }

    private func addSigns(_ line: JudgedLine, to sink: inout some LineFeatureSink) {
        var signs = line.form.signs.rawValue & LineForm.Signs.told
        while signs != 0 {
            sink.add(Self.signs[signs.trailingZeroBitCount])
            signs &= signs - 1
        }
        var roles = line.role.intersection(.told).rawValue
        while roles != 0 {
            sink.add(Self.roles[roles.trailingZeroBitCount])
            roles &= roles - 1
        }
        if line.trade > 0 {
            sink.add(.trade, min(line.trade, 4))
            if line.trade * 10 >= line.form.wordCount * 3 { sink.add(.mostlyTrade) }
            if line.isProse { sink.add(.proseTrade, min(line.trade, 4)) }
        }
    }

    private func addPlace(_ spot: Spot, _ line: JudgedLine, to sink: inout some LineFeatureSink) {
        let index = spot.index
        let copies = Int(document.copies[line.form.key] ?? 1)
        if copies > 1 { sink.add(.repeated, min(copies, 3)) }
        if line.repeatsTitle { sink.add(.headline) }
        if text.lines.count == 1 { sink.add(.onlyLine) } else if index == 0 { sink.add(.firstLine) }
        switch spot.place {
        case .within:
            sink.add(.inMain)
            sink.add(.fromMainStart, Scale.fromMainStart(index - document.main.lowerBound))
            sink.add(.toMainEnd, Scale.toMainEnd(document.main.upperBound - 1 - index))
        case .ahead: sink.add(.aheadOfMain, Scale.distance(document.main.lowerBound - index))
        case .past: sink.add(.pastMain, Scale.distance(index - document.main.upperBound + 1))
        }
        if index > 0, text.lines[index - 1].line.lastNumber + 1 == line.line.number { sink.add(.touchesAbove) }
        if index + 1 < text.lines.count, text.lines[index + 1].line.number == line.line.lastNumber + 1 { sink.add(.touchesBelow) }
        let section = Int(document.places[index].section)
        if section >= 0 { sink.add(.sinceSection, Scale.sinceSection(index - section)) }
        sink.add(.documentProse, document.proseShare)
        sink.add(.documentMachinery, document.machinery)
        if spot.form > 0 { sink.add(.shortWithMachinery, spot.form * 4 + document.machinery) }
    }

    private func addProse(_ spot: Spot, to sink: inout some LineFeatureSink) {
        let index = spot.index
        let count = text.lines.count
        let above = document.prose(in: max(0, index - 4)..<index)
        let below = document.prose(in: (index + 1)..<min(count, index + 5))
        let near = Scale.proseNear(above + below)
        sink.add(.proseNear, near)
        sink.add(.proseAbove, Scale.proseBeside(above))
        sink.add(.proseBelow, Scale.proseBeside(below))
        let place = document.places[index]
        let up = Scale.toProse(place.proseAbove < 0 ? count : index - Int(place.proseAbove))
        let down = Scale.toProse(Int(place.proseBelow) == count ? count : Int(place.proseBelow) - index)
        sink.add(.toProseAbove, up)
        sink.add(.toProseBelow, down)
        if spot.form > 0 { sink.add(.formToProse, (spot.form - 1) * 8 + min(up, down)) }
        let around = max(0, index - 10)..<min(count, index + 11)
        sink.add(.proseAround, Scale.proseAround(document.proseLines(in: around) * 100 / around.count))
        if spot.form < 2 { sink.add(.formNear, spot.form * 8 + near) }
        sink.add(.formPlace, spot.form * 4 + spot.place.rawValue)
        let total = max(document.prose(in: 0..<count), 1)
        let done = document.prose(in: 0..<index) * 1_000 / total
        sink.add(.proseDone, Scale.proseDone(done))
        sink.add(.proseShareAbove, spot.form * 9 + Scale.proseShareAbove(done))
        sink.add(.proseShareBelow, Scale.proseShareBelow(document.prose(in: (index + 1)..<count) * 1_000 / total))
    }

    private func addWords(_ spot: Spot, to sink: inout some LineFeatureSink) {
        let shared = words.shared(by: spot.index, of: text)
        let form = min(spot.form, 1)
        if shared.words > 0 {
            sink.add(.articleWordShare, form * 6 + Scale.wordShare(shared.inArticle * 100 / shared.words))
            sink.add(.articleWords, form * 6 + Scale.words(shared.inArticle))
        } else {
            sink.add(.noLongWord)
        }
        if spot.index > 0 { sink.add(.titleWords, form * 4 + min(shared.inTitle, 3)) }
    }

    private func addMachinery(_ spot: Spot, to sink: inout some LineFeatureSink) {
        let index = spot.index
        let count = text.lines.count
        let above = Int(document.places[index].proseAbove)
        let below = Int(document.places[index].proseBelow)
        let none = 5
        sink.add(
            .machineryToProseAbove, spot.form * 6 + (above < 0 ? none : Scale.machinery(document.machinery(in: (above + 1)..<index))))
        sink.add(
            .machineryToProseBelow, spot.form * 6 + (below == count ? none : Scale.machinery(document.machinery(in: (index + 1)..<below))))
        sink.add(.machineryAboveNear, Scale.machineryNear(document.machinery(in: max(0, index - 4)..<index)))
        sink.add(.machineryBelowNear, Scale.machineryNear(document.machinery(in: (index + 1)..<min(count, index + 5))))
        sink.add(.machineryAbove, Scale.machineryNear(document.machinery(in: max(0, index - 12)..<index)))
        sink.add(.machineryBelow, Scale.machineryNear(document.machinery(in: (index + 1)..<min(count, index + 13))))
        switch spot.place {
        case .within: break
        case .past:
            sink.add(.machineryPastMain, spot.form * 6 + Scale.machineryFar(document.machinery(in: document.main.upperBound..<index)))
        case .ahead:
            let between = (index + 1)..<max(document.main.lowerBound, index + 1)
            sink.add(.machineryAheadOfMain, spot.form * 6 + Scale.machineryFar(document.machinery(in: between)))
        }
    }

    private func addHeadline(_ spot: Spot, to sink: inout some LineFeatureSink) {
        guard let headlines = document.headlines else { return sink.add(.headlineNone) }
        if spot.index < headlines.lowerBound { return sink.add(.headlineBelow) }
        if spot.index <= headlines.upperBound { return sink.add(.headlineAround) }
        sink.add(.headlineAbove)
        sink.add(.fromHeadline, Scale.distance(spot.index - headlines.upperBound))
        if spot.place == .ahead { sink.add(.headlineToMain, spot.form * 4 + Scale.toMain(document.main.lowerBound - spot.index)) }
    }

    private func addLists(_ spot: Spot, _ line: JudgedLine, to sink: inout some LineFeatureSink) {
        let place = document.places[spot.index]
        sink.add(.alikeRun, (spot.form * 5 + Scale.alike(Int(place.alike))) * 3 + spot.place.rawValue)
        if place.colon >= 0 { sink.add(.fromColon, spot.form * 4 + Scale.fromColon(spot.index - Int(place.colon))) }
        sink.add(.endingFormPlace, (line.form.ending.rawValue * 3 + spot.form) * 3 + spot.place.rawValue)
    }

    private func addWideProse(_ spot: Spot, _ line: JudgedLine, to sink: inout some LineFeatureSink) {
        let index = spot.index
        if line.isProse { sink.add(.proseLength, Scale.proseLength(line.form.length) * 3 + spot.place.rawValue) }
        let above = document.cappedProse(in: max(0, index - 8)..<index)
        let below = document.cappedProse(in: (index + 1)..<min(text.lines.count, index + 9))
        sink.add(.wideProseAbove, Scale.proseNear(above))
        sink.add(.wideProseBelow, Scale.proseNear(below))
        sink.add(.wideProse, (spot.form * 4 + Scale.wideProse(below)) * 4 + Scale.wideProse(above))
    }

    private func addShapes(_ spot: Spot, _ line: JudgedLine, to sink: inout some LineFeatureSink) {
        let index = spot.index
        let own = line.shape.rawValue
        let previous = shape(index - 1)
        let next = shape(index + 1)
        let second = shape(index - 2)
        let nextButOne = shape(index + 2)
        sink.add(.previous, previous)
        sink.add(.next, next)
        if index >= 2 { sink.add(.second, second) }
        if index + 2 < text.lines.count { sink.add(.nextButOne, nextButOne) }
        if index >= 3 { sink.add(.third, shape(index - 3)) }
        if index + 3 < text.lines.count { sink.add(.nextButTwo, shape(index + 3)) }
        sink.add(.shapesAround, (previous * 6 + own) * 6 + next)
        sink.add(.shapesAbove, (own * 6 + previous) * 6 + second)
        sink.add(.shapesBelow, (own * 6 + next) * 6 + nextButOne)
        if line.isMachinery { sink.add(.machineryRole, Int(line.role.intersection(.machinery).rawValue) * 3 + spot.place.rawValue) }
    }

    private func shape(_ index: Int) -> Int {
        (text.lines.indices.contains(index) ? text.lines[index].shape : .none).rawValue
    }

    /// In the order of the bits of `LineForm.Signs`.
    private static let signs: [LineFeature.Kind] = [.copyright, .bar, .arrow, .at, .hash, .slash, .dot, .code, .quote]
    /// In the order of the bits of `LineRole`.
    private static let roles: [LineFeature.Kind] = [
        .label, .section, .rubric, .opening, .part, .clock, .byline, .caption, .address, .menu,
    ]

    /// The bounds of the steps: bytes, counts, lines, or shares in percent or in a thousand.
    private enum Scale {
        static let length = StepScale(10, 20, 35, 55, 80, 120, 200, 400)
        static let tokens = StepScale(2, 3, 4, 7, 11, 16)
        static let lowerShare = StepScale(1, 30, 60, 80)
        static let shortLower = StepScale(1, 2, 4)
        static let fromMainStart = StepScale(1, 2, 4)
        static let toMainEnd = StepScale(1, 2, 4, 8)
        static let distance = StepScale(2, 3, 5, 9, 20)
        static let sinceSection = StepScale(2, 4, 9, 21)
        static let proseNear = StepScale(1, 150, 400, 900, 1_600)
        static let proseBeside = StepScale(1, 150, 500)
        static let toProse = StepScale(2, 3, 4, 6, 10, 20)
        static let proseAround = StepScale(5, 15, 30, 50, 75)
        static let proseDone = StepScale(1, 50, 500, 900, 999)
        static let proseShareAbove = StepScale(1, 30, 100, 250, 500, 900, 970, 999)
        static let proseShareBelow = StepScale(1, 30, 100, 250, 500, 800)
        static let wordShare = StepScale(1, 20, 34, 50, 67)
        static let words = StepScale(1, 2, 3, 5, 8)
        static let machinery = StepScale(1, 2, 3, 6)
        static let machineryNear = StepScale(1, 2, 4, 7)
        static let machineryFar = StepScale(1, 2, 3, 6, 12)
        static let toMain = StepScale(2, 3, 5)
        static let alike = StepScale(2, 3, 5, 9)
        static let fromColon = StepScale(2, 4, 8)
        static let proseLength = StepScale(100, 160, 240, 350, 500, 800)
        static let wideProse = StepScale(1, 300, 1_000)
    }
}
