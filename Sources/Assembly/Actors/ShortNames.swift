import Model

/// Finds whom a name of one word means, article by article: a surname after the full name, an acronym, the short name of a company.
struct ShortNames {
    let forms: NameForms
    let matcher: NameMatcher
    let graph: MergeGraph
    /// See `AcronymFinder`.
    let introductions: [String: [(form: Int, article: Int)]]
    let areSeveralStories: Bool

    /// Whom a short name means.
    struct Answer {
        let form: Int
        let because: String
        var isSlip = false
    }

    let bearers: Bearers
    let organisations: LongNames
    /// By key and kind, what articles name beside somebody of that surname.
    private let things: [String: [ActorKind: Int]]

    init(
        forms: NameForms, matcher: NameMatcher, graph: MergeGraph, introductions: [String: [(form: Int, article: Int)]],
        areSeveralStories: Bool
    ) {
        self.forms = forms
        self.matcher = matcher
        self.graph = graph
        self.introductions = introductions
        self.areSeveralStories = areSeveralStories
        bearers = Bearers(forms: forms, graph: graph)
        organisations = LongNames(forms: forms, data: matcher.data)
        things = Dictionary(grouping: forms.forms.indices.filter { forms.forms[$0].isThing }) { forms.forms[$0].name.key }
            .mapValues { Dictionary($0.map { (forms.forms[$0].kind, $0) }) { first, _ in first } }
    }

    /// The form that a short form stands for in an article; nil when nothing or too much fits.
    func answer(for short: Int, in article: Int, kind: ActorKind) -> Answer? {
        let form = forms.forms[short]
        if form.isShort {
            let thing = form.isThing ? nil : things[form.name.key]?[kind]
            if !form.isThing, thing == nil, kind != .organisation || !isFirm(form), form.name.known == nil || kind == .person,
                let person = person(short, in: article, kind: kind)
            {
                return person
            }
            guard form.name.known == nil else { return nil }
            if kind == .person && !form.name.isAcronym { return nil }
            if let acronym = acronym(short, in: article) { return acronym }
            let long = kind == .organisation ? company(short, in: article) ?? bodyWithoutOwner(short, in: article) : nil
            return long
                ?? thing.map { Answer(form: $0, because: "\(form.name.text) = \(form.name.text) (told elsewhere from somebody so called)") }
        }
        return bodyWithoutOwner(short, in: article)
    }

    /// Whether a name of one word is a firm's though a person bears it too: a longer name of the firm begins with it, or most mentions mean a firm.
    private func isFirm(_ form: NameForm) -> Bool {
        if form.isFirm { return true }
        let (asFirm, asPerson) = (form.votes[.organisation] ?? 0, form.votes[.person] ?? 0)
        if organisations.byFirstWord[form.name.significant[0]] != nil { return asFirm >= asPerson }
        return form.articles.count > 1 && asFirm >= Self.dominance * max(asPerson, 1)
    }

    /// Whether more than one actor has a short form as surname.
    func hasSeveralBearers(_ short: Int) -> Bool {
        let form = forms.forms[short]
        guard form.isShort, form.kind == .person else { return false }
        return Set(bearers.everywhere(surname: form.name.significant[0]).map { graph.root(of: $0) }).count > 1
    }

    // MARK: Persons

