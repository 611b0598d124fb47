/// Names of organisations: sets of words, with an owner ("Danish", "UN") and a legal form.
extension NameMatcher {
    func organisations(_ left: ParsedName, _ right: ParsedName) -> NameComparison {
        let (a, b) = (OrganisationWords(left, data: data), OrganisationWords(right, data: data))
        if a.sorted == b.sorted, !a.sorted.isEmpty {
            return NameComparison(.equal, 0.93, "\(left.text) = \(right.text) (the same words in another form or order)")
        }
        if a.core == b.core, !a.core.isEmpty, a.owner == b.owner, a.inOrder == a.core || b.inOrder == b.core {
            return NameComparison(.part, 0.8, "\(left.text) = \(right.text) (one leaves out the kind of company)")
        }
        if a.withoutOwner == b.withoutOwner, a.withoutOwner.count > 1 {
            guard (a.owner == nil) != (b.owner == nil) else {
                return NameComparison(.distinct, 0.1, "of \(a.owner ?? "nobody") and of \(b.owner ?? "nobody")")
            }
            let owner = a.owner ?? b.owner ?? ""
            let isUsual = data.usualOwners.contains(owner)
            return NameComparison(
                .part, isUsual ? 0.7 : 0.35, "\(left.text) \(isUsual ? "=" : "may be") \(right.text) (only one says that it is of \(owner))"
            )
        }
        return alike(left, right, a, b)
    }

    private func alike(_ left: ParsedName, _ right: ParsedName, _ a: OrganisationWords, _ b: OrganisationWords) -> NameComparison {
        if let company = oneWordCompanies(left, right, a, b) { return company }
        guard a.inOrder.count == b.inOrder.count, a.inOrder.count > 1 else { return NameComparison(.different, 0.1, "other words") }
        let pairs = zip(a.inOrder, b.inOrder).filter { $0 != $1 }
        guard pairs.count == 1, let pair = pairs.first else { return NameComparison(.different, 0.15, "other words") }
        let areKnown = data.aliases[pair.0] != nil || data.aliases[pair.1] != nil
        switch WordRelation(pair.0, pair.1) {
        case .spelling(let perLetter, let differences) where !areKnown && min(pair.0.utf8.count, pair.1.utf8.count) > 4:
            return NameComparison(.spelling, 0.9 - perLetter, "\(left.text) ≈ \(right.text) (transliteration: \(differences))")
        case .slip(_, let differences) where !areKnown && min(pair.0.utf8.count, pair.1.utf8.count) > 4:
            return NameComparison(.slip, 0.72, "\(left.text) ≈ \(right.text) (perhaps a slip: \(differences))")
        default: return NameComparison(.distinct, 0.15, "\(pair.0) is not \(pair.1)")
        }
    }
}

extension NameMatcher {
    /// "Gazprom OAO" and "Gasprom": one word each, and the legal form shows that both are companies or may be.
    private func oneWordCompanies(
        _ left: ParsedName, _ right: ParsedName, _ a: OrganisationWords, _ b: OrganisationWords
    ) -> NameComparison? {
        guard a.inOrder.count == 1, b.inOrder.count == 1, left.words.count > 1 || right.words.count > 1 else { return nil }
        let (one, other) = (a.inOrder[0], b.inOrder[0])
        guard data.aliases[one] == nil, data.aliases[other] == nil else { return nil }
        switch WordRelation(one, other, strict: true) {
        case .spelling(let perLetter, let differences):
            return NameComparison(.spelling, 0.9 - perLetter, "\(left.text) ≈ \(right.text) (transliteration: \(differences))")
        // Another letter makes another company; a letter too many, or two that have changed places, is how one mistypes a name.
        case .slip(_, let differences) where one.sorted() == other.sorted() || hasLetterTooMany(one, other):
            return NameComparison(.slip, 0.68, "\(left.text) ≈ \(right.text) (perhaps a slip: \(differences))")
        case .slip, .equal, .different: return nil
        }
    }

    private func hasLetterTooMany(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
        guard long.utf8.count == short.utf8.count + 1, short.utf8.count >= Self.longEnoughForSlip else { return false }
        return long.indices.contains { String(long[..<$0] + long[long.index(after: $0)...]) == short }
    }

    private static let longEnoughForSlip = 6
}

/// The words of an organisation's name, brought to one form.
struct OrganisationWords: Sendable {
    /// The country or body whose it is, under its main name; nil where the name says none.
    let owner: String?
    /// Without function words and legal forms; the owner under its main name.
    let inOrder: [String]
    let sorted: [String]
    /// Without the owner, sorted.
    let withoutOwner: [String]
    /// Without the words that companies' names often end in.
    let core: [String]

    init(_ name: ParsedName, data: NameData) {
        var words: [String] = []
        var owner: String?
        var index = 0
        let nameWords = Self.withoutLegalForms(name.words, data: data)
        let folded = nameWords.map(\.folded)
        while index < folded.count {
            let (main, length) = Self.owner(in: folded, at: index, data: data)
            if let main {
                owner = owner ?? main
                words.append(main)
                index += length
                continue
            }
            var word = folded[index]
            if nameWords[index].joinsNext, index + 1 < folded.count, let whole = data.wordForms["\(word)-\(folded[index + 1])"] {
                word = whole
                index += 1
            }
            index += 1
            let form = data.wordForms[word] ?? word
            if form == "-" || data.functionWords.contains(word) && !nameWords[index - 1].isAllCapitals { continue }
            words.append(form)
        }
        self.owner = owner
        inOrder = words
        sorted = words.sorted()
        withoutOwner = words.filter { $0 != owner }.sorted()
        var core = words
        while core.count > 1, let last = core.last, data.companyTails.contains(last) || data.legalForms.contains(last) { core.removeLast() }
        // "American" alone is no airline.
        let isOwnerAlone = core.count == 1 && core.first == owner && words.count > 1
        self.core = isOwnerAlone ? words : core
    }

    /// A name may have several, as "Co Ltd".
    private static func withoutLegalForms(_ words: [NameWord], data: NameData) -> [NameWord] {
        let folded = words.map(\.folded)
        var rest = words[...]
        for form in data.longLegalForms where form.count < folded.count {
            if folded.starts(with: form) {
                rest = words.dropFirst(form.count)
                break
            }
            if folded.suffix(form.count) == form[...] {
                rest = words.dropLast(form.count)
                break
            }
        }
        while rest.count > 1, let last = rest.last, data.legalForms.contains(last.folded) { rest.removeLast() }
        while rest.count > 1, let first = rest.first, data.legalForms.contains(first.folded) || data.shipLetters.contains(first.folded) {
            rest.removeFirst()
        }
        return Array(rest)
    }

    /// "White House" before the name of a body says whose body it is.
    private static func seat(in words: [String], data: NameData) -> (String, Int)? {
        for length in [2, 1] where length + 1 < words.count {
            guard let country = data.seats[words[..<length].joined(separator: " ")] else { continue }
            return words[length...].contains(where: data.organisationWords.contains) ? (country, length) : nil
        }
        return nil
    }

    private static func owner(in words: [String], at index: Int, data: NameData) -> (String?, Int) {
        if index == 0, let (country, length) = seat(in: words, data: data) { return (country, length) }
        if let country = data.demonyms[words[index]], country != "Europe" { return (country, 1) }
        for length in (1...3).reversed() where index + length <= words.count && length < words.count {
            let key = words[index..<index + length].joined(separator: " ")
            guard let main = data.aliases[key], data.countries.contains(key) || data.usualOwners.contains(main) else { continue }
            return (main, length)
        }
        return (nil, 0)
    }
}
