import Model

extension DossierExport {
    /// A day of coverage, and what the reports since the row before it changed.
    struct KnownRow: Encodable {
        /// ISO 8601.
        let day: String
        /// The page of what was known at the end of the day, from the dossier's folder.
        let page: String
        /// Articles published until then.
        let articles: Int
        let changes: [Change]

        struct Change: Encodable {
            /// Of the report.
            let day: String
            let disagreement: String
            let before: [String]
            let value: String
            /// The sentence that gave it first.
            let said: Place
        }

        init(_ place: Int, in folder: DossierFolder) {
            let days = folder.earlierDays
            day = days.days[place].iso
            page = folder.href(ofState: days.days[place])
            articles = days.coverage.all.filter { $0.day <= days.days[place] }.reduce(0) { $0 + $1.articles }
            changes = days.changes[place].map { change in
                Change(
                    day: change.day.iso, disagreement: folder.dossier.disagreements[change.disagreement].id, before: change.before,
                    value: change.value, said: Place(change.said))
            }
        }
    }
}
