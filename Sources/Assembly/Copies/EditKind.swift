import Foundation
import Model
import Reader

/// Says what kind of change an edit is: of a number, a time, a name, of what is said to be so, or of the wording alone.
struct EditKind {
    let a: SharedTextSource
    let b: SharedTextSource
    let mentions: EditMentions
    let vocabulary: Vocabulary

    /// A change of names has no more words than this on either side; more is another text.
    private static let longestName = 8

    /// The weightiest change in a gap. Words that were only put in or dropped change no value, but may change what is said to be so.
    func kind(of gap: WordDiff.Gap) -> TextEdit.Kind {
        if !gap.a.isEmpty, !gap.b.isEmpty {
            let left = EditMentions.found(in: range(gap.a, a), of: a.reading)
            let right = EditMentions.found(in: range(gap.b, b), of: b.reading)
            if changesNumber(gap, left, right) { return .number }
            if changesTime(gap, left.dates, right.dates) { return .time }
            if changesName(gap, left.names, right.names) { return .name }
        }
        return vocabulary.modals.changes(lowercased(gap.a, a), lowercased(gap.b, b)) ? .modality : .wording
    }

    // MARK: Numbers

    private func changesNumber(_ gap: WordDiff.Gap, _ left: EditMentions.Found, _ right: EditMentions.Found) -> Bool {
        if !left.figures.isEmpty, !right.figures.isEmpty {
            let onlyLeft = left.figures.filter { figure in !right.figures.contains { isSame($0, figure) } }
            let onlyRight = right.figures.filter { figure in !left.figures.contains { isSame($0, figure) } }
            return !onlyLeft.isEmpty && !onlyRight.isEmpty
        }
        // Scores, numbers of pages and flights are no figures, but are changed all the same.
        let (numbersA, numbersB) = (digits(gap.a, a, besides: left.dates), digits(gap.b, b, besides: right.dates))
        return !numbersA.isEmpty && !numbersB.isEmpty && numbersA != numbersB
    }

    private func isSame(_ left: Figure, _ right: Figure) -> Bool {
        left.value == right.value && left.upper == right.upper && (left.unit == right.unit || !(isMeasure(left) && isMeasure(right)))
    }

    /// True where the unit is a measure or a currency: another one is another quantity. Things counted may have several names.
    private func isMeasure(_ figure: Figure) -> Bool {
        figure.unit == "%" || (!figure.unit.isEmpty && figure.unit.utf8.allSatisfy { (0x41...0x5A).contains($0) })
    }

    /// The digits of words that are no part of a date.
    private func digits(_ run: Range<Int>, _ source: SharedTextSource, besides dates: [DateMention]) -> [UInt8] {
        run.filter { word in !dates.contains { $0.range.overlaps(source.words[word].range) } }.flatMap { word in
            source.reading.article.text.slice(source.words[word].range).utf8.filter { (0x30...0x39).contains($0) }
        }
    }

    // MARK: Times

    private func changesTime(_ gap: WordDiff.Gap, _ left: [DateMention], _ right: [DateMention]) -> Bool {
        if left.isEmpty != right.isEmpty {
            // "the 1990s" and "the 1890s" may both be meant as a time, though the reader knows only one.
            let (numbersA, numbersB) = (digits(gap.a, a, besides: []), digits(gap.b, b, besides: []))
            return !numbersA.isEmpty && !numbersB.isEmpty && numbersA != numbersB
        }
        let onlyLeft = left.filter { date in !right.contains { SameTime.holds(date, $0) } }
        let onlyRight = right.filter { date in !left.contains { SameTime.holds(date, $0) } }
        return !onlyLeft.isEmpty && !onlyRight.isEmpty
    }

    // MARK: Names

    private func changesName(_ gap: WordDiff.Gap, _ left: [NameMention], _ right: [NameMention]) -> Bool {
        guard gap.a.count <= Self.longestName, gap.b.count <= Self.longestName else { return false }
        let isKnown = !left.isEmpty || !right.isEmpty
        let (namesA, namesB) = (nameWords(gap.a, a, left, isKnown), nameWords(gap.b, b, right, isKnown))
        guard !namesA.isEmpty, !namesB.isEmpty else { return false }
        guard namesA.map(folded).joined() != namesB.map(folded).joined() else { return false }
        // "Ana Sousa" for "Sousa" names the same woman.
        guard !Set(namesA).isSubset(of: namesB), !Set(namesB).isSubset(of: namesA) else { return false }
        return !isInitials(namesA, of: namesB) && !isInitials(namesB, of: namesA)
    }

    /// The words of names, and other words with capitals, which the reader may have missed as names; the first word of a sentence only
    /// where the other side is known to be a name.
    private func nameWords(_ run: Range<Int>, _ source: SharedTextSource, _ names: [NameMention], _ isKnown: Bool) -> [String] {
        run.filter { word in
            let range = source.words[word].range
            if names.contains(where: { $0.range.overlaps(range) }) { return true }
            guard source.words[word].isMarked, digits(word..<(word + 1), source, besides: []).isEmpty else { return false }
            return isKnown ? run.count <= 2 || !source.startsSentence(word) : !source.startsSentence(word)
        }.map { lowercased(source.words[$0].range, source) }
    }

    /// "UN" for "United Nations".
    private func isInitials(_ short: [String], of long: [String]) -> Bool {
        guard short.count == 1, long.count > 1 else { return false }
        return short[0].filter(\.isLetter) == String(long.compactMap(\.first))
    }

    // MARK: Words

    private func lowercased(_ run: Range<Int>, _ source: SharedTextSource) -> [String] {
        run.map { lowercased(source.words[$0].range, source) }
    }

    private func lowercased(_ range: TextRange, _ source: SharedTextSource) -> String {
        Lexicon.plain(source.reading.article.text.slice(range))
    }

    /// Without accents and points: "AJ" and "A.J." are one spelling.
    private func folded(_ word: String) -> String {
        word.utf8.allSatisfy { $0 < 0x80 } ? word : word.folding(options: .diacriticInsensitive, locale: nil)
    }

    private func range(_ run: Range<Int>, _ source: SharedTextSource) -> TextRange {
        source.words[run.lowerBound].range.lowerBound..<source.words[run.upperBound - 1].range.upperBound
    }
}
