import Model

/// Finds who is who across articles.
///
/// Full names are merged over the whole dossier, by rules of spelling and evidence from roles and company. What is short (a surname, an acronym) is
/// then resolved article by article, for it may mean another one in the next. A tie stays apart: a wrong merge is worse than a missed one.
public struct ActorMerger: Sendable {
    private let matcher = NameMatcher()
    private let corrections: Corrections

    /// Creates a merger with the name data that is part of the program. Corrections outweigh all evidence.
    public init(corrections: Corrections = Corrections()) {
        self.corrections = corrections
    }

    /// What is wrong with the corrections, given all readings that they are for: names that no article has, and contradictions.
    public func diagnostics(for readings: [Reading]) -> [Diagnostic] {
        CorrectionCheck(corrections: corrections).diagnostics(for: readings)
    }

    /// One actor per real actor, actors in most articles first. Near linear in the number of names: only names that share a key are compared.
    public func actors(in readings: [Reading]) -> [Actor] { merged(in: readings).actors }

    /// The actors as of `actors(in:)`, and which of them may be one: the likeliest first, twelve at most. Of several stories that most name somebody says
    /// nothing of whom the others mean.
    func merged(in readings: [Reading], areSeveralStories: Bool) -> (actors: [Actor], nearMisses: [NearMiss]) {
        let forms = NameForms(readings, data: matcher.data, settled: SettledNames(corrections))
        var graph = MergeGraph()
        for form in forms.forms { _ = graph.addNode(owner: form.claim?.entry, barred: Set(form.bars.map(\.entry))) }
        mergeSettled(forms, in: &graph)
        var doubts = FullNameMerging(forms: forms, matcher: matcher).merge(into: &graph)
        doubts += OrganisationMerging(forms: forms, matcher: matcher).merge(into: &graph)
        let nodes = nodesOfShortNames(
            forms: forms, readings: readings, areSeveralStories: areSeveralStories, graph: &graph, doubts: &doubts)
        let built = ActorBuilder(readings: readings, forms: forms, graph: graph, nodeInArticle: nodes).actors()
        let list = NearMissList(graph: graph, actors: built.actors, actorOfRoot: built.actorOfRoot)
        return (built.actors, list.nearMisses(from: doubts))
    }

    /// As above, of one story.
    public func merged(in readings: [Reading]) -> (actors: [Actor], nearMisses: [NearMiss]) {
        merged(in: readings, areSeveralStories: false)
    }

    /// By dossier and actor: whom it is in the whole site; nil for one that no other dossier has. See `ActorsAcross`. What is as likely as another
    /// goes by the names, not by the order of the dossiers.
    func across(_ dossiers: [[Actor]]) -> [[SiteActor?]] {
        guard dossiers.count > 1 else { return dossiers.map { $0.map { _ in nil } } }
        let order = dossiers.indices.sorted { dossiers[$0].lazy.map(\.name).lexicographicallyPrecedes(dossiers[$1].lazy.map(\.name)) }
        let found = ActorsAcross(order.map { dossiers[$0] }, merger: self, data: matcher.data).siteActors()
        return zip(order, found).sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func mergeSettled(_ forms: NameForms, in graph: inout MergeGraph) {
        var firstOfEntry: [Int: Int] = [:]
        for (index, form) in forms.forms.enumerated() {
            guard let claim = form.claim else { continue }
            if let first = firstOfEntry[claim.entry] {
                graph.merge(index, first, because: forms.settled.words("joined", entry: claim.entry, line: claim.line))
            } else {
                firstOfEntry[claim.entry] = index
            }
        }
    }

    /// For every form the nodes that stand for it in single articles, by article; elsewhere the form's own node does.
    private func nodesOfShortNames(
        forms: NameForms, readings: [Reading], areSeveralStories: Bool, graph: inout MergeGraph, doubts: inout [Doubt]
    ) -> [[Int: Int]] {
        let introductions = AcronymFinder(forms: forms, data: matcher.data).introductions(in: readings)
        let names = ShortNames(
            forms: forms, matcher: matcher, graph: graph, introductions: introductions, areSeveralStories: areSeveralStories)
        var nodes = [[Int: Int]](repeating: [:], count: forms.forms.count)
        for (index, form) in forms.forms.enumerated()
        where form.claim == nil && (form.isShort || form.kind == .organisation && form.name.known == nil) {
            let votes = kinds(of: form, readings: readings)
            let answers = form.articles.map { ($0, names.answer(for: index, in: $0, kind: votes[$0] ?? form.kind)) }
            let body = names.body(index, among: answers.compactMap(\.1)).flatMap { graph.mayMerge(index, $0.form) ? $0 : nil }
            let allowed = answers.map { $0.1.map { graph.mayMerge(index, $0.form) } ?? false }
            if let body { graph.merge(index, body.form, because: body.because) }
            for case (true, (let article, let answer?)) in zip(allowed, answers)
            where graph.root(of: index) != graph.root(of: answer.form) {
                let node = graph.addNode(barred: Set(form.bars.map(\.entry)))
                nodes[index][article] = node
                graph.merge(node, answer.form, because: answer.because, isSlip: answer.isSlip)
            }
            // With several bearers about, a surname that nothing explains may be another's in every article.
            if answers.count > 1, names.hasSeveralBearers(index) {
                for case (let article, nil) in answers.dropFirst() {
                    nodes[index][article] = graph.addNode(barred: Set(form.bars.map(\.entry)))
                }
            }
            if let open = answers.first(where: { $0.1 == nil }) {
                doubts += names.doubts(about: index, node: nodes[index][open.0] ?? index)
            }
        }
        mergeLoneSurnames(forms: forms, nodes: nodes, graph: &graph)
        return nodes
    }

    /// What most mentions of a form in an article were taken for; the dossier's word counts where it is much stronger.
    private func kinds(of form: NameForm, readings: [Reading]) -> [Int: ActorKind] {
        var votes: [Int: [ActorKind: Int]] = [:]
        for place in form.mentions { votes[place.article, default: [:]][readings[place.article].names[place.name].kind, default: 0] += 1 }
        if form.isFirm { return votes.mapValues { _ in .organisation } }
        let all = form.votes[form.kind] ?? 0
        return votes.mapValues { here in
            let kind = NameForm.winner(here)
            return all > Self.clearMajority * (form.votes[kind] ?? 0) ? form.kind : kind
        }
    }

    private static let clearMajority = 3

    /// Surnames whose bearers no article names in full, in several transliterations.
    private func mergeLoneSurnames(forms: NameForms, nodes: [[Int: Int]], graph: inout MergeGraph) {
        var blocks: [String: [Int]] = [:]
        for (index, form) in forms.forms.enumerated()
        where form.isShort && form.kind == .person && form.name.known == nil && nodes[index].count < form.articles.count {
            for key in SoundKey.keys(of: form.name.significant[0]) { blocks[key, default: []].append(index) }
        }
        for key in blocks.keys.sorted() {
            guard let block = blocks[key], block.count <= Self.largestBlock else { continue }
            for (position, left) in block.enumerated() {
                for right in block[(position + 1)...] {
                    let comparison = matcher.comparison(of: forms.forms[left].name, forms.forms[right].name)
                    guard comparison.relation == .equal || comparison.relation == .spelling else { continue }
                    graph.merge(left, right, because: comparison.because)
                }
            }
        }
    }

    /// Words of so many spellings under one key are too short to tell anything.
    private static let largestBlock = 100
}
