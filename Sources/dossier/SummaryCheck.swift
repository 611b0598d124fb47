import Assembly
import Generator
import Model
import Reader

/// Checks the words of a summary that the user wrote against the passages that it names for them, or against the whole dossier where it names none.
struct SummaryCheck {
    let reader: ArticleReader

    /// A warning for each number, date, name and quotation that none of the linked passages has, or that one of them gives otherwise.
    func warnings(_ summary: SummaryText) -> [Diagnostic] {
        let text = reader.read(summary.article)
        let check = TextCheck(readings: summary.dossier.readings, actors: summary.dossier.actors)
        return text.sentences.indices.flatMap { index -> [Diagnostic] in
            let range = text.sentences[index].range
            let next = index + 1 < text.sentences.count ? text.sentences[index + 1].range.lowerBound : text.article.text.utf8.count + 1
            let passages = summary.passages(from: range.lowerBound, to: next)
            return check.unsupported(in: range, of: text, by: passages.isEmpty ? nil : passages).map { words in
                let named = "the \(words.kind.rawValue) “\(text.article.text(of: words.range))”"
                let isLinked = !passages.isEmpty
                let missing =
                    named + (isLinked ? " stands in no passage that the sentence links to" : " stands in no article of the dossier")
                let (message, hint) =
                    switch words.finding {
                    case .elsewhere(let near): (missing, "it stands in " + place(near))
                    case .nowhere(let near):
                        (
                            missing,
                            [isLinked ? "no article of the dossier has it" : nil, near.map { "the nearest is " + place($0) }]
                                .compactMap { $0 }.joined(separator: "; ")
                        )
                    case .otherwise(let other): (named + " is another one in a passage that the sentence links to", place(other))
                    }
                return summary.warning(at: words.range.lowerBound, message, hint: hint.isEmpty ? nil : hint)
            }
        }
    }

    private func place(_ citation: Citation) -> String {
        "passage \(citation.passage) of \(citation.article): “\(citation.text.prefix(Self.longestHint))”"
    }

    /// In characters.
    private static let longestHint = 120
}
