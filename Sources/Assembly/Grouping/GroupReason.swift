import Model

/// Says for readers why articles are together: what the grouping goes by, and whom the articles have in common.
struct GroupReason {
    /// A sentence without its full stop. `actors` are those of the readings, actors in most articles first; `certainty` is that of the
    /// article least certain to be among them, 0 to 1.
    static func words(for readings: [Reading], actors: [Actor], certainty: Double? = nil) -> String {
        guard readings.count > 1 else { return "In its words it is like no other article of the input" }
        let common = actors.map { (name: $0.name, articles: Set($0.mentions.map(\.article)).count) }.filter { $0.articles > 1 }
        let named = common.prefix(mostNamed).map { "\($0.name) (\($0.articles) of \(readings.count))" }
        let percent = certainty.map { Int(($0 * 1_000).rounded()) / 10 }
        let certain = percent.map { ", each at least \($0) % certain to tell the story of the others" } ?? ""
        let grouping = "The articles share words, above all rare ones" + certain
        return named.isEmpty ? grouping : "\(grouping); many name " + named.joined(separator: ", ")
    }

    private static let mostNamed = 3
}
