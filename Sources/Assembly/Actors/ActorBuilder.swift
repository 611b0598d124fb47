import Model

/// Makes actors of merged names: chooses their names, and collects their spellings, roles and mentions.
struct ActorBuilder {
    let readings: [Reading]
    let forms: NameForms
    let graph: MergeGraph
    /// For every form the nodes that stand for it in single articles.
    let nodeInArticle: [[Int: Int]]

    /// A spelling as it is collected.
    private struct Draft {
        let form: Int
        var nodes: [Int] = []
        var articles: [Int: Int] = [:]
        var count: Int { articles.values.reduce(0, +) }
    }

    /// All actors, those in most articles first, then those with most mentions, then by name.
    func actors() -> (actors: [Actor], actorOfRoot: [Int: Int]) {
        var mentions: [Int: [MentionPlace]] = [:]
        for (article, names) in forms.formOfMention.enumerated() {
            for case (let index, let form?) in names.enumerated() {
                let node = nodeInArticle[form][article] ?? form
                mentions[graph.root(of: node), default: []].append(MentionPlace(article: article, name: index))
            }
        }
        let edges = graph.edgesOfNodes()
        var drafts = mentions.keys.sorted().compactMap { root in
            actor(of: mentions[root] ?? [], edges: edges).map { (root: root, actor: $0.actor, articles: $0.articles, first: $0.first) }
        }
        drafts.sort { left, right in
            let (more, less) = (left.articles, right.articles)
            if more != less { return more > less }
            if left.actor.mentions.count != right.actor.mentions.count { return left.actor.mentions.count > right.actor.mentions.count }
            if left.actor.name != right.actor.name { return left.actor.name < right.actor.name }
            return left.first < right.first
        }
        var taken: Set<String> = []
        let actors = drafts.map { draft in
            var actor = draft.actor
            actor.id = uniqueSlug(actor.name, fallback: "actor", taken: &taken)
            return actor
        }
        return (actors, Dictionary(uniqueKeysWithValues: drafts.enumerated().map { ($0.element.root, $0.offset) }))
    }

    /// Nil for an actor that the user hides.
    private func actor(of places: [MentionPlace], edges: [[Int]]) -> (actor: Actor, articles: Int, first: Int)? {
        var votes: [Int: [ActorKind: Int]] = [:]
        var drafts: [String: Draft] = [:]
        for place in places {
            let mention = readings[place.article].names[place.name]
            guard let form = forms.formOfMention[place.article][place.name] else { continue }
            votes[place.article, default: [:]][forms.forms[form].isFirm ? .organisation : mention.kind, default: 0] += 1
            let text = Self.onOneLine(mention.text)
            drafts[text, default: Draft(form: form)].articles[place.article, default: 0] += 1
            let node = nodeInArticle[form][place.article] ?? form
            if drafts[text]?.nodes.contains(node) == false { drafts[text]?.nodes.append(node) }
        }
        let entry = drafts.values.compactMap { forms.forms[$0.form].claim?.entry }.min()
        let correction = entry.map { forms.settled.entries[$0] }
        guard correction?.isHidden != true else { return nil }
        let isCountry = drafts.values.contains { forms.isCountry($0.form) }
        let kind = correction?.kind ?? (isCountry ? .place : Self.kind(votes))
        let main = mainSpelling(drafts, kind: kind)
        var actor = Actor(
            id: "",
            name: correction?.name.text ?? main,
            kind: kind,
            roles: roles(places),
            spellings: spellings(drafts, main: main, edges: edges),
            mentions: places.map(citation),
            statedRole: correction?.role,
            statedPoint: correction?.point
        )
        if let entry, !drafts.values.contains(where: { forms.forms[$0.form].claim?.isName == true }) {
            let because = forms.settled.words("so named", entry: entry, line: correction?.name.line)
            actor.spellings.append(Spelling(text: actor.name, articles: [:], because: "\(because); no source writes it so"))
        }
        return (actor, Set(places.map(\.article)).count, places.first?.article ?? 0)
    }

    /// The kind that most articles give, whatever the number of their mentions, which settle ties.
    private static func kind(_ votes: [Int: [ActorKind: Int]]) -> ActorKind {
        var mentions: [ActorKind: Int] = [:]
        var articles: [ActorKind: Int] = [:]
        for here in votes.values {
            mentions.merge(here, uniquingKeysWith: +)
            articles[NameForm.winner(here), default: 0] += 1
        }
        let most = articles.values.max()
        return NameForm.winner(mentions.filter { articles[$0.key] == most })
    }

    // MARK: Name

