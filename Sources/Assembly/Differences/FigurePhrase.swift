import Model

/// Names what a value is of, in the words around it: "boats near the pier", "people killed", "driving his car".
struct FigurePhrase {
    let table: StatementTable
    /// Words on either side.
    private static let reach = 5
    /// Tokens before a number within which an action belongs to what is counted.
    private static let actionReach = 3

    /// What a value is of, or what its statement shares with the others, or what stands beyond the mark before it; "" where that names no thing.
    func label(around range: TextRange, unit: String = "", in statement: Int, sharedBy statements: [Int]) -> String {
        let own = text(around: range, unit: unit, in: statement)
        if own.lowercased() != unit, namesThing(own) { return own }
        let shared = SharedWords(table: table).phrase([statement] + statements.filter { $0 != statement })
        let reading = table.readings[table.statements[statement].article]
        let mark = table.statements[statement].tokens.last { reading.tokens[$0].range.upperBound <= range.lowerBound }
        let beyond = mark.map {
            text(around: range, unit: unit, in: statement, across: reading.article.text.slice(reading.tokens[$0].range))
        }
        return [shared, own, beyond ?? ""].first(where: namesThing) ?? ""
    }

    /// False for verbs alone, and for units of measure.
    private func namesThing(_ text: String) -> Bool {
        text.split(separator: " ").contains { part in
            let word = part.lowercased()
            return !table.words.isStopWord(word) && !isVerb(word) && !table.words.lexicon.isPresentParticiple(word)
                && !table.words.lexicon.isAdverb(word) && table.vocabulary.values.measures[word] == nil
                && !table.vocabulary.values.numberWords.contains(word) && !word.utf8.allSatisfy { !(0x61...0x7A).contains($0) && $0 < 0x80 }
        }
    }

    private func isVerb(_ word: String) -> Bool { table.words.isVerb(word) }

