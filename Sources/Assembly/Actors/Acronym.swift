/// Acronyms and what they stand for.
enum Acronym {
    /// The acronyms that a name of several words may have: its initials, with or without those of "of" and "the", of a legal form, and of
    /// the parts of hyphenated words.
    static func candidates(of name: ParsedName, data: NameData) -> [String] {
        guard name.words.count > 1, name.words.count < 12 else { return [] }
        var unhyphened: [NameWord] = []
        for (index, word) in name.words.enumerated() where index == 0 || !name.words[index - 1].joinsNext { unhyphened.append(word) }
        var result: [String] = []
        for list in [name.words, unhyphened] {
            let main = list.filter { !data.functionWords.contains($0.folded) }
            let withoutForm = main.filter { !data.legalForms.contains($0.folded) && !data.shipLetters.contains($0.folded) }
            for words in [main, list, withoutForm] where words.count > 1 {
                let initials = String(words.compactMap(\.folded.first))
                if !result.contains(initials) { result.append(initials) }
                // "UN" and "U.S." inside a name stand for two words.
                let opened = words.map { $0.isAllCapitals && $0.folded.utf8.count < 4 ? $0.folded : String($0.folded.prefix(1)) }.joined()
                if !result.contains(opened) { result.append(opened) }
            }
        }
        return result
    }
}
