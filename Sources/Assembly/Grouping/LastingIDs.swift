/// The ids that dossiers had in earlier builds, and which of them a group of articles goes on with.
public struct LastingIDs: Sendable {
    /// Ids that no new dossier gets.
    let taken: Set<String>
    /// For each group, given by the ids of its articles, the id that it goes on with; nil for a new one. No id is given twice.
    let ofGroups: @Sendable (_ groups: [[String]]) -> [String?]

    /// Without an argument nothing was built before.
    public init(taken: Set<String> = [], ofGroups: @escaping @Sendable (_ groups: [[String]]) -> [String?] = { $0.map { _ in nil } }) {
        (self.taken, self.ofGroups) = (taken, ofGroups)
    }
}
