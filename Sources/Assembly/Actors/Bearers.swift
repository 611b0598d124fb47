/// An index of full names of persons by surname, given name and sound.
struct Bearers {
    private let bySurname: [String: [Int]]
    private let byGivenName: [String: [Int]]
    private let bySound: [String: [Int]]
    private let byStart: [Substring: [Int]]
    private let personsInArticle: [[Int]]
    /// Of articles that name many persons.
    private let indices: [Int: ArticlePersons]
    private let surnames: [Int: [String]]
    private let graph: MergeGraph

    /// Indexes the full names of persons by surname. "Xi" and "Smith Jones" are found under every part that may stand alone.
    init(forms: NameForms, graph: MergeGraph) {
        var bySurname: [String: [Int]] = [:]
        var byGivenName: [String: [Int]] = [:]
        var bySound: [String: [Int]] = [:]
        var byStart: [Substring: [Int]] = [:]
        var surnames: [Int: [String]] = [:]
        for (index, form) in forms.forms.enumerated() where form.isFullPerson {
            let own = form.name.surnames
            guard !own.isEmpty else { continue }
            surnames[index] = own
            for surname in own { bySurname[surname, default: []].append(index) }
            byGivenName[form.name.significant[0], default: []].append(index)
            for key in SoundKey.keys(of: own[0]) { bySound[key, default: []].append(index) }
            byStart[own[0].prefix(2), default: []].append(index)
        }
        (self.bySurname, self.byGivenName, self.bySound) = (bySurname, byGivenName, bySound)
        (self.byStart, self.surnames, self.graph) = (byStart, surnames, graph)
        let personsInArticle = forms.inArticle.map { $0.filter { surnames[$0] != nil } }
        self.personsInArticle = personsInArticle
        let large = personsInArticle.indices.filter { personsInArticle[$0].count > Self.mostLookedThrough }
        indices = Dictionary(uniqueKeysWithValues: large.map { ($0, ArticlePersons(personsInArticle[$0], forms: forms)) })
    }

    /// One full name of each bearer in an article.
    func inArticle(_ article: Int, surname: String) -> [Int] {
        let here = indices[article].map { $0.bySurname[surname] ?? [] } ?? personsInArticle[article]
        return oneOfEach(here.filter { surnames[$0]?.contains(surname) == true })
    }

    /// The full names of persons in an article whose given name is a word.
    func inArticle(_ article: Int, givenName: String, forms: NameForms) -> [Int] {
        if let index = indices[article] { return index.byGivenName[givenName] ?? [] }
        return personsInArticle[article].filter { forms.forms[$0].name.significant[0] == givenName }
    }

    /// The full names of persons in an article whose surname may be a word spelled otherwise; where very many may, none.
    func inArticle(_ article: Int, spelledLike word: String) -> [Int] {
        indices[article]?.spelledLike(word) ?? personsInArticle[article]
    }

    /// All full names with a surname.
    func everywhere(surname: String) -> [Int] { bySurname[surname] ?? [] }

    /// All full names that begin with a given name.
    func everywhere(givenName: String) -> [Int] { byGivenName[givenName] ?? [] }

    /// All full names whose surname may sound like a word.
    func everywhere(sounding word: String) -> [Int] { Array(Set(SoundKey.keys(of: word).flatMap { bySound[$0] ?? [] })).sorted() }

    /// All full names whose surname begins with the same two letters.
    func everywhere(startingLike word: String) -> [Int] { byStart[word.prefix(2)] ?? [] }

    /// The persons of an article with no more are looked through.
    private static let mostLookedThrough = 100

    private func oneOfEach(_ persons: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return persons.filter { seen.insert(graph.root(of: $0)).inserted }
    }
}

/// The full names of persons that one article has, each list in the order of their first mentions.
private struct ArticlePersons {
    private(set) var bySurname: [String: [Int]] = [:]
    private(set) var byGivenName: [String: [Int]] = [:]
    private var bySound: [String: [Int]] = [:]
    /// By first letter and length.
    private var byShape: [[Int]: [Int]] = [:]
    private let places: [Int: Int]

    /// So many names that are like one word tell nothing of it.
    private static let mostAlike = 400

    /// O(names).
    init(_ persons: [Int], forms: NameForms) {
        places = Dictionary(persons.enumerated().map { ($1, $0) }) { first, _ in first }
        for person in persons {
            let name = forms.forms[person].name
            for surname in name.surnames { bySurname[surname, default: []].append(person) }
            byGivenName[name.significant[0], default: []].append(person)
            guard let surname = name.surnames.first else { continue }
            for key in SoundKey.keys(of: surname) { bySound[key, default: []].append(person) }
            byShape[Self.shape(surname, longer: 0), default: []].append(person)
        }
    }

    /// Those whose surname sounds like a word, or begins as it does and is as long, give or take a letter.
    func spelledLike(_ word: String) -> [Int] {
        let lists = SoundKey.keys(of: word).map { bySound[$0] ?? [] } + [-1, 0, 1].map { byShape[Self.shape(word, longer: $0)] ?? [] }
        guard lists.reduce(0, { $0 + $1.count }) <= Self.mostAlike else { return [] }
        return Set(lists.joined()).sorted { places[$0, default: 0] < places[$1, default: 0] }
    }

    private static func shape(_ word: String, longer: Int) -> [Int] { [Int(word.utf8.first ?? 0), word.utf8.count + longer] }
}

/// Names of several words of organisations and places, under what may stand for them.
struct LongNames {
    let byInitials: [String: [Int]]
    let byFirstWord: [String: [Int]]
    /// Under the key of the name without its owner: "foreign ministry".
    let byWordsWithoutOwner: [String: [Int]]
    /// Under the words after the name of a place or organisation: "louvre" for "Paris Louvre".
    let byTail: [String: [Int]]

    init(forms: NameForms, data: NameData) {
        var byInitials: [String: [Int]] = [:]
        var byFirstWord: [String: [Int]] = [:]
        var byWords: [String: [Int]] = [:]
        for (index, form) in forms.forms.enumerated() where !form.isShort && !form.isFullPerson {
            for letters in Acronym.candidates(of: form.name, data: data) { byInitials[letters, default: []].append(index) }
            guard form.kind == .organisation else { continue }
            byFirstWord[form.name.words[0].folded, default: []].append(index)
            let words = OrganisationWords(form.name, data: data)
            if words.owner != nil, words.withoutOwner.count > 1 {
                byWords[words.withoutOwner.joined(separator: " "), default: []].append(index)
            }
        }
        (self.byInitials, self.byFirstWord, byWordsWithoutOwner) = (byInitials, byFirstWord, byWords)
        byTail = Self.byTail(forms: forms, data: data)
    }

    private static func byTail(forms: NameForms, data: NameData) -> [String: [Int]] {
        let owners = NameBeginnings(forms.forms.lazy.filter { $0.kind != .person }.map(\.name.words), data: data)
        var result: [String: [Int]] = [:]
        for (index, form) in forms.forms.enumerated() where form.kind == .organisation && !form.isShort && form.name.known == nil {
            let words = form.name.words
            guard let start = owners.longest(in: words) else { continue }
            result[words[start...].map(\.folded).joined(separator: " "), default: []].append(index)
        }
        return result
    }
}