    private func person(_ short: Int, in article: Int, kind: ActorKind) -> Answer? {
        let form = forms.forms[short]
        let word = form.name.significant[0]
        if form.name.suffix != nil { return heir(short, in: article) }
        let named = bearers.inArticle(article, surname: word)
        let paired = Set((form.pairs[article] ?? []).map { graph.root(of: $0) })
        let here = withoutHeirs(of(sex(of: short, in: article), named.filter { !paired.contains(graph.root(of: $0)) }))
        if let answer = one(of: here, for: short, in: article) {
            if here.count == 1, let other = moreProminent(than: answer, for: short, in: article) {
                return Answer(
                    form: other,
                    because: surnameAlone(short, other, "before anybody of that surname is named, and the articles mostly mean this one"))
            }
            if here.count == 1, let other = inRole(of: short, in: article, besides: answer) {
                return Answer(form: other, because: surnameAlone(short, other, "in the role that only this one has"))
            }
            if form.isWomans, sex(of: answer) != .woman, isAnothersHere(short, in: article) { return nil }
            return Answer(form: answer, because: surnameAlone(short, answer, "in an article that has the full name"))
        }
        guard here.isEmpty else { return nil }
        if !paired.isEmpty {
            let others = bearers.everywhere(surname: word).filter { !paired.contains(graph.root(of: $0)) }
            guard Set(others.map { graph.root(of: $0) }).count == 1, let other = others.first,
                isInCompany(article, of: graph.root(of: other))
            else { return nil }
            return Answer(form: other, because: surnameAlone(short, other, "beside the full name of another"))
        }
        guard kind == .person else { return isTakenForAnother(short, of: word, kind: kind) ? elsewhere(short, in: article) : nil }
        if let answer = spelledHere(short, in: article) ?? givenNameHere(short, in: article) { return answer }
        return elsewhere(short, in: article) ?? givenNameElsewhere(short)
    }

    /// Whether an article that never gives the full name may mean somebody where it seems to name a firm: nothing longer begins with the word, and it
    /// is the surname of somebody in the dossier, whom more articles name than name the firm.
    private func isTakenForAnother(_ short: Int, of word: String, kind: ActorKind) -> Bool {
        let form = forms.forms[short]
        guard kind == .organisation, !form.isFirm, !form.name.isAcronym, organisations.byFirstWord[word] == nil else { return false }
        return bearers.everywhere(surname: word).contains { presence($0) >= form.articles.count }
    }

    /// Without "Carl Dekker Jr.", whom a surname alone does not mean where his father is named.
    private func withoutHeirs(_ bearers: [Int]) -> [Int] {
        let elders = bearers.filter { forms.forms[$0].name.suffix == nil }
        return elders.isEmpty ? bearers : elders
    }

    /// "Dekker Jr." is who bears that surname with a "Jr.", in the article or else in the dossier.
    private func heir(_ short: Int, in article: Int) -> Answer? {
        let name = forms.forms[short].name
        func heirs(_ bearers: [Int], _ how: String) -> [Answer] {
            bearers.filter { forms.forms[$0].name.suffix == name.suffix }.map { Answer(form: $0, because: surnameAlone(short, $0, how)) }
        }
        let here = heirs(bearers.inArticle(article, surname: name.significant[0]), "in an article that has the full name")
        guard here.isEmpty else { return unique(here) }
        return unique(heirs(bearers.everywhere(surname: name.significant[0]), "in an article without the full name; no other bearer fits"))
    }

    private func surnameAlone(_ short: Int, _ full: Int, _ why: String) -> String {
        "\(forms.forms[short].name.text) = \(forms.forms[full].name.text) (surname alone, \(why))"
    }

    /// Somebody of the same surname whom the article does not name in full, but whom it means when it uses the surname before its own bearer is
    /// introduced: the wife is named in full, the president is not.
    private func moreProminent(than bearer: Int, for short: Int, in article: Int) -> Int? {
        guard let first = firstMention(of: short, in: article), let full = firstMention(of: bearer, in: article), first < full else {
            return nil
        }
        let own = graph.root(of: bearer)
        let others = bearers.everywhere(surname: forms.forms[short].name.significant[0]).filter { graph.root(of: $0) != own }
        guard Set(others.map { graph.root(of: $0) }).count == 1, let other = others.first else { return nil }
        guard presence(other) >= Self.prominence * presence(bearer), isInCompany(article, of: graph.root(of: other)) else { return nil }
        return other
    }

    private static let prominence = 4

