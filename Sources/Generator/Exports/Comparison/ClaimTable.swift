import Model

/// The table of claims as CSV: one row a claim, one column a source. A cell is `says p7`, or `differs p3: 450 metres`, or
/// `perhaps p3: other number` for what is only near: what the source does, in which passage, with which value or reason. Where nothing like
/// the claim was found it is the code of why that may be (`Silences.Reason`): `before`, `shorter` … or `leaves-out`.
struct ClaimTable: Sendable {
    let text: String

    init(_ folder: DossierFolder) {
        let columns = folder.layout.columns
        let heads = ["id", "section", "claim", "speaker", "disagreement", "says", "differs", "near"]
        let ids = columns.map { CSVTable.guarded(DisplayText.safe(folder.dossier.readings[$0].article.id)) }
        text = CSVTable.text([heads + ids] + folder.layout.claims.map { Self.row($0, columns, folder) })
    }

    private static func row(_ index: Int, _ columns: [Int], _ folder: DossierFolder) -> [String] {
        let claim = folder.dossier.claims[index]
        func count(_ state: ClaimCell.State) -> String { "\(claim.cells.count { $0.state == state })" }
        let facts = [
            claim.id, "\(folder.layout.sections[index])", CSVTable.quoted(DisplayText.safe(claim.lead.text)),
            CSVTable.guarded(claim.speaker ?? ""), claim.disagreement ?? "", count(.says), count(.differs),
            count(.near),
        ]
        let cells = Dictionary(claim.cells.compactMap { cell in folder.index(ofArticle: cell.article).map { ($0, cell) } }) { first, _ in
            first
        }
        return facts
            + columns.map { column in
                let told = cells[column].flatMap { folder.dossier.readings[column].isUnread ? nil : cell($0) }
                return told ?? folder.silences.reason(claim: index, article: column).rawValue
            }
    }

    private static func cell(_ cell: ClaimCell) -> String {
        let (word, more) = cell.state == .near ? ("perhaps", cell.because) : (cell.state.rawValue, cell.value)
        return "\(word) \(cell.citation.passage)" + (more.map { ": " + DisplayText.safe($0) } ?? "")
    }
}
