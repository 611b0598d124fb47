import Model

/// Figures or times of two statements that may be of one thing, and are not the same.
struct Slot {
    let left: Int
    let right: Int
    let contrast: ValueContrast
}

/// Finds the slots of two statements.
struct SlotFinder {
    let table: StatementTable
    let contrasts: ValueContrasts
    /// By statement: its figures, as they are counted.
    private let counted: [[CountedFigure]]
    /// By article: its figures and times.
    private let valuesOfArticle: [[ComparedValue]]
    private let spanWords: Set<String>
    private let scopes: FigureScopes

    init(table: StatementTable, contrasts: ValueContrasts, scopes: FigureScopes) {
        self.table = table
        self.scopes = scopes
        self.contrasts = contrasts
        var counted = [[CountedFigure]](repeating: [], count: table.statements.count)
        for figure in CountedFigures(table: table).all() where !figure.isPart { counted[figure.statement].append(figure) }
        self.counted = counted
        spanWords = table.words.lexicon.words("bound-after")
        valuesOfArticle = table.statementsOfArticles.map { $0.flatMap { contrasts.values[$0] } }
    }

    /// A statement of more values is a list, and is not laid beside others.
    private static let mostValues = 24

    /// Figures, and times, each of which is the other's clearest counterpart. O(values²).
    func slots(_ left: Int, _ right: Int) -> [Slot] {
        guard max(contrasts.values[left].count, contrasts.values[right].count) <= Self.mostValues else { return [] }
        return contrasts.values[left].compactMap { value in
            guard let there = contrasts.counterpart(of: value, of: left, in: right), there.accord != .same, !there.isNominal, !there.isTold,
                let back = contrasts.counterpart(of: there.right, of: right, in: left), back.right.range == value.range
            else { return nil }
            let slot = Slot(left: left, right: right, contrast: there)
            return mayBeOfOneThing(slot) ? slot : nil
        }
    }

    /// False for values of two times, for contrary ones where each names others or of which an article gives both, for ages, of which only those of one
    /// person differ, for shares, for what one says is done to the things counted and the other does not, for what `FigureScope` limits otherwise, for a part and its total, for clock times, which
    /// `TimeDisputes` compares in their zones, for when it was and when it was said, for the time of something that the other does not name, for
    /// lengths of which one is "for" and the other "after", and for one length in two units.
    private func mayBeOfOneThing(_ slot: Slot) -> Bool {
        let contrast = slot.contrast
        if contrast.accord == .contrary, !mayBeOfOneTime(slot) || nameOthers(slot.left, slot.right) || contrast.left.isPart { return false }
        if case .date(let date) = contrast.left.content, case .date(let other) = contrast.right.content {
            let lengths = [date, other].map { LengthOfTime.minutes(ofTimex: $0.value) }
            if beginsSpan(contrast.left, slot.left) != beginsSpan(contrast.right, slot.right)
                || isOfSpeech(contrast.left, slot.left) != isOfSpeech(contrast.right, slot.right)
                || isOfAnother(date, slot.left, besides: slot.right) || isOfAnother(other, slot.right, besides: slot.left)
            {
                return false
            }
            if date.kind == .duration, link(contrast.left, slot.left) != link(contrast.right, slot.right) { return false }
            let areWeekdays = date.stated.weekday != nil && other.stated.weekday != nil
            if contrast.accord == .contrary, areWeekdays, table.tellOtherDeeds(slot.left, slot.right) { return false }
            // "In 1997", elsewhere, beside "July 1997".
            if contrast.accord == .contrary, isNarrowed(date, in: slot.right) || isNarrowed(other, in: slot.left) { return false }
            if table.isOfWriter(slot.left) || table.isOfWriter(slot.right) { return false }
            let isOneLength = lengths[0] != nil && lengths[0] == lengths[1] && date.modifier == other.modifier
            return (date.stated.hour == nil || other.stated.hour == nil) && !isOneLength && SameTime.areOfOneGrain(date, other)
        }
        let sides = [(contrast.left, slot.left), (contrast.right, slot.right)]
        let others = [(contrast.left, slot.right), (contrast.right, slot.left)]
        if sides.contains(where: { isAge($0, $1) || isShare($0, $1) }) || contrasts.areOfTwoThings(slot.left, slot.right)
            || !scopes.mayBeOne(contrast.left.range, slot.left, contrast.right.range, slot.right, contrary: contrast.accord == .contrary)
        {
            return false
        }
        if contrast.accord == .contrary, sides.contains(where: { isVague($0.0) }) || others.contains(where: { isKnown($0.0, in: $0.1) }) {
            return false
        }
        if contrast.accord == .contrary, contrast.kinship < 1, !sayWhatIsCounted(slot) { return false }
        let isRange = sides.contains { $0.0.isRange }
        guard let one = figure(contrast.left, slot.left), let other = figure(contrast.right, slot.right) else {
            return !isRange || contrast.kinship == 1
        }
        // "Hundreds of people died", "600 died".
        if isRange, contrast.kinship < 1, one.action == nil || one.action != other.action { return false }
        guard one.isPartOfTotal == other.isPartOfTotal else { return false }
        switch (one.action, other.action) {
        case (nil, nil): return true
        case (let action?, nil): return tells(action, of: one, in: slot.right)
        case (nil, let action?): return tells(action, of: other, in: slot.left)
        case (let action?, let another?): return action == another
        }
    }

