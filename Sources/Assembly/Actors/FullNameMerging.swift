import Model

/// Merges full names of persons: evidence for and against adds up, and a tie stays apart.
struct FullNameMerging {
    let forms: NameForms
    let matcher: NameMatcher

    /// Below this score a name that is part of another needs support.
    private static let surePart = 0.7

    /// Merges the nodes of the forms, which are the forms' indices, in the graph. What the evidence nearly merged is returned.
    func merge(into graph: inout MergeGraph) -> [Doubt] {
        let persons = forms.forms.indices.filter { forms.forms[$0].isFullPerson }
        let candidates = NamePairFinder(forms: forms, matcher: matcher).pairs(among: persons)
        for sure in candidates where isSure(sure.comparison.relation) { unite(sure, in: &graph) }
        uniteUnlessTied(candidates.filter { $0.comparison.relation == .part && supportsPart($0) }, in: &graph)
        uniteUnlessTied(candidates.filter { $0.comparison.relation == .slip && supportsSlip($0) }, in: &graph)
        return doubts(about: candidates, in: graph)
    }

    private func isSure(_ relation: NameComparison.Relation) -> Bool {
        switch relation {
        case .equal, .known, .spelling, .givenName, .order: true
        case .part, .slip, .surname, .different, .distinct: false
        }
    }

    private func unite(_ candidate: NamePair, in graph: inout MergeGraph, isSlip: Bool = false) {
        guard graph.root(of: candidate.from) != graph.root(of: candidate.to), !contradicts(candidate.from, candidate.to, in: graph) else {
            return
        }
        graph.merge(candidate.from, candidate.to, because: candidate.comparison.because, isSlip: isSlip)
    }

    /// Whether a member of one group is surely another person than a member of the other.
    private func contradicts(_ left: Int, _ right: Int, in graph: MergeGraph) -> Bool {
        contradiction(left, right, in: graph) != nil
    }

    private func contradiction(_ left: Int, _ right: Int, in graph: MergeGraph) -> String? {
        for one in graph.members(of: left) {
            for other in graph.members(of: right) {
                let (name, otherName) = (forms.forms[one].name, forms.forms[other].name)
                let comparison = matcher.comparison(of: name, otherName)
                if comparison.relation == .distinct { return "\(name.text) is not \(otherName.text) (\(comparison.because))" }
            }
        }
        return nil
    }

    // MARK: Doubts

    /// What each factor leaves of the score of two names' likeness.
    private enum Against {
        static let contradiction = 0.6
        static let tie = 0.8
        static let otherRoles = 0.7
        static let noSupport = 0.85
    }

    /// The likeliest pairs come first, and few are shown.
    private static let mostDoubts = 200

    private func doubts(about candidates: [NamePair], in graph: MergeGraph) -> [Doubt] {
        var partners: [Int: [Int]] = [:]
        let open = candidates.filter { graph.root(of: $0.from) != graph.root(of: $0.to) }
        for candidate in open {
            partners[graph.root(of: candidate.from), default: []].append(candidate.to)
            partners[graph.root(of: candidate.to), default: []].append(candidate.from)
        }
        return open.prefix(Self.mostDoubts).map { candidate in
            let roots = [graph.root(of: candidate.from), graph.root(of: candidate.to)]
            let rival = roots.flatMap { partners[$0] ?? [] }.first { !roots.contains(graph.root(of: $0)) }
            let (factor, contra) = against(candidate, rival: rival, in: graph)
            return Doubt(
                from: candidate.from, to: candidate.to, score: candidate.comparison.score * factor, pro: pro(candidate), contra: contra)
        }
    }

    private func pro(_ candidate: NamePair) -> String {
        let isOneRole = Evidence.shareRole(forms.forms[candidate.from], forms.forms[candidate.to])
        return candidate.comparison.because + (isOneRole ? ", in one role" : "")
    }

    private func against(_ candidate: NamePair, rival: Int?, in graph: MergeGraph) -> (factor: Double, words: String) {
        let (left, right) = (forms.forms[candidate.from], forms.forms[candidate.to])
        if let words = contradiction(candidate.from, candidate.to, in: graph) { return (Against.contradiction, words) }
        if !Evidence.rolesAgree(left, right), let role = left.firstRole, let other = right.firstRole {
            return (Against.otherRoles, "the roles differ: \(role), \(other)")
        }
        if let rival { return (Against.tie, "\(forms.forms[rival].name.text) fits as well") }
        return (Against.noSupport, "neither a role nor the company supports it")
    }

    /// Merges weak pairs only where a name has one candidate: "George Bush" may be George W. and George H. W. Bush, so it stays apart.
    private func uniteUnlessTied(_ candidates: [NamePair], in graph: inout MergeGraph) {
        var partners: [Int: Set<Int>] = [:]
        for candidate in candidates {
            let roots = [graph.root(of: candidate.from), graph.root(of: candidate.to)]
            partners[roots[0], default: []].insert(roots[1])
            partners[roots[1], default: []].insert(roots[0])
        }
        var tied: Set<Int> = []
        for (root, others) in partners {
            let list = others.sorted()
            let isTied = list.indices.contains { first in list[(first + 1)...].contains { contradicts(list[first], $0, in: graph) } }
            if isTied { tied.insert(root) }
        }
        for candidate in candidates {
            let roots = [graph.root(of: candidate.from), graph.root(of: candidate.to)]
            guard !roots.contains(where: tied.contains) else { continue }
            unite(candidate, in: &graph, isSlip: candidate.comparison.relation == .slip)
        }
    }

    /// Where both the given name is an initial and others are missing, one role must stand beside both.
    private func supportsPart(_ candidate: NamePair) -> Bool {
        candidate.comparison.score >= Self.surePart || Evidence.shareRole(forms.forms[candidate.from], forms.forms[candidate.to])
    }

    /// A slip needs more than likeness: one role beside both names, or the rare spelling in the company that the frequent one keeps.
    private func supportsSlip(_ candidate: NamePair) -> Bool {
        let (left, right) = (forms.forms[candidate.from], forms.forms[candidate.to])
        if Evidence.shareRole(left, right) { return true }
        guard Evidence.rolesAgree(left, right) else { return false }
        let (rare, frequent) = left.mentions.count < right.mentions.count ? (left, right) : (right, left)
        guard rare.mentions.count * 2 <= frequent.mentions.count || rare.articles.count == 1 else { return false }
        let company = Evidence(forms: forms).sharedCompany(of: rare.articles, and: frequent.articles)
        return company >= Evidence.enoughCompany
    }
}
