/// Names of persons: given names, middle names, surname.
extension NameMatcher {
    func persons(_ left: ParsedName, _ right: ParsedName) -> NameComparison {
        if left.suffix != right.suffix {
            return NameComparison(
                .distinct, 0.1, "\(left.suffix == nil ? right.text : left.text) has a number or \u{201C}Jr.\u{201D} that the other lacks")
        }
        let (a, b) = joined(left.significant, right.significant)
        if a == b { return NameComparison(.equal, 0.95, "\(left.text) = \(right.text) (only a title, particle or hyphen differs)") }
        if a.count == 1, b.count == 1 { return surnames(left, right) }
        if a.count == 1 { return surname(left, of: right, b) }
        if b.count == 1 { return surname(right, of: left, a) }
        if !hasPatronymic(left), !hasPatronymic(right), let order = otherOrder(a, b) {
            return NameComparison(.order, order, "\(left.text) = \(right.text) (the surname goes first in one of them)")
        }
        return fullNames(left, right, a, b)
    }

    /// Two words: "Ing wen" and "Yingwen" have one number of words afterwards.
    private func joined(_ a: [String], _ b: [String]) -> ([String], [String]) {
        guard a.count != b.count, abs(a.count - b.count) == 1, min(a.count, b.count) > 1 else { return (a, b) }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        for index in 0..<long.count - 1 where long[index].utf8.count > 1 && long[index + 1].utf8.count > 1 {
            var words = long
            words[index] += words.remove(at: index + 1)
            let fits = zip(words, short).allSatisfy { pair in
                switch WordRelation(pair.0, pair.1) {
                case .equal, .spelling: true
                case .slip, .different: false
                }
            }
            if fits { return a.count < b.count ? (a, words) : (words, b) }
        }
        return (a, b)
    }

    /// Two names of one word.
    private func surnames(_ left: ParsedName, _ right: ParsedName) -> NameComparison {
        switch WordRelation(left.significant[0], right.significant[0], strict: true) {
        case .equal: return NameComparison(.equal, 0.95, "\(left.text) = \(right.text) (only a title or particle differs)")
        case .spelling(let perLetter, let differences):
            return NameComparison(.spelling, 0.95 - 4 * perLetter, "\(left.text) ≈ \(right.text) (transliteration: \(differences))")
        case .slip(_, let differences):
            return NameComparison(
                .slip, 0.35, "\(left.text) and \(right.text) differ by \(differences), with no given name to support a slip")
        case .different: return NameComparison(.different, 0.1, "other name")
        }
    }

    /// One name has one word, the other several.
    private func surname(_ short: ParsedName, of long: ParsedName, _ words: [String]) -> NameComparison {
        let word = short.significant[0]
        if words[0] == word, long.surnames.contains(word) {
            return NameComparison(.surname, 0.72, "\(short.text) is the family name of \(long.text)")
        }
        switch WordRelation(word, words[words.count - 1], strict: true) {
        case .equal: return NameComparison(.surname, 0.72, "\(short.text) is the surname of \(long.text)")
        case .spelling(let perLetter, let differences):
            return NameComparison(
                .surname, 0.72 - perLetter, "\(short.text) ≈ the surname of \(long.text) (transliteration: \(differences))")
        case .slip(_, let differences):
            return NameComparison(.slip, 0.45, "\(short.text) and the surname of \(long.text) differ by \(differences)")
        case .different: return NameComparison(.different, 0.1, "other name")
        }
    }

    /// "Salman bin Ahmad" is Ahmad's son, so the order of the words counts.
    private func hasPatronymic(_ name: ParsedName) -> Bool {
        name.words.contains { data.patronymicParticles.contains($0.folded) }
    }

    /// The score when one name has the surname first, else nil.
    private func otherOrder(_ a: [String], _ b: [String]) -> Double? {
        guard a.count == b.count, a.count > 1, a != b else { return nil }
        let turned = Array(a.dropFirst()) + [a[0]]
        let turnedBack = [a[a.count - 1]] + a.dropLast()
        if turned == b || turnedBack == b { return 0.9 }
        return a.count > 2 && a.sorted() == b.sorted() ? 0.8 : nil
    }

    private func fullNames(_ left: ParsedName, _ right: ParsedName, _ a: [String], _ b: [String]) -> NameComparison {
        let surname = WordRelation(a[a.count - 1], b[b.count - 1])
        var given = givenNames(a[0], b[0])
        var middle = middleNames(a, b)
        let (middleA, middleB) = (a.dropLast().dropFirst(), b.dropLast().dropFirst())
        if case .different = given, case .equal = surname, a.count != b.count, middleA.contains(b[0]) != middleB.contains(a[0]) {
            (given, middle) = (.equal, .part)
        }
        let (reasonLeft, reasonRight) = (left.text, right.text)
        if case .different = surname {
            if case .equal = given, holdsInOrder(a, b) || holdsInOrder(b, a) {
                return NameComparison(.part, 0.68, "\(left.text) ≈ \(right.text) (one has more names)")
            }
            let shared = if case .equal = given { "only the given name is the same" } else { "other name" }
            return NameComparison(.distinct, 0.1, shared)
        }
        if case .different = given { return NameComparison(.distinct, 0.2, "other given name: \(a[0]), \(b[0])") }
        if case .different = middle { return NameComparison(.distinct, 0.3, "other middle name") }
        return verdict(reasonLeft, reasonRight, surname: surname, given: given, middle: middle)
    }