    /// True where the same happens to what two figures count, or the statement of a bare number names what the other counts: "33,000 jobs" and "gains in
    /// jobs of 14,000".
    private func sayWhatIsCounted(_ slot: Slot) -> Bool {
        let (one, other) = (figure(slot.contrast.left, slot.left), figure(slot.contrast.right, slot.right))
        if let action = one?.action, action == other?.action { return true }
        let values = [slot.contrast.left, slot.contrast.right]
        if values.allSatisfy({ $0.number >= Self.distinctive }), ![one, other].contains(where: isMeasure) { return true }
        func names(_ statement: Int, _ value: ComparedValue) -> Bool {
            guard case .figure(_, let unit, _) = value.content, !unit.isEmpty else { return false }
            let own = table.statements[statement]
            let reading = table.readings[own.article]
            return own.tokens.contains { table.words.concept(of: reading.word(at: $0), stem: reading.words.stem(of: $0)) == unit }
        }
        return names(slot.right, slot.contrast.left) || names(slot.left, slot.contrast.right)
    }

    /// Large numbers are seldom of other things.
    private static let distinctive = 1000.0

    private func isMeasure(_ figure: CountedFigure?) -> Bool {
        figure.map { table.vocabulary.values.measures[$0.countedAs] != nil } ?? false
    }

    /// True where a statement tells what happens to the things counted in another: of a toll, and of what is measured, it must.
    private func tells(_ action: String, of figure: CountedFigure, in statement: Int) -> Bool {
        let mustTell = table.words.tolls.contains(action) || isMeasure(figure)
        return !mustTell || table.statements[statement].features.contains { table.actionName($0) == action }
    }

    /// The words before and behind a length of time that say how it lies: "for", "in", "after".
    private func link(_ value: ComparedValue, _ statement: Int) -> [String] {
        let own = table.statements[statement]
        let reading = table.readings[own.article]
        let before = own.tokens.last { reading.tokens[$0].range.upperBound <= value.range.lowerBound }.map(reading.word(at:))
        let behind = own.tokens.first { reading.tokens[$0].range.lowerBound >= value.range.upperBound }.map(reading.word(at:))
        return [
            before.flatMap { table.words.nounPrepositions.contains($0) || spanWords.contains($0) ? $0 : nil } ?? "",
            behind.flatMap { table.vocabulary.values.pointersAfter.contains($0) ? $0 : nil } ?? "",
        ]
    }

    /// True for "tens of thousands", and for "one person", which is as often somebody as a count.
    private func isVague(_ value: ComparedValue) -> Bool {
        value.isRange || value.number == 1
    }

    /// True for the time at which something was said.
    private func isOfSpeech(_ value: ComparedValue, _ statement: Int) -> Bool {
        let own = table.statements[statement]
        let tokens = table.readings[own.article].tokens
        return own.tokens.first { tokens[$0].range.upperBound > value.range.lowerBound }.map { table.isOfSpeech(before: $0, in: own) }
            ?? false
    }

