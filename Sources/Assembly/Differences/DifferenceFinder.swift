import Model

/// Finds differences of one kind. A new kind is a file with a finder, and its name in `DifferenceFinders`.
protocol DifferenceFinder {
    /// The disputes that are not among the known ones, in an order that rests on the articles alone.
    func disputes(besides known: [Dispute]) -> [Dispute]
}

/// All that looks for differences, in the order in which they are told.
struct DifferenceFinders {
    let finders: [any DifferenceFinder]
    private let plans: PlannedAndDone
    let contrasts: ValueContrasts

    init(facts: FactReading, actors: [Actor], sharedText: [SharedText]) {
        let table = facts.table
        let scopes = FigureScopes(table: table)
        plans = PlannedAndDone(likeness: facts.likeness, table: table)
        let features = ContrastFeatures(table: table, profiles: facts.likeness.profiles)
        contrasts = features.contrasts
        finders = [
            TimeDisputes(table: table), DateDisputes(table: table), QuantityDisputes(table: table, scopes: scopes),
            AgeDisputes(table: table, actors: actors), AttributionDisputes(table: table, actors: actors),
            SpellingDisputes(table: table, actors: actors), EditDisputes(table: table, sharedText: sharedText, scopes: scopes),
            ModalityDisputes(table: table, sharedText: sharedText),
            DegreeDisputes(likeness: facts.likeness, contrasts: contrasts, scopes: scopes),
            SlotDifferences(
                likeness: facts.likeness, features: SlotFeatures(features, scopes: scopes), cuts: facts.model.cuts, model: facts.model.slots
            ),
            plans,
            CertaintyDisputes(likeness: facts.likeness, table: table, cut: facts.model.cuts.says),
            WordingDisputes(likeness: facts.likeness, features: features, model: facts.model.differs, cut: facts.model.cuts.wording),
        ]
    }

    /// What all of them find; each knows what those before it found. Where two values of one article each are told, they are not told again of other
    /// sentences. One thing has one difference, with all its values.
    func disputes() -> [Dispute] {
        let found = finders.reduce(into: [Dispute]()) { found, finder in
            found += finder.disputes(besides: found).map(plans.developed)
        }
        let all = found.reduce(into: [Dispute]()) { all, dispute in
            for place in all.indices {
                guard let both = all[place].joined(with: dispute) else { continue }
                all[place] = both
                return
            }
            all.append(dispute)
        }
        var told: [Disagreement.Kind: [[Told]]] = [:]
        return all.filter { dispute in
            let values = dispute.values.map { value in
                let words = value.value.lowercased().split(whereSeparator: \.isWhitespace)
                return Told(
                    number: Self.number(in: value.value, of: dispute.kind), words: Set(words.filter { !$0.contains(where: \.isNumber) }),
                    articles: Set(value.says.map(\.article)))
            }
            let isKnown = told[dispute.kind, default: []].contains { known in
                values.count { value in known.contains(where: value.isSame) } > 1
            }
            if !isKnown { told[dispute.kind, default: []].append(values) }
            return !isKnown
        }
    }

    private struct Told {
        let number: String
        /// Those beside the number: "5 looters" are not "5 guards", but may be "5".
        let words: Set<Substring>
        let articles: Set<String>

        func isSame(as other: Told) -> Bool {
            number == other.number && (words.isSubset(of: other.words) || other.words.isSubset(of: words))
                && !articles.isDisjoint(with: other.articles)
        }
    }

    /// The digits of a quantity with what touches them; all of a value that has none, and of a date, in which words may be all that differs.
    private static func number(in value: String, of kind: Disagreement.Kind) -> String {
        let numbers = value.lowercased().split { $0.isWhitespace }.filter { $0.contains(where: \.isNumber) }
        return kind != .quantity || numbers.isEmpty ? value.lowercased() : numbers.joined(separator: " ")
    }
}