    /// Whom the role beside a surname in an article tells, where the one bearer that it names in full has no such role: "President Dekker" is not
    /// Anna Dekker, the first lady, where other articles have the President's name.
    private func inRole(of short: Int, in article: Int, besides bearer: Int) -> Int? {
        guard let roles = forms.forms[short].rolesInArticle[article], !roles.isEmpty else { return nil }
        func fits(_ form: Int) -> Bool {
            graph.members(of: form).contains { member in
                forms.forms[member].roles.contains { one in roles.contains { one.says($0) || $0.says(one) } }
            }
        }
        guard !fits(bearer) else { return nil }
        let own = graph.root(of: bearer)
        let others = bearers.everywhere(surname: forms.forms[short].name.significant[0]).filter { graph.root(of: $0) != own && fits($0) }
        return Set(others.map { graph.root(of: $0) }).count == 1 ? others.first : nil
    }

    /// Whether an article has a surname that several bear without "Mrs" too, so that "Mrs Dekker" is likely another.
    private func isAnothersHere(_ short: Int, in article: Int) -> Bool {
        guard hasSeveralBearers(short) else { return false }
        return forms.inArticle[article].contains { form in
            form != short && forms.forms[form].isShort && forms.forms[form].kind == .person
                && forms.forms[form].name.key == forms.forms[short].name.key
        }
    }

    // MARK: Women and men

    /// The bearers that a title leaves open: "Mrs. Dekker" is not Carl Dekker.
    private func of(_ sex: Sex?, _ bearers: [Int]) -> [Int] {
        guard let sex else { return bearers }
        return bearers.filter { self.sex(of: $0).map { $0 == sex } ?? true }
    }

    /// Whose the title is that a surname has in an article, nearly always: else it may be another's there too.
    private func sex(of short: Int, in article: Int) -> Sex? {
        let form = forms.forms[short]
        if form.isWomans { return .woman }
        guard let titled = form.titles[article]?[.man] else { return nil }
        return 3 * titled > 2 * count(of: short, in: article) ? .man : nil
    }

    /// What the titles, roles and given names of a person agree on.
    private func sex(of person: Int) -> Sex? {
        let data = matcher.data
        let sexes = Sex.allCases.filter { sex in
            graph.members(of: person).contains { member in
                let form = forms.forms[member]
                guard form.isFullPerson else { return false }
                return form.titles.values.contains { $0[sex] != nil }
                    || form.roles.contains { !$0.heads.isDisjoint(with: data.rolesOf[sex] ?? []) }
                    || data.givenNamesOf[sex]?.contains(form.name.significant[0]) == true
            }
        }
        return sexes.count == 1 ? sexes[0] : nil
    }

    /// How many articles name a person in full.
    private func presence(_ form: Int) -> Int {
        Set(graph.members(of: form).flatMap { forms.forms[$0].articles }).count
    }

    /// The one bearer that an article's surname alone can mean.
    private func one(of bearers: [Int], for short: Int, in article: Int) -> Int? {
        guard bearers.count > 1 else { return bearers.first }
        if let roles = forms.forms[short].rolesInArticle[article] {
            let byRole = bearers.filter { bearer in
                forms.forms[bearer].roles.contains { role in roles.contains { role.says($0) || $0.says(role) } }
            }
            if byRole.count == 1 { return byRole[0] }
        }
        // Whoever is introduced only after the surname is not meant by it.
        guard let first = firstMention(of: short, in: article) else { return nil }
        let before = bearers.filter { (firstMention(of: $0, in: article) ?? .max) < first }
        if before.count == 1 { return before[0] }
        let counted = bearers.map { (count: count(of: $0, in: article), form: $0) }.sorted { $0.count > $1.count }
        return counted[0].count >= Self.dominance * counted[1].count ? counted[0].form : nil
    }

    private static let dominance = 3

    private func firstMention(of form: Int, in article: Int) -> Int? { mentions(of: form, in: article).first?.name }

    private func count(of form: Int, in article: Int) -> Int { mentions(of: form, in: article).count }

    private func mentions(of form: Int, in article: Int) -> ArraySlice<MentionPlace> {
        let all = forms.forms[form].mentions
        let low = all.partitioningIndex { $0.article >= article }
        return all[low...].prefix { $0.article == article }
    }

