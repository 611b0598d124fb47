import Model

/// The lists about names that are part of the program, in the form in which they are looked up.
struct NameData: Sendable {
    /// The names of English news.
    static let english = NameData(WordLists("en/actors", text: EmbeddedFiles.text))

    let titles: Set<String>
    /// What only women, and what only men are called: "Mrs", "Mr"; "mother", "father"; "Anna", "Peter".
    let titlesOf: [Sex: Set<String>]
    let rolesOf: [Sex: Set<String>]
    let givenNamesOf: [Sex: Set<String>]
    /// The words that may follow a title word and belong to it.
    let titleTails: [[String]]
    let particles: Set<String>
    /// The particles that mean "son of" or "daughter of".
    let patronymicParticles: Set<String>
    let suffixes: [String: String]
    let familyFirst: Set<String>
    let legalForms: Set<String>
    let shipLetters: Set<String>
    /// Legal forms of several words.
    let longLegalForms: [[String]]
    let companyTails: Set<String>
    let organisationWords: Set<String>
    let functionWords: Set<String>
    /// The words whose appearance in small letters inside a name shows an organisation.
    let joiningWords: Set<String>
    /// Main names of those whose bodies the news often names without them: "Security Council".
    let usualOwners: Set<String>
    /// Ranks in short, with the whole word: "rep".
    let rankForms: [String: String]
    /// What one is only to somebody: "brother", "successor".
    let relationalWords: Set<String>
    /// Words that make another role of a role.
    let rankWords: Set<String>
    /// Buildings whose names mean who governs a country there (folded), with the country.
    let seats: [String: String]
    /// Words after the name of a stretch of land that name the same stretch.
    let landWords: Set<String>
    /// Another way of writing a word of an organisation's name; "-" where the word adds nothing.
    let wordForms: [String: String]
    /// The lines of the list of given names that a form stands in.
    let givenNames: [String: [Int]]
    /// The lines of that list: forms of one given name.
    let formsOfGivenName: [[String]]
    /// Every known name (folded words, joined by spaces) with the first name of its line.
    let aliases: [String: String]
    /// The longest known name, in words.
    let longestAlias: Int
    /// The folded names that are a country's or continent's.
    let countries: Set<String>
    /// Adjectives and peoples, folded, with the country.
    let demonyms: [String: String]

    /// What is wrong with the lists; none in a program that was tested.
    let faults: [String]

    private init(_ lists: WordLists) {
        titles = Set(lists.entries("titles").map(LatinFolding.folded))
        titlesOf = [.woman: lists.set("womens-titles"), .man: lists.set("mens-titles")]
        rolesOf = [.woman: lists.set("womens-roles"), .man: lists.set("mens-roles")]
        givenNamesOf = [.woman: lists.set("womens-names"), .man: lists.set("mens-names")]
        titleTails = lists.rows("title-tails", separator: " ") { $0 }.sorted { $0.count > $1.count }
        particles = lists.set("particles")
        patronymicParticles = lists.set("patronymic-particles")
        suffixes = lists.table("name-suffixes", separator: " ") { $0.count == 2 ? $0[1] : nil }
        familyFirst = lists.set("family-first")
        legalForms = lists.set("legal-forms")
        shipLetters = lists.set("ship-letters")
        longLegalForms = lists.rows("long-legal-forms", separator: " ") { $0 }.sorted { $0.count > $1.count }
        companyTails = lists.set("company-tails")
        organisationWords = lists.set("organisation-words")
        functionWords = lists.set("function-words")
        joiningWords = lists.set("joining-words")
        usualOwners = lists.set("usual-owners")
        rankForms = lists.table("rank-forms", separator: " ") { $0.count == 2 ? $0[1] : nil }
        rankWords = lists.set("rank-words")
        relationalWords = lists.set("relational-words")
        landWords = lists.set("land-words")
        wordForms = lists.table("word-forms", separator: " ") { $0.count == 2 ? $0[1] : nil }
        formsOfGivenName = lists.rows("given-names", separator: " ") { $0 }
        givenNames = Self.lines(formsOfGivenName)

        var aliases: [String: String] = [:]
        var countries: Set<String> = []
        var demonyms: [String: String] = [:]
        for line in lists.entries("countries") {
            let halves = line.split(separator: "|", maxSplits: 1)
            let names = Self.names(halves.first ?? "")
            guard let main = names.first else { continue }
            for name in names { aliases[Self.key(name)] = main }
            countries.formUnion(names.map(Self.key))
            for word in (halves.count > 1 ? halves[1] : "").split(separator: ",") { demonyms[Self.key(String(word))] = main }
        }
        for line in lists.entries("aliases") {
            let names = Self.names(line[...])
            for name in names { aliases[Self.key(name)] = names[0] }
        }
        let seats = lists.entries("seats").map { Self.names($0[...]) }.filter { $0.count == 2 }
        self.seats = Dictionary(seats.map { (Self.key($0[0]), $0[1]) }) { first, _ in first }
        self.aliases = aliases
        longestAlias = aliases.keys.map { $0.utf8.count { $0 == UInt8(ascii: " ") } + 1 }.max() ?? 1
        self.countries = countries
        self.demonyms = demonyms
        faults = lists.faults
    }

    /// True when both words are given names and no line holds both.
    func areOtherGivenNames(_ left: String, _ right: String) -> Bool {
        guard let lines = givenNames[left], let others = givenNames[right] else { return false }
        return !lines.contains { others.contains($0) }
    }

    /// True when a line of the list holds both words.
    func isFormOfOneGivenName(_ left: String, _ right: String) -> Bool {
        guard let lines = givenNames[left], let others = givenNames[right] else { return false }
        return lines.contains { others.contains($0) }
    }

    private static func lines(_ list: [[String]]) -> [String: [Int]] {
        var lines: [String: [Int]] = [:]
        for (number, line) in list.enumerated() {
            for word in Set(line) { lines[word, default: []].append(number) }
        }
        return lines
    }

    private static func names(_ line: Substring) -> [String] {
        line.split(separator: "=").map { String($0).trimmed }
    }

    private static func key(_ name: String) -> String {
        NameWords.split(name.trimmed).map(\.folded).joined(separator: " ")
    }
}

/// Whether somebody is a woman or a man, as far as news tells it.
enum Sex: CaseIterable {
    case woman, man
}

extension String {
    /// Without the white space at both ends.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
