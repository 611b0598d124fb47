import Foundation
import Model

/// Brings together the statements that tell one event.
///
/// Statements meet only inside their day, or their week, month or year; there each joins the cluster that it shares most with, by terms
/// weighted with their rarity in the dossier. How much must be shared depends on the day: the days around publication are full of
/// events, while a far day that several sources name is nearly always named for one thing. A cluster of a vaguer time then joins
/// the event of a day inside it that it shares enough with.
struct EventClusters {
    /// Statements (by index) that tell one event.
    struct Cluster {
        fileprivate(set) var members: [Int] = []
        /// Sums of the members' weights.
        fileprivate(set) var centre = TermWeights()
        /// What the terms weigh together, none of them more than in one member.
        fileprivate(set) var norm = 0.0
    }

    let statements: [DatedStatement]
    let rarity: [Double]
    let isActor: [Bool]
    let isPlace: [Bool]
    let isVerb: [Bool]
    /// Whether a term stands for a kind of deed.
    let isDeed: [Bool]
    /// By statement: what its terms weigh together.
    private let norms: [Double]

    init(statements: [DatedStatement], terms: TermTable) {
        self.statements = statements
        let total = Double(terms.statements)
        isActor = terms.words.map { $0.hasPrefix(TermTable.actorMark) }
        isPlace = terms.words.map { $0.hasPrefix(TermTable.placeMark) }
        isDeed = terms.words.map { $0.hasPrefix("=") }
        isVerb = terms.isVerb
        let rarity = terms.frequencies.map { log(1 + total / Double(max($0, 1))) }
        self.rarity = rarity
        norms = statements.map { $0.terms.reduce(0) { $0 + $1.weight * rarity[$1.term] } }
    }

