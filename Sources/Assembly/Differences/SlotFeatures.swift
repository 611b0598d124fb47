import Foundation
import Model

/// By what two values in a slot are judged to be told differently of one thing.
struct SlotFeatures {
    private let features: ContrastFeatures
    let finder: SlotFinder
    private var words: StatementWords { features.words }
    private var table: StatementTable { finder.table }

    init(_ features: ContrastFeatures, scopes: FigureScopes) {
        self.features = features
        finder = SlotFinder(table: features.table, contrasts: features.contrasts, scopes: scopes)
    }

    private static let pairNames = [
        "same", "log-same", "shorter", "longer", "length-ratio", "part-of-shorter", "part-of-longer", "rest-of-lesser", "rest-of-greater",
        "same-words", "slots", "other-names", "headline", "same-time", "before", "after", "shared-context", "first",
    ]
    private static let numberNames = [
        "number", "number-kin", "number-context", "number-compatible", "number-ratio", "number-small",
        "number-open", "number-equal", "number-others", "number-people", "number-same", "number-known", "number-bare", "number-action",
        "number-modifiers", "number-dates", "number-like", "number-list", "number-vague",
    ]
    private static let timeNames = [
        "time", "time-context", "time-kin", "time-contrary", "time-of-day", "length", "lengths-ratio", "time-others", "time-same",
        "time-known",
        "time-weekdays", "time-grain", "time-finer", "time-relative", "time-years",
    ]
    /// In the order of the values.
    static let names = pairNames + numberNames + timeNames

    private static let widestRatio = 3.0
    private static let smallCount = 4.0
    private static let mostSlots = 8
    private static let mostFlank = 4

    /// The slots of two statements that say the same with a probability, each with its values.
    func judged(_ left: Int, _ right: Int, probability: Double) -> [(slot: Slot, values: [Double])] {
        let slots = finder.slots(left, right)
        guard !slots.isEmpty else { return [] }
        let pair =
            pairValues(left, right, probability: probability)
            + [
                Double(min(slots.count, Self.mostSlots)), otherNames(left, right),
                table.isHeadline(left) || table.isHeadline(right) ? 1 : 0,
            ]
        return slots.map { slot in
            let isNumber = slot.contrast.left.isFigure
            let number = isNumber ? self.number(slot, pair[1]) : [Double](repeating: 0, count: Self.numberNames.count)
            let time = isNumber ? [Double](repeating: 0, count: Self.timeNames.count) : self.time(slot, pair[1])
            return (slot, pair + place(of: slot) + number + time)
        }
    }

    private func pairValues(_ left: Int, _ right: Int, probability: Double) -> [Double] {
        let total = words.ids[left].count + words.ids[right].count
        return features.likeness(left, right, probability: probability)
            + [Double(2 * words.difference(left, right).count) / Double(max(1, total))]
    }

    private func number(_ slot: Slot, _ logit: Double) -> [Double] {
        let contrast = slot.contrast
        guard case .figure(let figure, let unit, let one) = contrast.left.content,
            case .figure(let otherFigure, let otherUnit, let other) = contrast.right.content
        else { return [Double](repeating: 0, count: Self.numberNames.count) }
        let open = [one, other].count { $0.bound != nil || $0.isApproximate || $0.upper != nil }
        let people = table.vocabulary.values.people
        let (a, b) = (finder.figure(contrast.left, slot.left), finder.figure(contrast.right, slot.right))
        /// 1 where both have some and share one, −1 where they share none.
        func share(_ lists: KeyPath<CountedFigure, [Int]>) -> Double {
            guard let a, let b, !a[keyPath: lists].isEmpty, !b[keyPath: lists].isEmpty else { return 0 }
            return a[keyPath: lists].sortedIntersection(b[keyPath: lists]).isEmpty ? -1 : 1
        }
        let action = a?.action != nil && b?.action != nil ? (a?.action == b?.action ? 1.0 : -1) : 0
        return [
            1, contrast.kinship, contrast.context, contrast.accord == .compatible ? 1 : 0,
            min(abs(log(one.value / other.value)), Self.widestRatio), min(one.value, other.value) < Self.smallCount ? 1 : 0, Double(open),
            one.value == other.value ? 1 : 0, others(slot), people.contains(unit) || people.contains(otherUnit) ? 1 : 0, logit,
            isKnown(slot), Double([unit, otherUnit].count(where: \.isEmpty)), action, share(\.modifiers), share(\.dates), share(\.context),
            Double([(slot.left, unit), (slot.right, otherUnit)].map { alike($0.0, unit: $0.1) }.max() ?? 0),
            figure.upper != nil || otherFigure.upper != nil ? 1 : 0,
        ]
    }

