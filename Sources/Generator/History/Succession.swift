/// Which of the things that are there now go on from which that were there before: those that have most members in common.
///
/// Each goes on from one at the most, and no two from the same. Where it is known by which member a thing was led, it goes on first of all in
/// what has that, and else only in what has more than half of its members. Of pairs that have as many members in common, the one with fewer
/// members beside them comes first, then one of the same name, then that of the earlier thing before and the earlier thing now.
struct Succession: Sendable {
    /// By thing now: the thing before that it goes on from.
    let earlier: [Int?]
    /// By thing before: the thing now that has most of its members, which may go on from another; nil where none has any.
    let holder: [Int?]

    private struct Pair {
        let hasLead: Bool?
        /// Whether no other thing before has more in common with the one now.
        let isNearest: Bool
        let shared: Int
        let all: Int
        let isNamedAlike: Bool
        let before: Int
        let now: Int

        var rank: (Int, Int, Int, Int, Int, Int) { (hasLead == true && isNearest ? 0 : 1, -shared, all, isNamedAlike ? 0 : 1, before, now) }
    }

    /// Compares once; no list has a member twice. O(members × things that share one).
    init<Member: Hashable>(
        now: [[Member]], before: [[Member]], hasLead: (_ now: Int, _ before: Int) -> Bool? = { _, _ in nil },
        isNamedAlike: (_ now: Int, _ before: Int) -> Bool = { _, _ in false }
    ) {
        var holders: [Member: [Int]] = [:]
        for (index, members) in before.enumerated() { for member in members { holders[member, default: []].append(index) } }
        var pairs: [Pair] = []
        for (index, members) in now.enumerated() {
            var shared: [Int: Int] = [:]
            for member in members { for place in holders[member] ?? [] { shared[place, default: 0] += 1 } }
            let most = shared.values.max()
            for (place, count) in shared {
                pairs.append(
                    Pair(
                        hasLead: hasLead(index, place), isNearest: count == most, shared: count,
                        all: members.count + before[place].count - count, isNamedAlike: isNamedAlike(index, place),
                        before: place, now: index))
            }
        }
        pairs.sort { $0.rank < $1.rank }
        var earlier = [Int?](repeating: nil, count: now.count)
        var later = [Int?](repeating: nil, count: before.count)
        var holder = later
        for pair in pairs {
            if holder[pair.before] == nil { holder[pair.before] = pair.now }
            guard earlier[pair.now] == nil, later[pair.before] == nil, pair.hasLead ?? true || pair.shared * 2 > before[pair.before].count
            else { continue }
            (earlier[pair.now], later[pair.before]) = (pair.before, pair.now)
        }
        self.earlier = earlier
        self.holder = zip(later, holder).map { $0 ?? $1 }
    }
}
