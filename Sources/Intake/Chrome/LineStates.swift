/// Settles which lines are part of the article. To lose a line of it is worse than to keep one too many, so a line needs less than even
/// odds where the article is sure to be above and below it, or where it is running text beside the article.
struct LineStates {
    private let lines: [JudgedLine]
    private let chances: [SIMD4<Double>]
    private let copies: NumbersByHash
    /// For each line whether it is a numbered point right below a heading of other matter: a list of the stories most read.
    private let isListed: [Bool]

    /// The chance above which a line is kept: what gave the best cross-validation, the more lines kept the better among equals.
    private enum Enough {
        static let sure = 0.5
        /// Running text beside the article makes the article reach to there.
        static let proseAbove = 0.4
        static let proseBelow = 0.35
        /// Between such text below and the article no line is less likely to be of it.
        static let proseGap = 0.1
        /// Anything else below the article, as far as nothing of the site comes between.
        static let shortBelow = 0.3
        /// Within the article.
        static let proseWithin = 0.05
        static let shortWithin = 0.2
        /// Short lines that touch the article from above.
        static let touching = 0.02
        /// Where no running text is sure to be of the article.
        static let anywhere = 0.3
    }

    /// What such a line says of itself holds within the article too.
    private static let strong: LineRole = [.label, .section, .rubric, .byline, .caption, .interruption, .count]

    init(_ lines: [JudgedLine], _ chances: [SIMD4<Double>], copies: NumbersByHash) {
        self.lines = lines
        self.chances = chances
        self.copies = copies
        var isListed: [Bool] = []
        for (index, line) in lines.enumerated() {
            let isBelow = index > 0 && (lines[index - 1].role.contains(.section) || isListed[index - 1])
            isListed.append(line.form.isNumbered && isBelow)
        }
        self.isListed = isListed
    }

    /// One state a line. O(lines).
    func states() -> [LineModel.State] {
        guard let core = core() else { return statesWithoutCore() }
        var states: [LineModel.State] = []
        states.reserveCapacity(lines.count)
        var siteBelow = false
        var otherMatter = false
        for (index, line) in lines.enumerated() {
            otherMatter = otherMatter || (index > core.upperBound && line.role.contains(.section))
            if otherMatter, !line.isProse {
                states.append(.after)
            } else if core.contains(index) {
                let isStrong = !line.role.isDisjoint(with: Self.strong)
                states.append(state(of: index, keptAbove: isStrong ? Enough.sure : line.isProse ? Enough.proseWithin : Enough.shortWithin))
            } else {
                siteBelow = siteBelow || (index > core.upperBound && line.isMachinery)
                let isBelow = index > core.upperBound && !siteBelow
                states.append(state(of: index, keptAbove: isBelow ? Enough.shortBelow : Enough.sure))
            }
        }
        keepTextBehindInterruptions(in: core, &states)
        keepWhatNothingSpeaksAgainst(in: core, &states)
        keepWhatNothingSpeaksAgainst(beside: core, &states)
        keepListsWhole(below: core, &states)
        return states
    }

    /// Without running text that is sure to be of the article (a verse, a notice in brief), the article is what the model makes of it and the
    /// longest sentences in a row that nothing of the site comes between, with the other lines of that row.
    private func statesWithoutCore() -> [LineModel.State] {
        var states = lines.indices.map { index in
            // A label is none of the article's lines, even if it is the page's first.
            state(of: index, keptAbove: lines[index].role.isDisjoint(with: [.label, .section, .rubric]) ? Enough.anywhere : 1)
        }
        var best = (worth: 0, row: 0..<0)
        var start = 0
        var worth = 0
        var goesOn = 0
        for index in 0...lines.count {
            if index < goesOn { continue }
            if index < lines.count, !isOfTheSite(lines[index]) {
                if lines[index].form.endsSentence, lines[index].form.wordCount >= 3 { worth += lines[index].form.length }
                continue
            }
            if index > start, let text = proseBehindInterruption(index - 1) {
                goesOn = text
                continue
            }
            if worth > best.worth { best = (worth, start..<index) }
            start = index + 1
            worth = 0
        }
        for index in best.row where !lines[index].role.contains(.interruption) { states[index] = .article }
        return states
    }

