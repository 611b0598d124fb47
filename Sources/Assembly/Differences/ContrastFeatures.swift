import Foundation
import Model

/// By what two statements that tell one fact are judged to tell it differently.
struct ContrastFeatures {
    let table: StatementTable
    let profiles: StatementProfiles
    let words: StatementWords
    let contrasts: ValueContrasts
    /// By statement: what its words say of whether the thing is so.
    let modalities: [Set<Modality>]

    init(table: StatementTable, profiles: StatementProfiles) {
        self.table = table
        self.profiles = profiles
        words = StatementWords(table: table)
        contrasts = ValueContrasts(table: table, words: words)
        let modality = StatementModality(table: table)
        modalities = table.statements.indices.map(modality.says)
    }

    /// In the order of the values.
    static let names = [
        "same", "log-same", "shorter", "longer", "length-ratio", "part-of-shorter", "part-of-longer", "rest-of-lesser", "rest-of-greater",
        "same-words", "replaced", "flank", "flanks", "number", "number-unit", "number-context", "number-compatible", "number-contrary",
        "number-told", "number-ratio", "number-sure", "numbers", "numbers-more", "time", "time-context", "time-unit", "time-contrary",
        "time-told", "time-of-day", "length", "times", "times-more", "modality", "modality-one",
    ]

    /// Longer replaced runs of telling words are another text.
    private static let longestReplaced = 3
    private static let longestFlank = 4
    private static let widestRatio = 3.0

    /// How sure it is that two statements tell one thing, how long they are, and what they share: the first nine values.
    func likeness(_ left: Int, _ right: Int, probability: Double) -> [Double] {
        let (a, b) = (profiles.all[left], profiles.all[right])
        var shared = 0.0
        a.terms.forEachShared(with: b.terms) { place, _ in shared += profiles.weights[Int(a.terms[place])] }
        let (light, heavy) = (min(a.mass, b.mass), max(a.mass, b.mass))
        let (few, many) = (min(words.counts[left], words.counts[right]), max(words.counts[left], words.counts[right]))
        let chance = min(max(probability, 1e-4), 1 - 1e-4)
        return [
            probability, log(chance / (1 - chance)), Double(few), Double(many), Double(few) / Double(max(1, many)),
            light > 0 ? shared / light : 0, heavy > 0 ? shared / heavy : 0, light - shared, heavy - shared,
        ]
    }

    /// The values of a pair that say the same with a probability. O(words × changes).
    func values(_ left: Int, _ right: Int, probability: Double) -> [Double] {
        var values = likeness(left, right, probability: probability)
        values += replacements(left, right)
        let number = contrasts.best(left, right, figures: true)
        var ratio = 0.0
        if case .figure(_, _, let one)? = number?.left.content, case .figure(_, _, let other)? = number?.right.content {
            ratio = min(abs(log(one.value / other.value)), Self.widestRatio)
        }
        values += described(number)
        values.append(ratio)
        values.append(number.map { $0.kinship >= 0.5 && !$0.isTold ? $0.context : 0 } ?? 0)
        values += counts(left, right, figures: true)
        let time = contrasts.best(left, right, figures: false)
        let kinds = [time?.left, time?.right].compactMap { value -> DateMention.Kind? in
            if case .date(let date)? = value?.content { return date.kind }
            return nil
        }
        let timed = described(time)
        values += [
            timed[0], timed[2], timed[1], timed[4], timed[5], kinds.contains(.time) ? 1 : 0, kinds.contains(.duration) ? 1 : 0,
        ]
        values += counts(left, right, figures: false)
        let (says, others) = (modalities[left], modalities[right])
        values += [Double(says.symmetricDifference(others).count), says.isEmpty != others.isEmpty ? 1 : 0]
        return values
    }

    private func described(_ contrast: ValueContrast?) -> [Double] {
        guard let contrast else { return [0, 0, 0, 0, 0, 0] }
        return [
            1, contrast.kinship, contrast.context, contrast.accord == .compatible ? 1 : 0, contrast.accord == .contrary ? 1 : 0,
            contrast.isTold ? 1 : 0,
        ]
    }

    /// How many values both have, and how many more the one has.
    private func counts(_ left: Int, _ right: Int, figures: Bool) -> [Double] {
        let (one, other) = (
            contrasts.values[left].count { $0.isFigure == figures }, contrasts.values[right].count { $0.isFigure == figures }
        )
        return [Double(min(one, other)), Double(abs(one - other))]
    }

    /// The part of the words that is the same in order, how many short runs of words stand for others, and how well one of these is held by
    /// equal words on both sides.
    private func replacements(_ left: Int, _ right: Int) -> [Double] {
        let diff = words.difference(left, right)
        let total = words.ids[left].count + words.ids[right].count
        var replaced = 0.0
        var (flank, flanks) = (0, 0)
        for gap in diff.gaps {
            let own = gap.a.count { words.isTelling[left][$0] }
            let other = gap.b.count { words.isTelling[right][$0] }
            guard own > 0, other > 0, own <= Self.longestReplaced, other <= Self.longestReplaced else { continue }
            replaced += 1
            let before = diff.runs.first { $0.a + $0.count == gap.a.lowerBound && $0.b + $0.count == gap.b.lowerBound }?.count ?? 0
            let after = diff.runs.first { $0.a == gap.a.upperBound && $0.b == gap.b.upperBound }?.count ?? 0
            flank = max(flank, min(before, Self.longestFlank) + min(after, Self.longestFlank))
            flanks = max(flanks, min(before, Self.longestFlank - 1) * min(after, Self.longestFlank - 1))
        }
        return [Double(2 * diff.count) / Double(max(1, total)), replaced, Double(flank), Double(flanks)]
    }
}