    /// How many more figures of a statement have a unit.
    private func alike(_ statement: Int, unit: String) -> Int {
        let count = finder.contrasts.values[statement].count { value in
            if case .figure(_, unit, _) = value.content { return true }
            return false
        }
        return min(count - 1, Self.mostSlots)
    }

    private func time(_ slot: Slot, _ logit: Double) -> [Double] {
        let contrast = slot.contrast
        let dates = [contrast.left, contrast.right].compactMap { value -> DateMention? in
            if case .date(let date) = value.content { return date }
            return nil
        }
        let kinds = dates.map(\.kind)
        let lengths = dates.compactMap { LengthOfTime.minutes(ofTimex: $0.value) }
        let grains = dates.compactMap(SameTime.grain).sorted()
        return [
            1, contrast.context, contrast.kinship, contrast.accord == .contrary ? 1 : 0, kinds.contains(.time) ? 1 : 0,
            kinds.contains(.duration) ? 1 : 0, lengths.count == 2 ? min(abs(log(lengths[0] / lengths[1])), Self.widestRatio) : 0,
            others(slot), logit, isKnown(slot), Double(dates.count { $0.stated.weekday != nil }),
            grains.count == 2 ? log(grains[1] / grains[0]) : 0, grains.first.map { log($0) } ?? 0,
            Double(dates.count { $0.stated.offset != nil }), Double(dates.count { $0.stated.year != nil }),
        ]
    }

    /// How many more values of the kind there are in the two.
    private func others(_ slot: Slot) -> Double {
        let isFigure = slot.contrast.left.isFigure
        let all = [slot.left, slot.right].map { index in finder.contrasts.values[index].count { $0.isFigure == isFigure } }
        return Double(min(all[0] + all[1] - 2, Self.mostSlots))
    }

    /// Whether the value of either stands elsewhere in the other's article.
    private func isKnown(_ slot: Slot) -> Double {
        let sides = [(slot.contrast.left, slot.right), (slot.contrast.right, slot.left)]
        return sides.contains { finder.isKnown($0.0, in: $0.1) } ? 1 : 0
    }

    /// Actors that one of the two names and the other does not, in the one that has fewer of them.
    private func otherNames(_ left: Int, _ right: Int) -> Double {
        let (a, b) = (features.profiles.all[left].actors, features.profiles.all[right].actors)
        let shared = a.sharedCount(with: b)
        return Double(min(a.count, b.count) - shared)
    }

    /// Whether the two may tell of one time, how many words beside the slot are the same, how many close by are, and whether both values are the
    /// first of their kind.
    private func place(of slot: Slot) -> [Double] {
        let (left, right) = (slot.contrast.left, slot.contrast.right)
        let periods = [(slot.left, left.range), (slot.right, right.range)].map { index, range in
            StatementPeriod(of: table.statements[index], around: range, in: table)
        }
        let (a, b) = (tokens(of: left.range, in: slot.left), tokens(of: right.range, in: slot.right))
        let (ids, others) = (words.ids[slot.left], words.ids[slot.right])
        var (before, after) = (0, 0)
        while before < min(Self.mostFlank, a.lowerBound, b.lowerBound), ids[a.lowerBound - before - 1] == others[b.lowerBound - before - 1]
        {
            before += 1
        }
        while after < min(Self.mostFlank, ids.count - a.upperBound, others.count - b.upperBound),
            ids[a.upperBound + after] == others[b.upperBound + after]
        {
            after += 1
        }
        let areFirst = [(slot.left, left), (slot.right, right)].allSatisfy { index, value in
            finder.contrasts.values[index].first { $0.isFigure == value.isFigure }?.range == value.range
        }
        return [
            periods[0].mayBeOne(with: periods[1]) ? 1 : 0, Double(before), Double(after),
            Double(left.context.sharedCount(with: right.context)),
            areFirst ? 1 : 0,
        ]
    }

    /// The places of a range, from the first token of the statement on.
    private func tokens(of range: TextRange, in index: Int) -> Range<Int> {
        let statement = table.statements[index]
        let tokens = table.readings[statement.article].tokens
        let own = statement.tokens.indices.filter { tokens[statement.tokens[$0]].range.overlaps(range) }
        let first = statement.tokens.lowerBound
        guard let start = own.first, let end = own.last else { return 0..<0 }
        return statement.tokens[start] - first..<statement.tokens[end] - first + 1
    }
}
