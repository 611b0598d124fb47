import Model

/// What the texts say that an actor is, each role once: "President" goes with "US President", and "U.S. President" is the same role.
struct ActorRoles {
    let data: NameData

    /// A role under all the ways in which the texts write it.
    private struct Role {
        let words: RoleWords
        var count = 0
        var wordings: [String: [Citation]] = [:]
        /// The way in which most texts write it; ties go to the longest, then to the first of the alphabet.
        var wording: String {
            wordings.max { left, right in
                if left.value.count != right.value.count { return left.value.count < right.value.count }
                if left.key.utf8.count != right.key.utf8.count { return left.key.utf8.count < right.key.utf8.count }
                return left.key > right.key
            }?.key ?? ""
        }
    }

    /// A fuller role has at most so many more words: one with more is a description of its own.
    private static let mostMoreWords = 2

    /// Of citations of roles, those that are to be shown: one for each role and article, the most frequent role first. O(roles²).
    func roles(_ citations: [Citation]) -> [Citation] {
        var indexOfWords: [RoleWords: Int] = [:]
        var roles: [Role] = []
        for citation in citations {
            let words = RoleWords(citation.text[...], data: data)
            if isOwnerless(citation.text, words) { continue }
            let index = indexOfWords[words] ?? roles.count
            if index == roles.count {
                indexOfWords[words] = index
                roles.append(Role(words: words))
            }
            roles[index].count += 1
            roles[index].wordings[ActorBuilder.onOneLine(citation.text), default: []].append(citation)
        }
        let main = roles.indices.map { fullest(of: $0, in: roles) }
        var counts = [Int](repeating: 0, count: roles.count)
        for (index, role) in roles.enumerated() { counts[main[index]] += role.count }
        let kept = roles.indices.filter { main[$0] == $0 }.map { (count: counts[$0], wording: roles[$0].wording, role: roles[$0]) }
        let ranked = kept.sorted { left, right in left.count != right.count ? left.count > right.count : left.wording < right.wording }
        return ranked.flatMap { onePerArticle($0.role.wordings[$0.wording] ?? []) }
    }

    /// "Friend", "older brother": what somebody is to another whom the role does not name.
    private func isOwnerless(_ text: String, _ role: RoleWords) -> Bool {
        let words = NameWords.split(text).map(\.folded)
        return !role.heads.isEmpty && role.heads.isSubset(of: data.relationalWords)
            && !words.contains { $0 == "s" || data.functionWords.contains($0) } && !text.contains("'") && !text.contains("’")
    }

    /// The role that says the same in more words; itself, where there is none.
    private func fullest(of index: Int, in roles: [Role]) -> Int {
        var best = index
        for (other, role) in roles.enumerated() where isFuller(role.words, than: roles[index].words) {
            let (more, most) = (
                (role.words.words.count, role.count, role.wording), (roles[best].words.words.count, roles[best].count, roles[best].wording)
            )
            if more > most { best = other }
        }
        return best == index ? index : fullest(of: best, in: roles)
    }

    private func isFuller(_ role: RoleWords, than fewer: RoleWords) -> Bool {
        guard role.says(fewer), (1...Self.mostMoreWords).contains(role.words.count - fewer.words.count) else { return false }
        return data.rankWords.isDisjoint(with: role.words.subtracting(fewer.words))
    }

    private func onePerArticle(_ citations: [Citation]) -> [Citation] {
        var seen: Set<String> = []
        return citations.filter { seen.insert($0.article).inserted }
    }
}
