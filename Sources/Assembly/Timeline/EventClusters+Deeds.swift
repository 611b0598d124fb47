import Model

// What is done, and to what: where words of the same topic are no sign of the same event.
extension EventClusters {
    /// True for a week and more: so long a time holds many things of one topic.
    func isVague(_ index: Int) -> Bool { statements[index].time.days.count >= Self.vagueDays }

    private static let vagueDays = 5

    /// The terms that stand in the very clauses of statements.
    func own(_ members: [Int]) -> Set<Int> {
        Set(members.flatMap { statements[$0].terms.lazy.filter { $0.weight > Self.nameWeight }.map(\.term) })
    }

    /// True when two sides of one long time are as good as the same, or tell the same kind of deed.
    func isAlike(_ likeness: Double, _ left: [Int], _ right: [Int]) -> Bool {
        likeness >= Self.sureLikeness || sharesDeed(own(left), own(right))
    }

    private static let sureLikeness = 0.35

    /// The terms that at least half of the statements have in their very clauses.
    private func core(_ cluster: Cluster) -> Set<Int> {
        var counts: [Int: Int] = [:]
        for member in cluster.members { for term in own([member]) { counts[term, default: 0] += 1 } }
        return Set(counts.lazy.filter { $0.value * 2 >= cluster.members.count }.map(\.key))
    }

    /// True when two sides tell the same kind of deed of the same thing, at the same place, or of the same two actors.
    func sharesDeed(_ left: Set<Int>, _ right: Set<Int>) -> Bool {
        let shared = left.intersection(right)
        guard shared.contains(where: { isVerb[$0] }) else { return false }
        return shared.contains { !isVerb[$0] && !isActor[$0] || isPlace[$0] } || shared.lazy.filter { isActor[$0] }.count > 1
    }

    /// Brings together what was told of one deed of one day in other words: "released", "sent", "published".
    func mergeTwins(in byDay: inout [(day: Int, cluster: Cluster)]) {
        var result: [(day: Int, cluster: Cluster)] = []
        for event in byDay {
            let first = result.partitioningIndex { $0.day >= event.day }
            let twin = (first..<result.count).suffix(Self.mostTwinsTried).first { isTwin(result[$0].cluster, event.cluster) }
            guard let twin else {
                result.append(event)
                continue
            }
            for member in event.cluster.members { add(member, to: &result[twin].cluster) }
        }
        byDay = result
    }

    /// Keeps the comparing linear in the events.
    private static let mostTwinsTried = 40

    private func isTwin(_ left: Cluster, _ right: Cluster) -> Bool {
        guard isTold(left), isTold(right) else { return false }
        let (first, second) = (core(left), core(right))
        let shared = first.intersection(second)
        guard shared.contains(where: { isDeed[$0] }), shared.contains(where: { !isVerb[$0] && !isActor[$0] }),
            shared.lazy.filter({ !isDeed[$0] }).count > 1
        else { return false }
        return agreesOnActors(first, second)
    }

    /// True for what is past and no act of speech.
    private func isTold(_ cluster: Cluster) -> Bool {
        cluster.members.allSatisfy { statements[$0].speech == nil && statements[$0].tense == .past }
    }

    private func agreesOnActors(_ left: Set<Int>, _ right: Set<Int>) -> Bool {
        let (first, second) = (left.filter { isActor[$0] }, right.filter { isActor[$0] })
        return first.isEmpty || second.isEmpty || !first.isDisjoint(with: second)
    }

    /// A plan for a month joins the same plan for a day of it, and one for the summer that for July.
    func nestPlans(_ vague: inout [Cluster], in byDay: inout [(day: Int, cluster: Cluster)]) {
        var result: [Cluster] = []
        for cluster in vague {
            guard isPlanned(cluster), !namesEnds(cluster) else {
                result.append(cluster)
                continue
            }
            let span = statements[cluster.members[0]].time.days
            let first = byDay.partitioningIndex { $0.day >= span.lowerBound }
            let inside = (first..<byDay.count).prefix { byDay[$0].day <= span.upperBound }
            if let place = inside.first(where: { isSamePlan(cluster, byDay[$0].cluster) }) {
                for member in cluster.members { add(member, to: &byDay[place].cluster) }
            } else if let place = result.indices.first(where: { isNested(cluster, result[$0]) && isSamePlan(cluster, result[$0]) }) {
                for member in cluster.members { add(member, to: &result[place]) }
            } else {
                result.append(cluster)
            }
        }
        vague = result
    }

    /// True for "May or early June": what months are named for, from one to another, has no day yet.
    func namesEnds(_ cluster: Cluster) -> Bool {
        cluster.members.contains {
            statements[$0].time.days.count > Self.longestMonth && statements[$0].time.isInterval
        }
    }

    private static let longestMonth = 31

    private func isPlanned(_ cluster: Cluster) -> Bool { cluster.members.allSatisfy { statements[$0].tense == .future } }

    private func isNested(_ outer: Cluster, _ inner: Cluster) -> Bool {
        outer.members.contains { first in
            inner.members.contains { second in
                let (wide, narrow) = (statements[first].time.days, statements[second].time.days)
                return wide.lowerBound <= narrow.lowerBound && narrow.upperBound <= wide.upperBound
            }
        }
    }

    private func isSamePlan(_ left: Cluster, _ right: Cluster) -> Bool {
        guard isPlanned(left), isPlanned(right) else { return false }
        let shared = core(left).intersection(core(right))
        return shared.contains { isDeed[$0] } && shared.contains { !isDeed[$0] }
    }
}