    /// Every statement in exactly one cluster, but those of the current month or year that belong to no day of it.
    func clusters() -> [[Int]] {
        var buckets: [ClosedRange<Int>: [Int]] = [:]
        for index in statements.indices where !statements[index].isClockOnly && !isTalk(index) {
            buckets[statements[index].time.days, default: []].append(index)
        }
        let spans = buckets.keys.sorted { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
        var byDay = spans.filter { $0.count == 1 }.flatMap { span in
            clustered(buckets[span] ?? []).map { (day: span.lowerBound, cluster: $0) }
        }
        mergeSpeeches(in: &byDay)
        mergeTwins(in: &byDay)
        addClockTimes(to: &byDay)
        var vague: [Cluster] = []
        let named = byDay
        // By place in `named`: the core of an event, once it is asked for.
        var cores: [Int: [Int]] = [:]
        for span in spans where span.count > 1 {
            for cluster in clustered(buckets[span] ?? []) {
                if let place = day(of: cluster, in: span, among: named, &cores) {
                    add(cluster.members, to: &byDay[place].cluster)
                } else {
                    vague.append(cluster)
                }
            }
        }
        nestPlans(&vague, in: &byDay)
        addTalks(to: &byDay)
        vague.removeAll { $0.members.allSatisfy { statements[$0].isCurrentPeriod } }
        return (byDay.map(\.cluster) + vague).map(\.members)
    }

    // MARK: Inside one span

    func clustered(_ bucket: [Int]) -> [Cluster] {
        let order = bucket.sorted { (norms[$1], statements[$0].reading, $0) < (norms[$0], statements[$1].reading, $1) }
        var clusters: [Cluster] = []
        var postings: [Int: [Int]] = [:]
        for index in order {
            let threshold = isRemote(index) ? Self.remoteThreshold : Self.nearThreshold
            if let home = home(of: index, among: clusters, postings), likeness(index, clusters[home]) >= threshold,
                !isVague(index) || isAlike(likeness(index, clusters[home]), [index], clusters[home].members)
            {
                add([index], to: &clusters[home])
                post(index, home, &postings)
            } else {
                clusters.append(cluster(of: index))
                post(index, clusters.count - 1, &postings)
            }
        }
        return merged(clusters)
    }

    /// The cluster that a statement is most like, of those that share one of its rarest terms.
    private func home(of index: Int, among clusters: [Cluster], _ postings: [Int: [Int]]) -> Int? {
        let rarest = statements[index].terms.map(\.term).sorted { (rarity[$1], $0) < (rarity[$0], $1) }.prefix(Self.termsLookedUp)
        let candidates = Set(rarest.flatMap { (postings[$0] ?? []).suffix(Self.candidatesPerTerm) }).sorted()
        let rated = candidates.map { (cluster: $0, likeness: likeness(index, clusters[$0])) }
        return rated.max { ($0.likeness, $1.cluster) < ($1.likeness, $0.cluster) }?.cluster
    }

    private static let termsLookedUp = 24
    private static let candidatesPerTerm = 12

    private func post(_ index: Int, _ cluster: Int, _ postings: inout [Int: [Int]]) {
        for term in statements[index].terms where postings[term.term]?.last != cluster { postings[term.term, default: []].append(cluster) }
    }

    /// A second pass: clusters that began apart because their first statements were unlike.
    private func merged(_ clusters: [Cluster]) -> [Cluster] {
        guard clusters.count > 1, clusters.count <= Self.mostToMerge else { return clusters }
        var result: [Cluster] = []
        for cluster in clusters {
            let isFar = cluster.members.allSatisfy(isRemote)
            let isVague = cluster.members.contains(where: isVague)
            let rated = result.indices.map { (index: $0, likeness: likeness(cluster, result[$0])) }
                .filter { !isVague || isAlike($0.likeness, cluster.members, result[$0.index].members) }
            let best = rated.max { ($0.likeness, $1.index) < ($1.likeness, $0.index) }
            if let best, best.likeness >= (isFar ? remoteThreshold(cluster, result[best.index]) : Self.nearClusterThreshold) {
                add(cluster.members, to: &result[best.index])
            } else {
                result.append(cluster)
            }
        }
        return result
    }

    /// Keeps the second pass linear in the statements.
    private static let mostToMerge = 60

    func add(_ members: [Int], to cluster: inout Cluster) {
        cluster.members += members
        for member in members { cluster.centre.add(statements[member].terms) }
        cluster.norm = zip(cluster.centre.terms, cluster.centre.weights).reduce(0) { $0 + min(1, $1.1) * rarity[$1.0] }
    }

    func cluster(of index: Int) -> Cluster {
        var cluster = Cluster()
        add([index], to: &cluster)
        return cluster
    }

    private func isRemote(_ index: Int) -> Bool { statements[index].isRemote }

    /// Sources that do not name a far day twice name the same thing with it.
    private func remoteThreshold(_ left: Cluster, _ right: Cluster) -> Double {
        guard left.members.allSatisfy({ statements[$0].time.isOneDay }) else { return Self.remoteThreshold }
        if [left, right].contains(where: { $0.members.allSatisfy { statements[$0].isReference } }) { return Self.referenceThreshold }
        let articles = Set(left.members.map { statements[$0].reading })
        return right.members.contains { articles.contains(statements[$0].reading) } ? Self.farDayThreshold : Self.otherSourceThreshold
    }

    static let nearThreshold = 0.24
    /// Two clusters have more terms to differ in than two statements.
    private static let nearClusterThreshold = 0.18
    private static let remoteThreshold = 0.08
    private static let farDayThreshold = 0.05
    /// "The June 10 talks" are those that other sentences tell of.
    private static let referenceThreshold = 0.01
    private static let otherSourceThreshold = 0.02

    // MARK: Days inside a vaguer time

    /// The place of the event that a vague cluster shares most with, if that is enough. What joined an event before is no part of it here: else
    /// the death of somebody would gather at whichever event of its month first had a word of it.
    private func day(
        of vague: Cluster, in span: ClosedRange<Int>, among byDay: [(day: Int, cluster: Cluster)], _ cores: inout [Int: [Int]]
    ) -> Int? {
        guard !namesEnds(vague) else { return nil }
        let first = byDay.partitioningIndex { $0.day >= span.lowerBound }
        let inside = (first..<byDay.count).prefix { byDay[$0].day <= span.upperBound }.prefix(Self.mostDaysTried)
            .filter { place in vague.members.allSatisfy { statements[$0].canBe(on: byDay[place].day) } }
        let all = inside.map { (index: $0, likeness: prior(byDay[$0].cluster) * likeness(vague, byDay[$0].cluster)) }
        // "Last week's storm" is the storm of a day of that week, whatever else its sentence tells; a year has many storms.
        if span.count <= CalendarDate.longestMonth, let referents = referents(vague) {
            for place in inside where cores[place] == nil { cores[place] = core(byDay[place].cluster) }
            let referred = all.filter { cores[$0.index]?.sortedIntersection(referents).isEmpty == false }
            if let best = referred.max(by: { ($0.likeness, $1.index) < ($1.likeness, $0.index) }) { return best.index }
        }
        let threshold = threshold(for: span, vague)
        let isApproximate = vague.members.contains { statements[$0].time.precision == .approximate }
        let deeds = own(vague.members)
        let possible = all.filter {
            $0.likeness >= threshold && sharesWords(vague, byDay[$0.index].cluster)
                && (isApproximate || sharesDeed(deeds, own(byDay[$0.index].cluster.members)))
        }
        return possible.max { ($0.likeness, $1.index) < ($1.likeness, $0.index) }?.index
    }

    /// What a cluster refers to, ascending; nil where a member tells something.
    private func referents(_ cluster: Cluster) -> [Int]? {
        let terms = cluster.members.map { statements[$0].tense == .past ? statements[$0].referent : nil }
        return terms.contains(nil) ? nil : Set(terms.compactMap { $0 }).sorted()
    }

    /// True when the two sides share more than who is in them.
    private func sharesWords(_ left: Cluster, _ right: Cluster) -> Bool {
        var other = TermWeights.Cursor(right.centre)
        return zip(left.centre.terms, left.centre.weights).contains { term, weight in
            !isActor[term] && weight > Self.nameWeight * Double(left.members.count) && (other.weight(of: term) ?? 0) > 0
        }
    }

    /// A term that weighs no more than this in a statement is a word of a name, or stands in a sentence beside.
    static let nameWeight = 0.5

    private func threshold(for span: ClosedRange<Int>, _ vague: Cluster) -> Double {
        if span.count > CalendarDate.longestMonth || vague.members.allSatisfy({ statements[$0].isCurrentPeriod }) {
            return Self.yearThreshold
        }
        // A month in which something is planned is told by others to the day.
        if vague.members.allSatisfy({ statements[$0].tense == .future }) { return Self.plannedThreshold }
        let isPartOfMonth = vague.members.contains { statements[$0].time.precision == .approximate }
        return isPartOfMonth ? Self.approximateThreshold : Self.vagueThreshold
    }

    private static let mostDaysTried = 200
    /// For "the beginning of August": a few days of which the sources name few.
    private static let approximateThreshold = 0.12
    private static let plannedThreshold = 0.14
    private static let vagueThreshold = 0.3
    private static let yearThreshold = 0.45

    // MARK: Likeness

    /// Share of the smaller side's weight that both sides have, 0 to 1. A term counts in a cluster by the share of members that have it.
    private func likeness(_ index: Int, _ cluster: Cluster) -> Double {
        let size = Double(cluster.members.count)
        var shared = 0.0
        var centre = TermWeights.Cursor(cluster.centre)
        for term in statements[index].terms {
            guard let weight = centre.weight(of: term.term) else { continue }
            shared += min(term.weight, weight) * (0.5 + 0.5 * min(1, weight / size)) * rarity[term.term]
        }
        return prior(cluster) * shared / max(min(norms[index], cluster.norm), Self.leastNorm)
    }

    func likeness(_ left: Cluster, _ right: Cluster) -> Double {
        let (small, large) = left.centre.terms.count <= right.centre.terms.count ? (left, right) : (right, left)
        var shared = 0.0
        var others = TermWeights.Cursor(large.centre)
        for (term, weight) in zip(small.centre.terms, small.centre.weights) {
            guard let other = others.weight(of: term) else { continue }
            let share = 0.5 * (min(1, weight / Double(small.members.count)) + min(1, other / Double(large.members.count)))
            shared += (0.3 + 0.7 * share) * rarity[term]
        }
        return shared / max(min(small.norm, large.norm), Self.leastNorm)
    }

    /// What more mentions tell is the more probable to be told again.
    private func prior(_ cluster: Cluster) -> Double { 1 + Self.sizeBonus * log(Double(cluster.members.count)) }

    private static let sizeBonus = 0.15
    /// A statement of one or two words shares all of them too easily.
    private static let leastNorm = 4.0
}
