import Model

/// The table of claims as CSV: one row a claim, one column a source. A cell is `silent`, or `unread` in an article whose language is not read, or `says p7`, or `differs p3: 450 metres`: what
/// the source does, in which passage, with which value.
struct ClaimTable: Sendable {
    let text: String

    init(_ folder: DossierFolder) {
        let columns = folder.layout.columns
        let heads = ["id", "section", "claim", "speaker", "disagreement", "says", "differs", "silent"]
        let ids = columns.map { CSVTable.guarded(DisplayText.safe(folder.dossier.readings[$0].article.id)) }
        text = CSVTable.text([heads + ids] + folder.layout.claims.map { Self.row($0, columns, folder) })
    }

    private static func row(_ index: Int, _ columns: [Int], _ folder: DossierFolder) -> [String] {
        let claim = folder.dossier.claims[index]
        func count(_ state: ClaimCell.State) -> String { "\(claim.cells.count { $0.state == state })" }
        let facts = [
            claim.id, "\(folder.layout.sections[index])", CSVTable.quoted(DisplayText.safe(claim.lead.text)),
            CSVTable.guarded(claim.speaker ?? ""), claim.disagreement ?? "", count(.says), count(.differs),
            "\(claim.cells.count { $0.state == .silent && !folder.isUnread($0.article) })",
        ]
        return facts
            + columns.map { column in
                if folder.dossier.readings[column].isUnread { return "unread" }
                return column < claim.cells.count ? cell(claim.cells[column]) : "silent"
            }
    }

    private static func cell(_ cell: ClaimCell) -> String {
        guard let citation = cell.citation else { return cell.state.rawValue }
        return "\(cell.state.rawValue) \(citation.passage)" + (cell.value.map { ": " + DisplayText.safe($0) } ?? "")
    }
}
