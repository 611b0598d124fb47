import Model

/// The dates, figures and names of two readings at the places where their texts differ.
struct EditMentions {
    let a: Reading
    let b: Reading

    /// A side of an edit: what the reader found in its words.
    struct Found {
        let dates: [DateMention]
        let figures: [Figure]
        let names: [NameMention]
    }

    /// What stands in a range of a reading, wholly or in part.
    static func found(in range: TextRange, of reading: Reading) -> Found {
        Found(
            dates: overlapping(reading.dates, range, \.range),
            figures: overlapping(reading.figures, range, \.range),
            names: overlapping(reading.names, range, \.range)
        )
    }

    /// The range of the date or name of `a` in which a range begins or ends, with the range; nil where there is none.
    func wholeA(_ range: TextRange) -> TextRange? { Self.whole(range, of: a) }

    /// The same in `b`.
    func wholeB(_ range: TextRange) -> TextRange? { Self.whole(range, of: b) }

    /// The gap cut between neighbouring dates, names and figures, where it has as many words on either side: "Monday, Ana" for "Tuesday, Eva"
    /// are two changes.
    func parts(of gap: WordDiff.Gap, _ a: SharedTextSource, _ b: SharedTextSource) -> [WordDiff.Gap] {
        guard gap.a.count == gap.b.count, gap.a.count > 1 else { return [gap] }
        let (marksA, marksB) = (Self.marks(gap.a, a), Self.marks(gap.b, b))
        var result: [WordDiff.Gap] = []
        var start = 0
        for index in 1...gap.a.count {
            let goesOn = index < gap.a.count && (marksA[index] == marksA[index - 1] || marksB[index] == marksB[index - 1])
            if goesOn { continue }
            let (i, j) = (gap.a.lowerBound, gap.b.lowerBound)
            result.append(WordDiff.Gap(a: (i + start)..<(i + index), b: (j + start)..<(j + index)))
            start = index
        }
        // Words that are the same were only part of a date or name.
        return result.filter { a.keys[$0.a] != b.keys[$0.b] }
    }

    /// By word: where its date, name or figure starts; nil for other words.
    private static func marks(_ run: Range<Int>, _ source: SharedTextSource) -> [Int?] {
        run.map { word in
            let found = found(in: source.words[word].range, of: source.reading)
            return found.dates.first?.range.lowerBound ?? found.figures.first?.range.lowerBound ?? found.names.first?.range.lowerBound
        }
    }

    private static func whole(_ range: TextRange, of reading: Reading) -> TextRange? {
        let found = overlapping(reading.dates, range, \.range).map(\.range) + overlapping(reading.names, range, \.range).map(\.range)
        guard !found.isEmpty else { return nil }
        return found.reduce(range) { min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound) }
    }

    /// The elements of a list in text order that overlap a range; mentions are short, so that few before it can. O(log count).
    private static func overlapping<Element>(_ elements: [Element], _ range: TextRange, _ place: (Element) -> TextRange) -> [Element] {
        let near = max(0, range.lowerBound - longestMention)..<range.upperBound
        return elements.elements(startingIn: near) { place($0).lowerBound }.filter { place($0).overlaps(range) }
    }

    /// In bytes.
    private static let longestMention = 160
}
