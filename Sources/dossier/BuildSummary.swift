import Generator
import Model

/// The closing words of a build: what was made and what was inferred.
struct BuildSummary {
    let plan: SitePlan
    let report: WriteReport
    let output: String

    var text: String {
        let readings = plan.dossiers.flatMap(\.readings)
        let together = plan.dossiers.filter { $0.readings.count > 1 }
        let alone = plan.dossiers.count - together.count
        var lines = [
            "\(count(readings.count, "article")) in \(count(together.count, "dossier"))"
                + (alone > 0 ? ", \(alone) of them single" : "")
                + ": \(count(report.written, "file")) written, \(report.unchanged) unchanged, \(report.deleted) deleted."
        ]
        lines += inferred(readings)
        lines.append("Open \(output)/index.html")
        return lines.joined(separator: "\n")
    }

    private func inferred(_ readings: [Reading]) -> [String] {
        func articles(_ basis: PublicationDate.Basis) -> Int { readings.filter { $0.article.published.basis == basis }.count }
        let merged = plan.dossiers.flatMap(\.actors).filter { $0.spellings.count > 1 }.count
        let parts = [
            (articles(.inferred), "publication date"), (merged, "actor merged from several spellings"),
        ].filter { $0.0 > 0 }.map { $0.1 == "publication date" ? count($0.0, $0.1) : "\($0.0) actors merged from several spellings" }
        var lines = parts.isEmpty ? [] : ["Inferred, with reasons in \(output)/method.html: " + parts.joined(separator: ", ") + "."]
        if articles(.unknown) > 0 { lines.append("Without any date: \(count(articles(.unknown), "article")).") }
        return lines
    }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
