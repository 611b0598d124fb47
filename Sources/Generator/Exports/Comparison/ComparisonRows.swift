import Model

extension DossierExport {
    struct ClaimRow: Encodable {
        let id: String
        let text: String
        /// The id of the actor who says so, where it is somebody's words.
        let speaker: Nullable<String>
        let disagreement: Nullable<String>
        /// By article; only of those that say it or have something close.
        let cells: [String: Cell]
        /// The first day on which a dated article tells it.
        let firstTold: Nullable<String>
        /// By the code of the reason (`Silences.Reason`): the articles that tell nothing of it.
        let silent: [String: [String]]
        /// From how many places the articles have it that tell it.
        let roots: Int
        /// The editor's; left out where there is none.
        let note: String?

        struct Cell: Encodable {
            /// `says`, `differs`, `near`.
            let state: String
            let passage: String
            let text: String
            let value: Nullable<String>
            /// For `near`: in what it is another statement.
            let because: Nullable<String>
            /// 0 to 1.
            let certainty: Double

            init(_ cell: ClaimCell) {
                state = cell.state.rawValue
                passage = cell.citation.passage
                text = cell.citation.text
                value = Nullable(cell.value)
                because = Nullable(cell.because)
                certainty = Self.rounded(cell.certainty)
            }

            /// To two digits: more are not known.
            static func rounded(_ certainty: Double) -> Double { (certainty * 100).rounded() / 100 }
        }

        init(_ index: Int, in folder: DossierFolder) {
            let claim = folder.dossier.claims[index]
            firstTold = Nullable(folder.silences.firstDay(ofClaim: index)?.iso)
            silent = folder.silentCodes(claim: index)
            roots = folder.roots(ofClaim: index)
            let words = folder.continuity.words[.claim, claim.id]
            note = words.note.isEmpty ? nil : words.note
            id = claim.id
            text = claim.lead.text
            speaker = Nullable(claim.speaker)
            disagreement = Nullable(claim.disagreement)
            cells = Dictionary(claim.cells.map { ($0.article, Cell($0)) }, uniquingKeysWith: { first, _ in first })
        }
    }

    struct DisagreementRow: Encodable {
        let id: String
        let kind: String
        /// `at odds`, `develops` or `precision`.
        let course: String
        let about: String
        let values: [Value]

        struct Value: Encodable {
            let value: String
            let says: [Place]
        }

        init(_ disagreement: Disagreement) {
            id = disagreement.id
            kind = disagreement.kind.rawValue
            course = disagreement.course.rawValue
            about = disagreement.about
            values = disagreement.values.map { Value(value: $0.value, says: $0.says.map(Place.init)) }
        }
    }

    struct SharedTextRow: Encodable {
        let a: Place
        let b: Place
        let words: Int
        let share: Double
        let edits: [EditRow]

        init(_ pair: SharedText, articles: [String: Article]) {
            a = Place(pair.a)
            b = Place(pair.b)
            words = pair.words
            share = (pair.share * 10_000).rounded() / 10_000
            edits = pair.edits.map { EditRow($0, pair, articles) }
        }
    }

    /// What was changed in a shared stretch. Offsets count Unicode scalars in the `text` of the stretch; a side where nothing stands is empty.
    struct EditRow: Encodable {
        /// `number`, `time`, `name`, `modality`, `moved`, `wording`.
        let kind: String
        let a: Side
        let b: Side

        struct Side: Encodable {
            let start: Int
            let end: Int
            let text: String

            init(_ range: TextRange, of citation: Citation, _ article: Article?) {
                guard let article, citation.range.lowerBound <= range.lowerBound, range.upperBound <= citation.range.upperBound else {
                    (start, end, text) = (0, 0, "")
                    return
                }
                text = article.text(of: range)
                start = article.text(of: citation.range.lowerBound..<range.lowerBound).unicodeScalars.count
                end = start + text.unicodeScalars.count
            }
        }

        init(_ edit: TextEdit, _ pair: SharedText, _ articles: [String: Article]) {
            kind = edit.kind.rawValue
            a = Side(edit.a, of: pair.a, articles[pair.a.article])
            b = Side(edit.b, of: pair.b, articles[pair.b.article])
        }
    }

    /// Articles that are copies of one text, for the most part; the first is the earliest.
    struct OriginRow: Encodable {
        let articles: [String]
    }

    /// A line of the summary about what is at odds.
    struct SummaryDisputeRow: Encodable {
        /// The id of the disagreement.
        let disagreement: String
        /// Markdown.
        let text: String

        init(_ dispute: (disagreement: String, line: String)) {
            disagreement = dispute.disagreement
            text = dispute.line
        }
    }

    /// Who wrote a summary that is the user's.
    struct SummaryByRow: Encodable {
        let file: String
        let title: Nullable<String>
        let author: Nullable<String>
        let date: Nullable<String>

        init(_ summary: UserSummary) {
            file = summary.file
            title = Nullable(summary.title)
            author = Nullable(summary.author)
            date = Nullable(summary.date)
        }
    }
}
