import Model

/// Whom a short name may mean where nothing decides it.
extension ShortNames {
    /// What more than these bear says nothing about any of them.
    private static let mostBearers = 4
    private static let shortestSlip = 5
    private static let largestBlock = 50

    private enum Score {
        static let surname = 0.64
        static let body = 0.5
        static let slip = 0.45
    }

    /// The actors that a short form may mean in the articles that leave it open; `node` stands for it there.
    func doubts(about short: Int, node: Int) -> [Doubt] {
        let form = forms.forms[short]
        if form.isShort {
            guard form.kind == .person, form.name.known == nil else { return [] }
            let word = form.name.significant[0]
            let found = doubts(
                node: node, among: bearers.everywhere(surname: word), score: Score.surname,
                alone: "the articles that use it alone keep other company"
            ) { "\(form.name.text) is the surname of \($0)" }
            return found.isEmpty ? slips(short, word, node: node) : found
        }
        let words = OrganisationWords(form.name, data: matcher.data)
        guard form.kind == .organisation, words.owner == nil else { return [] }
        let longs = organisations.byWordsWithoutOwner[words.sorted.joined(separator: " ")] ?? []
        return doubts(node: node, among: longs, score: Score.body, alone: "no article with the short name says whose it is") {
            "\(form.name.text) may be \($0), which says whose it is"
        }
    }

    private func doubts(node: Int, among forms: [Int], score: Double, alone: String, pro: (String) -> String) -> [Doubt] {
        let groups = Dictionary(grouping: forms) { graph.root(of: $0) }
        let fitting = groups.keys.sorted().compactMap { groups[$0]?.first }
        guard fitting.count <= Self.mostBearers else { return [] }
        return fitting.map { one in
            let rivals = fitting.filter { $0 != one }.map { self.forms.forms[$0].name.text }
            let contra = rivals.isEmpty ? alone : "\(rivals.joined(separator: ", ")) may be meant as well"
            let score = score / Double(fitting.count)
            return Doubt(from: node, to: one, score: score, pro: pro(self.forms.forms[one].name.text), contra: contra)
        }
    }

    private func slips(_ short: Int, _ word: String, node: Int) -> [Doubt] {
        let like = bearers.everywhere(startingLike: word)
        guard word.utf8.count >= Self.shortestSlip, like.count <= Self.largestBlock else { return [] }
        return like.compactMap { bearer in
            guard let surname = forms.forms[bearer].name.surnames.first, abs(surname.utf8.count - word.utf8.count) <= 1,
                Evidence.rolesAgree(forms.forms[short], forms.forms[bearer]),
                case .slip(_, let differences) = WordRelation(word, surname, strict: true)
            else { return nil }
            let (text, full) = (forms.forms[short].name.text, forms.forms[bearer].name.text)
            return Doubt(
                from: node, to: bearer, score: Score.slip, pro: "\(text) differs from the surname of \(full) by \(differences)",
                contra: "neither a role nor the article says that it is a slip")
        }
    }
}
