/// What speaks for two names being one actor, besides their letters.
struct Evidence {
    let forms: NameForms

    /// Names in common, from which on two articles are taken to be about the same people.
    static let enoughCompany = 2

    /// Whether a role of one says the same as a role of the other: "Secretary of State" and "US Secretary of State".
    static func shareRole(_ left: NameForm, _ right: NameForm) -> Bool {
        left.roles.contains { role in right.roles.contains { role.says($0) || $0.says(role) } }
    }

    /// Whether the roles do not speak against it: one has none, or they have a word in common, as "Cabinet spokesman" and a "government
    /// spokesman" do.
    static func rolesAgree(_ left: NameForm, _ right: NameForm) -> Bool {
        left.roles.isEmpty || right.roles.isEmpty
            || left.roles.contains { role in right.roles.contains { !role.words.isDisjoint(with: $0.words) } }
    }

    /// How many names, countries apart, two sets of articles have in common; at most `enoughCompany + 2` are counted, for these names themselves
    /// may be among them. One article in common is company enough.
    func sharedCompany(of left: [Int], and right: [Int]) -> Int {
        let most = Self.enoughCompany + 2
        if left.contains(where: Set(right).contains) { return most }
        var others: Set<Int> = []
        for article in right.prefix(Self.mostArticles) { others.formUnion(forms.inArticle[article]) }
        var count = 0
        for article in left.prefix(Self.mostArticles) {
            for form in forms.inArticle[article] where forms.forms[form].name.known == nil && others.remove(form) != nil {
                count += 1
                if count == most { return count }
            }
        }
        return count
    }

    /// The company in this many articles is known well enough.
    private static let mostArticles = 40
}