    /// The spelling that most articles use in full; ties go to the one whose rarest word most articles use, then to the most complete, then to the
    /// first of the alphabet.
    private func mainSpelling(_ drafts: [String: Draft], kind: ActorKind) -> String {
        var users: [String: Set<Int>] = [:]
        for draft in drafts.values {
            for word in forms.forms[draft.form].name.significant { users[word, default: []].formUnion(draft.articles.keys) }
        }
        let ranked = drafts.map { text, draft in
            let name = forms.forms[draft.form].name
            let support = name.significant.map { users[$0]?.count ?? 0 }.min() ?? 0
            // "Calif" is short for what others write whole.
            let isCut = kind == .place && drafts.keys.contains { $0.hasPrefix(text) && $0.count > text.count && !$0.contains(" ") }
            let rank = isCut ? 1 : fullness(text, name, kind: kind)
            return (rank: rank, articles: draft.articles.count, support: support, words: name.words.count, text: text)
        }
        let best = ranked.max { left, right in
            if left.rank != right.rank { return left.rank < right.rank }
            if left.articles != right.articles { return left.articles < right.articles }
            if left.support != right.support { return left.support < right.support }
            if left.words != right.words { return left.words < right.words }
            return left.text > right.text
        }
        return best?.text ?? ""
    }

    /// 0 for a surname or an acronym, 1 for a name with initials, a title, in capitals or with unsure letters, 2 for a full name.
    private func fullness(_ text: String, _ name: ParsedName, kind: ActorKind) -> Int {
        if name.isAcronym || kind == .person && name.significant.count < 2 { return 0 }
        let isShouted = !text.contains(where: \.isLowercase)
        let hasInitial = kind == .person && name.words.first?.isInitial == true
        return isShouted || hasInitial || name.hasTitle || kind == .person && UnsureLetters.isUnsure(text) ? 1 : 2
    }

    // MARK: Spellings

    private func spellings(_ drafts: [String: Draft], main: String, edges: [[Int]]) -> [Spelling] {
        guard let start = drafts[main] else { return [] }
        var reasons: [Int: MergeGraph.Edge] = [:]
        var suspects: Set<Int> = []
        for (node, edge) in graph.edges(from: start.nodes[0], edgesOfNode: edges) {
            guard let edge else { continue }
            reasons[node] = edge
            let before = edge.from == node ? edge.to : edge.from
            // What hangs on a slip has the slip too, unless it is another spelling of its own.
            if edge.isSlip || suspects.contains(before) { suspects.insert(node) }
        }
        let list = drafts.map { text, draft in
            Spelling(
                text: text,
                articles: Dictionary(uniqueKeysWithValues: draft.articles.map { (readings[$0.key].article.id, $0.value) }),
                because: because(text, draft, main: main, start: start, reasons: reasons),
                isSuspect: draft.nodes.allSatisfy(suspects.contains)
            )
        }
        return list.sorted { left, right in
            let counts = [left, right].map { $0.articles.values.reduce(0, +) }
            return counts[0] != counts[1] ? counts[0] > counts[1] : left.text < right.text
        }
    }

    private func because(_ text: String, _ draft: Draft, main: String, start: Draft, reasons: [Int: MergeGraph.Edge]) -> String {
        let form = forms.forms[draft.form]
        if let claim = form.claim {
            return forms.settled.words(claim.isName ? "so named" : "joined", entry: claim.entry, line: claim.line)
        }
        let evidence = evidence(text, draft, main: main, start: start, reasons: reasons)
        return
            ([evidence]
            + form.bars.map { bar in
                forms.settled.words("kept apart from \(forms.settled.entries[bar.entry].name.text)", entry: bar.entry, line: bar.line)
            }).joined(separator: "; ")
    }

    private func evidence(_ text: String, _ draft: Draft, main: String, start: Draft, reasons: [Int: MergeGraph.Edge]) -> String {
        if text == main {
            return start.articles.count == 1 ? "the fullest name in its article" : "the full name in \(start.articles.count) articles"
        }
        if draft.form == start.form { return "\(text) = \(main) (only capitals, marks or accents differ)" }
        let found = draft.nodes.lazy.compactMap { reasons[$0]?.because }.first
        return found ?? "\(text) = \(main) (only capitals, marks, accents or a title differ)"
    }

    // MARK: Citations

    private func citation(_ place: MentionPlace) -> Citation {
        let mention = readings[place.article].names[place.name]
        return citation(mention.range, in: readings[place.article].article)
    }

    private func citation(_ range: TextRange, in article: Article) -> Citation {
        Citation(article: article.id, passage: article.passage(at: range.lowerBound)?.id ?? "", range: range, text: article.text(of: range))
    }

    private func roles(_ places: [MentionPlace]) -> [Citation] {
        let all = places.compactMap { place in
            let reading = readings[place.article]
            return reading.names[place.name].role.map { citation($0, in: reading.article) }
        }
        return ActorRoles(data: forms.data).roles(all)
    }

    static func onOneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }) else { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
