import Model

/// What differs between two versions of a text: places where words were changed, put in, dropped or moved, and what kind of change each is.
struct TextDifference {
    /// In the order of `a`.
    let edits: [TextEdit]
    /// Words that are the same on both sides, those that were moved included.
    let commonWords: Int

    /// Compares the sides of a stretch. O(words × changes).
    init(_ stretch: SharedTextStretch, _ a: SharedTextSource, _ b: SharedTextSource, _ vocabulary: Vocabulary) {
        let diff = WordDiff(a.keys, stretch.a, b.keys, stretch.b)
        var gaps = diff.gaps
        guard !gaps.isEmpty else {
            edits = []
            commonWords = diff.count
            return
        }
        let moves = MovedWords(a: a, b: b).taken(from: &gaps)
        let mentions = EditMentions(a: a.reading, b: b.reading)
        let kinds = EditKind(a: a, b: b, mentions: mentions, vocabulary: vocabulary)
        var edits = Self.widened(gaps, diff, mentions, a, b).flatMap { mentions.parts(of: $0, a, b) }.compactMap { gap -> TextEdit? in
            guard !gap.a.isEmpty || !gap.b.isEmpty else { return nil }
            return Self.edit(kinds.kind(of: gap), gap, a, b)
        }
        edits += moves.map { Self.edit(.moved, $0, a, b) }
        self.edits = edits.sorted { ($0.a.lowerBound, $0.b.lowerBound) < ($1.a.lowerBound, $1.b.lowerBound) }
        commonWords = diff.count + moves.reduce(0) { $0 + $1.a.count }
    }

    /// Words put in before a sentence stand at its start in the other article too, not at the end of the sentence before.
    private static func edit(
        _ kind: TextEdit.Kind, _ gap: WordDiff.Gap, _ a: SharedTextSource, _ b: SharedTextSource
    ) -> TextEdit {
        TextEdit(
            kind: kind, a: a.textRange(of: gap.a, opensSentence: gap.b.first.map(b.startsSentence) ?? false),
            b: b.textRange(of: gap.b, opensSentence: gap.a.first.map(a.startsSentence) ?? false))
    }

    /// The gaps with the whole of a date or name in which they begin or end: "3:30 pm" was changed, not "30".
    private static func widened(
        _ gaps: [WordDiff.Gap], _ diff: WordDiff, _ mentions: EditMentions, _ a: SharedTextSource, _ b: SharedTextSource
    ) -> [WordDiff.Gap] {
        var result: [WordDiff.Gap] = []
        for gap in gaps {
            var grown = gap
            let wholeA = gap.a.isEmpty ? nil : mentions.wholeA(a.textRange(of: gap.a)).map { a.words(in: $0) }
            let wholeB = gap.b.isEmpty ? nil : mentions.wholeB(b.textRange(of: gap.b)).map { b.words(in: $0) }
            let before = max(
                wholeA.map { gap.a.lowerBound - $0.lowerBound } ?? 0, wholeB.map { gap.b.lowerBound - $0.lowerBound } ?? 0)
            let after = max(
                wholeA.map { $0.upperBound - gap.a.upperBound } ?? 0, wholeB.map { $0.upperBound - gap.b.upperBound } ?? 0)
            let reach = diff.sameWords(around: gap, before: before, after: after)
            grown.a = (gap.a.lowerBound - reach.before)..<(gap.a.upperBound + reach.after)
            grown.b = (gap.b.lowerBound - reach.before)..<(gap.b.upperBound + reach.after)
            if let last = result.last, grown.a.lowerBound < last.a.upperBound || grown.b.lowerBound < last.b.upperBound {
                result[result.count - 1].a = last.a.lowerBound..<max(last.a.upperBound, grown.a.upperBound)
                result[result.count - 1].b = last.b.lowerBound..<max(last.b.upperBound, grown.b.upperBound)
            } else {
                result.append(grown)
            }
        }
        return result
    }
}

extension SharedTextSource {
    /// Where a run of words stands; for no words the end of the word before, or the start of the word behind.
    fileprivate func textRange(of run: Range<Int>, opensSentence: Bool = false) -> TextRange {
        guard let first = run.first, let last = run.last else {
            if opensSentence, run.lowerBound < words.count, startsSentence(run.lowerBound) {
                let start = words[run.lowerBound].range.lowerBound
                return start..<start
            }
            let place = run.lowerBound > 0 ? words[run.lowerBound - 1].range.upperBound : words.first?.range.lowerBound ?? 0
            return place..<place
        }
        return words[first].range.lowerBound..<words[last].range.upperBound
    }
}

extension WordDiff {
    /// How many of the wanted words on either side of a gap are the same in both lists.
    fileprivate func sameWords(around gap: Gap, before: Int, after: Int) -> (before: Int, after: Int) {
        let left = runs.first { $0.a + $0.count == gap.a.lowerBound && $0.b + $0.count == gap.b.lowerBound }?.count ?? 0
        let right = runs.first { $0.a == gap.a.upperBound && $0.b == gap.b.upperBound }?.count ?? 0
        return (max(0, min(before, left)), max(0, min(after, right)))
    }
}
