import Model

/// Makes a public body whole whose name holds an "and": "U.S. Customs and Border Protection", "Department of Health and Human Services".
struct PairedBodies {
    let text: NameText

    /// The most words on one side of the "and".
    private static let longestSide = 6

    /// The names, with such bodies in place of their parts. O(words).
    func joined(_ names: [TaggedName]) -> [TaggedName] {
        let whole = Set(names.filter { $0.kind == .organisation && !isBesideConjunction($0.tokens) }.map { key($0.tokens) })
        var bodies: [TaggedName] = []
        for (sentence, isHeadline) in zip(text.sentences, text.isHeadline) where !isHeadline {
            for index in sentence.dropFirst().dropLast() where text.words[index].lists.contains(.conjunction) {
                guard let body = body(around: index, in: sentence, whole),
                    bodies.last.map({ $0.tokens.upperBound <= body.lowerBound }) ?? true
                else { continue }
                bodies.append(TaggedName(tokens: body, kind: .organisation))
            }
        }
        guard !bodies.isEmpty else { return names }
        var next = 0
        let others = names.filter { name in
            while next < bodies.count, bodies[next].tokens.upperBound <= name.tokens.lowerBound { next += 1 }
            return next == bodies.count || !bodies[next].tokens.overlaps(name.tokens)
        }
        return (others + bodies).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func isBesideConjunction(_ tokens: Range<Int>) -> Bool {
        tokens.lowerBound > 0 && text.words[tokens.lowerBound - 1].lists.contains(.conjunction)
            || tokens.upperBound < text.words.count && text.words[tokens.upperBound].lists.contains(.conjunction)
    }

    private func key(_ tokens: Range<Int>) -> [UInt32] { tokens.map { text.words[$0].folded } }

    /// The words of the body that has its "and" at an index. `whole` are the organisations that the document names by themselves.
    private func body(around conjunction: Int, in sentence: Range<Int>, _ whole: Set<[UInt32]>) -> Range<Int>? {
        let right = conjunction + 1..<end(after: conjunction, in: sentence)
        guard !right.isEmpty, let left = left(of: conjunction, in: sentence), !left.isEmpty else { return nil }
        let (head, tail) = (text.words[left.upperBound - 1], text.words[right.upperBound - 1])
        let isBody = tail.lists.contains(.bodyTask) || right.count > 1 && tail.lists.contains(.organisationWord)
        guard isBody, !whole.contains(key(right)), !head.lists.contains(.organisationWord) else { return nil }
        if isOffice(left) { return tail.lists.contains(.bodyTask) ? left.lowerBound..<right.upperBound : nil }
        // "President Rose and Homeland Security" are two.
        guard left.count > 1, !whole.contains(key(left)) || isCut(left), isOrdinary(head), text.words[right].allSatisfy(isOrdinary),
            text.words[left].allSatisfy({ $0.lists.isDisjoint(with: [.title, .role]) })
        else { return nil }
        return left.lowerBound..<right.upperBound
    }

    private func end(after conjunction: Int, in sentence: Range<Int>) -> Int {
        var end = conjunction + 1
        while end < sentence.upperBound, end - conjunction <= Self.longestSide, isCapitalWord(text.words[end]) { end += 1 }
        return end
    }

    /// The capitalised words before an "and", with the small words between them.
    private func left(of conjunction: Int, in sentence: Range<Int>) -> Range<Int>? {
        var start = conjunction
        var index = conjunction - 1
        while index >= sentence.lowerBound, conjunction - index <= Self.longestSide {
            let word = text.words[index]
            if isCapitalWord(word) {
                start = index
            } else if index + 1 != start || !isLink(index, in: sentence) {
                break
            }
            index -= 1
        }
        // The first word of a sentence has its capital from there.
        if start == sentence.lowerBound, start < conjunction, !text.words[start].lists.isDisjoint(with: [.article, .preposition]) {
            start += 1
        }
        return start..<conjunction
    }

    /// "Department of".
    private func isLink(_ index: Int, in sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && text.words[index].lists.contains(.preposition) && isCapitalWord(text.words[index - 1])
            && text.words[index - 1].lists.contains(.organisationWord)
    }

    private func isCapitalWord(_ word: NameWord) -> Bool { word.isCapitalised && word.hasLetter && word.lists.isDisjoint(with: .calendar) }

    /// "Department of Health": the word of an organisation, and what it is for.
    private func isOffice(_ tokens: Range<Int>) -> Bool {
        let office = tokens.dropLast().first { text.words[$0].lists.contains(.organisationWord) }
        guard let office, office + 2 < tokens.upperBound else { return false }
        return text.words[office + 1].lists.contains(.preposition) && !text.words[office + 1].isCapitalised
    }

    /// "U.S. Customs": a country and one word, as a tagger that stops at "and" leaves it.
    private func isCut(_ tokens: Range<Int>) -> Bool {
        tokens.count == 2 && !text.words[tokens.lowerBound].lists.isDisjoint(with: [.country, .demonym])
    }

    /// A word of the dictionary that no list has as somebody's name alone.
    private func isOrdinary(_ word: NameWord) -> Bool {
        !word.lists.isDisjoint(with: NameListFlags.ordinary.union([.bodyTask, .organisationWord]))
            && word.lists.isDisjoint(with: [.country, .demonym])
    }
}