    /// The article has no bearer of just this surname, but one of a like one.
    private func spelledHere(_ short: Int, in article: Int) -> Answer? {
        let word = forms.forms[short].name.significant[0]
        var spelled: [Answer] = []
        var slips: [Answer] = []
        for bearer in bearers.inArticle(article, spelledLike: word) {
            guard let surname = forms.forms[bearer].name.surnames.first, mayBeSpellings(word, surname) else { continue }
            switch WordRelation(word, surname, strict: true) {
            case .spelling(_, let differences):
                spelled.append(
                    Answer(form: bearer, because: surnameAlone(short, bearer, "in the same article; transliteration: \(differences)")))
            case .slip(_, let differences) where isSlip(short, of: bearer, in: article):
                slips.append(
                    Answer(
                        form: bearer, because: surnameAlone(short, bearer, "in the same article; perhaps a slip: \(differences)"),
                        isSlip: true))
            case .slip, .equal, .different: break
            }
        }
        if let answer = unique(spelled) { return answer }
        guard spelled.isEmpty, bearers.everywhere(surname: word).isEmpty else { return nil }
        return unique(slips)
    }

    private func mayBeSpellings(_ left: String, _ right: String) -> Bool {
        guard abs(left.utf8.count - right.utf8.count) <= 5 else { return false }
        return SoundKey.keys(of: left).contains { SoundKey.keys(of: right).contains($0) }
            || left.utf8.first == right.utf8.first && abs(left.utf8.count - right.utf8.count) <= 1
    }

    /// A given name is no slip, roles that have nothing in common are two persons', and who spells a surname right knows how to, unless one role
    /// stands beside both.
    private func isSlip(_ short: Int, of bearer: Int, in article: Int) -> Bool {
        let (form, full) = (forms.forms[short], forms.forms[bearer])
        guard matcher.data.givenNames[form.name.significant[0]] == nil, isRarer(short, than: bearer) else { return false }
        if Evidence.shareRole(form, full) { return true }
        return Evidence.rolesAgree(form, full)
            && !forms.inArticle[article].contains { forms.forms[$0].isShort && full.name.surnames.contains(forms.forms[$0].name.key) }
    }

    /// A slip is rarer than the name itself.
    private func isRarer(_ short: Int, than bearer: Int) -> Bool {
        let group = graph.members(of: bearer).reduce(0) { $0 + forms.forms[$1].articles.count }
        return forms.forms[short].articles.count <= group
    }

    private func unique(_ answers: [Answer]) -> Answer? {
        Set(answers.map { graph.root(of: $0.form) }).count == 1 ? answers.first : nil
    }

    /// A given name alone, where the article has one bearer and nobody has it as a surname.
    private func givenNameHere(_ short: Int, in article: Int) -> Answer? {
        let word = forms.forms[short].name.significant[0]
        guard forms.forms[short].name.suffix == nil, matcher.data.givenNames[word] != nil, bearers.everywhere(surname: word).isEmpty else {
            return nil
        }
        let here = bearers.inArticle(article, givenName: word, forms: forms)
        let answers = here.map {
            Answer(
                form: $0,
                because:
                    "\(forms.forms[short].name.text) = \(forms.forms[$0].name.text) (given name alone; nobody else in the article has it)")
        }
        return unique(answers)
    }