    /// What is counted up to the next time, with what happens to it; for times, for measures and for numbers of nothing what stands before them in the
    /// clause, and beyond one kind of mark; else what stands behind. `unit`: the last words of the range, where it is a number of something.
    func text(around range: TextRange, unit: String = "", in statement: Int, across mark: Substring = "") -> String {
        let tokens = table.readings[table.statements[statement].article].tokens
        let all = table.statements[statement].tokens
        let own = all.filter { tokens[$0].range.overlaps(range) }
        guard let first = own.first, let last = own.last else { return "" }
        var start = first
        while start > all.lowerBound, first - start < Self.reach || isWithinName(start, statement),
            tokens[start - 1].kind != .number, continues(start - 1, in: statement, across: mark)
        {
            start -= 1
        }
        // "10 people and wounding another 70"
        if start > all.lowerBound, tokens[start - 1].kind == .number {
            start = (start..<first).last { table.words.joiners.contains(word($0, statement)) }.map { $0 + 1 } ?? first
        }
        let dates = table.readings[table.statements[statement].article].dates
        let action = (max(start, first - Self.actionReach)..<first).last { token in
            table.words.concept(of: word(token, statement)).map(table.words.actions.contains) ?? false
        }
        func goesOn(behind end: Int) -> Bool {
            end + 1 < all.upperBound && continues(end + 1, in: statement, across: mark) && !opensClause(end + 1, statement)
                && !opensSentence(end + 1, statement) && !dates.contains { $0.range.overlaps(tokens[end + 1].range) }
        }
        var end = last
        var (isInVerb, hasVerb) = (false, action != nil)
        while end - last < Self.reach || isWithinName(end + 1, statement), goesOn(behind: end) {
            let next = word(end + 1, statement)
            let isVerb = isVerb(next) || table.words.passives.contains(next)
            if table.words.lexicon.isPresentParticiple(next) || isVerb && hasVerb && !isInVerb { break }
            hasVerb = hasVerb || isVerb
            isInVerb = isVerb
            end += 1
        }
        if end - last >= Self.reach, goesOn(behind: end) { end = wholePhrase(last + 1, end, statement) }
        let before = trimmed(subject(of: start..<first, in: statement), of: statement)
        let number = own.count - unit.split(separator: " ").count
        let isMeasure =
            table.vocabulary.values.measures[unit] != nil || unit == AgeDisputes.unit
            || !unit.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x20 }
        guard number > 0, number < own.count, !isMeasure else {
            let behind = trimmed(last + 1..<end + 1, of: statement)
            // "a million of aid", "a million from the fund" behind "to move", and "a million dollar house", but "spent a million on Friday".
            let isOf =
                isMeasure && end > last
                && (table.vocabulary.events.attributeLinks.contains(word(last + 1, statement))
                    || table.words.nounPrepositions.contains(word(last + 1, statement)) && endsInInfinitive(start..<first, statement)
                    || says(last + 1, statement) && !isVerb(word(last + 1, statement)))
            return (isOf ? [behind, before] : [before, behind]).first { !$0.isEmpty } ?? ""
        }
        let unit = trimmed(first + number..<end + 1, of: statement)
        guard let action else { return unit }
        // "boats gathered", but "gathering of boats" and "killing people".
        if table.words.lexicon.isPresentParticiple(word(action, statement)) {
            let link = first - action == 2 ? [word(action + 1, statement)] : []
            return ([word(action, statement)] + link + [unit]).joined(separator: " ")
        }
        return [unit, word(action, statement)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The words before a verb phrase that ends some words: "the call" of "the call will be held"; all of them where none does.
    private func subject(of range: Range<Int>, in statement: Int) -> Range<Int> {
        func helps(_ token: Int) -> Bool {
            let word = word(token, statement)
            return table.words.passives.contains(word) || table.vocabulary.modals.modality(of: word) == .will
        }
        guard let last = range.last(where: helps), range.upperBound - last <= Self.longestVerbPhrase else { return range }
        var first = last
        while range.contains(first - 1), helps(first - 1) { first -= 1 }
        let before = range.lowerBound..<first
        return before.contains { says($0, statement) } ? before : range
    }

    /// "be held at": tokens from the last auxiliary on.
    private static let longestVerbPhrase = 3

    /// False for the marks that end a clause; the point of an abbreviation and the mark of a possessive do not.
    private func continues(_ token: Int, in statement: Int, across mark: Substring) -> Bool {
        let reading = table.readings[table.statements[statement].article]
        guard reading.tokens[token].kind == .mark else { return true }
        let text = reading.article.text.slice(reading.tokens[token].range)
        return text == mark || text.unicodeScalars.contains { $0.properties.isAlphabetic || $0 == "-" }
    }

    /// True for a word of a name or a number before which more of it stands.
    private func isWithinName(_ token: Int, _ statement: Int) -> Bool {
        let reading = table.readings[table.statements[statement].article]
        guard reading.tokens.indices.contains(token) else { return false }
        let (before, start) = (reading.tokens[token - 1].range, reading.tokens[token].range.lowerBound)
        return before.upperBound == start || reading.name(around: start)?.range.contains(before.lowerBound) ?? false
    }

    /// True for a capital behind a small word, where no name stands: "at the officers Peaceful protest".
    private func opensSentence(_ token: Int, _ statement: Int) -> Bool {
        let reading = table.readings[table.statements[statement].article]
        let range = reading.tokens[token].range
        func isCapital(_ token: Int) -> Bool { reading.article.text.slice(reading.tokens[token].range).first?.isUppercase ?? false }
        guard isCapital(token), !isCapital(token - 1), !table.words.isStopWord(word(token - 1, statement)) else { return false }
        let name = reading.names[reading.names.partitioningIndex { $0.range.upperBound > range.lowerBound }...].first
        return !(name?.range.contains(range.lowerBound) ?? false)
    }

    /// True for "the president to move": what is moved stands behind.
    private func endsInInfinitive(_ range: Range<Int>, _ statement: Int) -> Bool {
        let words = range.filter { says($0, statement) || word($0, statement) == PlannedAndDone.infinitive }.suffix(2)
        return words.count == 2 && word(words[words.startIndex], statement) == PlannedAndDone.infinitive
    }

    /// The last token of a phrase that is not cut: up to the last word that opens another, and not up to "an array" of "an array of subjects".
    private func wholePhrase(_ first: Int, _ last: Int, _ statement: Int) -> Int {
        let openings = (first...max(first, last)).filter {
            $0 > first && table.words.nounPrepositions.contains(word($0, statement)) && !isWithinName($0, statement)
        }
        let opening = openings.last { !table.vocabulary.events.attributeLinks.contains(word($0, statement)) } ?? openings.last
        return opening.map { $0 - 1 } ?? last
    }

    private func opensClause(_ token: Int, _ statement: Int) -> Bool {
        table.vocabulary.values.clauseOpeners.contains(word(token, statement))
    }

    /// Lower case.
    private func word(_ token: Int, _ statement: Int) -> String {
        let reading = table.readings[table.statements[statement].article]
        return reading.article.text.slice(reading.tokens[token].range).lowercased()
    }

    /// Some words, without those at both ends that say nothing.
    private func trimmed(_ range: Range<Int>, of statement: Int) -> String {
        var range = range
        while let first = range.first, says(first, statement) == false { range.removeFirst() }
        while let last = range.last, says(last, statement) == false { range.removeLast() }
        guard let first = range.first, let last = range.last else { return "" }
        let reading = table.readings[table.statements[statement].article]
        return reading.article.text.slice(reading.tokens[first].range.lowerBound..<reading.tokens[last].range.upperBound)
            .split { $0.isWhitespace }.joined(separator: " ")
    }

    private func says(_ token: Int, _ statement: Int) -> Bool {
        let reading = table.readings[table.statements[statement].article]
        return reading.tokens[token].kind != .mark && !table.words.isStopWord(word(token, statement))
    }
}
