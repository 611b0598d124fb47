import Model

/// Tells whether values came one after the other.
struct PublicationOrder {
    let table: StatementTable

    /// The values in order of publication, when the articles of each are all of days before those of the next, or of times of one day where these are
    /// known, or only its first where they may overlap; nil when they are not, or when an article has no day. `articles` are those that give each value.
    func order(of articles: [[Int]], mayOverlap: Bool = false) -> [Int]? {
        var spans: [(first: Int, last: Int, index: Int)] = []
        for (index, those) in articles.enumerated() {
            let times = those.compactMap { article -> ClosedRange<Int>? in
                let published = table.readings[article].article.published
                return published.minutesSince1970.map { $0...(published.minute == nil ? $0 + CalendarDate.minutesOfDay - 1 : $0) }
            }
            guard times.count == those.count, let first = times.map(\.lowerBound).min(), let last = times.map(\.upperBound).max() else {
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
