import Model

/// The user's entries with those of one actor put together: what settles one doubt may stand apart from what settles another.
///
/// An entry belongs to another one when that has its name, as its own or among `same`.
struct SettledEntries: Sendable {
    /// One entry an actor, in the order of the file.
    private(set) var entries: [ActorCorrection] = []
    /// Entries of one actor that say different things of it.
    private(set) var contradictions: [Diagnostic] = []

    init(_ corrections: Corrections) {
        let actors = corrections.actors
        var owners = Array(actors.indices)
        let byName = Dictionary(actors.indices.map { (SettledNames.key(actors[$0].name.text), $0) }) { first, _ in first }
        for index in actors.indices { owners[index] = byName[SettledNames.key(actors[index].name.text)] ?? index }
        for index in actors.indices {
            for name in actors[index].same {
                // A ring of entries stays as it is; the check names it.
                guard let other = byName[SettledNames.key(name.text)], Self.root(of: index, owners) != other else { continue }
                owners[other] = Self.root(of: index, owners)
            }
        }
        var places: [Int: Int] = [:]
        for index in actors.indices {
            let root = Self.root(of: index, owners)
            guard let place = places[root] else {
                places[root] = entries.count
                entries.append(root == index ? actors[root] : joined(actors[index], to: actors[root]))
                continue
            }
            if index != root { entries[place] = joined(actors[index], to: entries[place]) }
        }
    }

    private static func root(of index: Int, _ owners: [Int]) -> Int {
        var root = index
        while owners[root] != root { root = owners[root] }
        return root
    }

    private mutating func joined(_ other: ActorCorrection, to known: ActorCorrection) -> ActorCorrection {
        var entry = known
        entry.same += other.same
        entry.not += other.not
        entry.isHidden = entry.isHidden || other.isHidden
        if let kind = other.kind, let known = entry.kind, kind != known {
            contradict(other, "is a \(kind.rawValue) here and a \(known.rawValue) elsewhere")
        }
        if let role = other.role, let known = entry.role, role != known {
            contradict(other, "is \u{201C}\(role)\u{201D} here and \u{201C}\(known)\u{201D} elsewhere")
        }
        entry.kind = entry.kind ?? other.kind
        if let point = other.point, let known = entry.point, point != known { contradict(other, "lies elsewhere in another entry") }
        entry.role = entry.role ?? other.role
        entry.point = entry.point ?? other.point
        return entry
    }

    private mutating func contradict(_ entry: ActorCorrection, _ words: String) {
        contradictions.append(
            Diagnostic(
                file: entry.file, line: entry.name.line, message: "\u{201C}\(entry.name.text)\u{201D} \(words)",
                hint: "keep it in one of the two entries"))
    }
}
