/// Gives each dossier of a site an id of its own.
struct DossierIDs {
    private var taken: Set<String>
    /// By stem, the number to try next.
    private var next: [String: Int] = [:]

    /// Ids in `taken` are never given.
    init(taken: Set<String>) { self.taken = taken }

    /// The stem itself, or with `-2`, `-3` … behind it where others have it. O(1), but for ids that end like that by themselves.
    mutating func id(_ stem: String) -> String {
        guard !taken.insert(stem).inserted else { return stem }
        var number = next[stem] ?? 2
        while !taken.insert("\(stem)-\(number)").inserted { number += 1 }
        next[stem] = number + 1
        return "\(stem)-\(number)"
    }
}
