import Model

/// A mention, by its places in the list of readings and in the reading's list of names.
struct MentionPlace: Hashable {
    let article: Int
    let name: Int
}

/// One form of a name, whatever its capitals and marks, and where the dossier uses it.
struct NameForm {
    let name: ParsedName
    /// In article order, then text order.
    var mentions: [MentionPlace] = []
    /// Indices of articles, ascending.
    var articles: [Int] = []
    /// How many mentions were taken for a person, an organisation, a place.
    var votes: [ActorKind: Int] = [:]
    /// Every role that stands beside a mention.
    var roles: Set<RoleWords> = []
    /// Those of each article.
    var rolesInArticle: [Int: Set<RoleWords>] = [:]
    /// By article, the forms that stand beside it as another's name: "Anna Dekker" in "Dekker and Anna Dekker".
    var pairs: [Int: Set<Int>] = [:]
    /// By article, how many of its mentions have a title of women or men before them.
    var titles: [Int: [Sex: Int]] = [:]
    /// Whether "Mrs" or its like stands before it: in an article that has the surname without it as well, somebody else's.
    var isWomans = false
    /// Whether it is what articles name beside somebody of that surname: the firm "Dekker" beside Ida Dekker.
    var isThing = false
    /// The first of them, as written.
    var firstRole: String?
    /// What the user says of this spelling.
    var claim: SettledNames.Claim?
    /// Whom the user says that this spelling is not.
    var bars: [SettledNames.Bar] = []
    var statedKind: ActorKind?
    /// Whether it is the short name of a firm wherever it stands, though a person of that name is about.
    var isFirm = false

    init(name: ParsedName) {
        self.name = name
    }

    /// What the user says, else a firm, else the kind of most mentions; ties in the order of `ActorKind`.
    var kind: ActorKind { statedKind ?? (isFirm ? .organisation : Self.winner(votes)) }

    /// Whether it is one word, as a surname, an acronym or the short name of a company is.
    var isShort: Bool { name.significant.count == 1 }

    var isFullPerson: Bool { kind == .person && name.significant.count > 1 && !name.isOrganisation && name.known == nil }

    static func winner(_ votes: [ActorKind: Int]) -> ActorKind {
        ActorKind.allCases.max { (votes[$0] ?? 0, rank($1)) < (votes[$1] ?? 0, rank($0)) } ?? .person
    }

    private static func rank(_ kind: ActorKind) -> Int { ActorKind.allCases.firstIndex(of: kind) ?? 0 }
}

/// All forms of names of a dossier.
struct NameForms {
    private(set) var forms: [NameForm] = []
    /// For every article the forms that it uses, in order of their first mention.
    private(set) var inArticle: [[Int]]
    /// For every article and name the form, or nil for words that are no actor.
    private(set) var formOfMention: [[Int?]]

    let data: NameData

    /// What the user has settled about them.
    let settled: SettledNames

    /// Collects the forms. Adjectives and peoples are no actors and left out, unless the user says that they are.
    init(_ readings: [Reading], data: NameData, settled: SettledNames = SettledNames(Corrections())) {
        self.data = data
        self.settled = settled
        inArticle = readings.map { _ in [] }
        formOfMention = readings.map { $0.names.map { _ in nil } }
        var byKey: [String: Int] = [:]
        var byText: [String: Int?] = [:]
        for (article, reading) in readings.enumerated() {
            let surnames = Set(reading.names.lazy.filter { $0.kind == .person }.compactMap { Self.lastWord(of: $0.text) })
            for (index, mention) in reading.names.enumerated() {
                let sex = sexOfTitle(before: mention, in: reading)
                let isWomans = sex == .woman && !mention.text.contains(" ")
                let isThing = mention.kind != .person && surnames.contains(mention.text.lowercased())
                let mark = isWomans ? Self.womans : isThing ? Self.thing : ""
                let text = mark + mention.text
                if byText[text] == nil {
                    byText[text] = .some(form(for: mention.text, mark: mark, byKey: &byKey))
                }
                guard let found = byText[text], let form = found else { continue }
                formOfMention[article][index] = form
                forms[form].mentions.append(MentionPlace(article: article, name: index))
                forms[form].votes[mention.kind, default: 0] += 1
                if let sex { forms[form].titles[article, default: [:]][sex, default: 0] += 1 }
                if forms[form].articles.last != article {
                    forms[form].articles.append(article)
                    inArticle[article].append(form)
                }
                if let role = mention.role {
                    let text = reading.article.text.slice(role)
                    let words = RoleWords(text, data: data)
                    forms[form].roles.insert(words)
                    forms[form].rolesInArticle[article, default: []].insert(words)
                    forms[form].firstRole = forms[form].firstRole ?? text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                }
            }
        }
        markPairs(readings)
        markFirms(readings)
    }