    /// The article has no bearer: another article's, if it keeps the same company or has the same role.
    private func elsewhere(_ short: Int, in article: Int) -> Answer? {
        let form = forms.forms[short]
        let word = form.name.significant[0]
        var candidates = bearers.everywhere(surname: word)
        var how = "in an article without the full name"
        if candidates.isEmpty, word.utf8.count >= Self.shortestSpelling {
            candidates = Self.telling(bearers.everywhere(sounding: word)).filter { bearer in
                guard let surname = forms.forms[bearer].name.surnames.first, case .spelling = WordRelation(word, surname, strict: true)
                else { return false }
                return true
            }
            how = "in another transliteration"
        }
        var isSlip = false
        if candidates.isEmpty, !form.roles.isEmpty {
            candidates = Self.telling(bearers.everywhere(startingLike: word)).filter { bearer in
                guard let surname = forms.forms[bearer].name.surnames.first, case .slip = WordRelation(word, surname, strict: true) else {
                    return false
                }
                return Evidence.shareRole(form, forms.forms[bearer]) && isRarer(short, than: bearer)
            }
            how = "perhaps a slip, in the same role"
            isSlip = true
        }
        let groups = Dictionary(grouping: of(sex(of: short, in: article), Self.telling(candidates))) { graph.root(of: $0) }
        let roots = groups.keys.sorted()
        let byRole = roots.filter { root in graph.members(of: root).contains { Evidence.shareRole(form, forms.forms[$0]) } }
        let fitting = byRole.count == 1 ? byRole : roots
        guard fitting.count == 1, let bearer = groups[fitting[0]]?.first else { return nil }
        let isNear =
            byRole.count == 1 || isInCompany(article, of: fitting[0])
            || !isSlip && roots.count == 1 && isUsual(bearer, for: short, in: article)
        guard isNear else { return nil }
        return Answer(form: bearer, because: surnameAlone(short, bearer, "\(how); no other bearer fits"), isSlip: isSlip)
    }

    private static let shortestSpelling = 5

    /// Whether several articles, and no fewer than have the short name, name a bearer in full; with a role beside the short name that is not at odds with
    /// the bearer's, two do.
    private func isUsual(_ bearer: Int, for short: Int, in article: Int) -> Bool {
        guard !areSeveralStories else { return false }
        let (form, articles) = (forms.forms[short], presence(bearer))
        if articles >= max(Self.usualArticles, form.articles.count) { return true }
        return articles > 1 && form.rolesInArticle[article] != nil
            && graph.members(of: bearer).contains { Evidence.rolesAgree(form, forms.forms[$0]) }
    }

    private static let usualArticles = 3

    /// A given name alone in an article without the full name: whom most of all articles are about, where nobody else is called so.
    private func givenNameElsewhere(_ short: Int) -> Answer? {
        let name = forms.forms[short].name
        guard !areSeveralStories, case let word = name.significant[0], bearers.everywhere(surname: word).isEmpty else {
            return nil
        }
        let named = bearers.everywhere(givenName: word)
        guard let bearer = named.first, Set(named.map { graph.root(of: $0) }).count == 1,
            presence(bearer) >= max(Self.usualArticles, forms.inArticle.count / 2)
        else { return nil }
        let why = "given name alone; nobody else has it, and most articles name this one"
        return Answer(form: bearer, because: "\(name.text) = \(forms.forms[bearer].name.text) (\(why))")
    }

    /// Of so many that may be meant, none is.
    private static func telling(_ bearers: [Int]) -> [Int] { bearers.count > mostCandidates ? [] : bearers }

    private static let mostCandidates = 400

    private func isInCompany(_ article: Int, of root: Int) -> Bool {
        let articles = graph.members(of: root).flatMap { forms.forms[$0].articles }
        return Evidence(forms: forms).sharedCompany(of: [article], and: articles) >= Evidence.enoughCompany
    }

    // MARK: Organisations

    private func acronym(_ short: Int, in article: Int) -> Answer? {
        let name = forms.forms[short].name
        guard name.isAcronym else { return nil }
        let introduced = introductions[name.key] ?? []
        let here = introduced.filter { $0.article == article }
        if let answer = unique((here.isEmpty ? introduced : here).map { self.acronym(name, of: $0.form, "introduced in brackets") }) {
            return answer
        }
        guard introduced.isEmpty else { return nil }
        let all = organisations.byInitials[name.key] ?? []
        let near = all.filter { forms.forms[$0].articles.contains(article) }
        if let answer = unique(near.map { self.acronym(name, of: $0, "its initials, in the same article") }) { return answer }
        guard near.isEmpty, name.key.utf8.count > 2 else { return nil }
        let known = all.filter { isInCompany(article, of: graph.root(of: $0)) }
        return unique(known.map { self.acronym(name, of: $0, "its initials, and nothing else here has them") })
    }

