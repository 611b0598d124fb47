import Model

/// The table of claims as JSON, with the sentence of every cell. In a source without a cell nothing like the claim was found; `silent` says why
/// that may be.
struct ClaimMatrix: Encodable {
    let sources: [Source]
    let claims: [Row]

    struct Source: Encodable {
        let id: String
        let mark: String
        let title: String
        /// Counted from 1; copies of each other have one origin.
        let origin: Int
        let words: Int
        /// As far as known, ISO 8601 or EDTF.
        let published: Nullable<String>
        let page: String
    }

    struct Row: Encodable {
        let id: String
        /// `most`, `disputed`, `some`, `near`, `one`.
        let section: String
        let text: String
        let speaker: Nullable<String>
        let disagreement: Nullable<String>
        let page: String
        let cells: [Cell]
        /// The first day on which a dated source tells it, ISO 8601.
        let firstTold: Nullable<String>
        /// By the code of the reason: the sources without a cell.
        let silent: [String: [String]]
    }

    struct Cell: Encodable {
        let source: String
        /// `says`, `differs`, `near`.
        let state: String
        let value: Nullable<String>
        /// For `near`: in what it is another statement.
        let because: Nullable<String>
        /// 0 to 1.
        let certainty: Double
        let text: String
        /// The page and passage of the sentence, from the dossier's folder.
        let passage: String
    }

    init(_ folder: DossierFolder) {
        let layout = folder.layout
        sources = layout.columns.map { index in
            let source = folder.sources[index]
            return Source(
                id: folder.dossier.readings[index].article.id, mark: source.mark.letter, title: source.title,
                origin: layout.originOf[index] + 1, words: folder.silences.words[index],
                published: Nullable(folder.dossier.readings[index].article.published.value), page: source.file)
        }
        claims = layout.claims.map { index in
            let claim = folder.dossier.claims[index]
            return Row(
                id: claim.id, section: "\(layout.sections[index])", text: claim.lead.text, speaker: Nullable(claim.speaker),
                disagreement: Nullable(claim.disagreement), page: folder.claimHref(index),
                cells: claim.cells.map { cell in
                    Cell(
                        source: cell.article, state: cell.state.rawValue, value: Nullable(cell.value), because: Nullable(cell.because),
                        certainty: DossierExport.ClaimRow.Cell.rounded(cell.certainty), text: cell.citation.text,
                        passage: folder.passageHref(cell.citation))
                }, firstTold: Nullable(folder.silences.firstDay(ofClaim: index)?.iso), silent: folder.silentCodes(claim: index))
        }
    }
}
