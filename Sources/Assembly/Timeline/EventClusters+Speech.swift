import Model

extension EventClusters {
    func isTalk(_ index: Int) -> Bool { statements[index].speech?.isTalk ?? false }

    /// Brings together what is told of one act of speech: of one day, of one form, of one speaker where both name one.
    func mergeSpeeches(in byDay: inout [(day: Int, cluster: Cluster)]) {
        var place = 0
        while place < byDay.count {
            let end = (place..<byDay.count).first { byDay[$0].day != byDay[place].day } ?? byDay.count
            var merged: [(day: Int, cluster: Cluster)] = []
            for event in byDay[place..<end].sorted(by: { speakers($1.cluster).count < speakers($0.cluster).count }) {
                let rated = merged.indices.filter { isSameSpeech(merged[$0].cluster, event.cluster) }
                    .map { (index: $0, likeness: likeness(merged[$0].cluster, event.cluster)) }
                if let best = rated.max(by: { ($0.likeness, $1.index) < ($1.likeness, $0.index) }) {
                    add(event.cluster.members, to: &merged[best.index].cluster)
                } else {
                    merged.append(event)
                }
            }
            byDay.replaceSubrange(place..<end, with: merged)
            place += merged.count
        }
    }

    /// Plain speech joins the speaker's speech of the day that it is like; else it is an event where two sources report it alike.
    func addTalks(to byDay: inout [(day: Int, cluster: Cluster)]) {
        var talks: [Talk: [Int]] = [:]
        for index in statements.indices where isTalk(index) && statements[index].time.isOneDay && !statements[index].isClockOnly {
            guard let speaker = statements[index].speech?.speaker else { continue }
            talks[Talk(day: statements[index].time.days.lowerBound, speaker: speaker), default: []].append(index)
        }
        for (talk, members) in talks.sorted(by: { ($0.key.day, $0.key.speaker) < ($1.key.day, $1.key.speaker) }) {
            let first = byDay.partitioningIndex { $0.day >= talk.day }
            let last = byDay.partitioningIndex { $0.day > talk.day }
            for cluster in clustered(members) {
                let spoken = (first..<last).filter { speakers(byDay[$0].cluster).contains(talk.speaker) }
                let rated = spoken.map { (index: $0, likeness: likeness(cluster, byDay[$0].cluster)) }
                if let best = rated.max(by: { ($0.likeness, $1.index) < ($1.likeness, $0.index) }), best.likeness >= Self.nearThreshold {
                    add(cluster.members, to: &byDay[best.index].cluster)
                } else if isToldTwice(cluster) {
                    byDay.insert((day: talk.day, cluster: cluster), at: last)
                }
            }
        }
    }

    private struct Talk: Hashable {
        let day: Int
        let speaker: String
    }

    /// True when two articles share words beside the speaker's name.
    private func isToldTwice(_ cluster: Cluster) -> Bool {
        var readings: [Int: Set<Int>] = [:]
        for member in cluster.members {
            for term in statements[member].terms where !isActor[term.term] && term.weight > Self.nameWeight {
                readings[term.term, default: []].insert(statements[member].reading)
            }
        }
        return readings.values.lazy.filter { $0.count > 1 }.count >= Self.wordsToldTwice
    }

    private static let wordsToldTwice = 2

    private func speakers(_ cluster: Cluster) -> Set<String> {
        Set(cluster.members.compactMap { statements[$0].speech?.speaker })
    }

    private func isSameSpeech(_ left: Cluster, _ right: Cluster) -> Bool {
        let nouns = [left, right].map { cluster in Set(cluster.members.compactMap { statements[$0].speech?.noun }) }
        guard !nouns[0].isDisjoint(with: nouns[1]) else { return false }
        let (first, second) = (speakers(left), speakers(right))
        return first.isEmpty || second.isEmpty || !first.isDisjoint(with: second)
    }
}