    /// The article from its first running text to its last.
    private func core() -> ClosedRange<Int>? {
        let prose = lines.indices.filter { lines[$0].isProse && !isListed[$0] }
        guard let first = prose.first(where: { chances[$0][1] > Enough.sure }),
            let last = prose.last(where: { chances[$0][1] > Enough.sure })
        else { return nil }
        let start = prose.first { $0 <= first && chances[$0][1] > Enough.proseAbove } ?? first
        var end = last
        for index in prose where index > last && chances[index][1] > Enough.proseBelow {
            let between = (end + 1)..<index
            guard between.allSatisfy({ chances[$0][1] >= Enough.proseGap || lines[$0].role.contains(.interruption) }) else { break }
            end = index
        }
        while let next = proseBehindInterruption(end) { end = next }
        return start...end
    }

    /// A player or an advertisement stands within an article: running text right below one goes on with it.
    private func proseBehindInterruption(_ end: Int) -> Int? {
        var index = end + 1
        while index < lines.count, lines[index].role.contains(.interruption) { index += 1 }
        guard index > end + 1, index < lines.count, isText(lines[index]), !lines[index].isMachinery else { return nil }
        return index
    }

    /// Running text, also a short sentence.
    private func isText(_ line: JudgedLine) -> Bool {
        line.isProse
            || (line.form.endsSentence && line.form.wordCount >= Self.shortSentence
                && line.role.isDisjoint(with: [.clock, .menu, .byline, .caption, .address, .pointer]))
    }

    /// In words.
    private static let shortSentence = 6

    /// What the model thinks of a last paragraph behind a player is the player's fault.
    private func keepTextBehindInterruptions(in core: ClosedRange<Int>, _ states: inout [LineModel.State]) {
        for index in core where states[index] == .article && lines[index].isProse {
            if let next = proseBehindInterruption(index), core.contains(next) { states[next] = .article }
        }
    }

    /// Lines in a row within the article are left out only if one of them at least says itself that it is the site's: a list is none.
    private func keepWhatNothingSpeaksAgainst(in core: ClosedRange<Int>, _ states: inout [LineModel.State]) {
        var start = core.lowerBound
        while start <= core.upperBound {
            var end = start
            while end <= core.upperBound, states[end] != .article { end += 1 }
            if !(start..<end).contains(where: { isOfTheSite(lines[$0]) }) {
                for index in start..<end { states[index] = .article }
            }
            start = end + 1
        }
    }

    /// So many lines may stand between the article and the nearest line of the site and be of the article: a heading and a first short line,
    /// a list at the end. More are a menu or other stories.
    private static let reach = (above: 8, below: 40)

    /// Short lines that touch the article are part of it where no line before the site's says that it is the site's.
    private func keepWhatNothingSpeaksAgainst(beside core: ClosedRange<Int>, _ states: inout [LineModel.State]) {
        let kept = lines.indices.filter { states[$0] == .article && lines[$0].isProse }
        let first = kept.first ?? core.lowerBound
        let last = kept.last ?? core.upperBound
        var start = first
        while start > 0, first - start <= Self.reach.above, !isOfTheSite(lines[start - 1]), chances[start - 1][1] >= Enough.touching {
            start -= 1
        }
        var end = last + 1
        // Hours, prices and telephone numbers stand below a notice of an event.
        while end < lines.count, end - last - 1 <= Self.reach.below, !isOfTheSite(lines[end], but: .clock) { end += 1 }
        if first - start <= Self.reach.above {
            for index in start..<first { states[index] = .article }
        }
        if end - last - 1 <= Self.reach.below {
            for index in (last + 1)..<end { states[index] = .article }
        }
    }

    /// A list of dates, amounts or results at the end of the article is not cut in its middle.
    private func keepListsWhole(below core: ClosedRange<Int>, _ states: inout [LineModel.State]) {
        for index in lines.indices.dropFirst(core.upperBound + 2) where states[index] != .article && states[index - 1] == .article {
            let (line, previous) = (lines[index], lines[index - 1])
            guard line.form.numberWords > 0, previous.form.numberWords > 0, !previous.isProse, !isOfTheSite(line),
                DocumentShape.areAlike(previous, line)
            else { continue }
            states[index] = .article
        }
    }

    private func isOfTheSite(_ line: JudgedLine, but harmless: LineRole = []) -> Bool {
        line.isMachinery || !line.role.subtracting([.address, .points]).subtracting(harmless).isEmpty || line.repeatsTitle
            || copies[line.form.key] ?? 1 > 1
    }

    private func state(of index: Int, keptAbove enough: Double) -> LineModel.State {
        let chance = chances[index]
        if chance[1] > enough, !isListed[index], lines[index].role.isDisjoint(with: [.pointer, .interruption]) { return .article }
        return chance[0] >= chance[2] && chance[0] >= chance[3] ? .before : chance[2] >= chance[3] ? .between : .after
    }
}