    private func sexOfTitle(before mention: NameMention, in reading: Reading) -> Sex? {
        guard mention.kind == .person else { return nil }
        let start = reading.article.passage(at: mention.range.lowerBound)?.range.lowerBound ?? mention.range.lowerBound
        let before = reading.article.text.slice(max(start, mention.range.lowerBound - Self.longestTitle)..<mention.range.lowerBound)
        guard let title = before.split(whereSeparator: \.isWhitespace).last?.lowercased().filter({ $0 != "." }) else { return nil }
        return Sex.allCases.first { data.titlesOf[$0]?.contains(title) == true }
    }

    /// In bytes, with a space on either side.
    private static let longestTitle = 16
    private static let womans = "Mrs "
    private static let thing = "the "

    /// The last of several words, lower case.
    private static func lastWord(of name: String) -> String? {
        name.lastIndex(of: " ").map { name[name.index(after: $0)...].lowercased() }
    }

    /// "President Dekker and Anna Dekker, the first lady": who is named in full beside a surname is not who is called by it.
    private mutating func markPairs(_ readings: [Reading]) {
        for (article, reading) in readings.enumerated() {
            for (index, mention) in reading.names.enumerated().dropLast() {
                guard mention.kind == .person, let short = formOfMention[article][index], forms[short].isShort else { continue }
                let next = reading.names[index + 1]
                guard let full = formOfMention[article][index + 1], forms[full].isFullPerson,
                    forms[full].name.surnames.contains(forms[short].name.significant[0])
                else { continue }
                let role = next.role.flatMap { $0.lowerBound >= mention.range.upperBound ? $0.lowerBound : nil }
                let end = min(next.range.lowerBound, role ?? .max)
                guard mention.range.upperBound < end else { continue }
                let between = reading.article.text.slice(mention.range.upperBound..<end)
                if between.trimmingPrefix(while: \.isWhitespace).lowercased().hasPrefix(Self.and),
                    between.split(whereSeparator: \.isWhitespace).count <= Self.pairWords
                {
                    forms[short].pairs[article, default: []].insert(full)
                }
            }
        }
    }

    private static let and = "and "
    /// "And his wife": so many words between the two at most.
    private static let pairWords = 3

    /// A firm that bears its founder's name stays a firm: where articles that do not name the founder call it one, and its longer name is there.
    private mutating func markFirms(_ readings: [Reading]) {
        let firms = Set(forms.filter { $0.kind == .organisation && !$0.isShort }.map { $0.name.words[0].folded })
        var founders: [String: Set<Int>] = [:]
        for form in forms where form.isFullPerson {
            for surname in form.name.surnames { founders[surname, default: []].formUnion(form.articles) }
        }
        for (index, form) in forms.enumerated() where form.isShort && form.roles.isEmpty && form.votes[.organisation] != nil {
            let word = form.name.significant[0]
            guard firms.contains(word), let named = founders[word] else { continue }
            let witnesses = form.mentions.filter { !named.contains($0.article) }.map { readings[$0.article].names[$0.name].kind }
            let asFirm = witnesses.count { $0 == .organisation }
            forms[index].isFirm = asFirm > witnesses.count { $0 == .person }
        }
    }

    private mutating func form(for text: String, mark: String, byKey: inout [String: Int]) -> Int? {
        let name = ParsedName(text, data: data)
        if let settled = settledForm(for: text, name: name, byKey: &byKey) { return settled }
        guard !name.key.isEmpty, name.known != nil || data.demonyms[name.key] == nil else { return nil }
        let key = name.known.map { "=\($0)" } ?? name.key
        // Every known name is one form a spelling: the spellings' reasons differ.
        let own = mark + (name.known == nil ? key : "\(key)=\(name.key)")
        if let known = byKey[own] { return known }
        byKey[own] = forms.count
        forms.append(NameForm(name: name))
        forms[forms.count - 1].isWomans = mark == Self.womans
        forms[forms.count - 1].isThing = mark == Self.thing
        return forms.count - 1
    }

    /// A spelling that the user has said something about is a form of its own, so that it can be moved alone.
    private mutating func settledForm(for text: String, name: ParsedName, byKey: inout [String: Int]) -> Int? {
        guard !settled.isEmpty else { return nil }
        let key = SettledNames.key(text)
        let (claim, bars) = (settled.claim(on: key), settled.bars(on: key))
        guard !key.isEmpty, claim != nil || !bars.isEmpty && data.demonyms[key] == nil else { return nil }
        let own = "settled \(key)"
        if let known = byKey[own] { return known }
        byKey[own] = forms.count
        var form = NameForm(name: name)
        (form.claim, form.bars, form.statedKind) = (claim, bars, claim.flatMap { settled.entries[$0.entry].kind })
        forms.append(form)
        return forms.count - 1
    }

    /// Whether the lists know a form as a country's name.
    func isCountry(_ form: Int) -> Bool { data.countries.contains(forms[form].name.key) && forms[form].name.known != nil }
}
