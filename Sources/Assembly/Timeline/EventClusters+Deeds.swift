import Model

// What is done, and to what: where words of the same topic are no sign of the same event.
extension EventClusters {
    /// True for a week and more: so long a time holds many things of one topic.
    func isVague(_ index: Int) -> Bool { statements[index].time.days.count >= Self.vagueDays }

    private static let vagueDays = 5

    /// The terms that stand in the very clauses of statements, or in so many of the clauses, ascending.
    func own(_ members: [Int], inAtLeast least: Int = 1) -> [Int] {
        var terms: [Int] = []
        for member in members { for term in statements[member].terms where term.weight > Self.nameWeight { terms.append(term.term) } }
        terms.sort()
        var start = 0
        return terms.indices.compactMap { place in
            guard place + 1 == terms.count || terms[place + 1] != terms[place] else { return nil }
            defer { start = place + 1 }
            return place + 1 - start >= least ? terms[place] : nil
        }
    }

    /// True when two sides of one long time are as good as the same, or tell the same kind of deed.
    func isAlike(_ likeness: Double, _ left: [Int], _ right: [Int]) -> Bool {
        likeness >= Self.sureLikeness || sharesDeed(own(left), own(right))
    }

    private static let sureLikeness = 0.35

    /// The terms that at least half of the statements have in their very clauses.
    func core(_ cluster: Cluster) -> [Int] { own(cluster.members, inAtLeast: (cluster.members.count + 1) / 2) }

    /// True when two sides tell the same kind of deed of the same thing, at the same place, or of the same two actors.
    func sharesDeed(_ left: [Int], _ right: [Int]) -> Bool {
        let shared = left.sortedIntersection(right)
        guard shared.contains(where: { isVerb[$0] }) else { return false }
        return shared.contains { !isVerb[$0] && !isActor[$0] || isPlace[$0] } || shared.lazy.filter { isActor[$0] }.count > 1
    }

    /// Brings together what was told of one deed of one day in other words: "released", "sent", "published".
    func mergeTwins(in byDay: inout [(day: Int, cluster: Cluster)]) {
        var result: [(day: Int, cluster: Cluster)] = []
        // By place in the result: the core of an event that is told, once it is asked for.
        var cores: [[Int]?] = []
        for event in byDay {
            let first = result.partitioningIndex { $0.day >= event.day }
            let own = isTold(event.cluster) ? core(event.cluster) : nil
            let twin = own.flatMap { own in
                (first..<result.count).suffix(Self.mostTwinsTried).first { place in
                    guard isTold(result[place].cluster) else { return false }
                    let other = cores[place] ?? core(result[place].cluster)
                    cores[place] = other
                    return isTwin(other, own)
                }
            }
            guard let twin else {
                result.append(event)
                cores.append(own)
                continue
            }
            add(event.cluster.members, to: &result[twin].cluster)
            cores[twin] = nil
        }
        byDay = result
    }

    /// Keeps the comparing linear in the events.
    private static let mostTwinsTried = 40

    private func isTwin(_ first: [Int], _ second: [Int]) -> Bool {
        let shared = first.sortedIntersection(second)
        guard shared.contains(where: { isDeed[$0] }), shared.contains(where: { !isVerb[$0] && !isActor[$0] }),
            shared.lazy.filter({ !isDeed[$0] }).count > 1
        else { return false }
        return agreesOnActors(first, second)
    }

    /// True for what is past and no act of speech.
    private func isTold(_ cluster: Cluster) -> Bool {
        cluster.members.allSatisfy { statements[$0].speech == nil && statements[$0].tense == .past }
    }

    private func agreesOnActors(_ left: [Int], _ right: [Int]) -> Bool {
        let (first, second) = (left.filter { isActor[$0] }, right.filter { isActor[$0] })
        return first.isEmpty || second.isEmpty || first.sharedCount(with: second) > 0
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
                add(cluster.members, to: &byDay[place].cluster)
            } else if let place = result.indices.first(where: { isNested(cluster, result[$0]) && isSamePlan(cluster, result[$0]) }) {
                add(cluster.members, to: &result[place])
            } else {
                result.append(cluster)
            }
        }
        vague = result
    }

    /// True for "May or early June": what months are named for, from one to another, has no day yet.
    func namesEnds(_ cluster: Cluster) -> Bool {
        cluster.members.contains {
            statements[$0].time.days.count > CalendarDate.longestMonth && statements[$0].time.isInterval
        }
    }

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
        let shared = core(left).sortedIntersection(core(right))
        return shared.contains { isDeed[$0] } && shared.contains { !isDeed[$0] }
    }
}