    /// Whether a long name holds all words of a shorter one in their order. Three words are too few: "Martin Luther King" is not Martin Luther.
    private func holdsInOrder(_ long: [String], _ short: [String]) -> Bool {
        long.count > 3 && short.count < long.count && isInOrder(short[...], in: long[...])
    }

    private func isInOrder(_ short: ArraySlice<String>, in long: ArraySlice<String>) -> Bool {
        var rest = short
        for word in long where word == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    private func verdict(
        _ left: String,
        _ right: String,
        surname: WordRelation,
        given: GivenNames,
        middle: MiddleNames
    ) -> NameComparison {
        var score = 0.97
        var relation = NameComparison.Relation.equal
        var reasons: [String] = []
        if case .part = middle {
            (score, relation) = (score - 0.07, .part)
            reasons.append("one has more given names")
        }
        switch given {
        case .equal, .different: break
        case .initial:
            (score, relation) = (score - 0.12, .part)
            reasons.append("initial")
            // "T. J. Smith" need not be Tom Smith.
            if case .part = middle { score -= 0.1 }
        case .form:
            (score, relation) = (score - 0.05, .givenName)
            reasons.append("forms of one given name")
        case .spelling(let perLetter, let differences):
            (score, relation) = (score - perLetter, .spelling)
            reasons.append("transliteration: \(differences)")
        case .slip(let differences):
            (score, relation) = (score - 0.2, .slip)
            reasons.append("perhaps a slip: \(differences)")
        }
        switch surname {
        case .equal, .different: break
        case .spelling(let perLetter, let differences):
            score -= perLetter
            if relation == .equal { relation = .spelling }
            reasons.append("transliteration: \(differences)")
        case .slip(_, let differences):
            // A slip needs the whole given name on its side.
            switch given {
            case .equal, .form, .spelling: score -= 0.22
            case .slip: score = 0.4
            case .initial, .different: score = 0.35
            }
            relation = .slip
            reasons.append("perhaps a slip: \(differences)")
        }
        if reasons.isEmpty { reasons.append("forms of one middle name") }
        return NameComparison(relation, score, "\(left) ≈ \(right) (\(reasons.joined(separator: "; ")))")
    }

    /// Whether two given names leave it open that their bearers are one.
    func mayBeOneGivenName(_ a: String, _ b: String) -> Bool {
        if UnsureLetters.isUnsure(a) || UnsureLetters.isUnsure(b) { return true }
        if case .different = givenNames(a, b) { return false }
        return true
    }

    private enum GivenNames {
        case equal, initial, form, different
        case spelling(Double, String)
        case slip(String)
    }

    private func givenNames(_ a: String, _ b: String) -> GivenNames {
        if a == b { return .equal }
        if a.utf8.count == 1 || b.utf8.count == 1 { return a.utf8.first == b.utf8.first ? .initial : .different }
        if data.isFormOfOneGivenName(a, b) { return .form }
        if data.areOtherGivenNames(a, b) { return .different }
        switch WordRelation(a, b) {
        case .equal: return .equal
        case .spelling(let perLetter, let differences): return .spelling(perLetter, differences)
        case .slip(_, let differences): return areManAndWoman(a, b) ? .different : .slip(differences)
        case .different: return (slip(a, inFormOf: b) ?? slip(b, inFormOf: a)).map { .slip($0) } ?? .different
        }
    }

    /// "Alexandr" and "Alexandra".
    private func areManAndWoman(_ a: String, _ b: String) -> Bool { a + "a" == b || b + "a" == a }

    /// How an unknown given name differs from a form of a known one: "Oleksnadr" and Alexander, of whom "Oleksandr" is a form.
    private func slip(_ unknown: String, inFormOf known: String) -> String? {
        guard unknown.utf8.count >= Self.shortestGivenName, data.givenNames[unknown] == nil, let lines = data.givenNames[known] else {
            return nil
        }
        for form in lines.lazy.flatMap({ data.formsOfGivenName[$0] }) {
            guard form.utf8.first == unknown.utf8.first, abs(form.utf8.count - unknown.utf8.count) <= 1, !areManAndWoman(form, unknown)
            else { continue }
            switch WordRelation(unknown, form, strict: true) {
            case .spelling(_, let differences), .slip(_, let differences): return differences
            case .equal, .different: continue
            }
        }
        return nil
    }

    private static let shortestGivenName = 5

    private enum MiddleNames { case equal, part, different }

    /// Two names with other middle names are two persons; a name without any may be either.
    private func middleNames(_ a: [String], _ b: [String]) -> MiddleNames {
        let (left, right) = (a.dropFirst().dropLast(), b.dropFirst().dropLast())
        if left.isEmpty || right.isEmpty { return left.count == right.count ? .equal : .part }
        if left.count != right.count {
            let (short, long) = left.count < right.count ? (left, right) : (right, left)
            // "George W. Bush" is not George H. W. Bush.
            if short.allSatisfy({ $0.utf8.count > 1 }), isInOrder(short, in: long) { return .part }
        }
        for (one, other) in zip(left, right) where one != other {
            if one.utf8.count == 1 || other.utf8.count == 1 {
                guard one.utf8.first == other.utf8.first else { return .different }
            } else {
                switch givenNames(one, other) {
                case .equal, .form, .spelling, .slip, .initial: break
                case .different: return .different
                }
            }
        }
        return left.count == right.count ? .equal : .part
    }
}
