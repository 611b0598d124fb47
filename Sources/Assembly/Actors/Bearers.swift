/// Who bears a surname.
struct Bearers {
    private let bySurname: [String: [Int]]
    private let bySound: [String: [Int]]
    private let byStart: [Substring: [Int]]
    private let personsInArticle: [[Int]]
    private let surnames: [Int: [String]]
    private let graph: MergeGraph

    /// Indexes the full names of persons by surname. "Xi" and "Smith Jones" are found under every part that may stand alone.
    init(forms: NameForms, graph: MergeGraph, data: NameData) {
        var bySurname: [String: [Int]] = [:]
        var bySound: [String: [Int]] = [:]
        var byStart: [Substring: [Int]] = [:]
        var surnames: [Int: [String]] = [:]
        for (index, form) in forms.forms.enumerated() where form.isFullPerson {
            let own = form.name.surnames
            guard !own.isEmpty else { continue }
            surnames[index] = own
            for surname in own { bySurname[surname, default: []].append(index) }
            for key in SoundKey.keys(of: own[0]) { bySound[key, default: []].append(index) }
            byStart[own[0].prefix(2), default: []].append(index)
        }
        (self.bySurname, self.bySound, self.byStart, self.surnames, self.graph) = (bySurname, bySound, byStart, surnames, graph)
        personsInArticle = forms.inArticle.map { $0.filter { surnames[$0] != nil } }
    }

    /// One full name of each bearer in an article.
    func inArticle(_ article: Int, surname: String) -> [Int] {
        oneOfEach(personsInArticle[article].filter { surnames[$0]?.contains(surname) == true })
    }

    /// All full names of persons in an article.
    func allInArticle(_ article: Int) -> [Int] { personsInArticle[article] }

    /// All full names with a surname.
    func everywhere(surname: String) -> [Int] { bySurname[surname] ?? [] }

    /// All full names whose surname may sound like a word.
    func everywhere(sounding word: String) -> [Int] { Array(Set(SoundKey.keys(of: word).flatMap { bySound[$0] ?? [] })).sorted() }

    /// All full names whose surname begins with the same two letters.
    func everywhere(startingLike word: String) -> [Int] { byStart[word.prefix(2)] ?? [] }

    private func oneOfEach(_ persons: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return persons.filter { seen.insert(graph.root(of: $0)).inserted }
    }
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
