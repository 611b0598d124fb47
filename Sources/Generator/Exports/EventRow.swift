import Model

extension DossierExport {
    /// An event in a dossier's data, with everything that its dates rest on.
    struct EventRow: Encodable {
        let id: String
        let when: String
        let precision: String
        /// `happened`, `announced`, `announcedAndHappened`, `denied`, `cancelled`.
        let status: String
        /// 0 to 1, with two decimals.
        let weight: Double
        /// `main`, `detail`, `background`.
        let level: String
        let text: String
        let mentions: [Mention]
        /// The editor's; left out where there is none.
        let title: String?
        let note: String?
        /// `editor` where `when` is the editor's; else left out.
        let whenBy: String?

        struct Mention: Encodable {
            let article: String
            let passage: String
            let phrase: String
            let text: String
            /// The phrase's TIMEX3 value.
            let value: String
            /// `past`, `present`, `future`, `unknown`.
            let tense: String
            /// What the value was resolved against: `none`, `publication`, `mention`, `missing`.
            let anchor: String
            /// The words of the mention that is the anchor.
            let anchorText: Nullable<String>
            let because: String
        }

        init(_ event: Event, articles: [String: Article], words: EditorWords.Of = EditorWords.Of()) {
            title = words.title.isEmpty ? nil : words.title
            note = words.note.isEmpty ? nil : words.note
            whenBy = words.isDated ? "editor" : nil
            id = event.id
            when = event.when.edtf
            precision = event.when.precision.rawValue
            status = event.status.rawValue
            weight = event.weight
            level = event.level.rawValue
            text = event.lead.text
            mentions = event.mentions.map { mention in
                let sentence = mention.sentence
                let (anchor, range) = Self.anchor(mention.anchor)
                return Mention(
                    article: sentence.article, passage: sentence.passage, phrase: mention.phrase, text: sentence.text, value: mention.value,
                    tense: mention.tense.rawValue, anchor: anchor,
                    anchorText: Nullable(range.flatMap { articles[sentence.article]?.text(of: $0) }), because: mention.because
                )
            }
        }

        private static func anchor(_ anchor: DateMention.Anchor) -> (String, TextRange?) {
            switch anchor {
            case .none: ("none", nil)
            case .publication: ("publication", nil)
            case .mention(let range): ("mention", range)
            case .missing: ("missing", nil)
            }
        }
    }
}
