import Generator
import Model

/// The closing words of a build: what was made and what was inferred.
struct BuildSummary {
    let plan: SitePlan
    let outcome: Site.Outcome
    let output: String

    var text: String {
        let readings = plan.outlines.flatMap(\.readings)
        let alone = plan.outlines.count { $0.readings.count == 1 }
        let made = [(plan.outlines.count - alone, "dossier"), (alone, "single article")].filter { $0.0 > 0 }.map { counted($0, $1) }
        var lines = [
            "\(counted(readings.count, "article")): \(made.joined(separator: " and ")). "
                + Self.placeOfReport
        ]
        lines += inferred(readings)
        let copies = readings.filter { !$0.article.alsoAt.isEmpty }.count
        if copies > 0 { lines.append("In the input more than once: \(counted(copies, "article")), each shown once.") }
        let unread = readings.filter(\.isUnread).count
        if unread > 0 { lines.append("In languages that are not read: \(counted(unread, "article")), shown whole.") }
        lines.append("Open \(output)/index.html")
        return lines.joined(separator: "\n")
    }

    /// Stands in the text where the files are counted: they are counted last.
    static let placeOfReport = "\u{0}"

    static func words(of report: WriteReport) -> String {
        "\(counted(report.written, "file")) written, \(report.unchanged) unchanged, \(report.deleted) deleted."
    }

    private func inferred(_ readings: [Reading]) -> [String] {
        func articles(_ basis: PublicationDate.Basis) -> Int { readings.filter { $0.article.published.basis == basis }.count }
        var parts: [String] = []
        if articles(.inferred) > 0 { parts.append(counted(articles(.inferred), "publication date")) }
        if outcome.mergedActors > 0 { parts.append(counted(outcome.mergedActors, "actor") + " with several spellings") }
        var lines = parts.isEmpty ? [] : ["Inferred, with reasons in \(output)/method.html: " + parts.joined(separator: ", ") + "."]
        if articles(.unknown) > 0 {
            lines.append("Without a date of publication: \(counted(articles(.unknown), "article")) (see review.html).")
        }
        return lines
    }
}
