import Model

/// Tells whether values came one after the other.
struct PublicationOrder {
    let table: StatementTable

    /// The values in order of publication, when the articles of each are all of days before those of the next, or only its first where they may overlap;
    /// nil when they are not, or when an article has no day. `articles` are those that give each value.
    func order(of articles: [[Int]], mayOverlap: Bool = false) -> [Int]? {
        var spans: [(first: CalendarDate, last: CalendarDate, index: Int)] = []
        for (index, those) in articles.enumerated() {
            let days = those.map { table.readings[$0].article.published.day }
            guard !days.contains(nil), let first = days.compactMap({ $0 }).min(), let last = days.compactMap({ $0 }).max() else {
                return nil
            }
            spans.append((first, last, index))
        }
        spans.sort { ($0.first, $0.index) < ($1.first, $1.index) }
        for (earlier, later) in zip(spans, spans.dropFirst()) where (mayOverlap ? earlier.first : earlier.last) >= later.first {
            return nil
        }
        return spans.map(\.index)
    }
}
