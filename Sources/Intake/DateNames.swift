/// The words of dates that feeds (`StatedDate`) and pages (`PageDate`) share, in lower case.
enum DateNames {
    /// 1 to 12.
    static let months: [String: Int] = EmbeddedFiles.pairs("dates/months.txt").compactMapValues { Int($0) }

    /// Offsets (`+01:00`) by the letters of zones: of those in feeds, or of those fewer that a page's words give as surely.
    static func zones(ofFeeds: Bool) -> [String: String] {
        let rows = EmbeddedFiles.entries("dates/zones.txt").map { $0.split(separator: " ").map(String.init) }
        return Dictionary(rows.filter { $0.count == 2 || ofFeeds }.map { ($0[0], $0[1]) }) { first, _ in first }
    }
}
