import Generator
import Model

/// The closing words of a build: what was made and what was inferred.
struct BuildSummary {
    let plan: SitePlan
    let report: WriteReport
    let output: String

    var text: String {
        let readings = plan.dossiers.flatMap(\.readings)
        let alone = plan.dossiers.filter { $0.readings.count == 1 }.count
        let made = [(plan.dossiers.count - alone, "dossier"), (alone, "single article")].filter { $0.0 > 0 }.map(counted)
        var lines = [
            "\(counted(readings.count, "article")): \(made.joined(separator: " and ")). "
                + "\(counted(report.written, "file")) written, \(report.unchanged) unchanged, \(report.deleted) deleted."
        ]
        lines += inferred(readings)
        let copies = readings.filter { !$0.article.alsoAt.isEmpty }.count
        if copies > 0 { lines.append("In the input more than once: \(counted(copies, "article")), each shown once.") }
        let unread = readings.filter(\.isUnread).count
        if unread > 0 { lines.append("In languages that are not read: \(counted(unread, "article")), shown whole.") }
        lines.append("Open \(output)/index.html")
        return lines.joined(separator: "\n")
    }

    private func inferred(_ readings: [Reading]) -> [String] {
        func articles(_ basis: PublicationDate.Basis) -> Int { readings.filter { $0.article.published.basis == basis }.count }
        let merged = plan.dossiers.flatMap(\.actors).filter { $0.spellings.count > 1 }.count
        var parts: [String] = []
        if articles(.inferred) > 0 { parts.append(counted(articles(.inferred), "publication date")) }
        if merged > 0 { parts.append(counted(merged, "actor") + " with several spellings") }
        var lines = parts.isEmpty ? [] : ["Inferred, with reasons in \(output)/method.html: " + parts.joined(separator: ", ") + "."]
        if articles(.unknown) > 0 { lines.append("Without any date: \(counted(articles(.unknown), "article")).") }
        return lines
    }
}
