import Model

/// Decides whether two spellings, out of context, name the same actor.
public struct NameMatcher: Sendable {
    let data: NameData

    /// Creates a matcher with the name data that is part of the program.
    public init() { data = .english }

    /// The verdict on two spellings. Symmetric but for the order in which the reason names them.
    public func compare(_ left: String, _ right: String) -> NameMatch {
        let comparison = comparison(of: ParsedName(left, data: data), ParsedName(right, data: data))
        return NameMatch(same: comparison.score >= NameComparison.threshold, score: comparison.score, because: comparison.because)
    }

    /// The verdict on two names, with the kind of relation that it rests on.
    func comparison(of left: ParsedName, _ right: ParsedName) -> NameComparison {
        guard left.text != right.text, let reason = UnsureLetters.reason(left.text, right.text) else { return asWritten(left, right) }
        return NameComparison(.slip, 0.8, "\(left.text) ≈ \(right.text) (\(reason))")
    }

    private func asWritten(_ left: ParsedName, _ right: ParsedName) -> NameComparison {
        guard !left.words.isEmpty, !right.words.isEmpty else { return NameComparison(.different, 0, "no letters to compare") }
        if left.text == right.text { return NameComparison(.equal, 1, "same spelling") }
        if left.hasIdeographs, right.hasIdeographs { return NameComparison(.distinct, 0.1, "other characters") }
        if left.key == right.key { return sameWords(left, right) }
        if let known = left.known, let other = right.known {
            return known == other
                ? NameComparison(.known, 0.97, "\(left.text) = \(right.text) (both are names of \(known))")
                : NameComparison(.distinct, 0.02, "\(left.text) is \(known), \(right.text) is \(other)")
        }
        if let acronym = acronym(left, right) ?? acronym(right, left) { return acronym }
        if left.letters == right.letters, left.suffix == right.suffix {
            return NameComparison(.equal, 0.92, "\(left.text) = \(right.text) (only spaces differ)")
        }
        if left.known != nil || right.known != nil { return oneIsKnown(left, right) }
        if left.isAcronym, right.isAcronym { return NameComparison(.distinct, 0.05, "two acronyms") }
        if left.isOrganisation || right.isOrganisation { return organisations(left, right) }
        return persons(left, right)
    }

    private func sameWords(_ left: ParsedName, _ right: ParsedName) -> NameComparison {
        if left.hasTitle != right.hasTitle {
            return NameComparison(.equal, 0.95, "\(left.text) = \(right.text) (a title goes before the name)")
        }
        return NameComparison(.equal, 0.98, "\(left.text) = \(right.text) (only capitals, marks, accents or titles differ)")
    }

    private func acronym(_ short: ParsedName, _ long: ParsedName) -> NameComparison? {
        guard short.isAcronym, !short.words[0].isDotted || long.isOrganisation || long.known != nil,
            Acronym.candidates(of: long, data: data).contains(short.key)
        else { return nil }
        return NameComparison(.known, 0.9, "\(short.text) = \(long.text) (its initials)")
    }

    /// A known place or organisation is only itself, however alike another name may look.
    private func oneIsKnown(_ left: ParsedName, _ right: ParsedName) -> NameComparison {
        if left.isOrganisation || right.isOrganisation {
            let result = organisations(left, right)
            if result.score >= NameComparison.threshold { return result }
        }
        let known = left.known ?? right.known ?? ""
        if left.words.count == 1, right.words.count == 1,
            case .spelling(let perLetter, let differences) = WordRelation(left.words[0].folded, right.words[0].folded, strict: true),
            perLetter < 0.03
        {
            return NameComparison(.spelling, 0.85, "\(left.text) ≈ \(right.text) (transliteration: \(differences))")
        }
        return NameComparison(.distinct, 0.1, "only one of them is a name of \(known)")
    }
}