    /// True for "Friday's match" beside a statement that tells of no match, and for "6 percent in March", from which something else is counted.
    private func isOfAnother(_ date: DateMention, _ statement: Int, besides other: Int) -> Bool {
        let own = table.statements[statement]
        let telling = TellingTime(reading: table.readings[own.article], words: table.vocabulary.events)
        if telling.isCompared(date, sentence: own.sentence) { return true }
        guard telling.isReference(date, sentence: own.sentence) else { return false }
        let referent = telling.referent(of: date, sentence: own.sentence).map { table.tokenFeatures[own.article][$0] }
        return !(referent.map(table.statements[other].features.contains) ?? false)
    }

    /// True for "since March", which begins a span.
    private func beginsSpan(_ value: ComparedValue, _ statement: Int) -> Bool {
        let own = table.statements[statement]
        let reading = table.readings[own.article]
        guard let before = own.tokens.last(where: { reading.tokens[$0].range.upperBound <= value.range.lowerBound }) else { return false }
        return spanWords.contains(reading.word(at: before))
    }

    /// True where both name somebody, and nobody in common.
    private func nameOthers(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (actors(of: left), actors(of: right))
        return !one.isEmpty && !other.isEmpty && one.sortedIntersection(other).isEmpty
    }

    private func actors(of statement: Int) -> [Int] { table.statements[statement].features.filter { table.kinds[$0] == .actor } }

    /// True where the article of a statement gives a value anywhere.
    func isKnown(_ value: ComparedValue, in statement: Int) -> Bool {
        valuesOfArticle[table.statements[statement].article].contains { contrasts.isSame($0, value) }
    }

    /// True where the article of a statement gives a month or a year more or less exactly.
    private func isNarrowed(_ date: DateMention, in statement: Int) -> Bool {
        date.stated.weekday == nil
            && valuesOfArticle[table.statements[statement].article].contains { value in
                if case .date(let own) = value.content { return SameTime.narrows(own, date) }
                return false
            }
    }

    /// A value as it is counted; nil where nothing says what of.
    func figure(_ value: ComparedValue, _ statement: Int) -> CountedFigure? {
        counted[statement].first { $0.range.overlaps(value.range) }
    }

    /// True for "45 years old", and for the bare number in "Ann Lee, 45,".
    private func isAge(_ value: ComparedValue, _ statement: Int) -> Bool {
        guard case .figure(let figure, _, _) = value.content else { return false }
        if figure.unit == AgeDisputes.unit { return true }
        guard figure.unit.isEmpty, figure.bound == nil, !figure.isApproximate else { return false }
        let own = table.statements[statement]
        let reading = table.readings[own.article]
        guard let token = own.tokens.first(where: { reading.tokens[$0].range.overlaps(value.range) }), token - 2 >= own.tokens.lowerBound,
            reading.article.text.slice(reading.tokens[token - 1].range) == ",",
            token + 1 >= own.tokens.upperBound || reading.tokens[token + 1].kind == .mark
        else { return false }
        let name = reading.tokens[token - 2].range
        return reading.names.elements(startingIn: own.range, at: \.range.lowerBound).contains { $0.range.overlaps(name) }
    }

    /// True for "6 in 10".
    private func isShare(_ value: ComparedValue, _ statement: Int) -> Bool {
        guard case .figure(let figure, _, _) = value.content, figure.unit.isEmpty else { return false }
        let own = table.statements[statement]
        let tokens = table.readings[own.article].tokens
        guard let last = own.tokens.last(where: { tokens[$0].range.overlaps(value.range) }), own.tokens.contains(last + 2) else {
            return false
        }
        let next = tokens[last + 2].range
        return contrasts.values[statement].contains { $0.isFigure && $0.range.lowerBound == next.lowerBound }
    }

    /// Whether what a slot counts can change while the news goes on.
    func count(_ slot: Slot) -> RunningCount {
        RunningCount(
            of: [(slot.contrast.left, slot.left), (slot.contrast.right, slot.right)].map { (figure($0, $1)?.action, $0.range, $1) },
            in: table)
    }

    private func mayBeOfOneTime(_ slot: Slot) -> Bool {
        let one = StatementPeriod(of: table.statements[slot.left], around: slot.contrast.left.range, in: table)
        return one.mayBeOne(with: StatementPeriod(of: table.statements[slot.right], around: slot.contrast.right.range, in: table))
    }
}