    private func acronym(_ name: ParsedName, of form: Int, _ how: String) -> Answer {
        Answer(form: form, because: "\(name.text) = \(forms.forms[form].name.text) (\(how))")
    }

    /// "Smith" after "Smith Brothers Steel", where the long name comes first and is the more frequent one.
    private func company(_ short: Int, in article: Int) -> Answer? {
        let form = forms.forms[short]
        guard form.kind == .organisation, form.name.key.utf8.count > 2, !matcher.data.organisationWords.contains(form.name.key),
            !matcher.data.functionWords.contains(form.name.key)
        else { return nil }
        let all = organisations.byFirstWord[form.name.significant[0]] ?? []
        let longs = all.filter { forms.forms[$0].articles.contains(article) }
        if longs.isEmpty { return firm(short, among: all, in: article) }
        guard
            let answer = unique(
                longs.map {
                    Answer(
                        form: $0,
                        because: "\(form.name.text) = \(forms.forms[$0].name.text) (short name, after the long one in the article)")
                }),
            let first = firstMention(of: short, in: article), let long = firstMention(of: answer.form, in: article), long < first,
            forms.forms[answer.form].articles.count >= form.articles.count
        else { return nil }
        return answer
    }

    /// "Kerrow" in an article without "Kerrow Foods", where nothing else begins so and no place is called so.
    private func firm(_ short: Int, among longs: [Int], in article: Int) -> Answer? {
        let form = forms.forms[short]
        guard form.votes[.place] == nil, matcher.data.demonyms[form.name.key] == nil, let long = longs.first,
            Set(longs.map { graph.root(of: $0) }).count == 1, isUsual(long, for: short, in: article)
        else { return nil }
        return Answer(
            form: long, because: "\(form.name.text) = \(forms.forms[long].name.text) (short name, and nothing else here begins so)")
    }

    /// The body that a name without its owner means where nothing else is said, because a good part of its articles, all of one story, name the owner,
    /// and nearly all of those the same: "Foreign Ministry".
    func body(_ short: Int, among answers: [Answer]) -> Answer? {
        let form = forms.forms[short]
        let groups = Dictionary(grouping: answers) { graph.root(of: $0.form) }.values
        guard !areSeveralStories, !form.isShort, let most = groups.max(by: { $0.count < $1.count }) else { return nil }
        let isUsual = Self.dominance * most.count >= form.articles.count && most.count >= Self.dominance * (answers.count - most.count)
        return isUsual ? most[0] : nil
    }

    /// "Foreign Ministry" where one country's is named.
    private func bodyWithoutOwner(_ short: Int, in article: Int) -> Answer? {
        let name = forms.forms[short].name
        let words = OrganisationWords(name, data: matcher.data)
        guard words.owner == nil else { return nil }
        let byCountry = organisations.byWordsWithoutOwner[words.sorted.joined(separator: " ")] ?? []
        let longs = byCountry.isEmpty ? organisations.byTail[words.inOrder.joined(separator: " ")] ?? [] : byCountry
        let here = longs.filter { long in graph.members(of: long).contains { forms.forms[$0].articles.contains(article) } }
        if !here.isEmpty {
            return unique(
                here.map { Answer(form: $0, because: "\(name.text) = \(forms.forms[$0].name.text) (no other owner in the article)") })
        }
        // "Parliament" alone is whoever's the article is about.
        guard !forms.forms[short].isShort || !matcher.data.organisationWords.contains(name.key) else { return nil }
        // Nobody's in the article: the one that the articles name most, by far.
        let groups = Dictionary(grouping: longs) { graph.root(of: $0) }
        let ranked = groups.keys.map { (articles: presence($0), root: $0) }.sorted { ($1.articles, $0.root) < ($0.articles, $1.root) }
        guard let first = ranked.first, let form = groups[first.root]?.first, isInCompany(article, of: first.root) else { return nil }
        guard ranked.count == 1 || first.articles >= Self.dominance * ranked[1].articles else { return nil }
        return Answer(form: form, because: "\(name.text) = \(forms.forms[form].name.text) (the one that the articles name)")
    }
}
