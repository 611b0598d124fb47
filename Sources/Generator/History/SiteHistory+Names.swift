extension SiteHistory {
    /// The id that each group of articles, given by their ids, has had before; nil for those that are new. What is there still goes before what was
    /// gone. O(articles).
    public func ids(of groups: [[String]]) -> [String?] {
        let known = dossiers.filter { $0.gone == nil } + dossiers.filter { $0.gone != nil }
        return Succession(now: groups, before: known.map(\.members)).earlier.map { $0.map { known[$0].id } }
    }

    /// Ids that no new dossier may have.
    public var takenIDs: Set<String> { Set(dossiers.map(\.id)) }
}
