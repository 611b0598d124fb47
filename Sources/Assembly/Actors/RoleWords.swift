/// The words of a role, countries under their main names, without function words.
struct RoleWords: Hashable {
    let words: Set<String>
    /// What the person is: of "mother of the spokesman" only the mother.
    let heads: Set<String>

    init(_ text: Substring, data: NameData) {
        let all = NameWords.split(String(text)).map {
            data.demonyms[$0.folded] ?? data.aliases[$0.folded] ?? data.rankForms[$0.folded] ?? $0.folded
        }
        words = Set(all.filter { !data.functionWords.contains($0) })
        var heads: Set<String> = []
        for (index, word) in all.enumerated() where !data.functionWords.contains(word) {
            let next = index + 1 < all.count ? all[index + 1] : nil
            guard next.map(data.functionWords.contains) ?? true else { continue }
            heads.insert(word)
            // Behind "of" and the like stands whose or where, behind "and" another role.
            if next != Self.conjunction { break }
        }
        self.heads = heads
    }

    /// Whether this says all that another role says, and what the person is.
    func says(_ other: RoleWords) -> Bool {
        !other.words.isEmpty && other.words.isSubset(of: words) && !heads.isDisjoint(with: other.words)
            && !other.heads.isDisjoint(with: heads)
    }

    private static let conjunction = "and"
}
